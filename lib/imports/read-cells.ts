import { isCurrency, parseAmount, type Currency } from "@/lib/kernel/money";
import type { DateText } from "@/lib/kernel/dates";
import type { ImportColumn, LineProblem } from "./import";
import { hidesCharacters, parseDate, parseEmail, parseYear, plainText, shown } from "./read-values";

type Params = LineProblem["params"];

/** The cells of one row, read column by column. What is wrong with them gathers in `problems`; a value that is wrong reads as an empty one. */
export class Cells {
  readonly problems: LineProblem[] = [];
  constructor(private readonly cells: Readonly<Partial<Record<ImportColumn, string>>>) {}

  refuse(field: ImportColumn, code: string, params?: Params): void {
    this.problems.push({ code, field, ...(params ? { params } : {}) });
  }

  /** A text of at most `max` characters; empty if the cell is. */
  text(column: ImportColumn, max: number, lineBreak?: string): string {
    const text = plainText(this.cells[column] ?? "", lineBreak);
    if ([...text].length > max) this.refuse(column, "tooLong", { max });
    else if (hidesCharacters(text)) this.refuse(column, "hidden");
    return text;
  }

  required(column: ImportColumn, max: number): string {
    const text = this.text(column, max);
    if (text === "") this.refuse(column, "required");
    return text;
  }

  /** Null: the cell is empty, or what it says was refused. */
  private parsed<T>(column: ImportColumn, code: string, parse: (text: string) => T | null): T | null {
    const text = plainText(this.cells[column] ?? "");
    const value = text === "" ? null : parse(text);
    if (text !== "" && value === null) this.refuse(column, code, { value: shown(text) });
    return value;
  }

  private filled(column: ImportColumn): boolean {
    const filled = plainText(this.cells[column] ?? "") !== "";
    if (!filled) this.refuse(column, "required");
    return filled;
  }

  date(column: ImportColumn): DateText | null {
    return this.parsed(column, "date", parseDate);
  }

  requiredDate(column: ImportColumn): DateText {
    return (this.filled(column) ? this.date(column) : null) ?? "";
  }

  year(column: ImportColumn): number {
    return (this.filled(column) ? this.parsed(column, "year", parseYear) : null) ?? 0;
  }

  email(column: ImportColumn): string | null {
    return this.parsed(column, "email", parseEmail);
  }

  /** Minor units, more than zero. */
  amount(column: ImportColumn, currency: Currency): number {
    const text = plainText(this.cells[column] ?? "");
    if (!this.filled(column)) return 0;
    if (/^[-\u2212(]/.test(text)) return this.refuse(column, "amountNegative", { value: shown(text) }) ?? 0;
    const minor = parseAmount(text, currency);
    if (minor === null) this.refuse(column, "amount", { value: shown(text), currency });
    if (minor === 0) this.refuse(column, "amountZero");
    return minor ?? 0;
  }

  /** One of the organisation's; the first of them where the cell is empty and there is no other. */
  currency(column: ImportColumn, currencies: readonly Currency[]): Currency {
    const [first = "EUR"] = currencies;
    const text = plainText(this.cells[column] ?? "").toUpperCase();
    if (text === "" && currencies.length === 1) return first;
    if (text === "") this.refuse(column, "required");
    else if (!isCurrency(text) || !currencies.includes(text)) this.refuse(column, "currency", { value: shown(text), currencies: currencies.join(", ") });
    else return text;
    return first;
  }

  /** The value that `words` gives to what is written; `absent` where nothing is. */
  word<Value>(column: ImportColumn, code: string, words: Readonly<Record<string, Value>>, absent: Value, normal: (text: string) => string): Value {
    return this.parsed<{ value: Value }>(column, code, (text) => {
      const word = normal(text);
      return Object.hasOwn(words, word) ? { value: words[word] as Value } : null;
    })?.value ?? absent;
  }

  matching(column: ImportColumn, code: string, pattern: RegExp): string | null {
    return this.parsed(column, code, (text) => (pattern.test(text) ? text : null));
  }
}
