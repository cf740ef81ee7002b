import nextJest from "next/jest.js";

const create = nextJest({ dir: "./" });
/** Packages published as ES modules only: jest must transform them. next/jest overrides the list, so it is set after it. */
const modules = ["next-intl", "use-intl", "intl-messageformat", "@formatjs", "icu-minify", "next-auth", "@auth", "jose", "oauth4webapi", "preact", "preact-render-to-string", "@panva", "react-email", "@react-email", "@libpdf", "uqr", "@noble", "lru-cache", "pkijs", "asn1js", "@prisma"].join("|");

export default async () => {
  const config = await create({
    testEnvironment: "node",
    testMatch: ["<rootDir>/tests/**/*.test.ts"],
    testTimeout: 30_000,
    maxWorkers: 2,
    moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
    globalSetup: "<rootDir>/tests/support/global-setup.ts",
    globalTeardown: "<rootDir>/tests/support/global-teardown.ts",
  })();
  const [, swc] = Object.entries(config.transform).find(([pattern]) => pattern.includes("mjs"));
  return { ...config, transform: { ...config.transform, "^.+\\.cjs$": swc }, transformIgnorePatterns: [`/node_modules/(?!(${modules})/)`, "^.+\\.module\\.(css|sass|scss)$"] };
};
