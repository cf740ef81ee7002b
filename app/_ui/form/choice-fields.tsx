import type { ReactNode } from "react";
import { classes } from "../classes";
import { describedBy, FieldError, FieldGroup, Hint, type FieldText } from "./field";
import type { Option } from "./select-field";
import type { Bound } from "./text-field";

/** Few answers, all to be read before one is chosen. The first radio carries the field's id, so that errors lead to it. */
export function RadioGroup({ label, hint, error, optional, options, id, defaultValue, ...radio }: Bound & FieldText & { options: readonly Option[] }) {
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="flex flex-col gap-2.5">
        {options.map((option, index) => {
          const line = `${id}-${option.value}`;
          const own = index === 0 ? id : line;
          return (
            <ChoiceLine key={option.value} id={own} hintFor={line} label={option.label} hint={option.hint}>
              <input
                {...radio} id={own} type="radio" value={option.value} defaultChecked={defaultValue === option.value} className="choice rounded-full"
                aria-describedby={describedBy(line, option)} data-invalid={(error && index === 0) || undefined}
              />
            </ChoiceLine>
          );
        })}
      </div>
    </FieldGroup>
  );
}

type BoxProps = Bound & FieldText & { value?: string; /** Without the frame. */ plain?: boolean; /** What is wrong is said by the group around it, and leads here. */ wrong?: boolean };

/** One box. `value` is what is sent when it is ticked. */
export function Checkbox({ label, hint, error, id, defaultValue, value = "on", plain, wrong = Boolean(error), ...box }: BoxProps) {
  return (
    <div className={error ? "field-wrong" : undefined}>
      <FieldError id={id}>{error}</FieldError>
      <ChoiceLine id={id} label={label} hint={hint} plain={plain} spaced={Boolean(error)}>
        <input
          {...box} id={id} type="checkbox" value={value} defaultChecked={defaultValue === value} className="choice rounded-md"
          aria-describedby={describedBy(id, { hint, error })} aria-invalid={wrong || undefined} data-invalid={wrong || undefined}
        />
      </ChoiceLine>
    </div>
  );
}

type LineProps = { id: string; hintFor?: string; label: ReactNode; hint?: ReactNode; plain?: boolean; spaced?: boolean; children: ReactNode };

function ChoiceLine({ id, hintFor = id, label, hint, plain, spaced, children }: LineProps) {
  return (
    <div className={classes("flex gap-3.5", plain ? "py-1.5" : "choice-line", spaced && "mt-2")}>
      {children}
      <div className="min-w-0 grow">
        <label htmlFor={id} className={classes("block leading-snug", !plain && "choice-label")}>{label}</label>
        <Hint id={hintFor}>{hint}</Hint>
      </div>
    </div>
  );
}
