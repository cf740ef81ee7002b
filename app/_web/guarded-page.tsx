import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { isAgent, isSignedIn } from "@/lib/kernel/actor";
import { isRefusal } from "@/lib/kernel/refusal";
import { errorFields, log } from "@/lib/platform/log";
import type { Scope } from "@/lib/platform/scope";
import { answerWith } from "./answer";
import { FailurePage, ForbiddenPage, NotFoundPage } from "./failure-pages";
import { visiblePathHeader } from "./request-headers";
import { scope } from "./scope";

type Audience = "public" | "signed-in" | "agent";

/**
 * A page with its audience. A visitor is sent to sign in and comes back; a refusal and a fault are pages too, with their status: a page that
 * throws has no HTML where there is no JavaScript. The draw function reads all it needs before it returns.
 */
export const guardedPage = <Props,>(audience: Audience, draw: (scope: Scope, props: Props) => Promise<ReactNode>) =>
  async function GuardedPage(props: Props): Promise<ReactNode> {
    try {
      const current = await scope();
      if (audience !== "public" && !isSignedIn(current.actor)) redirect(`/connexion?retour=${encodeURIComponent((await headers()).get(visiblePathHeader) ?? "/compte")}`);
      if (audience === "agent" && !isAgent(current.actor)) return forbidden();
      return await draw(current, props);
    } catch (error) {
      unstable_rethrow(error);
      if (isRefusal(error) && error.kind === "not-found") return notThere();
      if (isRefusal(error) && error.kind === "forbidden") return forbidden();
      return failed(error);
    }
  };

function notThere() {
  answerWith(404);
  return <NotFoundPage />;
}

function forbidden() {
  answerWith(403);
  return <ForbiddenPage />;
}

function failed(error: unknown) {
  const incident = randomUUID().slice(0, 8);
  log.error("a page failed", { incident, ...errorFields(error) });
  answerWith(500);
  return <FailurePage incident={incident} />;
}
