import { bicFitsIban } from "@/lib/kernel/bic";
import { daysLater } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { formerManagers } from "./former-managers";
import { livingStates, namesDiffer, warningDays, type RibWarning } from "./rib";

type Asked = {
  readonly establishmentId: string;
  readonly establishment: { readonly name: string };
  readonly iban: string;
  readonly bic: string;
  readonly holder: string;
  readonly requestedById: string;
  readonly requestedAt: Date;
};
/** What an agent should know before confirming, and the other establishments that have the same account. */
export type Warnings = { readonly told: readonly RibWarning[]; readonly sameIban: readonly string[] };

const others = 10;

/** Ages are counted at the request: it is then that a stolen account asks. */
export async function warningsOf(tx: Tx, { now }: Scope, { establishmentId, iban, bic, holder, establishment: own, requestedById, requestedAt }: Asked): Promise<Warnings> {
  const { createdAt } = await tx.account.findUniqueOrThrow({ where: { id: requestedById }, select: { createdAt: true } });
  const since = daysLater(requestedAt, -warningDays.email);
  const changed = await tx.event.findFirst({ where: { type: "account.email-changed", accountId: requestedById, at: { gte: since, lte: now } }, select: { id: true } });
  const same = await tx.rib.findMany({
    where: { iban, state: { in: [...livingStates] }, establishmentId: { not: establishmentId } }, take: others, orderBy: { id: "asc" }, select: { establishment: { select: { name: true } } },
  });
  const joined = await tx.event.findFirst({
    where: { type: "habilitation.joined", establishmentId, habilitation: { accountId: requestedById }, at: { gte: daysLater(requestedAt, -warningDays.team) } }, select: { id: true },
  });
  const former = await formerManagers(tx, establishmentId, daysLater(requestedAt, -warningDays.team));
  const told: readonly (RibWarning | false)[] = [
    createdAt > daysLater(requestedAt, -warningDays.account) && "new-account", changed !== null && "email-changed", namesDiffer(holder, own.name) && "holder", !bicFitsIban(bic, iban) && "bic-country",
    same.length > 0 && "same-iban",
    (joined !== null || former.length > 0) && "team-changed",
  ];
  return { told: told.filter((one) => one !== false), sameIban: same.map(({ establishment }) => establishment.name) };
}
