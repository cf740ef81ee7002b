import { addressIn } from "@/app/demo/payfip/address-in";

const portals = ["http://mairie.localhost:3000", "http://localhost:3000"];

it("the simulator of PayFiP calls and leads to portals", () => {
  expect(addressIn(portals, "http://localhost:3000/api/payments/payfip")).toBe("http://localhost:3000/api/payments/payfip");
});

it.each(["http://169.254.169.254/latest", "http://localhost:5432/", "https://localhost:3000/", "http://localhost:3000@evil.test/", "http://localhost:3000.evil.test/", "//evil.test", "javascript:alert(1)", "", undefined])(
  "and to nobody else: not to %s", (address) => expect(addressIn(portals, address)).toBeNull());
