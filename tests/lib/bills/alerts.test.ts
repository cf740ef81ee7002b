import { alertsLink, myAlerts } from "@/lib/bills/alerts.queries";
import { chooseAlerts } from "@/lib/bills/choose-alerts";
import { stopAlerts } from "@/lib/bills/stop-alerts";
import { daysLater } from "@/lib/kernel/dates";
import type { LinkPurpose } from "@/lib/kernel/links";
import { issueLink } from "@/lib/platform/links";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(() => chooseAlerts(world.as("citoyen"), { newBills: "yes" }));

const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code }: Record<string, unknown>) => ({ kind, code }));
const wants = async () => (await myAlerts(world.as("citoyen"))).newBills;
const told = async () => (await world.as("admin").read((tx) => tx.event.findMany({ where: { type: "bill.alerts-chosen" }, orderBy: { id: "asc" } }))).map(({ accountId, actorId, payload }) => ({ accountId, actorId, payload }));

/** The token of an alert's link, as its message holds it. */
async function alertToken(purpose: LinkPurpose = "alerts"): Promise<string> {
  const scope = world.as(null);
  return scope.secrets.linkToken(await scope.commit(({ tx }) => issueLink(scope, tx, { accountId: people.citoyen.id, purpose })));
}

describe("alerts of new bills", () => {
  it("are wanted until one says otherwise", async () => {
    expect(await myAlerts(world.as("candidat"))).toEqual({ newBills: true, hasBills: false });
  });

  it("are chosen per organisation, and a choice made twice is told once", async () => {
    const before = (await told()).length;
    for (let time = 1; time <= 2; time++) await chooseAlerts(world.as("citoyen"), { newBills: "no" });
    expect([await wants(), (await myAlerts(world.as("citoyen", "province"))).newBills]).toEqual([false, true]);
    expect((await told()).slice(before)).toEqual([{ accountId: people.citoyen.id, actorId: people.citoyen.id, payload: { newBills: false } }]);
    await chooseAlerts(world.as("citoyen"), { newBills: "yes" });
    expect(await wants()).toBe(true);
  });

  it("know whether this organisation has put a bill online for the person", async () => {
    const billId = await billIn(world, { debtorId: await debtorIn(world, { customerNumber: "C-9", of: "fournisseur" }), of: "fournisseur" });
    expect(await myAlerts(world.as("fournisseur"))).toMatchObject({ hasBills: true });
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id: billId }, data: { withdrawnAt: noon } }));
    expect(await myAlerts(world.as("fournisseur"))).toMatchObject({ hasBills: false });
  });

  it("are one's own choice, made signed in", async () => {
    expect(await refusal(chooseAlerts(world.as(null), { newBills: "no" }))).toMatchObject({ kind: "not-found" });
    expect(await refusal(myAlerts(world.as(null)))).toMatchObject({ kind: "forbidden" });
    await expect(chooseAlerts(world.as("citoyen"), { newBills: "maybe" })).rejects.toHaveProperty("name", "ZodError");
  });
});

describe("the link of an alert", () => {
  it("stops them without signing in, as often as it is followed", async () => {
    const token = await alertToken();
    expect(await alertsLink(world.as(null), token)).toMatchObject({ stale: false, wanted: true });
    expect(await wants()).toBe(true); // opening the page changed nothing
    const before = (await told()).length;
    for (let time = 1; time <= 2; time++) expect(await stopAlerts(world.as(null), { token })).toEqual({ token });
    expect(await wants()).toBe(false);
    expect((await told()).slice(before)).toEqual([{ accountId: people.citoyen.id, actorId: null, payload: { newBills: false } }]);
    expect(await alertsLink(world.as(null), token)).toMatchObject({ wanted: false });
    await chooseAlerts(world.as("citoyen"), { newBills: "yes" });
    await stopAlerts(world.as(null), { token });
    expect(await wants()).toBe(false);
  });

  it("of an older message works beside that of a newer one, for a year", async () => {
    const [older, newer] = [await alertToken(), await alertToken()];
    await stopAlerts(world.as(null, "mairie", { now: daysLater(noon, 364) }), { token: older });
    await stopAlerts(world.as(null, "mairie", { now: daysLater(noon, 364) }), { token: newer });
    await chooseAlerts(world.as("citoyen"), { newBills: "yes" });
    const late = world.as(null, "mairie", { now: daysLater(noon, 365) });
    expect(await refusal(stopAlerts(late, { token: older }))).toEqual({ kind: "conflict", code: "account.alertsLinkStale" });
    expect(await alertsLink(late, older)).toMatchObject({ stale: true });
    expect(await wants()).toBe(true);
  });

  it("is unknown on another portal, with another token, or as another kind of link", async () => {
    const token = await alertToken();
    for (const [slug, typed] of [["province", token], ["mairie", `${token}x`], ["mairie", await alertToken("password")]] as const) {
      expect(await refusal(stopAlerts(world.as(null, slug), { token: typed }))).toMatchObject({ kind: "not-found" });
      expect(await alertsLink(world.as(null, slug), typed)).toBeNull();
    }
    expect(await wants()).toBe(true);
  });
});
