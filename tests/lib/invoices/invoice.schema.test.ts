import { searchedWords, wordsOf } from "@/lib/kernel/search-words";
import { actInBulkSchema, approvePartlySchema, completeInvoiceSchema, depositInvoiceSchema, disputeInvoiceSchema } from "@/lib/invoices/invoice.schema";
import { invoiceForm } from "./counter";

const id = "01900000-0000-7000-8000-0000000000aa";
const other = "01900000-0000-7000-8000-0000000000bb";
const read = (more: Record<string, unknown>) => depositInvoiceSchema.safeParse({ ...invoiceForm(id), document: id, ...more });
const problems = (more: Record<string, unknown>) => {
  const { error } = read(more);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message, code }) => [path.join("."), /^[a-zA-Z]+$/.test(message) ? message : code]));
};

describe("what a supplier sends", () => {
  it("comes out in minor units, with absent for empty", () => {
    expect(read({ net: "1 000,5", tax: "0", gross: "1000.50 €", orderReference: "  ", number: "  FA   1 " }).data).toMatchObject({
      netAmount: 100_050, taxAmount: 0, grossAmount: 100_050, number: "FA 1", orderReference: undefined, attachments: [],
    });
  });

  it("names each bad field at once, so that one correction is enough", () => {
    expect(problems({ establishmentId: "", number: "", issuedOn: "2026-02-30", dueOn: "", net: "cent", gross: "", document: "" })).toEqual({
      establishmentId: "too_small", number: "too_small", issuedOn: "notDate", dueOn: "required", net: "notAmount", gross: "too_small", document: "fileRequired",
    });
  });

  it("adds up: the expected sum is said beside the total", () => {
    const { error } = read({ gross: "119,99" });
    expect(error?.issues).toMatchObject([{ path: ["gross"], message: "totalsDiffer", params: { expected: "120,00" } }]);
    expect(problems({ currency: "XPF", net: "100", tax: "11", gross: "111" })).toEqual({});
    expect(problems({ currency: "XPF", net: "100,5", tax: "11", gross: "111,5" })).toEqual({ net: "notAmount", gross: "notAmount" });
  });

  it("has no sign on amounts, even for a credit note", () => {
    expect(problems({ kind: "credit-note", creditedNumber: "F1", net: "-100", tax: "-20", gross: "−120" })).toEqual({ net: "negativeAmount", tax: "negativeAmount", gross: "negativeAmount" });
  });

  it("says which invoice a credit note corrects; of an invoice it is not asked", () => {
    expect(problems({ kind: "credit-note", dueOn: "" })).toEqual({ creditedNumber: "required" });
    expect(read({ creditedNumber: "F1" }).data).toMatchObject({ creditedNumber: undefined });
  });

  it.each([["2026-13-01"], ["02/11/2026"], ["0026-11-02"], ["2026-02-29"]])("takes no date that does not exist: %s", (issuedOn) => {
    expect(problems({ issuedOn })).toMatchObject({ issuedOn: "notDate" });
  });

  it("is not due before it is issued", () => {
    expect(problems({ dueOn: "2026-11-01" })).toEqual({ dueOn: "dueBeforeIssue" });
    expect(problems({ dueOn: "2026-11-02" })).toEqual({});
  });

  it("bears a number that can be read: 40 characters at most, none of them hidden", () => {
    expect(problems({ number: "9".repeat(41) })).toEqual({ number: "too_big" });
    expect(problems({ number: "FA\u200b1" })).toEqual({ number: "notVisible" });
  });

  it("has one file and twenty attachments at most, kept before or sent now", () => {
    expect(read({ document: undefined, "document.kept": [other], attachments: [id], "attachments.kept": [id, other], "attachments.removed": [id] }).data).toMatchObject({ document: other, attachments: [other] });
    expect(problems({ attachments: Array.from({ length: 21 }, (_, index) => `01900000-0000-7000-8000-0000000000${10 + index}`) })).toEqual({ attachments: "too_big" });
    expect(problems({ document: "../etc/passwd" })).toEqual({ document: "invalid_format" });
  });
});

describe("the words of an invoice", () => {
  it("begin at each piece of a text and run to its end", () => {
    expect(wordsOf(["FA-2026-017", "Papeterie du Centre", "FA-2026-017"])).toEqual(["fa2026017", "2026017", "017", "papeterieducentre", "ducentre", "centre"]);
  });
  it("are read from what was typed without accents, with figures grouped by three as one", () => {
    expect(searchedWords("  Éléonore 1\u202f234,50 ")).toEqual(["eleonore", "123450"]);
    expect(searchedWords(" -- ")).toEqual([]);
  });
});

describe("what answers a suspension", () => {
  const answer = (more: Record<string, unknown>) => completeInvoiceSchema.safeParse({ invoiceId: id, comment: "", attachments: [], ...more });

  it("is a file, words, or both", () => {
    expect(answer({ attachments: [other] }).success && answer({ comment: "Livré le 2." }).success).toBe(true);
    expect(answer({}).error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([["comment", "fileOrWords"]]);
  });
});

describe("the reason that says nothing by itself", () => {
  const said = (more: Record<string, unknown>) => ({ invoiceId: id, reasonCode: "AUTRE", reason: " ", approved: "10", ...more });
  const otherReason = [expect.objectContaining({ path: ["reason"], message: "otherReason" })];

  it.each([disputeInvoiceSchema, approvePartlySchema])("asks for words, of one invoice", (schema) => {
    expect(schema.safeParse(said({})).error?.issues).toEqual(otherReason);
    expect(schema.safeParse(said({ reason: "Voir notre appel." })).success && schema.safeParse(said({ reasonCode: "PU_ERR" })).success).toBe(true);
  });
  it("asks for words, of many", () => {
    const many = (more: Record<string, unknown>) => actInBulkSchema.safeParse({ ...said(more), act: "dispute", invoices: [id] });
    expect(many({}).error?.issues).toEqual(otherReason);
    expect(many({ reason: "Voir notre appel." }).success).toBe(true);
  });
});
