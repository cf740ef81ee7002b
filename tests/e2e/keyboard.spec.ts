import { expect, test, type Locator, type Page } from "@playwright/test";
import { arrive } from "./account-steps";
import { openDesk, password } from "./bill-steps";
import { numberOf } from "./bills";
import { browserOf, ways } from "./journey";

const most = 60;

/** Presses Tab until a control has the focus: it is reached, and is seen to be. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  const reached = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < most && !(await reached()); presses++) await page.keyboard.press("Tab");
  await expect(control).toBeFocused();
  const { outlineStyle, boxShadow } = await control.evaluate((element) => getComputedStyle(element));
  expect(outlineStyle !== "none" || boxShadow !== "none", "the focus is shown").toBe(true);
}

test("without a mouse: signing in, opening a bill, and as far as PayFiP", async ({ browser, request, baseURL }) => {
  test.setTimeout(240_000);
  const desk = await openDesk(browser, request, ways[0]!, baseURL!);
  const { t } = desk;
  const { tag, email } = await arrive(desk);
  await desk.close();
  const { context, page } = await browserOf(browser, ways[0]!, baseURL!);
  await page.goto("/factures");
  await tabTo(page, page.getByLabel(t("accounts.signIn.name")));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel(t("accounts.signIn.password"), { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/factures$/);
  await tabTo(page, page.getByRole("link", { name: numberOf(tag, 1) }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/factures\/[0-9a-f-]{36}$/);
  await tabTo(page, page.getByRole("link", { name: t("bills.page.pay"), exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("payments.pay.title") })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: t("payments.pay.open") }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/demo\/payfip\//);
  await tabTo(page, page.getByRole("button", { name: t("payments.simulator.abandon"), exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/retour/);
  await expect(page.locator("main")).toContainText(t("payments.back.results.given-up.title"));
  await context.close();
});
