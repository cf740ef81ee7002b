import { rm } from "node:fs/promises";
import { pageColumns } from "@/lib/bills/bill.queries";
import type { ImportedBill } from "@/lib/imports/import";
import { keyOf, knownBills } from "@/lib/imports/known-bills";
import { takeBackImport } from "@/lib/imports/take-back-import";
import { withdrawImport } from "@/lib/imports/withdraw-import";
import { replyMessage } from "@/lib/messages/reply-message";
import { sendMessage } from "@/lib/messages/send-message";
import { organizations, people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, type World } from "@/tests/support/world";
import { originalOf } from "../../lib/bills/originals";
import { csvOf, desk, preview, putOnline, rowOf } from "../../lib/imports/desk";

const organizationId = organizations.mairie.id;
const proposed = "secrete.autre@exemple.test";

/** What the mairie bills: a debtor with bills, one with its original, a claim of another's, imports, and messages. */
export async function fillBills(world: World, invoice: string) {
  const supplier = world.as("fournisseur");
  const debtor = await debtorIn(world, { customerNumber: "SECRETE-C1", lastName: "SECRETE", of: "fournisseur" });
  await world.as("admin").commit(({ tx }) => tx.debtor.updateMany({ where: { id: debtor }, data: { proposedEmail: proposed } }));
  const freeDebtor = await debtorIn(world, { customerNumber: "SECRETE-C3", lastName: "SECRETE", of: null, email: people.fournisseur.email });
  const due = await billIn(world, { debtorId: debtor, of: "fournisseur", number: "SECRETE-1", reference: "SECRETE-2026-0001" });
  const original = await originalOf(world, due);
  const { id: thread } = await sendMessage(supplier, { subject: "SECRETE", body: "Une question SECRETE.", concerns: `bill:${due}` });
  const { id: otherThread } = await sendMessage(supplier, { subject: "SECRETE aussi", body: "Une autre.", concerns: `invoice:${invoice}` });
  await replyMessage(supplier, { id: otherThread, body: "J’oubliais." });
  const row = await supplier.read((tx) => tx.messageThread.findFirstOrThrow({ where: { id: thread } }));
  return {
    debtor, proposed, freeDebtor, due, original, thread, otherThread, seen: row.lastAt, ...(await openClaim(world)), ...(await fillImports(world)),
    billRow: await supplier.read((tx) => tx.bill.findFirstOrThrow({ where: { id: due }, select: pageColumns })),
  };
}

/** The supplier has opened one bill of somebody whose address billing knows. */
async function openClaim(world: World) {
  const debtorId = await debtorIn(world, { customerNumber: "SECRETE-C2", lastName: "SECRETE Martin", of: null, email: "secrete.martin@exemple.test" });
  const claimedBill = await billIn(world, { debtorId, of: "fournisseur", number: "8001516", reference: "SECRETE-2026-8001", minor: 3750 });
  const { id: claim } = await world.as("admin").commit(({ tx }) => tx.billClaim.create({
    data: { organizationId, billId: claimedBill, debtorId, accountId: people.fournisseur.id, state: "open", createdAt: noon, openedAt: noon }, select: { id: true },
  }));
  return { claim, claimedBill };
}

/** One that is online, one that was taken back, and one that waits and whose file is gone. */
async function fillImports(world: World) {
  const online = await putOnline(world, csvOf([rowOf("SECRETE-20")]), "secrete.csv");
  const takenBack = await putOnline(world, csvOf([rowOf("SECRETE-21")]), "secrete-repris.csv");
  await takeBackImport(world.as("agent"), { importId: takenBack });
  await withdrawImport(desk(world), { importId: takenBack });
  const waitingImport = await preview(world, csvOf([rowOf("SECRETE-22")]), "secrete-attente.csv");
  await rm(world.container.storage.incomingPath(organizationId, waitingImport));
  const agent = world.as("agent");
  const line = await agent.read((tx) => tx.billImportLine.findFirstOrThrow({ where: { importId: online } }));
  const imported = line.row as object as ImportedBill;
  const known = (await agent.read((tx) => knownBills(tx, [imported]))).get(keyOf(imported));
  if (!known) throw new Error("the import put nothing online");
  return { import: online, waitingImport, imported, known };
}
