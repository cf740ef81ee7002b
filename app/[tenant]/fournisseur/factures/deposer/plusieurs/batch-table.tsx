import { useTranslations } from "next-intl";
import { StatusBadge, type Tone } from "@/app/_ui/badge/status-badge";
import { ButtonLink } from "@/app/_ui/button/button";
import { DataTable } from "@/app/_ui/table/data-table";
import { withBatch, type BatchLine, type LineState } from "./batch";

const tones: Record<LineState["standing"], Tone> = { ready: "success", remarks: "warning", incomplete: "danger", sending: "progress", sent: "success", refused: "danger" };
type Shown = BatchLine & { readonly now: LineState };

/** A line for each invoice: what it is, how it stands, what is to be looked at, and what can be done with it. */
export function BatchTable({ lines, states }: { lines: readonly BatchLine[]; states: Readonly<Record<string, LineState>> }) {
  const t = useTranslations("invoices.deposit");
  const rows = lines.map((line): Shown => ({ ...line, now: states[line.id] ?? (line.standing === "sent" ? { standing: "sent", invoiceId: line.invoiceId } : { standing: line.standing }) }));
  const lot = lines.map(({ id }) => id).join(",");
  return (
    <DataTable
      caption={t("atOnce.caption")} rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "choose", label: t("atOnce.choose"), bare: true, cell: (line) => <Choice line={line} /> },
        { key: "number", label: t("draftsList.number"), heading: true, cell: ({ name, file }) => <>{name}{file && file !== name && <span className="block text-sm font-normal wrap-anywhere text-muted">{file}</span>}</> },
        { key: "establishment", label: t("draftsList.establishment"), cell: ({ establishment }) => establishment },
        { key: "amount", label: t("draftsList.amount"), align: "right", cell: ({ amount }) => <span className="md:whitespace-nowrap">{amount}</span> },
        { key: "standing", label: t("draftsList.standing"), cell: (line) => <Standing line={line} /> },
        { key: "actions", label: t("draftsList.actions"), bare: true, cell: (line) => <Act line={line} lot={lot} /> },
      ]}
    />
  );
}

function Choice({ line: { id, name, now: { standing } } }: { line: Shown }) {
  const t = useTranslations("invoices.deposit.atOnce");
  if (standing === "incomplete" || standing === "sent" || standing === "sending") return null;
  return (
    <label className="flex items-center gap-2.5">
      <input type="checkbox" name="brouillon" value={id} defaultChecked={standing === "ready"} className="choice rounded-md" aria-label={t("chooseNamed", { name })} />
      <span aria-hidden className="md:hidden">{t("choose")}</span>
    </label>
  );
}

function Standing({ line: { now, problems, remarks } }: { line: Shown }) {
  const t = useTranslations("invoices.deposit.atOnce");
  const { standing } = now;
  const notes = standing === "refused" ? [now.refused ?? ""] : standing === "incomplete" ? problems : standing === "remarks" ? remarks : [];
  return (
    <>
      <StatusBadge tone={tones[standing]}>{t(`states.${standing}`)}</StatusBadge>
      {notes.length > 0 && <ul className="mt-1.5 flex max-w-prose list-disc flex-col gap-1 pl-5 text-sm">{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
    </>
  );
}

function Act({ line: { id, name, now: { standing, invoiceId } }, lot }: { line: Shown; lot: string }) {
  const t = useTranslations("invoices.deposit.atOnce");
  if (standing === "sending") return null;
  if (invoiceId) return <ButtonLink href={`/fournisseur/factures/${invoiceId}?recu=1${withBatch(lot)}`} size="small" icon="invoice" aria-label={t("see", { number: name })}>{t("show")}</ButtonLink>;
  return <ButtonLink href={`/fournisseur/factures/deposer?brouillon=${id}${withBatch(lot)}`} size="small" icon="pencil" aria-label={t("completeNamed", { name })}>{t("complete")}</ButtonLink>;
}
