import type { RibRulesParams } from "@/emails/organizations/rib-rules-changed";
import { isLocale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { OrganizationEvent } from "./organization.events";

type Change = Extract<OrganizationEvent, { type: "organization.settings-changed" }>["payload"];
type Told = Pick<MailDraft, "template" | "params"> | null;

/** Where the money goes, whether any does, what guards suppliers' bank details, and where the portal answers is told to every administrator, whoever changed it; no other change is. */
export const organizationNotifications: Notifications<OrganizationEvent> = {
  "organization.settings-changed": async ({ payload }, context) => tell(context, [payfip(payload), await ribs(payload, context)]),
  "organization.host-changed": ({ payload: { before, after } }, context) => tell(context, [{ template: "host-changed", params: { before: before.host, after: after.host } }]),
  "organization.product-added": ({ payload }, context) => tell(context, [product(payload)]),
  "organization.product-changed": ({ payload }, context) => tell(context, [product(payload)]),
  "organization.product-removed": ({ payload }, context) => tell(context, [product(payload)]),
  "organization.logo-changed": async () => [],
  "organization.logo-removed": async () => [],
};

async function tell(context: NotificationContext, drafts: readonly Told[]): Promise<MailDraft[]> {
  const told = drafts.filter((one) => one !== null);
  if (told.length === 0) return [];
  const people = await administrators(context);
  const by = people.find(({ id }) => id === context.scope.actor.accountId);
  return told.flatMap(({ template, params }) => people.map(({ email, name, locale }): MailDraft =>
    ({ template, recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params: { ...params, by: by?.name ?? by?.email ?? "" } })));
}

/** Another name alone moves no money. */
function product({ code, name, before, after }: Extract<OrganizationEvent, { type: "organization.product-added" }>["payload"]): Told {
  if (before.payfipNumber === after.payfipNumber) return null;
  return { template: "payfip-product-changed", params: { product: `${name} (${code})`, before: before.payfipNumber ?? "none", after: after.payfipNumber ?? "none" } };
}

/** Of what did not change, nothing is said. */
function payfip({ before, after }: Change): Told {
  const [number, mode] = [before.payfipNumber !== after.payfipNumber, before.payfipMode !== after.payfipMode];
  if (!number && !mode) return null;
  const of = (settings: typeof before) => ({ number: number ? (settings.payfipNumber ?? "none") : "", mode: mode ? (settings.payfipMode ?? "") : "" });
  const [was, is] = [of(before), of(after)];
  return { template: "payfip-changed", params: { before: String(was.number), after: String(is.number), modeBefore: String(was.mode), modeAfter: String(is.mode) } };
}

/** The rule that did not change stands beside the one that did. */
async function ribs({ before, after }: Change, { tx, scope }: NotificationContext): Promise<Told> {
  if (after.ribConfirmations === undefined && after.ribCoolingHours === undefined) return null;
  const now = await tx.organization.findUniqueOrThrow({ where: { id: scope.organization.id }, select: { ribConfirmations: true, ribCoolingHours: true } });
  const params: Omit<RibRulesParams, "by"> = {
    confirmationsBefore: Number(before.ribConfirmations ?? now.ribConfirmations), confirmationsAfter: now.ribConfirmations,
    hoursBefore: Number(before.ribCoolingHours ?? now.ribCoolingHours), hoursAfter: now.ribCoolingHours,
  };
  return { template: "rib-rules-changed", params };
}

const administrators = async ({ tx, scope }: NotificationContext) => {
  const where = { organizationId: scope.organization.id, role: "administrator", account: { state: "active" } };
  return (await tx.membership.findMany({ where, select: { account: { select: { id: true, email: true, name: true, locale: true } } } })).map(({ account }) => account);
};
