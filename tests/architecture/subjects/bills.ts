import type { PaymentSubject } from "@/lib/payments/payment.policy";
import { accounts, link } from "./accounts";
import { always, concerned, decided, owned, stranger, type Subject, type Subjects } from "./cast";

const byAccount = (accountId: string) => ({ accountId });
const bills = owned("bill", byAccount);
const claims = owned("claim", byAccount);
const decidedClaims = decided("claim", byAccount);
const debtors = always("any debtor");
const imports = always("any import");

const payment = (accountId: string | null, billAccountId: string | null) => (): PaymentSubject => ({ accountId, billAccountId });
const payments: Subject[] = [
  { name: "payment by the person concerned of their bill", of: payment(concerned, concerned) },
  { name: "payment by the person concerned of another’s bill", of: payment(concerned, stranger) },
  { name: "another’s payment of a bill of the person concerned", of: payment(stranger, concerned) },
  { name: "another’s payment of another’s bill", of: payment(stranger, stranger) },
  { name: "payment without an account of another’s bill", of: payment(null, stranger) },
];
const decidedPayments: Subject[] = [
  ...payments,
  { name: "one’s own payment of another’s bill", of: ({ accountId }) => payment(accountId ?? "nobody", stranger)() },
  { name: "another’s payment of one’s own bill", of: ({ accountId }) => payment(stranger, accountId ?? "nobody")() },
];

export const operationsOfBills: Subjects = {
  "bill.announce-end": always("anybody’s bills"),
  "bill.choose-alerts": accounts,
  "bill.open": bills,
  "bill.stop-alerts": link,
  "claim.answer": always("what was asked"),
  "claim.confirm": claims,
  "claim.confirm-by-agent": decidedClaims,
  "claim.drop": decidedClaims,
  "claim.request": always("any paper bill"),
  "claim.send-code": claims,
  "debtor.confirm-address": debtors,
  "debtor.correct": debtors,
  "debtor.drop-address": debtors,
  "debtor.invite": debtors,
  "import.abandon": imports,
  "import.announce": imports,
  "import.read": imports,
  "import.receive": always("any file"),
  "import.start": imports,
  "import.sweep": always("what nobody approved", []),
  "import.take-back": imports,
  "import.withdraw": imports,
  "import.write": imports,
  "payment.cancel": payments,
  "payment.check": payments,
  "payment.confirm-declaration": decidedPayments,
  "payment.declare": bills,
  "payment.drop-declaration": decidedPayments,
  "payment.find-bill": always("any reference and amount"),
  "payment.hear-notification": always("any payment online"),
  "payment.open": bills,
  "payment.open-as-guest": [
    { name: "bill whose reference and amount one gave", of: () => ({ holdsPaper: true }) },
    { name: "any other bill", of: () => null },
  ],
  "payment.record": decided("bill", byAccount),
  "payment.settle": always("any payment online"),
  "payment.withdraw-declaration": payments,
};

export const readingsOfBills: Subjects = {
  "bills.mayReadBills": always("all bills"),
  "bills.mayReadOwnBills": always("one’s own bills"),
  "debtors.mayReadDebtors": always("all debtors and claims"),
  "imports.mayReadImports": always("all imports"),
  "payments.mayReadReceipt": payments,
};
