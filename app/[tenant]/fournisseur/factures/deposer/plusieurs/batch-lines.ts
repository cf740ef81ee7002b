import { getTranslations } from "next-intl/server";
import { knownDeposits } from "@/lib/invoices/deposit-receipt.queries";
import type { DepositChoices } from "@/lib/invoices/deposit-choices.queries";
import type { DraftField, DraftFiles } from "@/lib/invoices/draft";
import { draftsNamed } from "@/lib/invoices/draft.queries";
import { draftStanding, type StandingDraft } from "@/lib/invoices/draft-standing";
import { atOnceMax } from "@/lib/invoices/invoice.schema";
import type { Scope } from "@/lib/platform/scope";
import { draftAmount, draftName } from "../drafts";
import { spokenReport } from "../report";
import type { BatchLine } from "./batch";

type DepositField = DraftField | keyof DraftFiles;

/** The lines of the drafts that are named, in that order: those that were sent meanwhile among them, those that were thrown away left out. */
export async function batchLines(scope: Scope, named: string, { establishments, ribs }: DepositChoices, noNumber: string): Promise<BatchLine[]> {
  const ids = named.split(",").slice(0, atOnceMax);
  const [drafts, sent] = await Promise.all([draftsNamed(scope, ids), knownDeposits(scope, ids)]);
  const lines = new Map<string, BatchLine>();
  for (const [id, { number, establishmentId, receipt }] of sent) {
    const establishment = establishments.find((one) => one.id === establishmentId)?.name ?? "";
    lines.set(id, { id, name: number, file: "", establishment, amount: "", problems: [], remarks: [], standing: "sent", invoiceId: receipt.id });
  }
  for (const draft of drafts) {
    const line = await lineOf(scope, await draftStanding(scope, draft, ribs), noNumber);
    lines.set(draft.id, { ...line, establishment: establishments.find(({ id }) => id === draft.values.establishmentId)?.name ?? "" });
  }
  return ids.flatMap((id) => lines.get(id) ?? []);
}

async function lineOf(scope: Scope, { draft, standing, checks, missing }: StandingDraft, noNumber: string): Promise<BatchLine> {
  const t = await getTranslations("invoices.deposit");
  const { findings, fields } = await spokenReport(checks, missing, true);
  const problems = Object.entries(fields).map(([field, problem]) => t("atOnce.problem", { field: t(`fields.${field as DepositField}`), problem }));
  const file = draft.files.document[0]?.name ?? "";
  return {
    id: draft.id, name: draftName(draft) ?? noNumber, file, establishment: "", amount: draftAmount(draft, scope.locale), standing,
    problems, remarks: findings.filter(({ weight }) => weight === "warning").map(({ sentence }) => sentence),
  };
}
