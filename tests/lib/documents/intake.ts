import { randomUUID } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import pg from "pg";
import type { FileRole } from "@/lib/kernel/file-rules";
import type { KeptFile } from "@/lib/documents/document";
import { receiveFile } from "@/lib/documents/receive-file";
import { commitWithDocuments, takeUploads, type ArchivedDocument, type TakenUpload } from "@/lib/platform/archive";
import { environment } from "@/lib/platform/env";
import type { Commit, Scope } from "@/lib/platform/scope";
import type { World } from "@/tests/support/world";

/** A PDF that nobody deposited before. */
export async function freshPdf(pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage().drawText(`Facture ${randomUUID()}`);
  return pdf.save();
}

/** Sends bytes as a person does. */
export async function send(scope: Scope, bytes: Uint8Array | string, name = "facture.pdf", role: FileRole = "invoice"): Promise<KeptFile> {
  const scratch = await scope.ports.storage.scratchPath();
  await writeFile(scratch, bytes);
  return receiveFile(scope, { path: scratch, name, role, field: "file" });
}

/** Sends bytes and takes them, ready for a commit. */
export async function sendAndTake(scope: Scope, bytes?: Uint8Array, role: FileRole = "invoice"): Promise<TakenUpload[]> {
  const { id } = await send(scope, bytes ?? (await freshPdf()), "facture.pdf", role);
  return takeUploads(scope, [id], role);
}

/** Every file under the data folder of a world, by its path. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** Writes a habilitation request for the documents to belong to. */
export async function someHabilitation({ tx }: Pick<Commit, "tx">, { organization, actor, now }: Scope): Promise<{ habilitationId: string }> {
  const serial = randomUUID();
  const { id } = await tx.habilitation.create({
    data: {
      organizationId: organization.id, reference: serial, accountId: actor.accountId ?? "", scheme: "SIRET", identifier: serial.slice(0, 14), establishmentName: "Papeterie", address: "1 rue",
      postalCode: "99100", city: "Ville", position: "Gérante", right: "legal-representative", submittedAt: now,
    },
  });
  return { habilitationId: id };
}

/** Deposits one document, whole. */
export async function deposit(scope: Scope, bytes?: Uint8Array): Promise<ArchivedDocument> {
  const taken = await sendAndTake(scope, bytes, "proof");
  return commitWithDocuments(scope, taken, (commit) => someHabilitation(commit, scope), async (_commit, _owner, [archived]) => {
    if (!archived) throw new Error("nothing archived");
    return archived;
  });
}

/** As the server's superuser, whom no wall and no trigger binds. */
export async function tamper({ container }: World, sql: string, values: unknown[] = []): Promise<void> {
  const url = new URL(environment().TEST_DATABASE_ADMIN_URL ?? "");
  url.pathname = new URL(container.settings.databaseUrl).pathname;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query("SET session_replication_role = replica");
    await admin.query(sql, values);
  } finally {
    await admin.end();
  }
}

/** An establishment that `people` may act for (approved), with an invoice deposited for it, archived and not yet available. */
export async function depositInvoiceFor(scope: Scope, acting: readonly string[], suspended: readonly string[] = []): Promise<ArchivedDocument & { invoiceId: string }> {
  const taken = await sendAndTake(scope);
  const { organization, now, actor } = scope;
  const create = async ({ tx }: Commit) => {
    const identifier = String(Math.floor(Math.random() * 1e14)).padStart(14, "0");
    const place = { organizationId: organization.id, scheme: "SIRET", identifier, address: "1 rue", postalCode: "99100", city: "Ville" };
    const establishment = await tx.establishment.create({ data: { ...place, name: "Papeterie" } });
    const right = (accountId: string, state: string) => ({
      ...place, reference: randomUUID(), accountId, state, role: "manager", establishmentName: "Papeterie", position: "Gérante", right: "legal-representative", establishmentId: establishment.id, submittedAt: now,
    });
    await tx.habilitation.createMany({ data: [...acting.map((id) => right(id, "approved")), ...suspended.map((id) => right(id, "suspended"))] });
    const invoice = await tx.invoice.create({ data: {
      organizationId: organization.id, establishmentId: establishment.id, depositedById: actor.accountId ?? "", depositedAt: now, stateAt: now, kind: "invoice", number: randomUUID().slice(0, 20),
      issuedOn: now, currency: "EUR", netAmount: 100, taxAmount: 20, grossAmount: 120,
    } });
    return { invoiceId: invoice.id };
  };
  return commitWithDocuments(scope, taken, create, async (_commit, { invoiceId }, [archived]) => {
    if (!archived) throw new Error("nothing archived");
    return { ...archived, invoiceId };
  });
}
