import { deviceOf } from "@/lib/accounts/device";
import { endOtherSessions } from "@/lib/accounts/end-other-sessions";
import { endSession } from "@/lib/accounts/end-session";
import { mySessions } from "@/lib/accounts/session.queries";
import { signIn } from "@/lib/accounts/sign-in";
import { hoursLater, minutesLater } from "@/lib/kernel/dates";
import { hashOfToken } from "@/lib/platform/session";
import { demonstrationPassword as password, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { eventsOf, forgetAttempts } from "./desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => { await forgetAttempts(world); await world.container.db.global.session.deleteMany(); });

const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";
const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind }: { kind: string }) => kind);
const open = async (person: PersonName = "fournisseur", { now = noon, slug = "mairie" as OrganizationSlug, userAgent = firefox } = {}) =>
  (await signIn(world.as(null, slug, { now }), { signInName: people[person].email, password, userAgent })).sid;
const left = async (person: PersonName = "fournisseur") => (await world.container.db.global.session.findMany({ where: { userId: people[person].id } })).map(({ sessionToken }) => sessionToken).sort();

describe("open sessions", () => {
  it("are listed with their device, portal and dates, the newest first, this one marked", async () => {
    const here = await open("fournisseur", { now: minutesLater(noon, 5) });
    await open("fournisseur", { slug: "province", userAgent: "" });
    await open("candidat");
    expect(await mySessions(world.as("fournisseur"), here)).toEqual([
      { id: hashOfToken(here).slice(0, 16), device: { browser: "Firefox", system: "Windows" }, since: minutesLater(noon, 5), until: hoursLater(minutesLater(noon, 5), 12), portal: "Mairie de Démonstration", current: true },
      { id: expect.stringMatching(/^[0-9a-f]{16}$/), device: { browser: null, system: null }, since: noon, until: hoursLater(noon, 12), portal: "Province de Démonstration", current: false },
    ]);
  });

  it("leave out what has expired, and hold nothing that opens a session", async () => {
    const sid = await open();
    expect(await mySessions(world.as("fournisseur", "mairie", { now: hoursLater(noon, 12) }), sid)).toEqual([]);
    const text = JSON.stringify(await mySessions(world.as("fournisseur"), sid));
    expect(text.includes(sid) || text.includes(hashOfToken(sid))).toBe(false);
  });

  it("are nobody's without signing in", async () => expect(await refusal(mySessions(world.as(null), "x"))).toBe("forbidden"));

  it("keep only the beginning of what a browser says of itself", async () => {
    await open("fournisseur", { userAgent: "x".repeat(5000) });
    expect((await world.container.db.global.session.findFirstOrThrow()).userAgent).toHaveLength(200);
  });
});

describe("« Déconnecter »", () => {
  it("ends that session, on whichever portal, and no other", async () => {
    const [here, there] = [await open(), await open("fournisseur", { slug: "province" })];
    await endSession(world.as("fournisseur"), { id: hashOfToken(there).slice(0, 16) });
    expect(await left()).toEqual([hashOfToken(here)]);
    expect((await eventsOf(world)).at(-1)).toMatchObject({ type: "account.session-ended", accountId: people.fournisseur.id, actorId: people.fournisseur.id, payload: {} });
  });

  it("ends nobody else's: another's session is not there", async () => {
    const others = await open("candidat");
    const id = hashOfToken(others).slice(0, 16);
    expect(await refusal(endSession(world.as("fournisseur"), { id }))).toBe("not-found");
    expect(await refusal(endSession(world.as("admin"), { id }))).toBe("not-found");
    expect(await refusal(endSession(world.as(null), { id }))).toBe("not-found");
    await expect(endSession(world.as("candidat"), { id: "" })).rejects.toHaveProperty("name", "ZodError");
    await expect(endSession(world.as("candidat"), { id: "%" })).rejects.toHaveProperty("name", "ZodError");
    expect(await left("candidat")).toEqual([hashOfToken(others)]);
  });

  it("ends all the others, and only one's own", async () => {
    const [here, others] = [await open(), await open("candidat")];
    await open();
    await open("fournisseur", { slug: "province" });
    expect(await endOtherSessions(world.as("fournisseur"), { sid: here })).toEqual({ endedSessions: 2 });
    expect([await left(), await left("candidat")]).toEqual([[hashOfToken(here)], [hashOfToken(others)]]);
    expect(await endOtherSessions(world.as("fournisseur"), { sid: here })).toEqual({ endedSessions: 0 });
    expect((await eventsOf(world)).filter(({ type }) => type === "account.other-sessions-ended")).toHaveLength(1);
    expect(await refusal(endOtherSessions(world.as(null), { sid: here }))).toBe("not-found");
  });
});

describe("a device in words", () => {
  it.each([
    [firefox, "Firefox", "Windows"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge", "Windows"],
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "Chrome", "Linux"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15", "Safari", "macOS"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari", "iPhone"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.0.0 Mobile/15E148 Safari/604.1", "Chrome", "iPhone"],
    ["Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36", "Samsung Internet", "Android"],
    ["Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "Chrome", "ChromeOS"],
    ["curl/8.5.0", null, null],
    [null, null, null],
  ])("%s", (userAgent, browser, system) => expect(deviceOf(userAgent)).toEqual({ browser, system }));
});
