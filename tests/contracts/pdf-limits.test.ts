import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import { isPdfDeskFailure } from "@/lib/ports/pdf";
import { BAND, bombPdf, CSV, invoicePdf } from "../support/pdf-fixtures";

const desk = pdfDesk();
let folder = "";

beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "guichet-limits-")); });
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function kept(content: Uint8Array | string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(folder, "f-")), "file");
  await writeFile(file, content);
  return file;
}

/** Linux tells; elsewhere the list is empty and nobody is killed. */
function childrenOfThisProcess(): number[] {
  const list = `/proc/${process.pid}/task/${process.pid}/children`;
  return existsSync(list) ? readFileSync(list, "utf8").split(" ").filter(Boolean).map(Number) : [];
}

describe("limits", () => {
  test("a file that takes too long is refused, and the next one is read", async () => {
    const hurried = pdfDesk({ size: 1, timeoutMs: 700 });
    const bomb = await kept(await bombPdf());
    expect(await hurried.inspect({ path: bomb, name: "a.pdf", role: "invoice" })).toMatchObject({ code: "file.too-complex" });
    const good = await kept(CSV);
    expect(await hurried.inspect({ path: good, name: "a.csv", role: "attachment" })).toMatchObject({ accepted: true });
    await hurried.close();
  });

  test("a file that takes too much memory is refused", async () => {
    const poor = pdfDesk({ size: 1, memoryMb: 250 });
    const bomb = await kept(await bombPdf());
    expect(await poor.inspect({ path: bomb, name: "a.pdf", role: "invoice" })).toMatchObject({ code: "file.too-complex" });
    await poor.close();
  });

  test("a reader that dies once is replaced, and the file is read", async () => {
    const mortal = pdfDesk({ size: 1 });
    const before = childrenOfThisProcess();
    await mortal.inspect({ path: await kept(CSV), name: "a.csv", role: "attachment" });
    const [reader] = childrenOfThisProcess().filter((child) => !before.includes(child));
    const original = await kept(await invoicePdf({ pages: 300 }));
    const stamped = mortal.stamp({ path: original, output: `${original}.copy`, band: BAND });
    if (reader) setTimeout(() => process.kill(reader, "SIGKILL"), 10);
    expect(await stamped).toMatchObject({ pages: 300 });
    await mortal.close();
  });

  test("a closed desk is unavailable: it does not call a file bad", async () => {
    const closed = pdfDesk();
    await closed.close();
    const failure = await closed.inspect({ path: await kept(CSV), name: "a.csv", role: "attachment" }).catch((error: unknown) => error);
    expect(isPdfDeskFailure(failure) && failure.code).toBe("unavailable");
  });

  test("a file that is not there, a copy that cannot be made: a failure, and nothing written", async () => {
    const output = path.join(await mkdtemp(path.join(folder, "out-")), "copy.pdf");
    const missing = desk.stamp({ path: path.join(folder, "none.pdf"), output, band: BAND });
    await expect(missing).rejects.toMatchObject({ code: "unavailable" });
    const bad = desk.stamp({ path: await kept("%PDF-1.7 rien"), output, band: BAND });
    await expect(bad).rejects.toMatchObject({ code: "not-stampable" });
    expect(await readdir(path.dirname(output))).toEqual([]);
  });

  test("the file is never written to", async () => {
    const bytes = await invoicePdf();
    const original = await kept(bytes);
    await desk.inspect({ path: original, name: "a.pdf", role: "invoice" });
    await desk.stamp({ path: original, output: `${original}.copy`, band: BAND });
    expect(Buffer.compare(await readFile(original), bytes)).toBe(0);
  });
});
