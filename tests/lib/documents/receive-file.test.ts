import path from "node:path";
import { isRefusal } from "@/lib/kernel/refusal";
import { KEPT_MAX_FILES } from "@/lib/documents/document";
import { removeUpload } from "@/lib/documents/remove-upload";
import { draftOf, keptFiles } from "@/lib/documents/upload.queries";
import { keepDraft } from "@/lib/documents/keep-draft";
import { hoursLater } from "@/lib/kernel/dates";
import { noon, openWorld, type World } from "@/tests/support/world";
import { filesUnder, freshPdf, send } from "./intake";

let world: World;
const files = () => filesUnder(path.join(world.container.settings.dataDir, "files"));
const rows = () => world.as("fournisseur").read((tx) => tx.upload.findMany());

beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => {
  for (const { id } of await rows()) await removeUpload(world.as("fournisseur"), { id }).catch(() => removeUpload(world.as("candidat"), { id }));
});

describe("a good file", () => {
  it("is kept 24 hours for the person who sent it", async () => {
    const pdf = await freshPdf(2);
    const kept = await send(world.as("fournisseur"), pdf, " facture.pdf ");
    expect(kept).toEqual({ id: expect.any(String), name: "facture.pdf", bytes: pdf.length });
    const [row] = await rows();
    expect(row).toMatchObject({ role: "invoice", mediaType: "application/pdf", bytes: pdf.length, expiresAt: hoursLater(noon, 24), inspection: { pages: 2 } });
    expect(await files()).toEqual([expect.stringContaining(kept.id)]);
  });

  it("is named again to its person alone, and while it is kept", async () => {
    const scope = world.as("fournisseur");
    const { id, name, bytes } = await send(scope, await freshPdf());
    expect(await keptFiles(scope, ["nonsense", id])).toEqual([{ id, name, bytes }]);
    expect(await keptFiles(world.as("candidat"), [id])).toEqual([]);
    expect(await keptFiles(world.as("fournisseur", "province"), [id])).toEqual([]);
    expect(await keptFiles(world.as(null), [id])).toEqual([]);
    expect(await keptFiles(world.as("fournisseur", "mairie", { now: hoursLater(noon, 24) }), [id])).toEqual([]);
  });

  it("is removed by its person, and by nobody else", async () => {
    const { id } = await send(world.as("fournisseur"), await freshPdf());
    await expect(removeUpload(world.as("candidat"), { id })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeUpload(world.as("fournisseur", "province"), { id })).rejects.toMatchObject({ kind: "not-found" });
    await removeUpload(world.as("fournisseur"), { id });
    expect(await files()).toEqual([]);
    await expect(removeUpload(world.as("fournisseur"), { id })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a refused file", () => {
  const cases: readonly [string, string | Uint8Array, string, "invoice" | "attachment" | "proof", string, string][] = [
    ["is empty", "", "facture.pdf", "invoice", "document.file.empty", "IRR_VIDE_F"],
    ["is too big", new Uint8Array(20_000_001), "facture.pdf", "invoice", "document.file.too-big", "IRR_TAILLE_F"],
    ["has too long a name", "%PDF-", `${"n".repeat(50)}.pdf`, "attachment", "document.file.name-too-long", "IRR_NOM_PJ"],
    ["has a path for a name", "%PDF-", "../../facture.pdf", "invoice", "document.file.name-refused", "IRR_NOM_PJ"],
    ["is not what its name says", "a;b\n1;2\n", "facture.pdf", "invoice", "document.file.not-a-pdf", "IRR_TYPE_F"],
    ["is of a type that the role does not take", "a;b\n1;2\n", "preuve.csv", "proof", "document.file.type-refused", "IRR_EXT_DOC"],
  ];

  it.each(cases)("%s: says which rule, and leaves nothing", async (_why, bytes, name, role, code, reason) => {
    const refusal: unknown = await send(world.as("fournisseur"), bytes, name, role).catch((error: unknown) => error);
    expect(isRefusal(refusal) && refusal).toMatchObject({ kind: "conflict", code, field: "file", params: { reason } });
    expect(await rows()).toEqual([]);
    expect(await files()).toEqual([]);
  });

  it("comes from a visitor", async () => {
    await expect(send(world.as(null), await freshPdf())).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("is one too many for one person, and nobody else is kept from sending", async () => {
    const scope = world.as("fournisseur");
    await scope.commit(({ tx }) => tx.upload.createMany({ data: Array.from({ length: KEPT_MAX_FILES }, () => ({
      organizationId: scope.organization.id, accountId: scope.actor.accountId ?? "", role: "proof", fileName: "f.pdf", mediaType: "application/pdf", bytes: 1,
      sha256: "0".repeat(64), inspection: {}, createdAt: noon, expiresAt: hoursLater(noon, 24),
    })) }));
    await expect(send(scope, await freshPdf())).rejects.toMatchObject({ code: "document.upload.too-many" });
    await send(world.as("candidat"), await freshPdf());
    await send(world.as("fournisseur", "mairie", { now: hoursLater(noon, 25) }), await freshPdf());
  });

  it("are counted one after the other when they are sent at once", async () => {
    const scope = world.as("candidat");
    const earlier = await scope.read((tx) => tx.upload.count({ where: { accountId: scope.actor.accountId ?? "" } }));
    await scope.commit(({ tx }) => tx.upload.createMany({ data: Array.from({ length: KEPT_MAX_FILES - 1 - earlier }, () => ({
      organizationId: scope.organization.id, accountId: scope.actor.accountId ?? "", role: "proof", fileName: "f.pdf", mediaType: "application/pdf", bytes: 1,
      sha256: "0".repeat(64), inspection: {}, createdAt: noon, expiresAt: hoursLater(noon, 24),
    })) }));
    const bytes = await Promise.all([freshPdf(), freshPdf(), freshPdf()]);
    const sent = await Promise.allSettled(bytes.map((pdf) => send(scope, pdf)));
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  });
});

describe("a form refused without JavaScript", () => {
  it("comes back to the person who typed it, under its own name, for 24 hours", async () => {
    const scope = world.as("fournisseur");
    const state = { values: { number: "F-1" }, fields: { number: "…" } };
    const id = await keepDraft(scope, { form: "deposit", state });
    expect(await draftOf(scope, id, "deposit")).toEqual(state);
    expect(await draftOf(scope, id, "habilitation")).toBeNull();
    expect(await draftOf(scope, "nonsense", "deposit")).toBeNull();
    expect(await draftOf(world.as("candidat"), id, "deposit")).toBeNull();
    expect(await draftOf(world.as("fournisseur", "province"), id, "deposit")).toBeNull();
    expect(await draftOf(world.as("fournisseur", "mairie", { now: hoursLater(noon, 24) }), id, "deposit")).toBeNull();
  });
});
