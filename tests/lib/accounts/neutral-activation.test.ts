import { requestActivation } from "@/lib/accounts/request-activation";
import { daysLater } from "@/lib/kernel/dates";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { forgetAttempts, takeRequests } from "./desk";
import { workOf } from "./work";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const addresses = { unknown: "personne@ailleurs.test", prepared: people.nouveau.email, active: people.fournisseur.email } as const;
const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code, params }: { kind: string; code: string; params: unknown }) => ({ kind, code, params }));

/** All that is left behind by one request, without the address itself. */
async function trace(email: string) {
  await forgetAttempts(world);
  const { db } = world.container;
  const seen = await db.tenant(organizations.province.id).read((tx) => tx.event.count());
  let answer: unknown;
  const work = await workOf(world, async () => { answer = await requestActivation(world.as(null, "province", { origin: "203.0.113.9" }), { email }); });
  const events = await db.tenant(organizations.province.id).read((tx) => tx.event.findMany({ orderBy: { id: "asc" }, skip: seen, select: { type: true, accountId: true, payload: true } }));
  const throttles = await db.global.throttle.findMany({ select: { failures: true, dayFailures: true, blockedUntil: true } });
  const [links, mails] = [await db.global.link.count(), (await world.mails("province")).length];
  return JSON.parse(JSON.stringify({ answer, work, events, throttles, jobs: await takeRequests(world), links, mails }).replaceAll(email, "…")) as Record<string, unknown>;
}

describe("the neutral wording of « J'active mon compte »", () => {
  it("gives an active, a prepared and an unknown address one answer, from one work: statements, rows, job and throttles", async () => {
    const [unknown, prepared, active] = [await trace(addresses.unknown), await trace(addresses.prepared), await trace(addresses.active)];
    expect(prepared).toEqual(unknown);
    expect(active).toEqual(unknown);
    expect(unknown).toMatchObject({ answer: { wording: "neutral", email: "…" }, events: [{ type: "account.link-asked", accountId: null }], throttles: [{ failures: 1 }, { failures: 1 }], links: 0, mails: 0 });
    expect((unknown.work as { statements: string[] }).statements.length).toBeGreaterThan(5);
  });

  it("makes the three wait alike: after as many requests, with the same words, and free again at the same instant", async () => {
    await forgetAttempts(world);
    const waits = [];
    for (const email of Object.values(addresses)) {
      const answers = [];
      for (let asked = 1; asked <= 7; asked++) answers.push(await refusal(requestActivation(world.as(null, "province"), { email })));
      answers.push(await refusal(requestActivation(world.as(null, "province", { now: daysLater(noon, 1) }), { email })));
      waits.push(answers);
    }
    expect(waits[1]).toEqual(waits[0]);
    expect(waits[2]).toEqual(waits[0]);
    expect(waits[0]?.map((one) => one?.code ?? "answered")).toEqual([...Array<string>(5).fill("answered"), "account.tooManyMinutes", "account.tooManyMinutes", "answered"]);
  });
});
