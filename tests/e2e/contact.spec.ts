import { expect, test, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { people } from "@/prisma/world/people";
import { arrive, fr } from "./account-steps";
import { openBill, openDesk } from "./bill-steps";
import { numberOf } from "./bills";
import { answer, answerField, openThread, send } from "./contact-steps";
import { browserOf, signInAs, ways } from "./journey";
import { expectAccessible, linkIn, mailTo } from "./support";

const [french, , withoutScript] = ways;

test.use({ actionTimeout: 15_000 });

for (const way of ways) {
  test(`a question about a bill, its answer by mail and in the portal, and what follows, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page } = desk;
    const { tag, email } = await arrive(desk);
    const { context, page: admin } = await browserOf(browser, way, baseURL!);
    await signInAs(admin, t, people.admin.email);
    const accessible = (of: Page) => expectAccessible(of, way.javaScriptEnabled);
    const subject = `Deux repas de trop ${tag}`;
    const state = (of: Page, name: "waiting" | "answered") => expect(of.getByText(t(`messages.state.${name}`), { exact: true }).first()).toBeVisible();

    const reference = await test.step("she writes from the bill's page, and its receipt is a mail", async () => {
      const bill = new URL(await openBill(page, numberOf(tag, 1))).pathname.split("/").at(-1);
      await page.getByRole("link", { name: t("bills.page.contact") }).click();
      await expect(page.getByLabel(t("messages.contact.concerns"))).toHaveValue(`bill:${bill}`);
      await accessible(page);
      await page.getByRole("button", { name: t("messages.contact.submit"), exact: true }).click();
      await expect(page.locator("[aria-invalid=true]")).toHaveCount(2);
      const sent = await send(page, t, subject, "Ma fille était malade le 12.\nPouvez-vous vérifier ?");
      await state(page, "waiting");
      await expect(page.getByRole("link", { name: new RegExp(numberOf(tag, 1)) })).toBeVisible();
      await accessible(page);
      await mailTo(request, email, (mail) => mail.subject === fr("messages.mail.acknowledged.subject", { reference: sent }));
      return sent;
    });

    await test.step("the service is told, finds her message and answers", async () => {
      const told = await mailTo(request, people.admin.email, ({ text }) => text.includes(reference));
      await admin.goto(linkIn(told, "/gestion/messages/"));
      await expect(admin.locator("main")).toContainText("Ma fille était malade le 12.");
      await openThread(admin, t, reference);
      await expect(admin.locator("main")).toContainText(email);
      await expect(admin.locator("main")).toContainText(numberOf(tag, 1));
      await accessible(admin);
      await answer(admin, t, "Vous avez raison : le repas sera déduit.");
      await expect(admin.getByText(t("messages.desk.done.answered"))).toBeVisible();
      await expect(answerField(admin, t)).toHaveValue("");
      await state(admin, "answered");
      await accessible(admin);
    });

    await test.step("she reads it by mail and in « Mes messages », and writes again", async () => {
      const mail = await mailTo(request, email, ({ text }) => text.includes("Vous avez raison : le repas sera déduit."));
      await page.goto("/messages");
      await accessible(page);
      await expect(page.getByRole("row").filter({ hasText: reference })).toContainText(t("messages.state.answered"));
      await page.goto(linkIn(mail, "/messages/"));
      await expect(page.locator("main")).toContainText("Vous avez raison : le repas sera déduit.");
      await page.getByRole("textbox", { name: t("messages.contact.body"), exact: true }).fill("Merci beaucoup.");
      await page.getByRole("button", { name: t("messages.mine.submit"), exact: true }).click();
      await expect(page.getByText(t("messages.mine.replied"))).toBeVisible();
      await state(page, "waiting");
      await mailTo(request, people.admin.email, (told) => told.subject === fr("messages.mail.continued.subject", { reference }));
      await admin.reload();
      await expect(admin.locator("main")).toContainText("Merci beaucoup.");
    });
    await Promise.all([desk.close(), context.close()]);
  });

  test(`a visitor writes with a name and an address, and is answered by mail, ${way.name}`, async ({ browser, request, baseURL }) => {
    const t = wordsIn(way.locale);
    const [visitor, admin] = [await browserOf(browser, way, baseURL!), await browserOf(browser, way, baseURL!)];
    const { page } = visitor;
    const email = `visiteur.${Date.now()}@passage.test`;
    await page.goto("/contact");
    await page.getByLabel(t("messages.contact.name"), { exact: true }).fill("Vincent Visiteur");
    await page.getByRole("textbox", { name: t("messages.contact.email"), exact: true }).fill("vincent");
    await page.getByRole("button", { name: t("messages.contact.submit"), exact: true }).click();
    await expect(page.locator("[aria-invalid=true]")).toHaveCount(3);
    await expect(page.getByLabel(t("messages.contact.name"), { exact: true })).toHaveValue("Vincent Visiteur");
    await expectAccessible(page, way.javaScriptEnabled);
    await page.getByRole("textbox", { name: t("messages.contact.email"), exact: true }).fill(email);
    const reference = await send(page, t, "Horaires du guichet", "Êtes-vous ouverts le samedi ?");
    await expectAccessible(page, way.javaScriptEnabled);
    const receipt = await mailTo(request, email);
    expect(receipt.subject).toBe(t("messages.mail.acknowledged.subject", { reference }));
    expect(receipt.text).not.toContain("samedi");

    await signInAs(admin.page, t, people.admin.email);
    await openThread(admin.page, t, reference);
    await expect(admin.page.locator("main")).toContainText(t("messages.desk.visitor"));
    await expectAccessible(admin.page, way.javaScriptEnabled);
    await answer(admin.page, t, "Oui, jusqu’à midi.");
    await expect(admin.page.getByText(t("messages.desk.done.answered"))).toBeVisible();
    const mail = await mailTo(request, email, ({ text }) => text.includes("Oui, jusqu’à midi."));
    await page.goto(linkIn(mail, "/contact"));
    await expect(page.getByRole("textbox", { name: t("messages.contact.subject"), exact: true })).toHaveValue(t("messages.contact.again", { reference }));
    await page.goto("/messages");
    await expect(page).toHaveURL(/\/connexion/);
    await Promise.all([visitor.context.close(), admin.context.close()]);
  });
}

for (const way of [french!, withoutScript!]) {
  test(`of two agents who answer at once, the second reads the first's answer and keeps their text, ${way.name}`, async ({ browser, baseURL }) => {
    const t = wordsIn(way.locale);
    const [visitor, one, other] = [await browserOf(browser, way, baseURL!), await browserOf(browser, way, baseURL!), await browserOf(browser, way, baseURL!)];
    await visitor.page.goto("/contact");
    await visitor.page.getByLabel(t("messages.contact.name"), { exact: true }).fill("Vera Visiteuse");
    await visitor.page.getByRole("textbox", { name: t("messages.contact.email"), exact: true }).fill(`deux.${Date.now()}@passage.test`);
    const reference = await send(visitor.page, t, "Un duplicata", "Puis-je avoir un duplicata ?");
    for (const { page } of [one, other]) {
      await signInAs(page, t, people.admin.email);
      await openThread(page, t, reference);
    }
    await answer(one.page, t, "Oui, au guichet.");
    await expect(one.page.getByText(t("messages.desk.done.answered"))).toBeVisible();
    await answer(other.page, t, "Oui, par courrier.");
    await expect(other.page.getByRole("alert").filter({ hasText: t("refusals.message.changed") })).toBeVisible();
    await expect(other.page.getByRole("listitem").filter({ hasText: "Oui, au guichet." })).toBeVisible();
    await expect(answerField(other.page, t)).toHaveValue("Oui, par courrier.");
    await expectAccessible(other.page, way.javaScriptEnabled);
    await other.page.getByRole("button", { name: t("messages.desk.submit"), exact: true }).click();
    await expect(other.page.getByText(t("messages.desk.done.answered"))).toBeVisible();
    await expect(other.page.getByRole("listitem").filter({ hasText: "Oui, par courrier." })).toBeVisible();
    await Promise.all([visitor, one, other].map(({ context }) => context.close()));
  });
}
