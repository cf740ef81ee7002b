import type { HabilitationMailParams } from "@/emails/habilitations/facts";
import type { HabilitationTemplate } from "@/emails/habilitations/templates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext } from "@/lib/platform/notifications";
import { livingRight, runningStates } from "./habilitation";

type Reader = { readonly email: string; readonly name: string | null; readonly locale: string };
type Identified = { readonly scheme: string; readonly identifier: string };
type More = Partial<Pick<HabilitationMailParams, "reason" | "role" | "establishmentId" | "until" | "actorName">>;

const readerColumns = { email: true, name: true, locale: true } as const;
const factColumns = {
  id: true, reference: true, accountId: true, scheme: true, identifier: true, establishmentName: true, position: true, establishmentId: true,
  account: { select: { ...readerColumns, state: true } },
} as const;

/** A habilitation as messages tell of it, its person, and how to write to somebody about it. */
export async function told({ tx }: NotificationContext, id: string) {
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
const deciders = async ({ tx, scope }: NotificationContext, { scheme, identifier }: Identified): Promise<(Reader & { accountId: string })[]> => {
  const belonging = { scheme, identifier, state: { in: [...runningStates] } };
  const held = await tx.membership.findMany({
    where: { organizationId: scope.organization.id, role: { in: ["accounting", "administrator"] }, account: { state: "active", habilitations: { none: belonging } } },
    select: { accountId: true, account: { select: readerColumns } },
    distinct: ["accountId"],
  });
  return held.map(({ accountId, account }) => ({ accountId, ...account }));
};

/** Those who manage the establishment now. */
export const managers = ({ tx, scope }: NotificationContext, { scheme, identifier }: Identified) =>
  tx.habilitation.findMany({
    where: { ...livingRight(scope), role: "manager", scheme, identifier, account: { state: "active" } },
    select: { accountId: true, establishmentId: true, account: { select: readerColumns } },
  });

/** Those who manage it, or did until agents suspended their right or its last day passed: whom to tell of a manager that they did not choose. */
export const formerManagers = ({ tx }: NotificationContext, { scheme, identifier }: Identified) =>
  tx.habilitation.findMany({
    where: { state: { in: ["approved", "suspended"] }, role: "manager", scheme, identifier, account: { state: "active" } },
    select: { accountId: true, establishmentId: true, account: { select: readerColumns } },
  });

/** Each agent at once, or in the day's digest, as they prefer. */
export const toDeciders = async (template: HabilitationTemplate, { habilitation, mail }: Awaited<ReturnType<typeof told>>, context: NotificationContext): Promise<MailDraft[]> =>
  (await deciders(context, habilitation)).map(({ accountId, ...agent }) => ({ ...mail(template, agent), digest: { accountId, side: "agent" } }));
