import { expect, test, type Page } from "@playwright/test";
import { people } from "@/prisma/world/people";
import { openDesk, type Desk } from "./bill-steps";
import { deposit } from "./deposit-steps";
import { approve } from "./handling-steps";
import { browserOf, signInAs, ways } from "./journey";
import { fillRib, newcomer, settleIn } from "./supplier-steps";
import { expectAccessible, mailTo } from "./support";

const way = ways[0]!;
/** IBANs of examples, of accounts that nobody holds. */
const [first, other] = [{ iban: "DE89 3704 0044 0532 0130 00", bic: "DEMODEFF" }, { iban: "BE68 5390 0754 7034", bic: "DEMOBEBB" }] as const;

/** What an agent says of the call, in the form of an open RIB. */
async function confirmByPhone(agent: Page, { t }: Desk): Promise<void> {
  await agent.getByLabel(t("ribs.review.calledNumber")).fill("01 99 00 20 30");
  await agent.getByLabel(t("ribs.source.own-records")).check();
  await agent.getByLabel(t("ribs.review.calledPerson")).fill("Lucie Lenoir, gérante");
  await agent.getByLabel(t("ribs.review.elsewhere")).check();
  await agent.getByRole("button", { name: t("ribs.review.confirmSend"), exact: true }).click();
}

test.use({ actionTimeout: 15_000 });

test("a RIB is paid to once two agents have called back, each for themselves, and its cooling is over; a change is told at once", async ({ browser, request, baseURL }) => {
  test.setTimeout(240_000);
  const desk = await openDesk(browser, request, way, baseURL!);
  const { t, page, agent } = desk;
  const { page: admin, context } = await browserOf(browser, way, baseURL!);
  await signInAs(admin, t, people.admin.email);
  const person = { ...newcomer(people.candidat.name), email: people.candidat.email };
  const { email, tag, establishment } = person;
  const home = await test.step("a manager settles in", () => settleIn(desk, person));

  await test.step("she adds a RIB: one that cannot be is named, and she is told of the one that can", async () => {
    await page.goto(`${home}/rib`);
    await expectAccessible(page);
    await page.getByRole("link", { name: t("ribs.list.add"), exact: true }).first().click();
    await fillRib(desk, { iban: first.iban.replace("89", "88"), bic: first.bic }, establishment);
    await page.getByRole("button", { name: t("ribs.form.add"), exact: true }).click();
    await expect(page.getByText(t("validation.notIban")).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(t("ribs.form.iban"), { exact: true }).fill(first.iban);
    await page.getByRole("button", { name: t("ribs.form.add"), exact: true }).click();
    await expect(page.getByText(t("ribs.page.done.ajoute"))).toBeVisible();
    await expect(page.locator("main")).not.toContainText("3704 0044");
    await expectAccessible(page);
    await mailTo(request, email, ({ subject }) => subject === t("ribs.mail.requested.subject", { establishment }));
  });
  const ribPage = page.url().replace(/\?.*$/, "");
  const reviewPage = `/gestion/rib/${ribPage.split("/").at(-1)}`;
  const number = `RIB-${tag}`;

  const invoicePage = await test.step("an invoice to be paid to it goes no further than approved, and it is said why", async () => {
    await deposit(desk, { number }, home);
    const address = await approve(desk, number);
    await expect(agent.getByText(t("inbox.page.ribBlocks.to-verify"))).toBeVisible();
    await agent.goto(`${address}/mandater`);
    await expect(agent.getByText(t("inbox.page.ribBlocks.to-verify"))).toBeVisible();
    await agent.goto(`/gestion/factures/lot?acte=mandate&facture=${address.split("/").at(-1)}`);
    await agent.getByRole("button", { name: t("inbox.bulk.confirm", { count: 1 }), exact: true }).click();
    await expect(agent.getByRole("row").filter({ hasText: number })).toContainText(t("refusals.invoice.ribNotVerified"));
    await expectAccessible(agent);
    return address;
  });

  await test.step("one agent confirms after a call, and cannot do so twice", async () => {
    await agent.goto(reviewPage);
    await expectAccessible(agent);
    const again = await agent.context().newPage();
    await again.goto(reviewPage);
    await confirmByPhone(agent, desk);
    await expect(agent.getByText(t("ribs.review.done.confirme"))).toBeVisible();
    await expect(agent.getByText(t("ribs.review.alreadyConfirmed"))).toBeVisible();
    await confirmByPhone(again, desk);
    await expect(again.getByText(t("refusals.rib.alreadyConfirmed"))).toBeVisible();
    await again.close();
    await page.goto(ribPage);
    await expect(page.locator("h1 + *")).toContainText(t("ribs.state.to-verify"));
    await expect(page.locator("main")).toContainText(t("ribs.confirmationsOf", { given: 1, needed: 2 }));
  });

  await test.step("another agent does, and a safety delay begins that everybody sees", async () => {
    await admin.goto(reviewPage);
    await confirmByPhone(admin, desk);
    await expect(admin.getByText(t("ribs.review.done.verifie"))).toBeVisible();
    await expectAccessible(admin);
    await mailTo(request, email, ({ subject }) => subject === t("ribs.mail.verified.subject", { establishment }));
    await page.goto(ribPage);
    await expect(page.locator("h1 + *")).toContainText(t("ribs.cooling"));
    await expectAccessible(page);
    await agent.goto(invoicePage);
    await expect(agent.getByText(t("inbox.page.ribBlocks.cooling"))).toBeVisible();
  });

  await test.step("she changes it: the new one is to be verified, she is told, and agents see what differs", async () => {
    await page.getByRole("link", { name: t("ribs.page.change"), exact: true }).click();
    await fillRib(desk, other, establishment);
    await page.getByRole("button", { name: t("ribs.form.change"), exact: true }).click();
    await expect(page.getByText(t("ribs.page.done.change"))).toBeVisible();
    await mailTo(request, email, ({ subject }) => subject === t("ribs.mail.changed.subject", { establishment }));
    await admin.goto(`/gestion/rib/${page.url().replace(/\?.*$/, "").split("/").at(-1)}`);
    await expect(admin.getByRole("row").filter({ hasText: t("ribs.fact.iban") })).toContainText(t("ribs.review.differs"));
    await expectAccessible(admin);
    await agent.goto(invoicePage);
    await expect(agent.getByText(t("inbox.page.ribBlocks.cooling"))).toBeVisible();
  });
  await Promise.all([desk.close(), context.close()]);
});
