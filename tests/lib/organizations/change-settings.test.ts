import { desk } from "@/lib/kernel/actor";
import { typedIn } from "@/app/[tenant]/gestion/parametres/sections";
import { addProduct } from "@/lib/organizations/add-product";
import { changeProduct } from "@/lib/organizations/change-product";
import { changeHost } from "@/lib/organizations/change-host";
import { changeSettings } from "@/lib/organizations/change-settings";
import { organizationById } from "@/lib/organizations/directory";
import { productText, sectionNames, type SettingsSection } from "@/lib/organizations/organization";
import { productPage, products } from "@/lib/organizations/product.queries";
import { removeProduct } from "@/lib/organizations/remove-product";
import { changeableSettings, payfipNow, portalHost } from "@/lib/organizations/settings.queries";
import { PaymentServiceFailure, type PaymentService } from "@/lib/ports/payment";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people, type OrganizationSlug } from "@/prisma/world/people";
import { openWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
afterEach(async () => {
  for (const { id, currencies, identifierSchemes, languages, ...row } of Object.values(organizations))
    await world.container.db.global.organization.update({ where: { id }, data: { ...row, currencies: [...currencies], identifierSchemes: [...identifierSchemes], languages: [...languages] } });
  await world.as("admin").commit(({ tx }) => tx.payfipProduct.deleteMany());
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
    const known = withPayfip(["MAIRIE DE DEMONSTRATION", "REGIE CANTINE"]);
    expect(await refusal(known, { payfipNumber: "123 456" })).toMatchObject({ code: "organization.payfipToConfirm", field: "payfipConfirmed", params: { number: "123456", names: "MAIRIE DE DEMONSTRATION, REGIE CANTINE" } });
    expect(await refusal(known, { payfipNumber: "123456", payfipConfirmed: "654321" })).toMatchObject({ code: "organization.payfipToConfirm" });
    expect((await stored()).payfipNumber).toBe("001964");
    await change("payment", { payfipNumber: "123456", payfipConfirmed: "123456", payfipMode: "production" }, known);
    expect(await stored()).toMatchObject({ payfipNumber: "123456", payfipMode: "production" });
  });

  it("is told to every administrator, as its stage is", async () => {
    const count = (await world.mails()).length;
    await change("payment", { payfipNumber: "123456", payfipConfirmed: "123456" }, withPayfip("off"));
    expect((await world.mails()).slice(count)).toEqual([expect.objectContaining({ template: "payfip-changed", recipient: people.admin.email, params: { before: "001964", after: "123456", modeBefore: "", modeAfter: "", by: people.admin.name } })]);
    await change("payment", { payfipMode: "activation" });
    expect((await world.mails()).slice(count + 1)).toEqual([expect.objectContaining({ recipient: people.admin.email, params: { before: "", after: "", modeBefore: "test", modeAfter: "activation", by: people.admin.name } })]);
  });

  it("that PayFiP does not know is refused beside the number, confirmed or not", async () => {
    for (const typed of [{ payfipNumber: "999999" }, { payfipNumber: "999999", payfipConfirmed: "999999" }] as Record<string, string>[])
      expect(await refusal(withPayfip(null), typed)).toMatchObject({ code: "organization.payfipUnknown", field: "payfipNumber" });
    expect((await stored()).payfipNumber).toBe("001964");
  });

  it.each([["down", "payfipUnreachable"], ["off", "payfipUnchecked"]] as const)("that could not be checked (%s) is said to be so, and written only if confirmed", async (answer, code) => {
    expect(await refusal(withPayfip(answer), { payfipNumber: "123456" })).toMatchObject({ code: `organization.${code}`, field: "payfipConfirmed", params: { number: "123456" } });
    await change("payment", { payfipNumber: "123456", payfipConfirmed: "123456" }, withPayfip(answer));
    expect((await stored()).payfipNumber).toBe("123456");
  });

  it("that PayFiP knows without a name says so", async () => {
    expect(await refusal(withPayfip([]), { payfipNumber: "123456" })).toMatchObject({ code: "organization.payfipNameless" });
  });

  it("none at all ends online payment, once confirmed", async () => {
    expect(await refusal(withPayfip("down"), { payfipNumber: "" })).toMatchObject({ code: "organization.payfipRemoved", field: "payfipConfirmed" });
    await change("payment", { payfipNumber: "", payfipConfirmed: "none" }, withPayfip("down"));
    expect((await stored()).payfipNumber).toBeNull();
    expect(await payfipNow(withPayfip("down"))).toBeNull();
  });

  it("the same one is not asked of anybody", async () => {
    await change("payment", { paymentLockMinutes: "60" }, withPayfip("down"));
    expect((await stored()).paymentLockMinutes).toBe(60);
  });

  it("the one that stands is checked on request, whatever PayFiP answers", async () => {
    for (const [answer, said] of [[["MAIRIE DE DEMONSTRATION"], { state: "known", names: ["MAIRIE DE DEMONSTRATION"] }], [null, { state: "unknown" }], ["down", { state: "unreachable" }], ["off", { state: "unchecked" }]] as const)
      expect(await payfipNow(withPayfip(answer))).toEqual({ number: "001964", answer: said });
  });
});

describe("the portal's address", () => {
  const seen = organizations.mairie.host;
  const move = (host: string, more: Record<string, string> = { hostConfirmed: host }, scope: Scope = world.as("admin")) => changeHost(scope, { host, seen, ...more });
  const acts = () => world.as("admin").read((tx) => tx.event.findMany({ where: { type: "organization.host-changed" }, orderBy: { id: "asc" }, select: { actorId: true, payload: true } }));
  const told = async () => (await world.mails()).filter(({ template }) => template === "host-changed").map(({ recipient, params }) => ({ recipient, params }));

  it("changes once that very address is confirmed; what it was is kept, and every administrator is told", async () => {
    await expect(move("https://Factures.Demo.test/", {})).rejects.toMatchObject({ code: "organization.hostToConfirm", field: "hostConfirmed", params: { before: seen, host: "factures.demo.test" } });
    await expect(move("factures.demo.test", { hostConfirmed: "autre.demo.test" })).rejects.toMatchObject({ code: "organization.hostToConfirm" });
    expect((await stored()).host).toBe(seen);
    expect(await move("https://Factures.Demo.test/")).toEqual({ host: "factures.demo.test" });
    expect((await stored()).host).toBe("factures.demo.test");
    expect((await acts()).at(-1)).toEqual({ actorId: people.admin.id, payload: { before: { host: seen }, after: { host: "factures.demo.test" } } });
    expect((await told()).at(-1)).toEqual({ recipient: people.admin.email, params: { before: seen, after: "factures.demo.test", by: people.admin.name } });
    await expect(move("plus-tard.demo.test")).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("is one portal's alone, a name of the DNS, and another one", async () => {
    await expect(move(organizations.province.host)).rejects.toMatchObject({ code: "organization.hostTaken", field: "host" });
    await expect(move(seen)).rejects.toMatchObject({ code: "organization.hostUnchanged", field: "host" });
    for (const host of ["", "deux mots", "-a.fr", "a..fr", "a.fr:8443", "192.0.2.1", "é.fr", `${"a".repeat(64)}.fr`]) await expect(move(host, {})).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ["host"] })] });
    const both = [move("unique.demo.test"), changeHost({ ...world.as("agentProvince", "province"), actor: { accountId: people.agentProvince.id, roles: ["administrator"] } }, { host: "unique.demo.test", seen: organizations.province.host, hostConfirmed: "unique.demo.test" })];
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is the administrators' to change, and of whoever runs the installation: the way back", async () => {
    for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("admin", "province")]) {
      await expect(move("factures.demo.test", undefined, scope)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(portalHost(scope)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await move("perdue.demo.test");
    const operator: Scope = { ...world.as(null), actor: desk };
    expect(await changeHost(operator, { host: seen, seen: "perdue.demo.test", hostConfirmed: seen })).toEqual({ host: seen });
    expect((await acts()).at(-1)?.actorId).toBeNull();
    expect((await told()).at(-1)?.params).toMatchObject({ by: "" });
  });
});

describe("a product's PayFiP number", () => {
  const water = { code: "EAU", name: "Eau et assainissement", payfipNumber: "001972" };
  const known = () => withPayfip(["MAIRIE DE DEMONSTRATION", "EAU"]);
  const add = (scope = known()) => addProduct(scope, { ...water, payfipConfirmed: water.payfipNumber });
  const seen = productText(water);
  const acts = () => world.as("admin").read((tx) => tx.event.findMany({ where: { type: { startsWith: "organization.product" } }, orderBy: { id: "asc" }, select: { type: true, payload: true } }));
  const told = async () => (await world.mails()).filter(({ template }) => template === "payfip-product-changed").map(({ recipient, params }) => ({ recipient, params }));

  it("is asked of PayFiP, shown with the names found, and written once that number is confirmed", async () => {
    const typed = { code: " eau", name: "Eau  et assainissement ", payfipNumber: "001 972" };
    await expect(addProduct(known(), typed)).rejects.toMatchObject({ code: "organization.payfipToConfirm", field: "payfipConfirmed", params: { number: "001972", names: "MAIRIE DE DEMONSTRATION, EAU" } });
    await expect(addProduct(known(), { ...typed, payfipConfirmed: "001964" })).rejects.toMatchObject({ code: "organization.payfipToConfirm" });
    await expect(addProduct(withPayfip(null), { ...typed, payfipConfirmed: "001972" })).rejects.toMatchObject({ code: "organization.payfipUnknown", field: "payfipNumber" });
    expect(await products(world.as("admin"))).toEqual([]);
    await addProduct(withPayfip("down"), { ...typed, payfipConfirmed: "001972" });
    expect(await products(world.as("admin"))).toEqual([water]);
  });

  it("is one for a code, in its organisation", async () => {
    await add();
    await expect(addProduct(known(), { ...water, code: "eau" })).rejects.toMatchObject({ code: "organization.productUsed", field: "code" });
    expect((await Promise.allSettled([addProduct(known(), { ...water, code: "RS", payfipConfirmed: "001972" }), addProduct(known(), { ...water, code: "RS", payfipConfirmed: "001972" })])).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await products({ ...world.as("agentProvince", "province"), actor: { accountId: people.agentProvince.id, roles: ["administrator"] } })).toEqual([]);
  });

  it("is changed and removed with what it was before, told to every administrator; another name is told to nobody", async () => {
    const [before, mails] = [(await acts()).length, (await told()).length];
    await add();
    await changeProduct(withPayfip("down"), { ...water, name: "Eau", seen });
    await expect(changeProduct(known(), { ...water, name: "Eau", payfipNumber: "001999", seen: productText({ ...water, name: "Eau" }) })).rejects.toMatchObject({ code: "organization.payfipToConfirm" });
    await changeProduct(known(), { ...water, name: "Eau", payfipNumber: "001999", payfipConfirmed: "001999", seen: productText({ ...water, name: "Eau" }) });
    await removeProduct(known(), { code: "EAU", seen: productText({ name: "Eau", payfipNumber: "001999" }) });
    expect(await products(world.as("admin"))).toEqual([]);
    expect((await acts()).slice(before)).toEqual([
      { type: "organization.product-added", payload: { code: "EAU", name: "Eau et assainissement", before: {}, after: { name: "Eau et assainissement", payfipNumber: "001972" } } },
      { type: "organization.product-changed", payload: { code: "EAU", name: "Eau", before: { name: "Eau et assainissement", payfipNumber: "001972" }, after: { name: "Eau", payfipNumber: "001972" } } },
      { type: "organization.product-changed", payload: { code: "EAU", name: "Eau", before: { name: "Eau", payfipNumber: "001972" }, after: { name: "Eau", payfipNumber: "001999" } } },
      { type: "organization.product-removed", payload: { code: "EAU", name: "Eau", before: { name: "Eau", payfipNumber: "001999" }, after: {} } },
    ]);
    expect((await told()).slice(mails)).toEqual([["none", "001972", "Eau et assainissement (EAU)"], ["001972", "001999", "Eau (EAU)"], ["001999", "none", "Eau (EAU)"]]
      .map(([was, is, product]) => ({ recipient: people.admin.email, params: { product, before: was, after: is, by: people.admin.name } })));
  });

  it("that a colleague changed since the form was shown stays as it is", async () => {
    await add();
    await changeProduct(known(), { ...water, name: "Eau", seen });
    await expect(changeProduct(known(), { ...water, name: "Assainissement", seen })).rejects.toMatchObject({ code: "changedMeanwhile" });
    await expect(removeProduct(known(), { code: "EAU", seen })).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(await productPage(world.as("admin"), "EAU")).toEqual({ ...water, name: "Eau" });
  });

  it("belongs to administrators alone, reading included", async () => {
    await add();
    for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null)]) {
      await expect(add(scope)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(changeProduct(scope, { ...water, seen })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(removeProduct(scope, { code: "EAU", seen })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(products(scope)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(productPage(scope, "EAU")).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it.each([["code", "", "too_small"], ["code", "EAUX2", "notProductCode"], ["code", "É", "notProductCode"], ["name", " ", "too_small"], ["payfipNumber", "", "too_small"], ["payfipNumber", "1964", "notSixDigits"]])(
    "refuses %s « %s »", async (name, value, why) => {
      const refused = await addProduct(known(), { ...water, [name]: value }).catch((error: unknown) => error as { issues: { path: string[]; code: string; message: string }[] });
      expect(refused).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ path: [name] })]) });
      expect([(refused as { issues: { code: string }[] }).issues[0]?.code, (refused as { issues: { message: string }[] }).issues[0]?.message]).toContain(why);
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
