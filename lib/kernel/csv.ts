/** What spreadsheets take for a formula when a cell begins so. */
const formula = /^[=+\-@\t\r]/;

/** A cell that is read as the text it is: one that a spreadsheet would compute is preceded by an apostrophe. */
const cellOf = (text: string): string => {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The mark by which spreadsheets know that what follows is UTF-8. */
export const csvStart = "\uFEFF";

/** One line of a table for spreadsheets, with its end: cells parted by « ; », as they are in French. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(";")}\r\n`;
