import { expect, type Page } from "@playwright/test";
import type { Words } from "./journey";

const anyReference = /MSG-\d{4}-\d{6}/;

/** Fills the message's own fields and sends them. Gives the reference that the page answers with. */
export async function send(page: Page, t: Words, subject: string, body: string): Promise<string> {
  await page.getByRole("textbox", { name: t("messages.contact.subject"), exact: true }).fill(subject);
  await page.getByRole("textbox", { name: t("messages.contact.body"), exact: true }).fill(body);
  await page.getByRole("button", { name: t("messages.contact.submit"), exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: anyReference }).first()).toBeVisible();
  return anyReference.exec(await page.locator("main").innerText())![0];
}

export async function openThread(agent: Page, t: Words, reference: string): Promise<void> {
  await agent.goto("/gestion/messages");
  await agent.getByRole("searchbox", { name: t("messages.queue.search") }).fill(reference);
  await agent.getByRole("search").getByRole("button").click();
  await agent.getByRole("row").filter({ hasText: reference }).getByRole("link").click();
  await expect(agent.locator("main")).toContainText(t("messages.desk.title", { reference }));
}

export const answerField = (agent: Page, t: Words) => agent.getByRole("textbox", { name: t("messages.desk.answer"), exact: true });

export async function answer(agent: Page, t: Words, body: string): Promise<void> {
  await answerField(agent, t).fill(body);
  await agent.getByRole("button", { name: t("messages.desk.submit"), exact: true }).click();
}
