// Who may import whom. A new capability is one word in TIERS; it may import lower tiers and itself, never a peer.
const TIERS = [
  ["organisations", "metrics", "identity", "method-notes", "saved-views"],
  ["observations"],
  ["analysis", "imports", "joint-working", "barriers"],
  ["objectives", "finance"],
  ["assessments", "attention", "reviews", "submissions"],
  ["scorecards"],
  ["explore"],
  ["board-packs", "public-api", "audit-trail"],
];

const ALL = TIERS.flat().join("|");
const CORE = `^lib/(shared|statistics|charts|(${ALL})/domain)/`;
const TEST = "(\\.(db\\.|types\\.)?test\\.(tsx?|mjs)$|\\.node-test\\.mjs$|^lib/testing/|^scripts/testing/|^lib/.+/testing/|/fixtures/|^e2e/)";
const EDGE = "^(scripts|prisma|bench)/";
const PURE_PACKAGES = "^node_modules/(@types/)?(d3-(array|path|scale|shape|time|format|interpolate|color)|pure-rand)/";
const SET_PASSWORD = "^app/\\(public\\)/set-password/";

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
/** Product code at a path; tests may reach where they must. */
const code = (path, ...not) => ({ path, pathNot: [TEST, ...not] });
/** Product code anywhere but at these paths. */
const codeOutside = (...not) => ({ pathNot: [TEST, ...not] });
const own = (files) => `^lib/(${ALL})/${files}`;

const forbidden = [
  forbid("no-cycles", "A cycle has no bottom to start reading from.", {}, { circular: true }),
  forbid("no-unresolved", "An import must lead somewhere.", {}, { couldNotResolve: true, pathNot: "^lib/platform/database/generated/" }),

  forbid("pure-core", "Rules are testable without a server, and replayable.", code(CORE), { pathNot: [CORE, PURE_PACKAGES] }),
  forbid("statistics-stand-alone", "A method knows no product.", code("^lib/statistics/"), { pathNot: ["^lib/statistics/", "^node_modules/pure-rand/"] }),
  forbid("shared-stands-alone", "Shared code knows no capability.", code("^lib/shared/"), { pathNot: "^lib/shared/" }),
  forbid("charts-know-no-capability", "A chart is drawn from its specification.", code("^lib/charts/"), { path: `^lib/(${ALL})/` }),
  forbid("only-charts-draw", "One place draws.", code("^lib/", "^lib/charts/"), { path: "^node_modules/(@types/)?d3-" }),
  forbid("parse-at-the-edges", "zod stands in schemas, routes and the configuration; inside, nothing is checked again.",
    code("^(lib|components)/", own("schemas\\.ts$"), own("sources/[^/]+/schema\\.ts$"), "^lib/entry/", "^lib/platform/config\\.ts$"), { path: "^node_modules/zod/" }),

  forbid("platform-knows-nobody", "The platform knows no capability and no permission.", code("^lib/platform/"), { path: "^(lib/(?!platform/|shared/)|app/|components/)" }),
  forbid("access-knows-platform-only", "Who may do what depends on no capability.", code("^lib/access/"), { path: "^(lib/(?!access/|platform/|shared/)|app/|components/)" }),
  forbid("entry-knows-access-and-platform", "A door knows no room.", code("^lib/entry/"), { path: "^(lib/(?!entry/|access/|platform/|shared/)|app/|components/)" }),

  forbid("scopes-are-issued-by-access", "Only lib/access makes a scope; everybody else names its type.",
    codeOutside("^lib/access/"), { path: "^lib/access/scope\\.ts$", dependencyTypesNot: ["type-only"] }),
  forbid("system-scope-at-the-edge", "The product acts for itself on the command line, in jobs, and for the holder of a one-time link.",
    codeOutside("^lib/(access|jobs)/", EDGE, SET_PASSWORD), { path: "^lib/access/scope-outside-requests\\.ts$" }),
  forbid("raw-database", "The database is reached through a scope.",
    codeOutside("^lib/(platform|access|entry)/", EDGE, "^instrumentation\\.ts$"), { path: "(^lib/platform/database/|^node_modules/(@types/)?(@prisma/client|pg|pg-copy-streams)/)" }),
  forbid("scoped-database-behind-queries", "Only queries and commands hold a database handle.",
    codeOutside("^lib/(access|entry)/", own("(queries|commands/[^/]+)\\.ts$"), EDGE), { path: "^lib/access/database-for\\.ts$" }),
  forbid("queries-behind-loads", "A page asks for an answer, never for rows; helpers of a load may name the types of facts.",
    codeOutside(own("(load-[^/]+|commands/[^/]+)\\.ts$"), "^bench/"), { path: own("queries\\.ts$"), dependencyTypesNot: ["type-only"] }),
  forbid("queries-do-not-judge", "Queries turn rows into facts, and nothing else.", code(own("queries\\.ts$")), { path: `(^lib/entry/|${own("(load-|commands/)")})` }),
  forbid("loads-do-not-write", "A load reads.", code(own("load-[^/]+\\.ts$")), { path: `(^lib/entry/|${own("commands/")})` }),
  forbid("commands-call-no-commands", "One change, one transaction, one verb.", code(own("commands/")), { path: own("commands/"), pathNot: own("commands/[^/]+/") }),
  forbid("commands-from-the-edge-only", "Writes start at an action, a route, a job or a command line.",
    codeOutside("^app/.*/(actions|route)\\.tsx?$", "^lib/jobs/", own("commands/"), EDGE), { path: own("commands/") }),
  forbid("renderers-read-the-snapshot", "What is printed later is read from the snapshot alone.",
    code("^lib/board-packs/render/"), { path: "^lib/", pathNot: "^lib/(board-packs/(render|domain)|charts|shared|statistics)/" }),

  forbid("pages-compose", "A page parses, asks for a scope, loads one answer and returns one component; it may ask for the day and the configuration.",
    code("^app/.*(page|layout|error|not-found|forbidden)\\.tsx$", SET_PASSWORD),
    { path: "^lib/", pathNot: [own("load-"), "^lib/access/(require-scope|home|describe|policy)\\.ts$", "^lib/platform/(clock|config|auth/cookies)\\.ts$", CORE] }),
  forbid("pages-take-types-of-the-core", "A page judges nothing: of pure code it may name types.", code("^app/.*(page|layout)\\.tsx$"), { path: CORE, dependencyTypesNot: ["type-only"] }),
  forbid("pages-do-not-write", "Writes go through an action or a route.", code("^app/.*page\\.tsx$"), { path: `(^lib/entry/|${own("commands/")})` }),
  forbid("doors-do-not-check-themselves", "Actions and routes leave the check to lib/entry.", code("^app/.*/(actions|route)\\.tsx?$", SET_PASSWORD), { path: "^lib/access/" }),
  forbid("nothing-imports-app", "Routes are the outermost layer.", code("^(lib|components|prisma)/"), { path: "^app/" }),
  forbid("lib-draws-no-components", "lib knows no screen.", code("^lib/"), { path: "^components/" }),

  forbid("components-know-the-core-only", "A component never fetches.", code("^components/"), { path: "^(lib|app|prisma)/", pathNot: CORE }),
  forbid("components-take-types-of-statistics", "A screen computes no statistic.", code("^components/"), { path: "^lib/statistics/", dependencyTypesNot: ["type-only"] }),
  forbid("ui-knows-no-domain", "Design-system pieces know no product.", code("^components/ui/"), { path: "^(lib/(?!shared/)|components/(?!ui/))" }),

  forbid("no-test-packages-in-the-product", "What runs in production is a dependency, not a development one.",
    code("^(app|components|lib)/"), { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] }),
  forbid("no-tests-in-the-product", "Tests and their helpers are imported by tests.", codeOutside(), { path: TEST }),

  ...TIERS.map((names, index) => {
    const below = TIERS.slice(0, index).flat();
    return forbid(`tier-${index + 1}-looks-down-only`, "A capability can be deleted by deleting its folder.",
      code(`^lib/(${names.join("|")})/`), { path: `^lib/(${ALL})/`, pathNot: `^lib/(${[...below, "$1"].join("|")})/` });
  }),
];

const required = [
  {
    name: "server-only",
    comment: "What holds secrets or data must not reach a browser bundle.",
    severity: "error",
    module: { path: `(^lib/(entry|platform/(database|audit))/|^lib/access/(actor|database-for|require-scope|scope|scope-outside-requests)\\.ts$|${own("(queries\\.ts$|load-|commands/[^/]+\\.ts$)")})`, pathNot: [TEST, "^lib/platform/database/generated/"] },
    to: { path: "^node_modules/server-only/" },
  },
];

module.exports = {
  forbidden,
  required,
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^lib/platform/database/generated/", "^\\.next/"] },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
