import { expect, test } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { demonstrationPassword, organizations, people } from "@/prisma/world/people";
import { browserOf, signInAs, ways } from "./journey";
import { expectAccessible, linkIn, mailTo, portalOf } from "./support";

const t = wordsIn("fr");
const [french, , withoutScript] = ways;

for (const way of [french!, withoutScript!]) {
  test(`a forgotten password: the identifier is shown, every other session ends at its next request, ${way.name}`, async ({ browser, request, baseURL }) => {
    const person = people.citoyen;
    const next = "la mer est calme ce matin";
    const [elsewhere, here] = [await browserOf(browser, way, baseURL!), await browserOf(browser, way, baseURL!)];
    await signInAs(elsewhere.page, t, person.identifier);
    await expect(elsewhere.page.getByText(person.name).first()).toBeVisible();
    await restore(next);
    await elsewhere.page.goto("/compte");
    await expect(elsewhere.page).toHaveURL(/\/connexion\?retour=%2Fcompte/);
    await restore(demonstrationPassword);
    await Promise.all([elsewhere.context.close(), here.context.close()]);

    async function restore(password: string): Promise<void> {
      const begun = new Date().toISOString();
      await here.page.goto("/mot-de-passe-oublie");
      await here.page.getByLabel(t("accounts.signIn.name")).fill(person.email);
      await expectAccessible(here.page, way.javaScriptEnabled);
      await here.page.getByRole("button", { name: t("accounts.forgotten.submit") }).click();
      await expect(here.page.getByText(t("accounts.forgotten.sent").slice(0, 60))).toBeVisible();
      const mail = await mailTo(request, person.email, ({ subject, sentAt }) => subject === t("accounts.mail.passwordLink.subject") && sentAt > begun);
      await here.page.goto(linkIn(mail, "/mot-de-passe/"));
      await expect(here.page.getByText(person.identifier)).toBeVisible();
      await expectAccessible(here.page, way.javaScriptEnabled);
      await here.page.getByLabel(t("accounts.newPassword.password"), { exact: true }).fill(password);
      await here.page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
      await expect(here.page.getByText(t("accounts.newPassword.saved"))).toBeVisible();
    }
  });
}

test("a prepared account that asks for a forgotten password receives its activation", async ({ page, request }) => {
  await page.goto("/mot-de-passe-oublie");
  await page.getByLabel(t("accounts.signIn.name")).fill(people.nouveau.identifier);
  await page.getByRole("button", { name: t("accounts.forgotten.submit") }).click();
  const mail = await mailTo(request, people.nouveau.email);
  expect(mail.subject).toBe("Accès au portail des factures");
  expect(linkIn(mail, "/activation/")).toContain("http://localhost");
});

test("the mairie says the three exact words of activation", async ({ page }) => {
  for (const [email, words] of [
    ["personne@demo.test", "Activation impossible, adresse inconnue"],
    [people.citoyen.email, "Activation impossible, il existe déjà un compte actif avec cette adresse mail"],
    [people.nouveau.email, "Un message d'activation du compte vous a été envoyé avec succès"],
  ] as const) {
    await page.goto("/activation");
    await page.getByLabel(t("accounts.email")).fill(email);
    await page.getByRole("button", { name: t("accounts.activation.submit") }).click();
    await expect(page.locator("main")).toContainText(words);
  }
});

test("signing in with the keyboard alone, and coming back to the page that was asked for", async ({ page }) => {
  await page.goto("/fournisseur/factures");
  await expect(page).toHaveURL(/\/connexion\?retour=%2Ffournisseur%2Ffactures/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: t("ui.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  for (let presses = 0; presses < 10 && !(await page.getByLabel(t("accounts.signIn.name")).evaluate((field) => field === document.activeElement)); presses++) await page.keyboard.press("Tab");
  await page.keyboard.type(people.fournisseur.identifier);
  await page.keyboard.press("Tab");
  await page.keyboard.type(demonstrationPassword);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/fournisseur\/factures$/);
});

test("no session of one portal opens another", async ({ browser, baseURL }) => {
  const { context, page } = await browserOf(browser, french!, baseURL!);
  await signInAs(page, t, people.agent.email);
  const province = portalOf(baseURL!, organizations.province.host);
  const cookies = await context.cookies();
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: "province.localhost" })));
  await page.goto(`${province}/gestion`);
  await expect(page).toHaveURL(/province\.localhost.*\/connexion/);
  await context.close();
});

test("a session goes with the browser, unless one asks to be remembered", async ({ browser, baseURL }) => {
  for (const remembered of [false, true]) {
    const { context, page } = await browserOf(browser, french!, baseURL!);
    await page.goto("/connexion");
    await page.getByLabel(t("accounts.signIn.name")).fill(people.fournisseur.email);
    await page.getByLabel(t("accounts.signIn.password"), { exact: true }).fill(demonstrationPassword);
    if (remembered) await page.getByLabel(t("accounts.signIn.remember")).check();
    await page.getByRole("button", { name: t("accounts.signIn.submit") }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/connexion"));
    const session = (await context.cookies()).find(({ name }) => name === "guichet.session");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect(session!.expires > 0).toBe(remembered);
    await context.close();
  }
});
