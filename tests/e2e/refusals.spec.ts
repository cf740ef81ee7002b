import { expect, test } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { people } from "@/prisma/world/people";
import { browserOf, openDecision, signInAs, ways } from "./journey";
import { mailTo } from "./support";

const t = wordsIn("fr");
const [, , withoutScript] = ways;

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
