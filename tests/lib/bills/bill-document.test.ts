import { issueCopy } from "@/lib/documents/issue-copy";
import { openOriginal } from "@/lib/documents/open-document";
import { readableDocument } from "@/lib/documents/document.queries";
import { requestCopy } from "@/lib/documents/request-copy";
import { bandOf } from "@/lib/documents/stamp-band";
import { openBill } from "@/lib/bills/open-bill";
import type { AgentRole } from "@/lib/kernel/actor";
import { deskScope } from "@/lib/wiring/scope";
import { people } from "@/prisma/world/people";
import { depositInvoiceFor } from "@/tests/lib/documents/intake";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { originalOf, takeBack, type ArchivedBill } from "./originals";

let world: World;
let debtorId: string;
let billId: string;
let original: ArchivedBill;
beforeAll(async () => {
  world = await openWorld();
  debtorId = await debtorIn(world);
  billId = await billIn(world, { debtorId });
  original = await originalOf(world, billId);
});
afterAll(() => world.close());

const asAgent = (role: AgentRole) => ({ ...world.as("nouveau"), actor: { accountId: people.nouveau.id, roles: [role] } });

describe("the original of a bill", () => {
  it.each([["citoyen", true], ["nouveau", false], ["fournisseur", false], ["admin", true], [null, false]] as const)("is read by %s: %s", async (person, may) => {
    expect((await readableDocument(world.as(person), original.archiveNumber)) !== null).toBe(may);
  });

  it.each([["administrator", true, true], ["billing", true, false], ["reception", true, false], ["reader", true, true], ["accounting", false, true]] as const)(
    "an agent for %s reads bills: %s, suppliers' documents: %s", async (role, ofBills, ofSuppliers) => {
      const invoice = await depositInvoiceFor(world.as("fournisseur"), [people.fournisseur.id]);
      expect((await readableDocument(asAgent(role), original.archiveNumber)) !== null).toBe(ofBills);
      expect((await readableDocument(asAgent(role), invoice.archiveNumber)) !== null).toBe(ofSuppliers);
    });

  it("is not there next door, nor for the account of an older bill", async () => {
    expect(await readableDocument(world.as("agentProvince", "province"), original.archiveNumber)).toBeNull();
    const ofNobody = await originalOf(world, await billIn(world, { debtorId, of: null }));
    expect(await readableDocument(world.as("citoyen"), ofNobody.archiveNumber)).toBeNull();
    expect(await readableDocument(world.as(null), ofNobody.archiveNumber)).toBeNull();
  });

  it("is handed over to nobody once the bill was taken back", async () => {
    const id = await billIn(world, { debtorId });
    const { archiveNumber } = await originalOf(world, id);
    await takeBack(world, id);
    for (const person of ["citoyen", "admin"] as const) expect(await readableDocument(world.as(person), archiveNumber)).toBeNull();
  });

  it("opens the bill for its debtor the first time, and for nobody else", async () => {
    const id = await billIn(world, { debtorId });
    const { archiveNumber } = await originalOf(world, id);
    const opens = async (person: "citoyen" | "admin") => (await readableDocument(world.as(person), archiveNumber))?.opensBill;
    expect([await opens("citoyen"), await opens("admin")]).toEqual([id, null]);
    await openBill(world.as("citoyen"), { billId: id });
    expect(await opens("citoyen")).toBeNull();
  });

  it("has its hash checked on the way out", async () => {
    const document = await readableDocument(world.as("citoyen"), original.archiveNumber);
    expect(document && (await openOriginal(world.as("citoyen"), document))).toHaveProperty("stream");
  });
});

describe("its stamped copy", () => {
  it("is asked for by its debtor, and made with the words of a bill", async () => {
    await requestCopy(world.as("citoyen"), { archiveNumber: original.archiveNumber });
    await expect(requestCopy(world.as("nouveau"), { archiveNumber: original.archiveNumber })).rejects.toMatchObject({ kind: "not-found" });
    const copy = await issueCopy(deskScope(world.container, world.as(null).organization), { documentId: original.documentId });
    expect((await readableDocument(world.as("citoyen"), original.archiveNumber))?.copy).toEqual(copy);
    const { lines, qr } = bandOf(world.as(null).organization, { role: "bill", receivedAt: noon, ...original });
    expect(lines[0]).toBe(`Copie tamponnée de l’original n° ${original.archiveNumber}`);
    expect(lines[1]).toMatch(/^Mis en ligne par /);
    expect(qr).toContain(`/verifier/${original.archiveNumber}`);
  });
});
