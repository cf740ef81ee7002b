import { deskView } from "@/lib/invoices/desk-view.queries";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { noteInvoice } from "@/lib/invoices/note-invoice";
import { noon, openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn } from "./counter";

let world: World;
let invoiceId: string;
const secret = "Vérifier la quantité livrée.";
beforeEach(async () => {
  world = await openWorld();
  invoiceId = await invoiceIn(world, "available", await habilitate(world, "fournisseur"));
});
afterEach(() => world.close());
const note = (text = secret, as: "agent" | "admin" | "fournisseur" = "agent") => noteInvoice(world.as(as), { invoiceId, note: text });

describe("an internal note", () => {
  it("has its author and its instant, and stands after those before", async () => {
    await note(" Première.\r\nDeux lignes. ");
    await note("Seconde.", "admin");
    expect((await deskView(world.as("agent"), invoiceId)).notes).toMatchObject([
      { by: "Agnès Agent", at: noon, text: "Première.\nDeux lignes." }, { by: "Adam Admin", at: noon, text: "Seconde." },
    ]);
  });

  it("is never changed nor taken away", async () => {
    const { noteId } = await note();
    const agent = world.as("agent");
    await expect(agent.commit(({ tx }) => tx.$executeRaw`UPDATE invoice_note SET text = 'x' WHERE id = ${noteId}::uuid`)).rejects.toThrow("permission denied");
    await expect(agent.commit(({ tx }) => tx.$executeRaw`DELETE FROM invoice_note WHERE id = ${noteId}::uuid`)).rejects.toThrow("permission denied");
  });

  it("is left on an invoice in any state, and moves none", async () => {
    const { establishmentId } = await deskView(world.as("agent"), invoiceId);
    for (const state of ["deposited", "refused"] as const) {
      const ended = await invoiceIn(world, state, establishmentId, { number: `N-${state}` });
      await noteInvoice(world.as("agent"), { invoiceId: ended, note: secret });
      expect((await readInvoice(world.as("agent"), ended, "agent")).state).toBe(state);
    }
  });

  it("says something", async () => {
    await expect(note("  ")).rejects.toMatchObject({ issues: [{ path: ["note"] }] });
    await expect(note("x".repeat(2001))).rejects.toMatchObject({ issues: [{ path: ["note"] }] });
  });
});

describe("no supplier reads it", () => {
  const suppliers = ["acting", "agent"] as const;
  it.each(suppliers)("the one who is %s", async (which) => {
    await note();
    if (which === "agent") await habilitate(world, "agent");
    const reader = world.as(which === "agent" ? "agent" : "fournisseur");
    expect(JSON.stringify(await readInvoice(reader, invoiceId, "supplier"))).not.toContain(secret);
    if (which === "acting") await expect(deskView(reader, invoiceId)).rejects.toMatchObject({ code: "notFound" });
    else expect((await deskView(reader, invoiceId)).notes).toBeNull();
  });

  it("in no message, no event and no word that is searched", async () => {
    await note();
    const all = await world.as("agent").read(async (tx) => [await tx.mail.findMany(), await tx.event.findMany({ where: { invoiceId } }), await tx.invoiceWord.findMany()]);
    expect(JSON.stringify(all)).not.toContain(secret);
    expect(JSON.stringify(all)).not.toContain("quantit");
  });
});

describe("who may", () => {
  it("write one: accounting, and nobody who is a party; a reader reads", async () => {
    await note();
    await expect(note(secret, "fournisseur")).rejects.toMatchObject({ code: "forbidden" });
    const reader = { ...world.as("agent"), actor: { accountId: world.as("admin").actor.accountId, roles: ["reader" as const] } };
    await expect(noteInvoice(reader, { invoiceId, note: secret })).rejects.toMatchObject({ code: "forbidden" });
    expect(await deskView(reader, invoiceId)).toMatchObject({ notes: [{ text: secret }], may: { note: false, assign: false } });
    await habilitate(world, "agent", { state: "suspended" });
    await expect(note()).rejects.toMatchObject({ code: "forbidden" });
    await expect(deskView(world.as("agentProvince", "province"), invoiceId)).rejects.toMatchObject({ code: "notFound" });
  });
});
