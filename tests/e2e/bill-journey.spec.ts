import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { formatMoney } from "@/lib/kernel/money";
import { activate, approve, expectPreview, openBill, openDesk, send } from "./bill-steps";
import { dayFromNow, minorOf, newcomer, numberOf, rowOf, unzipped, zipFile, type Row } from "./bills";
import { ways } from "./journey";
import { expectAccessible, mailsTo, mailTo } from "./support";

/** What some of the bills are, by their place in the file; the others are to pay. */
const [toPay, paid, debited, cancelled] = [1, 2, 3, 4];
const theirs = 28;

for (const [turn, way] of ways.entries()) {
  test(`bills, from a file of many to the person who reads and keeps them, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page, agent } = desk;
    const accessible = (where: Page = page) => expectAccessible(where, way.javaScriptEnabled);
    const [person, neighbour] = [newcomer("Bellerive"), newcomer("Clairmont")];
    const number = (place: number) => numberOf(person.tag, place);
    const kinds: Readonly<Record<number, Partial<Row>>> = {
      [paid]: { etat: "PAYEE", date_reglement: dayFromNow(-1) }, [debited]: { mode: "PRELEVEMENT" }, [cancelled]: { etat: "ANNULEE" }, [theirs]: { code_tiers: person.otherCustomerNumber },
    };
    const rows = Array.from({ length: theirs }, (_, index) => rowOf(person, index + 1, kinds[index + 1]));
    const others = Array.from({ length: turn === 0 ? 200 - theirs : 2 }, (_, index) => rowOf(neighbour, index + 1));
    const count = rows.length + others.length;
    const file = await zipFile(`titres-${person.tag}.zip`, [...rows, ...others]);
    const due = formatMoney({ minor: rows.filter((_, index) => ![paid, debited, cancelled].includes(index + 1)).reduce((sum, row) => sum + minorOf(row), 0), currency: "EUR" }, way.locale);
    const lines = page.locator("tbody tr");
    const line = (place: number) => lines.filter({ hasText: number(place) });
    const search = () => page.getByRole("search").getByRole("button").click();

    await test.step(`an agent sends ${count} bills, reads what is in the file and puts them online`, async () => {
      await agent.goto("/gestion/titres");
      await accessible(agent);
      await agent.getByRole("link", { name: t("bills.desk.list.import") }).click();
      await expect(agent.getByRole("heading", { level: 1, name: t("imports.pages.send.title") })).toBeVisible();
      await accessible(agent);
      await send(desk, file);
      await expectPreview(desk, { added: count });
      await expect(agent.locator("main")).toContainText(number(1));
      await accessible(agent);
      await approve(desk, count);
      await accessible(agent);
    });

    await test.step("one message comes, whatever the number of bills, and the person activates", async () => {
      await activate(desk, person);
      await mailTo(request, neighbour.email);
      for (const { email } of [person, neighbour]) expect(await mailsTo(request, email)).toHaveLength(1);
    });

    await test.step("their bills: what is due, those that are paid in yellow and in words, and the next page", async () => {
      await expect(page.locator("main")).toContainText(due);
      await expect(lines).toHaveCount(25);
      await expect(line(paid)).toHaveClass(/bg-paid/);
      await expect(line(toPay)).not.toHaveClass(/bg-paid/);
      for (const [place, state] of [[toPay, "due"], [paid, "paid"], [debited, "direct-debit"], [cancelled, "cancelled"]] as const) await expect(line(place)).toContainText(t(`bills.states.${state}`));
      await accessible();
      await page.getByRole("link", { name: t("ui.table.next") }).click();
      await expect(lines).toHaveCount(theirs - 25);
      await page.getByRole("link", { name: t("ui.table.previous") }).click();
      await expect(lines).toHaveCount(25);
    });

    await test.step("three choices, an order, a customer number and a search", async () => {
      await page.getByRole("link", { name: t("bills.list.choices.paid"), exact: true }).click();
      await expect(lines).toHaveCount(1);
      await expect(line(paid)).toBeVisible();
      await page.getByRole("link", { name: t("bills.list.choices.unpaid"), exact: true }).click();
      await expect(line(paid).or(line(cancelled))).toHaveCount(0);
      await expect(line(debited)).toBeVisible();
      await page.getByRole("link", { name: t("bills.list.choices.all"), exact: true }).click();
      for (const [order, first] of [["ascending", 1], ["descending", theirs]] as const) {
        await page.getByRole("link", { name: t("bills.facts.amount") }).click();
        await expect(page.locator(`th[aria-sort=${order}]`)).toContainText(t("bills.facts.amount"));
        await expect(lines.first()).toContainText(number(first));
      }
      await page.getByLabel(t("bills.list.customerNumber")).selectOption(person.otherCustomerNumber);
      await search();
      await expect(lines).toHaveCount(1);
      await page.getByLabel(t("bills.list.search")).fill("rien de tel");
      await search();
      await expect(page.getByText(t("bills.list.noMatch"), { exact: true })).toBeVisible();
      await accessible();
    });

    await test.step("a bill's original is what the file held, byte for byte, for its reader alone", async () => {
      await openBill(page, number(toPay));
      await expect(page.getByRole("link", { name: t("bills.page.print") })).toBeVisible();
      await accessible();
      const address = await page.getByRole("link", { name: t("bills.page.download"), exact: true }).getAttribute("href");
      const original = await page.context().request.get(address!);
      expect(original.headers()["content-disposition"]).toContain("attachment");
      expect(file.pdfs.get(number(toPay))!.equals(await original.body())).toBe(true);
      expect((await request.get(address!)).status()).toBe(404);
    });

    await test.step("all of them in one ZIP with their list, and a statement of the year", async () => {
      await page.goto("/factures");
      await page.getByRole("link", { name: t("bills.list.download") }).click();
      await page.getByLabel(t("bills.download.from")).fill(dayFromNow(-theirs));
      await accessible();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: t("bills.download.submit") }).click()]);
      const entries = await unzipped(readFileSync(await download.path()));
      expect(entries.size).toBe(theirs + 1);
      expect([...entries].filter(([name]) => name.endsWith(".pdf")).every(([name, bytes]) => file.pdfs.get(name.slice("2026-11-02_".length, -".pdf".length))?.equals(bytes))).toBe(true);
      const list = entries.get("factures.csv")!.toString("utf8");
      for (const { numero } of rows) expect(list).toContain(`;${numero};`);
      expect(list.trimEnd().split("\r\n")).toHaveLength(theirs + 1);

      await page.goto("/factures");
      await page.getByRole("link", { name: t("bills.list.statement") }).click();
      await expect(page.getByRole("heading", { level: 1, name: t("bills.statement.title") })).toBeVisible();
      await accessible();
      const statement = await page.context().request.get((await page.getByRole("link", { name: t("bills.statement.pdf") }).getAttribute("href"))!);
      expect(statement.headers()["content-type"]).toBe("application/pdf");
      expect((await statement.body()).subarray(0, 5).toString()).toBe("%PDF-");
    });
    await desk.close();
  });
}
