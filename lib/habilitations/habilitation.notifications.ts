import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { HabilitationMailParams } from "@/emails/habilitations/facts";
import type { HabilitationTemplate } from "@/emails/habilitations/templates";
import { runningStates } from "./habilitation";
import type { HabilitationEvent } from "./habilitation.events";

type Reader = { readonly email: string; readonly name: string | null; readonly locale: string };
type Identified = { readonly scheme: string; readonly identifier: string };
type More = Partial<Pick<HabilitationMailParams, "reason" | "role" | "establishmentId">>;

const readerColumns = { email: true, name: true, locale: true } as const;
const factColumns = {
  id: true, reference: true, accountId: true, scheme: true, identifier: true, establishmentName: true, position: true, establishmentId: true,
  account: { select: { ...readerColumns, state: true } },
} as const;

async function told({ tx }: NotificationContext, id: string) {
  const { account, ...habilitation } = await tx.habilitation.findFirstOrThrow({ where: { id }, select: factColumns });
  const { reference, identifier, establishmentName, position } = habilitation;
  const scheme = habilitation.scheme as IdentifierScheme;
  const params = { habilitationId: id, reference, scheme, identifier, establishmentName, position, applicantName: account.name ?? account.email };
  const mail = (template: HabilitationTemplate, reader: Reader, more: More = {}): MailDraft => ({
    template, recipient: reader.email, recipientName: reader.name, locale: reader.locale as Locale, params: { ...params, ...more } satisfies HabilitationMailParams,
  });
  return { habilitation, applicant: account, mail };
}

/** Those who may decide: one message each, whatever their roles. Whoever belongs to the establishment decides nothing on it, the applicant first. */
const deciders = async ({ tx, scope }: NotificationContext, { scheme, identifier }: Identified): Promise<Reader[]> => {
  const belonging = { scheme, identifier, state: { in: [...runningStates] } };
  const held = await tx.membership.findMany({
    where: { organizationId: scope.organization.id, role: { in: ["accounting", "administrator"] }, account: { state: "active", habilitations: { none: belonging } } },
    select: { account: { select: readerColumns } },
    distinct: ["accountId"],
  });
  return held.map(({ account }) => account);
};

/** Those who manage the establishment already. */
const managers = ({ tx }: NotificationContext, { scheme, identifier }: Identified) =>
  tx.habilitation.findMany({
    where: { state: "approved", role: "manager", scheme, identifier },
    select: { establishmentId: true, account: { select: readerColumns } },
  });

const toApplicant = (template: HabilitationTemplate) =>
  async ({ habilitationId, payload }: HabilitationEvent, context: NotificationContext): Promise<MailDraft[]> => {
    const { habilitation, applicant, mail } = await told(context, habilitationId);
    if (applicant.state === "closed") return []; // their account was closed with its own message
    const establishmentId = habilitation.establishmentId === null ? {} : { establishmentId: habilitation.establishmentId };
    return [mail(template, applicant, { ...establishmentId, ...("reason" in payload ? { reason: payload.reason } : {}), ...("role" in payload ? { role: payload.role } : {}) })];
  };

export const habilitationNotifications: Notifications<HabilitationEvent> = {
  "habilitation.requested": async ({ habilitationId }, context) => {
    const { habilitation, applicant, mail } = await told(context, habilitationId);
    const managing = await managers(context, habilitation);
    return [
      mail("habilitation-received", applicant),
      ...managing.map(({ account, establishmentId }) => mail("habilitation-newcomer", account, { establishmentId: establishmentId ?? "" })),
      ...(await deciders(context, habilitation)).map((agent) => mail("habilitation-to-review", agent)),
    ];
  },
  "habilitation.completed": async ({ habilitationId }, context) => {
    const { habilitation, applicant, mail } = await told(context, habilitationId);
    return [mail("habilitation-completed", applicant), ...(await deciders(context, habilitation)).map((agent) => mail("habilitation-to-review-again", agent))];
  },
  "habilitation.complement-requested": toApplicant("habilitation-complement-requested"),
  "habilitation.approved": toApplicant("habilitation-approved"),
  "habilitation.refused": toApplicant("habilitation-refused"),
  "habilitation.suspended": toApplicant("habilitation-suspended"),
  "habilitation.reinstated": toApplicant("habilitation-reinstated"),
  "habilitation.withdrawn": toApplicant("habilitation-withdrawn"),
};
