import { archivedForImports } from "./archive-bills";
import type { Scope } from "./scope";

/** After a commit that failed: removes the archived bytes that no document refers to, and that no other kept file or running import is about to. `id`: of the kept file. */
export async function discardUnreferenced(scope: Pick<Scope, "read" | "organization" | "ports">, taken: readonly { readonly id: string; readonly sha256: string }[]): Promise<void> {
  const hashes = [...new Set(taken.map(({ sha256 }) => sha256))];
  const where = { sha256: { in: hashes } };
  const wanted = await scope.read(async (tx) => [
    ...(await tx.upload.findMany({ where: { ...where, id: { notIn: taken.map(({ id }) => id) } }, select: { sha256: true } })), // first: a deposit may end in between
    ...(await archivedForImports(tx, scope, hashes)),
    ...(await tx.document.findMany({ where, select: { sha256: true }, distinct: ["sha256"] })),
  ]);
  const kept = new Set(wanted.map(({ sha256 }) => sha256));
  for (const sha256 of hashes) if (!kept.has(sha256)) await scope.ports.storage.discard(scope.organization.id, sha256);
}
