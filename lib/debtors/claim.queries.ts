import type { Prisma } from "@/generated/prisma/client";
import type { BillFacts } from "@/lib/bills/bill";
import { fromDateColumn } from "@/lib/kernel/dates";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { moneyOf } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { debtorName, maskedEmail } from "./debtor";
import { mayReadDebtors } from "./debtor.policy";

/** A bill as a claim names it. */
export type ClaimedBillView = Pick<BillFacts, "number" | "issuedOn" | "amount">;

const billColumns = { number: true, issuedOn: true, amount: true, currency: true } as const;
type BillRow = Prisma.BillGetPayload<{ select: typeof billColumns }>;
const billViewOf = ({ number, issuedOn, amount, currency }: BillRow): ClaimedBillView => ({ number, issuedOn: fromDateColumn(issuedOn), amount: moneyOf({ amount, currency }) });

export type MyClaim = {
  readonly id: string;
  readonly bill: ClaimedBillView;
  readonly customerNumber: string | null;
  /** The address that billing knows, masked; null: none, and an agent alone can confirm. */
  readonly maskedEmail: string | null;
  /** A code is on its way and can be typed. */
  readonly codeUsable: boolean;
};

/** The person's claims whose one bill is open: what keeps them from the others. Throws the refusal `forbidden` for a visitor. */
export async function myClaims({ read, actor, now }: Scope): Promise<readonly MyClaim[]> {
  const { accountId } = actor;
  if (accountId === null) throw new Refusal("forbidden", "forbidden");
  const rows = await read((tx) => tx.billClaim.findMany({
    where: { accountId, state: "open" }, orderBy: { id: "asc" },
    select: { id: true, codeHash: true, codeExpiresAt: true, bill: { select: billColumns }, debtor: { select: { customerNumber: true, email: true } } },
  }));
  return rows.map(({ id, bill, debtor, codeHash, codeExpiresAt }) => ({
    id, bill: billViewOf(bill), customerNumber: debtor.customerNumber, maskedEmail: debtor.email && maskedEmail(debtor.email),
    codeUsable: codeHash !== null && codeExpiresAt !== null && codeExpiresAt > now,
  }));
}

export type ClaimToDecide = {
  readonly id: string;
  readonly openedAt: Date;
  readonly email: string;
  readonly bill: ClaimedBillView;
  readonly debtor: { readonly id: string; readonly name: string; readonly customerNumber: string | null };
};

const order = { column: "createdAt", holds: "instant", descending: false } as const;

/** « Demandes à vérifier »: those that waited longest first. Throws the refusal `forbidden` for those who do not read debtors. */
export async function claimsToDecide({ read, actor }: Scope, request: PageRequest): Promise<Page<ClaimToDecide>> {
  if (!mayReadDebtors(actor)) throw new Refusal("forbidden", "forbidden");
  const { where, orderBy, take } = keysetOf<Prisma.BillClaimWhereInput, Prisma.BillClaimOrderByWithRelationInput>(request, order);
  const rows = await read((tx) => tx.billClaim.findMany({
    where: { state: "open", ...where }, orderBy, take,
    select: {
      id: true, createdAt: true, openedAt: true, account: { select: { email: true } }, bill: { select: billColumns },
      debtor: { select: { id: true, firstName: true, lastName: true, customerNumber: true } },
    },
  }));
  return pageOf(rows.map(({ account, bill, debtor: { firstName, lastName, ...debtor }, openedAt, ...row }) => ({
    ...row, openedAt: openedAt ?? row.createdAt, email: account.email, bill: billViewOf(bill), debtor: { ...debtor, name: debtorName({ firstName, lastName }) },
  })), request, order);
}
