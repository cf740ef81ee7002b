import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "../badge/icons";

export type FieldText = { label: ReactNode; hint?: ReactNode; error?: string; optional?: boolean };

/** Ids of what describes an input, for `aria-describedby`. */
export const describedBy = (id: string, { hint, error }: { hint?: ReactNode; error?: string }, ...others: (string | false | undefined)[]) =>
  [hint && `${id}-hint`, error && `${id}-error`, ...others].filter(Boolean).join(" ") || undefined;

/** What an input says of its own state. `data-invalid` is where the focus goes. */
export const inputState = (id: string, text: { hint?: ReactNode; error?: string }, ...others: (string | false | undefined)[]) => ({
  "aria-describedby": describedBy(id, text, ...others),
  ...(text.error ? { "aria-invalid": true as const, "data-invalid": true } : {}),
});

/** Label, hint, error and the mark of what may be left empty, around an input whose id is `id`. */
export function Field({ id, label, hint, error, optional, children }: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className={error ? "field-wrong" : undefined}>
      <label htmlFor={id} className="block font-semibold">{label}<OptionalMark shown={optional} /></label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      <div className="mt-2">{children}</div>
    </div>
  );
}

/** The same around several inputs: radios, or a group of related fields. */
export function FieldGroup({ id, label, hint, error, optional, children }: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className={error ? "field-wrong" : undefined}>
      <fieldset aria-describedby={describedBy(id, { hint, error })}>
        <legend className="font-semibold">{label}<OptionalMark shown={optional} /></legend>
        <Hint id={id}>{hint}</Hint>
        <FieldError id={id}>{error}</FieldError>
        <div className="mt-2">{children}</div>
      </fieldset>
    </div>
  );
}

function OptionalMark({ shown }: { shown?: boolean }) {
  const t = useTranslations("ui");
  return shown ? <span className="font-normal text-muted"> {t("optional")}</span> : null;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? <p id={`${id}-hint`} className="mt-1 text-sm text-muted">{children}</p> : null;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="mt-1.5 flex gap-2 font-medium text-danger">
      <Icon name="alert" className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
