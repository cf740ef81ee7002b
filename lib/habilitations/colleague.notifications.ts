import type { HabilitationTemplate } from "@/emails/habilitations/templates";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { Decider, HabilitationEvent } from "./habilitation.events";
import { formerManagers, managers, told } from "./facts.notifications";

type About = { readonly habilitationId: string; readonly establishmentId?: string; readonly payload: { readonly role?: "manager" | "depositor" | "reader"; readonly until?: string; readonly by?: Decider } };

/** What the event says, in the message's words, and who did it: agents are not named. */
async function wordsOf({ establishmentId, payload: { role, until, by } }: About, { tx, scope }: NotificationContext) {
  const { accountId } = scope.actor;
  const actor = accountId === null || by === "agents" ? null : await tx.account.findUnique({ where: { id: accountId }, select: { name: true, email: true } });
  return { establishmentId: establishmentId ?? "", ...(role ? { role } : {}), ...(until ? { until } : {}), ...(actor ? { actorName: actor.name ?? actor.email } : {}) };
}

/** The person whose right it is, unless they did it themselves or have closed their account. */
const toPerson = (template: HabilitationTemplate) => async (event: About, context: NotificationContext): Promise<MailDraft[]> => {
  const { habilitation, applicant, mail } = await told(context, event.habilitationId);
  if (habilitation.accountId === context.scope.actor.accountId || applicant.state !== "active") return [];
  return [mail(template, applicant, await wordsOf(event, context))];
};

/** The establishment's managers, but the person whose right it is. Nothing of one who has closed their account. */
export const toManagers = (template: HabilitationTemplate, those = managers) => async (event: About, context: NotificationContext): Promise<MailDraft[]> => {
  const { habilitation, applicant, mail } = await told(context, event.habilitationId);
  if (applicant.state === "closed") return [];
  const more = await wordsOf(event, context);
  return (await those(context, habilitation)).filter(({ accountId }) => accountId !== habilitation.accountId).map(({ account }) => mail(template, account, more));
};

type Tell = (event: About, context: NotificationContext) => Promise<MailDraft[]>;
const both = (one: Tell, other: Tell): Tell => async (event, context) => [...(await one(event, context)), ...(await other(event, context))];

/** A manager whom the agents chose is told of to those who managed before: nobody does any more. */
const appointed: Tell = async (event, context) => (event.payload.by === "agents" ? toManagers("habilitation-colleague-appointed", formerManagers)(event, context) : []);

type Told = "joined" | "role-changed" | "handed-over" | "removed" | "left" | "renewed" | "end-announced" | "expired";

/** What happens among colleagues, and by the calendar, without the agents. */
export const colleagueNotifications: Pick<Notifications<HabilitationEvent>, `habilitation.${Told}`> = {
  "habilitation.joined": toManagers("habilitation-joined"),
  "habilitation.role-changed": both(toPerson("habilitation-role-changed"), appointed),
  "habilitation.handed-over": toPerson("habilitation-handed-over"),
  "habilitation.removed": toPerson("habilitation-removed"),
  "habilitation.left": toManagers("habilitation-left"),
  "habilitation.renewed": toPerson("habilitation-renewed"),
  "habilitation.end-announced": both(toPerson("habilitation-ending"), toManagers("habilitation-colleague-ending")),
  "habilitation.expired": both(toPerson("habilitation-expired"), toManagers("habilitation-colleague-expired")),
};
