import { renderMail } from "@/emails/render";
import { announceEnd, announceEnds } from "@/lib/bills/announce-end";
import { wordsIn } from "@/lib/i18n/words";
import type { Scope } from "@/lib/platform/scope";
import { deskScope } from "@/lib/wiring/scope";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { originalOf, takeBack } from "./originals";

let world: World;
let debtorId: string;
beforeAll(async () => {
  world = await openWorld();
  debtorId = await debtorIn(world);
  await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { locale: "en" } });
});
afterAll(() => world.close());
afterEach(() => world.as("admin").commit(({ tx }) => tx.bill.updateMany({ data: { accountId: null } })));

const desk = (day = "2028-11-01"): Scope => ({ ...deskScope(world.container, world.as(null).organization), now: new Date(`${day}T05:23:00Z`) });
const original = async (retainUntil: string, bill: Partial<Parameters<typeof billIn>[1]> = {}) => {
  const billId = await billIn(world, { debtorId, ...bill });
  await originalOf(world, billId, { retainUntil });
  return billId;
};
const mailsBy = async (work: () => Promise<unknown>) => {
  const before = (await world.mails()).length;
  await work();
  return (await world.mails()).slice(before);
};

describe("the end of availability", () => {
  it("is told to each person once, in one message for all their originals of the next thirty days", async () => {
    await original("2028-11-15", { issuedOn: "2026-11-02" });
    await original("2028-12-01", { issuedOn: "2026-11-20" });
    await original("2028-11-30", { of: "candidat" });
    const mails = await mailsBy(() => announceEnds(desk()));
    expect(mails.map(({ template, recipient, locale, params }) => ({ template, recipient, locale, params })).sort((one, other) => one.recipient.localeCompare(other.recipient))).toEqual([
      { template: "bill-end-announced", recipient: people.candidat.email, locale: "en", params: { count: 1, until: "2028-11-30", from: "2026-11-02", to: "2026-11-02" } },
      { template: "bill-end-announced", recipient: people.citoyen.email, locale: "fr", params: { count: 2, until: "2028-11-15", from: "2026-11-02", to: "2026-11-20" } },
    ]);
    expect(await mailsBy(() => announceEnds(desk()))).toEqual([]);
    expect(await mailsBy(() => announceEnds(desk("2028-11-02")))).toEqual([]);
  });

  it("leaves out what ends later, has ended, was taken back, or is seen by nobody who could fetch it", async () => {
    await original("2028-12-02");
    await original("2028-10-31");
    await original("2028-11-15", { of: null });
    await original("2028-11-15", { of: "nouveau" });
    await takeBack(world, await original("2028-11-15"));
    expect(await mailsBy(async () => expect(await announceEnds(desk())).toBe(0))).toEqual([]);
    expect(await mailsBy(() => announceEnds(desk("2028-11-02")))).toMatchObject([{ recipient: people.citoyen.email, params: { count: 1, until: "2028-12-02" } }]);
  });

  it("told by two jobs at once is told once", async () => {
    await original("2028-11-15");
    expect(await mailsBy(() => Promise.all([announceEnds(desk()), announceEnds(desk()), announceEnds(desk())]))).toHaveLength(1);
  });

  it("is told by the desk alone", async () => {
    for (const person of ["admin", "agent", "citoyen", null] as const) await expect(announceEnd(world.as(person), { accountId: people.citoyen.id })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(announceEnd(desk(), { accountId: people.nouveau.id })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("goes through more originals than one reading holds", async () => {
    const { id: organizationId } = world.as(null).organization;
    const first = await billIn(world, { debtorId, of: "admin" });
    await originalOf(world, first, { retainUntil: "2028-11-20" });
    await world.as("admin").commit(async ({ tx }) => {
      const { id: _id, number: _number, lines: _lines, ...bill } = await tx.bill.findFirstOrThrow({ where: { id: first } });
      const { id: _document, billId: _bill, ...document } = await tx.document.findFirstOrThrow({ where: { billId: first } });
      const made = await tx.bill.createManyAndReturn({ data: Array.from({ length: 1100 }, (_, index) => ({ ...bill, number: `K-${index}`, accountId: people[index < 1050 ? "admin" : "agent"].id })), select: { id: true } });
      await tx.document.createMany({ data: made.map(({ id: billId }, index) => ({ ...document, organizationId, billId, retainUntil: new Date(`2028-11-${10 + (index % 10)}`) })) });
    });
    const mails = await mailsBy(() => announceEnds(desk()));
    expect(mails.map(({ recipient, params }) => [recipient, (params as { count: number }).count]).sort()).toEqual([[people.admin.email, 1051], [people.agent.email, 50]].sort());
  });
});

describe("its message", () => {
  const draw = (locale: "fr" | "en", count: number) =>
    renderMail("bill-end-announced", { count, until: "2028-11-15", from: "2026-11-02", to: "2026-11-20" }, { t: wordsIn(locale), locale, organization: world.as(null).organization, recipientName: "Camille", link: null });

  it("says how many, until when, and leads to their download", async () => {
    const { subject, text } = await draw("fr", 2);
    expect(subject).toBe("2 factures bientôt indisponibles en ligne");
    expect(text).toMatch(/2 factures que Mairie de Démonstration vous a adressées[^]*15 novembre 2028/);
    expect(text).toContain("/factures/telecharger?du=2026-11-02&au=2026-11-20");
    expect((await draw("en", 1)).subject).toBe("A bill soon unavailable online");
  });
});
