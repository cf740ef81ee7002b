import { demonstrationAccounts, isOutOfPlace } from "@/app/_web/demonstration";
import { people } from "@/prisma/world/people";

const holder = globalThis as { [key: symbol]: unknown };
const installation = (demo: boolean) => { holder[Symbol.for("guichet.container")] = { settings: { demo } }; };
afterAll(() => { delete holder[Symbol.for("guichet.container")]; });

it("the demonstration's accounts are shown and open it", () => {
  installation(true);
  expect(demonstrationAccounts()?.accounts.length).toBeGreaterThan(0);
  expect(isOutOfPlace(people.admin.id)).toBe(false);
});

it("on the same data they open nothing once it is no demonstration any more, and others do", () => {
  installation(false);
  expect(demonstrationAccounts()).toBeNull();
  for (const { id } of Object.values(people)) expect(isOutOfPlace(id)).toBe(true);
  expect(isOutOfPlace("0198aaaa-0000-7000-8000-000000000001")).toBe(false);
});
