import { expect, test } from "@playwright/test";
import { amountText } from "@/lib/kernel/money";
import { activate, endPayment, openDesk, putOnline } from "./bill-steps";
import { csvFile, minorOf, newcomer, numberOf, rowOf } from "./bills";
import { browserOf, ways } from "./journey";
import { expectAccessible, mailTo } from "./support";

const french = ways[0]!;

test("three bills one after the other, and a fourth one without an account", async ({ browser, request, baseURL }) => {
  test.setTimeout(180_000);
  const desk = await openDesk(browser, request, french, baseURL!);
  const { t, page } = desk;
  const person = newcomer("Hauterive");
  const number = (place: number) => numberOf(person.tag, place);
  const [chosen, guest] = [[1, 2, 3], 4];
  const rows = [...chosen, guest].map((place) => rowOf(person, place));
  const main = page.locator("main");
  await putOnline(desk, csvFile(`titres-${person.tag}.csv`, rows), rows.length);
  await activate(desk, person);

  await test.step("three are ticked and paid, each by itself", async () => {
    for (const place of chosen) await page.getByRole("checkbox", { name: t("bills.list.chooseNamed", { number: number(place) }) }).check();
    await page.getByRole("button", { name: t("bills.list.pay") }).click();
    for (const [index, place] of chosen.entries()) {
      await expect(main).toContainText(t("payments.queue.position", { place: index + 1, count: 3 }));
      await expect(main.getByRole("listitem").filter({ has: page.getByRole("link", { name: number(place) }) })).toBeVisible();
      if (index === 0) await expectAccessible(page);
      await page.getByRole("button", { name: t("payments.pay.open") }).click();
      await endPayment(page, t, "pay");
      await expect(main).toContainText(t("payments.back.results.accepted.title"));
      await expect(main).toContainText(t("payments.queue.position", { place: index + 1, count: 3 }));
      await expect(main).toContainText(number(place));
      await page.getByRole("link", { name: t("payments.queue.next") }).click();
    }
    await expect(main).toContainText(t("payments.queue.done"));
    await expectAccessible(page);
  });

  await test.step("whoever holds the paper pays the fourth, and reads no name", async () => {
    const visitor = await browserOf(browser, french, baseURL!);
    const email = `payeur.${person.tag.toLowerCase()}@factures.test`;
    const [paper, said] = [visitor.page, visitor.page.locator("main")];
    await paper.goto("/payer");
    await expectAccessible(paper);
    for (const amount of ["1,00", amountText({ minor: minorOf(rows[3]!), currency: "EUR" })]) {
      await paper.getByLabel(t("payments.guest.reference")).fill(number(guest));
      await paper.getByLabel(t("payments.guest.amount"), { exact: true }).fill(amount);
      await paper.getByRole("button", { name: t("payments.guest.find") }).click();
      if (amount === "1,00") await expect(said).toContainText(t("refusals.payment.noSuchBill"));
    }
    await expect(paper.getByRole("heading", { level: 1, name: t("payments.pay.title") })).toBeVisible();
    await expect(said).toContainText(number(guest));
    for (const secret of [person.lastName, person.email, person.customerNumber]) expect(await paper.content()).not.toContain(secret);
    await expectAccessible(paper);
    await paper.getByLabel(t("payments.guest.email")).fill(email);
    await paper.getByRole("button", { name: t("payments.pay.open") }).click();
    await endPayment(paper, t, "pay");
    await expect(said).toContainText(t("payments.back.results.accepted.title"));
    expect(await paper.content()).not.toContain(person.lastName);
    await expectAccessible(paper);
    const receipt = await mailTo(request, email);
    expect(receipt.subject).toContain(number(guest));
    expect(receipt.text).not.toContain(person.lastName);
    await visitor.context.close();
    await page.goto("/factures");
    await expect(page.locator("tbody tr.bg-paid")).toHaveCount(rows.length);
    await expect(main).toContainText(t("bills.list.nothingDue"));
  });
  await desk.close();
});
