import { Readable } from "node:stream";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { zipStream, type ZipEntry } from "@/lib/platform/zip-stream";
import { isAlteredContent } from "@/lib/ports/storage";
import type { AccountEvent } from "./account.events";
import { mayChangeAccount } from "./account.policy";
import { ownAccount } from "./account.queries";
import { exportDataSchema } from "./account.schema";
import { exportedJson } from "./export-data-json";
import { billRows } from "./export-data-rows";
import { provePassword } from "./prove-password";

/**
 * All that this organisation keeps about the person, and their account, as a ZIP that is made while it is read (S2.8): `donnees.json`, and the
 * originals of their bills, each after its hash was checked. One that is altered or gone is named in the JSON. Throws `account.wrongPassword`.
 */
export const exportData = operation({
  name: "account.export-data",
  input: exportDataSchema,
  load: ownAccount,
  may: mayChangeAccount,
  async run(scope, { password }, account) {
    await provePassword(scope, account, password);
    await scope.commit(({ emit }) => emit({ type: "account.data-exported", accountId: account.id, payload: {} } satisfies AccountEvent));
    return zipStream(entries(scope, account.id));
  },
});

async function* entries(scope: Scope, accountId: string): AsyncGenerator<ZipEntry> {
  const missing: string[] = [];
  for await (const { documents } of billRows(scope, accountId)) {
    for (const { archiveNumber, sha256, receivedAt: at } of documents) {
      if (archiveNumber === null) continue; // not archived yet: it has no original to take away
      const content = await original(scope, sha256);
      if (content) yield { name: `factures/${archiveNumber}.pdf`, at, content, stored: true };
      else missing.push(archiveNumber);
    }
  }
  yield { name: "donnees.json", at: scope.now, content: Readable.from(exportedJson(scope, accountId, missing)) };
}

const original = ({ organization, ports: { storage } }: Scope, sha256: string): Promise<Readable | null> =>
  storage.openArchived(organization.id, sha256).catch((error: unknown) => {
    if (isAlteredContent(error)) return null;
    throw error;
  });
