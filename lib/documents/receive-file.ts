import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { hoursLater } from "@/lib/kernel/dates";
import { FILE_NAME_MAX_CHARACTERS, lifecycleReasonOf, maxBytesFor, refuseName, refuseSize, typesFor, type FileRole } from "@/lib/kernel/file-rules";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { isPdfDeskFailure, type AcceptedFile, type Inspection, type RefusedFile } from "@/lib/ports/pdf";
import { extensionOf, KEPT_HOURS, KEPT_MAX_BYTES, KEPT_MAX_FILES, type KeptFile } from "./document";
import { mayReceive } from "./document.policy";
import { receivedFileSchema } from "./document.schema";

type Received = { path: string; name: string; role: FileRole; field?: string };
type Refused = Pick<RefusedFile, "code" | "lifecycleReason" | "embeddedName">;

/**
 * Takes a file that lies on disk through the gate and keeps it 24 hours for the form of the person who sent it. A refused file leaves nothing:
 * the refusal is `document.<code>`, beside the field, with the reason of the life cycle that it stands for. The path is always freed.
 */
export const receiveFile = operation({
  name: "document.receive-upload",
  input: receivedFileSchema,
  load: (scope) => scope.read((tx) => keptBy(tx, scope)),
  may: mayReceive,
  async run(scope, file, kept): Promise<KeptFile> {
    try {
      const { size } = await stat(file.path);
      refuseTooMany(kept, size, file);
      const code = refuseSize(size, file.role) ?? refuseName(file.name);
      if (code) throw refusalOf(file, { code, lifecycleReason: lifecycleReasonOf(code, file.role) });
      const verdict = await inspect(scope, file);
      if (!verdict.accepted) throw refusalOf(file, verdict);
      return await keep(scope, file, size, verdict);
    } finally {
      await rm(file.path, { force: true });
    }
  },
});

type Kept = { count: number; bytes: number };

async function keptBy(tx: Tx, { actor, now }: Scope): Promise<Kept> {
  const { _count, _sum } = await tx.upload.aggregate({
    where: { accountId: actor.accountId ?? "00000000-0000-0000-0000-000000000000", draftId: null, expiresAt: { gt: now } }, _count: true, _sum: { bytes: true },
  });
  return { count: _count, bytes: _sum.bytes ?? 0 };
}

function refuseTooMany(kept: Kept, size: number, { field }: Received): void {
  if (kept.count >= KEPT_MAX_FILES || kept.bytes + size > KEPT_MAX_BYTES) throw new Refusal("conflict", "document.upload.too-many", {}, field);
}

async function inspect({ ports }: Scope, { path, name, role, field }: Received): Promise<Inspection> {
  try {
    return await ports.pdf.inspect({ path, name, role });
  } catch (error) {
    if (isPdfDeskFailure(error)) throw new Refusal("unavailable", "document.upload.not-checked", {}, field);
    throw error;
  }
}

function refusalOf({ role, field }: Received, { code, lifecycleReason, embeddedName }: Refused): Refusal {
  const params = {
    reason: lifecycleReason, embeddedName: embeddedName ?? "", maxMegabytes: Math.round(maxBytesFor(role) / 1e6), maxCharacters: FILE_NAME_MAX_CHARACTERS,
    types: typesFor(role).map((type) => extensionOf(type).toUpperCase()).join(", "),
  };
  return new Refusal("conflict", `document.${code}`, params, field);
}

async function keep(scope: Scope, file: Received, bytes: number, inspection: AcceptedFile): Promise<KeptFile> {
  const { organization, actor, now, ports: { storage } } = scope;
  const id = randomUUID();
  const hash = createHash("sha256");
  await pipeline(createReadStream(file.path), hash);
  const row = {
    organizationId: organization.id, id, accountId: actor.accountId ?? "", role: file.role, fileName: file.name.trim(), mediaType: inspection.type, bytes,
    sha256: hash.digest("hex"), inspection, createdAt: now, expiresAt: hoursLater(now, KEPT_HOURS),
  };
  await storage.keepIncoming(organization.id, id, file.path);
  try {
    await scope.commit(async ({ tx }) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${row.accountId}, 0))`; // files sent at once are counted one after the other
      refuseTooMany(await keptBy(tx, scope), bytes, file);
      await tx.upload.create({ data: row });
    });
  } catch (error) {
    await storage.removeIncoming(organization.id, id);
    throw error;
  }
  return { id, name: row.fileName, bytes };
}
