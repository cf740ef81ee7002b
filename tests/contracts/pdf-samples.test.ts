import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import { BAND } from "../support/pdf-fixtures";

const samples = process.env.SAMPLES_DIR ?? "";
const present = samples !== "" && existsSync(path.join(samples, "facturx"));
const desk = pdfDesk();
let folder = "";

beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "guichet-samples-")); });
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (file: string) => path.join(samples, file);
const inspect = (file: string) => desk.inspect({ path: at(file), name: path.basename(file), role: "invoice" });
const stamp = (file: string) => desk.stamp({ path: at(file), output: path.join(folder, path.basename(file)), band: BAND });

if (!present) {
  test("real files are there", () => {
    const message = "SAMPLES_DIR does not lead to the samples: the desk has not been tried on real files";
    if (process.env.CI) throw new Error(message);
    console.warn(message);
  });
} else {
  test.each(readdirSync(at("facturx")).map((file) => `facturx/${file}`))("%s is accepted, and its stamped copy keeps its files", async (file) => {
    const found = await inspect(file);
    expect(found).toMatchObject({ accepted: true, damaged: false, facturx: { fileName: "factur-x.xml" } });
    await stamp(file);
    expect(await desk.inspect({ path: path.join(folder, path.basename(file)), name: "copie.pdf", role: "invoice" })).toEqual(found);
  });

  test.each([["pdf/11-pages.pdf", 11, false], ["pdf/rotated.pdf", 20, false], ["pdf/signed_verified.pdf", 1, true]] as const)(
    "%s is accepted and stamped", async (file, pages, signed) => {
      expect(await inspect(file)).toMatchObject({ accepted: true, pages, signed });
      expect(await stamp(file)).toMatchObject({ pages, signedOriginal: signed });
    });

  test.each([
    ["pdf/bad1.pdf", "file.not-a-pdf"],
    ["pdf/no-pages-fuzzed.pdf", "file.no-page"],
    ["pdf/encrypted-user-password-view.pdf", "file.password"],
    ["pdf/js-authors.pdf", "file.active-content"],
  ])("%s is refused: %s", async (file, code) => {
    expect(await inspect(file)).toMatchObject({ accepted: false, code });
  });

  test("a damaged file that is accepted gives a good copy", async () => {
    expect(await inspect("pdf/bad20.pdf")).toMatchObject({ accepted: true, damaged: true, pages: 1 });
    expect(await stamp("pdf/bad20.pdf")).toMatchObject({ pages: 1 });
  });

  test.each(readdirSync(at("einvoice")))("einvoice/%s can be joined to an invoice", async (file) => {
    expect(await desk.inspect({ path: at(`einvoice/${file}`), name: file, role: "attachment" })).toMatchObject({ accepted: true });
  });
}
