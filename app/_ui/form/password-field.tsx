"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "../badge/icons";
import { Field, inputState, type FieldText } from "./field";
import type { Bound } from "./text-field";
import { useHydrated } from "./use-hydrated";

type Props = Bound & FieldText & { autoComplete: "current-password" | "new-password" };

/** A password may be pasted and read again before it is sent. */
export function PasswordField({ label, hint, error, optional, ...input }: Props) {
  const t = useTranslations("ui.password");
  const [shown, show] = useState(false);
  const hydrated = useHydrated();
  return (
    <Field id={input.id} label={label} hint={hint} error={error} optional={optional}>
      <div className="relative">
        <input
          {...input} {...inputState(input.id, { hint, error })}
          type={shown ? "text" : "password"} className="input pr-32" spellCheck={false} autoCapitalize="none" autoCorrect="off"
        />
        {hydrated && (
          <button
            type="button" aria-label={t(shown ? "hideLabel" : "showLabel")} aria-controls={input.id} onClick={() => show(!shown)}
            className="absolute inset-y-1.5 right-1.5 flex items-center gap-2 rounded-md px-3 text-sm font-medium text-brand-strong hover:bg-brand-soft"
          >
            <Icon name={shown ? "eyeOff" : "eye"} />{t(shown ? "hide" : "show")}
          </button>
        )}
      </div>
    </Field>
  );
}
