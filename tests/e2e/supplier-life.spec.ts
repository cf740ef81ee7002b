import { randomInt } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { people } from "@/prisma/world/people";
import { openDesk, type Desk } from "./bill-steps";
import { deposit, expectState } from "./deposit-steps";
import { act, approve, because, openAsAgent } from "./handling-steps";
import { chooseFiles, openDecision, signInAs, textFile, ways } from "./journey";
import { openPapeterie } from "./supplier-steps";
import { expectAccessible, mailTo } from "./support";

const way = ways[0]!;
const series = `VIE${randomInt(100_000, 1_000_000)}`;
const [suspended, refused, recycled, cancelled] = [1, 2, 3, 4].map((place) => `${series}-${place}`) as [string, string, string, string];
const { email } = people.fournisseur;

let desk: Desk;
const pageOf: Record<string, string> = {};
test.use({ actionTimeout: 15_000 });
test.describe.configure({ mode: "serial", timeout: 120_000 });
test.beforeAll(async ({ browser, playwright, baseURL }) => {
  desk = await openDesk(browser, await playwright.request.newContext({ baseURL }), way, baseURL!);
  await signInAs(desk.page, desk.t, email);
  const home = await openPapeterie(desk.page);
  for (const number of [suspended, refused, recycled, cancelled]) pageOf[number] = await deposit(desk, { number }, home);
});
test.afterAll(() => desk.close());

/** The supplier is told of a step by a message of their own. */
const told = (number: string, event: "suspended" | "completed" | "approved" | "refused" | "recycled" | "readdressed" | "taken-in-charge") =>
  mailTo(desk.request, email, ({ subject }) => subject === desk.t(`invoices.mail.told.${event}.subject.invoice`, { number }));
const row = (page: Page, number: string) => page.getByRole("row").filter({ hasText: number });

test("a deposit is withdrawn with its reason while nobody has taken it in charge", async () => {
  const { page, t } = desk;
  await page.goto(pageOf[cancelled]!);
  const form = await openDecision(page, t("invoices.follow.cancel.act"));
  await form.getByRole("button", { name: t("invoices.follow.cancel.confirm"), exact: true }).click();
  await expect(form.locator("[aria-invalid=true]")).toBeVisible();
  await form.getByLabel(t("invoices.follow.cancel.reason")).fill("Envoyée deux fois.");
  await form.getByRole("button", { name: t("invoices.follow.cancel.confirm"), exact: true }).click();
  await expectState(page, t, "cancelled");
  await expect(page.locator("main")).toContainText("Envoyée deux fois.");
  await expectAccessible(page);
});

test("several are taken in charge at once, and the report says what came of each", async () => {
  const { agent, t } = desk;
  await agent.goto(`/gestion/factures?etat=toutes&recherche=${series}`);
  for (const number of [suspended, refused, recycled, cancelled]) await row(agent, number).getByRole("checkbox").check();
  await expectAccessible(agent);
  await agent.getByLabel(t("inbox.list.ticked")).selectOption({ label: t("inbox.acts.take-in-charge.label") });
  await agent.getByRole("button", { name: t("inbox.bulk.go"), exact: true }).click();
  await expect(row(agent, cancelled)).toContainText(t("inbox.bulk.fitsNot"));
  await expectAccessible(agent);
  await agent.getByRole("button", { name: t("inbox.bulk.confirm", { count: 3 }), exact: true }).click();
  await expect(agent.getByRole("heading", { level: 1, name: t("inbox.bulk.report.title", { done: 3, refused: 0 }) })).toBeVisible();
  for (const number of [suspended, refused, recycled]) await expect(row(agent, number)).toContainText(t("inbox.bulk.report.done"));
  await expectAccessible(agent);
  await told(suspended, "taken-in-charge");
});

test("by letters alone an agent walks through the list and suspends; what agents note is theirs", async () => {
  const { agent, page, t } = desk;
  await agent.goto(`/gestion/factures?etat=toutes&recherche=${series}&tri=depot&ordre=croissant`);
  await agent.getByRole("link", { name: suspended, exact: true }).click();
  const title = (number: string) => agent.getByRole("heading", { level: 1, name: t("invoices.page.title.invoice", { number }) });
  await expect(title(suspended)).toBeVisible();
  await expectAccessible(agent);
  await agent.getByRole("textbox", { name: t("inbox.notes.note"), exact: true }).fill("Vu avec la voirie : rien n’est arrivé.");
  await agent.getByRole("form", { name: t("inbox.notes.add") }).getByRole("button").click();
  await expect(agent.getByText(t("inbox.notes.done"))).toBeVisible();
  await agent.locator("h1").click();
  await agent.keyboard.press("j");
  await expect(title(refused)).toBeVisible();
  await agent.keyboard.press("k");
  await expect(title(suspended)).toBeVisible();
  await agent.keyboard.press("?");
  await expect(agent.getByRole("dialog", { name: t("inbox.shortcuts.title") })).toBeVisible();
  await agent.keyboard.press("Escape");
  await agent.keyboard.press("s");
  await agent.waitForURL(/\/suspendre/);
  await expectAccessible(agent);
  await act(desk, "suspend", because(t, "JUSTIF_ABS", "Joignez le bon de livraison signé."));
  await told(suspended, "suspended");
  await page.goto(pageOf[suspended]!);
  await expectState(page, t, "suspended");
  for (const words of [t("invoices.reasons.JUSTIF_ABS"), "Joignez le bon de livraison signé."]) await expect(page.getByText(words).first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Vu avec la voirie");
  await expectAccessible(page);
});

test("the supplier completes it with a file and an answer, the delay runs again, and it is approved", async () => {
  const { agent, page, t } = desk;
  const form = page.getByRole("form", { name: t("invoices.follow.complete.title") });
  await chooseFiles(page, t("invoices.follow.complete.attachments"), [textFile("livraison.csv", "Bon;Date\n12;2026\n")], way);
  await form.getByLabel(t("invoices.follow.complete.comment")).fill("Livré et signé le 6.");
  await form.getByRole("button", { name: t("invoices.follow.complete.send"), exact: true }).click();
  await expect(page.getByText(t("invoices.follow.done.completee"))).toBeVisible();
  await expectState(page, t, "completed");
  await expectAccessible(page);
  await told(suspended, "completed");
  await openAsAgent(desk, suspended);
  for (const words of ["Livré et signé le 6.", "livraison.csv"]) await expect(agent.getByText(words).first()).toBeVisible();
  await approve(desk, suspended);
  await told(suspended, "approved");
  await page.reload();
  await expectState(page, t, "approved");
});

test("one is refused with a code: the supplier reads why and takes note of it", async () => {
  const { agent, page, t } = desk;
  await openAsAgent(desk, refused);
  const form = await openDecision(agent, t("inbox.acts.refuse.label"));
  await form.getByRole("button", { name: t("inbox.acts.refuse.confirm"), exact: true }).click();
  await expect(form.locator("[aria-invalid=true]").first()).toBeVisible();
  await expectAccessible(agent);
  await act(desk, "refuse", because(t, "MONTANTTOTAL_ERR", "Le total ne correspond pas au bon BC-4512."));
  expect((await told(refused, "refused")).text).toContain(t("invoices.reasons.MONTANTTOTAL_ERR"));
  await page.goto(pageOf[refused]!);
  await expectState(page, t, "refused");
  await expect(page.getByText(t("invoices.page.refusedBody", { number: refused }))).toBeVisible();
  await expect(page.getByText(t("invoices.page.reason", { reason: t("invoices.reasons.MONTANTTOTAL_ERR") })).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: t("invoices.follow.acknowledge.act"), exact: true }).click();
  await expect(page.getByText(t("invoices.follow.done.prise-en-note"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("invoices.follow.acknowledge.act"), exact: true })).toHaveCount(0);
});

test("one that went to the wrong service is addressed anew, without another deposit", async () => {
  const { agent, page, t } = desk;
  await openAsAgent(desk, recycled);
  await act(desk, "recycle", (form) => form.getByLabel(t("inbox.form.reasonRecycle")).fill("C’est pour la voirie, sous sa commande."));
  await told(recycled, "recycled");
  await page.goto(pageOf[recycled]!);
  await expectState(page, t, "to-recycle");
  await expect(page.getByText("C’est pour la voirie, sous sa commande.").first()).toBeVisible();
  await expectAccessible(page);
  const form = page.getByRole("form", { name: t("invoices.follow.readdress.title") });
  const roads = form.getByRole("option").filter({ hasText: "VOIRIE" });
  await form.getByLabel(t("invoices.follow.readdress.department")).selectOption((await roads.getAttribute("value"))!);
  await form.getByLabel(t("invoices.follow.readdress.order")).fill("BC-VOIRIE-7");
  await form.getByRole("button", { name: t("invoices.follow.readdress.send"), exact: true }).click();
  await expect(page.getByText(t("invoices.follow.done.readressee"))).toBeVisible();
  await expectState(page, t, "available");
  await told(recycled, "readdressed");
  await openAsAgent(desk, recycled);
  await expect(agent.locator("main")).toContainText("BC-VOIRIE-7");
});
