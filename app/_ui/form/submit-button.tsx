"use client";
import { useTranslations } from "next-intl";
import { useFormStatus } from "react-dom";
import type { ReactNode } from "react";
import { buttonLook, type ButtonVariant } from "../button/button-look";
import { useFormActivity } from "./form-context";

type Props = { children: ReactNode; variant?: ButtonVariant; name?: string; value?: string; /** As wide as the form, in a narrow one. */ wide?: boolean };

/** Says that the form is on its way and takes no second press. It keeps the focus, hence not `disabled`. */
export function SubmitButton({ children, variant = "primary", name, value, wide }: Props) {
  const t = useTranslations("ui.form");
  const { pending: sending, uploading } = useFormActivity();
  const status = useFormStatus();
  const pending = sending || status.pending;
  const busy = pending || uploading > 0;
  return (
    <button
      type="submit" name={name} value={value} className={`${buttonLook(variant, "normal", wide)} ${wide ? "" : "self-start max-sm:self-stretch"}`}
      aria-disabled={busy || undefined} onClick={(event) => { if (busy) event.preventDefault(); }}
    >
      {busy && <span aria-hidden className="spinner" />}
      <span aria-live="polite">{pending ? t("sending") : uploading > 0 ? t("waitingFiles") : children}</span>
    </button>
  );
}
