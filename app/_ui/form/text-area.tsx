"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classes } from "../classes";
import { Field, inputState, type FieldText } from "./field";
import type { Bound } from "./text-field";
import { useHydrated } from "./use-hydrated";

type Props = Bound & FieldText & { rows?: number; maxLength?: number };

/** Text of several lines. Too long a text is not cut: what is too much is said, so that nothing pasted is lost. */
export function TextArea({ label, hint, error, optional, rows = 5, maxLength, onChange, ...area }: Props) {
  const [length, setLength] = useState(area.defaultValue?.length ?? 0);
  const countId = `${area.id}-count`;
  return (
    <Field id={area.id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...area} {...inputState(area.id, { hint, error }, maxLength !== undefined && countId)} rows={rows} className="input resize-y leading-relaxed"
        onChange={(event) => { setLength(event.target.value.length); return onChange?.(event); }}
      />
      {maxLength !== undefined && <Remaining id={countId} left={maxLength - length} />}
    </Field>
  );
}

function Remaining({ id, left }: { id: string; left: number }) {
  const t = useTranslations("ui.form");
  const hydrated = useHydrated();
  return (
    <p id={id} className={classes("mt-1.5 text-sm tabular-nums", left < 0 ? "font-medium text-danger" : "text-muted", !hydrated && "invisible")}>
      {left < 0 ? t("exceeded", { count: -left }) : t("remaining", { count: left })}
    </p>
  );
}
