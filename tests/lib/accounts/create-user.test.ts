import { createUser } from "@/lib/accounts/create-user";
import { signIn } from "@/lib/accounts/sign-in";
import { demonstrationPassword, organizations, people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { accountOf, deskOf, mailsTo } from "./desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const sessionsOf = (id: string) => world.container.db.global.session.findMany({ where: { userId: id } });

describe("whoever runs the installation gives an account", () => {
  it("to a new address: prepared, with its roles, and its activation on the way", async () => {
    const { identifier, invited } = await createUser(deskOf(world), { email: "Neuve@mairie.test", name: "Ève Neuve", role: "accounting, reader" });
    const account = await world.container.db.global.account.findUniqueOrThrow({ where: { email: "neuve@mairie.test" } });
    const roles = await world.container.db.tenant(organizations.mairie.id).read((tx) => tx.membership.findMany({ where: { accountId: account.id }, select: { role: true } }));
    expect({ identifier, invited, state: account.state }).toEqual({ identifier: account.identifier, invited: true, state: "prepared" });
    expect(roles.map(({ role }) => role).sort()).toEqual(["accounting", "reader"]);
    expect(await mailsTo(world, "neuve@mairie.test")).toMatchObject([{ template: "account-activation" }]);
  });

  it("to someone who signs in already: long sessions end, since an agent has none", async () => {
    const { email, id } = people.candidat;
    await signIn(world.as(null), { signInName: email, password: demonstrationPassword, remember: "on" });
    expect(await sessionsOf(id)).toHaveLength(1);
    await createUser(deskOf(world), { email, name: "Candidat", role: "reader" });
    expect(await sessionsOf(id)).toEqual([]);
  });

  it("to an active person who becomes an agent: activation again, since an agent's password is longer", async () => {
    expect((await accountOf(world, "candidat")).state).toBe("prepared");
    expect(await mailsTo(world, people.candidat.email)).toMatchObject([{ template: "account-activation" }]);
  });

  it("to an agent who gets one more role: nothing to choose again", async () => {
    const { invited } = await createUser(deskOf(world), { email: people.agent.email, name: "Agnès", role: "reception" });
    expect({ invited, state: (await accountOf(world, "agent")).state }).toEqual({ invited: false, state: "active" });
  });

  it("never by anybody else", async () => {
    await expect(createUser(world.as("admin"), { email: "autre@mairie.test", name: "Une Autre", role: "administrator" })).rejects.toMatchObject({ kind: "forbidden" });
  });
});
