import { codeOf } from "@/lib/debtors/claim-code";
import { confirmClaim } from "@/lib/debtors/confirm-claim";
import { confirmClaimByAgent } from "@/lib/debtors/confirm-claim-by-agent";
import { dropClaim } from "@/lib/debtors/drop-claim";
import { sendClaimCode } from "@/lib/debtors/send-claim-code";
import { answerMessage } from "@/lib/messages/answer-message";
import { closeThread } from "@/lib/messages/close-thread";
import { threadStates, type ThreadState } from "@/lib/messages/message";
import { replyMessage } from "@/lib/messages/reply-message";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { asAgent, asked, seenOf, threadOf } from "../lib/messages/desk";
import { discoverOperations, type AnyOperation } from "./discovery";

let world: World;
let names: string[];
beforeAll(async () => {
  world = await openWorld();
  names = [...(await discoverOperations()).keys()];
});
afterAll(() => world.close());

const calm = () => world.container.db.global.throttle.deleteMany();
const eventsOf = (where: object) => world.as("admin").read((tx) => tx.event.findMany({ where, orderBy: { id: "asc" } }));

describe("a claim", () => {
  const states = ["asked", "open", "confirmed", "dropped"] as const;
  type Verb = { readonly verb: AnyOperation; readonly by: "agent" | "candidat"; readonly to: (typeof states)[number] };
  const verbs: Readonly<Record<string, Verb>> = {
    "an agent's yes": { verb: confirmClaimByAgent, by: "agent", to: "confirmed" },
    "an agent's no": { verb: dropClaim, by: "agent", to: "dropped" },
    "its code": { verb: confirmClaim, by: "candidat", to: "confirmed" },
    "the sending of a code": { verb: sendClaimCode, by: "candidat", to: "open" },
  };
  let serial = 0;

  async function claimIn(state: (typeof states)[number]) {
    const debtorId = await debtorIn(world, { customerNumber: `C-${++serial}`, of: null, email: "quelquun@maison.test" });
    const billId = await billIn(world, { debtorId, of: state === "open" ? "candidat" : null });
    const { id } = await world.as("admin").commit(({ tx }) => tx.billClaim.create({
      data: { organizationId: organizations.mairie.id, billId, debtorId, accountId: people.candidat.id, state, createdAt: noon, openedAt: state === "open" ? noon : null }, select: { id: true },
    }));
    return { id, debtorId };
  }
  const rowOf = (id: string) => world.as("admin").read((tx) => tx.billClaim.findFirstOrThrow({ where: { id } }));
  const everythingOf = async ({ id, debtorId }: { id: string; debtorId: string }) => ({ row: await rowOf(id), events: await eventsOf({ debtorId }) });
  async function codeFor(scope: Scope, id: string): Promise<string> {
    const { codeExpiresAt } = await rowOf(id);
    return codeExpiresAt ? codeOf(scope, { id, codeExpiresAt }) : "12345678";
  }
  const act = async (name: string, id: string) => {
    const { verb, by } = verbs[name]!;
    await calm();
    const scope = world.as(by);
    return verb(scope, { id, code: await codeFor(scope, id) });
  };

  it("has a line here for every verb: two come before it is one", () =>
    expect([...Object.values(verbs).map(({ verb }) => verb.operationName), "claim.answer", "claim.request"].sort()).toEqual(names.filter((name) => name.startsWith("claim."))));

  it.each(Object.keys(verbs))("that is open: %s leads where the table says", async (name) => {
    const claim = await claimIn("open");
    if (name === "its code") await act("the sending of a code", claim.id);
    const before = await everythingOf(claim);
    await act(name, claim.id);
    const after = await everythingOf(claim);
    expect(after.row.state).toBe(verbs[name]?.to);
    expect(after.events.length).toBeGreaterThan(before.events.length);
  });

  const ended = states.filter((state) => state !== "open").flatMap((state) => Object.keys(verbs).map((name) => [state, name] as const));
  it.each(ended)("that is %s: %s does not find it, and changes nothing", async (state, name) => {
    const claim = await claimIn(state);
    const before = await everythingOf(claim);
    await expect(act(name, claim.id)).rejects.toMatchObject({ kind: "not-found" });
    expect(await everythingOf(claim)).toEqual(before);
  });
});

describe("a thread", () => {
  const reception = () => asAgent(world, "admin", "reception");
  const verbs = {
    answer: { verb: answerMessage, by: reception, leads: { waiting: "answered", answered: "answered" } },
    close: { verb: closeThread, by: reception, leads: { waiting: "closed", answered: "closed" } },
    reply: { verb: replyMessage, by: () => world.as("citoyen"), leads: { waiting: "waiting", answered: "waiting", closed: "waiting" } },
  } as const;
  type Name = keyof typeof verbs;
  const leadsOf = (name: Name, state: ThreadState): ThreadState | undefined => (verbs[name].leads as Partial<Record<ThreadState, ThreadState>>)[state];
  const act = async (name: Name, id: string) => {
    await calm();
    return verbs[name].verb(verbs[name].by(), { id, seen: await seenOf(world, id), body: "Bonjour." });
  };
  async function threadIn(state: ThreadState): Promise<string> {
    await calm();
    const { id } = await asked(world);
    if (state !== "waiting") await act(state === "answered" ? "answer" : "close", id);
    return id;
  }
  const everythingOf = async (id: string) => ({ thread: await threadOf(world, id), events: await eventsOf({ threadId: id }) });
  const pairs = threadStates.flatMap((state) => (Object.keys(verbs) as Name[]).map((name) => [state, name] as const));

  it("has a line here for every verb, and two that open one", () =>
    expect([...Object.values(verbs).map(({ verb }) => verb.operationName), "message.send", "message.write-as-visitor"].sort()).toEqual(names.filter((name) => name.startsWith("message."))));

  it.each(pairs.filter(([state, name]) => leadsOf(name, state)))("that is %s: %s leads where the table says", async (state, name) => {
    const id = await threadIn(state);
    const before = await everythingOf(id);
    await act(name, id);
    const after = await everythingOf(id);
    expect(after.thread.state).toBe(leadsOf(name, state));
    expect(after.events.length).toBeGreaterThan(before.events.length);
  });

  it.each(pairs.filter(([state, name]) => !leadsOf(name, state)))("that is %s: %s is refused, and changes nothing", async (state, name) => {
    const id = await threadIn(state);
    const before = await everythingOf(id);
    await expect(act(name, id)).rejects.toMatchObject({ kind: "conflict", code: "message.changed" });
    expect(await everythingOf(id)).toEqual(before);
  });
});
