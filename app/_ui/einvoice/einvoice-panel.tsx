import { useId, type ReactNode } from "react";
import type { Einvoice } from "@/lib/kernel/einvoice";
import { Section, Stack } from "../layout/section";
import { FactList } from "../panel/fact-list";
import { Notice } from "../panel/notice";
import { EinvoiceLines } from "./einvoice-lines";
import { EinvoiceParties } from "./einvoice-parties";
import { EinvoicePayment } from "./einvoice-payment";
import { EinvoiceSums } from "./einvoice-sums";
import { firstOf, useSaid } from "./use-said";

const mostNotes = 10;

/** What a file of data says, for whoever has no page of it to look at. Null: it cannot be read now. */
export function EinvoicePanel({ einvoice }: { einvoice: Einvoice | null }) {
  const { t } = useSaid(null);
  if (einvoice === null) return <Section title={t("title")} card><Notice tone="warning">{t("notRead")}</Notice></Section>;
  return (
    <Section title={t("title")} lead={t("lead", { syntax: einvoice.syntax === "ubl" ? "UBL" : "CII" })} card>
      <div className="tight-table"><Stack gap="medium">
        <Head einvoice={einvoice} />
        <Part title={t("parties")}><EinvoiceParties einvoice={einvoice} /></Part>
        <EinvoiceLines einvoice={einvoice} />
        <EinvoiceSums einvoice={einvoice} />
        <Part title={t("payment.title")}><EinvoicePayment einvoice={einvoice} /></Part>
        <Notes einvoice={einvoice} />
      </Stack></div>
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return <section aria-labelledby={id}><h3 id={id} className="mb-3 text-lg font-semibold">{title}</h3>{children}</section>;
}

function Head({ einvoice }: { einvoice: Einvoice }) {
  const { t, text, day, named } = useSaid(null);
  const { typeCode, period, precedingInvoices } = einvoice;
  const before = firstOf(precedingInvoices, mostNotes).shown.map(({ number, issuedOn }) => [text(number), day(issuedOn)].filter(Boolean).join(", "));
  return (
    <FactList
      facts={[
        { label: t("head.type"), value: typeCode && (named("types", typeCode) ?? text(typeCode)) },
        { label: t("head.number"), value: text(einvoice.number) },
        { label: t("head.issuedOn"), value: day(einvoice.issuedOn) },
        { label: t("head.preceding"), value: before.join(" · ") },
        { label: t("head.orderReference"), value: text(einvoice.orderReference) },
        { label: t("head.buyerReference"), value: text(einvoice.buyerReference) },
        { label: t("head.contractReference"), value: text(einvoice.contractReference) },
        { label: t("head.period"), value: period && t("period", { start: day(period.start) ?? "…", end: day(period.end) ?? "…" }) },
      ]}
    />
  );
}

function Notes({ einvoice: { notes } }: { einvoice: Einvoice }) {
  const { t, text } = useSaid(null);
  const { shown, rest } = firstOf(notes.filter((note) => note.text?.trim()), mostNotes);
  if (shown.length === 0) return null;
  return (
    <Part title={t("notes")}>
      <ul className="divide-y divide-line">
        {shown.map((note, index) => <li key={index} className="py-3 whitespace-pre-line wrap-anywhere first:pt-0 last:pb-0">{text(note.text)}</li>)}
      </ul>
      {rest > 0 && <p className="mt-3 text-sm text-muted">{t("othersRest", { count: rest })}</p>}
    </Part>
  );
}
