import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { demonstrationPassword, people } from "@/prisma/world/people";
import { invoicePdf } from "../support/pdf-fixtures";

export type Words = ReturnType<typeof wordsIn>;
export type Way = { readonly name: string; readonly locale: Locale; readonly javaScriptEnabled: boolean };

/** The ways in which each journey must work. */
export const ways: readonly Way[] = [
  { name: "in French", locale: "fr", javaScriptEnabled: true },
  { name: "in English", locale: "en", javaScriptEnabled: true },
  { name: "in French without JavaScript", locale: "fr", javaScriptEnabled: false },
];

/** One browser of one person. */
export async function browserOf(browser: Browser, { locale, javaScriptEnabled }: Way, baseURL: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL, locale: locale === "fr" ? "fr-FR" : "en-GB", timezoneId: "Europe/Paris", javaScriptEnabled });
  const page = await context.newPage();
  page.on("pageerror", (error) => { throw error; });
  return { context, page };
}

/** Signs in with an e-mail or an identifier, from wherever the page is. */
export async function signInAs(page: Page, t: Words, signInName: string, password = demonstrationPassword): Promise<void> {
  await page.goto("/connexion");
  await page.getByLabel(t("accounts.signIn.name")).fill(signInName);
  await page.getByLabel(t("accounts.signIn.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("accounts.signIn.submit") }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/connexion"));
}

export const agentEmail = people.agent.email;

const folder = mkdtempSync(path.join(os.tmpdir(), "guichet-e2e-"));

/** A file to send: a real Factur-X invoice where the samples are, else one of our own making. */
export async function invoiceFile(): Promise<string> {
  const sample = path.join(process.env.SAMPLES_DIR ?? "", "facturx", "Facture_FR_BASICWL.pdf");
  return process.env.SAMPLES_DIR && existsSync(sample) ? sample : plainFile("facture.pdf");
}

export async function plainFile(name: string): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await invoicePdf());
  return file;
}

export function textFile(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Chooses files; with JavaScript they are sent at once, so that one waits until they are listed. */
export async function chooseFiles(page: Page, label: string, files: string[], { javaScriptEnabled }: Way): Promise<void> {
  await page.getByLabel(label, { exact: false }).and(page.locator("input[type=file]")).setInputFiles(files);
  if (javaScriptEnabled) for (const file of files) await expect(page.getByText(path.basename(file)).first()).toBeVisible();
}

/** Presses what opens a decision (a dialog, or its page without JavaScript) and gives its form. */
export async function openDecision(page: Page, label: string) {
  const form = page.getByRole("form", { name: label, exact: true }).locator("visible=true");
  if ((await form.count()) === 0) await page.getByRole("link", { name: label, exact: true }).or(page.getByRole("button", { name: label, exact: true })).locator("visible=true").first().click();
  await expect(form.first()).toBeVisible();
  return form.first();
}
