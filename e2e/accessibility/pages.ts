import type { Page } from "@playwright/test";
import { accountOf, type Person } from "../fixtures/accounts";
import { makeAccount, rowsOf } from "../fixtures/database";
import { makeImport } from "../fixtures/imports";
import { makeOneTimeLink } from "../fixtures/one-time-link";

export interface VisitedPage {
  readonly name: string;
  readonly who: Person | null;
  readonly address: string | (() => Promise<string>);
  /** What the title of the tab must say. */
  readonly title: RegExp;
  readonly status?: number;
  /** What has focus changes what is shown, and stays: the page is opened anew for each width. */
  readonly followsFocus?: boolean;
  /** Brings the page into the state to be checked. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const accountPage = async (who: Person): Promise<string> => {
  const [row] = await rowsOf<{ id: string }>("SELECT id::text FROM account WHERE email = $1", [accountOf(who).email]);
  return `/admin/accounts/${row?.id}`;
};

const openEverything = (page: Page): Promise<void> => page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));

/** Every page, and every state of one that draws something else. */
export const PAGES: readonly VisitedPage[] = [
  { name: "sign in", who: null, address: "/sign-in", title: /^Sign in/ },
  { name: "sign in, refused", who: null, address: "/sign-in?error=CredentialsSignin", title: /^Sign in/ },
  { name: "sign in, signed out", who: null, address: "/sign-in?notice=signed-out", title: /^Sign in/ },
  { name: "accessibility statement", who: null, address: "/accessibility", title: /^Accessibility statement/ },
  { name: "privacy notice", who: null, address: "/privacy", title: /^Privacy/ },
  { name: "contact", who: null, address: "/contact", title: /^Contact/ },
  { name: "method notes", who: null, address: "/methods", title: /^Method notes/ },
  { name: "method note", who: null, address: "/methods/spc", title: /^Control charts \(XmR\) – method notes/ },
  { name: "set password", who: null, address: async () => makeOneTimeLink((await makeAccount("Link Owner", "auditor")).id), title: /^Set your password/ },
  {
    name: "set password, refused", who: null, address: async () => makeOneTimeLink((await makeAccount("Link Owner", "auditor")).id), title: /^Set your password/,
    prepare: async (page) => {
      await page.getByLabel("New password", { exact: true }).fill("short");
      await page.getByLabel("New password again").fill("other");
      await page.getByRole("button", { name: "Set password" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  { name: "set password, dead link", who: null, address: "/set-password/nothing", title: /^Set your password/ },
  { name: "not found, signed out", who: null, address: "/nothing-here", title: /^Page not found/, status: 404 },
  { name: "overview, everything open", who: "national", address: "/overview", title: /^Overview/, prepare: openEverything },
  // What differs on these stands in one section: a region's boards show it as England's do, in a fifth of the time.
  { name: "overview of a region as it was, hexagons, over 52 weeks", who: "regional", address: "/overview?set=2023&map=hexagons&measure=E03", title: /^Overview/ },
  { name: "overview of a region, an objective by distance, hexagons", who: "regional", address: "/overview?objective=N10&colour=value&map=hexagons", title: /^Overview/ },
  { name: "overview of a region, filtered to nothing", who: "regional", address: "/overview?q=nowhere", title: /^Overview/ },
  { name: "boards", who: "cluster", address: "/organisations", title: /^Integrated care boards/ },
  { name: "scorecard, everything open", who: "leader", address: "/organisations/QF7", title: /^South Yorkshire scorecard/, prepare: openEverything },
  { name: "scorecard, only what is off trajectory", who: "national", address: "/organisations/QHG?only=off", title: /scorecard/ },
  { name: "own boards side by side", who: "cluster", address: "/organisations/cluster", title: /^Boards side by side/ },
  { name: "boards side by side, everything open", who: "national", address: "/organisations/cluster?boards=QF7,QJ2,QJM", title: /^Boards side by side/, prepare: openEverything },
  { name: "boards side by side, none chosen", who: "national", address: "/organisations/cluster", title: /^Boards side by side/ },
  { name: "scorecard of a board that ended", who: "national", address: "/organisations/QUE?set=2023", title: /scorecard/ },
  { name: "objectives", who: "national", address: "/objectives", title: /^Objectives/ },
  { name: "objectives of a board, filtered to nothing", who: "leader", address: "/objectives?area=QF7&q=nowhere", title: /^Objectives/ },
  { name: "objective of a board, everything open", who: "leader", address: "/objectives/N4?area=QF7", title: /^18 weeks, South Yorkshire/, prepare: openEverything },
  { name: "objective of every board", who: "national", address: "/objectives/N4?sort=-needed", title: /^18 weeks, England/, prepare: openEverything },
  { name: "objective that councils stand for", who: "council", address: "/objectives/N7?area=QF7", title: /^Early heart deaths, South Yorkshire/, prepare: openEverything },
  { name: "objective that trusts stand for", who: "regional", address: "/objectives/N6?area=QF7", title: /^Diagnostics, South Yorkshire/ },
  { name: "objective judged meanwhile on another measure", who: "national", address: "/objectives/N10?area=QE1", title: /^Home on time, Lancashire/, prepare: openEverything },
  { name: "objective without any figure", who: "auditor", address: "/objectives/N12?area=QF7", title: /^Partnership, South Yorkshire/ },
  {
    name: "own objective with milestones to record", who: "leader", address: "/objectives/L-QF7-A?area=QF7", title: /^A&E within four hours, South Yorkshire/,
    prepare: (page) => page.evaluate(() => document.getElementById("milestones")?.closest("section")?.querySelectorAll("details").forEach((details) => (details.open = true))),
  },
  { name: "finance of a board, everything open", who: "leader", address: "/organisations/QF7/finance", title: /^South Yorkshire finance/, prepare: openEverything },
  { name: "finance of a board, estimated", who: "national", address: "/organisations/S0E4D/finance", title: /^Thames Valley finance/ },
  { name: "finance of a board, not loaded", who: "national", address: "/organisations/QF7/finance?asOf=2024-04-30", title: /^South Yorkshire finance/ },
  { name: "finance of all systems", who: "dhsc", address: "/finance", title: /^Finance/ },
  { name: "finance of a region, everything open", who: "regional", address: "/finance?region=Y63&set=2023", title: /^Finance/, prepare: openEverything },
  { name: "metric of England", who: "national", address: "/metrics/E01", title: /^.*18 weeks.*, England/ },
  { name: "metric of a board, everything open", who: "analyst", address: "/metrics/E01?area=QF7", title: /^.*18 weeks.*, South Yorkshire/, prepare: openEverything },
  { name: "metric, table and 12 months", who: "analyst", address: "/metrics/E03?area=QF7&range=12", title: /^.*52 weeks.*, South Yorkshire/, prepare: openEverything },
  {
    name: "metric, interactive chart", who: "national", address: "/metrics/E01?range=24", title: /18 weeks/,
    prepare: async (page) => {
      await page.getByRole("button", { name: "Explore" }).click();
      await page.locator(".recharts-line-curve").first().waitFor();
    },
  },
  { name: "revision log", who: "analyst", address: "/metrics/E01/revisions", title: /^Revisions of .*18 weeks/ },
  { name: "metric of a board made of others, everything open", who: "national", address: "/metrics/E01?area=S0E4D", title: /^.*18 weeks.*, Thames Valley/, prepare: openEverything },
  { name: "comparison of boards, ranked", who: "national", address: "/metrics/E01/compare", title: /18 weeks, compared/, prepare: openEverything },
  { name: "comparison of councils in a funnel", who: "national", address: "/metrics/J01/compare?kind=council&view=funnel&q=b", title: /compared/, prepare: openEverything },
  { name: "comparison over time, boards to choose", who: "cluster", address: "/metrics/E01/compare?view=time&areas=QF7,QWO", title: /compared/, prepare: openEverything },
  { name: "comparison with the nearest boards", who: "leader", address: "/metrics/E01/compare?view=peers", title: /compared/, prepare: openEverything },
  { name: "comparison, no board chosen", who: "national", address: "/metrics/E01/compare?view=peers", title: /compared/ },
  { name: "comparison of amounts", who: "leader", address: "/metrics/E16/compare", title: /compared/ },
  { name: "metric that is not loaded", who: "leader", address: "/metrics/W01", title: /vacanc/i },
  { name: "metric by sex, of a council", who: "council", address: "/metrics/O01?area=E08000019&category=sex:female", title: /Sheffield/, prepare: openEverything },
  { name: "metric of a trust", who: "analyst", address: "/metrics/E09?area=RFF", title: /Barnsley Hospital/, prepare: openEverything },
  { name: "metric of a statistical region", who: "national", address: "/metrics/P22?area=E12000001", title: /North East/ },
  { name: "comparison, shaded and compact, of some rows", who: "leader", address: "/metrics/E01/compare?set=2026&heat=1&dense=1&q=yorkshire&sort=-change&cols=area,value,change,year_before,denominator", title: /compared/ },
  { name: "comparison, filtered to nothing", who: "national", address: "/metrics/E01/compare?q=nowhere", title: /compared/ },
  { name: "comparison, nothing held", who: "national", address: "/metrics/W01/compare", title: /compared/ },
  { name: "inequality, nothing held", who: "regional", address: "/metrics/W01/inequality", title: /inequality/ },
  { name: "map, filtered to nothing, shaded", who: "leader", address: "/metrics/E01/map?q=nowhere&heat=1&dense=1", followsFocus: true, title: /18 weeks, map/ },
  { name: "two metrics", who: "leader", address: "/metrics/E01/scatter?with=U01", title: /with another metric/, prepare: openEverything },
  { name: "two metrics, none chosen", who: "leader", address: "/metrics/E01/scatter", title: /with another metric/ },
  { name: "inequality between boards", who: "leader", address: "/metrics/E01/inequality", title: /inequality/, prepare: openEverything },
  { name: "inequality by sex", who: "national", address: "/metrics/O01/inequality", title: /inequality/, prepare: openEverything },
  { name: "map of boards, everything open", who: "leader", address: "/metrics/E01/map", followsFocus: true, title: /18 weeks, map/, prepare: openEverything },
  { name: "map of today's boards by status, one class alone", who: "leader", address: "/metrics/E01/map?set=2026&view=hexagons&by=status&class=on_trajectory", followsFocus: true, title: /18 weeks, map/ },
  { name: "map of councils beside England", who: "council", address: "/metrics/J05/map?by=england&q=b", followsFocus: true, title: /, map/, prepare: async (page) => {
      // The facts of an area hold a link, which is there from the first focus on.
      await page.waitForLoadState("networkidle");
      await page.locator('.map-parts a[tabindex="0"]').focus();
    } },
  { name: "map of regions", who: "regional", address: "/metrics/P11/map?kind=region&area=Y63", followsFocus: true, title: /, map/ },
  { name: "map, nothing to draw", who: "national", address: "/metrics/W04/map", title: /sickness absence, map/ },
  { name: "trusts and specialties of a board", who: "analyst", address: "/metrics/E03/parts?area=QF7", title: /^.*52 weeks.*, trusts and specialties, South Yorkshire/ },
  { name: "trusts and specialties of a board made of others, by name", who: "national", address: "/metrics/E01/parts?area=S0E4D&period=2026-01-31&sort=name", title: /trusts and specialties, Thames Valley/ },
  { name: "trusts and specialties, no board chosen", who: "regional", address: "/metrics/E01/parts", title: /trusts and specialties/ },
  { name: "trusts of a board by a figure of trusts", who: "leader", address: "/metrics/W04/parts?area=QF7", title: /sickness absence, trusts and specialties/ },
  { name: "trusts and specialties, none held", who: "leader", address: "/metrics/J02/parts?area=QF7", title: /trusts and specialties/ },
  { name: "trust", who: "leader", address: "/trusts/RFF", title: /^Barnsley Hospital/ },
  { name: "trust of a board that was split", who: "national", address: "/trusts/RDU", title: /^Frimley Health/ },
  { name: "segments of trusts, everything open", who: "national", address: "/segments", title: /^Segments of trusts/, prepare: openEverything },
  { name: "segments of trusts, filtered to nothing", who: "auditor", address: "/segments?type=Ambulance+trust&segment=1&sort=-average", title: /^Segments of trusts/ },
  { name: "segment of a trust with scores, everything open", who: "analyst", address: "/trusts/RDY/segment", title: /^Dorset HealthCare.*segment/i, prepare: openEverything },
  { name: "segment of a trust by the rule for deficits, tried and refused", who: "leader", address: "/trusts/RFF/segment?change=average&score=9", title: /^Barnsley Hospital.*segment/, prepare: openEverything },
  { name: "segment of a board, one trust tried", who: "leader", address: "/organisations/QF7/segment?change=RFF.average&score=2.0&deficit=no", title: /^South Yorkshire, segment/, prepare: openEverything },
  { name: "council", who: "council", address: "/councils/E08000019", title: /^Sheffield/ },
  { name: "region", who: "regional", address: "/regions/Y63", title: /^North East and Yorkshire/ },
  { name: "region, 42 boards, shaded", who: "national", address: "/regions/Y58?set=2023&heat=1", title: /^South West/ },
  { name: "region, filtered to nothing", who: "dhsc", address: "/regions/Y56?q=nowhere&dense=1", title: /^London/ },
  { name: "statistical region", who: "national", address: "/regions/E12000001", title: /^North East/ },
  { name: "fetching, everything open", who: "national", address: "/imports/fetching?done=on", title: /^Fetching publications/, prepare: openEverything },
  { name: "fetching, read only", who: "regional", address: "/imports/fetching", title: /^Fetching publications/ },
  { name: "imports", who: "national", address: async () => (await makeImport("checked", null), "/imports"), title: /^Imports/ },
  { name: "imports not yet decided, of a region", who: "regional", address: "/imports?show=open", title: /^Imports/ },
  { name: "bring in a file", who: "national", address: "/imports/new", title: /^Bring in a file/ },
  { name: "bring in a file, of a board, refused", who: "analyst", address: "/imports/new?publishedOn=yesterday&problem=no_file.board.published_on.embargo_date.embargo_time", title: /^Bring in a file/ },
  { name: "import that is being checked", who: "national", address: () => makeImport("staged"), title: /^Import \d+/, prepare: openEverything },
  { name: "import that waits, everything open", who: "regional", address: () => makeImport("checked"), title: /^Import \d+/, prepare: openEverything },
  { name: "import that waits, for others to approve", who: "analyst", address: async () => `${await makeImport("checked")}?page=2&problem=conflict`, title: /^Import \d+/ },
  { name: "import that was refused, everything open", who: "analyst", address: () => makeImport("refused"), title: /^Import \d+/, prepare: openEverything },
  { name: "import that failed", who: "national", address: () => makeImport("failed"), title: /^Import \d+/ },
  { name: "templates of returns, everything open", who: "analyst", address: "/imports/templates", title: /^Templates of returns/, prepare: openEverything },
  { name: "own account, everything open", who: "council", address: "/account?done=password-changed", title: /^Your account/, prepare: openEverything },
  {
    name: "own account, refused", who: "dhsc", address: "/account", title: /^Your account/,
    prepare: async (page) => {
      await page.getByRole("button", { name: "Change password" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  { name: "accounts", who: "administrator", address: "/admin/accounts", title: /^Accounts/ },
  { name: "accounts, filtered to nothing", who: "administrator", address: "/admin/accounts?words=nobody-at-all", title: /^Accounts/ },
  { name: "invitation", who: "administrator", address: "/admin/accounts/new", title: /^Invite somebody/ },
  {
    name: "invitation, refused", who: "administrator", address: "/admin/accounts/new", title: /^Invite somebody/,
    prepare: async (page) => {
      await page.getByRole("button", { name: "Make the invitation" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  { name: "account, everything open", who: "administrator", address: async () => `${await accountPage("cluster")}?done=role-added`, title: /^Account/, prepare: openEverything },
  { name: "audit trail", who: "auditor", address: "/admin/audit-trail", title: /^Audit trail/ },
  { name: "audit trail, wrong dates, everything open", who: "auditor", address: "/admin/audit-trail?from=yesterday", title: /^Audit trail/, prepare: openEverything },
  { name: "audit trail, filtered to nothing", who: "auditor", address: "/admin/audit-trail?actor=nobody-at-all", title: /^Audit trail/ },
  { name: "metrics", who: "analyst", address: "/metrics", title: /^Metrics/, prepare: openEverything },
  { name: "metrics, filtered to nothing", who: "council", address: "/metrics?q=nothing-at-all", title: /^Metrics/ },
  { name: "search, nothing typed", who: "national", address: "/search", title: /^Search/ },
  { name: "search", who: "national", address: "/search?q=Sheffield", title: /^Sheffield – search/ },
  { name: "search, postcode district", who: "council", address: "/search?q=S10", title: /^S10 – search/ },
  { name: "search, nothing found", who: "dhsc", address: "/search?q=nowhere-at-all", title: /search/ },
  { name: "trajectory editor, everything open", who: "analyst", address: "/objectives/N4/trajectory?area=QF7", title: /^Trajectory of Waits within 18 weeks, South Yorkshire/, prepare: openEverything },
  { name: "trajectory editor, with a plan that cannot be read", who: "leader", address: "/objectives/N6/trajectory?area=QF7&preview=1&style=s_curve&due1=2028-03-31&value1=a+lot", title: /^Trajectory of/ },
  { name: "trajectory versions", who: "dhsc", address: "/objectives/N4/trajectory/history?area=QF7", title: /^Versions: Waits within 18 weeks/, prepare: openEverything },
  {
    name: "trajectory decision, everything open", who: "regional", title: /^Decide: /, prepare: openEverything,
    address: async () => {
      const [row] = await rowsOf<{ address: string }>(`
        WITH board AS (SELECT a.id FROM area a WHERE a.key = 'icb-qf7'),
        made AS (INSERT INTO trajectory (objective_code, area_id, metric_code, version, style, comparator, points, reason, proposed_by)
          SELECT 'N4', board.id, 'E01', 900, 'stepped_annual', 'at_least', '[{"dueOn": "2028-03-31", "value": 80}]', 'To be looked at', 'Somebody' FROM board ON CONFLICT DO NOTHING)
        SELECT '/objectives/N4/trajectory/decide?area=QF7' AS address`);
      return row?.address ?? "";
    },
  },
  { name: "proposals", who: "regional", address: "/objectives/proposals?done=agreed", title: /^Proposals/ },
  { name: "local objective, measure to choose", who: "leader", address: "/objectives/new", title: /^Propose a local objective/ },
  { name: "local objective, form", who: "analyst", address: "/objectives/new?area=QF7&metric=E03", title: /^Propose a local objective/, prepare: openEverything },
  { name: "views, everything open", who: "leader", address: "/views?done=changed", title: /^Views/, prepare: openEverything },
  { name: "views, refused", who: "council", address: "/views?problem=share", title: /^Views/ },
  // Its tables together have a thousand links: the first are opened, of boards and of councils.
  { name: "the NAO's metrics, first tables open", who: "analyst", address: "/views/nao?area=QF7", title: /^The NAO.s eight metrics/, prepare: (page) => page.evaluate(() => [...document.querySelectorAll<HTMLDetailsElement>("main details")].slice(0, 3).forEach((details) => (details.open = true))) },
  { name: "what's new", who: "auditor", address: "/whats-new", title: /^What.s new/ },
  { name: "contact, about a page", who: null, address: "/contact?about=%2Fmetrics%2FE01%3Farea%3DQF7", title: /^Contact/ },
  { name: "not allowed", who: "council", address: "/admin/accounts", title: /^Your account may not open this page – /, status: 403 },
  { name: "not found, signed in", who: "council", address: "/organisations/XXX", title: /^Page not found – /, status: 404 },
];
