import next from "eslint-config-next/core-web-vitals";
import ts from "eslint-config-next/typescript";

export default [
  { ignores: [".next/**", ".data/**", ".test/**", "node_modules/**", "generated/**", "next-env.d.ts", "coverage/**", "test-results/**"] },
  ...next,
  ...ts,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "Settings are read in lib/platform/env.ts." }],
    },
  },
  {
    files: ["app/**", "lib/**", "emails/**"],
    ignores: ["lib/i18n/**", "lib/platform/log.ts"],
    rules: {
      "no-restricted-globals": ["error", { name: "alert", message: "Say it in the page." }],
      "no-console": "error",
      "max-lines": ["warn", 150],
      "max-lines-per-function": ["warn", 60],
    },
  },
  { files: ["lib/platform/env.ts", "instrumentation.ts", "scripts/**", "tests/**", "*.config.*"], rules: { "no-restricted-properties": "off" } },
];
