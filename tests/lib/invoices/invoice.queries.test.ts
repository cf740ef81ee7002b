import { movesOf } from "@/lib/invoices/invoice";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { invoiceData } from "@/lib/invoices/invoice-data.queries";
import { readInvoice, type InvoiceView } from "@/lib/invoices/invoice.queries";
import { dateAt, daysLater } from "@/lib/kernel/dates";
import { isRefusal } from "@/lib/kernel/refusal";
import { ciiXml } from "@/tests/support/einvoice-cii";
import { noon, openWorld, type World } from "@/tests/support/world";
import { send } from "../documents/intake";
import { habilitate, invoiceIn, payableForm, quincaillerie } from "./counter";
import { step } from "./steps";

let world: World;
let papeterie: string;
let refused: string;
beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  await habilitate(world, "candidat", { establishment: quincaillerie });
  refused = await invoiceIn(world, "refused", papeterie, { kind: "credit-note", creditedNumber: "FA-1", dueOn: "" });
});
afterAll(() => world.close());

const codeOf = (work: Promise<unknown>) => work.then(() => "seen", (error: unknown) => (isRefusal(error) ? error.kind : error));

const allowed = ({ may }: Pick<InvoiceView, "may">) => Object.entries(may).filter(([, is]) => is).map(([move]) => move);

describe("an invoice's page", () => {
  it("tells the supplier its facts, its files and its dated history with the reasons, and no agent's name", async () => {
    const invoice = await readInvoice(world.as("fournisseur"), refused, "supplier");
    expect(invoice).toMatchObject({
      number: "FA-2026-017", kind: "credit-note", state: "refused", issuedOn: "2026-11-02", dueOn: null, creditedNumber: "FA-1", creditedId: null, depositor: null,
      amounts: { net: { minor: -10_000, currency: "EUR" }, tax: { minor: -2_000 }, gross: { minor: -12_000 } },
      establishment: { scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre" },
      refusal: { code: "CMD_ERR", words: "Le bon de commande est inconnu." },
      original: { archiveNumber: "MAIRIE-2026-000001", mediaType: "application/pdf", retainUntil: "2036-11-21", stamped: false, signed: false, profile: null }, attachments: [],
      payment: { approved: null, paidOn: null, reference: null }, clock: null, ribBlocks: null, toAcknowledge: "now",
    });
    expect(invoice.history.map(({ state, by, byDesk, reasonCode, reason }) => [state, by, byDesk, reasonCode, reason])).toEqual([
      ["deposited", null, false, null, null], ["available", null, true, null, null], ["in-charge", null, false, null, null], ["refused", null, false, "CMD_ERR", "Le bon de commande est inconnu."],
    ]);
    expect(invoice.history.map(({ codes }) => [codes.afnor, codes.chorus])).toEqual([[200, "DEPOSEE"], [203, "MISE_A_DISPOSITION"], [204, null], [210, "REJETEE"]]);
    expect(allowed(invoice)).toEqual([]);
  });

  it("tells the agents who did what, and what can be done now", async () => {
    const invoiceId = await invoiceIn(world, "in-charge", papeterie, { number: "FA-2" });
    const invoice = await readInvoice(world.as("agent"), invoiceId, "agent");
    expect(invoice.depositor).toEqual({ name: "Fanny Fournisseur", email: "fournisseur@demo.test" });
    expect(invoice.history.map(({ by }) => by)).toEqual(["Fanny Fournisseur", null, "Agnès Agent"]);
    expect(allowed(invoice)).toEqual(movesOf("agent", "in-charge"));
    const agent = world.as("agent");
    const reader = { ...agent, actor: { ...agent.actor, roles: ["reader" as const] } };
    expect(allowed(await readInvoice(reader, invoiceId, "agent"))).toEqual([]);
  });

  it("leads from a credit note to the invoice that it corrects, of the same establishment and no other", async () => {
    const numbered = { number: "FA-7" };
    await invoiceIn(world, "available", await habilitate(world, "fournisseur", { establishment: quincaillerie }), numbered);
    const creditId = await invoiceIn(world, "available", papeterie, { number: "AV-7", kind: "credit-note", creditedNumber: "FA-7", dueOn: "" });
    const credited = async () => (await readInvoice(world.as("fournisseur"), creditId, "supplier")).creditedId;
    expect(await credited()).toBeNull();
    const invoiceId = await invoiceIn(world, "available", papeterie, numbered);
    expect(await credited()).toBe(invoiceId);
    expect((await readInvoice(world.as("agent"), creditId, "agent")).creditedId).toBe(invoiceId);
  });

  it("gives what the original says where it is data alone, to those who see the invoice and nobody else", async () => {
    const { id: document } = await send(world.as("fournisseur"), ciiXml(), "facture.xml");
    const { id } = await depositInvoice(world.as("fournisseur"), { ...(await payableForm(world.as("fournisseur"), papeterie, { number: "FA-8" })), document });
    for (const person of ["fournisseur", "agent"] as const) expect(await invoiceData(world.as(person), id)).toMatchObject({ einvoice: { syntax: "cii", lines: [{ name: "Cahiers" }, {}] } });
    expect(await invoiceData(world.as("agent"), refused)).toBeNull(); // a PDF, which is looked at
    for (const person of ["candidat", "citoyen", null] as const) expect(await codeOf(invoiceData(world.as(person), id))).toBe("not-found");
  });

  it("says of a payment that left late what it cost by the terms of that day, whatever the settings become", async () => {
    const invoiceId = await invoiceIn(world, "approved", papeterie, { number: "FA-9" });
    const now = daysLater(noon, 40);
    await step(world, "send-payment", invoiceId, { now, paidOn: dateAt(now, "Europe/Paris") });
    const agent = world.as("agent", "mairie", { now });
    const late = (more: object) => readInvoice({ ...agent, organization: { ...agent.organization, ...more } }, invoiceId, "agent").then(({ clock }) => clock?.late);
    const before = await late({});
    expect(before).toMatchObject({ days: 10, rate: agent.organization.lateInterestRate });
    expect(await late({ orderingDays: 60, lateInterestRate: 1 })).toEqual(before);
  });

  it("is not there for whoever has no right on it, nor from the wrong side", async () => {
    for (const person of ["candidat", "citoyen", "agent", "admin", null] as const) expect(await codeOf(readInvoice(world.as(person), refused, "supplier"))).toBe("not-found");
    for (const person of ["fournisseur", "candidat", null] as const) expect(await codeOf(readInvoice(world.as(person), refused, "agent"))).toBe("not-found");
    const agent = world.as("agent");
    expect(await codeOf(readInvoice({ ...agent, actor: { ...agent.actor, roles: ["reception"] } }, refused, "agent"))).toBe("not-found");
    for (const id of ["nonsense", "01900000-0000-7000-8000-00000000dead"]) expect(await codeOf(readInvoice(agent, id, "agent"))).toBe("not-found");
  });
});
