import { desk, type Actor } from "@/lib/kernel/actor";
import type { Locale } from "@/lib/kernel/locale";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import type { Container } from "@/lib/platform/container";
import { emitIn, enqueueIn } from "@/lib/platform/outbox";
import type { Scope } from "@/lib/platform/scope";
import { notify } from "./notifications";
import { react } from "./reactions";

type Circumstances = { organization: OrganizationSettings; actor: Actor; locale: Locale; now?: Date; origin?: string | null };

/** Opens a scope: from a request, a job, a command or a test. */
export function openScope({ db, storage, pdf, payment, keyed }: Container, { organization, actor, locale, now = new Date(), origin = null }: Circumstances): Scope {
  const tenant = db.tenant(organization.id, actor.accountId);
  const scope: Scope = {
    organization, actor, locale, now, origin,
    read: tenant.read,
    readAs: (accountId) => db.tenant(organization.id, accountId).read,
    commit: (work) => tenant.write((tx) => work({ tx, emit: emitIn(tx, scope, { notify, react }), enqueue: enqueueIn(tx, organization.id) })),
    ports: { storage, pdf, payment },
    secrets: { linkToken: (linkId) => keyed(`link:${linkId}`).toString("base64url"), keyed: (text) => keyed(text).toString("hex") },
  };
  return scope;
}

/** The desk itself at work. `origin`: what it does, for the journal: « job send-mail », « command archive verify ». */
export const deskScope = (container: Container, organization: OrganizationSettings, origin: `${"job" | "command"} ${string}` | null = null): Scope =>
  openScope(container, { organization, actor: desk, locale: organization.locale, origin });
