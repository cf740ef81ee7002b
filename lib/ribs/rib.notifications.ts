import type { RibMailParams } from "@/emails/ribs/rib-mail";
import type { RibTemplate } from "@/emails/ribs/templates";
import { livingRight, runningStates } from "@/lib/habilitations/habilitation";
import { daysLater } from "@/lib/kernel/dates";
import { maskedIban } from "@/lib/kernel/iban";
import { isLocale, type Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import { formerManagers } from "./former-managers";
import { warningDays } from "./rib";
import type { RibEvent } from "./rib.events";

type Reader = { readonly email: string; readonly name: string | null; readonly locale: string };
type Person = Reader & { readonly id: string };
const personColumns = { id: true, email: true, name: true, locale: true } as const;
const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : "fr");

/** What some of the events say. */
type Said = { readonly before?: string; readonly reason?: string; readonly coolingUntil?: string; readonly unpaid?: number; readonly paysThem?: number };

async function told({ tx, scope }: NotificationContext, event: RibEvent) {
  const { requestedById, establishment, iban, ...rib } = await tx.rib.findFirstOrThrow({
    where: { id: event.ribId },
    select: { iban: true, bic: true, holder: true, requestedById: true, requestedBy: { select: { name: true, email: true } }, establishment: { select: { id: true, scheme: true, identifier: true, name: true } } },
  });
  const { scheme, identifier } = establishment;
  const { before = "", reason = "", coolingUntil = "", unpaid = 0, paysThem = 0 } = event.payload as Said;
  const params: RibMailParams = {
    ribId: event.ribId, establishmentId: establishment.id, establishment: establishment.name, iban: maskedIban(iban), bic: rib.bic, holder: rib.holder,
    requester: rib.requestedBy.name ?? rib.requestedBy.email, at: scope.now.toISOString(), before, reason, coolingUntil, unpaid, paysThem,
  };
  return { params, requestedById, scheme, identifier };
}
type Told = Awaited<ReturnType<typeof told>>;

const draft = (template: RibTemplate, { email, name, locale }: Reader, params: RibMailParams): MailDraft =>
  ({ template, recipient: email, recipientName: name, locale: localeOf(locale), params: { ...params } });

/** Every manager of the establishment, whoever was one not long ago, and who asked for the RIB as long as they act for it. */
async function keepers({ tx, scope }: NotificationContext, { scheme, identifier, requestedById, params }: Told): Promise<Person[]> {
  const held = await tx.habilitation.findMany({
    where: { scheme, identifier, ...livingRight(scope), account: { state: "active" }, AND: { OR: [{ role: "manager" }, { accountId: requestedById }] } },
    orderBy: { submittedAt: "asc" }, select: { account: { select: personColumns } },
  });
  const current = held.map(({ account }) => account);
  const former = await formerManagers(tx, params.establishmentId, daysLater(scope.now, -warningDays.team));
  const gone = former.filter((id) => !current.some((person) => person.id === id));
  return [...current, ...(await tx.account.findMany({ where: { id: { in: gone }, state: "active" }, orderBy: { id: "asc" }, select: personColumns }))];
}

/** The addresses that they left not long ago: whoever took an account over cannot keep its owner from reading what is done with it. */
async function formerAddresses({ tx, scope }: NotificationContext, people: readonly Person[]): Promise<Reader[]> {
  const since = daysLater(scope.now, -warningDays.email);
  const changes = await tx.event.findMany({
    where: { type: "account.email-changed", accountId: { in: people.map(({ id }) => id) }, at: { gte: since } }, orderBy: { id: "asc" }, select: { accountId: true, payload: true },
  });
  return changes.flatMap(({ accountId, payload }) => {
    const owner = people.find(({ id }) => id === accountId);
    const { before } = payload as { before?: string };
    return owner && before ? [{ ...owner, email: before }] : [];
  });
}

/** At once and one by one, whatever a person prefers for other messages; each address once. */
const toEstablishment = (template: RibTemplate) => async (event: RibEvent, context: NotificationContext): Promise<MailDraft[]> => {
  const facts = await told(context, event);
  const people = await keepers(context, facts);
  const readers = new Map<string, Reader>([...people, ...(await formerAddresses(context, people))].map((reader) => [reader.email, reader]));
  return [...readers.values()].map((reader) => draft(template, reader, facts.params));
};

/** Those who may verify it: accounting, but for whoever belongs to the establishment or asked. Their digest may tell it. */
const toAgents = (template: RibTemplate) => async (event: RibEvent, context: NotificationContext): Promise<MailDraft[]> => {
  const { params, scheme, identifier, requestedById } = await told(context, event);
  const belonging = { scheme, identifier, state: { in: [...runningStates] } };
  const held = await context.tx.membership.findMany({
    where: {
      organizationId: context.scope.organization.id, role: { in: ["accounting", "administrator"] }, accountId: { not: requestedById },
      account: { state: "active", habilitations: { none: belonging } },
    },
    select: { account: { select: personColumns } }, distinct: ["accountId"],
  });
  return held.map(({ account }) => ({ ...draft(template, account, params), digest: { accountId: account.id, side: "agent" as const } }));
};

const nobody = async (): Promise<MailDraft[]> => [];

export const ribNotifications: Notifications<RibEvent> = {
  "rib.requested": async (event, context) => [...(await toEstablishment("rib-requested")(event, context)), ...(await toAgents("rib-to-verify")(event, context))],
  "rib.changed": async (event, context) => [...(await toEstablishment("rib-changed")(event, context)), ...(await toAgents("rib-to-verify")(event, context))],
  "rib.default-chosen": toEstablishment("rib-default-chosen"),
  "rib.confirmed": nobody,
  "rib.verified": toEstablishment("rib-verified"),
  "rib.refused": toEstablishment("rib-refused"),
  "rib.set-aside": toEstablishment("rib-set-aside"),
  "rib.withdrawn": async (event, context) => [
    ...(await toEstablishment("rib-withdrawn")(event, context)), ...(event.payload.unpaid > 0 ? await toAgents("rib-withdrawn-in-use")(event, context) : []),
  ],
  // What took its place tells it.
  "rib.replaced": nobody,
  "rib.revealed": nobody,
  "rib.proof-opened": nobody,
};
