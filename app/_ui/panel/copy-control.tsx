"use client";
import { useState } from "react";
import { Icon } from "../badge/icons";
import { useHydrated } from "../form/use-hydrated";

type Words = { copy: string; done: string; failed: string };

export function CopyControl({ value, words }: { value: string; words: Words }) {
  const hydrated = useHydrated();
  const [state, setState] = useState<keyof Words>("copy");
  if (!hydrated) return null;
  const copy = () => navigator.clipboard.writeText(value).then(() => setState("done"), () => setState("failed"));
  return (
    <button type="button" onClick={() => void copy()} onBlur={() => setState("copy")} className="button-bare tracking-normal">
      <Icon name={state === "done" ? "check" : "copy"} size={18} /><span aria-live="polite">{words[state]}</span>
    </button>
  );
}
