import type { BillFacts, BillState } from "@/lib/bills/bill";
import { fromDateColumn } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { moneyOf } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { isLive, type DebtorFacts } from "./debtor";
import { mayDecideClaim, mayHandleDebtors, mayReadDebtors } from "./debtor.policy";
import { accountStateOf, type AccountState } from "./debtor.queries";
import { debtorChanges, type DebtorChange } from "./debtor-changes";
import { mailsTo, type SentMail } from "./sent-mails";

export type DebtorBill = Pick<BillFacts, "id" | "number" | "subject" | "issuedOn" | "amount" | "state">;
export type DebtorClaim = { readonly id: string; readonly email: string; readonly number: string; readonly mayDecide: boolean };

export type DebtorFile = DebtorFacts & {
  readonly proposedEmail: string | null;
  readonly attachedAt: Date | null;
  readonly account: { readonly state: AccountState; readonly email: string; readonly identifier: string; /** Prepared or active since then. */ readonly since: Date } | null;
  readonly bills: readonly DebtorBill[];
  readonly mails: readonly SentMail[];
  readonly claims: readonly DebtorClaim[];
  readonly changes: readonly DebtorChange[];
  readonly may: { readonly correct: boolean; readonly invite: boolean };
};

const shortList = 10;
const columns = {
  id: true, customerNumber: true, lastName: true, firstName: true, address: true, postalCode: true, city: true, email: true, proposedEmail: true, attachedAt: true,
  account: { select: { state: true, email: true, identifier: true, createdAt: true, emailVerified: true } },
  claims: { where: { state: "open" }, orderBy: { createdAt: "asc" }, select: { id: true, accountId: true, account: { select: { email: true } }, bill: { select: { number: true } } } },
} as const;

/** All that an agent reads of a redevable. Throws the refusal `forbidden` for those who do not read them, `notFound` where there is none such. */
export async function debtorFile({ read, actor }: Scope, id: string): Promise<DebtorFile> {
  if (!mayReadDebtors(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const row = isId(id) && await tx.debtor.findFirst({ where: { id }, select: columns });
    if (!row) throw new Refusal("not-found", "notFound");
    const { account, claims, ...facts } = row;
    return {
      ...facts,
      account: account && { state: accountStateOf(account), email: account.email, identifier: account.identifier, since: account.state === "active" ? (account.emailVerified ?? account.createdAt) : account.createdAt },
      bills: await billsOf(tx, id), mails: await mailsTo(tx, [facts.email, facts.proposedEmail, account?.email ?? null]), changes: await debtorChanges(tx, id),
      claims: claims.map((claim) => ({ id: claim.id, email: claim.account.email, number: claim.bill.number, mayDecide: mayDecideClaim(actor, claim) })),
      may: { correct: mayHandleDebtors(actor), invite: mayHandleDebtors(actor) && facts.email !== null && account?.state !== "active" && (!isLive(account) || account?.email === facts.email) },
    };
  });
}

async function billsOf(tx: Tx, debtorId: string): Promise<DebtorBill[]> {
  const rows = await tx.bill.findMany({
    where: { debtorId, withdrawnAt: null }, orderBy: [{ issuedOn: "desc" }, { id: "desc" }], take: shortList,
    select: { id: true, number: true, subject: true, issuedOn: true, amount: true, currency: true, state: true },
  });
  return rows.map(({ amount, currency, issuedOn, state, ...row }) => ({ ...row, issuedOn: fromDateColumn(issuedOn), state: state as BillState, amount: moneyOf({ amount, currency }) }));
}
