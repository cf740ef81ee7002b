import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { ImportedBill, ImportedFile, LineProblem, LineState } from "./import";

/** A line as the table keeps it. */
export type StagedLine = {
  readonly line: number;
  readonly state: LineState;
  readonly fiscal_year: number | null;
  readonly number: string | null;
  readonly row: ImportedBill | null;
  readonly problems: readonly LineProblem[];
  readonly file: ImportedFile | null;
  readonly bill_id: string | null;
};

/** In a commit: holds the import where it is being read. Throws `changedMeanwhile` when it was abandoned, or read by another job first. */
export async function holdReading(tx: Tx, { organization }: Pick<Scope, "organization">, importId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM bill_import WHERE organization_id = ${organization.id}::uuid AND id = ${importId}::uuid AND state = 'reading' FOR UPDATE`;
  if (held.length === 0) throw new Refusal("conflict", "changedMeanwhile");
}

/** Writes lines as they are read, and how many there are so far. A line that another reading has written is the same. */
export async function stageLines(scope: Scope, importId: string, lines: readonly StagedLine[], progress: number): Promise<void> {
  const { organization } = scope;
  await scope.commit(async ({ tx }) => {
    await holdReading(tx, scope, importId);
    await tx.$executeRaw`
      INSERT INTO bill_import_line (organization_id, import_id, line, state, fiscal_year, number, "row", problems, file, bill_id)
      SELECT ${organization.id}::uuid, ${importId}::uuid, r.line, r.state, r.fiscal_year, r.number, r."row", r.problems, r.file, r.bill_id
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        AS r(line int, state text, fiscal_year int, number text, "row" jsonb, problems jsonb, file jsonb, bill_id uuid)
      ON CONFLICT DO NOTHING`;
    await tx.billImport.updateMany({ where: { id: importId }, data: { progress } });
  });
}

type Repeated = { readonly lines: number[]; readonly file: string | null };

/** In a commit: a number met twice, and a PDF that two lines name, are named at each of their lines, and none of them is good. */
export async function refuseRepeated(tx: Tx, scope: Scope, importId: string): Promise<void> {
  const { id } = scope.organization;
  const numbers = await tx.$queryRaw<Repeated[]>`
    SELECT array_agg(line ORDER BY line) AS lines, NULL AS file FROM bill_import_line
    WHERE organization_id = ${id}::uuid AND import_id = ${importId}::uuid AND fiscal_year IS NOT NULL AND number IS NOT NULL GROUP BY fiscal_year, number HAVING count(*) > 1`;
  const files = await tx.$queryRaw<Repeated[]>`
    SELECT array_agg(line ORDER BY line) AS lines, "row"->>'fileName' AS file FROM bill_import_line
    WHERE organization_id = ${id}::uuid AND import_id = ${importId}::uuid AND "row"->>'fileName' IS NOT NULL GROUP BY 2 HAVING count(*) > 1`;
  await refuseEach(tx, scope, importId, numbers, (lines) => ({ code: "repeated", field: "numero", params: { lines } }));
  await refuseEach(tx, scope, importId, files, (lines, { file }) => ({ code: "fileShared", field: "fichier_pdf", params: { file: file ?? "", lines } }));
}

const linesNamed = 20;

/** The lines are asked for by their numbers: what a table that grows has in it is not known to the planner, and a join would read it over and over. */
async function refuseEach(tx: Tx, { organization }: Scope, importId: string, groups: readonly Repeated[], problemOf: (lines: string, group: Repeated) => LineProblem): Promise<void> {
  const rows = groups.flatMap((group) => {
    const problem = problemOf(group.lines.slice(0, linesNamed).join(", "), group);
    return group.lines.map((line) => ({ line, problem }));
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE bill_import_line l SET state = 'bad', problems = l.problems || jsonb_build_array(r.problem)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(line int, problem jsonb)
    WHERE l.organization_id = ${organization.id}::uuid AND l.import_id = ${importId}::uuid AND l.line = ANY (${rows.map(({ line }) => line)}::int[]) AND l.line = r.line`;
}
