"use client";
import { useState, type MouseEvent, type ReactNode } from "react";
import { buttonLook } from "@/app/_ui/button/button-look";
import { useFormActivity } from "@/app/_ui/form/form-context";
import { useHydrated } from "@/app/_ui/form/use-hydrated";

type Props = { name: string; value: string; press: () => Promise<unknown>; children: ReactNode };

/** A button that does its work without leaving the page where there is JavaScript, and sends the form where there is none. Enter in a field does not press it. */
export function PressButton({ name, value, press, children }: Props) {
  const { pending, uploading } = useFormActivity();
  const hydrated = useHydrated();
  const [working, setWorking] = useState(false);
  const busy = pending || uploading > 0 || working;
  const onClick = async (event: MouseEvent) => {
    event.preventDefault();
    if (busy) return;
    setWorking(true);
    await press();
    setWorking(false);
  };
  return (
    <button type={hydrated ? "button" : "submit"} name={name} value={value} className={buttonLook("secondary")} aria-disabled={busy || undefined} onClick={(event) => void onClick(event)}>
      {working && <span aria-hidden className="spinner" />}<span>{children}</span>
    </button>
  );
}
