import { expect, test, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { organizations, people } from "@/prisma/world/people";
import { browserOf, signInAs, ways, type Words } from "./journey";
import { expectAccessible } from "./support";

const [french, , withoutScript] = ways;
test.use({ actionTimeout: 15_000 });

/** Chooses how a request for activation is answered, and saves. */
async function choose(admin: Page, t: Words, wording: "neutral" | "exact"): Promise<void> {
  await admin.goto("/gestion/parametres/comptes");
  await admin.getByLabel(t(`organizations.settings.wordings.${wording}`)).check();
  await admin.getByRole("button", { name: t("organizations.settings.submit"), exact: true }).click();
  await expect(admin.getByText(t("organizations.settings.saved"))).toBeVisible();
}

/** Asks for the activation of an address that nobody knows. */
async function askForActivation(visitor: Page, t: Words, email: string): Promise<void> {
  await visitor.goto("/activation");
  await visitor.getByLabel(t("accounts.email")).fill(email);
  await visitor.getByRole("button", { name: t("accounts.activation.submit"), exact: true }).click();
}

for (const way of [french!, withoutScript!]) {
  const t = wordsIn(way.locale);

  test(`a text is looked at before it is saved, HTML in it is words, and the default one comes back, ${way.name}`, async ({ browser, baseURL }) => {
    const [admin, visitor] = [await browserOf(browser, way, baseURL!), await browserOf(browser, way, baseURL!)];
    const { page } = admin;
    const question = `Où est le guichet ${Date.now()} ?`;
    const hostile = "<script>document.title='pris'</script> <img src=x onerror=alert(1)> [un piège](javascript:alert(1))";
    const accessible = () => expectAccessible(page, way.javaScriptEnabled);

    /** The heading and the words are there, and nothing of the HTML lives. */
    async function expectWords(of: Page): Promise<void> {
      await expect(of.getByRole("heading", { name: question })).toBeVisible();
      await expect(of.locator("main strong").filter({ hasText: "place du Marché" })).toBeVisible();
      await expect(of.locator("main")).toContainText("<script>document.title='pris'</script>");
      await expect(of.locator("main [onerror], main a[href^='javascript']")).toHaveCount(0);
      expect(await of.title()).not.toBe("pris");
    }

    await signInAs(page, t, people.admin.email);
    await page.goto("/gestion/textes");
    await accessible();
    const title = t("texts.edit.title", { name: t("texts.names.faq"), language: t("common.language.fr") });
    await page.getByRole("link", { name: `${t("texts.desk.edit")} (${title})` }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await accessible();
    await page.getByRole("textbox", { name: t("texts.edit.body"), exact: true }).fill(`## ${question}\n\nAu 8, **place du Marché**.\n\n${hostile}`);
    await page.getByRole("button", { name: t("texts.edit.preview"), exact: true }).click();
    await expect(page.getByText(t("texts.edit.previewHint"))).toBeVisible();
    await expectWords(page);
    await accessible();
    await visitor.page.goto("/faq");
    await expect(visitor.page.getByRole("heading", { level: 1, name: t("texts.names.faq") })).toBeVisible();
    await expect(visitor.page.locator("main")).not.toContainText(question);

    await page.getByRole("button", { name: t("texts.edit.save"), exact: true }).click();
    await expect(page.getByText(t("texts.desk.saved"))).toBeVisible();
    await accessible();
    await visitor.page.reload();
    await expectWords(visitor.page);
    await expectAccessible(visitor.page, way.javaScriptEnabled);

    await page.getByRole("link", { name: t("texts.edit.restore"), exact: true }).click();
    await accessible();
    await page.getByRole("button", { name: t("texts.edit.restoreConfirm"), exact: true }).click();
    await expect(page.getByText(t("texts.desk.restored"))).toBeVisible();
    await visitor.page.reload();
    await expect(visitor.page.locator("main")).not.toContainText(question);
    await Promise.all([admin.context.close(), visitor.context.close()]);
  });

  test(`the wording of activation follows the settings, ${way.name}`, async ({ browser, baseURL }) => {
    const [admin, visitor] = [await browserOf(browser, way, baseURL!), await browserOf(browser, way, baseURL!)];
    const email = `inconnu.${Date.now()}@passage.test`;
    await signInAs(admin.page, t, people.admin.email);
    try {
      await choose(admin.page, t, "neutral");
      await askForActivation(visitor.page, t, email);
      await expect(visitor.page.locator("main")).toContainText(t("accounts.activation.sentNeutral", { email }));
      await expectAccessible(visitor.page, way.javaScriptEnabled);
    } finally {
      await choose(admin.page, t, "exact");
    }
    await askForActivation(visitor.page, t, email);
    await expect(visitor.page.locator("main")).toContainText("Activation impossible, adresse inconnue");
    await Promise.all([admin.context.close(), visitor.context.close()]);
  });

  test(`a PayFiP number that PayFiP does not know is refused beside its field, ${way.name}`, async ({ browser, baseURL }) => {
    const { context, page } = await browserOf(browser, way, baseURL!);
    const number = page.getByRole("textbox", { name: new RegExp(`^${t("organizations.settings.fields.payfipNumber")}`) });
    await signInAs(page, t, people.admin.email);
    await page.goto("/gestion/parametres/paiement");
    await expectAccessible(page, way.javaScriptEnabled);
    for (const [typed, words] of [["12", t("validation.notPayfipNumber")], ["999999", t("refusals.organization.payfipUnknown")]] as const) {
      await number.fill(typed);
      await page.getByRole("button", { name: t("organizations.settings.submit"), exact: true }).click();
      await expect(page.locator("#payfipNumber-error")).toContainText(words);
      await expect(number).toHaveAttribute("aria-invalid", "true");
      await expect(number).toHaveValue(typed);
      await expectAccessible(page, way.javaScriptEnabled);
    }
    await page.goto("/gestion/parametres/paiement");
    await expect(number).toHaveValue(organizations.mairie.payfipNumber);
    await context.close();
  });
}
