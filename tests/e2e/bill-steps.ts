import { expect, type APIRequestContext, type Browser, type Locator, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { agentEmail, browserOf, openDecision, signInAs, type Way, type Words } from "./journey";
import { expectAccessible, linkIn, mailTo } from "./support";
import type { Newcomer, Sent } from "./bills";

/** Two people, each in a browser of their own. */
export type Desk = { readonly t: Words; readonly way: Way; readonly request: APIRequestContext; readonly page: Page; readonly agent: Page; close(): Promise<void> };

export async function openDesk(browser: Browser, request: APIRequestContext, way: Way, baseURL: string): Promise<Desk> {
  const [citizen, agent] = [await browserOf(browser, way, baseURL), await browserOf(browser, way, baseURL)];
  const t = wordsIn(way.locale);
  await signInAs(agent.page, t, agentEmail);
  return { t, way, request, page: citizen.page, agent: agent.page, close: async () => void (await Promise.all([citizen.context.close(), agent.context.close()])) };
}

/** Waits for what comes by itself; without JavaScript the page is asked for again and again. */
async function comes(page: Page, { javaScriptEnabled }: Way, what: Locator): Promise<void> {
  if (javaScriptEnabled) return expect(what).toBeVisible({ timeout: 90_000 });
  await expect(async () => {
    await page.reload();
    await expect(what).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
}

/** The agent sends a file and waits until it is read. */
export async function send({ agent, t, way }: Desk, { name, content }: Sent): Promise<void> {
  await agent.goto("/gestion/titres/import");
  await agent.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  await agent.getByRole("button", { name: t("imports.pages.send.submit") }).click();
  await agent.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await comes(agent, way, badge(agent, t, /^(ready|unreadable)$/));
}

const importStates = ["reading", "ready", "running", "done", "unreadable", "abandoned", "taken-back"] as const;
/** The badge beside the title, in one of the states. */
const badge = (page: Page, t: Words, states: RegExp): Locator => {
  const words = importStates.filter((state) => states.test(state)).map((state) => t(`imports.pages.states.${state}`));
  return page.locator("main").getByText(new RegExp(`^(${words.join("|")})$`)).first();
};

/** What the preview counts. */
export const expectPreview = ({ agent, t }: Desk, counts: { added?: number; changed?: number; known?: number; bad?: number }): Promise<void> =>
  expect(agent.locator("main")).toContainText(t("imports.pages.file.preview", { added: 0, changed: 0, known: 0, bad: 0, ...counts }));

/** The agent approves what was read, and waits until all of it is written. */
export async function approve({ agent, t, way }: Desk, count: number): Promise<void> {
  await agent.getByRole("button", { name: t("imports.pages.file.start", { count }) }).click();
  await comes(agent, way, badge(agent, t, /^done$/));
  await expect(agent.locator("main")).toContainText(t("imports.pages.file.done", { count }));
}

/** Sends and approves a file of which every line is new. */
export async function putOnline(desk: Desk, file: Sent, count: number): Promise<void> {
  await send(desk, file);
  await expectPreview(desk, { added: count });
  await approve(desk, count);
}

export const password = "une phrase assez longue";

/** The newcomer follows the link of the message that their first bill brought, chooses a password, signs in and sees their bills. */
export async function activate({ page, t, way, request }: Desk, { email }: Newcomer): Promise<void> {
  const mail = await mailTo(request, email);
  expect(mail.subject).toBe("Accès au portail des factures");
  await page.goto(linkIn(mail, "/activation/"));
  await expect(page.getByLabel(t("accounts.newPassword.email"))).toHaveValue(email);
  await expectAccessible(page, way.javaScriptEnabled);
  await page.getByLabel(t("accounts.newPassword.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
  await expect(page.getByText(t("accounts.newPassword.saved"))).toBeVisible();
  await signInAs(page, t, email, password);
  await page.goto("/factures");
  await expect(page.getByRole("heading", { level: 1, name: t("bills.list.title") })).toBeVisible();
}

/** From the list to the bill's page. Gives its address. */
export async function openBill(page: Page, number: string): Promise<string> {
  await page.goto(`/factures?recherche=${number}`);
  await page.getByRole("link", { name: number }).click();
  await page.waitForURL(/\/factures\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Chooses how a payment ends, on the simulator's page, and comes back. */
export async function endPayment(page: Page, t: Words, choice: "pay" | "refuse" | "abandon"): Promise<void> {
  await page.waitForURL(/\/demo\/payfip\//);
  await page.getByRole("button", { name: t(`payments.simulator.${choice}`), exact: true }).click();
  await page.waitForURL(/\/retour/);
}

/** An agent finds a bill by its number. */
export async function findAsAgent({ agent, t }: Desk, number: string): Promise<void> {
  await agent.goto("/gestion/titres");
  await agent.getByLabel(t("bills.desk.list.search")).fill(number);
  await agent.getByRole("search").getByRole("button").click();
  await agent.getByRole("link", { name: number }).click();
  await expect(agent.getByRole("heading", { level: 1 })).toContainText(number);
}

/** Decides in a dialog, or on the page that asks the same without JavaScript. */
export async function decide(page: Page, label: string): Promise<void> {
  const form = await openDecision(page, label);
  await form.getByRole("button", { name: label, exact: true }).click();
}
