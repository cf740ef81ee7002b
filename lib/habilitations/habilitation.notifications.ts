import type { HabilitationTemplate } from "@/emails/habilitations/templates";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import { colleagueNotifications, toManagers } from "./colleague.notifications";
import type { HabilitationEvent } from "./habilitation.events";
import { managers, toDeciders, told } from "./facts.notifications";

const toApplicant = (template: HabilitationTemplate) =>
  async ({ habilitationId, payload }: HabilitationEvent, context: NotificationContext): Promise<MailDraft[]> => {
    const { habilitation, applicant, mail } = await told(context, habilitationId);
    if (applicant.state === "closed") return []; // their account was closed with its own message
    const establishmentId = habilitation.establishmentId === null ? {} : { establishmentId: habilitation.establishmentId };
    return [mail(template, applicant, { ...establishmentId, ...("reason" in payload ? { reason: payload.reason } : {}), ...("role" in payload ? { role: payload.role } : {}) })];
  };

/** What agents decide of somebody's right is told to them, and to those who manage the establishment. */
const withManagers = (own: HabilitationTemplate, ofColleague: HabilitationTemplate) => async (event: HabilitationEvent, context: NotificationContext): Promise<MailDraft[]> => {
  const { habilitationId, establishmentId } = event;
  return [...(await toApplicant(own)(event, context)), ...(await toManagers(ofColleague)({ habilitationId, establishmentId, payload: {} }, context))];
};

export const habilitationNotifications: Notifications<HabilitationEvent> = {
  "habilitation.requested": async ({ habilitationId }, context) => {
    const facts = await told(context, habilitationId);
    const { habilitation, applicant, mail } = facts;
    const managing = await managers(context, habilitation);
    return [
      mail("habilitation-received", applicant),
      ...managing.map(({ account, establishmentId }) => mail("habilitation-newcomer", account, { establishmentId: establishmentId ?? "" })),
      ...(await toDeciders("habilitation-to-review", facts, context)),
    ];
  },
  "habilitation.completed": async ({ habilitationId }, context) => {
    const facts = await told(context, habilitationId);
    return [facts.mail("habilitation-completed", facts.applicant), ...(await toDeciders("habilitation-to-review-again", facts, context))];
  },
  "habilitation.complement-requested": toApplicant("habilitation-complement-requested"),
  "habilitation.approved": toApplicant("habilitation-approved"),
  "habilitation.refused": toApplicant("habilitation-refused"),
  "habilitation.suspended": withManagers("habilitation-suspended", "habilitation-colleague-suspended"),
  "habilitation.reinstated": withManagers("habilitation-reinstated", "habilitation-colleague-reinstated"),
  "habilitation.withdrawn": withManagers("habilitation-withdrawn", "habilitation-colleague-withdrawn"),
  ...colleagueNotifications,
};
