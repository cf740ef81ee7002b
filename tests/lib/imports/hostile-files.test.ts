/** @jest-environment node */
import { openSource } from "@/lib/imports/open-source";
import { plainText } from "@/lib/imports/read-values";
import { csvOf, mairie, pesOf, readAll, received, refusal, zipOf } from "./files";

/** As many as a test can write. */
jest.mock("@/lib/imports/import", () => ({ ...jest.requireActual<object>("@/lib/imports/import"), importMaxLines: 1000 }));

const linesOf = async (content: Buffer | string) => readAll((await openSource(await received(content, "latin1"), mairie)).lines());
const problemsOf = (line: object | undefined) => (line && "problems" in line ? line.problems : []);

/** Milliseconds that some work takes. */
async function timeOf(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

describe("a file made to weigh on the server", () => {
  it("is read in a time that grows as it does, however long its blanks are", async () => {
    expect(await timeOf(() => plainText(`a${" ".repeat(1_000_000)}b`))).toBeLessThan(500);
    expect(await timeOf(() => linesOf(csvOf([{ objet: `a${" ".repeat(60_000)}b` }])))).toBeLessThan(1000);
  });

  it.each([[" a\n \n b ", " ", "a b"], ["a \t b", " ", "a b"], ["3 rue\n\nBâtiment 2", ", ", "3 rue, Bâtiment 2"], ["\u00a0a\u00a0", " ", "a"]])("%j, with %j between its lines, is still read as %j", (text, lineBreak, read) => {
    expect(plainText(text, lineBreak)).toBe(read);
  });

  it("is refused past the number of bills that a file may hold", async () => {
    const rows = Array.from({ length: 1001 }, () => ({}));
    expect(await linesOf(csvOf(rows.slice(1)))).toHaveLength(1000);
    await expect(linesOf(csvOf(rows))).rejects.toEqual(refusal("import.tooMany", { max: 1000 }));
    await expect(linesOf(pesOf({ pieces: rows }))).rejects.toEqual(refusal("import.tooMany", { max: 1000 }));
  });

  it("is refused past the number of PDFs that a PES may join", async () => {
    const joined = Array.from({ length: 1001 }, (_, place) => `<PJ><Fichier/><IdUnique V="${place}"/></PJ>`).join("");
    await expect(linesOf(pesOf().replace("</n:PES_Aller>", `<PES_PJ>${joined}</PES_PJ></n:PES_Aller>`))).rejects.toEqual(refusal("import.tooMany"));
  });

  it.each([
    ["values without measure", () => pesOf({ pieces: [{ ObjPce: "x".repeat(2001) }] })],
    ["lines without measure", () => pesOf().replace("<BlocPiece>", `${"<LigneDePiece></LigneDePiece>".repeat(100_001)}<BlocPiece>`)],
  ])("is refused when a piece of a PES has %s", async (_name, text) => {
    await expect(linesOf(text())).rejects.toEqual(refusal("import.xml"));
  });

  it("is refused when a name of its ZIP is endless", async () => {
    await expect(linesOf(await zipOf({ "t.csv": csvOf([{}]), [`${"n".repeat(1001)}.pdf`]: "x" }))).rejects.toEqual(refusal("import.zipNames", { name: "n".repeat(100) }));
  });
});

it.each([
  ["number", { NumDette: "9".repeat(41) }, { code: "tooLong", field: "NumDette", params: { max: 40 } }],
  ["reference", { NumeroFacture: "9".repeat(61) }, { code: "tooLong", field: "NumeroFacture", params: { max: 60 } }],
])("a piece of a PES whose %s is too long is refused alone", async (_name, piece, problem) => {
  const [bad, good] = await linesOf(pesOf({ pieces: [piece, { NumDette: "2026001079" }] }));
  expect(problemsOf(bad)).toEqual([problem]);
  expect(good?.bill).toMatchObject({ number: "2026001079" });
});
