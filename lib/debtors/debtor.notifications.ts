import { isLocale, type Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { DebtorEvent } from "./debtor.events";

type Reader = { readonly email: string; readonly name: string | null; readonly locale: string };
const nobody = async (): Promise<MailDraft[]> => [];

const draft = (template: string, { email, name, locale }: Reader, params: Record<string, string> = {}, linkId?: string): MailDraft => ({
  template, recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params, ...(linkId ? { linkId } : {}),
});

const ownerOf = ({ tx }: NotificationContext, id: string) => tx.account.findUniqueOrThrow({ where: { id }, select: { email: true, name: true, locale: true, identifier: true } });
const numberOf = async ({ tx }: NotificationContext, billId: string): Promise<string> => (await tx.bill.findFirstOrThrow({ where: { id: billId }, select: { number: true } })).number;

/** An address that billing knows: in the language of its account if it has one, else the organisation's. */
async function readerAt({ tx, scope }: NotificationContext, email: string): Promise<Reader> {
  const account = await tx.account.findUnique({ where: { email }, select: { locale: true } });
  return { email, name: null, locale: account?.locale ?? scope.organization.locale };
}

const toStranger = (template: string) => async ({ payload: { email, locale } }: { payload: { email: string; locale: Locale } }): Promise<MailDraft[]> =>
  [draft(template, { email, name: null, locale })];

/** Whose address is not proven yet has no name: someone else may have typed it. */
async function asked({ accountId, billId, payload: { linkId } }: { accountId: string; billId: string; payload: { linkId: string | null } }, context: NotificationContext): Promise<MailDraft[]> {
  const { identifier, ...owner } = await ownerOf(context, accountId);
  const number = await numberOf(context, billId);
  if (linkId === null) return [draft("claim-to-sign-in", owner, { number })];
  return [draft("claim-to-activate", { ...owner, name: null }, { number, identifier }, linkId)];
}

/** The message keeps what its code is derived from when it is drawn, and not the code. */
async function codeSent({ debtorId, accountId, payload: { claimId } }: Extract<DebtorEvent, { type: "claim.code-sent" }>, context: NotificationContext): Promise<MailDraft[]> {
  const { codeExpiresAt, debtor } = await context.tx.billClaim.findFirstOrThrow({ where: { id: claimId, debtorId }, select: { codeExpiresAt: true, debtor: { select: { email: true } } } });
  if (codeExpiresAt === null || debtor.email === null) throw new Error("a code was sent to nobody");
  const { email: account } = await ownerOf(context, accountId);
  return [draft("claim-code", await readerAt(context, debtor.email), { claimId, codeExpiresAt: codeExpiresAt.toISOString(), account })];
}

/** The one who asked, and whoever reads the address that billing knows, if that is another one. */
async function confirmed({ debtorId, accountId }: Extract<DebtorEvent, { type: "claim.confirmed" }>, context: NotificationContext): Promise<MailDraft[]> {
  const owner = await ownerOf(context, accountId);
  const { email } = await debtorOf(context, debtorId);
  return [draft("claim-confirmed", owner), ...(email && email !== owner.email ? await moved(context, debtorId, [email]) : [])];
}

const debtorOf = ({ tx }: NotificationContext, id: string) => tx.debtor.findFirstOrThrow({ where: { id }, select: { email: true, customerNumber: true } });

async function moved(context: NotificationContext, debtorId: string, told: readonly string[]): Promise<MailDraft[]> {
  const customerNumber = (await debtorOf(context, debtorId)).customerNumber ?? "";
  const drafts: MailDraft[] = [];
  for (const email of told) drafts.push(draft("debtor-address-moved", await readerAt(context, email), { customerNumber }));
  return drafts;
}

export const debtorNotifications: Notifications<DebtorEvent> = {
  "debtor.invited": async ({ accountId, payload: { linkId } }, context) => {
    const { identifier, ...owner } = await ownerOf(context, accountId);
    return [draft("debtor-invited", { ...owner, name: null }, { identifier }, linkId)];
  },
  "debtor.attached": nobody,
  "debtor.corrected": nobody,
  "debtor.address-proposed": nobody,
  "debtor.address-confirmed": ({ debtorId, payload: { told } }, context) => moved(context, debtorId, told),
  "debtor.address-dropped": nobody,
  "claim.requested": nobody,
  "claim.asked": asked,
  "claim.taken": toStranger("claim-taken"),
  "claim.already-seen": ({ accountId, billId }, context) => asked({ accountId, billId, payload: { linkId: null } }, context),
  "claim.unmatched": toStranger("claim-unmatched"),
  "claim.opened": nobody,
  "claim.code-sent": codeSent,
  "claim.confirmed": confirmed,
  "claim.dropped": async ({ accountId, billId }, context) => {
    const { identifier: _identifier, ...owner } = await ownerOf(context, accountId);
    return [draft("claim-dropped", owner, { number: await numberOf(context, billId) })];
  },
};
