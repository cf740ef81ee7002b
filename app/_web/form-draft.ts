import type { FormState } from "@/app/_ui/form/form-state";
import { draftOf, keptFiles } from "@/lib/documents/upload.queries";
import type { Scope } from "@/lib/platform/scope";

/**
 * The state of a form that was refused without JavaScript: `?saisie=<id>` of the page that comes back. Undefined for anybody else than the person
 * who typed it. Only files that are still kept are named.
 */
export async function formDraft(scope: Scope, id: string | string[] | undefined, form: string): Promise<FormState | undefined> {
  const draft = typeof id === "string" ? await draftOf(scope, id, form) : null;
  if (!draft) return undefined;
  const kept = await keptFiles(scope, Object.values(draft.files ?? {}).flat().map((file) => file.id));
  const still = new Set(kept.map((file) => file.id));
  const files = Object.fromEntries(Object.entries(draft.files ?? {}).map(([field, list]) => [field, list.filter((file) => still.has(file.id))]));
  return { ...draft, files };
}
