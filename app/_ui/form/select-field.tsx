import { useTranslations } from "next-intl";
import { classes } from "../classes";
import { Icon } from "../badge/icons";
import { Field, inputState, type FieldText } from "./field";
import { inputWidths, type Bound, type InputWidth } from "./text-field";

export type Option = { value: string; label: string; hint?: string };
type Props = Bound & FieldText & { options: readonly Option[]; width?: InputWidth; /** False where the first option is a good default. */ empty?: boolean };

export function SelectField({ label, hint, error, optional, options, width = "full", empty = true, ...select }: Props) {
  const t = useTranslations("ui.form");
  return (
    <Field id={select.id} label={label} hint={hint} error={error} optional={optional}>
      <div className={classes("relative", inputWidths[width])}>
        <select {...select} {...inputState(select.id, { hint, error })} className="input appearance-none pr-12">
          {empty && <option value="">{t("choose")}</option>}
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
        <Icon name="chevronDown" className="pointer-events-none absolute top-1/2 right-4 -translate-y-1/2 text-muted" />
      </div>
    </Field>
  );
}
