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
  { name: "overview", who: "national", address: "/overview", title: /^Overview/ },
  { name: "overview, 42 boards, hexagons, over 52 weeks", who: "national", address: "/overview?set=2023&map=hexagons&measure=E03", title: /^Overview/ },
  { name: "overview, filtered to nothing", who: "national", address: "/overview?q=nowhere", title: /^Overview/ },
  { name: "overview, everything open", who: "national", address: "/overview?status=off_improving&sort=-e03", title: /^Overview/, prepare: openEverything },
  { name: "overview of a region", who: "regional", address: "/overview", title: /^Overview/ },
  { name: "boards", who: "cluster", address: "/organisations", title: /^Integrated care boards/ },
  { name: "scorecard", who: "leader", address: "/organisations/QF7", title: /^South Yorkshire scorecard/ },
  { name: "scorecard, everything open", who: "leader", address: "/organisations/QF7", title: /^South Yorkshire scorecard/, prepare: openEverything },
  { name: "scorecard of a board that ended", who: "national", address: "/organisations/QUE?set=2023", title: /scorecard/ },
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
  { name: "own account", who: "council", address: "/account", title: /^Your account/ },
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
  { name: "account", who: "administrator", address: () => accountPage("cluster"), title: /^Account/ },
  { name: "account, everything open", who: "administrator", address: async () => `${await accountPage("cluster")}?done=role-added`, title: /^Account/, prepare: openEverything },
  { name: "audit trail", who: "auditor", address: "/admin/audit-trail", title: /^Audit trail/ },
  { name: "audit trail, wrong dates, everything open", who: "auditor", address: "/admin/audit-trail?from=yesterday", title: /^Audit trail/, prepare: openEverything },
  { name: "audit trail, filtered to nothing", who: "auditor", address: "/admin/audit-trail?actor=nobody-at-all", title: /^Audit trail/ },
  { name: "not allowed", who: "council", address: "/admin/accounts", title: /^Your account may not open this page – /, status: 403 },
  { name: "not found, signed in", who: "council", address: "/organisations/XXX", title: /^Page not found – /, status: 404 },
];
