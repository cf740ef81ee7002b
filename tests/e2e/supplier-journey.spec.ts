import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { wordsIn } from "@/lib/i18n/words";
import { expectAccessible, linkIn, mailTo } from "./support";
import { agentEmail, browserOf, chooseFiles, invoiceFile, openDecision, plainFile, signInAs, textFile, ways } from "./journey";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
/** SIRETs whose keys are right, one for each way. */
const sirets = ["73282932000074", "55210055400013", "21750001600019"];
const password = "une phrase assez longue";

for (const [turn, way] of ways.entries()) {
  test(`a supplier's invoice, from the procedure sheet to a copy that anyone can verify, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const t = wordsIn(way.locale);
    const [supplier, agent] = [await browserOf(browser, way, baseURL!), await browserOf(browser, way, baseURL!)];
    const page = supplier.page;
    const email = `lucie.${turn}.${Date.now()}@papier.test`;
    const name = "Lucie Lenoir";
    const establishment = `Atelier Lenoir ${turn}`;

    await test.step("she reads the procedure sheet and creates an account", async () => {
      await page.goto("/demarches/deposer-une-facture");
      await expect(page.getByRole("heading", { level: 1, name: t("portal.procedure.title") })).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
      await page.getByRole("link", { name: t("portal.procedure.start") }).first().click();
      await expect(page).toHaveURL(/\/connexion/);
      await expectAccessible(page, way.javaScriptEnabled);
      await page.getByRole("link", { name: t("accounts.signIn.signUp") }).click();
      await page.getByLabel(t("accounts.signUp.name")).fill(name);
      await page.getByLabel(t("accounts.email")).fill(email);
      await expectAccessible(page, way.javaScriptEnabled);
      await page.getByRole("button", { name: t("accounts.signUp.submit") }).click();
      await expect(page.getByText(email)).toBeVisible();
    });

    await test.step("she follows the message's link, chooses a password and signs in", async () => {
      const mail = await mailTo(request, email);
      expect(mail.subject).toBe(t("accounts.mail.activation.subject"));
      await page.goto(linkIn(mail, "/activation/"));
      await expect(page.getByLabel(t("accounts.newPassword.email"))).toHaveValue(email);
      await page.getByLabel(t("accounts.newPassword.password"), { exact: true }).fill("trop court");
      await page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
      await expect(page.locator("[aria-invalid=true]")).toBeVisible();
      await page.getByLabel(t("accounts.newPassword.password"), { exact: true }).fill(password);
      await page.getByRole("button", { name: t("accounts.newPassword.submit") }).click();
      await expect(page.getByText(t("accounts.newPassword.saved"))).toBeVisible();
      await signInAs(page, t, email, password);
      await expect(page.getByText(name).first()).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
    });

    await test.step("she asks to be habilitated and gets a receipt", async () => {
      await page.goto("/fournisseur");
      await expect(page.getByText(t("habilitations.home.emptyTitle"))).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
      await page.getByRole("link", { name: t("habilitations.home.add") }).first().click();
      await page.getByRole("button", { name: t("habilitations.request.send") }).click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
      await page.getByLabel(t("habilitations.request.siret")).fill(sirets[turn]!);
      await page.getByLabel(t("habilitations.request.name")).fill(establishment);
      await page.getByLabel(t("habilitations.request.address")).fill("3 quai de l’Étoile");
      await page.getByLabel(t("habilitations.request.postalCode")).fill("75004");
      await page.getByLabel(t("habilitations.request.city")).fill("Paris");
      await page.getByLabel(t("habilitations.request.position")).fill("Gérante");
      await page.getByLabel(t("habilitations.right.legal-representative")).check();
      await chooseFiles(page, t("habilitations.request.proofs"), [await plainFile("extrait-kbis.pdf")], way);
      await expectAccessible(page, way.javaScriptEnabled);
      await page.getByRole("button", { name: t("habilitations.request.send") }).click();
      await expect(page.getByText(t("habilitations.follow.receivedTitle"))).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
      const receipt = await mailTo(request, email, (mail) => mail.subject.includes("HAB-"));
      expect(receipt.text).toContain(establishment);
    });
    const followUp = page.url().replace(/\?.*$/, "");

    await test.step("an agent reads the proofs, asks for a complement, and she completes", async () => {
      await signInAs(agent.page, t, agentEmail);
      await agent.page.goto("/gestion/habilitations");
      await expectAccessible(agent.page, way.javaScriptEnabled);
      await agent.page.getByRole("row").filter({ hasText: establishment }).getByRole("link").first().click();
      await expect(agent.page.locator("iframe").first()).toBeVisible();
      await expectAccessible(agent.page, way.javaScriptEnabled);
      const complement = await openDecision(agent.page, t("habilitations.review.complement"));
      await complement.getByLabel(t("habilitations.review.complementReason")).fill("Il manque le mandat signé.");
      await complement.getByRole("button", { name: t("habilitations.review.complement") }).click();
      await expect(agent.page.getByText(t("habilitations.state.complement-requested")).first()).toBeVisible();
      const asked = await mailTo(request, email, (mail) => mail.text.includes("Il manque le mandat signé."));
      expect(linkIn(asked, "/fournisseur/habilitations/")).toContain(new URL(followUp).pathname);
      await page.goto(followUp);
      await page.getByLabel(t("habilitations.follow.note")).fill("Le voici.");
      await chooseFiles(page, t("habilitations.follow.proofs"), [await plainFile("mandat.pdf")], way);
      await page.getByRole("button", { name: t("habilitations.follow.send") }).click();
      await expect(page.getByText(t("habilitations.follow.completedTitle"))).toBeVisible();
    });

    await test.step("the agent approves and she sees the establishment", async () => {
      await agent.page.reload();
      const approval = await openDecision(agent.page, t("habilitations.review.approve"));
      await approval.getByRole("button", { name: t("habilitations.review.approve") }).click();
      await expect(agent.page.getByText(t("habilitations.state.approved")).first()).toBeVisible();
      await mailTo(request, email, (mail) => mail.subject === t("habilitations.mail.approved.subject", { establishment }));
      await page.goto("/fournisseur");
      await expect(page.getByText(establishment).first()).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
    });

    const original = await invoiceFile();
    const number = `FA-2026-${turn}-${Date.now() % 100000}`;
    await test.step("a bad file is refused with its reason and what was typed is kept", async () => {
      await page.goto("/fournisseur/factures/deposer");
      await fillInvoice(page, number);
      const bad = textFile("facture-scannée.pdf", "ceci n’est pas un PDF");
      await page.getByLabel(t("invoices.deposit.fields.document"), { exact: false }).and(page.locator("input[type=file]")).setInputFiles(bad);
      if (!way.javaScriptEnabled) await page.getByRole("button", { name: t("invoices.deposit.send") }).click();
      await expect(page.getByText("IRR_TYPE_F").first()).toBeVisible();
      await expect(page.getByLabel(t("invoices.deposit.fields.number"), { exact: true })).toHaveValue(number);
    });

    await test.step("she deposits a real invoice with an attachment and gets a receipt", async () => {
      await page.goto("/fournisseur/factures/deposer");
      await fillInvoice(page, number);
      await chooseFiles(page, t("invoices.deposit.fields.document"), [original], way);
      await chooseFiles(page, t("invoices.deposit.fields.attachments"), [textFile("lignes.csv", "Référence;Montant\nA4;12,50\n")], way);
      await expectAccessible(page, way.javaScriptEnabled);
      await page.getByRole("button", { name: t("invoices.deposit.send") }).click();
      await expect(page.getByText(t("invoices.receipt.title.invoice"))).toBeVisible();
      await expect(page.getByText(sha256(readFileSync(original))).first()).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
    });
    const invoicePage = page.url().replace(/\?.*$/, "");
    const archiveNumber = /MAIRIE-\d{4}-\d{6}/.exec(await page.locator("main").innerText())![0];

    await test.step("it becomes available by itself and a mail is her receipt", async () => {
      const receipt = await mailTo(request, email, (mail) => mail.text.includes(archiveNumber));
      expect(receipt.text).toContain(sha256(readFileSync(original)));
      await page.goto("/fournisseur/factures");
      await expect(page.getByText(number).first()).toBeVisible();
      await expect(page.getByText(t("invoices.states.available")).first()).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
    });

    await test.step("the agent finds it, reads it beside the facts, takes it in charge and approves", async () => {
      await agent.page.goto("/gestion/factures");
      await expectAccessible(agent.page, way.javaScriptEnabled);
      await agent.page.getByRole("link", { name: number }).first().click();
      await expect(agent.page.locator("iframe").first()).toBeVisible();
      await expectAccessible(agent.page, way.javaScriptEnabled);
      await agent.page.getByRole("button", { name: t("invoices.handling.takeInCharge") }).click();
      await expect(agent.page.getByText(t("invoices.states.in-charge")).first()).toBeVisible();
      const approval = await openDecision(agent.page, t("invoices.handling.approve"));
      await approval.getByRole("button", { name: t("invoices.handling.approveConfirm") }).click();
      await expect(agent.page.getByText(t("invoices.states.approved")).first()).toBeVisible();
      await mailTo(request, email, (mail) => mail.subject.includes(number) && /approuv|approved/i.test(mail.subject));
      await page.goto(invoicePage);
      for (const state of ["deposited", "available", "in-charge", "approved"] as const) await expect(page.getByText(t(`invoices.states.${state}`)).first()).toBeVisible();
      await expectAccessible(page, way.javaScriptEnabled);
    });

    await test.step("she downloads the original byte for byte, and a stamped copy that anyone can verify", async () => {
      const download = (address: string) => supplier.context.request.get(address);
      const received = await (await download(`/documents/${archiveNumber}.pdf`)).body();
      expect(sha256(received)).toBe(sha256(readFileSync(original)));
      const copy = await (await download(`/documents/${archiveNumber}/copie.pdf`)).body();
      expect(copy.subarray(0, 5).toString()).toBe("%PDF-");
      expect((await request.get(`/documents/${archiveNumber}.pdf`)).status()).toBe(404);

      const visitor = await browserOf(browser, way, baseURL!);
      await visitor.page.goto(`/verifier/${archiveNumber}`);
      await expect(visitor.page.getByText(archiveNumber).first()).toBeVisible();
      expect(await visitor.page.locator("main").innerText()).not.toContain(number);
      await expectAccessible(visitor.page, way.javaScriptEnabled);
      for (const [file, kind] of [[original, "original"], [textFile("copie.pdf", copy), "copy"], [textFile("autre.pdf", "autre chose"), "unknown"]] as const) {
        await visitor.page.goto("/verifier");
        await visitor.page.locator("input[type=file]").setInputFiles(file);
        await visitor.page.getByRole("button", { name: t("documents.verify.checkFile") }).click();
        await expect(visitor.page.locator("main")).toContainText(t(`documents.verify.${kind}.title`));
      }
      await visitor.context.close();
    });
    await Promise.all([supplier.context.close(), agent.context.close()]);

    async function fillInvoice(form: Page, invoiceNumber: string): Promise<void> {
      await form.getByLabel(t("invoices.deposit.fields.number"), { exact: true }).fill(invoiceNumber);
      await form.getByLabel(t("invoices.deposit.fields.issuedOn")).fill("2026-11-02");
      await form.getByLabel(t("invoices.deposit.fields.dueOn")).fill("2026-12-02");
      await form.getByLabel(t("invoices.deposit.fields.net")).fill("1 000,00");
      await form.getByLabel(t("invoices.deposit.fields.tax")).fill("200");
      await form.getByLabel(t("invoices.deposit.fields.gross")).fill("1200,00");
      await form.getByLabel(t("invoices.deposit.fields.orderReference")).fill("BC-4512");
    }
  });
}
