import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import { discoverOperations, discoverReadingPolicies, type AnyOperation } from "./discovery";
import { operationSubjects, readingSubjects } from "./permission-subjects";
import { allows, rowsOf, type Row } from "./permission-table";
import { cast } from "./subjects/cast";

let operations: Map<string, AnyOperation>;
let acts: Row[];
let readings: Row[];
beforeAll(async () => {
  operations = await discoverOperations();
  acts = rowsOf(new Map([...operations].map(([name, { may }]) => [name, may])), operationSubjects);
  readings = rowsOf(await discoverReadingPolicies(), readingSubjects);
});

const columns = Object.keys(cast);
const may = (row: Row, column: string): boolean => row.cells[columns.indexOf(column)] ?? false;
/** What a column may on some subject, where somebody who is only signed in may not. */
const more = (rows: readonly Row[], column: string): string[] => [...new Set(rows.filter((row) => may(row, column) && !may(row, "signed in")).map(({ name }) => name))];

const establishments = [
  "habilitation.appoint-manager", "habilitation.approve", "habilitation.refuse", "habilitation.reinstate", "habilitation.renew-by-agent", "habilitation.request-complement", "habilitation.suspend",
  "habilitation.withdraw", "invoice.approve", "invoice.approve-partly", "invoice.assign", "invoice.attest-service", "invoice.book", "invoice.dispute",
  "invoice.hand-to-accountant", "invoice.mandate", "invoice.note", "invoice.recycle", "invoice.refuse", "invoice.send-payment", "invoice.suspend", "invoice.take-in-charge",
  "rib.confirm", "rib.refuse", "rib.set-aside",
];
/** Each invoice of many asks its own act; who reads an IBAN, or takes away what they read, decides nothing. */
const besides = ["invoice.act-in-bulk", "invoice.record-export", "rib.open-proof", "rib.reveal"];
const claims = ["claim.confirm-by-agent", "claim.drop"];
const payments = ["payment.confirm-declaration", "payment.drop-declaration", "payment.record"];
const copies = ["document.request-copy"];
const mails = ["account.set-mail-frequency"];

/** Rows « Who may do what in Gestion » of the mission; to read includes to ask for the stamped copy of what one reads. Every agent says how often messages come. */
const actsOf = {
  reader: [...mails, ...copies, "invoice.record-export"],
  reception: [...mails, ...copies, "message.answer", "message.close", "text.restore", "text.write"],
  billing: [
    ...mails, ...claims, "debtor.confirm-address", "debtor.correct", "debtor.drop-address", "debtor.invite", ...copies, "import.abandon", "import.receive", "import.start", "import.take-back", ...payments,
  ],
  accounting: [...mails, ...copies, "document.request-verification", "document.verify-archive", ...establishments, ...besides].sort(),
};
/** « Alone people, roles, settings », and the services among them; and the journal of what everybody did. */
const administratorAlone = [
  "audit.export-journal", "audit.request-journal-verification",
  "department.change", "department.close", "department.create", "department.reopen", "department.set-members", "member.change-roles", "member.invite", "member.remove", "member.send-invitation",
  "member.withdraw-invitation", "organization.add-product", "organization.change-host", "organization.change-logo", "organization.change-product", "organization.change-settings", "organization.remove-logo",
  "organization.remove-product",
];
const readingsOf = {
  reader: [
    "bills.mayReadBills", "debtors.mayReadDebtors", "departments.mayReadDepartments", "documents.mayRead", "documents.mayReadArchive", "habilitations.mayReadHabilitations", "imports.mayReadImports",
    "invoices.mayReadInbox", "invoices.mayReadNotes", "invoices.maySee", "messages.mayReadMessages", "payments.mayReadReceipt", "ribs.mayReadRibs",
  ],
  reception: ["bills.mayReadBills", "documents.mayRead", "messages.mayReadMessages", "payments.mayReadReceipt"],
  billing: ["bills.mayReadBills", "debtors.mayReadDebtors", "documents.mayRead", "imports.mayReadImports", "payments.mayReadReceipt"],
  accounting: [
    "departments.mayReadDepartments", "documents.mayRead", "documents.mayReadArchive", "habilitations.mayReadHabilitations", "invoices.mayReadInbox", "invoices.mayReadNotes", "invoices.maySee",
    "ribs.mayReadRibs",
  ],
};
const roles = Object.keys(actsOf) as (keyof typeof actsOf)[];

describe("the mission's sentence", () => {
  it.each(roles)("%s does this more than anybody who is signed in, and nothing else", (role) => expect(more(acts, role)).toEqual(actsOf[role]));

  it.each(roles)("%s reads this more than anybody who is signed in, and nothing else", (role) => expect(more(readings, role)).toEqual(readingsOf[role]));

  it("administrator everything that another role may, and alone the settings", () => {
    const ofRoles = new Set(roles.flatMap((role) => actsOf[role]));
    expect(more(acts, "administrator").filter((name) => !ofRoles.has(name))).toEqual(administratorAlone);
    expect([...acts, ...readings].filter((row) => roles.some((role) => may(row, role)) && !may(row, "administrator"))).toEqual([]);
    for (const name of ["audits.mayReadJournal", "members.mayReadMembers", "organizations.mayChangeSettings"])
      expect(readings.filter((row) => row.name === name).map((row) => columns.filter((column) => may(row, column)))).toEqual([["administrator"]]);
  });

  /** Every set of roles that a person may hold. */
  const everyHolding = agentRoles.reduce<AgentRole[][]>((sets, role) => [...sets, ...sets.map((set) => [...set, role])], [[]]);
  const allowedOn = (names: readonly string[], isTheirs: (subject: string) => boolean, accountIds: readonly string[]) => names.flatMap((name) =>
    (operationSubjects[name] ?? []).filter((subject) => isTheirs(subject.name)).flatMap((subject) => accountIds.flatMap((accountId) =>
      everyHolding.filter((held) => allows(operations.get(name)?.may ?? (() => false), { accountId, roles: held }, subject)).map((held) => `${accountId} (${held.join()}): ${name} ${subject.name}`))));

  it("nobody, whatever their roles, decides on a habilitation or an invoice of an establishment that they belong to, nor on an invoice that they deposited", () => {
    expect(allowedOn(establishments, (subject) => subject === "of another establishment", ["stranger’s agent"])).not.toEqual([]);
    expect(allowedOn(establishments, (subject) => subject !== "of another establishment", ["concerned", "belonging"])).toEqual([]);
  });

  it("nobody, whatever their roles, decides on their own claim, their own declaration, or a payment of their own bill", () => {
    expect(allowedOn([...claims, ...payments], (subject) => subject.startsWith("another’s"), ["somebody else"])).not.toEqual([]);
    expect(allowedOn([...claims, ...payments], (subject) => subject.includes("one’s own"), ["somebody"])).toEqual([]);
    expect(allowedOn([...claims, ...payments], (subject) => subject.includes("of the person concerned") || subject.includes("by the person concerned"), ["concerned"])).toEqual([]);
  });

  it("a visitor does no more than what leads to an account, holds a link or a paper bill, writes to the service, or checks a document", () => {
    expect([...new Set(acts.filter((row) => may(row, "visitor")).map(({ name }) => name))]).toEqual([
      "account.activate", "account.confirm-email", "account.renew-link", "account.request-activation", "account.request-password-link", "account.set-password", "account.sign-in", "account.sign-up",
      "bill.stop-alerts", "claim.request", "document.check", "message.write-as-visitor", "payment.cancel", "payment.check", "payment.find-bill", "payment.hear-notification", "payment.open-as-guest",
    ]);
  });
});
