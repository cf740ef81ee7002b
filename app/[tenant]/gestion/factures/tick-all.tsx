"use client";
import type { ChangeEvent } from "react";
import { useHydrated } from "@/app/_ui/form/use-hydrated";

/** Ticks every box of that name in its form. Not there without JavaScript: each can be ticked by itself. */
export function TickAll({ name, label }: { name: string; label: string }) {
  if (!useHydrated()) return null;
  const tick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    for (const one of target.form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=${name}]`) ?? []) one.checked = target.checked;
  };
  return <label className="inline-flex items-center gap-2.5 text-sm font-medium"><input type="checkbox" onChange={tick} className="choice rounded-md" />{label}</label>;
}
