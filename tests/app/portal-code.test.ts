import { NextRequest } from "next/server";
import { settingsOf } from "@/lib/organizations/organization";
import type { DirectoryEntry } from "@/lib/organizations/directory";
import { tenantHeader } from "@/app/_web/request-headers";
import { holdSettings } from "@/lib/platform/env";
import { organizations } from "@/prisma/world/people";
import { proxy } from "@/proxy";

const appUrl = new URL("http://localhost:3000");
const entries: DirectoryEntry[] = Object.values(organizations).map((row) => ({
  settings: settingsOf({ ...row, logoType: null }, appUrl), host: row.host, code: row.code, isDefault: row.isDefault,
}));
const hold = (known: readonly DirectoryEntry[]) => {
  Object.assign(globalThis, { [Symbol.for("guichet.directory")]: { until: Number.MAX_SAFE_INTEGER, entries: Promise.resolve(known) } });
};

beforeAll(() => {
  holdSettings({
    port: 3000, appUrl, databaseUrl: "postgres://nowhere", databaseOwnerUrl: null, embedded: true, dataDir: "/tmp", mail: null, authSecret: "a secret of the tests, long enough for them",
    demo: true, trustedProxies: [], production: false, payfipUrl: null,
  });
  hold(entries);
});

const ask = (address: string, { host = "localhost:3000", method = "GET" } = {}) => proxy(new NextRequest(`http://localhost:3000${address}`, { method, headers: { host } }));
/** The organisation to whose portal the route that redirects there is told to lead; null where the page itself is shown. */
const portalIn = ({ headers }: Response) => (headers.get("x-middleware-rewrite") === "http://localhost:3000/api/portal" ? headers.get(`x-middleware-request-${tenantHeader}`) : null);
const leadsTo = async (address: string, more = {}) => portalIn(await ask(address, more));

describe("an organisation's code, /?LIEN=<code> (S3.3)", () => {
  it.each([
    ["M990020001", "province"],
    ["M990010001", "mairie"],
    [" m990020001 ", "province"],
  ])("« %s » leads to %s, on whichever host it is asked", async (code, portal) => {
    for (const host of ["localhost:3000", "province.localhost:3000", "ailleurs.example"]) {
      const answer = await ask(`/?LIEN=${encodeURIComponent(code)}`, { host });
      expect(portalIn(answer)).toBe(portal);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it.each(["INCONNU", "", "//evil.test", "https://evil.test", "M990020001@evil.test", "M990020001/../..", "%0d%0aLocation:evil"])("« %s » is nobody's: the home page of the host that was asked, which says so", async (code) => {
    const answer = await ask(`/?LIEN=${encodeURIComponent(code)}`, { host: "province.localhost:3000" });
    expect([answer.status, answer.headers.get("location"), portalIn(answer)]).toEqual([200, null, null]);
    expect(answer.headers.get("x-middleware-rewrite")).toContain("/province");
  });

  it("repeats nothing of the address that was asked, and takes the first code alone", async () => {
    expect(await leadsTo("/?LIEN=M990020001&retour=//evil.test&LIEN=M990010001")).toBe("province");
  });

  it("is asked of the home page alone, and never by a form", async () => {
    expect(await leadsTo("/connexion?LIEN=M990020001")).toBeNull();
    expect(await leadsTo("/?LIEN=M990020001", { method: "POST" })).toBeNull();
  });

  it("on a host that is nobody's, leads there too; one that is nobody's is said on the page to choose", async () => {
    hold(entries.map((entry) => ({ ...entry, isDefault: false })));
    expect(await leadsTo("/?LIEN=M990020001", { host: "ailleurs.example" })).toBe("province");
    const answer = await ask("/?LIEN=INCONNU", { host: "ailleurs.example" });
    const html = await answer.text();
    expect([answer.status, html.includes("Ce code n")]).toEqual([404, true]);
    expect(await (await ask("/", { host: "ailleurs.example" })).text()).not.toContain("Ce code n");
    hold(entries);
  });
});
