import type { KeptFile } from "./form-state";

export type FileAnswer = { kept: KeptFile } | { refused: string } | { failed: true };
type Parts = { uploadTo: string; file: File; role: string; onProgress: (percent: number) => void };

/** Sends one file. XMLHttpRequest, because fetch tells nothing of what has already left. `abort` gives up. */
export function sendFile({ uploadTo, file, role, onProgress }: Parts): { answer: Promise<FileAnswer>; abort: () => void } {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.set("role", role);
  form.set("file", file);
  const answer = new Promise<FileAnswer>((resolve) => {
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress(Math.floor((event.loaded / event.total) * 100)); };
    request.upload.onload = () => onProgress(100);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = request.onabort = request.ontimeout = () => resolve({ failed: true });
  });
  request.open("POST", uploadTo);
  request.setRequestHeader("accept", "application/json");
  request.send(form);
  return { answer, abort: () => request.abort() };
}

function readAnswer(text: string): FileAnswer {
  try {
    const body: unknown = JSON.parse(text);
    if (isRecord(body) && typeof body.error === "string") return { refused: body.error };
    if (isRecord(body) && typeof body.id === "string" && typeof body.name === "string" && typeof body.bytes === "number") {
      return { kept: { id: body.id, name: body.name, bytes: body.bytes } };
    }
  } catch { /* not JSON: a page of the framework or of a proxy */ }
  return { failed: true };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
