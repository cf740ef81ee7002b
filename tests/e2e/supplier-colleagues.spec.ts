import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { papeterie, people } from "@/prisma/world/people";
import { openDesk } from "./bill-steps";
import { deposit } from "./deposit-steps";
import { browserOf, openDecision, signInAs, ways } from "./journey";
import { openPapeterie } from "./supplier-steps";
import { expectAccessible, linkIn, mailTo } from "./support";

const way = ways[0]!;
const { candidat, fournisseur } = people;

test.use({ actionTimeout: 15_000 });

test("a manager invites a colleague, who deposits; who did what is shown; removed, the colleague's open browser has no right any more", async ({ browser, request, baseURL }) => {
  test.setTimeout(240_000);
  const desk = await openDesk(browser, request, way, baseURL!);
  const { t, page } = desk;
  const { page: colleague, context } = await browserOf(browser, way, baseURL!);
  await signInAs(colleague, t, candidat.email);
  const [number, establishment] = [`COL-${randomInt(100_000, 1_000_000)}`, papeterie.name];
  await signInAs(page, t, fournisseur.email);
  const home = await openPapeterie(page);

  await test.step("she invites him to deposit", async () => {
    await page.goto(`${home}/equipe`);
    await expectAccessible(page);
    const form = page.getByRole("form", { name: t("colleagues.team.invite.title") });
    await form.getByLabel(t("colleagues.team.invite.email")).fill(candidat.email);
    await form.getByLabel(t("colleagues.team.invite.position")).fill("Assistant comptable");
    await form.getByRole("radio", { name: t("colleagues.role.depositor") }).check();
    await form.getByRole("button", { name: t("colleagues.team.invite.send"), exact: true }).click();
    await expect(page.getByText(t("colleagues.team.done.invitee"))).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: candidat.email })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("he follows the message's link and accepts; she is told", async () => {
    const mail = await mailTo(request, candidat.email, ({ subject }) => subject === t("habilitations.mail.invited.subject", { establishment }));
    await colleague.goto(linkIn(mail, "/invitation/"));
    await expectAccessible(colleague);
    await colleague.getByRole("button", { name: t("colleagues.invitation.accept"), exact: true }).click();
    await expect(colleague.getByText(t("habilitations.establishment.joinedTitle"))).toBeVisible();
    await expectAccessible(colleague);
    await mailTo(request, fournisseur.email, ({ subject }) => subject === t("habilitations.mail.joined.subject", { person: candidat.name, establishment }));
  });

  await test.step("he deposits an invoice, and has no team to manage", async () => {
    await deposit({ ...desk, page: colleague }, { number }, home);
    await page.goto("/fournisseur/factures");
    await expect(page.getByRole("link", { name: number, exact: true })).toBeVisible();
    expect((await colleague.request.get(`${home}/equipe`)).status()).toBeGreaterThanOrEqual(403);
  });

  await test.step("she sees that it was he, and removes him", async () => {
    await page.goto(`${home}/historique`);
    const line = page.getByRole("row").filter({ hasText: number });
    for (const words of [t("colleagues.trail.happened.invoice.deposited"), candidat.name]) await expect(line).toContainText(words);
    await expectAccessible(page);
    await page.goto(`${home}/equipe`);
    await page.getByRole("link", { name: t("colleagues.team.manageOf", { name: candidat.name }) }).click();
    await expectAccessible(page);
    const form = await openDecision(page, t("colleagues.team.member.remove"));
    await form.getByRole("button", { name: t("colleagues.team.member.remove"), exact: true }).click();
    await expect(page.getByText(t("colleagues.team.done.retire"))).toBeVisible();
    await mailTo(request, candidat.email, ({ subject }) => subject === t("habilitations.mail.removed.subject", { establishment }));
  });

  await test.step("his next click finds nothing, and what he did stays", async () => {
    await colleague.reload();
    await expect(colleague.locator("main")).not.toContainText(number);
    await colleague.goto("/fournisseur/factures");
    await expect(colleague.locator("main")).not.toContainText(number);
    for (const address of [home, `${home}/rib`]) expect((await colleague.request.get(address)).status()).toBeGreaterThanOrEqual(403);
    await page.goto(`${home}/historique`);
    await expect(page.getByRole("row").filter({ hasText: t("colleagues.trail.happened.habilitation.removed") }).first()).toContainText(candidat.name);
    await expect(page.getByRole("row").filter({ hasText: number })).toContainText(candidat.name);
  });
  await Promise.all([desk.close(), context.close()]);
});
