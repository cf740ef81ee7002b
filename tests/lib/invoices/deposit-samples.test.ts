import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fillingOf } from "@/lib/invoices/deposit-filling";
import { readUpload } from "@/lib/invoices/read-upload";
import { startValues } from "@/lib/invoices/deposit-start";
import { readDeposit } from "@/lib/invoices/deposit-reading";
import { wordsIn } from "@/lib/i18n/words";
import { amountText, parseAmount } from "@/lib/kernel/money";
import { isRefusal } from "@/lib/kernel/refusal";
import { environment } from "@/lib/platform/env";
import type { Scope } from "@/lib/platform/scope";
import { openWorld, type World } from "@/tests/support/world";
import { send } from "../documents/intake";
import { habilitate } from "./counter";

const folder = environment().SAMPLES_DIR ?? "";
const present = existsSync(path.join(folder, "facturx"));
const list = (part: string) => (present ? readdirSync(path.join(folder, part)).map((name) => `${part}/${name}`) : ["nothing"]);
const withSamples = present ? it : it.skip;

let world: World;
let papeterie: string;
let fournisseur: Scope;
beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  fournisseur = world.as("fournisseur");
});
afterAll(() => world.close());

const given = (file: string) => send(fournisseur, readFileSync(path.join(folder, file)), path.basename(file));
const choices = { currencies: ["EUR"] as const, establishments: [], departments: [], ribs: [] };

describe("electronic invoices nobody here wrote", () => {
  withSamples.each([...list("facturx"), ...list("einvoice")])("%s fills the form with what its XML says, from its XML alone", async (file) => {
    const { id: uploadId } = await given(file);
    const { values, filling } = await readDeposit(fournisseur, { uploadId, values: startValues({ ...choices, establishments: [{ id: papeterie }] }), only: "xml" });
    const { einvoice } = await readUpload(fournisseur, { uploadId });
    const amount = (text: string | null | undefined) => text && amountText({ minor: Math.abs(Math.round(Number(text) * 100)), currency: "EUR" });
    const { totals } = einvoice!;
    expect(values).toMatchObject({
      number: einvoice!.number, issuedOn: einvoice!.issuedOn, currency: "EUR", net: amount(totals.net), gross: amount(totals.gross), kind: einvoice!.typeCode === "381" ? "credit-note" : "invoice",
    });
    expect(values.dueOn ?? null).toBe(einvoice!.dueOn);
    expect(values.orderReference ?? null).toBe(einvoice!.orderReference);
    expect((parseAmount(values.net ?? "", "EUR") ?? 0) + (parseAmount(values.tax ?? "", "EUR") ?? 0)).toBe(parseAmount(values.gross ?? "", "EUR"));
    expect(filling.number).toMatchObject({ source: "file" });
  });

  withSamples.each(list("facturx"))("%s says the same in its whole reading: what its pages add is only proposed", async (file) => {
    const reading = await readUpload(fournisseur, { uploadId: (await given(file)).id });
    const [whole, data] = [fillingOf(reading, choices), fillingOf({ ...reading, text: null }, choices)];
    for (const [field, filled] of Object.entries(whole)) expect(data[field as keyof typeof data] ?? { ...filled, source: "text" }).toEqual(filled);
  });
});

describe("files that are no good", () => {
  const t = wordsIn("fr");
  const bad = ["bad1.pdf", "encrypted-user-password-view.pdf", "js-authors.pdf", "no-pages-fuzzed.pdf"];
  withSamples.each(bad)("%s is refused in plain words, beside its file", async (name) => {
    const error: unknown = await given(`pdf/${name}`).then(() => undefined, (thrown: unknown) => thrown);
    if (!isRefusal(error)) throw new Error(`${name} was taken: ${String(error)}`);
    const words = t(`refusals.${error.code}` as never, error.params as never);
    expect(words).not.toContain("refusals.");
    expect(words).toMatch(/IRR_[A-Z_]+/);
    expect(error.field).toBe("file");
  });

  withSamples("bad20.pdf is either taken and says nothing, or refused in plain words; the next one comes in all the same", async () => {
    const error: unknown = await given("pdf/bad20.pdf").then(({ id }) => readUpload(fournisseur, { uploadId: id }), (thrown: unknown) => thrown);
    if (isRefusal(error)) expect(t(`refusals.${error.code}` as never, error.params as never)).toMatch(/IRR_/);
    else expect(error).toMatchObject({ einvoice: null });
    await expect(given("facturx/Facture_FR_MINIMUM.pdf")).resolves.toMatchObject({ id: expect.any(String) });
  });
});
