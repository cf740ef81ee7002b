import { Readable } from "node:stream";
import { looksComputed, type Cell } from "@/lib/kernel/cell";
import { toDateColumn } from "@/lib/kernel/dates";
import { zipStream, type ZipEntry } from "./zip-stream";

/** A workbook of one table. `widths`: of its columns, in characters. `at`: the date of its parts. */
export type Workbook = { readonly title: string; readonly head: readonly string[]; readonly widths: readonly number[]; readonly at: Date; readonly rows: AsyncIterable<readonly (readonly Cell[])[]> };

/** A sheet holds 1,048,576 rows with its head: beyond a million, the table goes on in another one. */
const rowsOfSheet = 1_000_000;

/**
 * A workbook (ECMA-376, « .xlsx ») as it is being written: rows are asked for in groups, as fast as the reader takes them, and memory does not grow with
 * their number. A text is written as a text, whatever it begins with; amounts are numbers and days are dates.
 */
export const xlsxStream = (workbook: Workbook): Readable => zipStream(partsOf(workbook));

async function* partsOf({ title, rows, at, ...table }: Workbook): AsyncGenerator<ZipEntry> {
  const groups = rows[Symbol.asyncIterator]();
  const more = { ended: false };
  const part = (name: string, content: string): ZipEntry => ({ name, at, content: Readable.from([Buffer.from(xmlStart + content)]) });
  let sheets = 0;
  try {
    while (!more.ended) yield { name: `xl/worksheets/sheet${++sheets}.xml`, at, content: Readable.from(sheetOf(table, groups, more)) };
  } finally {
    await groups.return?.();
  }
  const names = Array.from({ length: sheets }, (_, index) => (index === 0 ? title : `${title} (${index + 1})`));
  yield part("xl/workbook.xml", `<workbook ${main} ${related}><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`);
  yield part("xl/_rels/workbook.xml.rels", relations([...names.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const), ["styles", "styles.xml"]]));
  yield part("xl/styles.xml", styles);
  yield part("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  yield part("[Content_Types].xml", contentTypes(sheets));
}

type Groups = AsyncIterator<readonly (readonly Cell[])[]>;

async function* sheetOf({ head, widths }: Pick<Workbook, "head" | "widths">, groups: Groups, more: { ended: boolean }): AsyncGenerator<Buffer> {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield Buffer.from(`${xmlStart}<worksheet ${main}>${view}<cols>${columns}</cols><sheetData><row>${head.map((word) => textCell(word, styleOf.head)).join("")}</row>`);
  for (let rows = 0; rows < rowsOfSheet && !more.ended; ) {
    const group = await groups.next();
    if (group.done) more.ended = true;
    else {
      rows += group.value.length;
      yield Buffer.from(group.value.map((cells) => `<row>${cells.map(cellOf).join("")}</row>`).join(""));
    }
  }
  yield Buffer.from("</sheetData></worksheet>");
}

/** Places in `styles`. `quoted`: a text that would be computed if it were typed again. */
const styleOf = { plain: 0, day: 1, cents: 2, units: 3, head: 4, quoted: 5 } as const;

function cellOf(cell: Cell): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "string") return textCell(cell, looksComputed(cell) ? styleOf.quoted : styleOf.plain);
  if ("day" in cell) return `<c s="${styleOf.day}"><v>${serialOf(cell.day)}</v></c>`;
  return `<c s="${cell.amount.includes(".") ? styleOf.cents : styleOf.units}"><v>${cell.amount}</v></c>`;
}

/** Without what is understood: a sheet of a million rows would say it twenty million times. */
function textCell(text: string, style: number): string {
  const said = escaped(text);
  return `<c t="inlineStr"${style === styleOf.plain ? "" : ` s="${style}"`}><is><t${said.trim() === said ? "" : ' xml:space="preserve"'}>${said}</t></is></c>`;
}

/** Days are counted from 30 December 1899. */
const firstDay = Date.UTC(1899, 11, 30);
const serialOf = (day: string): number => (toDateColumn(day).getTime() - firstDay) / 86_400_000;

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Without the characters that XML cannot hold. */
const escaped = (text: string): string => (/[^\t\n\r -!#-%'-;=?-\uD7FF\uE000-\uFFFD]/.test(text)
  ? text.toWellFormed().replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "").replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
  : text);

const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ofDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const related = `xmlns:r="${ofDocument}"`;
const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${ofDocument}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

const typeOf = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes = (sheets: number): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${typeOf}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${typeOf}.styles+xml"/>` +
  `${Array.from({ length: sheets }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${typeOf}.worksheet+xml"/>`).join("")}</Types>`;

/** In the order of `styleOf`: 14 is a short date, 4 « 1 234,50 » and 3 « 1 234 », in the reader's own manner. */
const formats = ['numFmtId="0"', 'numFmtId="14" applyNumberFormat="1"', 'numFmtId="4" applyNumberFormat="1"', 'numFmtId="3" applyNumberFormat="1"', 'numFmtId="0" fontId="1" applyFont="1"', 'numFmtId="0" quotePrefix="1"'];
const styles = `<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.map((format) => `<xf xfId="0" ${format}/>`).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
