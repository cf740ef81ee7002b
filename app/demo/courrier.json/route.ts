import { mailbox } from "../mailbox";

export const dynamic = "force-dynamic";

/** The demonstration's messages, newest first: `[{ to, subject, text, html, sentAt }]`. `?to=` narrows them to one address. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const mails = await mailbox(new URL(request.url).searchParams.get("to") ?? undefined);
  if (!mails) return Response.json({ error: "not found" }, { status: 404, headers });
  return Response.json(mails.map(({ to, subject, text, html, sentAt }) => ({ to, subject, text, html, sentAt })), { headers });
}
