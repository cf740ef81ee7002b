import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { arrive, fr, mayNotSignIn } from "./account-steps";
import { openDesk, password, putOnline } from "./bill-steps";
import { csvFile, numberOf, rowOf, unzipped } from "./bills";
import { browserOf, ways } from "./journey";
import { expectAccessible, linkIn, mailTo } from "./support";

test.use({ actionTimeout: 15_000 });

/** What has a page without JavaScript and words in both languages, in two ways. */
for (const way of ways.slice(1)) {
  test(`alerts stop and come again, one's data leave in a file, the account closes, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page } = desk;
    const person = await arrive(desk);
    const accessible = () => expectAccessible(page, way.javaScriptEnabled);
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

    await test.step("alerts off, then on", async () => {
      for (const [choice, shown] of [["no", "alertsOff"], ["yes", "alertsOn"]] as const) {
        await page.goto("/compte/alertes");
        await accessible();
        await page.getByLabel(t(`accounts.alerts.${choice}`)).check();
        await press(t("accounts.alerts.submit"));
        await expect(page.getByText(t("accounts.information.saved.alertes"))).toBeVisible();
        await expect(page.getByText(t(`accounts.information.${shown}`))).toBeVisible();
      }
    });

    await test.step("the link of an alert stops them for someone who is signed out, and opening it changes nothing", async () => {
      await putOnline(desk, csvFile(`${person.tag}-2.csv`, [rowOf(person, 2)]), 1);
      const mail = await mailTo(request, person.email, ({ subject }) => subject === fr("imports.mail.announced.subject", { count: 1 }));
      const { context, page: visitor } = await browserOf(browser, way, baseURL!);
      await visitor.goto(linkIn(mail, "/alertes/"));
      await expectAccessible(visitor, way.javaScriptEnabled);
      await page.goto("/compte/informations");
      await expect(page.getByText(t("accounts.information.alertsOn"))).toBeVisible();
      await visitor.getByRole("button", { name: t("accounts.alerts.stop") }).click();
      await expect(visitor.getByRole("heading", { level: 1, name: t("accounts.alerts.stoppedTitle") })).toBeVisible();
      await expectAccessible(visitor, way.javaScriptEnabled);
      await page.reload();
      await expect(page.getByText(t("accounts.information.alertsOff"))).toBeVisible();
      await context.close();
    });

    await test.step("all her data, once her password is given", async () => {
      await page.goto("/compte/donnees");
      await accessible();
      await page.getByLabel(t("accounts.exporting.password"), { exact: true }).fill("ce n’est pas le bon");
      await press(t("accounts.exporting.submit"));
      await expect(page.locator("[aria-invalid=true]")).toBeVisible();
      await expect(page.locator("main")).toContainText(t("refusals.account.wrongPassword"));
      await accessible();
      await page.getByLabel(t("accounts.exporting.password"), { exact: true }).fill(password);
      const [download] = await Promise.all([page.waitForEvent("download"), press(t("accounts.exporting.submit"))]);
      const files = await unzipped(readFileSync(await download.path()));
      const data = JSON.parse(String(files.get("donnees.json"))) as { account: { email: string }; bills: { number: string }[] };
      expect(data.account.email).toBe(person.email);
      expect(data.bills.map(({ number }) => number).sort()).toEqual([1, 2].map((place) => numberOf(person.tag, place)));
      expect([...files.keys()].filter((name) => /^factures\/MAIRIE-.*\.pdf$/.test(name))).toHaveLength(2);
    });

    await test.step("the account closes for good", async () => {
      await page.goto("/compte/fermer");
      await accessible();
      await page.getByLabel(t("accounts.closing.password"), { exact: true }).fill(password);
      await press(t("accounts.closing.submit"));
      await expect(page.locator("[aria-invalid=true]")).toHaveAttribute("id", "confirmed");
      await page.getByLabel(t("accounts.closing.password"), { exact: true }).fill(password);
      await page.getByLabel(t("accounts.closing.confirmed")).check();
      await press(t("accounts.closing.submit"));
      await expect(page.getByRole("heading", { level: 1, name: t("accounts.closing.closed") })).toBeVisible();
      await accessible();
      await mailTo(request, person.email, ({ subject }) => subject === fr("accounts.mail.closed.subject"));
      await page.goto("/compte");
      await expect(page).toHaveURL(/\/connexion/);
      await mayNotSignIn(page, desk, person.email, password);
    });
    await desk.close();
  });
}
