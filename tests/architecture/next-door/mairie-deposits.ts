import { depositDraft } from "@/lib/invoices/deposit-draft";
import { saveDraft } from "@/lib/invoices/save-draft";
import type { World } from "@/tests/support/world";
import { freshPdf, send } from "../../lib/documents/intake";
import { payableForm } from "../../lib/invoices/counter";

/** A deposit that was begun, under a number that was used, and one that was begun and sent. */
export async function fillDeposits(world: World, establishmentId: string) {
  const supplier = world.as("fournisseur");
  const begun = async (number: string) => saveDraft(supplier, { ...(await payableForm(supplier, establishmentId, { number })), document: (await send(supplier, await freshPdf(), "gardee.pdf")).id });
  const [waiting, sent] = [await begun("SECRETE-17"), await begun("SECRETE-20")];
  await depositDraft(supplier, { draftId: sent.id });
  return { invoiceDraft: waiting.id, sentDraft: sent.id };
}
