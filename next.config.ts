import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Above what proxy.ts lets pass, which answers with words. Forms with files do not pass the framework (app/_web/request-body.ts). */
const bodyLimit = "2mb";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  htmlLimitedBots: /.*/, // every page has its title in its head when it arrives, not after: for those who read without JavaScript, and for screen readers
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["pg", "graphile-worker", "@prisma/client", "@prisma/adapter-pg", "nodemailer", "pdf-lib", "@libpdf/core", "@neslinesli93/qpdf-wasm", "busboy", "uqr"],
  typescript: { ignoreBuildErrors: true }, // `npm test` checks the types; a build on a town hall's machine need not do it again
  experimental: { serverActions: { bodySizeLimit: bodyLimit }, proxyClientMaxBodySize: bodyLimit },
};

export default createNextIntlPlugin("./app/_web/i18n.ts")(config);
