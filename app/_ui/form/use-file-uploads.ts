"use client";
import { useCallback, useReducer, useRef, useState } from "react";
import { useFormActivity } from "./form-context";
import type { KeptFile } from "./form-state";
import { sendFile, type FileAnswer } from "./send-file";

/** One line of the list. `id` once the server holds the file; `words` when it was refused; neither when the network failed. */
export type FileLine = { key: string; name: string; bytes: number; status: "sending" | "kept" | "refused" | "failed"; percent: number; id?: string; words?: string; file?: File };

type Act =
  | { act: "start"; line: FileLine; alone: boolean }
  | { act: "progress"; key: string; percent: number }
  | { act: "answer"; key: string; answer: FileAnswer }
  | { act: "remove"; key: string }
  | { act: "hold"; kept: readonly KeptFile[] };

const heldLine = (kept: KeptFile): FileLine => ({ key: kept.id, name: kept.name, bytes: kept.bytes, status: "kept", percent: 100, id: kept.id });

function next(lines: readonly FileLine[], step: Act): readonly FileLine[] {
  switch (step.act) {
    case "start": return [...(step.alone ? [] : lines.filter((line) => line.key !== step.line.key)), step.line];
    case "progress": return lines.map((line) => (line.key === step.key ? { ...line, percent: step.percent } : line));
    case "answer": return lines.map((line) => (line.key === step.key ? answered(line, step.answer) : line));
    case "remove": return lines.filter((line) => line.key !== step.key);
    case "hold": return [...lines, ...step.kept.filter((kept) => !lines.some((line) => line.id === kept.id)).map(heldLine)];
  }
}

function answered(line: FileLine, answer: FileAnswer): FileLine {
  if ("kept" in answer) return { ...line, ...answer.kept, status: "kept", file: undefined };
  if ("refused" in answer) return { ...line, status: "refused", words: answer.refused, file: undefined };
  return { ...line, status: "failed" };
}

type Settings = { uploadTo?: string; role: string; multiple: boolean; maxBytes?: number; tooBig: string; onAnswer: (name: string, answer: FileAnswer) => void };

/** The files of one field: those already held, those on their way, those refused. */
export function useFileUploads(kept: readonly KeptFile[], settings: Settings) {
  const [lines, dispatch] = useReducer(next, kept, (held) => held.map(heldLine));
  const [held, setHeld] = useState(kept);
  const { countUploads } = useFormActivity();
  const aborts = useRef(new Map<string, () => void>());
  if (held !== kept) { // the form came back from its route with files that it now holds
    setHeld(kept);
    dispatch({ act: "hold", kept });
  }

  const send = async (file: File, key: string) => {
    const line = { key, name: file.name, bytes: file.size, percent: 0, file };
    const alone = !settings.multiple;
    if (alone) aborts.current.forEach((abort) => abort());
    const refuse = settings.maxBytes !== undefined && file.size > settings.maxBytes;
    dispatch({ act: "start", alone, line: refuse ? { ...line, status: "refused", words: settings.tooBig } : { ...line, status: "sending" } });
    if (refuse || !settings.uploadTo) return;
    countUploads(1);
    const upload = sendFile({ uploadTo: settings.uploadTo, file, role: settings.role, onProgress: (percent) => dispatch({ act: "progress", key, percent }) });
    aborts.current.set(key, upload.abort);
    const answer = await upload.answer;
    aborts.current.delete(key);
    countUploads(-1);
    dispatch({ act: "answer", key, answer });
    settings.onAnswer(file.name, answer);
  };

  const remove = useCallback((key: string) => {
    aborts.current.get(key)?.();
    dispatch({ act: "remove", key });
  }, []);
  return {
    lines, remove,
    add: (files: readonly File[]) => files.forEach((file) => void send(file, crypto.randomUUID())),
    retry: (line: FileLine) => line.file && void send(line.file, line.key),
  };
}
