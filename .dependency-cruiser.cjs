// The import law of the house. A path alone says which layer a file is in: a noun is the singular of its room's plural.
const NOUN = "^lib/([a-z]+)s/\\1(\\.(schema|policy|events))?\\.ts$";
const ROOM = "^lib/(?!kernel|ports|adapters|platform|i18n|wiring)([^/]+)/";
const READS_AND_VERBS = { path: ROOM, pathNot: NOUN };
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });
const files = (path, pathNot) => ({ path, ...(pathNot ? { pathNot } : {}) });

module.exports = {
  forbidden: [
    rule("no-cycles", "Two files that need each other are one, or three.", {}, { circular: true }),
    rule("kernel-knows-nothing", "Words that all share.", files("^lib/kernel/"), files("^(lib|app|emails|prisma|generated)/", "^lib/kernel/")),
    rule("kernel-needs-no-package-but-zod", "No I/O in the kernel.", files("^lib/kernel/"), { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/zod/" }),
    rule("nouns-are-pure", "A noun has no I/O.", files(NOUN), files("^(lib/(ports|adapters|platform|wiring)/|app/|emails/|prisma/|generated/)")),
    rule("nouns-need-no-package-but-zod", "A noun runs in the browser too.", files(NOUN), { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/zod/" }),
    rule("nouns-never-call-verbs", "A noun knows other nouns.", files(NOUN), READS_AND_VERBS),
    rule("verbs-stay-in-their-room", "React to another room's events instead.", files(ROOM), files(ROOM, [NOUN, "^lib/$1/"])),
    rule("ports-are-types", "A port is a promise.", files("^lib/ports/"), files("^(lib|app|emails|prisma|generated)/", "^lib/(ports|kernel)/")),
    rule("adapters-see-ports-only", "An adapter can be replaced.", files("^lib/adapters/"), files("^(lib|app|emails|prisma|generated)/", "^lib/(adapters|ports|kernel)/|^lib/platform/env\\.ts$")),
    rule("only-the-container-wires-adapters", "One place to look.", files("^(app|lib|emails|prisma)/", "^lib/(adapters/|platform/container\\.ts$)"), files("^lib/adapters/")),
    rule("platform-knows-no-room", "Rooms stand on the platform.", files("^lib/platform/"), files(ROOM)),
    rule("platform-knows-no-wiring", "Wiring joins rooms and platform, from above.", files("^lib/(?!wiring/)"), files("^lib/wiring/")),
    rule("emails-are-paper", "A message is drawn from what it is given.", files("^emails/"), files("^(app|prisma|generated|lib)/", "^lib/(kernel|i18n)/")),
    rule("only-notifications-and-the-sender-see-emails", "Who is told stands in one place a room.", files("^(app|lib)/", ["\\.notifications\\.ts$", "^lib/wiring/"]), files("^emails/")),
    rule("lib-does-not-know-next", "The desk's work knows no framework.", files("^lib/"), files("node_modules/next(-auth)?/")),
    rule("lib-does-not-know-app", "Delivery stands on the work.", files("^(lib|emails|prisma)/"), files("^app/")),
    rule("pages-reach-the-platform-through-web", "A page never sees the database.", files("^app/(\\[tenant\\]|_ui)/"), files("^lib/(platform|adapters|ports|wiring)/|^prisma/|^generated/|node_modules/@prisma/", "^lib/platform/scope\\.ts$")),
    rule("pages-do-not-cross-audiences", "Each audience can change alone.", files("^app/\\[tenant\\]/\\(?([^/()]+)\\)?/"), files("^app/\\[tenant\\]/[^/]+/", "^app/\\[tenant\\]/\\(?$1\\)?/")),
    rule("web-knows-no-page", "The membrane serves every page.", files("^app/_web/"), files("^app/\\[tenant\\]/")),
    rule("ui-knows-no-page-and-no-verb", "Our pieces carry no rule.", files("^app/_ui/"), files("^(app|lib)/", [NOUN, "^app/_ui/", "^lib/(kernel|i18n)/"])),
    rule("forms-see-nouns-and-their-action", "A form runs in the browser.", files("\\.form\\.tsx$"), files("^lib/", [NOUN, "^lib/(kernel|i18n)/"])),
    rule("nobody-imports-tests", "Tests import everything.", files("^(app|lib|emails|prisma|scripts)/"), files("^tests/")),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(generated|\\.next)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
