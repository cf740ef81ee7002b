"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Icon } from "../badge/icons";
import type { Values } from "./form-state";

type Props = { problems: Values; labels: Readonly<Record<string, string>>; corrected?: (name: string) => boolean };

/** What is to be corrected, in the page's order, each line leading to its field. Lines stay until the next try, so that nothing jumps while typing. */
export function ErrorSummary({ problems, labels, corrected = () => false }: Props) {
  const t = useTranslations("ui.form");
  const title = useId();
  const order = Object.keys(labels);
  const names = Object.keys(problems).sort((one, other) => order.indexOf(one) - order.indexOf(other));
  if (names.length === 0) return null;
  return (
    <section aria-labelledby={title} className="rounded-card border border-danger-line border-l-4 border-l-danger bg-danger-soft p-5">
      <h2 id={title} className="flex items-center gap-2.5 text-lg font-semibold text-danger">
        <Icon name="alert" />
        {t("summary", { count: names.length })}
      </h2>
      <ul className="mt-3 flex flex-col gap-1.5">
        {names.map((name) => (
          <li key={name}>
            <SummaryLine name={name} label={labels[name]} words={problems[name]} done={corrected(name) ? t("corrected") : undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SummaryLine({ name, label, words, done }: { name: string; label?: string; words?: string; done?: string }) {
  if (done) return <span className="flex items-center gap-2 text-muted"><Icon name="check" size={18} />{label ?? words} — {done}</span>;
  return (
    <a href={`#${name}`} onClick={(event) => focusOn(name, event)} className="text-danger hover:underline">
      {label ? <><strong className="font-semibold underline underline-offset-4">{label}</strong> — {words}</> : <span className="underline underline-offset-4">{words}</span>}
    </a>
  );
}

/** The link alone scrolls; with JavaScript it also puts the cursor in the field. */
function focusOn(name: string, event: React.MouseEvent) {
  const field = document.getElementById(name);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}
