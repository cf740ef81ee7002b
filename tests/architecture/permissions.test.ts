import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import { discoverOperations, discoverReadingPolicies, writtenOperations, type AnyOperation, type PolicyFunction } from "./discovery";
import { cast, notDecisions, operationSubjects, readingSubjects } from "./permission-subjects";
import { allows, markdown, rowsOf, type Row } from "./permission-table";

let operations: Map<string, AnyOperation>;
let readings: Map<string, PolicyFunction>;
let rows: Row[];
beforeAll(async () => {
  operations = await discoverOperations();
  readings = await discoverReadingPolicies();
  rows = rowsOf(new Map([...operations].map(([name, { may }]) => [name, may])), operationSubjects);
});

const columns = Object.keys(cast);
const may = (row: Row, column: string): boolean => row.cells[columns.indexOf(column)] ?? false;
const document = "docs/permissions.md";

/** The whole document: a sentence for those who run the desk, then the tables. */
const written = () => `# Who may do what

This is what Guichet lets each person of your organisation and each supplier do, line by line, as the program itself answers when it is asked.

- *concerned*: the supplier who is habilitated for the establishment, the applicant, or the owner of what is touched.
- *accounting, belongs*: an agent of accounting who asked to act for that establishment, or was suspended from it; together with *concerned*, « the two who belong ».
- *the desk*: Guichet itself, in its jobs, and whoever runs its commands.
- A person who holds several roles may do what each of them may.

## Acts

${markdown("operation", rows)}

## Reading

${markdown("policy", rowsOf(readings, readingSubjects))}

Generated from the operations by \`UPDATE_PERMISSIONS=1 npx jest tests/architecture/permissions.test.ts -u\`: do not edit.
`;

describe("the table of who may do what", () => {
  it("has a line for every operation, and none for what is gone", () => {
    expect(operations.size).toBeGreaterThanOrEqual(33);
    expect(operations.size).toBe(writtenOperations());
    expect(Object.keys(operationSubjects).sort()).toEqual([...operations.keys()]);
  });

  it("shows for every operation somebody who may: a subject of the wrong shape would show nobody", () => {
    expect([...operations.keys()].filter((name) => !rows.some((row) => row.name === name && row.cells.includes(true)))).toEqual([]);
  });

  it("has a line for every policy that says who reads", () => {
    expect(Object.keys(readingSubjects).sort()).toEqual([...readings.keys()].sort());
  });

  it("is this one", () => {
    expect(`\n${markdown("operation", rows)}\n\n${markdown("policy", rowsOf(readings, readingSubjects))}\n`).toMatchSnapshot();
  });

  it("stands in docs/permissions.md as it is", () => {
    if (process.env.UPDATE_PERMISSIONS === "1") writeFileSync(document, written());
    expect(existsSync(document) ? readFileSync(document, "utf8") : "").toBe(written());
  });
});

describe("the mission's sentence", () => {
  const decides = ({ name }: Row) => /^(habilitation|invoice)\./.test(name) && !notDecisions.includes(name);
  const ofAnother = (row: Row) => row.subject === "of another establishment";

  it("administrator everything: what an agent of any role may, they may", () => {
    const agents = ["reader", "reception", "billing", "accounting"];
    expect(rows.filter((row) => agents.some((column) => may(row, column)) && !may(row, "administrator"))).toEqual([]);
  });

  it("accounting habilitations and deposited invoices; billing, reception and reader decide on neither", () => {
    const decisions = rows.filter((row) => decides(row) && ofAnother(row));
    expect(decisions.map(({ name }) => name)).toEqual([
      "habilitation.approve", "habilitation.refuse", "habilitation.reinstate", "habilitation.request-complement", "habilitation.suspend", "habilitation.withdraw",
      "invoice.approve", "invoice.refuse", "invoice.take-in-charge",
    ]);
    for (const row of decisions) expect([row.name, columns.filter((column) => may(row, column))]).toEqual([row.name, ["accounting", "administrator", "accounting, belongs"]]);
  });

  it("nobody, whatever their roles, decides on a habilitation or an invoice of an establishment that they belong to, nor on an invoice that they deposited", () => {
    const decisions = [...operations].filter(([name]) => rows.some((row) => row.name === name && decides(row)));
    const allowed = decisions.flatMap(([name, { may }]) => (operationSubjects[name] ?? []).filter(({ name: subject }) => subject !== "of another establishment").flatMap((subject) =>
      ["concerned", "belonging"].flatMap((accountId) => everyHolding.filter((roles) => allows(may, { accountId, roles }, subject)).map((roles) => `${accountId} (${roles.join()}): ${name} ${subject.name}`))));
    expect(decisions.length).toBe(9);
    expect(allowed).toEqual([]);
  });

  /** Every set of roles that a person may hold. */
  const everyHolding = agentRoles.reduce<AgentRole[][]>((sets, role) => [...sets, ...sets.map((set) => [...set, role])], [[]]);

  it("a visitor does no more than what leads to an account, or checks a document", () => {
    const open = rows.filter((row) => may(row, "visitor")).map(({ name }) => name);
    expect(open).toEqual([
      "account.activate", "account.renew-link", "account.request-activation", "account.request-password-link", "account.set-password", "account.sign-in", "account.sign-up", "document.check",
    ]);
  });
});
