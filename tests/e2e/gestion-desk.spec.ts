import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { people } from "@/prisma/world/people";
import { openDesk, type Desk } from "./bill-steps";
import { deposit } from "./deposit-steps";
import { countRows } from "./handling-steps";
import { browserOf, openDecision, signInAs, ways } from "./journey";
import { openPapeterie } from "./supplier-steps";
import { expectAccessible, mailTo } from "./support";

const tag = `BUR${randomInt(100_000, 1_000_000)}`;
const queues = ["habilitations", "invoices", "ribs", "bills", "claims", "addresses", "messages"] as const;

/** `page` is an administrator's. */
let desk: Desk;
test.use({ actionTimeout: 15_000 });
test.describe.configure({ mode: "serial", timeout: 120_000 });
test.beforeAll(async ({ browser, playwright, baseURL }) => {
  desk = await openDesk(browser, await playwright.request.newContext({ baseURL }), ways[0]!, baseURL!);
  await signInAs(desk.page, desk.t, people.admin.email);
});
test.afterAll(() => desk.close());

test("each figure of the first page is what the list behind it holds", async () => {
  const { page, t } = desk;
  await page.goto("/gestion");
  await expectAccessible(page);
  const figures = await page.locator("main a").evaluateAll((links) => links.flatMap((link) => {
    const [, count] = /^(\d+)( \D+)?$/.exec(link.textContent.trim()) ?? [];
    return count === undefined ? [] : [{ href: link.getAttribute("href") ?? "", count: Number(count) }];
  }));
  for (const queue of queues) {
    const link = page.getByRole("link", { name: t(`organizations.desk.${queue}`), exact: true });
    const said = await page.getByRole("listitem").filter({ has: link }).innerText();
    const nothing = said.includes(t("organizations.desk.none"));
    figures.push({ href: (await link.getAttribute("href"))!, count: nothing ? 0 : Number(/^(\d+) /m.exec(said)![1]) });
  }
  expect(figures.length, "figures that lead somewhere").toBeGreaterThan(15);
  for (const { href, count } of figures) expect(await countRows(page, t, href), href).toBe(count);
});

test("a member is invited, changes role, and the journal says what it was before and is after; nothing in it was altered", async () => {
  const { page, t, request } = desk;
  const [name, email] = ["Nina Neuville", `nina.${tag.toLowerCase()}@mairie.test`];
  await page.goto("/gestion/equipe");
  await expectAccessible(page);
  await page.getByRole("link", { name: t("members.list.invite"), exact: true }).click();
  await page.getByLabel(t("members.invite.name"), { exact: true }).fill(name);
  await page.getByLabel(t("members.invite.email")).fill(email);
  await page.getByRole("button", { name: t("members.invite.send"), exact: true }).click();
  await expect(page.getByText(t("validation.oneRoleAtLeast")).first()).toBeVisible();
  await page.getByRole("checkbox", { name: t("members.role.reception") }).check();
  await page.getByRole("button", { name: t("members.invite.send"), exact: true }).click();
  await expect(page.getByText(t("members.done.invitee"))).toBeVisible();
  await mailTo(request, email);
  await page.goto("/gestion/equipe");
  await page.getByRole("row").filter({ hasText: email }).getByRole("link", { name: t("members.list.manageOf", { name }) }).click();
  await page.getByRole("checkbox", { name: t("members.role.reception") }).uncheck();
  await page.getByRole("checkbox", { name: t("members.role.reader") }).check();
  await page.getByRole("button", { name: t("members.page.saveRoles"), exact: true }).click();
  await expect(page.getByText(t("members.done.roles"))).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/gestion/journal?recherche=${email}`);
  const changed = page.getByRole("row").filter({ hasText: name }).first();
  await changed.getByText(t("audits.details"), { exact: true }).click();
  const words = (role: "reception" | "reader") => t(`audits.values.${role}`);
  await expect(changed.locator("dd").filter({ hasText: words("reception") }).filter({ hasText: words("reader") }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/gestion/journal");
  await page.getByRole("button", { name: t("audits.chain.verifyNow"), exact: true }).click();
  await expect(async () => {
    await page.goto("/gestion/journal");
    await expect(page.getByText(t("audits.chain.intact"))).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
});

test("a colour on which white would not be read is refused beside its field; a service is added, and closed", async () => {
  const { page, t } = desk;
  await page.goto("/gestion/parametres");
  await expectAccessible(page);
  await page.getByRole("link", { name: t("organizations.settings.sections.identity"), exact: true }).click();
  const color = page.getByLabel(t("organizations.settings.fields.color"), { exact: true });
  await color.fill("#ffee88");
  await page.getByRole("button", { name: t("organizations.settings.submit"), exact: true }).click();
  await expect(color).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#color-error")).toContainText("4,5");
  await expect(color).toHaveValue("#ffee88");
  await expectAccessible(page);

  await page.goto("/gestion/services");
  await expectAccessible(page);
  await page.getByRole("link", { name: t("departments.list.add"), exact: true }).click();
  await page.getByLabel(t("departments.form.name"), { exact: true }).fill(`Médiathèque ${tag}`);
  await page.getByLabel(t("departments.form.code"), { exact: true }).fill(tag);
  await page.getByRole("button", { name: t("departments.form.create"), exact: true }).click();
  await expect(page.getByText(t("departments.done.created"))).toBeVisible();
  await expectAccessible(page);
  const closing = await openDecision(page, t("departments.page.close"));
  await closing.getByRole("button", { name: t("departments.page.closeConfirm"), exact: true }).click();
  await expect(page.getByText(t("departments.done.closed"))).toBeVisible();
});

test("the list leaves as a file in which no cell is computed", async ({ browser, baseURL }) => {
  const { page, t } = desk;
  const supplier = await browserOf(browser, ways[0]!, baseURL!);
  await signInAs(supplier.page, t, people.fournisseur.email);
  await deposit({ ...desk, page: supplier.page }, { number: tag, orderReference: "=1+1" }, await openPapeterie(supplier.page));
  await supplier.context.close();
  await page.goto(`/gestion/factures?recherche=${tag}`);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: t("inbox.list.exportCsv"), exact: true }).click()]);
  const [head, ...lines] = readFileSync(await file.path(), "utf8").trim().split("\r\n");
  expect(head).toContain(t("invoices.export.columns.orderReference"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(";'=1+1;");
});
