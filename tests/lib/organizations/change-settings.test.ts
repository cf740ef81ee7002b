import { typedIn } from "@/app/[tenant]/gestion/parametres/sections";
import { changeSettings } from "@/lib/organizations/change-settings";
import { organizationById } from "@/lib/organizations/directory";
import { sectionNames, type SettingsSection } from "@/lib/organizations/organization";
import { changeableSettings, payfipNow } from "@/lib/organizations/settings.queries";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people, type OrganizationSlug } from "@/prisma/world/people";
import { openWorld, type World } from "../../support/world";
import { restoreOrganizations, withPayfip } from "./settings-desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
afterEach(() => restoreOrganizations(world));

/** The form of a section as its page shows it, with what is typed over it; `null` takes the tick off a box. A box that is not ticked is not sent. */
async function form(section: SettingsSection, typed: Record<string, string | null> = {}): Promise<Record<string, string>> {
  const settings = await changeableSettings(world.as("admin"));
  const isBox = (name: string) => typeof (settings as Record<string, unknown>)[name] === "boolean";
  const sent = Object.entries({ ...typedIn(section, settings, "fr"), ...typed }).filter(([name, value]) => value !== null && !(isBox(name) && value === ""));
  return Object.fromEntries(sent) as Record<string, string>;
}
const change = async (section: SettingsSection, typed: Record<string, string | null>, scope: Scope = world.as("admin")) => changeSettings(scope, await form(section, typed));
const stored = (slug: OrganizationSlug = "mairie") => world.container.db.global.organization.findUniqueOrThrow({ where: { id: organizations[slug].id } });
const events = () => world.container.db.tenant(organizations.mairie.id).read((tx) => tx.event.findMany({ where: { type: "organization.settings-changed" }, orderBy: { id: "asc" } }));

it.each<[SettingsSection, Record<string, string | null>, Record<string, unknown>, Record<string, unknown>]>([
  ["identity", { name: "Mairie  de Démo", color: "#0F6B5C" }, { name: "Mairie de Démonstration", color: "#1d4f91" }, { name: "Mairie de Démo", color: "#0f6b5c" }],
  ["contact", { contactName: "Régie  municipale", contactEmail: "Regie@Mairie.Demo.Test", contactPhone: "" },
    { contactName: "Service des finances", contactEmail: "finances@mairie.demo.test", contactPhone: "01 99 00 10 01" }, { contactName: "Régie municipale", contactEmail: "regie@mairie.demo.test", contactPhone: null }],
  ["languages", { fr: null, locale: "en" }, { languages: ["fr", "en"], locale: "fr" }, { languages: ["en"], locale: "en" }],
  ["accounts", { activationWording: "neutral", announcesBills: null }, { activationWording: "exact", announcesBills: true }, { activationWording: "neutral", announcesBills: false }],
  ["payment", { paymentLockMinutes: "45" }, { paymentLockMinutes: 120 }, { paymentLockMinutes: 45 }],
  ["invoices", { orderingDays: "15", accountingDays: "5", lateInterestRate: "12,5", requiresOrder: "on", requiresDepartment: "on", habilitationYears: "2" },
    { orderingDays: 20, accountingDays: 10, lateInterestRate: 1015, requiresOrder: false, requiresDepartment: false, habilitationYears: 3 },
    { orderingDays: 15, accountingDays: 5, lateInterestRate: 1250, requiresOrder: true, requiresDepartment: true, habilitationYears: 2 }],
  ["ribs", { ribConfirmations: "1", ribCoolingHours: "24" }, { ribConfirmations: 2, ribCoolingHours: 48 }, { ribConfirmations: 1, ribCoolingHours: 24 }],
  ["retention", { citizenRetentionYears: "5", supplierRetentionYears: "12" }, { citizenRetentionYears: 2, supplierRetentionYears: 10 }, { citizenRetentionYears: 5, supplierRetentionYears: 12 }],
])("writes what was changed in « %s », and nothing else, and keeps what it was before", async (section, typed, before, after) => {
  const was = await stored();
  await change(section, typed);
  expect(await stored()).toEqual({ ...was, ...after });
  const event = (await events()).at(-1);
  expect(event?.actorId).toBe(people.admin.id);
  expect(event?.payload).toEqual({ before, after });
});

it.each(sectionNames)("the same settings of « %s » again write nothing", async (section) => {
  const before = (await events()).length;
  await change(section, {});
  expect(await events()).toHaveLength(before);
});

it("touches no other organisation", async () => {
  const before = await stored("province");
  await change("contact", { contactName: "Régie" });
  expect(await stored("province")).toEqual(before);
});

it("is forgotten by the directory, so that the next page reads it", async () => {
  const holder = globalThis as { [key: symbol]: unknown };
  holder[Symbol.for("guichet.container")] = world.container;
  try {
    expect((await organizationById(organizations.mairie.id))?.languages).toEqual(["fr", "en"]);
    await change("languages", { en: null });
    expect((await organizationById(organizations.mairie.id))?.languages).toEqual(["fr"]);
  } finally {
    delete holder[Symbol.for("guichet.container")];
    delete holder[Symbol.for("guichet.directory")];
  }
});

it("belongs to administrators alone, reading included", async () => {
  const typed = await form("contact", { contactName: "Régie" });
  for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("admin", "province"), world.as("agentProvince", "province")]) {
    await expect(changeSettings(scope, typed)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(changeableSettings(scope)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(payfipNow(scope)).rejects.toMatchObject({ kind: "forbidden" });
  }
});

it("a form that was shown before a colleague's change of the same section is refused, and undoes nothing; another section is not in its way", async () => {
  const old = await form("retention", { citizenRetentionYears: "3" });
  await change("contact", { contactName: "Régie" });
  await changeSettings(world.as("admin"), old);
  await expect(changeSettings(world.as("admin"), { ...old, supplierRetentionYears: "4" })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
  expect(await stored()).toMatchObject({ contactName: "Régie", citizenRetentionYears: 3, supplierRetentionYears: 10 });
});

it.each<[SettingsSection, string, string | null]>([
  ["payment", "payfipNumber", "12345"], ["payment", "payfipNumber", "12345a"], ["payment", "payfipMode", "real"], ["payment", "paymentLockMinutes", "14"], ["payment", "paymentLockMinutes", "1441"],
  ["payment", "paymentLockMinutes", "1,5"], ["retention", "citizenRetentionYears", "0"], ["retention", "citizenRetentionYears", "51"], ["retention", "supplierRetentionYears", ""], ["contact", "contactName", " "],
  ["contact", "contactEmail", "finances"], ["contact", "contactPhone", "0".repeat(41)], ["accounts", "activationWording", ""], ["identity", "name", "M"], ["identity", "color", "bleu"], ["identity", "color", "#12345"],
  ["languages", "locale", "de"], ["invoices", "orderingDays", "0"], ["invoices", "orderingDays", "61"], ["invoices", "accountingDays", "0"], ["invoices", "accountingDays", "61"], ["invoices", "lateInterestRate", "dix"], ["invoices", "lateInterestRate", "10,155"],
  ["invoices", "habilitationYears", "11"], ["ribs", "ribConfirmations", "0"], ["ribs", "ribConfirmations", "3"], ["ribs", "ribCoolingHours", "337"],
])("refuses in « %s »: %s « %s »", async (section, name, value) => {
  await expect(change(section, { [name]: value })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: [name] })] });
});

describe("languages", () => {
  it("there is one at least, and the default one is offered", async () => {
    await expect(change("languages", { fr: null, en: null })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ["fr"], message: "oneLanguageAtLeast" })] });
    await expect(change("languages", { fr: null })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ["locale"], message: "languageNotOffered" })] });
  });
});

describe("the colour", () => {
  it("on which white words cannot be read is refused with its contrast, and one near that would do", async () => {
    const refused = await change("identity", { color: "#7fb3e6" }).catch((error: unknown) => error as { code: string; field: string; params: { near: string } });
    expect(refused).toMatchObject({ code: "organization.colorTooPale", field: "color", params: { ratio: 2.21, least: 4.5, near: expect.stringMatching(/^#[0-9a-f]{6}$/) } });
    await change("identity", { color: (refused as { params: { near: string } }).params.near });
    await expect(change("identity", { color: "#777777" })).rejects.toMatchObject({ params: { ratio: 4.47 } });
    await change("identity", { color: "#767676" }); // 4.54:1, the lightest grey that does
  });

  it("that was there before stays while the name alone is changed", async () => {
    await world.container.db.global.organization.update({ where: { id: organizations.mairie.id }, data: { color: "#ffcc00" } });
    await change("identity", { name: "Mairie de Démo" });
    expect(await stored()).toMatchObject({ name: "Mairie de Démo", color: "#ffcc00" });
  });
});

describe("another PayFiP number", () => {
  const refusal = async (scope: Scope, typed: Record<string, string>) => {
    await expect(change("payment", typed, scope)).rejects.toMatchObject({ name: "Refusal" });
    return change("payment", typed, scope).catch((error: unknown) => error as { code: string; field: string; params: object });
  };

  it("is asked of PayFiP, shown with the names found, and written once that number is confirmed", async () => {
    const known = withPayfip(world, ["MAIRIE DE DEMONSTRATION", "REGIE CANTINE"]);
    expect(await refusal(known, { payfipNumber: "123 456" })).toMatchObject({ code: "organization.payfipToConfirm", field: "payfipConfirmed", params: { number: "123456", names: "MAIRIE DE DEMONSTRATION, REGIE CANTINE" } });
    expect(await refusal(known, { payfipNumber: "123456", payfipConfirmed: "654321" })).toMatchObject({ code: "organization.payfipToConfirm" });
    expect((await stored()).payfipNumber).toBe("001964");
    await change("payment", { payfipNumber: "123456", payfipConfirmed: "123456", payfipMode: "production" }, known);
    expect(await stored()).toMatchObject({ payfipNumber: "123456", payfipMode: "production" });
  });

  it("is told to every administrator, as its stage is", async () => {
    const count = (await world.mails()).length;
    await change("payment", { payfipNumber: "123456", payfipConfirmed: "123456" }, withPayfip(world, "off"));
    expect((await world.mails()).slice(count)).toEqual([expect.objectContaining({ template: "payfip-changed", recipient: people.admin.email, params: { before: "001964", after: "123456", modeBefore: "", modeAfter: "", by: people.admin.name } })]);
    await change("payment", { payfipMode: "activation" });
    expect((await world.mails()).slice(count + 1)).toEqual([expect.objectContaining({ recipient: people.admin.email, params: { before: "", after: "", modeBefore: "test", modeAfter: "activation", by: people.admin.name } })]);
  });

  it("that PayFiP does not know is refused beside the number, confirmed or not", async () => {
    for (const typed of [{ payfipNumber: "999999" }, { payfipNumber: "999999", payfipConfirmed: "999999" }] as Record<string, string>[])
      expect(await refusal(withPayfip(world, null), typed)).toMatchObject({ code: "organization.payfipUnknown", field: "payfipNumber" });
    expect((await stored()).payfipNumber).toBe("001964");
  });

  it.each([["down", "payfipUnreachable"], ["off", "payfipUnchecked"]] as const)("that could not be checked (%s) is said to be so, and written only if confirmed", async (answer, code) => {
    expect(await refusal(withPayfip(world, answer), { payfipNumber: "123456" })).toMatchObject({ code: `organization.${code}`, field: "payfipConfirmed", params: { number: "123456" } });
    await change("payment", { payfipNumber: "123456", payfipConfirmed: "123456" }, withPayfip(world, answer));
    expect((await stored()).payfipNumber).toBe("123456");
  });

  it("that PayFiP knows without a name says so", async () => {
    expect(await refusal(withPayfip(world, []), { payfipNumber: "123456" })).toMatchObject({ code: "organization.payfipNameless" });
  });

  it("none at all ends online payment, once confirmed", async () => {
    expect(await refusal(withPayfip(world, "down"), { payfipNumber: "" })).toMatchObject({ code: "organization.payfipRemoved", field: "payfipConfirmed" });
    await change("payment", { payfipNumber: "", payfipConfirmed: "none" }, withPayfip(world, "down"));
    expect((await stored()).payfipNumber).toBeNull();
    expect(await payfipNow(withPayfip(world, "down"))).toBeNull();
  });

  it("the same one is not asked of anybody", async () => {
    await change("payment", { paymentLockMinutes: "60" }, withPayfip(world, "down"));
    expect((await stored()).paymentLockMinutes).toBe(60);
  });

  it("the one that stands is checked on request, whatever PayFiP answers", async () => {
    for (const [answer, said] of [[["MAIRIE DE DEMONSTRATION"], { state: "known", names: ["MAIRIE DE DEMONSTRATION"] }], [null, { state: "unknown" }], ["down", { state: "unreachable" }], ["off", { state: "unchecked" }]] as const)
      expect(await payfipNow(withPayfip(world, answer))).toEqual({ number: "001964", answer: said });
  });
});

describe("what guards bank details", () => {
  it("is told to every administrator with what it was, the rule that stays beside the one that changed", async () => {
    const count = (await world.mails()).length;
    await change("ribs", { ribConfirmations: "1" });
    expect((await world.mails()).slice(count)).toEqual([expect.objectContaining({
      template: "rib-rules-changed", recipient: people.admin.email, params: { confirmationsBefore: 2, confirmationsAfter: 1, hoursBefore: 48, hoursAfter: 48, by: people.admin.name },
    })]);
  });

  it("and no other change is", async () => {
    const count = (await world.mails()).length;
    await change("contact", { contactName: "Régie" });
    await change("retention", { citizenRetentionYears: "6" });
    expect(await world.mails()).toHaveLength(count);
  });
});
