import { expect, type Locator, type Page } from "@playwright/test";
import type { actWords } from "@/lib/i18n/fr/inbox-acts";
import type { Desk } from "./bill-steps";
import { openDecision, type Words } from "./journey";

type Act = keyof typeof actWords;

/** The agent finds an invoice by its number, wherever it stands, and opens it. Gives its page without the list that it was opened from. */
export async function openAsAgent({ agent, t }: Desk, number: string): Promise<string> {
  await agent.goto(`/gestion/factures?etat=toutes&recherche=${number}`);
  await agent.getByRole("link", { name: number, exact: true }).click();
  await expect(agent.getByRole("heading", { level: 1, name: t("invoices.page.title.invoice", { number }) })).toBeVisible();
  return agent.url().replace(/\?.*$/, "");
}

/** Makes a move from the open page of an invoice: opened, filled where it asks for something, and confirmed. */
export async function act({ agent, t }: Desk, move: Act, fill: (form: Locator) => Promise<unknown> = async () => undefined): Promise<void> {
  const form = await openDecision(agent, t(`inbox.acts.${move}.label`));
  await fill(form);
  await form.getByRole("button", { name: t(`inbox.acts.${move}.confirm`), exact: true }).click();
  await expect(agent.getByText(t(`inbox.acts.${move}.done`))).toBeVisible();
}

/** Chooses the reason by its code and says more. */
export const because = (t: Words, code: string, words: string) => async (form: Locator): Promise<void> => {
  await form.getByLabel(t("inbox.form.reasonCode")).selectOption(code);
  await form.getByLabel(t("inbox.form.reason")).fill(words);
};

/** Taken in charge, then approved. */
export async function approve(desk: Desk, number: string): Promise<string> {
  const address = await openAsAgent(desk, number);
  await act(desk, "take-in-charge");
  await act(desk, "approve");
  return address;
}

/** How many rows a list has, all of its pages together. */
export async function countRows(page: Page, t: Words, address: string): Promise<number> {
  await page.goto(address);
  let count = await page.locator("main tbody tr").count();
  const next = page.getByRole("navigation", { name: t("ui.table.pages") }).getByRole("link", { name: t("ui.table.next") });
  while (await next.isVisible()) {
    await page.goto((await next.getAttribute("href"))!);
    count += await page.locator("main tbody tr").count();
  }
  return count;
}
