import { expect, test, type Page } from "@playwright/test";
import { activate, approve, decide, expectPreview, findAsAgent, openBill, openDesk, putOnline, send } from "./bill-steps";
import { csvFile, dayFromNow, newcomer, numberOf, rowOf } from "./bills";
import { ways } from "./journey";
import { expectAccessible, mailTo } from "./support";

const french = ways[0]!;
const archiveNumberOn = async (page: Page) => /MAIRIE-\d{4}-\d{6}/.exec(await page.locator("main").innerText())![0];

test("a file is taken back until a bill of it was opened", async ({ browser, request, baseURL }) => {
  test.setTimeout(180_000);
  const desk = await openDesk(browser, request, french, baseURL!);
  const { t, page, agent } = desk;
  const person = newcomer("Rochebrune");
  const number = (place: number) => numberOf(person.tag, place);
  const main = agent.locator("main");

  await test.step("the person reads a first bill, and two more come", async () => {
    await putOnline(desk, csvFile(`premier-${person.tag}.csv`, [rowOf(person, 1)]), 1);
    await activate(desk, person);
    await putOnline(desk, csvFile(`second-${person.tag}.csv`, [rowOf(person, 2), rowOf(person, 3)]), 2);
    await mailTo(request, person.email, ({ subject }) => subject === t("imports.mail.announced.subject", { count: 2 }));
    await page.reload();
    await expect(page.locator("tbody tr")).toHaveCount(3);
  });
  const second = agent.url();

  await test.step("nobody has opened them: the agent takes the file back, and they are gone", async () => {
    await findAsAgent(desk, number(2));
    const [billPage, archiveNumber] = [agent.url().replace("/gestion/titres", "/factures"), await archiveNumberOn(agent)];
    await agent.goto(second);
    await agent.getByRole("link", { name: t("imports.pages.file.takeBack"), exact: true }).click();
    await expect(main).toContainText(t("imports.pages.file.takeBackBody", { count: 2 }));
    await expectAccessible(agent);
    await agent.getByRole("button", { name: t("imports.pages.file.takeBack"), exact: true }).click();
    await expect(main).toContainText(t("imports.pages.file.takenBack"));
    await expectAccessible(agent);
    await page.reload();
    await expect(page.locator("tbody tr")).toHaveCount(1);
    expect((await page.goto(billPage))!.status()).toBe(404);
    expect((await page.context().request.get(`/documents/${archiveNumber}.pdf`)).status()).toBe(404);
    await expect(async () => {
      await page.goto(`/verifier/${archiveNumber}`);
      await expect(page.locator("main")).toContainText(t("documents.verify.withdrawn", { organization: "Mairie de Démonstration", withdrawn: "§" }).split("§")[1]!, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await expectAccessible(page);
  });

  await test.step("their numbers can be sent again; once one is opened, the file stays, and it is said why", async () => {
    await putOnline(desk, csvFile(`troisieme-${person.tag}.csv`, [rowOf(person, 2), rowOf(person, 3)]), 2);
    await expect(agent.getByRole("link", { name: t("imports.pages.file.takeBack"), exact: true })).toBeVisible();
    await openBill(page, number(3));
    await agent.reload();
    await expect(main).toContainText(t("imports.notTakenBack.opened"));
    await expect(agent.getByRole("link", { name: t("imports.pages.file.takeBack"), exact: true })).toHaveCount(0);
    await agent.goto(`${agent.url()}/reprendre`);
    await expect(main).toContainText(t("imports.pages.file.notNow"));
  });
  await desk.close();
});

test("the same file again adds nothing, and a later file marks bills paid or cancels them", async ({ browser, request, baseURL }) => {
  test.setTimeout(180_000);
  const desk = await openDesk(browser, request, french, baseURL!);
  const { t, page, agent } = desk;
  const person = newcomer("Vauclair");
  const [paid, cancelled, kept] = [1, 2, 3];
  const rows = [paid, cancelled, kept].map((place) => rowOf(person, place));
  const file = csvFile(`titres-${person.tag}.csv`, rows);
  const line = (place: number) => page.locator("tbody tr").filter({ hasText: numberOf(person.tag, place) });
  await putOnline(desk, file, rows.length);
  await activate(desk, person);

  await send(desk, file);
  await expectPreview(desk, { known: rows.length });
  await expect(agent.locator("main")).toContainText(t("imports.pages.file.nothing"));
  await expect(agent.getByRole("form", { name: /^Mettre en ligne/ })).toHaveCount(0);
  await expectAccessible(agent);
  await decide(agent, t("imports.pages.file.abandon"));
  await expect(agent.locator("main")).toContainText(t("imports.pages.file.abandoned"));

  const later = [{ ...rows[0]!, etat: "PAYEE", date_reglement: dayFromNow(0) }, { ...rows[1]!, etat: "ANNULEE" }, rows[2]!, { ...rowOf(person, 4), date_echeance: "" }];
  await send(desk, csvFile(`suite-${person.tag}.csv`, later));
  await expectPreview(desk, { added: 1, changed: 2, known: 1 });
  await agent.getByRole("link", { name: t("imports.pages.lines.states.change") }).click();
  await expect(agent.locator("tbody tr")).toHaveCount(2);
  await expectAccessible(agent);
  await approve(desk, 3);
  await page.reload();
  await expect(page.locator("tbody tr")).toHaveCount(4);
  for (const [place, state] of [[paid, "paid"], [cancelled, "cancelled"], [kept, "due"], [4, "due"]] as const) await expect(line(place)).toContainText(t(`bills.states.${state}`));
  await desk.close();
});
