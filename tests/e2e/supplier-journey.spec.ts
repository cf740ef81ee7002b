import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openDesk } from "./bill-steps";
import { depositPage, expectRead, expectState, fieldOf, fillInvoice, send } from "./deposit-steps";
import { act, openAsAgent } from "./handling-steps";
import { browserOf, chooseFiles, invoiceFile, openDecision, plainFile, textFile, ways } from "./journey";
import { approveRequest, askHabilitation, enter, fillRib, newcomer, openRequest, signUp } from "./supplier-steps";
import { expectAccessible, linkIn, mailTo } from "./support";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

for (const way of ways) {
  test(`a supplier's invoice, from the procedure sheet to a copy that anyone can verify, ${way.name}`, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const desk = await openDesk(browser, request, way, baseURL!);
    const { t, page, agent } = desk;
    const person = newcomer("Lucie Lenoir");
    const { email, tag } = person;
    const accessible = () => expectAccessible(page, way.javaScriptEnabled);

    await test.step("she reads the procedure sheet and creates an account", () => signUp(desk, person));
    await test.step("she follows the message's link, chooses a password and signs in", () => enter(desk, person));
    const followUp = await test.step("she asks to be habilitated and gets a receipt", () => askHabilitation(desk, person));

    await test.step("an agent reads the proofs, asks for a complement, and she completes", async () => {
      await openRequest(desk, person);
      const complement = await openDecision(agent, t("habilitations.review.complement"));
      await complement.getByLabel(t("habilitations.review.complementReason")).fill("Il manque le mandat signé.");
      await complement.getByRole("button", { name: t("habilitations.review.complement") }).click();
      await expect(agent.getByText(t("habilitations.state.complement-requested")).first()).toBeVisible();
      const asked = await mailTo(request, email, (mail) => mail.text.includes("Il manque le mandat signé."));
      expect(linkIn(asked, "/fournisseur/habilitations/")).toContain(new URL(followUp).pathname);
      await page.goto(followUp);
      await page.getByLabel(t("habilitations.follow.note")).fill("Le voici.");
      await chooseFiles(page, t("habilitations.follow.proofs"), [await plainFile("mandat.pdf")], way);
      await page.getByRole("button", { name: t("habilitations.follow.send") }).click();
      await expect(page.getByText(t("habilitations.follow.completedTitle"))).toBeVisible();
      await agent.reload();
    });

    await test.step("the agent approves and she sees the establishment", () => approveRequest(desk, person));

    const original = await invoiceFile();
    const number = `FA-${tag}`;
    await test.step("a bad file is refused with its reason and what was typed is kept", async () => {
      await page.goto(depositPage);
      await fillInvoice(page, t, { number });
      const bad = textFile("facture-scannée.pdf", "ceci n’est pas un PDF");
      await page.getByLabel(t("invoices.deposit.fields.document"), { exact: false }).and(page.locator("input[type=file]")).setInputFiles(bad);
      if (!way.javaScriptEnabled) await page.getByRole("button", { name: t("invoices.deposit.send") }).click();
      await expect(page.getByText("IRR_TYPE_F").first()).toBeVisible();
      await expect(fieldOf(page, t, "number")).toHaveValue(number);
    });

    await test.step("she begins to deposit a real invoice with an attachment: a RIB is needed, and what she has typed waits for it", async () => {
      await page.goto(depositPage);
      await fillInvoice(page, t, { number });
      await chooseFiles(page, t("invoices.deposit.fields.document"), [original], way);
      await chooseFiles(page, t("invoices.deposit.fields.attachments"), [textFile("lignes.csv", "Référence;Montant\nA4;12,50\n")], way);
      if (way.javaScriptEnabled) await expectRead(page);
      await accessible();
      await page.getByRole("button", { name: t("invoices.deposit.addRib"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: t("ribs.form.addTitle") })).toBeVisible();
      await fillRib(desk, { iban: "DE89 3704 0044 0532 0130 00", bic: "DEMODEFF" }, person.establishment);
      await page.getByRole("button", { name: t("ribs.form.add"), exact: true }).click();
      await expect(page.getByText(t("invoices.deposit.ribAdded"))).toBeVisible();
      await expect(fieldOf(page, t, "number")).toHaveValue(number);
    });

    const invoicePage = await test.step("she sends it and gets a receipt", async () => {
      await accessible();
      const address = await send(desk);
      await expect(page.getByText(sha256(readFileSync(original))).first()).toBeVisible();
      await accessible();
      return address;
    });
    const archiveNumber = /MAIRIE-\d{4}-\d{6}/.exec(await page.locator("main").innerText())![0];

    await test.step("it becomes available by itself and a mail is her receipt", async () => {
      const receipt = await mailTo(request, email, (mail) => mail.text.includes(archiveNumber));
      expect(receipt.text).toContain(sha256(readFileSync(original)));
      await page.goto("/fournisseur/factures");
      await expect(page.getByRole("row").filter({ hasText: number })).toContainText(t("invoices.states.available"));
      await accessible();
    });

    await test.step("the agent finds it, reads it beside the facts, takes it in charge and approves", async () => {
      await openAsAgent(desk, number);
      await expect(agent.locator("iframe").first()).toBeVisible();
      await expectAccessible(agent, way.javaScriptEnabled);
      await act(desk, "take-in-charge");
      await act(desk, "approve");
      await mailTo(request, email, (mail) => mail.subject === t("invoices.mail.told.approved.subject.invoice", { number }));
      await page.goto(invoicePage);
      await expectState(page, t, "approved");
      for (const state of ["deposited", "available", "in-charge", "approved"] as const) await expect(page.locator("main ol, main ul").getByText(t(`invoices.states.${state}`)).first()).toBeVisible();
      await accessible();
    });

    await test.step("she downloads the original byte for byte, and a stamped copy that anyone can verify", async () => {
      const download = (address: string) => page.context().request.get(address);
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
    await desk.close();
  });
}
