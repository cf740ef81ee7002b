import {
  acceptFor, ATTACHMENT_MAX_BYTES, DEPOSIT_MAX_BYTES, FILE_MAX_BYTES, FILE_REFUSAL_CODES, FILE_ROLES, lifecycleReasonOf, nameAgrees,
  refuseDeposit, refuseName, refuseSize, refuseType, typesFor,
} from "@/lib/kernel/file-rules";

describe("the name of a file", () => {
  test.each(["facture.pdf", "Facture n° 12 (août).pdf", "a".repeat(46) + ".pdf", "é".repeat(46) + ".pdf"])("%s is kept", (name) => {
    expect(refuseName(name)).toBeNull();
  });

  test("more than 50 characters is too long, whatever their bytes", () => {
    expect(refuseName("a".repeat(47) + ".pdf")).toBe("file.name-too-long");
    expect(refuseName("𝒳".repeat(46) + ".pdf")).toBeNull();
  });

  test.each(["", "  ", "..", "../facture.pdf", "a\\b.pdf", "a/b.pdf", "a\0.pdf", "a\n.pdf", "fac\u202Efdp.exe"])("%j is refused", (name) => {
    expect(refuseName(name)).toBe("file.name-refused");
  });
});

describe("the size of a file", () => {
  test("nothing, just enough, one byte too much", () => {
    expect(refuseSize(0)).toBe("file.empty");
    expect(refuseSize(FILE_MAX_BYTES)).toBeNull();
    expect(refuseSize(FILE_MAX_BYTES + 1)).toBe("file.too-big");
    expect(refuseSize(ATTACHMENT_MAX_BYTES, "attachment")).toBeNull();
    expect(refuseSize(10_000_000, "attachment")).toBe("file.too-big");
    expect(refuseSize(10_000_000, "proof")).toBeNull();
  });

  test("the files of a deposit are weighed together", () => {
    expect(refuseDeposit([FILE_MAX_BYTES, FILE_MAX_BYTES])).toBeNull();
    expect(refuseDeposit([DEPOSIT_MAX_BYTES, 1])).toBe("deposit.too-big");
  });
});

describe("the type of a file", () => {
  test("an invoice is a PDF or bare XML, a proof is a PDF or a picture, an attachment may be data", () => {
    expect(typesFor("invoice")).toEqual(["application/pdf", "application/xml"]);
    expect(typesFor("bill")).toEqual(["application/pdf"]);
    expect(refuseType("image/png", "invoice")).toBe("file.not-a-pdf");
    expect(refuseType("image/png", "proof")).toBeNull();
    expect(refuseType("text/csv", "proof")).toBe("file.type-refused");
    expect(refuseType("text/csv", "attachment")).toBeNull();
    expect(refuseType(null, "attachment")).toBe("file.type-refused");
    expect(acceptFor("invoice")).toBe("application/pdf,.pdf,application/xml,.xml");
  });

  test("the end of the name must be that of the content", () => {
    expect(nameAgrees("Facture.PDF", "application/pdf")).toBe(true);
    expect(nameAgrees("scan.jpeg", "image/jpeg")).toBe(true);
    expect(nameAgrees("facture.pdf.exe", "application/pdf")).toBe(false);
    expect(nameAgrees("facture", "application/pdf")).toBe(false);
  });
});

test("each refusal stands for a reason of the life cycle, in each role", () => {
  for (const role of FILE_ROLES) for (const code of FILE_REFUSAL_CODES) expect(lifecycleReasonOf(code, role)).toMatch(/^IRR_/);
  expect(lifecycleReasonOf("file.too-big", "invoice")).toBe("IRR_TAILLE_F");
  expect(lifecycleReasonOf("file.too-big", "attachment")).toBe("IRR_TAILLE_PJ");
});
