import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { discoverOperations, discoverReadingPolicies, writtenOperations, type AnyOperation, type PolicyFunction } from "./discovery";
import { operationSubjects, readingSubjects } from "./permission-subjects";
import { markdown, rowsOf, type Row } from "./permission-table";

let operations: Map<string, AnyOperation>;
let readings: Map<string, PolicyFunction>;
let rows: Row[];
beforeAll(async () => {
  operations = await discoverOperations();
  readings = await discoverReadingPolicies();
  rows = rowsOf(new Map([...operations].map(([name, { may }]) => [name, may])), operationSubjects);
});

const document = "docs/permissions.md";

/** The whole document: a sentence for those who run the desk, then the tables. */
const written = () => `# Who may do what

This is what Guichet lets each person of your organisation, each citizen and each supplier do, line by line, as the program itself answers when it is asked.

- *concerned*: the supplier who is habilitated for the establishment, the applicant, the citizen whose bill or payment it is, or the owner of what is touched.
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
    expect(operations.size).toBeGreaterThanOrEqual(85);
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
