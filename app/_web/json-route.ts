import { getTranslations } from "next-intl/server";
import { isSignedIn } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import { toFormState } from "./form-failure";
import { scope as scopeOfRequest } from "./scope";

const headers = { "cache-control": "no-store" };

/**
 * A POST that a page's script makes while its form is being filled. Answers what `work` gives, or `{ error }` in the reader's language with status 401
 * (signed out) or 422 (refused).
 */
export const jsonRoute = (work: (scope: Scope, request: Request) => Promise<unknown>) => async (request: Request): Promise<Response> => {
  const scope = await scopeOfRequest();
  const t = await getTranslations();
  if (!isSignedIn(scope.actor)) return Response.json({ error: t("ui.form.signedOut") }, { status: 401, headers });
  try {
    return Response.json(await work(scope, request), { headers });
  } catch (error) {
    const { message, fields } = toFormState(error, {}, t);
    return Response.json({ error: message ?? Object.values(fields)[0] }, { status: 422, headers });
  }
};
