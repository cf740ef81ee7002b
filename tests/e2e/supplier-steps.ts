import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { passesLuhn } from "@/lib/kernel/luhn";
import { papeterie } from "@/prisma/world/people";
import { password, type Desk } from "./bill-steps";
import { chooseFiles, openDecision, plainFile, signInAs } from "./journey";
import { expectAccessible, linkIn, mailTo } from "./support";

/** Someone whom the portal does not know yet, and their establishment: other ones at each run. */
export type Newcomer = { readonly tag: string; readonly name: string; readonly email: string; readonly siret: string; readonly establishment: string };

const keyed = (digits: string) => [..."0123456789"].map((key) => digits + key).find(passesLuhn)!;

export function newcomer(name: string): Newcomer {
  const siren = keyed(String(randomInt(10_000_000, 100_000_000)));
  const tag = siren.slice(0, 6);
  return { tag, name, email: `${name.toLowerCase().replace(/\W+/g, ".")}.${tag}@papier.test`, siret: keyed(`${siren}0001`), establishment: `Atelier ${tag}` };
}

/** From the procedure sheet to an account that was asked for. */
export async function signUp({ page, t, way }: Desk, { name, email }: Newcomer): Promise<void> {
  await page.goto("/demarches/deposer-une-facture");
  await expect(page.getByRole("heading", { level: 1, name: t("portal.procedure.title") })).toBeVisible();
  await expectAccessible(page, way.javaScriptEnabled);
  await page.getByRole("link", { name: t("portal.procedure.start") }).first().click();
  await expect(page).toHaveURL(/\/connexion/);
  await page.getByRole("link", { name: t("accounts.signIn.signUp") }).click();
  await page.getByLabel(t("accounts.signUp.name")).fill(name);
  await page.getByLabel(t("accounts.email")).fill(email);
  await expectAccessible(page, way.javaScriptEnabled);
  await page.getByRole("button", { name: t("accounts.signUp.submit") }).click();
  await expect(page.getByText(email)).toBeVisible();
}

/** The link of the message, a password that is too short and one that is not, and Espace Factures with nothing in it yet. */
export async function enter({ page, t, way, request }: Desk, { email }: Newcomer): Promise<void> {
  const mail = await mailTo(request, email);
  expect(mail.subject).toBe(t("accounts.mail.activation.subject"));
  await page.goto(linkIn(mail, "/activation/"));
  await expect(page.getByLabel(t("accounts.newPassword.email"))).toHaveValue(email);
  const typed = page.getByLabel(t("accounts.newPassword.password"), { exact: true });
  await typed.fill("trop court");
  await page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
  await expect(page.locator("[aria-invalid=true]")).toBeVisible();
  await typed.fill(password);
  await page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
  await expect(page.getByText(t("accounts.newPassword.saved"))).toBeVisible();
  await signInAs(page, t, email, password);
  await page.goto("/fournisseur");
  await expect(page.getByText(t("habilitations.home.emptyTitle"))).toBeVisible();
  await expectAccessible(page, way.javaScriptEnabled);
}

/** Asks to act for the establishment; what is missing is named first. Gives the address of the request. */
export async function askHabilitation({ page, t, way, request }: Desk, { email, siret, establishment }: Newcomer): Promise<string> {
  await page.goto("/fournisseur/habilitations/nouvelle");
  await page.getByRole("button", { name: t("habilitations.request.send"), exact: true }).click();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  const fields = { siret, name: establishment, address: "3 quai de l’Étoile", postalCode: "75004", city: "Paris", position: "Gérante" } as const;
  for (const [field, value] of Object.entries(fields)) await page.getByRole("textbox", { name: t(`habilitations.request.${field as keyof typeof fields}`), exact: true }).fill(value);
  await page.getByLabel(t("habilitations.right.legal-representative")).check();
  await chooseFiles(page, t("habilitations.request.proofs"), [await plainFile("extrait-kbis.pdf")], way);
  await expectAccessible(page, way.javaScriptEnabled);
  await page.getByRole("button", { name: t("habilitations.request.send"), exact: true }).click();
  await expect(page.getByText(t("habilitations.follow.receivedTitle"))).toBeVisible();
  await expectAccessible(page, way.javaScriptEnabled);
  expect((await mailTo(request, email, (mail) => mail.subject.includes("HAB-"))).text).toContain(establishment);
  return page.url().replace(/\?.*$/, "");
}

/** The agent finds the request, with its proofs in the page. */
export async function openRequest({ agent, t, way }: Desk, { establishment }: Newcomer): Promise<void> {
  await agent.goto("/gestion/habilitations");
  await agent.getByRole("row").filter({ hasText: establishment }).getByRole("link").first().click();
  await expect(agent.getByRole("button", { name: t("habilitations.review.approve"), exact: true }).or(agent.getByRole("link", { name: t("habilitations.review.approve"), exact: true })).first()).toBeVisible();
  await expect(agent.locator("iframe").first()).toBeVisible();
  await expectAccessible(agent, way.javaScriptEnabled);
}

/** The agent approves what is open, and the supplier finds the establishment in Espace Factures. Gives its page. */
export async function approveRequest({ agent, page, t, way, request }: Desk, { email, establishment }: Newcomer): Promise<string> {
  const approval = await openDecision(agent, t("habilitations.review.approve"));
  await approval.getByRole("button", { name: t("habilitations.review.approve"), exact: true }).click();
  await expect(agent.getByText(t("habilitations.state.approved")).first()).toBeVisible();
  await mailTo(request, email, (mail) => mail.subject === t("habilitations.mail.approved.subject", { establishment }));
  await page.goto("/fournisseur");
  await page.getByRole("link", { name: establishment }).first().click();
  await page.waitForURL(/\/etablissements\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: establishment })).toBeVisible();
  await expectAccessible(page, way.javaScriptEnabled);
  return page.url();
}

/** Copies a bank's paper out, and joins it. */
export async function fillRib({ page, t, way }: Desk, { iban, bic }: { readonly iban: string; readonly bic: string }, holder: string): Promise<void> {
  await page.getByLabel(t("ribs.form.holder")).fill(holder);
  await page.getByLabel(t("ribs.form.iban"), { exact: true }).fill(iban);
  await page.getByLabel(t("ribs.form.bic"), { exact: true }).fill(bic);
  await chooseFiles(page, t("ribs.form.proofs"), [await plainFile("rib.pdf")], way);
}

/** The establishment that the demonstration's supplier manages, from Espace Factures. Gives its page. */
export async function openPapeterie(page: Page): Promise<string> {
  await page.goto("/fournisseur");
  await page.getByRole("link", { name: papeterie.name, exact: true }).click();
  await page.waitForURL(/\/etablissements\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Someone with an account and an establishment of their own, as its first manager. Gives the establishment's page. */
export async function settleIn(desk: Desk, person: Newcomer): Promise<string> {
  await signInAs(desk.page, desk.t, person.email);
  await askHabilitation(desk, person);
  await openRequest(desk, person);
  return approveRequest(desk, person);
}
