import { expect, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { activate, putOnline, type Desk } from "./bill-steps";
import { csvFile, newcomer, rowOf, type Newcomer } from "./bills";

/** The messages of an account that an import prepared are in the organisation's language. */
export const fr = wordsIn("fr");

/** Someone whom a first bill brought here. */
export async function arrive(desk: Desk): Promise<Newcomer> {
  const person = newcomer("Lemoine");
  await putOnline(desk, csvFile(`${person.tag}.csv`, [rowOf(person, 1)]), 1);
  await activate(desk, person);
  return person;
}

export async function mayNotSignIn(page: Page, { t }: Desk, signInName: string, typed: string): Promise<void> {
  await page.goto("/connexion");
  await page.getByLabel(t("accounts.signIn.name")).fill(signInName);
  await page.getByLabel(t("accounts.signIn.password"), { exact: true }).fill(typed);
  await page.getByRole("button", { name: t("accounts.signIn.submit") }).click();
  await expect(page.locator("main")).toContainText(t("refusals.account.signInRefused"));
}
