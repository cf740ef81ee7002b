import nextJest from "next/jest.js";

const create = nextJest({ dir: "./" });
/** Packages published as ES modules only: jest must transform them. next/jest overrides the list, so it is set after it. */
const modules = ["next-intl", "use-intl", "intl-messageformat", "@formatjs", "icu-minify", "next-auth", "@auth", "jose", "oauth4webapi", "preact", "preact-render-to-string", "@panva", "react-email", "@react-email", "@libpdf", "uqr", "@noble", "lru-cache", "pkijs", "asn1js", "@prisma"].join("|");

async function project(options) {
  const config = await create({ moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" }, ...options })();
  config.transformIgnorePatterns = [`/node_modules/(?!(${modules})/)`, "^.+\\.module\\.(css|sass|scss)$"];
  const [, swc] = Object.entries(config.transform).find(([pattern]) => pattern.includes("mjs"));
  config.transform["^.+\\.cjs$"] = swc;
  return config;
}

export default async () => ({
  testTimeout: 30_000,
  globalSetup: "<rootDir>/tests/support/global-setup.ts",
  globalTeardown: "<rootDir>/tests/support/global-teardown.ts",
  projects: [
    await project({ displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/tests/**/*.test.ts"], testPathIgnorePatterns: ["/tests/app/ui/", "/tests/e2e/"] }),
    await project({ displayName: "dom", testEnvironment: "jsdom", testMatch: ["<rootDir>/tests/app/ui/**/*.test.tsx"] }),
  ],
});
