import { readFileSync } from "node:fs";
import { faultXml, resultXml } from "@/app/demo/payfip/simulator-soap";
import { payfipPayment } from "@/lib/adapters/payment/payfip/payfip";
import { minutesLater } from "@/lib/kernel/dates";
import type { PaymentRequest, PaymentService } from "@/lib/ports/payment";
import { startPayfip, type PayfipServer } from "@/tests/support/payfip";
import { noon } from "@/tests/support/world";

let payfip: PayfipServer;
let service: PaymentService;
beforeAll(async () => {
  payfip = await startPayfip(noon);
  service = payfipPayment(payfip.base, true);
});
afterAll(() => payfip.close());
afterEach(() => { payfip.answer = null; payfip.now = noon; });

const asked: PaymentRequest = {
  payfipNumber: "001964", exer: "9999", refdet: "2015RS008001516", subject: "Restauration scolaire", cents: 3750, email: "citoyen@demo.test", mode: "test",
  notificationUrl: "http://localhost:3000/api/payments/payfip", returnUrl: "http://localhost:3000/factures/x/reglement/retour?a=1&b=2",
};
const open = (more: Partial<PaymentRequest> = {}) => service.open({ ...asked, ...more });
const lastRequest = () => payfip.requests.at(-1) ?? "";
const childrenOf = (xml: string) => [.../<arg0>(.*)<\/arg0>/s.exec(xml)?.[1]?.matchAll(/<(\w+)>([^<]*)<\/\1>/g) ?? []].map(([, name, value]) => [name, value]);

describe("opening an operation", () => {
  it("gives its id, whose page is the payer's", async () => {
    const { idOp } = await open();
    expect(idOp).toMatch(/^[0-9a-f-]{36}$/);
    expect(service.pageOf(idOp)).toBe(`${payfip.base}/paiementws.web?idop=${idOp}`);
    expect(await payfip.simulator.page(idOp)).toMatchObject({ asked: { refdet: "2015RS008001516", montant: "3750", urlredirect: asked.returnUrl } });
  });

  it("writes the operation in the service's namespace, and everything in it in none, escaped", async () => {
    await open();
    expect(lastRequest()).toContain('xmlns:pai="http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService"');
    expect(lastRequest()).toContain("<soapenv:Body><pai:creerPaiementSecurise><arg0><exer>9999</exer>");
    expect(lastRequest()).toContain("retour?a=1&amp;b=2</urlredirect>");
  });

  it.each([["test", "T"], ["activation", "X"], ["production", "W"]] as const)("says %s by the letter %s", async (mode, letter) => {
    await open({ mode });
    expect(childrenOf(lastRequest())).toContainEqual(["saisie", letter]);
  });

  it.each([
    ["18/09/2020  Établissement attestation hors-sol n#1234", "18092020 Etablissement attestation hors sol n1234"],
    ["L’accueil d'été – cœur de ville", "L accueil d ete coeur de ville"],
    ["é".repeat(200), "e".repeat(100)],
  ])("brings the subject « %s » to what PayFiP takes", async (subject, objet) => {
    await open({ subject });
    expect(childrenOf(lastRequest())).toContainEqual(["objet", objet]);
  });

  it("leaves out a subject of which nothing is left", async () => {
    await open({ subject: "☎ !" });
    expect(childrenOf(lastRequest()).map(([name]) => name)).not.toContain("objet");
  });

  it.each([
    ["T1", { payfipNumber: "1964" }], ["T2", { payfipNumber: "001965" }], ["M1", { cents: 1.5 }], ["M3", { cents: 99 }], ["M5", { cents: 10_000_000 }],
    ["A1", { email: "" }], ["A2", { email: "nobody" }], ["A2", { email: `${"a".repeat(75)}@demo.test` }], ["N1", { notificationUrl: "nowhere" }],
    ["N1", { notificationUrl: `http://localhost/${"a".repeat(250)}` }], ["D1", { returnUrl: "" }], ["R3", { refdet: "ABCD" }], ["R3", { refdet: "2015-RS-00-8001516" }],
  ] satisfies [string, Partial<PaymentRequest>][])("is refused with the service's code: %s", async (code, more) => {
    await expect(open(more)).rejects.toMatchObject({ name: "PaymentServiceFailure", code, detail: expect.stringMatching(/./) });
  });

  it.each([[100], [9_999_999]])("takes %d cents", async (cents) => { await expect(open({ cents })).resolves.toBeDefined(); });
});

describe("asking for the result", () => {
  it("knows none before the payer has ended (P5)", async () => {
    expect(await service.ask((await open()).idOp)).toEqual({ is: "unknown-result" });
  });

  it("knows no operation that is not, nor one in another letter case (P1)", async () => {
    const { idOp } = await open();
    expect(await service.ask("cc0cb210-1cd4-11ea-8cca-0213ad91a103")).toEqual({ is: "unknown-operation" });
    expect(await service.ask(idOp.toUpperCase())).toEqual({ is: "unknown-operation" });
  });

  it.each(["P", "V", "R", "Z", "A"] as const)("gives %s with what was asked, and the instant in Paris", async (result) => {
    const { idOp } = await open();
    await payfip.simulator.end(idOp, result);
    expect(await service.ask(idOp)).toEqual({ is: "detail", detail: {
      idOp, payfipNumber: "001964", refdet: "2015RS008001516", cents: 3750, result, authorization: result === "P" || result === "V" ? expect.stringMatching(/^\d{12}-tip$/) : null, paidAt: noon,
    } });
  });

  const detail = { dattrans: "12122019", exer: "20", heurtrans: "1311", idOp: "cc0cb210-1cd4-11ea-8cca-0213ad91a103", mel: "a@b.fr", montant: "100", numauto: "112233445566-tip", numcli: "090909", objet: "x", refdet: "EFCAF2", resultrans: "P", saisie: "T" };
  const answering = (more: Record<string, string>) => {
    payfip.answer = { status: 200, body: resultXml("recupererDetailPaiementSecurise", { ...detail, ...more }) };
    return service.ask(detail.idOp);
  };

  it("reads a recorded answer", async () => {
    expect(await answering({})).toMatchObject({ detail: { cents: 100, authorization: "112233445566-tip", paidAt: new Date("2019-12-12T12:11:00Z") } });
  });

  it.each([["12072019", "1311", "2019-07-12T11:11:00Z"], ["01012020", "0030", "2019-12-31T23:30:00Z"]])("reads %s %s as the hour of Paris", async (dattrans, heurtrans, instant) => {
    expect(await answering({ dattrans, heurtrans })).toMatchObject({ detail: { paidAt: new Date(instant) } });
  });

  it.each([["", ""], ["32132019", "1311"], ["12122019", "2561"]])("gives no instant for « %s » « %s »", async (dattrans, heurtrans) => {
    expect(await answering({ dattrans, heurtrans, numauto: "" })).toMatchObject({ detail: { paidAt: null, authorization: null } });
  });

  it.each<Record<string, string>>([{ resultrans: "U" }, { resultrans: "" }, { montant: "1,00" }])("believes no result that it cannot read: %p", async (more) => {
    await expect(answering(more)).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("asking for a client", () => {
  it("gives the names of a number, and null for one that PayFiP does not know", async () => {
    expect(await service.client("001964")).toEqual({ names: ["Mairie de Démonstration", "Régie de recettes"] });
    expect(childrenOf(lastRequest())).toEqual([["numCli", "001964"]]);
    expect(await service.client("001965")).toBeNull();
    expect(await service.client("1964")).toBeNull();
  });
});

describe("a service that does not answer as it should", () => {
  it.each([
    ["no XML", 200, "<html>Maintenance"], ["another status", 503, ""], ["a DTD", 200, `<!DOCTYPE x [<!ENTITY e "P">]>${resultXml("creerPaiementSecurise", { idOp: "x" })}`],
    ["another operation's answer", 200, resultXml("recupererDetailClient", { idOp: "x" })], ["no idOp", 200, resultXml("creerPaiementSecurise", {})],
    ["more than any answer", 200, resultXml("creerPaiementSecurise", { idOp: "x".repeat(70_000) })], ["a technical fault", 500, faultXml("P1").replaceAll("FonctionnelleErreur", "TechIndisponibiliteErreur")],
  ])("is unavailable: %s", async (_name, status, body) => {
    payfip.answer = { status, body };
    await expect(open()).rejects.toMatchObject({ name: "PaymentServiceFailure", code: "unavailable" });
  });

  it("is unavailable: nobody is there", async () => {
    await expect(payfipPayment("http://127.0.0.1:1", true).ask("x")).rejects.toMatchObject({ code: "unavailable" });
  });

  it("says the fault's `descriptif` rather than its `libelle`", async () => {
    payfip.answer = { status: 500, body: faultXml("M5").replace("<descriptif></descriptif>", "<descriptif>Plus de 99 999,99 €</descriptif>") };
    await expect(open()).rejects.toMatchObject({ code: "M5", detail: "Plus de 99 999,99 €" });
  });
});

describe("the service's description, kept beside the adapter", () => {
  const wsdl = readFileSync("lib/adapters/payment/payfip/payfip.wsdl", "utf8");
  const sequenceOf = (type: string) => [...(new RegExp(`<xs:complexType name="${type}">(.*?)</xs:complexType>`, "s").exec(wsdl)?.[1] ?? "").matchAll(/<xs:element name="(\w+)"/g)].map(([, name]) => name);

  it.each([
    ["CreerPaiementSecuriseRequest", () => open()], ["RecupererDetailPaiementSecuriseRequest", () => service.ask("x")], ["RecupererDetailClientRequest", () => service.client("001964")],
  ] as const)("%s has exactly what the adapter writes, in its order", async (type, act) => {
    await act();
    expect(sequenceOf(type).length).toBeGreaterThan(0);
    expect(childrenOf(lastRequest()).map(([name]) => name)).toEqual(sequenceOf(type));
  });
});

describe("the simulator's payment page", () => {
  it("opens for fifteen minutes (P4), until the payment has ended (P3), and again after one that was given up", async () => {
    const { idOp } = await open();
    await payfip.simulator.end(idOp, "A");
    payfip.now = minutesLater(noon, 14);
    expect(await payfip.simulator.page(idOp)).toMatchObject({ idOp });
    payfip.now = minutesLater(noon, 16);
    expect(await payfip.simulator.page(idOp)).toBe("P4");
    expect(await payfip.simulator.end(idOp, "P")).not.toBeNull();
    expect(await payfip.simulator.page(idOp)).toBe("P3");
    expect(await payfip.simulator.end(idOp, "R")).toBeNull();
    expect(await payfip.simulator.page("nothing")).toBe("P1");
  });
});
