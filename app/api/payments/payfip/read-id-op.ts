const largest = 4096;

/** What a notification names, as `idop` or `idOp`, in the address or in a form of a few bytes. Null when it names nothing. */
export async function readIdOp(request: Request): Promise<string | null> {
  return idOpIn(new URL(request.url).searchParams) ?? (request.method === "POST" ? idOpIn(new URLSearchParams(await beginningOf(request))) : null);
}

const idOpIn = (params: URLSearchParams): string | null => params.get("idOp") ?? params.get("idop");

/** Nobody makes us read more than a notification holds. */
async function beginningOf(request: Request): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > largest) return "";
  }
  return text;
}
