import { hoursLater } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import { openProof } from "@/lib/ribs/open-proof";
import { revealIban } from "@/lib/ribs/reveal-iban";
import { people } from "@/prisma/world/people";
import { noon } from "@/tests/support/world";
import { agent, establishmentId, openRibDesk, supplier, world } from "./rib-desk";
import { added, eventOf, joinEstablishment, typesOf, withRoles } from "./ribs";

openRibDesk();

describe("showing the whole IBAN", () => {
  it("gives it to a manager as it is printed, and keeps that they read it", async () => {
    const id = await added(supplier(), establishmentId);
    expect(await revealIban(world.as("citoyen"), { id })).toEqual({ iban: "FR14 2004 1010 0505 0001 3M02 606" });
    expect(await eventOf(world, id, "revealed")).toMatchObject({ actorId: people.citoyen.id, establishmentId, payload: { iban: expect.stringMatching(/^FR14 •/) } });
  });

  it("is also to open the bank's paper: it is kept who did, once an hour for each paper, and refused to whoever may not read the IBAN", async () => {
    const id = await added(supplier(), establishmentId);
    const { archiveNumber } = await world.as("admin").read((tx) => tx.archiveEntry.findFirstOrThrow({ where: { document: { ribId: id } } }));
    const opens = (scope: Scope) => openProof(scope, { archiveNumber });
    for (const scope of [agent(), agent(), world.as("citoyen"), agent(hoursLater(noon, 2))]) await opens(scope);
    const kept = await world.as("admin").read((tx) => tx.event.findMany({ where: { ribId: id, type: "rib.proof-opened" }, orderBy: { id: "asc" }, select: { actorId: true, payload: true } }));
    expect(kept.map(({ actorId }) => actorId)).toEqual([people.agent.id, people.citoyen.id, people.agent.id]);
    expect(kept[0]?.payload).toEqual({ archiveNumber });
    for (const scope of [world.as("candidat"), withRoles(world, "nouveau", "reader", "billing"), world.as(null)]) await expect(opens(scope)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("gives it to the agents who verify it and pay to it", async () => {
    expect(await revealIban(agent(), { id: await added(supplier(), establishmentId) })).toEqual({ iban: "FR14 2004 1010 0505 0001 3M02 606" });
  });

  it("is refused to a depositor, a reader, an agent who belongs to the establishment and other roles, and leaves no trace", async () => {
    const id = await added(supplier(), establishmentId);
    await joinEstablishment(world, establishmentId, "agent", { role: "depositor" });
    await joinEstablishment(world, establishmentId, "agentProvince", { role: "reader" });
    for (const scope of [world.as("candidat"), world.as("agentProvince"), agent(), withRoles(world, "nouveau", "reader", "billing", "reception"), world.as(null)]) {
      await expect(revealIban(scope, { id })).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await typesOf(world, id)).toEqual(["requested"]);
  });
});
