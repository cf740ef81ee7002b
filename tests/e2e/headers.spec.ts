import { expect, test } from "@playwright/test";

test.describe("every answer", () => {
  for (const path of ["/", "/connexion", "/nulle-part", "/verifier", "/api/health/live", "/demo/courrier"]) {
    test(`carries the security headers: ${path}`, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["x-powered-by"]).toBeUndefined();
    });
  }

  test("allows scripts by nonce only, a new one each time", async ({ request }) => {
    const policies = await Promise.all([1, 2].map(async () => (await request.get("/connexion")).headers()["content-security-policy"] ?? ""));
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
      expect(policy).not.toContain("unsafe-inline");
    }
    expect(policies[0]).not.toBe(policies[1]);
  });

  test("is not stored where it is private", async ({ request }) => {
    const answer = await request.get("/compte", { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect((await request.get("/connexion")).headers()["cache-control"]).toContain("no-store");
  });
});

test.describe("a post", () => {
  const cookie = "guichet.session=something";
  for (const [origin, headers, expected] of [
    ["a foreign origin", { origin: "https://ailleurs.test" }, 403],
    ["no origin and a cookie", { cookie }, 403],
    ["the origin null", { origin: "null", cookie }, 403],
    ["a foreign origin and a forged host", { origin: "https://ailleurs.test", "x-forwarded-host": "ailleurs.test", cookie }, 403],
  ] as const) {
    test(`with ${origin} is refused`, async ({ request }) => {
      expect((await request.post("/connexion", { headers, form: { signInName: "x" } })).status()).toBe(expected);
    });
  }
});

test("a forged organisation header opens no neighbour's page", async ({ request }) => {
  const answer = await request.get("/connexion", { headers: { "x-guichet-tenant": "province", "x-forwarded-host": "province.localhost" } });
  expect(await answer.text()).toContain("Mairie de Démonstration");
  expect((await request.get("/province/connexion")).status()).toBe(404);
});
