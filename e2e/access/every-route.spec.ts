import type { APIRequestContext } from "@playwright/test";
import { ROUTE_POLICY } from "@/lib/access/route-policy";
import { ICON_FILE } from "@/lib/charts/icons";
import { accountOf, type Person } from "../fixtures/accounts";
import { makeAccount, makeSession, rowsOf } from "../fixtures/database";
import { makeImport } from "../fixtures/imports";
import { makeOneTimeLink } from "../fixtures/one-time-link";
import { expect, test } from "../fixtures/test";

const READERS: readonly Person[] = ["national", "regional", "dhsc", "leader", "cluster", "analyst", "council", "auditor"];
/** Whose role proposes trajectories; the cluster's boards are not South Yorkshire. */
const PROPOSERS: readonly Person[] = ["national", "leader", "cluster", "analyst"];
const EVERYBODY: readonly Person[] = [...READERS, "administrator"];
const ADMINISTRATORS: readonly Person[] = ["administrator"];
const INSPECTORS: readonly Person[] = ["auditor", "administrator"];
/** Whose reach holds South Yorkshire, and whose role builds packs. */
const PACK_BUILDERS: readonly Person[] = ["national", "regional", "dhsc", "leader", "analyst", "auditor"];

/** Whose role sees imports, and whose reach holds South Yorkshire; who brings files in. */
const IMPORT_READERS: readonly Person[] = ["national", "regional", "analyst"];
const IMPORTERS: readonly Person[] = ["national", "analyst"];

interface Expected {
  readonly path: (pack: string) => Promise<string> | string;
  /** Who gets 200; "all" needs no account. */
  readonly allowed: readonly Person[] | "all";
  /** A page sends strangers to sign in (307), a file or an endpoint refuses them (401). */
  readonly kind: "page" | "file";
  /** Who may do such a thing, but not with this one: the answer is that of something that does not exist. */
  readonly unreached?: readonly Person[];
}

const page = (path: string, allowed: Expected["allowed"]): Expected => ({ path: () => path, allowed, kind: "page" });
const file = (path: string, allowed: Expected["allowed"]): Expected => ({ path: () => path, allowed, kind: "file" });

/** Freezes the pack of South Yorkshire. @returns the path of its PDF */
async function buildPack(builder: APIRequestContext, origin: string): Promise<string> {
  const answer = await builder.post("/organisations/QF7/pack", { headers: { origin } });
  expect(answer.status()).toBe(303);
  return answer.headers().location ?? "";
}

/** Every route that answers GET, with an address of it; what stands in no line here fails the first test. */
const ROUTES: Readonly<Record<string, Expected>> = {
  "/accessibility": page("/accessibility", "all"),
  "/account": page("/account", EVERYBODY),
  "/admin/accounts": page("/admin/accounts", ADMINISTRATORS),
  "/admin/accounts/[accountId]": { path: async () => `/admin/accounts/${(await rowsOf<{ id: string }>("SELECT id::text FROM account WHERE email = $1", [accountOf("leader").email]))[0]?.id}`, allowed: ADMINISTRATORS, kind: "page" },
  "/admin/accounts/new": page("/admin/accounts/new", ADMINISTRATORS),
  "/admin/audit-trail": page("/admin/audit-trail", INSPECTORS),
  "/admin/audit-trail/download": file("/admin/audit-trail/download", INSPECTORS),
  "/api/health": file("/api/health", "all"),
  "/board-packs/[packId]/pdf": { path: (pack) => pack, allowed: PACK_BUILDERS, kind: "file", unreached: ["cluster"] },
  "/contact": page("/contact", "all"),
  "/councils/[code]": page("/councils/E08000039", READERS),
  "/councils/[code]/download": file("/councils/E08000039/download", READERS),
  "/finance": page("/finance", READERS),
  "/finance/download": file("/finance/download", READERS),
  "/icons/[file]": { path: () => `/icons/${ICON_FILE}`, allowed: "all", kind: "file" },
  "/imports": page("/imports", IMPORT_READERS),
  "/imports/[importId]": { path: () => makeImport("rejected"), allowed: IMPORT_READERS, kind: "page" },
  "/imports/[importId]/changes": { path: async () => `${await makeImport("rejected")}/changes`, allowed: IMPORT_READERS, kind: "file" },
  "/imports/[importId]/state": { path: async () => `${await makeImport("rejected", null)}/state`, allowed: ["national"], kind: "file", unreached: ["regional", "analyst"] },
  "/imports/fetching": page("/imports/fetching", ["national", "regional"]),
  "/imports/new": page("/imports/new", IMPORTERS),
  "/imports/templates": page("/imports/templates", READERS),
  "/imports/templates/download": file("/imports/templates/download?template=icb-finance-return&format=xlsx&board=QF7&period=2026-06-30", READERS),
  "/methods": page("/methods", "all"),
  "/methods/[name]": page("/methods/spc", "all"),
  "/metrics": page("/metrics", READERS),
  "/metrics/download": file("/metrics/download?q=cancer", READERS),
  "/metrics/[metricId]": page("/metrics/E01?area=QF7", READERS),
  "/metrics/[metricId]/compare": page("/metrics/E03/compare?area=QF7", READERS),
  "/metrics/[metricId]/compare/download": file("/metrics/E03/compare/download?area=QF7", READERS),
  "/metrics/[metricId]/download": file("/metrics/E01/download?area=QF7", READERS),
  "/metrics/[metricId]/inequality": page("/metrics/O02/inequality", READERS),
  "/metrics/[metricId]/inequality/download": file("/metrics/O02/inequality/download", READERS),
  "/metrics/[metricId]/map": page("/metrics/E03/map", READERS),
  "/metrics/[metricId]/map/download": file("/metrics/E03/map/download?format=svg", READERS),
  "/metrics/[metricId]/map/frames": file("/metrics/E03/map/frames", READERS),
  "/metrics/[metricId]/parts": page("/metrics/E03/parts?area=QF7", READERS),
  "/metrics/[metricId]/parts/download": file("/metrics/E03/parts/download?area=QF7", READERS),
  "/metrics/[metricId]/revisions": page("/metrics/E01/revisions", READERS),
  "/metrics/[metricId]/revisions/download": file("/metrics/E01/revisions/download", READERS),
  "/metrics/[metricId]/scatter": page("/metrics/E01/scatter?with=E03", READERS),
  "/metrics/[metricId]/scatter/download": file("/metrics/E01/scatter/download?with=E03", READERS),
  "/objectives": page("/objectives", READERS),
  "/objectives/[code]": page("/objectives/N4?area=QF7", READERS),
  "/objectives/[code]/download": file("/objectives/N4/download?area=QF7", READERS),
  "/objectives/[code]/trajectory": { path: () => "/objectives/N4/trajectory?area=QF7", allowed: PROPOSERS, kind: "page", unreached: ["cluster"] },
  // West Yorkshire has no proposal that waits: for those who may decide there is nothing to find.
  "/objectives/[code]/trajectory/decide": { path: () => "/objectives/N4/trajectory/decide?area=QWO", allowed: ["national", "regional"], kind: "page", unreached: ["national", "regional"] },
  "/objectives/[code]/trajectory/history": page("/objectives/N4/trajectory/history?area=QF7", READERS),
  "/objectives/[code]/trajectory/preview": { path: () => "/objectives/N4/trajectory/preview?area=QF7&style=hold&due1=2029-03-31&value1=70", allowed: PROPOSERS, kind: "file", unreached: ["cluster"] },
  "/objectives/new": page("/objectives/new", PROPOSERS),
  "/objectives/proposals": page("/objectives/proposals", [...PROPOSERS, "regional"]),
  "/organisations": page("/organisations", READERS),
  "/organisations/[code]": page("/organisations/QF7", READERS),
  "/organisations/[code]/download": file("/organisations/QF7/download", READERS),
  "/organisations/[code]/finance": page("/organisations/QF7/finance", READERS),
  "/organisations/[code]/finance/download": file("/organisations/QF7/finance/download", READERS),
  "/organisations/[code]/segment": page("/organisations/QF7/segment", READERS),
  "/organisations/[code]/segment/download": file("/organisations/QF7/segment/download", READERS),
  "/organisations/cluster": page("/organisations/cluster?boards=QF7&boards=QJ2", READERS),
  "/organisations/cluster/download": file("/organisations/cluster/download?boards=QF7&boards=QJ2", READERS),
  "/overview": page("/overview", READERS),
  "/overview/download": file("/overview/download", READERS),
  "/privacy": page("/privacy", "all"),
  "/regions/[code]": page("/regions/Y63", READERS),
  "/regions/[code]/download": file("/regions/Y63/download", READERS),
  "/set-password/[token]": { path: async () => makeOneTimeLink((await makeAccount("Link Owner", "auditor")).id), allowed: "all", kind: "page" },
  "/search": page("/search?q=Sheffield", READERS),
  "/segments": page("/segments", READERS),
  "/segments/download": file("/segments/download", READERS),
  "/sign-in": page("/sign-in", "all"),
  "/trusts/[code]": page("/trusts/RHQ", READERS),
  "/trusts/[code]/download": file("/trusts/RHQ/download", READERS),
  "/trusts/[code]/segment": page("/trusts/RHQ/segment", READERS),
  "/trusts/[code]/segment/download": file("/trusts/RHQ/segment/download", READERS),
  "/views": page("/views", READERS),
  "/views/nao": page("/views/nao?area=QF7", READERS),
  "/whats-new": page("/whats-new", READERS),
};

/** Tested beside the table: a redirect, next-auth's own, what Next.js draws for errors, and what answers POST alone. */
const ELSEWHERE = ["/", "/_global-error", "/_not-found", "/api/auth/[...nextauth]", "/imports/upload", "/organisations/[code]/pack", "/sign-out", "/views/favourite", "/views/save"];

function expectedStatus({ allowed, kind, unreached = [] }: Expected, who: Person | null): number {
  if (allowed === "all") return 200;
  if (who === null) return kind === "page" ? 307 : 401;
  if (unreached.includes(who)) return 404;
  return allowed.includes(who) ? 200 : 403;
}

test("every route of the product stands in the table", () => {
  expect([...Object.keys(ROUTES), ...ELSEWHERE].sort()).toEqual(Object.keys(ROUTE_POLICY).sort());
});

for (const who of [...EVERYBODY, null]) {
  test(`every route, asked for by ${who ?? "nobody"}`, async ({ requestsOf, baseURL }) => {
    const pack = await buildPack(await requestsOf("leader"), baseURL ?? "");
    const reader = await requestsOf(who);
    const found: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const [route, expected] of Object.entries(ROUTES)) {
      const path = await expected.path(pack);
      const get = await reader.get(path);
      const head = await reader.head(path);
      found[`GET ${route}`] = get.status();
      found[`HEAD ${route}`] = head.status();
      wanted[`GET ${route}`] = wanted[`HEAD ${route}`] = expectedStatus(expected, who);
      if (get.status() === 307) expect(get.headers().location).toBe(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
    }
    expect(found).toEqual(wanted);
  });
}

test("the start page sends strangers to sign in", async ({ requestsOf }) => {
  const answer = await (await requestsOf(null)).get("/");
  expect([answer.status(), answer.headers().location]).toEqual([307, "/sign-in?callbackUrl=%2F"]);
});

const OWN: Readonly<Record<string, number>> = { national: 303, regional: 303, dhsc: 303, leader: 303, analyst: 303, auditor: 303, cluster: 404, council: 403, administrator: 403 };

test("a pack is built by those whose role builds packs and whose reach holds the board", async ({ requestsOf, baseURL }) => {
  const found: Record<string, number> = {};
  for (const who of EVERYBODY) found[who] = (await (await requestsOf(who)).post("/organisations/QF7/pack", { headers: { origin: baseURL ?? "" } })).status();
  expect(found).toEqual(OWN);
  expect((await (await requestsOf(null)).post("/organisations/QF7/pack", { headers: { origin: baseURL ?? "" } })).status()).toBe(401);
});

test("a pack beyond reach, of another board or of none, is answered in the same words", async ({ requestsOf, baseURL }) => {
  const leader = await requestsOf("leader");
  const origin = { headers: { origin: baseURL ?? "" } };
  const national = await requestsOf("national");
  const other = (await national.post("/organisations/QJ2/pack", origin)).headers().location ?? "";
  expect((await national.get(other)).headers()["content-type"]).toBe("application/pdf");
  const answers = [
    await leader.post("/organisations/QJ2/pack", origin),
    await leader.post("/organisations/XXX/pack", origin),
    await leader.get(other),
    await leader.get("/board-packs/00000000-0000-4000-8000-000000000000/pdf"),
    await leader.get("/board-packs/not-an-id/pdf"),
  ];
  for (const answer of answers) expect([answer.status(), await answer.text()]).toEqual([404, "Not found\n"]);
});

const FORGED: readonly Record<string, string>[] = [
  {},
  { origin: "null" },
  { origin: "https://evil.example" },
  { origin: "http://127.0.0.1:1" },
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
];

for (const path of ["/organisations/QF7/pack", "/sign-out"]) {
  test(`POST ${path} from another site changes nothing`, async ({ requestsOf, baseURL }) => {
    const session = await makeSession(accountOf("dhsc").email);
    const builder = await requestsOf(session);
    const packs = () => rowsOf("SELECT count(*)::int AS n FROM audit_entry WHERE subject_type = 'board pack' AND actor_id = $1::uuid", [session.accountId]);
    const before = await packs();
    for (const headers of [...FORGED, { origin: baseURL ?? "", "sec-fetch-site": "cross-site" }]) {
      expect((await builder.post(path, { headers })).status(), JSON.stringify(headers)).toBe(403);
    }
    expect((await builder.get(path)).status()).toBe(405);
    expect((await builder.get("/account")).status()).toBe(200);
    if (path === "/sign-out") return;
    expect(await packs()).toEqual(before);
  });
}

const WRONG = [
  "/metrics/E99", "/metrics/e01", "/metrics/E01?area=ZZZ", "/metrics/E01?area=", "/metrics/E01?range=7", "/metrics/E01?asOf=2026-13-01", "/metrics/E01?asOf=2099-01-01", "/metrics/E01?asOf=1999-01-01",
  "/metrics/E01?set=1999", "/metrics/E01?area=QF7&area=QJ2", "/organisations/XXX", "/organisations/QF7?asOf=2026-02-30", "/organisations/QF7?asOf=2099-01-01", "/organisations/QF7?set=1999",
  "/organisations/%00", "/organisations/QF7%27--", "/overview?set=1999", "/overview?asOf=2026-13-01", "/overview?asOf=2099-01-01", "/overview?measure=E99", "/overview?sort=password", "/overview?status=angry", "/overview?map=globe",
  "/overview?q=" + "x".repeat(81), "/metrics/E99/download", "/metrics/E01/download?asOf=2099-01-01", "/metrics/E01/download?area=ZZZ", "/organisations/XXX/download", "/overview/download?sort=password", "/overview/download?asOf=2099-01-01",
  "/imports/0", "/imports/999999999", "/imports/1e3", "/imports/nothing", "/imports/999999999/state", "/imports/999999999/changes", "/imports/x/state",
  "/metrics/E99/compare", "/metrics/E01/compare?kind=planet", "/metrics/E01/compare?period=2099-01-31", "/metrics/E01/compare?areas=QF7;QJ2", "/metrics/E01/compare/download?format=exe", "/metrics/E99/map", "/metrics/E01/map?view=globe",
  "/metrics/E01/map/frames?asOf=2099-01-01", "/metrics/E99/map/frames", "/metrics/E99/parts", "/metrics/E99/scatter", "/metrics/E01/scatter?with=e1", "/metrics/E99/inequality", "/metrics/E99/parts/download",
  "/regions/ZZZ", "/regions/QF7", "/regions/Y63?asOf=2099-01-01", "/trusts/ZZZ9", "/trusts/QF7", "/councils/E99999999", "/councils/RHQ", "/trusts/RHQ%27--/download", "/councils/E08000039/download?asOf=2026-13-01", "/views/nao?area=ZZZ", "/views/nao?asOf=2099-01-01",
  "/nothing-here", "/organisations/QF7/nothing", "/.env", "/overview/../.env", "/_next/data/x/overview.json",
];

test("wrong parts of an address answer that there is nothing, and never break", async ({ requestsOf }) => {
  const reader: APIRequestContext = await requestsOf("national");
  const found: Record<string, number> = {};
  for (const path of WRONG) found[path] = (await reader.get(path)).status();
  expect(found).toEqual(Object.fromEntries(WRONG.map((path) => [path, 404])));
});

test("an account that is not there, and an id that is none, are not found", async ({ requestsOf }) => {
  const administrator = await requestsOf("administrator");
  for (const id of ["00000000-0000-4000-8000-000000000000", "not-an-id", "1'--"]) expect((await administrator.get(`/admin/accounts/${id}`)).status(), id).toBe(404);
});

const FRAMEWORK: readonly Record<string, string>[] = [
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" },
  { "x-matched-path": "/sign-in" },
  { "x-path": "/sign-in" },
  { "x-invoke-path": "/sign-in" },
  { "x-nextjs-data": "1" },
  { "x-middleware-prefetch": "1" },
];

test("headers of the framework open nothing to a stranger", async ({ requestsOf, baseURL }) => {
  const stranger = await requestsOf(null);
  const paths = ["/overview", "/organisations/QF7", "/metrics/E01", "/admin/accounts", "/overview.rsc", "//overview", "/%6fverview", "/overview/", "/overview?_rsc=1"];
  for (const headers of FRAMEWORK) {
    for (const path of paths) {
      const answer = await stranger.get(`${baseURL}${path}`, { headers, maxRedirects: 5 });
      const leaked = /South Yorkshire|Derby and Derbyshire|@example\.test/.test(await answer.text());
      expect([answer.status() < 500, leaked], `${path} with ${JSON.stringify(headers)}: ${answer.status()}`).toEqual([true, false]);
    }
  }
});
