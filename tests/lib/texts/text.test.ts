import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { Markdown } from "@/app/_ui/panel/markdown";
import { defaultText } from "@/lib/texts/default-text";
import { fillText, textNames, textOfSlug, textSlugs } from "@/lib/texts/text";
import { textOf, textPage, textStates, textToEdit } from "@/lib/texts/text.queries";
import { restoreText } from "@/lib/texts/restore-text";
import { writeText } from "@/lib/texts/write-text";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const later = new Date(noon.getTime() + 60_000);
const write = (body: string, seen = "", now = noon) => writeText(world.as("admin", "mairie", { now }), { name: "faq", locale: "fr", body, seen });

describe("a text", () => {
  it("is the default one in the reader's language until the organisation writes its own", async () => {
    expect(await textPage(world.as(null), "faq", "fr")).toMatchObject({ updatedAt: null, body: expect.stringContaining("##") });
    await write("## À nous\n\nBonjour.");
    expect(await textPage(world.as(null), "faq", "fr")).toEqual({ body: "## À nous\n\nBonjour.", updatedAt: noon });
    expect((await textPage(world.as(null), "faq", "en")).updatedAt).toBeNull();
    expect(await textOf(world.as(null, "province"), "faq", "fr")).toContain("Province de Démonstration");
  });

  it("says the organisation's facts in the place of its placeholders, and follows them", async () => {
    await write("{organisme} : {contact}, {courriel}, {portail}, {ans-titres} ans. {autre} {constructor}");
    expect(await textOf(world.as(null), "faq", "fr")).toBe(
      "Mairie de Démonstration : Service des finances (finances@mairie.demo.test, 01 99 00 10 01), finances@mairie.demo.test, http://localhost:3000, 2 ans. {autre} {constructor}");
  });

  it("takes names as words, not as Markdown", () => {
    const { organization } = world.as(null);
    const filled = fillText("{organisme} {contact}", { ...organization, name: "[a](https://ailleurs.test) **x** <b>", contactPhone: null });
    expect(renderToStaticMarkup(createElement(Markdown, { text: filled }))).toBe('<div class="prose-text"><p>[a](<a href="https://ailleurs.test/" rel="external noopener noreferrer">https://ailleurs.test</a>) **x** &lt;b&gt; Service des finances (<a href="mailto:finances@mairie.demo.test">finances@mairie.demo.test</a>)</p></div>');
  });

  it("has an address of its own", () => {
    for (const name of textNames) expect(textOfSlug(textSlugs[name])).toBe(name);
    expect(["help", "constructor", ""].map(textOfSlug)).toEqual([null, null, null]);
  });
});

describe("a default text", () => {
  it("tells of PayFiP where the organisation has a number there, if only one of a product", async () => {
    const { commit, organization } = world.as("agentProvince", "province");
    expect(await textOf(world.as(null, "province"), "faq", "fr")).not.toContain("PayFiP");
    await commit(({ tx }) => tx.payfipProduct.create({ data: { organizationId: organization.id, code: "EAU", name: "Eau", payfipNumber: "001972", createdAt: noon } }));
    expect(await textOf(world.as(null, "province"), "faq", "fr")).toContain("PayFiP");
  });
});

describe("writing a text", () => {
  it("is told with who wrote it, and restoring brings the default one back", async () => {
    await write("Bonjour");
    expect((await textStates(world.as("admin"))).find(({ name }) => name === "faq")?.versions).toEqual({ fr: { at: noon, by: "Adam Admin" }, en: null });
    expect(await textToEdit(world.as("admin"), "faq", "fr")).toEqual({ body: "Bonjour", version: { at: noon, by: "Adam Admin" } });
    await restoreText(world.as("admin"), { name: "faq", locale: "fr", seen: noon.toISOString() });
    expect(await textToEdit(world.as("admin"), "faq", "fr")).toEqual({ body: defaultText({ online: true }, "faq", "fr"), version: null });
    const events = await world.as("admin").read((tx) => tx.event.findMany({ orderBy: { id: "asc" }, select: { type: true, actorId: true, payload: true } }));
    expect(events).toEqual(["text.changed", "text.restored"].map((type) => ({ type, actorId: people.admin.id, payload: { name: "faq", locale: "fr" } })));
  });

  it("never overwrites what a colleague wrote meanwhile", async () => {
    const first = await Promise.allSettled([write("Un"), write("Deux")]);
    expect(first.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(first.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict", code: "text.changed" } });
    const { version } = await write("Trois", noon.toISOString());
    expect(version.getTime()).toBeGreaterThan(noon.getTime());
    await expect(write("Quatre", noon.toISOString(), later)).rejects.toMatchObject({ code: "text.changed" });
    await expect(restoreText(world.as("admin"), { name: "faq", locale: "fr", seen: noon.toISOString() })).rejects.toMatchObject({ code: "text.changed" });
    await expect(restoreText(world.as("admin"), { name: "faq", locale: "fr", seen: "" })).rejects.toMatchObject({ code: "text.changed" });
    expect(await textOf(world.as(null), "faq", "fr")).toBe("Trois");
    await restoreText(world.as("admin"), { name: "faq", locale: "fr", seen: version.toISOString() });
    await expect(write("Cinq", version.toISOString(), later)).rejects.toMatchObject({ code: "text.changed" });
  });

  it("takes 50,000 characters, one way to end a line, and nothing unseen", async () => {
    await expect(write("x".repeat(50_001))).rejects.toMatchObject({ name: "ZodError" });
    await expect(write(" \u0007\n")).rejects.toMatchObject({ name: "ZodError" });
    await write(" a\r\nb\u0000\u001b\tc ");
    expect(await textOf(world.as(null), "faq", "fr")).toBe("a\nb\tc");
  });

  it("is for those who answer the public, in their own organisation", async () => {
    for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("agentProvince", "province")]) {
      await expect(writeText(scope, { name: "faq", locale: "fr", body: "x", seen: "" })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(restoreText(scope, { name: "faq", locale: "fr", seen: "" })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(textToEdit(scope, "faq", "fr")).rejects.toMatchObject({ kind: "forbidden" });
      await expect(textStates(scope)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(writeText(world.as("admin"), { name: "autre", locale: "fr", body: "x", seen: "" })).rejects.toMatchObject({ name: "ZodError" });
  });
});
