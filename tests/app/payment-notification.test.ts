import { readIdOp } from "@/app/api/payments/payfip/read-id-op";
import { contentSecurityPolicy } from "@/app/_web/security-headers";

const address = "http://localhost:3000/api/payments/payfip";
const form = (body: string) => new Request(address, { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } });

describe("a notification", () => {
  it.each([
    ["idop in the address", new Request(`${address}?idop=one`)], ["idOp in the address", new Request(`${address}?idOp=one`)], ["idop in the address of a POST", new Request(`${address}?idop=one`, { method: "POST" })],
    ["idop in a form", form("idop=one")], ["idOp in a form", form("a=b&idOp=one")],
  ])("names a payment: %s", async (_name, request) => { expect(await readIdOp(request)).toBe("one"); });

  it.each([["nothing", new Request(address)], ["another word", form("id=one")], ["more than any notification holds", form(`x=${"y".repeat(5000)}&idop=one`)], ["no form", new Request(address, { method: "POST" })]])(
    "names nothing: %s", async (_name, request) => { expect(await readIdOp(request)).toBeNull(); });
});

describe("the policy of pages", () => {
  const formAction = (...targets: string[]) => contentSecurityPolicy("n", false, targets).split("; ").find((one) => one.startsWith("form-action"));

  it("lets a form lead to PayFiP, where it is elsewhere, and nowhere else", () => {
    expect(formAction()).toBe("form-action 'self'");
    expect(formAction("https://www.payfip.gouv.fr")).toBe("form-action 'self' https://www.payfip.gouv.fr");
  });
});
