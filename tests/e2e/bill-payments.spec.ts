import { expect, test } from "@playwright/test";
import { formatMoney } from "@/lib/kernel/money";
import { activate, decide, endPayment, findAsAgent, openBill, openDesk, putOnline } from "./bill-steps";
import { csvFile, dayFromNow, minorOf, newcomer, numberOf, rowOf } from "./bills";
import { ways } from "./journey";
import { expectAccessible, mailsTo, mailTo } from "./support";

const [accepted, refused, left, declared] = [1, 2, 3, 4];
const receiptIn = (text: string) => /REC-\d{4}-\d{6}/.exec(text)![0];

for (const way of ways) {
  test(`paying a bill: accepted, refused, left, and declared as paid elsewhere, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page, agent } = desk;
    const accessible = () => expectAccessible(page, way.javaScriptEnabled);
    const person = newcomer("Montfleuri");
    const number = (place: number) => numberOf(person.tag, place);
    const rows = [accepted, refused, left, declared].map((place) => rowOf(person, place));
    const money = (minor: number) => formatMoney({ minor, currency: "EUR" }, way.locale);
    const amount = (place: number) => money(minorOf(rows[place - 1]!));
    const dueBut = (...settled: number[]) => money(rows.reduce((sum, row, index) => sum + (settled.includes(index + 1) ? 0 : minorOf(row)), 0));
    const main = page.locator("main");
    const line = (place: number) => page.locator("tbody tr").filter({ hasText: number(place) });
    const mailAbout = (place: number, subject: string) => mailTo(request, person.email, (mail) => mail.subject === subject && mail.text.includes(number(place)));

    await test.step("bills without PDFs are put online, and the person activates", async () => {
      await putOnline(desk, csvFile(`titres-${person.tag}.csv`, rows), rows.length);
      await activate(desk, person);
      if (way.locale === "en") await page.getByRole("button", { name: "English" }).click(); // for the messages to come
      await expect(main).toContainText(dueBut());
    });

    await test.step("a payment is accepted: a receipt is shown, and one is sent", async () => {
      await openBill(page, number(accepted));
      await page.getByRole("link", { name: t("bills.page.pay"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: t("payments.pay.title") })).toBeVisible();
      for (const fact of ["001964", number(accepted), amount(accepted)]) await expect(main).toContainText(fact);
      await accessible();
      await page.getByRole("button", { name: t("payments.pay.open") }).click();
      await page.waitForURL(/\/demo\/payfip\//);
      await expect(main).toContainText(amount(accepted));
      await accessible();
      await endPayment(page, t, "pay");
      await expect(main).toContainText(t("payments.back.results.accepted.title"));
      await accessible();
      const receiptNumber = receiptIn(await main.innerText());
      await mailAbout(accepted, t("payments.mail.received.subject", { number: number(accepted), receiptNumber }));
      await page.reload();
      await expect(main).toContainText(receiptNumber);
      expect((await mailsTo(request, person.email)).filter(({ subject }) => subject.includes("REC-"))).toHaveLength(1);
      await page.getByRole("link", { name: t("payments.pay.back") }).click();
      await expect(line(accepted)).toHaveClass(/bg-paid/);
      await expect(line(accepted)).toContainText(t("bills.states.paid"));
      await expect(main).toContainText(dueBut(accepted));
    });

    await test.step("a payment is refused, and the bill is to pay as before", async () => {
      await pay(refused, "refuse");
      await expect(main).toContainText(t("payments.back.results.refused.title"));
      await accessible();
      await mailAbout(refused, t("payments.mail.refused.subject", { number: number(refused) }));
      await page.getByRole("link", { name: t("payments.back.again") }).click();
      await expect(page.getByRole("button", { name: t("payments.pay.open") })).toBeVisible();
    });

    await test.step("a payment is left: the bill is kept for a time that is said, and the same payment can be taken up", async () => {
      const operation = await pay(left, "abandon");
      await expect(main).toContainText(t("payments.back.results.given-up.title"));
      await accessible();
      await page.goto(page.url().replace(/\/retour.*$/, ""));
      await expect(page.getByText(t("payments.pay.running"))).toBeVisible();
      const sentences = [120, 119, 118].map((minutes) => t("payments.pay.resumeHint", { left: t("payments.timeLeft", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }) }));
      const [now, ...soon] = sentences.map((words) => main.getByText(words));
      await expect(soon.reduce((any, one) => any.or(one), now!)).toBeVisible();
      await accessible();
      await page.getByRole("button", { name: t("payments.pay.resume") }).click();
      await page.waitForURL(/\/demo\/payfip\//);
      expect(page.url()).toBe(operation);
      await page.goto("/factures");
      await expect(line(left)).toContainText(t("bills.states.paying"));
      await expect(main).toContainText(dueBut(accepted, left));
    });

    await test.step("a bill that was paid elsewhere is declared, and is due until somebody confirms it", async () => {
      await openBill(page, number(declared));
      await page.getByRole("link", { name: t("bills.page.declare") }).click();
      await accessible();
      await page.getByRole("button", { name: t("payments.declare.submit") }).click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
      await page.getByLabel(t("payments.declare.paidOn")).fill(dayFromNow(-2));
      await page.getByLabel(t("payments.means.transfer")).check();
      await page.getByRole("button", { name: t("payments.declare.submit") }).click();
      await expect(main).toContainText(t("bills.page.states.declared"));
      await accessible();
      await page.goto("/factures");
      await expect(line(declared)).toContainText(t("bills.states.declared"));
      await expect(main).toContainText(dueBut(accepted, left));
    });

    await test.step("an agent finds it, and confirms it", async () => {
      await findAsAgent(desk, number(declared));
      await expect(agent.locator("main")).toContainText(person.lastName);
      await expectAccessible(agent, way.javaScriptEnabled);
      await decide(agent, t("bills.desk.page.confirm"));
      await expect(agent.getByText(t("bills.desk.page.done.confirmed"))).toBeVisible();
      await page.reload();
      await expect(line(declared)).toHaveClass(/bg-paid/);
      await expect(main).toContainText(dueBut(accepted, left, declared));
    });

    await test.step("each payment stands in « Mes règlements » with its state, and those that came have a receipt", async () => {
      await page.goto("/reglements");
      for (const [place, state] of [[accepted, "accepted"], [refused, "refused"], [left, "pending"], [declared, "confirmed"]] as const) await expect(line(place)).toContainText(t(`payments.states.${state}`));
      await accessible();
      for (const place of [accepted, declared]) {
        const receipt = await page.context().request.get((await line(place).getByRole("link", { name: /REC-/ }).getAttribute("href"))!);
        expect(receipt.headers()["content-type"]).toBe("application/pdf");
        expect((await receipt.body()).subarray(0, 5).toString()).toBe("%PDF-");
      }
      await expect(line(refused).getByRole("link", { name: /REC-/ })).toHaveCount(0);
      expect((await mailsTo(request, person.email)).filter(({ subject }) => subject.includes("REC-"))).toHaveLength(2);
    });
    await desk.close();

    /** Gives the address of PayFiP's page. */
    async function pay(place: number, end: "refuse" | "abandon"): Promise<string> {
      await openBill(page, number(place));
      await page.getByRole("link", { name: t("bills.page.pay"), exact: true }).click();
      await page.getByRole("button", { name: t("payments.pay.open") }).click();
      await page.waitForURL(/\/demo\/payfip\//);
      const address = page.url();
      await endPayment(page, t, end);
      return address;
    }
  });
}
