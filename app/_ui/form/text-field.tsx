import type { InputHTMLAttributes, ReactNode } from "react";
import { classes } from "../classes";
import { Field, inputState, type FieldText } from "./field";
import type { FieldBinding } from "./use-action-form";

type Own = "type" | "inputMode" | "autoComplete" | "maxLength" | "min" | "max" | "spellCheck" | "autoCapitalize" | "placeholder" | "readOnly" | "list";
/** An input's props: a binding of `useActionForm`, or an id, a name and a label in a plain GET form. */
export type Bound = Partial<FieldBinding> & Pick<FieldBinding, "id" | "name">;
export type TextFieldProps = Bound & FieldText & Pick<InputHTMLAttributes<HTMLInputElement>, Own> & { width?: InputWidth; suffix?: ReactNode; mono?: boolean };

/** A field as wide as what goes in it says how much is expected. */
export type InputWidth = "short" | "medium" | "full";
export const inputWidths: Record<InputWidth, string> = { short: "max-w-40", medium: "max-w-72", full: "" };

export function TextField({ label, hint, error, optional, width = "full", suffix, mono, ...input }: TextFieldProps) {
  const suffixId = `${input.id}-suffix`;
  return (
    <Field id={input.id} label={label} hint={hint} error={error} optional={optional}>
      <div className={classes("relative", inputWidths[width])}>
        <input {...input} {...inputState(input.id, { hint, error }, suffix ? suffixId : undefined)} className={classes("input", mono && "font-mono", suffix != null && "pr-16")} />
        {suffix && <span id={suffixId} className="pointer-events-none absolute inset-y-0 right-4 flex items-center text-muted">{suffix}</span>}
      </div>
    </Field>
  );
}

/** The browser's own date picker: it speaks the reader's language and works with a keyboard. */
export const DateField = (props: TextFieldProps) => <TextField width="medium" {...props} type="date" />;

/** An amount as it is typed, with its currency beside it. */
export function AmountField({ currency, ...props }: TextFieldProps & { currency?: string }) {
  return <TextField width="medium" autoComplete="off" {...props} inputMode="decimal" suffix={currency} />;
}
