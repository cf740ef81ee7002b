import { requestHabilitation } from "@/lib/habilitations/request-habilitation";
import { people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { approved, ask, asked, eventsOf, keptProof, mailsOf, rowOf } from "./requests";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

describe("a request for a habilitation", () => {
  it("waits for a decision under a reference, with what was claimed and its proofs archived", async () => {
    const { id, reference } = await ask(world, "candidat", { note: "Bonjour" });
    expect(reference).toBe("HAB-2026-000001");
    expect(await rowOf(world, id)).toMatchObject({
      state: "submitted", identifier: "12345678200010", establishmentName: "Papeterie du Centre", accountId: people.candidat.id, note: "Bonjour", role: null, establishmentId: null,
    });
    const documents = await world.as("admin").read((tx) => tx.document.findMany({ where: { habilitationId: id }, include: { entry: true } }));
    expect(documents).toMatchObject([{ role: "proof", mediaType: "application/pdf", entry: { archiveNumber: "MAIRIE-2026-000001" } }]);
    expect(await eventsOf(world, id)).toEqual([{ type: "habilitation.requested", actorId: people.candidat.id, payload: { note: "Bonjour", proofs: 1 } }]);
  });

  it("is told to the person and to each agent who may decide, once and in their own language", async () => {
    await world.container.db.global.account.update({ where: { id: people.admin.id }, data: { locale: "en" } });
    const { id } = await ask(world, "candidat");
    const mails = await mailsOf(world, id);
    expect(mails.map(({ template, recipient, locale }) => `${template} ${recipient} ${locale}`).sort()).toEqual([
      "habilitation-received candidat@demo.test fr", "habilitation-to-review admin@demo.test en", "habilitation-to-review agent@demo.test fr",
    ]);
    expect(mails[0]?.params).toMatchObject({ reference: "HAB-2026-000001", establishmentName: "Papeterie du Centre", applicantName: "Cyril Candidat" });
  });

  it("is told at once to the managers of the establishment, who are not named to the applicant", async () => {
    const known = await approved(world, "fournisseur");
    const { id } = await ask(world, "candidat");
    expect((await mailsOf(world, id, "habilitation-newcomer")).map(({ recipient }) => recipient)).toEqual(["fournisseur@demo.test"]);
    const [receipt] = await mailsOf(world, id, "habilitation-received");
    expect(JSON.stringify(receipt?.params)).not.toContain("Fanny");
    expect(known).not.toBe(id);
  });

  it("is not brought for decision to an agent who asks for their own establishment", async () => {
    const { id } = await ask(world, "agent");
    expect((await mailsOf(world, id, "habilitation-to-review")).map(({ recipient }) => recipient)).toEqual(["admin@demo.test"]);
  });

  it("takes references without gaps when several people send at once, and none when it is refused", async () => {
    const names = ["candidat", "fournisseur", "citoyen", "agent", "admin"] as const;
    const answers = await Promise.all(names.map((name) => ask(world, name)));
    expect(answers.map(({ reference }) => reference).sort()).toEqual([1, 2, 3, 4, 5].map((number) => `HAB-2026-00000${number}`));
    await expect(ask(world, "candidat")).rejects.toMatchObject({ code: "habilitation.alreadyAsked" });
    expect((await ask(world, "candidat", { identifier: "73282932000074" })).reference).toBe("HAB-2026-000006");
  });

  it("begins again at one each year, and apart in each organisation", async () => {
    await ask(world, "candidat");
    const later = world.as("citoyen", "mairie", { now: new Date("2026-12-31T23:30:00Z") });
    expect((await requestHabilitation(later, { ...asked, proofs: [await keptProof(later)] })).reference).toBe("HAB-2027-000001");
    expect((await ask(world, "candidat", { scheme: "RIDET", identifier: "0123456.001" }, "province")).reference).toBe("HAB-2026-000001");
  });
});

describe("a request is refused", () => {
  it("beside the identifier when the same person already has one running, saying which", async () => {
    await ask(world, "candidat");
    await expect(ask(world, "candidat")).rejects.toMatchObject({ kind: "conflict", code: "habilitation.alreadyAsked", field: "identifier", params: { reference: "HAB-2026-000001" } });
    await approved(world, "fournisseur");
    await expect(ask(world, "fournisseur")).rejects.toMatchObject({ code: "habilitation.alreadyApproved", field: "identifier" });
  });

  it("once only when it is sent twice at the same time", async () => {
    const answers = await Promise.allSettled([ask(world, "candidat"), ask(world, "candidat")]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("when the organisation does not use that kind of number", async () => {
    await expect(ask(world, "candidat", { scheme: "RIDET", identifier: "0123456001" })).rejects.toMatchObject({ code: "habilitation.schemeNotTaken", field: "scheme" });
  });

  it("without a proof, with somebody else's, with a file sent for another use or kept too long ago", async () => {
    const issues = (await ask(world, "candidat", { proofs: [] }).catch((error: unknown) => error)) as { issues: { path: unknown }[] };
    expect(issues.issues.map(({ path }) => path)).toEqual([["proofs"]]);
    const foreign = await keptProof(world.as("citoyen"));
    const other = await keptProof(world.as("candidat"), "attachment");
    for (const proofs of [[foreign], [other]]) await expect(ask(world, "candidat", { proofs })).rejects.toMatchObject({ field: "proofs" });
    const own = await keptProof(world.as("candidat"));
    const tomorrow = world.as("candidat", "mairie", { now: new Date("2026-11-22T11:00:01Z") });
    await expect(requestHabilitation(tomorrow, { ...asked, proofs: [own] })).rejects.toMatchObject({ field: "proofs" });
  });

  it("for a visitor", async () => {
    const proofs = [await keptProof(world.as("candidat"))];
    await expect(requestHabilitation(world.as(null), { ...asked, proofs })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("with every bad field named at once, the number by its own rule", async () => {
    const scope = world.as("candidat");
    const error = (await requestHabilitation(scope, { ...asked, identifier: "12345678200011", city: " ", postalCode: "9910", right: "friend", proofs: [await keptProof(scope)] })
      .catch((refused: unknown) => refused)) as { issues: { path: string[]; message: string }[] };
    expect(error.issues.map(({ path }) => path[0]).sort()).toEqual(["city", "identifier", "postalCode", "right"]);
    expect(error.issues.find(({ path }) => path[0] === "identifier")?.message).toBe("notSiret");
  });

  it("and then leaves nothing in the archive, and its proofs still kept for the form", async () => {
    await ask(world, "candidat");
    const scope = world.as("candidat");
    const proof = await keptProof(scope);
    await expect(requestHabilitation(scope, { ...asked, proofs: [proof] })).rejects.toMatchObject({ code: "habilitation.alreadyAsked" });
    const left = await scope.read(async (tx) => ({ documents: await tx.document.count(), upload: await tx.upload.findFirstOrThrow({ where: { id: proof } }) }));
    expect(left.documents).toBe(1);
    expect(await scope.ports.storage.hashOfArchived(scope.organization.id, left.upload.sha256)).toBeNull();
  });
});
