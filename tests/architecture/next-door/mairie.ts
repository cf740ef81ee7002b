import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { issueCopy } from "@/lib/documents/issue-copy";
import { keepDraft } from "@/lib/documents/keep-draft";
import { makeInvoiceAvailable } from "@/lib/invoices/make-invoice-available";
import type { World } from "@/tests/support/world";
import type { PayfipServer } from "@/tests/support/payfip";
import { freshPdf, send } from "../../lib/documents/intake";
import { approved, ask, keptProof, otherSirets, rowOf } from "../../lib/habilitations/requests";
import { comptoir, deskOf, habilitate, payableForm } from "../../lib/invoices/counter";
import { fillAccounts } from "./mairie-accounts";
import { fillAudits } from "./mairie-audits";
import { fillBills } from "./mairie-bills";
import { fillColleagues } from "./mairie-colleagues";
import { fillDeposits } from "./mairie-deposits";
import { fillInbox } from "./mairie-inbox";
import { fillPayments } from "./mairie-payments";
import { fillRibs } from "./mairie-ribs";

/** What the mairie has, by the names that a request could give it. */
export type Mairie = Awaited<ReturnType<typeof fillMairie>>;

/** Everything that an organisation can hold; the province gets an establishment of the same supplier with a RIB, and nothing else. */
export async function fillMairie(world: World, payfip: PayfipServer) {
  const suppliers = await fillSuppliers(world);
  const bills = await fillBills(world, suppliers.invoice);
  const all = { ...suppliers, ...bills, ...(await fillPayments(world, payfip, bills.debtor)), ...(await fillAccounts(world)), ...(await fillColleagues(world, suppliers.establishmentId)), ...(await fillRibs(world, suppliers.establishmentId)), ...(await fillInbox(world, suppliers.invoice)), ...(await fillDeposits(world, suppliers.establishmentId)) };
  return { ...all, ...(await fillAudits(world)) };
}

async function fillSuppliers(world: World) {
  const supplier = world.as("fournisseur");
  const { id: request, reference } = await ask(world, "candidat", { identifier: otherSirets[0], name: "Atelier du Canal" });
  const habilitation = await approved(world, "fournisseur");
  const { establishmentId } = await rowOf(world, habilitation);
  const provinceEstablishment = await habilitate(world, "fournisseur", { slug: "province", establishment: comptoir });
  const bytes = await freshPdf();
  const attachments = [(await send(supplier, await freshPdf(), "bon-de-commande.pdf", "attachment")).id];
  const { ribId: provinceRib } = await payableForm(world.as("fournisseur", "province"), provinceEstablishment);
  const form = { ...(await payableForm(supplier, establishmentId ?? "", { number: "SECRETE-17" })), document: (await send(supplier, bytes)).id, attachments };
  const { id: invoice, archiveNumber, sha256 } = await depositInvoice(supplier, form);
  const deposited = await depositInvoice(supplier, { ...form, number: "SECRETE-18", document: (await send(supplier, await freshPdf())).id, attachments: [] });
  await makeInvoiceAvailable(deskOf(world), { invoiceId: invoice });
  const document = await supplier.read((tx) => tx.document.findFirstOrThrow({ where: { invoiceId: invoice, role: "invoice" } }));
  const copy = await issueCopy(deskOf(world), { documentId: document.id });
  return {
    request, reference, habilitation, establishmentId: establishmentId ?? "", provinceEstablishment, provinceRib, invoice, deposited: deposited.id, bytes, archiveNumber, sha256, copy, document,
    proof: await keptProof(supplier), upload: (await send(supplier, await freshPdf(), "gardee.pdf")).id,
    draft: await keepDraft(supplier, { form: "deposit", state: { values: { number: "SECRETE-19" }, fields: {} } }),
  };
}

/** Words that stand in nothing but what the mairie keeps: none may come out next door. */
export const marksOf = (mairie: Mairie): string[] => [
  ...[mairie.request, mairie.reference, mairie.habilitation, mairie.establishmentId, mairie.invoice, mairie.deposited, mairie.archiveNumber, mairie.sha256, mairie.copy.sha256],
  ...[mairie.document.id, mairie.invitation, mairie.rib, mairie.department, mairie.bulk, mairie.proof, mairie.upload, mairie.draft, mairie.invoiceDraft, mairie.sentDraft],
  ...[mairie.debtor, mairie.freeDebtor, mairie.due, mairie.claim, mairie.claimedBill, mairie.import, mairie.waitingImport, mairie.thread, mairie.otherThread, mairie.original.sha256, mairie.original.documentId],
  ...[mairie.payment, mairie.guestPayment, mairie.paidPayment, mairie.declaration, mairie.otherDeclaration, mairie.idOp],
  "SECRETE", "MAIRIE-2026-", "REC-2026-", "MSG-2026-", "Papeterie du Centre", "12345678200010", "Atelier du Canal", "FR1420041010050500013M02606", "gardee.pdf", "bon-de-commande.pdf", "secrete",
];
