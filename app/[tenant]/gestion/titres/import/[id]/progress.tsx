"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const everyMs = 2000;
type Props = {
  /** Where the import says how far it is. */
  address: string;
  state: string;
  progress: number;
  /** How many there are; 0: not known yet. */
  total: number;
  label: string;
  /** What is said of the progress, `{count}` and `{percent}` standing for figures: one sentence to read, one to hear. */
  words: { readonly shown: string; readonly heard: string };
  locale: string;
};
type Answer = { readonly state?: string; readonly progress?: number };

/** How far an import is, asked for every two seconds; once its state changes the whole page is drawn again. */
export function Progress({ address, state, progress, total, label, words, locale }: Props) {
  const done = useProgress(address, state, progress);
  const percent = total > 0 ? Math.min(Math.floor((done / total) * 100), 100) : null;
  const said = (sentence: string, tens: boolean) =>
    sentence.replace("{count}", done.toLocaleString(locale)).replace("{percent}", String(tens ? Math.floor((percent ?? 0) / 10) * 10 : percent ?? 0));
  return (
    <div className="flex flex-col gap-3">
      <progress aria-label={label} max={100} value={percent ?? undefined} className="progress w-full" />
      <p className="tabular-nums">{said(words.shown, false)}</p>
      <p role="status" className="sr-only">{said(words.heard, true)}</p>
    </div>
  );
}

function useProgress(address: string, state: string, progress: number): number {
  const router = useRouter();
  const [done, setDone] = useState(progress);
  useEffect(() => {
    const ask = async () => {
      const answer: Answer = await fetch(address, { headers: { accept: "application/json" } }).then((response) => (response.ok ? response.json() : {})).catch(() => ({}));
      if (answer.progress !== undefined) setDone(answer.progress);
      if (answer.state !== undefined && answer.state !== state) router.refresh();
    };
    const timer = setInterval(() => void ask(), everyMs);
    return () => clearInterval(timer);
  }, [address, state, router]);
  return done;
}
