import { expect, test } from "@playwright/test";
import { arrive, fr, mayNotSignIn } from "./account-steps";
import { openDesk, password } from "./bill-steps";
import { numberOf } from "./bills";
import { browserOf, signInAs, ways } from "./journey";
import { expectAccessible, linkIn, mailTo } from "./support";

test.use({ actionTimeout: 15_000 });

const [french, , withoutScript] = ways;

for (const way of [french!, withoutScript!]) {
  test(`a name, an address and a password change, each with its proof, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page } = desk;
    const { tag, email } = await arrive(desk);
    const elsewhere = await browserOf(browser, way, baseURL!);
    const accessible = () => expectAccessible(page, way.javaScriptEnabled);
    const newEmail = `nouvelle.${tag.toLowerCase()}@factures.test`;
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

    await test.step("her name, from « Mes informations »", async () => {
      await page.goto("/compte/informations");
      await accessible();
      await page.getByRole("link", { name: `${t("accounts.information.modify")} ${t("accounts.information.name")}` }).click();
      await accessible();
      await page.getByLabel(t("accounts.changeName.name"), { exact: true }).fill("Lise Lemoine-Faure");
      await press(t("accounts.changeName.submit"));
      await expect(page.getByText(t("accounts.information.saved.nom"))).toBeVisible();
      await expect(page.getByRole("banner")).toContainText("Lise Lemoine-Faure");
    });

    await test.step("a connection left open elsewhere is ended from the list", async () => {
      await signInAs(elsewhere.page, t, email, password);
      await page.goto("/compte/sessions");
      await expect(page.getByRole("row").filter({ hasText: t("accounts.sessions.current") })).toHaveCount(1);
      await accessible();
      await page.getByRole("table").getByRole("button", { name: new RegExp(`^${t("accounts.sessions.end")}`) }).click();
      await expect(page.getByText(t("accounts.sessions.ended"))).toBeVisible();
      await elsewhere.page.goto("/compte");
      await expect(elsewhere.page).toHaveURL(/\/connexion/);
      await page.goto("/compte");
      await expect(page).toHaveURL(/\/compte$/);
    });

    await test.step("her address: a password, a message to the new one, nothing before its link is confirmed", async () => {
      await page.goto("/compte/adresse");
      await accessible();
      await askForAddress("ce n’est pas le bon");
      await expect(page.locator("[aria-invalid=true]")).toHaveAttribute("id", "password");
      await expect(page.getByLabel(t("accounts.changeEmail.email"), { exact: true })).toHaveValue(newEmail);
      await accessible();
      await askForAddress(password);
      await expect(page.locator("main")).toContainText(t("accounts.changeEmail.sent", { email: newEmail }));
      const mail = await mailTo(request, newEmail, ({ subject }) => subject === fr("accounts.mail.emailLink.subject"));
      await page.goto(linkIn(mail, "/adresse/"));
      await accessible();
      await signInAs(elsewhere.page, t, email, password);
      await elsewhere.page.goto("/compte/informations");
      await expect(elsewhere.page.locator("main")).toContainText(t("accounts.information.pendingEmail", { email: newEmail }));
      await press(t("accounts.changeEmail.confirm"));
      await expect(page.getByRole("heading", { level: 1, name: t("accounts.changeEmail.confirmed") })).toBeVisible();
      await accessible();
      await mailTo(request, email, ({ subject }) => subject === fr("accounts.mail.emailChanged.subject"));
      await elsewhere.page.goto("/compte");
      await expect(elsewhere.page).toHaveURL(/\/connexion/);
      await mayNotSignIn(elsewhere.page, desk, email, password);
      await signInAs(elsewhere.page, t, newEmail, password);
      await page.goto(linkIn(mail, "/adresse/"));
      await expect(page.getByText(t("accounts.changeEmail.deadTitle"))).toBeVisible();
      await page.goto("/factures");
      await expect(page.getByRole("link", { name: numberOf(tag, 1) })).toBeVisible();
    });

    await test.step("her password: the other connection ends, this one stays", async () => {
      const next = "la marée monte avant midi";
      await page.goto("/compte/mot-de-passe");
      await accessible();
      await page.getByLabel(t("accounts.changePassword.current"), { exact: true }).fill(password);
      await page.getByLabel(t("accounts.changePassword.password"), { exact: true }).fill(next);
      await press(t("accounts.changePassword.submit"));
      await expect(page.getByText(t("accounts.information.saved.mot-de-passe"))).toBeVisible();
      await mailTo(request, newEmail, ({ subject }) => subject === fr("accounts.mail.passwordChanged.subject"));
      await elsewhere.page.goto("/compte");
      await expect(elsewhere.page).toHaveURL(/\/connexion/);
      await mayNotSignIn(elsewhere.page, desk, newEmail, password);
      await signInAs(elsewhere.page, t, newEmail, next);
    });
    await Promise.all([desk.close(), elsewhere.context.close()]);

    async function askForAddress(typed: string): Promise<void> {
      await page.getByLabel(t("accounts.changeEmail.email"), { exact: true }).fill(newEmail);
      await page.getByLabel(t("accounts.changeEmail.password"), { exact: true }).fill(typed);
      await press(t("accounts.changeEmail.submit"));
    }
  });
}
