import { expect, test, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { worldBills } from "@/prisma/world/bills";
import { organizations, people } from "@/prisma/world/people";
import { password } from "./bill-steps";
import { browserOf, signInAs, ways } from "./journey";
import { expectAccessible, linkIn, mailTo, portalOf } from "./support";

const t = wordsIn("fr");
const [french, , withoutScript] = ways;
test.use({ actionTimeout: 15_000 });


for (const way of [french!, withoutScript!]) {
  test(`the code of an organisation leads to its portal from wherever it is asked, ${way.name}`, async ({ browser, baseURL }) => {
    const { context, page } = await browserOf(browser, way, baseURL!);
    const { mairie, province } = organizations;
    for (const [asked, { code, host, name }] of [[mairie, province], [province, mairie]] as const) {
      await page.goto(`${portalOf(baseURL!, asked.host)}/?LIEN=${code}`);
      await expect(page).toHaveURL(`${portalOf(baseURL!, host)}/`);
      await expect(page.getByRole("banner")).toContainText(name);
    }
    await page.goto("/?LIEN=M000000000");
    await expect(page).toHaveURL(/localhost:\d+\/\?LIEN=M000000000$/);
    await expect(page.locator("main")).toContainText(t("portal.home.unknownCodeTitle"));
    await expectAccessible(page, way.javaScriptEnabled);
    await context.close();
  });
}

/** The fisherman's account: made by a paper bill where the world is new, used again where it is not. */
const email = "pecherie@factures.test";

async function trySignIn(page: Page): Promise<boolean> {
  await page.goto("/connexion");
  await page.getByLabel(t("accounts.signIn.name")).fill(email);
  await page.getByLabel(t("accounts.signIn.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("accounts.signIn.submit") }).click();
  const refused = page.getByText(t("refusals.account.signInRefused"));
  await expect(refused.or(page.getByRole("heading", { level: 1, name: t("accounts.mine.title") }))).toBeVisible();
  return !(await refused.isVisible());
}

test("a bill in francs CFP says how to pay it instead, and PayFiP is nowhere", async ({ browser, request, baseURL }) => {
  const { context, page } = await browserOf(browser, french!, portalOf(baseURL!, organizations.province.host));
  const bill = worldBills(new Date()).province[0]!;
  if (!(await trySignIn(page))) {
    await page.goto("/activation/facture");
    await page.getByLabel(t("debtors.claim.reference"), { exact: true }).fill(bill.number);
    await page.getByLabel(t("debtors.claim.amount"), { exact: true }).fill(String(bill.minor));
    await page.getByLabel(t("debtors.claim.email"), { exact: true }).fill(email);
    await page.getByRole("button", { name: t("debtors.claim.submit"), exact: true }).click();
    const mail = await mailTo(request, email, ({ subject }) => subject === t("debtors.mail.toActivate.subject"));
    await page.goto(linkIn(mail, "/activation/"));
    await page.getByLabel(t("accounts.newPassword.password"), { exact: true }).fill(password);
    await page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
    await expect(page.getByText(t("accounts.newPassword.saved"))).toBeVisible();
    await signInAs(page, t, email, password);
  }
  await page.goto("/factures");
  await expect(page.getByText(/48\s500\sF/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: bill.number }).click();
  await expect(page.locator("main")).toContainText(t("bills.notPayable.currency"));
  await expect(page.getByRole("heading", { name: t("bills.page.otherMeans") })).toBeVisible();
  await expect(page.locator("main")).toContainText("Par virement");
  await expect(page.getByRole("link", { name: t("bills.page.pay"), exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${page.url()}/reglement`);
  await expect(page.locator("main")).toContainText(t("payments.pay.notNow"));
  await expect(page.getByRole("button", { name: t("payments.pay.open") })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/payer");
  await expect(page.locator("main")).toContainText(t("payments.guest.off"));
  await expect(page.locator("main")).toContainText("Par virement");
  await expectAccessible(page);
  await context.close();
});

test("in the neutral wording the answer says the same of every address, its page and its headers too", async ({ browser, baseURL }) => {
  const { context, page } = await browserOf(browser, withoutScript!, portalOf(baseURL!, organizations.province.host));
  const answers = [];
  for (const email of ["inconnue@demo.test", people.nouveau.email, people.agent.email]) {
    await page.goto("/activation");
    await page.getByLabel(t("accounts.email")).fill(email);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: t("accounts.activation.submit") }).click();
    const answer = await answered;
    answers.push({ status: answer.status(), headers: sameForAll(await answer.headersArray()), page: sameForAllPages(await answer.text(), email) });
  }
  expect(answers[0]?.page).toContain("contact");
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  await context.close();
});

/** Headers without what changes from one answer to the next whoever asks: the hour, and the nonce of the scripts. */
const sameForAll = (headers: { name: string; value: string }[]) => headers.filter(({ name }) => name.toLowerCase() !== "date").map(({ name, value }) => `${name}: ${value.replace(/'nonce-[^']+'|nonce="[^"]+"/g, "nonce")}`);
/** The page without its nonces, keys of the framework and the address that was typed. */
const sameForAllPages = (html: string, email: string) => html.replaceAll(email, "address").replaceAll(/nonce(="|\\":\\"|-)[^"\\]+/g, "nonce").replaceAll(/<script[\s\S]*?<\/script>/g, "");
