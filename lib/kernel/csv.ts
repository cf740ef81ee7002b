import { looksComputed, type Cell } from "./cell";

/** A cell that is read as the text it is: one that a spreadsheet would compute is preceded by an apostrophe. */
const textCell = (text: string): string => {
  const harmless = looksComputed(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The mark by which spreadsheets know that what follows is UTF-8. */
export const csvStart = "\uFEFF";

/** One line of a table for spreadsheets, with its end: cells parted by « ; », as they are in French. An amount has a comma, and its sign: it is a number. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(";")}\r\n`;

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return textCell(cell);
  return "day" in cell ? cell.day : cell.amount.replace(".", ",");
}
