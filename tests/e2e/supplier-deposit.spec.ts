import { randomInt } from "node:crypto";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { people } from "@/prisma/world/people";
import { badFile, facturxFile, factsOf, printedFile, sampleFile } from "./deposit-files";
import { depositPage, depositPageOf, expectRead, fieldOf, fillInvoice, send } from "./deposit-steps";
import { browserOf, chooseFiles, signInAs, ways, type Way } from "./journey";
import { openPapeterie } from "./supplier-steps";
import { expectAccessible } from "./support";

const t = wordsIn("fr");
const [french, , withoutScript] = ways as [Way, Way, Way];
const tag = `DEP-${randomInt(100_000, 1_000_000)}`;
/** Milliseconds from the drop to the filled form; a machine that is busy elsewhere may be slower once. */
const fastEnough = 1_500;
const documentInput = (page: Page) => page.getByLabel(t("invoices.deposit.fields.document"), { exact: false }).and(page.locator("input[type=file]"));
const button = (page: Page, words: "send" | "sendAnyway" | "check" | "save") => page.getByRole("button", { name: t(`invoices.deposit.${words}`), exact: true });
const beside = (page: Page, name: string) => page.locator(`[data-beside=${name}]`);

let page: Page;
let formPage: string;
test.use({ actionTimeout: 15_000 });
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser, baseURL }) => {
  ({ page } = await browserOf(browser, french, baseURL!));
  await signInAs(page, t, people.fournisseur.email);
  formPage = depositPageOf(await openPapeterie(page));
});
test.afterAll(() => page.context().close());

test("a Factur-X fills the form with what its data say, at once; what was found follows", async () => {
  const file = sampleFile("facturx/EN16931_Einfach.pdf") ?? (await facturxFile(`${tag}-0`));
  const facts = await factsOf(file);
  await expect(async () => {
    await page.goto(formPage);
    await documentInput(page).setInputFiles(file);
    for (const [name, value] of Object.entries(facts)) await expect(fieldOf(page, t, name as keyof typeof facts)).toHaveValue(value);
    const filledIn = Number(await page.locator("[data-filled-in]").getAttribute("data-filled-in"));
    process.stdout.write(`form filled from ${path.basename(file)} in ${filledIn} ms\n`);
    expect(filledIn).toBeLessThan(fastEnough);
  }).toPass({ timeout: 30_000 });
  await expectRead(page);
  for (const name of Object.keys(facts)) await expect(beside(page, name)).toHaveText(t("invoices.deposit.reading.file"));
  await expect(page.locator("[data-report]")).toContainText(t("invoices.deposit.report.title"));
  await expect(page.locator("[data-finding]").or(page.getByText(t("invoices.deposit.report.fileClear"))).first()).toBeVisible();
  await expectAccessible(page);
});

test("what differs from the data is shown beside its field, and what is wrong in itself keeps it from being sent", async () => {
  const { gross } = await factsOf(sampleFile("facturx/EN16931_Einfach.pdf") ?? (await facturxFile(`${tag}-0`)));
  await fieldOf(page, t, "gross").fill("1,00");
  await expect(beside(page, "gross")).toContainText(t("invoices.deposit.reading.fileSays", { value: gross }));
  await button(page, "check").click();
  await expect(page.locator("[data-report]")).toContainText(t("invoices.deposit.report.blocked"));
  await expect(page.locator("[data-finding=GUICHET-SOMME]")).toBeVisible();
  await expect(fieldOf(page, t, "gross")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await beside(page, "gross").getByRole("button").click();
  await expect(fieldOf(page, t, "gross")).toHaveValue(gross);
});

test("what a plain PDF seems to say is proposed, to be checked; a draft is kept, taken up again and sent; a broken connection makes one invoice", async () => {
  const number = `${tag}-1`;
  await page.goto(formPage);
  await chooseFiles(page, t("invoices.deposit.fields.document"), [await printedFile(number)], french);
  await expectRead(page);
  await expect(fieldOf(page, t, "number")).toHaveValue(number);
  await expect(fieldOf(page, t, "gross")).toHaveValue("96,00");
  for (const name of ["number", "gross"]) await expect(beside(page, name)).toHaveText(t("invoices.deposit.reading.text"));
  await expectAccessible(page);

  await button(page, "save").click();
  await expect(page.getByText(t("invoices.deposit.draftsList.kept"))).toBeVisible();
  await page.goto(depositPage);
  await page.getByRole("row").filter({ hasText: number }).getByRole("link", { name: t("invoices.deposit.draftsList.resumeNamed", { name: number }) }).click();
  await expect(page.getByText(`${number}.pdf`).first()).toBeVisible();
  await expect(fieldOf(page, t, "gross")).toHaveValue("96,00");
  await fillInvoice(page, t, { number, net: "80", tax: "16", gross: "96" });

  await chooseFiles(page, t("invoices.deposit.fields.attachments"), [badFile()], french);
  await expect(page.getByRole("listitem").filter({ hasText: path.basename(badFile()) })).toContainText("IRR_");
  await button(page, "send").or(button(page, "sendAnyway")).click();
  await expect(page.locator("#attachments")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText(t("ui.file.unsent")).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: t("ui.file.dismissNamed", { name: path.basename(badFile()) }), exact: true }).click();
  await expect(page.locator("#attachments")).not.toHaveAttribute("aria-invalid", "true");

  await page.route("**/deposer/envoi", async (route) => {
    await Promise.all([route.fetch(), route.fetch()]);
    await route.abort();
  }, { times: 1 });
  await button(page, "send").or(button(page, "sendAnyway")).click();
  await expect(page.getByText(t("ui.form.offline"))).toBeVisible();
  await send({ page, t });
  await expectAccessible(page);
  await page.goto(`/fournisseur/factures?recherche=${number}`);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.goto(depositPage);
  await expect(page.getByRole("row").filter({ hasText: number })).toHaveCount(0);
});

test("several files at once: a line for each, one that is no PDF is explained, and one that is not complete does not hold up the others", async () => {
  const [whole, partial] = [`${tag}-2`, `${tag}-3`];
  await page.goto("/fournisseur/factures/deposer/plusieurs");
  await chooseFiles(page, t("invoices.deposit.atOnce.documents"), [await facturxFile(whole), badFile(), await printedFile(partial)], french);
  await expect(page.getByRole("listitem").filter({ hasText: path.basename(badFile()) })).toContainText("IRR_");
  await expectAccessible(page);
  await page.getByRole("button", { name: t("invoices.deposit.atOnce.prepare"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("invoices.deposit.atOnce.listTitle") })).toBeVisible();
  const line = (number: string) => page.getByRole("row").filter({ hasText: number });
  await expect(line(partial)).toContainText(t("invoices.deposit.atOnce.states.incomplete"));
  await expectAccessible(page);
  await page.getByLabel(t("invoices.deposit.atOnce.chooseNamed", { name: whole })).check();
  await page.getByRole("button", { name: t("invoices.deposit.atOnce.send"), exact: true }).click();
  await expect(page.getByText(t("invoices.deposit.atOnce.sent", { count: 1 }))).toBeVisible();
  await expect(line(whole)).toContainText(t("invoices.deposit.atOnce.states.sent"));
  await line(partial).getByRole("link", { name: t("invoices.deposit.atOnce.completeNamed", { name: partial }) }).click();
  await page.getByLabel(t("invoices.deposit.fields.establishmentId"), { exact: true }).selectOption(formPage.split("=").at(-1)!);
  await fillInvoice(page, t, { number: partial, net: "80", tax: "16", gross: "96" });
  await send({ page, t });
  await page.getByRole("link", { name: t("invoices.deposit.atOnce.listTitle"), exact: true }).click();
  for (const number of [whole, partial]) await expect(line(number)).toContainText(t("invoices.deposit.atOnce.states.sent"));
});

test("without JavaScript a file is read on request, checked, kept as a draft and sent", async ({ browser, baseURL }) => {
  const number = `${tag}-4`;
  const { page: plain, context } = await browserOf(browser, withoutScript, baseURL!);
  await signInAs(plain, t, people.fournisseur.email);
  await plain.goto(depositPage);
  await documentInput(plain).setInputFiles(await facturxFile(number));
  await plain.getByRole("button", { name: t("invoices.deposit.reading.read"), exact: true }).click();
  await expect(fieldOf(plain, t, "number")).toHaveValue(number);
  await expect(fieldOf(plain, t, "gross")).toHaveValue("118,39");
  await button(plain, "check").click();
  await expect(plain.locator("[data-report]")).toContainText(t("invoices.deposit.report.title"));
  await button(plain, "save").click();
  await expect(plain.getByText(t("invoices.deposit.draftsList.kept"))).toBeVisible();
  await expect(plain.getByText(`${number}.pdf`).first()).toBeVisible();
  await send({ page: plain, t });
  await context.close();
});
