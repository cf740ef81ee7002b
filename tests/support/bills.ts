import { randomUUID } from "node:crypto";
import { refdetOf, standingOf, type BillMode, type BillState } from "@/lib/bills/bill";
import { sortNameOf } from "@/lib/debtors/debtor";
import { dateAt, daysLater, toDateColumn, type DateText } from "@/lib/kernel/dates";
import type { Currency } from "@/lib/kernel/money";
import { wordsOf } from "@/lib/kernel/search-words";
import { organizations, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "./world";

type NewDebtor = { customerNumber?: string | null; lastName?: string; firstName?: string | null; email?: string | null; of?: PersonName | null; organization?: OrganizationSlug };

/** A debtor, by default the citizen's under C-1001, attached to `of`. Gives its id. */
export async function debtorIn(world: World, { customerNumber = "C-1001", lastName = "Citoyen", firstName = "Camille", email, of = "citoyen", organization = "mairie" }: NewDebtor = {}): Promise<string> {
  const organizationId = organizations[organization].id;
  const accountId = of && people[of].id;
  return world.as("admin", organization).commit(async ({ tx }) => {
    if (accountId) await tx.membership.createMany({ data: { organizationId, accountId, role: "citizen" }, skipDuplicates: true });
    const { id } = await tx.debtor.create({
      data: { organizationId, customerNumber, lastName, firstName, sortName: sortNameOf({ lastName, firstName }), address: "3 rue des Lilas", postalCode: "99100", city: "Démonstration",
        email: email === undefined ? (of && people[of].email) : email, accountId, attachedAt: accountId && noon, createdAt: noon },
    });
    await tx.debtorWord.createMany({ data: wordsOf([lastName, firstName ?? "", customerNumber ?? ""]).map((word) => ({ organizationId, word, debtorId: id })) });
    return id;
  });
}

type NewBill = {
  debtorId: string; fiscalYear?: number; number?: string; reference?: string; issuedOn?: DateText; dueOn?: DateText | null; subject?: string; minor?: number; currency?: Currency;
  mode?: BillMode; state?: BillState; of?: PersonName | null; organization?: OrganizationSlug; importId?: string; payfipNumber?: string | null; productCode?: string;
};

/** A bill without its PDF, by default 25 € due in a month, seen by `of`. Gives its id. */
export async function billIn(world: World, bill: NewBill): Promise<string> {
  const { debtorId, fiscalYear = 2026, number = randomUUID().slice(0, 8), organization = "mairie", of = "citoyen", state = "due", minor = 2500 } = bill;
  const organizationId = organizations[organization].id;
  const reference = bill.reference ?? `2026-RS-00-${number}`;
  const dueOn = bill.dueOn === undefined ? dateAt(daysLater(noon, 30), "UTC") : bill.dueOn;
  const subject = bill.subject ?? "Restauration scolaire";
  return world.as("admin", organization).commit(async ({ tx }) => {
    const { id } = await tx.bill.create({
      data: {
        organizationId, debtorId, fiscalYear, number, reference, refdet: refdetOf(reference), payfipNumber: bill.payfipNumber ?? null, productCode: bill.productCode ?? null, subject, issuedOn: toDateColumn(bill.issuedOn ?? "2026-11-02"),
        dueOn: dueOn && toDateColumn(dueOn), dueOrder: toDateColumn(dueOn ?? "9999-12-31"), amount: BigInt(minor), currency: bill.currency ?? "EUR", mode: bill.mode ?? "free",
        state, standing: standingOf(state), stateAt: noon, paidOn: state === "paid" ? toDateColumn("2026-11-10") : null, accountId: of && people[of].id, importId: bill.importId ?? null, publishedAt: noon,
      },
    });
    await tx.billWord.createMany({ data: wordsOf([number, reference, subject]).map((word) => ({ organizationId, word, billId: id })) });
    return id;
  });
}
