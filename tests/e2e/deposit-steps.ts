import { expect, type Locator, type Page } from "@playwright/test";
import type { InvoiceState } from "@/lib/invoices/invoice";
import { dayFromNow } from "./bills";
import type { Desk } from "./bill-steps";
import { chooseFiles, plainFile, type Words } from "./journey";

export const depositPage = "/fournisseur/factures/deposer";
export const depositPageOf = (establishment: string): string => `${depositPage}?etablissement=${establishment.split("/").at(-1)}`;

/** What is typed of an invoice. Dates as they stand in an address, amounts as a person writes them. */
export type Typed = { readonly number: string; readonly issuedOn?: string; readonly dueOn?: string; readonly net?: string; readonly tax?: string; readonly gross?: string; readonly orderReference?: string };

const usual = { net: "1 000,00", tax: "200", gross: "1200,00", orderReference: "BC-4512" } as const;

/** A field of the form by its whole label: other labels begin with the same word. */
export function fieldOf(page: Page, t: Words, name: keyof Typed): Locator {
  const label = t(`invoices.deposit.fields.${name}`);
  return page.getByLabel(label, { exact: true }).or(page.getByLabel(`${label} ${t("ui.optional")}`, { exact: true }));
}

export async function fillInvoice(page: Page, t: Words, typed: Typed): Promise<void> {
  const values = { issuedOn: dayFromNow(-19), dueOn: dayFromNow(11), ...usual, ...typed };
  for (const [name, value] of Object.entries(values)) await fieldOf(page, t, name as keyof Typed).fill(value);
}

/** Where the reading of the file has come to an end. */
export const expectRead = (page: Page): Promise<void> => expect(page.locator("[data-reading=read]")).toBeVisible({ timeout: 20_000 });

/** Sends what is in the form, in spite of remarks if there are any, and comes to the receipt. Gives the invoice's page. */
export async function send({ page, t }: Pick<Desk, "page" | "t">, kind: "invoice" | "credit-note" = "invoice"): Promise<string> {
  const receipt = page.getByText(t(`invoices.receipt.title.${kind}`));
  const anyway = page.getByRole("button", { name: t("invoices.deposit.sendAnyway"), exact: true });
  await page.getByRole("button", { name: t("invoices.deposit.send"), exact: true }).or(anyway).click();
  await expect(receipt.or(page.getByText(t("refusals.invoice.remarks"))).first()).toBeVisible();
  if (!(await receipt.isVisible())) await anyway.click();
  await expect(receipt).toBeVisible();
  return page.url().replace(/\?.*$/, "");
}

/** Deposits an invoice of one page and waits until the desk has it. `establishment`: the page of the one that it is for. Gives its own page. */
export async function deposit(desk: Desk, typed: Typed, establishment: string): Promise<string> {
  const { page, t, way } = desk;
  await page.goto(depositPage);
  await chooseFiles(page, t("invoices.deposit.fields.document"), [await plainFile(`${typed.number}.pdf`)], way);
  if (way.javaScriptEnabled) await expectRead(page);
  await page.getByLabel(t("invoices.deposit.fields.establishmentId"), { exact: true }).selectOption(establishment.split("/").at(-1)!);
  await fillInvoice(page, t, typed);
  const address = await send(desk);
  await expectState(page, t, "available");
  return address;
}

/** The badge beside the title, once the desk or the other side has done its part: the page is asked for again until then. */
export async function expectState(page: Page, t: Words, state: InvoiceState): Promise<void> {
  const badge = page.locator("h1 + *").getByText(t(`invoices.states.${state}`));
  await expect(async () => {
    if (!(await badge.isVisible())) await page.reload();
    await expect(badge).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 30_000 });
}
