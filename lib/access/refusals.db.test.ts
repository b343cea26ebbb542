import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isKnownCategory, loadCategories } from "@/lib/analysis/load-categories";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadPanel, loadPanels } from "@/lib/analysis/load-panel";
import { loadBoardSegment } from "@/lib/assessments/load-board-segment";
import { loadResults } from "@/lib/assessments/load-results";
import { loadSegmentTile } from "@/lib/assessments/load-segment-tile";
import { loadSegments } from "@/lib/assessments/load-segments";
import { loadTrustSegment } from "@/lib/assessments/load-trust-segment";
import { loadAttention } from "@/lib/attention/load-attention";
import { loadAuditCsv } from "@/lib/audit-trail/load-audit-csv";
import { loadAuditTrail } from "@/lib/audit-trail/load-audit-trail";
import { parseAuditFilter } from "@/lib/audit-trail/parse-audit-filter";
import { loadFrozenPack } from "@/lib/board-packs/load-frozen-pack";
import { loadPackContent } from "@/lib/board-packs/load-pack";
import type { Command } from "@/lib/entry/define-command";
import { loadMetricCatalogue } from "@/lib/explore/load-metric-catalogue";
import { loadCompare } from "@/lib/explore/load-compare";
import { loadInequality } from "@/lib/explore/load-inequality";
import { loadMetricTabs } from "@/lib/explore/load-metric-tabs";
import { loadMetricFrame } from "@/lib/explore/load-metric-frame";
import { loadScatter } from "@/lib/explore/load-scatter";
import { loadNaoView } from "@/lib/explore/load-nao-view";
import { loadSearch } from "@/lib/explore/load-search";
import { loadStartBoard } from "@/lib/explore/load-start-board";
import { loadViewsPage } from "@/lib/explore/load-views-page";
import { loadWhatsNew } from "@/lib/explore/load-whats-new";
import { loadBodyMeasures } from "@/lib/explore/load-body-measures";
import { loadCouncilPage } from "@/lib/explore/load-council-page";
import { loadMetricParts, loadPartsPage } from "@/lib/explore/load-metric-parts";
import { loadRegionPage } from "@/lib/explore/load-region-page";
import { loadTrustPage } from "@/lib/explore/load-trust-page";
import { loadMapDownload } from "@/lib/explore/load-map-download";
import { loadMapFrames, loadMetricMap } from "@/lib/explore/load-metric-map";
import { loadBoardFinance } from "@/lib/finance/load-board-finance";
import { loadNationalFinance } from "@/lib/finance/load-national-finance";
import { loadAccount } from "@/lib/identity/load-account";
import { loadAccounts } from "@/lib/identity/load-accounts";
import { loadGrantChoices } from "@/lib/identity/load-grant-choices";
import { loadOneTimeLink } from "@/lib/identity/load-one-time-link";
import { loadOwnAccount } from "@/lib/identity/load-own-account";
import { loadOwnSessions } from "@/lib/identity/load-own-sessions";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadAgreedTrajectories, loadAgreedVersions, loadObjectives } from "@/lib/objectives/load-objectives";
import { loadAreaParts } from "@/lib/objectives/load-area-parts";
import { loadProjection } from "@/lib/objectives/load-projection";
import { loadStandings } from "@/lib/objectives/load-standings";
import { loadMeasureGround } from "@/lib/objectives/load-measure-ground";
import { loadObjectiveForm } from "@/lib/objectives/load-objective-form";
import { loadProposals, loadTrajectoryDecision, loadTrajectoryHistory } from "@/lib/objectives/load-trajectories";
import { loadTrajectoryEditor, loadTrajectoryPreview } from "@/lib/objectives/load-trajectory-editor";
import { loadTrajectorySubject } from "@/lib/objectives/load-trajectory-subject";
import { loadBoards } from "@/lib/imports/load-boards";
import { loadImportPage } from "@/lib/imports/load-import-page";
import { loadImportProgress } from "@/lib/imports/load-import-progress";
import { loadImportRecord } from "@/lib/imports/load-import-record";
import { loadImports, loadWaitingImports } from "@/lib/imports/load-imports";
import { loadOpenImport } from "@/lib/imports/load-open-import";
import { loadStagedFile } from "@/lib/imports/load-staged-file";
import { loadUploadChoices } from "@/lib/imports/load-upload-choices";
import { loadDueFetches } from "@/lib/observations/load-due-fetches";
import { loadFetching } from "@/lib/observations/load-fetching";
import { loadImportPreview } from "@/lib/observations/load-import-preview";
import { loadImport } from "@/lib/observations/load-import";
import { loadRevisionLog, loadRevisions } from "@/lib/observations/load-revisions";
import { loadAreaNames } from "@/lib/organisations/load-area-names";
import { loadMetricRevisions } from "@/lib/scorecards/load-metric-revisions";
import { loadReleases, loadSeries } from "@/lib/observations/load-series";
import { loadTemplateFile, loadTemplates } from "@/lib/observations/load-templates";
import { loadChooser } from "@/lib/organisations/load-chooser";
import { loadAreaCodes } from "@/lib/organisations/load-area-codes";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { loadSaveChoices } from "@/lib/saved-views/load-save-choices";
import { loadSavedViews } from "@/lib/saved-views/load-saved-views";
import { loadFreshness } from "@/lib/scorecards/load-freshness";
import { loadMetricPage } from "@/lib/scorecards/load-metric-page";
import { loadStatedFacts } from "@/lib/observations/load-stated-facts";
import { loadObjectiveMap } from "@/lib/scorecards/load-objective-map";
import { loadObjectivePage, loadProposeRight } from "@/lib/scorecards/load-objective-page";
import { loadObjectivesPage } from "@/lib/scorecards/load-objectives-page";
import { loadOverview } from "@/lib/scorecards/load-overview";
import { loadOverviewSections } from "@/lib/scorecards/load-overview-sections";
import { loadOverviewPage } from "@/lib/scorecards/load-overview-page";
import { loadPackRight } from "@/lib/scorecards/load-pack-right";
import { loadCluster } from "@/lib/scorecards/load-cluster";
import { loadCouncilStrips } from "@/lib/scorecards/load-council-strips";
import { loadScorecard } from "@/lib/scorecards/load-scorecard";
import { loadWhatChanged } from "@/lib/scorecards/load-what-changed";
import { asOwner } from "@/lib/testing/accounts";
import { accountFor, areaIdOf, HELD_FOR, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import type { Permission } from "./permissions";
import { ROLE, ROLES, type Role } from "./roles";
import type { Scope } from "./scope";
import { accountScope } from "./scope-outside-requests";

seededDatabase();

interface Load {
  readonly permission: Permission;
  /** Asks as a role: a value of the answer, or null where the role is given no scope. */
  readonly ask: (role: Role) => Promise<{ readonly answer: unknown } | null>;
}

function load<P extends Permission>(permission: P, call: (scope: Scope<P>) => unknown): Load {
  const ask = async (role: Role) => {
    if (!(await accountScope(await accountFor(role, HELD_FOR[role]), permission as "figures:read"))) return null;
    return { answer: await call(await scopeFor(role, permission, HELD_FOR[role])) };
  };
  return { permission, ask };
}

const DAY = "2026-06-01";
const NOBODY = "00000000-0000-4000-8000-000000000000";
const board = { code: "QF7", set: "2026", asOf: DAY } as const;
const compared = { metricCode: "E01", kind: undefined, set: undefined, period: undefined, area: "QF7", category: undefined, asOf: DAY } as const;
const MAP = { metricCode: "E01", kind: undefined, set: undefined, view: "boundaries", category: null, period: null, area: null, asOf: DAY } as const;
const draft = () => ({
  publication: { id: "rtt-full-csv", title: "", page: "", licence: "", isReturn: false }, fileName: "rtt.csv", sha256: randomUUID(), periodEnd: "2026-03-31",
  publishedOn: null, calendarMonths: 2, embargoUntil: null, figures: [], details: [], detailNames: [],
});

/** Every exported load, with the permission that its callers hold and a question. */
const LOADS: Readonly<Record<string, Load>> = {
  loadAccount: load("account:manage", (scope) => loadAccount(scope, NOBODY)),
  loadAccounts: load("account:manage", (scope) => loadAccounts(scope, { words: "", role: null, page: 1 })),
  loadGrantChoices: load("account:manage", loadGrantChoices),
  loadAuditCsv: load("audit:read", async (scope) => await new Response(loadAuditCsv(scope, parseAuditFilter({}).filter)).text()),
  loadAuditTrail: load("audit:read", (scope) => loadAuditTrail(scope, parseAuditFilter({}), 1)),
  loadFrozenPack: load("pack:build", (scope) => loadFrozenPack(scope, NOBODY)),
  loadPackContent: load("pack:build", (scope) => loadPackContent(scope, board)),
  loadDueFetches: load("import:stage", (scope) => loadDueFetches(scope, new Date(0))),
  loadFetching: load("import:approve", (scope) => loadFetching(scope, DAY)),
  loadImportPreview: load("import:stage", (scope) => loadImportPreview(scope, draft())),
  loadImport: load("import:stage", (scope) => loadImport(scope, { path: "package.json", fileName: "package.json", publishedOn: null, embargoUntil: null })),
  loadBoards: load("import:stage", (scope) => loadBoards(scope)),
  loadImportPage: load("import:read", (scope) => loadImportPage(scope, 1)),
  loadImportProgress: load("import:read", (scope) => loadImportProgress(scope, 1)),
  loadUploadChoices: load("import:stage", loadUploadChoices),
  loadImportRecord: load("import:stage", (scope) => loadImportRecord(scope, 1)),
  loadImports: load("import:stage", (scope) => loadImports(scope, { onlyOpen: false, page: 1 })),
  loadWaitingImports: load("import:stage", (scope) => loadWaitingImports(scope)),
  loadOpenImport: load("import:read", (scope) => loadOpenImport(scope, "package.json")),
  loadStagedFile: load("import:stage", (scope) => loadStagedFile(scope, 1, async () => null).catch(() => null)),
  loadOneTimeLink: load("own-account:manage", (scope) => loadOneTimeLink(scope, "unknown")),
  loadOwnAccount: load("own-account:manage", loadOwnAccount),
  loadOwnSessions: load("own-account:manage", loadOwnSessions),
  loadAreaCodes: load("figures:read", loadAreaCodes),
  loadCatalogue: load("figures:read", loadCatalogue),
  loadChooser: load("figures:read", loadChooser),
  loadBodyMeasures: load("figures:read", async (scope) => loadBodyMeasures(scope, await areaIdOf("council-e08000019"), DAY)),
  loadCouncilPage: load("figures:read", (scope) => loadCouncilPage(scope, { code: "E08000019", asOf: DAY })),
  loadMetricParts: load("figures:read", (scope) => loadMetricParts(scope, { metricCode: "E03", area: "QF7", set: null, period: null, asOf: DAY })),
  loadPartsPage: load("figures:read", (scope) => loadPartsPage(scope, { metricCode: "E03", area: "QF7", set: null, period: null, asOf: DAY, sort: null })),
  loadRegionPage: load("figures:read", (scope) => loadRegionPage(scope, { code: "Y63", set: "2026", asOf: DAY })),
  loadTrustPage: load("figures:read", (scope) => loadTrustPage(scope, { code: "RFF", asOf: DAY })),
  loadMapDownload: load("figures:read", (scope) => loadMapDownload(scope, MAP, { by: undefined, steps: "quantile", class: null, query: {} })),
  loadMapFrames: load("figures:read", (scope) => loadMapFrames(scope, MAP)),
  loadMetricMap: load("figures:read", (scope) => loadMetricMap(scope, MAP)),
  loadMetricPage: load("figures:read", (scope) => loadMetricPage(scope, { metricCode: "E01", area: "QF7", set: "2026", range: "all", asOf: DAY })),
  loadAttention: load("figures:read", (scope) => loadAttention(scope, DAY)),
  loadFreshness: load("figures:read", (scope) => loadFreshness(scope, DAY)),
  loadStatedFacts: load("figures:read", (scope) => loadStatedFacts(scope, DAY)),
  loadMeasureGround: load("figures:read", (scope) => loadMeasureGround(scope, "E01", DAY)),
  loadObjectiveForm: load("trajectory:propose", (scope) => loadObjectiveForm(scope, { area: null, metric: null, fields: null }, DAY)),
  loadObjectives: load("figures:read", loadObjectives),
  loadProposals: load("trajectory:read", loadProposals),
  loadTrajectoryDecision: load("trajectory:agree", (scope) => loadTrajectoryDecision(scope, { code: "N4", area: "QF7" }, DAY)),
  loadTrajectoryEditor: load("trajectory:propose", (scope) => loadTrajectoryEditor(scope, { code: "N4", area: "QF7", fields: null }, DAY)),
  loadTrajectoryHistory: load("figures:read", (scope) => loadTrajectoryHistory(scope, { code: "N4", area: "QF7" }, DAY)),
  loadTrajectoryPreview: load("trajectory:propose", (scope) => loadTrajectoryPreview(scope, { code: "N4", area: "QF7", fields: {} }, DAY)),
  loadTrajectorySubject: load("figures:read", (scope) => loadTrajectorySubject(scope, { code: "N4", area: "QF7" }, DAY)),
  loadOrganisations: load("figures:read", loadOrganisations),
  loadAgreedVersions: load("figures:read", async (scope) => loadAgreedVersions(scope, { code: "N4", areaId: await areaIdOf("icb-qf7"), asOf: DAY })),
  loadAreaParts: load("figures:read", async (scope) => loadAreaParts(scope, { areaId: await areaIdOf("icb-qf7"), set: "2026", asOf: DAY })),
  loadProjection: load("figures:read", async (scope) => loadProjection(scope, { areaId: await areaIdOf("icb-qf7"), key: "E05", set: "2026", asOf: DAY, target: null })),
  loadObjectiveMap: load("figures:read", (scope) => loadObjectiveMap(scope, { code: "N10", colour: "status", set: "2026", asOf: DAY, only: null })),
  loadObjectivePage: load("figures:read", (scope) => loadObjectivePage(scope, { code: "N12", area: "QF7", set: "2026", asOf: DAY })),
  loadProposeRight: load("figures:read", (scope) => loadProposeRight(scope, "QF7")),
  loadObjectivesPage: load("figures:read", (scope) => loadObjectivesPage(scope, { set: "2026", asOf: DAY, filter: { area: null, board: null, status: null, words: "" } })),
  loadOverview: load("figures:read", (scope) => loadOverview(scope, { set: "2026", measure: "E01", asOf: DAY, only: null })),
  loadOverviewSections: load("figures:read", (scope) => loadOverviewSections(scope, { set: "2026", asOf: DAY, only: null })),
  loadOverviewPage: load("figures:read", (scope) => loadOverviewPage(scope, {}, DAY)),
  loadPackRight: load("figures:read", (scope) => loadPackRight(scope, "QF7")),
  loadStandings: load("figures:read", (scope) => loadStandings(scope, "2026", DAY)),
  loadAgreedTrajectories: load("figures:read", (scope) => loadAgreedTrajectories(scope, DAY)),
  loadPanels: load("figures:read", (scope) => loadPanels(scope, ["E01"], { kind: "icb", set: "2026", asOf: DAY })),
  loadAreaNames: load("figures:read", (scope) => loadAreaNames(scope, [])),
  loadMetricRevisions: load("figures:read", (scope) => loadMetricRevisions(scope, "E01", DAY)),
  loadRevisionLog: load("figures:read", (scope) => loadRevisionLog(scope, "E01", DAY)),
  loadRevisions: load("figures:read", async (scope) => loadRevisions(scope, ["E01"], [{ areaId: await areaIdOf("icb-qf7"), restated: true }], DAY, null)),
  loadReleases: load("figures:read", loadReleases),
  loadTemplates: load("figures:read", (scope) => loadTemplates(scope, DAY)),
  loadTemplateFile: load("figures:read", (scope) => loadTemplateFile(scope, { template: "icb-finance-return", format: "csv", board: "QF7", periodEnd: "2026-04-30" }, DAY)),
  loadScorecard: load("figures:read", (scope) => loadScorecard(scope, board)),
  loadWhatChanged: load("figures:read", (scope) => loadWhatChanged(scope, board)),
  loadCouncilStrips: load("figures:read", (scope) => loadCouncilStrips(scope, board)),
  loadCluster: load("figures:read", (scope) => loadCluster(scope, { boards: [board.code] }, board.asOf)),
  loadSeries: load("figures:read", async (scope) => loadSeries(scope, ["E01"], [{ areaId: await areaIdOf("icb-qf7"), restated: true }], DAY)),
  loadSetOfCode: load("figures:read", (scope) => loadSetOfCode(scope, "QF7")),
  loadBoardFinance: load("figures:read", (scope) => loadBoardFinance(scope, board)),
  loadNationalFinance: load("figures:read", (scope) => loadNationalFinance(scope, { set: "2026", region: null, asOf: DAY })),
  loadMetricCatalogue: load("figures:read", (scope) => loadMetricCatalogue(scope, { words: "", area: null, source: null, kind: null, onlyHeld: false, boardCode: null, asOf: DAY })),
  loadCategories: load("figures:read", (scope) => loadCategories(scope, "E01", "treatment_function")),
  isKnownCategory: load("figures:read", (scope) => isKnownCategory(scope, "E01", "treatment_function:C_110")),
  loadHoldings: load("figures:read", (scope) => loadHoldings(scope, DAY)),
  loadMetricTabs: load("figures:read", (scope) => loadMetricTabs(scope, "E01", DAY)),
  loadPanel: load("figures:read", (scope) => loadPanel(scope, { metricCode: "E01", kind: "icb", set: "2026", category: null, asOf: DAY })),
  loadCompare: load("figures:read", (scope) => loadCompare(scope, { ...compared, view: undefined, areas: [] })),
  loadInequality: load("figures:read", (scope) => loadInequality(scope, compared)),
  loadMetricFrame: load("figures:read", (scope) => loadMetricFrame(scope, compared)),
  loadScatter: load("figures:read", (scope) => loadScatter(scope, { ...compared, with: "E03" })),
  loadNaoView: load("figures:read", (scope) => loadNaoView(scope, "QF7", DAY)),
  loadSearch: load("figures:read", (scope) => loadSearch(scope, { typed: "Sheffield", boardCode: null, day: DAY })),
  loadStartBoard: load("figures:read", (scope) => loadStartBoard(scope, { asked: null, last: null })),
  loadWhatsNew: load("figures:read", (scope) => loadWhatsNew(scope, DAY)),
  loadSaveChoices: load("view:keep", (scope) => loadSaveChoices(scope, { address: "/overview", favourite: null, day: DAY })),
  loadSavedViews: load("view:keep", loadSavedViews),
  loadBoardSegment: load("figures:read", (scope) => loadBoardSegment(scope, board)),
  loadResults: load("figures:read", (scope) => loadResults(scope, DAY)),
  loadSegmentTile: load("figures:read", (scope) => loadSegmentTile(scope, board)),
  loadSegments: load("figures:read", (scope) => loadSegments(scope, { asOf: DAY, quarter: null })),
  loadTrustSegment: load("figures:read", (scope) => loadTrustSegment(scope, { code: "RFF", asOf: DAY, quarter: null })),
  loadViewsPage: load("view:keep", (scope) => loadViewsPage(scope, DAY)),
};

/** Method notes are files for everybody: their loads ask no database and take no scope. */
const PUBLIC: readonly string[] = ["loadMethodNote", "loadNoteGroups"];

describe.each(Object.entries(LOADS))("%s", (_, { permission, ask }) => {
  it.each(ROLES)("answers %s exactly where the role has the permission", async (role) => {
    expect((await ask(role)) !== null).toBe(ROLE[role].permissions.includes(permission));
  });
});

describe("the lists", () => {
  it("hold every exported load, with the permission that its type names", () => {
    const sources = Object.keys(import.meta.glob("/lib/*/load-*.ts")).filter((file) => !file.includes(".test."));
    const found = sources.flatMap((file) =>
      [...readFileSync(file.slice(1), "utf8").matchAll(/^export (?:async )?(?:function|const) (\w+)[^(]*\(\s*(\w+): Scope<("[a-z:-]+"|P)>/gm)].map(([, name = "", , permission = ""]) => ({ name, permission })));
    const exported = sources.flatMap((file) => [...readFileSync(file.slice(1), "utf8").matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name = ""]) => name));
    expect([...found.map(({ name }) => name), ...PUBLIC].sort()).toEqual(exported.sort());
    expect(exported.sort()).toEqual([...Object.keys(LOADS), ...PUBLIC].sort());
    for (const { name, permission } of found) if (permission !== "P") expect(`"${LOADS[name]?.permission}"`).toBe(permission);
  });

  it("leave no command without a role that may run it, or one that may not, but those of one's own account", async () => {
    const modules = import.meta.glob<Record<string, unknown>>(["/lib/*/commands/*.ts", "!**/*.test.ts"], { eager: true });
    const commands = Object.values(modules).flatMap(Object.values<unknown>).filter((value): value is Command<Permission, unknown> => typeof value === "object" && value !== null && "execute" in value);
    expect(commands.length).toBeGreaterThan(13);
    for (const { name, permission } of commands) {
      const may: Role[] = [];
      for (const role of ROLES) if (await accountScope(await accountFor(role, HELD_FOR[role]), permission as "figures:read")) may.push(role);
      expect([name, may]).toEqual([name, ROLES.filter((role) => ROLE[role].permissions.includes(permission))]);
      if (permission !== "own-account:manage") expect(may.length).toBeLessThan(ROLES.length);
    }
  });
});

describe("nobody", () => {
  it.each(Object.keys(ROLE))("gets a scope as %s once the role is revoked or the account disabled", async (role) => {
    for (const change of ["UPDATE account SET disabled_at = now() WHERE email = $1", "UPDATE account_grant SET revoked_at = now() WHERE account_id = (SELECT id FROM account WHERE email = $1)"]) {
      const email = await accountFor(role as Role, HELD_FOR[role as Role]);
      const [permission] = ROLE[role as Role].permissions;
      expect(await accountScope(email, permission as "figures:read")).not.toBeNull();
      await asOwner(change, email);
      expect(await accountScope(email, permission as "figures:read")).toBeNull();
    }
  });
});
