import { changeSettings } from "@/lib/organizations/change-settings";
import { organizationById } from "@/lib/organizations/directory";
import { settingsText } from "@/lib/organizations/organization";
import { changeableSettings } from "@/lib/organizations/settings.queries";
import { PaymentServiceFailure, type PaymentService } from "@/lib/ports/payment";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people, type OrganizationSlug } from "@/prisma/world/people";
import { openWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
afterEach(async () => {
  for (const { id, payfipNumber, payfipMode, paymentLockMinutes, citizenRetentionYears, activationWording, announcesBills, contactName, contactEmail, contactPhone } of Object.values(organizations))
    await world.container.db.global.organization.update({ where: { id }, data: { payfipNumber, payfipMode, paymentLockMinutes, citizenRetentionYears, activationWording, announcesBills, contactName, contactEmail, contactPhone } });
});

/** PayFiP as it answers about a client: its names, nothing known, or out of reach. */
const payfip = (answer: readonly string[] | null | "down"): PaymentService => ({
  isSimulated: true, open: () => Promise.reject(new Error("not asked")), ask: () => Promise.reject(new Error("not asked")), pageOf: () => "",
  client: () => (answer === "down" ? Promise.reject(new PaymentServiceFailure("unavailable", "no answer")) : Promise.resolve(answer && { names: answer })),
});
const withPayfip = (answer: Parameters<typeof payfip>[0] | "off"): Scope => {
  const scope = world.as("admin");
  return { ...scope, ports: { ...scope.ports, payment: answer === "off" ? null : payfip(answer) } };
};

/** The form as the page shows it, with what is typed over it. A box that is not ticked is not sent. */
async function form(typed: Record<string, string> = {}): Promise<Record<string, string>> {
  const { announcesBills, ...settings } = await changeableSettings(world.as("admin"));
  const shown = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value ?? "")]));
  return { ...shown, seen: settingsText({ announcesBills, ...settings }), ...(announcesBills && { announcesBills: "on" }), ...typed };
}
const stored = (slug: OrganizationSlug = "mairie") => world.container.db.global.organization.findUniqueOrThrow({ where: { id: organizations[slug].id } });
const events = () => world.container.db.tenant(organizations.mairie.id).read((tx) => tx.event.findMany({ where: { type: "organization.settings-changed" }, orderBy: { id: "asc" } }));

it("writes what was changed, at once for everybody, and keeps what it was before", async () => {
  const { announcesBills: _left, ...typed } = await form({ activationWording: "neutral", paymentLockMinutes: "45", citizenRetentionYears: "5", contactName: "Régie  municipale", contactEmail: "Regie@Mairie.Demo.Test", contactPhone: "" });
  await changeSettings(world.as("admin"), typed);
  const expected = { activationWording: "neutral", announcesBills: false, paymentLockMinutes: 45, citizenRetentionYears: 5, contactName: "Régie municipale", contactEmail: "regie@mairie.demo.test", contactPhone: null };
  expect(await stored()).toMatchObject({ ...expected, payfipNumber: "001964", payfipMode: "test" });
  const event = (await events()).at(-1);
  expect(event?.actorId).toBe(world.as("admin").actor.accountId);
  expect(event?.payload).toEqual({
    before: { activationWording: "exact", announcesBills: true, paymentLockMinutes: 120, citizenRetentionYears: 2, contactName: "Service des finances", contactEmail: "finances@mairie.demo.test", contactPhone: "01 99 00 10 01" },
    after: expected,
  });
});

it("the same settings again write nothing", async () => {
  const before = (await events()).length;
  await changeSettings(world.as("admin"), await form());
  expect(await events()).toHaveLength(before);
});

it("touches no other organisation", async () => {
  const before = await stored("province");
  await changeSettings(world.as("admin"), await form({ contactName: "Régie" }));
  expect(await stored("province")).toEqual(before);
});

it("is forgotten by the directory, so that the next page reads it", async () => {
  const holder = globalThis as { [key: symbol]: unknown };
  holder[Symbol.for("guichet.container")] = world.container;
  try {
    expect((await organizationById(organizations.mairie.id))?.contactName).toBe("Service des finances");
    await changeSettings(world.as("admin"), await form({ contactName: "Régie" }));
    expect((await organizationById(organizations.mairie.id))?.contactName).toBe("Régie");
  } finally {
    delete holder[Symbol.for("guichet.container")];
    delete holder[Symbol.for("guichet.directory")];
  }
});

it("belongs to administrators alone, reading included", async () => {
  const typed = await form({ contactName: "Régie" });
  for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("admin", "province"), world.as("agentProvince", "province")]) {
    await expect(changeSettings(scope, typed)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(changeableSettings(scope)).rejects.toMatchObject({ kind: "forbidden" });
  }
});

it("a form that was shown before a colleague's change is refused, and undoes nothing", async () => {
  const old = await form({ citizenRetentionYears: "3" });
  await changeSettings(world.as("admin"), await form({ contactName: "Régie" }));
  await expect(changeSettings(world.as("admin"), old)).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
  expect(await stored()).toMatchObject({ contactName: "Régie", citizenRetentionYears: 2 });
});

it.each([
  ["payfipNumber", "12345"], ["payfipNumber", "12345a"], ["payfipMode", "real"], ["paymentLockMinutes", "14"], ["paymentLockMinutes", "1441"], ["paymentLockMinutes", "1,5"], ["citizenRetentionYears", "0"],
  ["citizenRetentionYears", "51"], ["citizenRetentionYears", ""], ["contactName", " "], ["contactEmail", "finances"], ["contactPhone", "0".repeat(41)], ["activationWording", ""],
])("refuses %s « %s »", async (name, value) => {
  await expect(changeSettings(world.as("admin"), await form({ [name]: value }))).rejects.toMatchObject({ issues: [expect.objectContaining({ path: [name] })] });
});

describe("another PayFiP number", () => {
  const refusal = async (scope: Scope, typed: Record<string, string>) => {
    await expect(changeSettings(scope, await form(typed))).rejects.toMatchObject({ name: "Refusal" });
    return changeSettings(scope, await form(typed)).catch((error: unknown) => error as { code: string; field: string; params: object });
  };

  it("is asked of PayFiP, shown with the names found, and written once that number is confirmed", async () => {
    const known = withPayfip(["MAIRIE DE DEMONSTRATION", "REGIE CANTINE"]);
    expect(await refusal(known, { payfipNumber: "123 456" })).toMatchObject({ code: "organization.payfipToConfirm", field: "payfipConfirmed", params: { number: "123456", names: "MAIRIE DE DEMONSTRATION, REGIE CANTINE" } });
    expect(await refusal(known, { payfipNumber: "123456", payfipConfirmed: "654321" })).toMatchObject({ code: "organization.payfipToConfirm" });
    expect((await stored()).payfipNumber).toBe("001964");
    await changeSettings(known, await form({ payfipNumber: "123456", payfipConfirmed: "123456", payfipMode: "production" }));
    expect(await stored()).toMatchObject({ payfipNumber: "123456", payfipMode: "production" });
  });

  it("is told to every administrator, and no other change is", async () => {
    const count = (await world.mails()).length;
    await changeSettings(world.as("admin"), await form({ contactName: "Régie", paymentLockMinutes: "60" }));
    expect(await world.mails()).toHaveLength(count);
    await changeSettings(withPayfip("off"), await form({ payfipNumber: "123456", payfipConfirmed: "123456" }));
    expect((await world.mails()).slice(count)).toEqual([expect.objectContaining({ template: "payfip-changed", recipient: people.admin.email, params: { before: "001964", after: "123456", modeBefore: "", modeAfter: "", by: people.admin.name } })]);
    await changeSettings(world.as("admin"), await form({ payfipMode: "activation" }));
    expect((await world.mails()).slice(count + 1)).toEqual([expect.objectContaining({ recipient: people.admin.email, params: { before: "", after: "", modeBefore: "test", modeAfter: "activation", by: people.admin.name } })]);
  });

  it("that PayFiP does not know is refused beside the number, confirmed or not", async () => {
    for (const typed of [{ payfipNumber: "999999" }, { payfipNumber: "999999", payfipConfirmed: "999999" }] as Record<string, string>[])
      expect(await refusal(withPayfip(null), typed)).toMatchObject({ code: "organization.payfipUnknown", field: "payfipNumber" });
    expect((await stored()).payfipNumber).toBe("001964");
  });

  it.each([["down", "payfipUnreachable"], ["off", "payfipUnchecked"]] as const)("that could not be checked (%s) is said to be so, and written only if confirmed", async (answer, code) => {
    expect(await refusal(withPayfip(answer), { payfipNumber: "123456" })).toMatchObject({ code: `organization.${code}`, field: "payfipConfirmed", params: { number: "123456" } });
    await changeSettings(withPayfip(answer), await form({ payfipNumber: "123456", payfipConfirmed: "123456" }));
    expect((await stored()).payfipNumber).toBe("123456");
  });

  it("that PayFiP knows without a name says so", async () => {
    expect(await refusal(withPayfip([]), { payfipNumber: "123456" })).toMatchObject({ code: "organization.payfipNameless" });
  });

  it("none at all ends online payment, once confirmed", async () => {
    expect(await refusal(withPayfip("down"), { payfipNumber: "" })).toMatchObject({ code: "organization.payfipRemoved", field: "payfipConfirmed" });
    await changeSettings(withPayfip("down"), await form({ payfipNumber: "", payfipConfirmed: "none" }));
    expect((await stored()).payfipNumber).toBeNull();
  });

  it("the same one is not asked of anybody", async () => {
    await changeSettings(withPayfip("down"), await form({ contactName: "Régie" }));
    expect((await stored()).contactName).toBe("Régie");
  });
});
