import { expect, test } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { people } from "@/prisma/world/people";
import { browserOf, openDecision, signInAs, ways } from "./journey";
import { expectAccessible, mailTo } from "./support";

const t = wordsIn("fr");
const [french, , withoutScript] = ways;

test("an agent refuses a habilitation with a reason, without JavaScript, and the person reads it", async ({ browser, request, baseURL }) => {
  const reason = "L’avis de situation est illisible : numérisez-le de nouveau.";
  const agent = await browserOf(browser, withoutScript!, baseURL!);
  await signInAs(agent.page, t, people.agent.email);
  await agent.page.goto("/gestion/habilitations");
  await agent.page.getByRole("row").filter({ hasText: "Papeterie du Centre, dépôt" }).getByRole("link").first().click();
  const refusal = await openDecision(agent.page, t("habilitations.review.refuse"));
  await refusal.getByRole("button", { name: t("habilitations.review.refuse") }).click();
  await expect(agent.page.locator("[aria-invalid=true]")).toBeVisible();
  await refusal.getByLabel(t("habilitations.review.reason")).fill(reason);
  await refusal.getByRole("button", { name: t("habilitations.review.refuse") }).click();
  await expect(agent.page.getByText(t("habilitations.state.refused")).first()).toBeVisible();
  await mailTo(request, people.fournisseur.email, ({ text }) => text.includes(reason));
  await agent.context.close();
});

test("an agent refuses an invoice with a reason code, and the supplier reads it and the number stays used", async ({ browser, request, baseURL }) => {
  const [agent, supplier] = [await browserOf(browser, french!, baseURL!), await browserOf(browser, french!, baseURL!)];
  await signInAs(agent.page, t, people.agent.email);
  await agent.page.goto("/gestion/factures");
  await agent.page.getByRole("link", { name: "PC-2026-0218" }).click();
  await agent.page.getByRole("button", { name: t("invoices.handling.takeInCharge") }).click();
  const refusal = await openDecision(agent.page, t("invoices.handling.refuse"));
  await expectAccessible(agent.page);
  await refusal.getByRole("button", { name: t("invoices.handling.refuseConfirm") }).click();
  await expect(agent.page.locator("[aria-invalid=true]").locator("visible=true").first()).toBeVisible();
  await refusal.getByLabel(t("invoices.handling.reasonCode")).selectOption("MONTANTTOTAL_ERR");
  await refusal.getByRole("button", { name: t("invoices.handling.refuseConfirm") }).click();
  await expect(agent.page.getByText(t("invoices.states.refused")).first()).toBeVisible();
  await mailTo(request, people.fournisseur.email, ({ subject, text }) => subject.includes("PC-2026-0218") && text.includes(t("invoices.reasons.MONTANTTOTAL_ERR")));
  await signInAs(supplier.page, t, people.fournisseur.email);
  await supplier.page.goto("/fournisseur/factures");
  await supplier.page.getByRole("link", { name: "PC-2026-0218" }).click();
  await expect(supplier.page.getByText(t("invoices.page.refused"))).toBeVisible();
  await expect(supplier.page.getByText(t("invoices.reasons.MONTANTTOTAL_ERR")).first()).toBeVisible();
  await expectAccessible(supplier.page);
  await Promise.all([agent.context.close(), supplier.context.close()]);
});
