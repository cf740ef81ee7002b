import { typedValues } from "@/app/_web/form-failure";
import { formRoute } from "@/app/_web/form-route";
import { keepDraft } from "@/lib/documents/keep-draft";
import { keptFiles } from "@/lib/documents/upload.queries";
import { depositChecks } from "@/lib/invoices/deposit-checks";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { readDeposit } from "@/lib/invoices/deposit-reading";
import { hasUnseen } from "@/lib/invoices/deposit-remarks";
import { depositInvoiceSchema } from "@/lib/invoices/invoice.schema";
import { keptIds } from "@/lib/kernel/kept-files";
import { saveDraft } from "@/lib/invoices/save-draft";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { withBatch } from "../plusieurs/batch";
import { sentIn, typedIn } from "../report";

const page = "/fournisseur/factures/deposer";
const form = "deposit-invoice";
type Raw = Readonly<Record<string, unknown>>;

/** Buttons of the form beside « Envoyer », by their value. Each leads to the page where the form goes on. */
const acts: Readonly<Record<string, (scope: Scope, raw: Raw) => Promise<string>>> = {
  enregistrer: async (scope, raw) => `${page}?brouillon=${(await saveDraft(scope, raw)).id}&enregistre=1${withBatch(raw.lot)}`,
  lire: async (scope, raw) => `${page}?saisie=${await keepForm(scope, raw, await filled(scope, raw))}`,
  "ajouter-rib": async (scope, raw) => {
    const { establishmentId = "" } = typedIn(raw);
    if (!isId(establishmentId)) throw new Refusal("conflict", "invoice.establishmentFirst", {}, "establishmentId");
    return `/fournisseur/etablissements/${establishmentId}/rib/nouveau?brouillon=${(await saveDraft(scope, raw)).id}`;
  },
  verifier: async (scope, raw) => `${page}?saisie=${await keepForm(scope, raw, {})}&verifie=1`,
};

export const POST = formRoute(async (scope, input) => {
  const raw = input as Raw;
  const act = Object.hasOwn(acts, String(raw.intention)) ? acts[String(raw.intention)] : undefined;
  return act ? act(scope, raw) : send(scope, raw);
}, {
  form,
  files: { document: "invoice", attachments: "attachment" },
  back: (values) => (values.draftId ? `${page}?brouillon=${values.draftId}` : page),
  then: (path) => path,
});

/** Refuses (`invoice.remarks`) a deposit with a remark that its person was not shown: the page shows it, and they decide. */
async function send(scope: Scope, raw: Raw): Promise<string> {
  if (depositInvoiceSchema.safeParse(raw).success) {
    const { obstacles, findings } = await depositChecks(scope, sentIn(raw));
    if (obstacles.length === 0 && hasUnseen(findings, String(raw.seen ?? ""))) throw new Refusal("conflict", "invoice.remarks");
  }
  return `/fournisseur/factures/${(await depositInvoice(scope, raw)).id}?recu=1${withBatch(raw.lot)}`;
}

async function filled(scope: Scope, raw: Raw): Promise<Raw> {
  const { document: uploadId } = sentIn(raw);
  return uploadId ? (await readDeposit(scope, { uploadId, values: typedIn(raw) })).values : {};
}

/** The form as it stands, for the page that shows it again where there is no JavaScript. */
async function keepForm(scope: Scope, raw: Raw, more: Raw): Promise<string> {
  const files: Record<string, Awaited<ReturnType<typeof keptFiles>>> = {};
  for (const field of ["document", "attachments"]) files[field] = await keptFiles(scope, keptIds(raw, field));
  return keepDraft(scope, { form, state: { values: typedValues({ ...raw, ...more }), fields: {}, files } });
}
