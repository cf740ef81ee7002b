import { expect, test, type Page } from "@playwright/test";
import { organizations } from "@/prisma/world/people";
import { fr } from "./account-steps";
import { openDesk, password, putOnline, type Desk } from "./bill-steps";
import { csvFile, newcomer, numberOf, rowOf, type Newcomer } from "./bills";
import { signInAs, ways } from "./journey";
import { expectAccessible, linkIn, mailTo, type SentMail } from "./support";

/** Two bills of someone whom billing knows under `email`, or under no address. */
async function twoBills(desk: Desk, email?: string): Promise<Newcomer> {
  const person = newcomer("Papier");
  const known = { email: email ?? person.email };
  await putOnline(desk, csvFile(`${person.tag}.csv`, [rowOf(person, 1, known), rowOf(person, 2, known)]), 2);
  return person;
}

/** Asks with a paper bill, and gives all that the page then says. */
async function ask({ page, t, way }: Desk, { reference, amount, email }: { reference: string; amount: string; email: string }): Promise<string> {
  await page.goto("/activation/facture");
  await expectAccessible(page, way.javaScriptEnabled);
  await page.getByLabel(t("debtors.claim.reference"), { exact: true }).fill(reference);
  await page.getByLabel(t("debtors.claim.amount"), { exact: true }).fill(amount);
  await page.getByLabel(t("debtors.claim.email"), { exact: true }).fill(email);
  await page.getByRole("button", { name: t("debtors.claim.submit"), exact: true }).click();
  await expect(page.locator("main")).toContainText(t("debtors.claim.sent", { email }));
  await expectAccessible(page, way.javaScriptEnabled);
  return page.locator("main").innerText();
}

/** Follows the message's link, chooses a password and opens « Mes factures », where there is one bill of the two. */
async function seeOneBill({ page, t, way }: Desk, mail: SentMail, number: string, email: string): Promise<void> {
  await page.goto(linkIn(mail, "/activation/"));
  await page.getByLabel(t("accounts.newPassword.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
  await expect(page.getByText(t("accounts.newPassword.saved"))).toBeVisible();
  await signInAs(page, t, email, password);
  await expectBills(page, [number]);
  await expectAccessible(page, way.javaScriptEnabled);
  await page.getByRole("link", { name: t("debtors.join.noticeLink") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("debtors.join.title") })).toBeVisible();
  await expect(page.locator("main")).toContainText(number);
  await expectAccessible(page, way.javaScriptEnabled);
}

/** In « Mes factures », these and no other. */
async function expectBills(page: Page, numbers: readonly string[]): Promise<void> {
  await page.goto("/factures");
  await expect(page.getByRole("table").locator("tbody").getByRole("link")).toHaveText([...numbers]);
}

const { contactName, contactEmail } = organizations.mairie;
test.use({ actionTimeout: 15_000 });

for (const way of ways) {
  test(`an address that nobody knows: a paper bill opens itself, an agent opens the others, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page, agent } = desk;
    const { tag, email } = await twoBills(desk, "");

    await test.step("« adresse inconnue » leads to the activation by a bill", async () => {
      await page.goto("/activation");
      await page.getByLabel(t("accounts.email")).fill(email);
      await page.getByRole("button", { name: t("accounts.activation.submit"), exact: true }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveAttribute("id", "email");
      await expect(page.locator("#email-error")).toContainText(t("refusals.account.unknownAddress", { contactName, contactEmail }));
      await expectAccessible(page, way.javaScriptEnabled);
      await page.getByRole("link", { name: t("debtors.claim.offerLink") }).click();
      await expect(page.getByRole("heading", { level: 1, name: t("debtors.claim.title") })).toBeVisible();
      await page.getByRole("button", { name: t("debtors.claim.submit"), exact: true }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(3);
      await expectAccessible(page, way.javaScriptEnabled);
    });

    await test.step("a wrong amount and the right one are answered alike in the page; the messages tell them apart", async () => {
      const wrong = await ask(desk, { reference: numberOf(tag, 1), amount: "11,51", email });
      const unmatched = await mailTo(request, email);
      expect(unmatched.text).toContain(t("debtors.mail.unmatched.lead"));
      const right = await ask(desk, { reference: numberOf(tag, 1).replace("-", " ").toLowerCase(), amount: "11.5", email });
      expect(right).toBe(wrong);
      const mail = await mailTo(request, email, ({ subject }) => subject === t("debtors.mail.toActivate.subject"));
      expect(mail.text).toContain(numberOf(tag, 1));
      await seeOneBill(desk, mail, numberOf(tag, 1), email);
      await expect(page.locator("main")).toContainText(t("debtors.join.byAgentOnly"));
      await expect(page.getByRole("button", { name: t("debtors.join.send"), exact: true })).toHaveCount(0);
    });

    await test.step("the agent accepts, and all her bills are seen", async () => {
      await agent.goto("/gestion/redevables");
      await expectAccessible(agent, way.javaScriptEnabled);
      await agent.getByRole("link", { name: t("debtors.list.tabs.claims"), exact: true }).click();
      await agent.getByRole("link", { name: t("debtors.claims.review", { email }) }).click();
      await expect(agent.locator("main")).toContainText(t("debtors.decide.lead", { email, number: numberOf(tag, 1) }));
      await expectAccessible(agent, way.javaScriptEnabled);
      await agent.getByRole("link", { name: t("debtors.decide.confirm"), exact: true }).or(agent.getByRole("button", { name: t("debtors.decide.confirm"), exact: true })).click();
      await expectAccessible(agent, way.javaScriptEnabled);
      await agent.getByRole("button", { name: t("debtors.decide.confirmSubmit"), exact: true }).click();
      await expect(agent.getByText(t("debtors.file.decidedTitle"))).toBeVisible();
      await expect(agent.locator("main")).toContainText(t("debtors.accountState.active"));
      await mailTo(request, email, ({ subject }) => subject === t("debtors.mail.confirmed.subject"));
      await expectBills(page, [numberOf(tag, 1), numberOf(tag, 2)]);
      await page.goto("/factures/rattacher");
      await expect(page.getByText(t("debtors.join.emptyTitle"))).toBeVisible();
    });
    await desk.close();
  });

  test(`another address than the one that billing knows: a code sent there opens all the bills, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page } = desk;
    const { tag, email: known } = await twoBills(desk);
    const email = `autre.${known}`;
    await ask(desk, { reference: numberOf(tag, 2), amount: "12,50", email });
    const mail = await mailTo(request, email, ({ subject }) => subject === t("debtors.mail.toActivate.subject"));
    await seeOneBill(desk, mail, numberOf(tag, 2), email);

    const begun = new Date().toISOString();
    await page.getByRole("button", { name: t("debtors.join.send"), exact: true }).click();
    await expect(page.getByText(t("debtors.join.sentTitle"))).toBeVisible();
    await expectAccessible(page, way.javaScriptEnabled);
    const sent = await mailTo(request, known, ({ sentAt, text }) => sentAt > begun && text.includes(email));
    const code = /\d{4} \d{4}/.exec(sent.subject)![0];
    await prove(code === "0000 0000" ? "1111 1111" : "0000 0000");
    await expect(page.locator("[aria-invalid=true]")).toHaveAttribute("id", "code");
    await expect(page.locator("main")).toContainText(t("refusals.debtor.codeWrong", { left: 4 }));
    await prove(code);
    await expect(page.getByText(t("debtors.join.confirmedTitle"))).toBeVisible();
    await expectAccessible(page, way.javaScriptEnabled);
    await mailTo(request, known, ({ subject }) => subject === fr("debtors.mail.moved.subject"));
    await expectBills(page, [numberOf(tag, 1), numberOf(tag, 2)]);
    await desk.close();

    async function prove(typed: string): Promise<void> {
      await page.getByLabel(t("debtors.join.code"), { exact: true }).fill(typed);
      await page.getByRole("button", { name: t("debtors.join.confirm"), exact: true }).click();
    }
  });
}
