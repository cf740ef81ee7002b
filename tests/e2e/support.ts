import AxeBuilder from "@axe-core/playwright";
import { expect, type APIRequestContext, type Page } from "@playwright/test";

export type SentMail = { to: string; subject: string; text: string; html: string; sentAt: string };

/** The messages to an address, newest first. */
export const mailsTo = async (request: APIRequestContext, to: string): Promise<SentMail[]> => (await (await request.get("/demo/courrier.json", { params: { to } })).json()) as SentMail[];

/** Waits for a message to an address, newest first, that `fits`; reads the demonstration's mailbox. */
export async function mailTo(request: APIRequestContext, to: string, fits: (mail: SentMail) => boolean = () => true): Promise<SentMail> {
  let found: SentMail | undefined;
  await expect(async () => {
    found = (await mailsTo(request, to)).find(fits);
    expect(found, `a message to ${to}`).toBeDefined();
  }).toPass({ timeout: 20_000, intervals: [100, 200, 200, 200, 500] });
  return found!;
}

/** The first link of a message that leads to a path. */
export const linkIn = (mail: SentMail, path: string): string => {
  const link = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([address]) => address).find((address) => new URL(address).pathname.startsWith(path));
  if (!link) throw new Error(`no link to ${path} in « ${mail.subject} »`);
  return link;
};

/** No violation of WCAG 2.2 AA, nor of axe's best practices. Needs JavaScript in the page: without it the same HTML is checked by the other journeys. */
export async function expectAccessible(page: Page, javaScriptEnabled = true): Promise<void> {
  if (!javaScriptEnabled) return;
  await expect(page).toHaveTitle(/\S/); // after a step within the page it comes a moment later
  // without a second page for frames of other origins, of which there are none, and without the nodes that pass: a third of the time
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`), page.url()).toEqual([]);
}

/** The address of another organisation's portal, on the same server. */
export const portalOf = (baseURL: string, host: string): string => baseURL.replace("localhost", host);
