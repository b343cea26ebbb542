import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { actorOfAccount } from "@/lib/access/actor";
import type { Scope } from "@/lib/access/scope";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { loadPackContent } from "@/lib/board-packs/load-pack";
import { loadStandings } from "@/lib/objectives/load-standings";
import { BOUNDARY_SETS, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadChooser } from "@/lib/organisations/load-chooser";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { accountFor, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { OVERVIEW_MEASURES } from "./domain/overview";
import { loadMetricPage } from "./load-metric-page";
import { loadOverview } from "./load-overview";
import { loadPackRight } from "./load-pack-right";
import { loadScorecard } from "./load-scorecard";

seededDatabase();

const TODAY = "2026-11-21";
let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));

const overviewOf = (set: BoundarySet, asOf = TODAY) => loadOverview(scope, { set, measure: "E01", asOf, only: null });

describe("the overview", () => {
  it("has 36 boards now and 42 before, each with figures, and no board of the other set", async () => {
    const [now, then] = [await overviewOf("2026"), await overviewOf("2023")];
    expect([now.rows.length, then.rows.length]).toEqual([36, 42]);
    for (const row of [...now.rows, ...then.rows]) for (const code of OVERVIEW_MEASURES) expect(row.figures[code].value, row.code).not.toBeNull();
    const codes = (overview: typeof now) => overview.rows.map(({ code }) => code);
    expect(codes(now)).toContain("Z9B2Z");
    expect(codes(then)).not.toContain("Z9B2Z");
    expect(codes(now)).not.toContain("QMJ");
    expect(codes(then)).toContain("QMJ");
    expect(new Set(codes(now)).size).toBe(36);
    expect(now.rows.filter(({ basis }) => basis !== "published").length).toBeGreaterThan(0);
    expect(then.rows.every(({ basis }) => basis === "published")).toBe(true);
  });

  it("finds 18 of 36 boards below 65% in March 2026", async () => {
    const overview = await overviewOf("2026");
    expect(overview.release?.periodEnd).toBe("2026-03-31");
    expect(overview.rows.filter((row) => (row.figures.E01.value ?? Number.NaN) < 65)).toHaveLength(18);
    expect(overview.tableHeadline).toContain("of 36 boards are below the 65% step");
    const { boards } = await loadStandings(scope, "2026", TODAY);
    const latest = boards.map(({ positions }) => positions.get("E01")?.report.latest);
    expect(latest.filter((point) => point?.periodEnd === "2026-03-31")).toHaveLength(36);
    expect(latest.filter((point) => (point?.value ?? Number.NaN) < 65)).toHaveLength(18);
  });

  it("hides months that were not yet published on the day asked about", async () => {
    const [then, now] = [await overviewOf("2023", "2025-06-01"), await overviewOf("2023")];
    expect([then.release?.periodEnd, now.release?.periodEnd]).toEqual(["2025-03-31", "2026-03-31"]);
    const value = (overview: typeof now, code: string) => overview.rows.find((row) => row.code === code)?.figures.E01.value;
    for (const { code } of now.rows) expect(value(then, code), code).not.toBe(value(now, code));
  });

  it("gives each region the sum of its boards' pathways", async () => {
    const overview = await overviewOf("2026");
    expect(overview.regions).toHaveLength(7);
    expect(overview.regions.reduce((sum, { boards }) => sum + boards, 0)).toBe(36);
    for (const region of overview.regions) {
      const members = overview.rows.filter(({ regionName }) => regionName === region.name);
      const sum = (part: "numerator" | "denominator") => members.reduce((total, row) => total + (row.figures.E01[part] ?? Number.NaN), 0);
      expect(region.value).toBeCloseTo((100 * sum("numerator")) / sum("denominator"), 9);
    }
  });
});

describe.each(BOUNDARY_SETS)("overview, scorecard, metric page and pack of boundary set %s", (set) => {
  it("show one figure, status and signal for every board", async () => {
    const overview = await overviewOf(set);
    const packs = await scopeFor("dhsc", "pack:build");
    for (const row of overview.rows) {
      const scorecard = await loadScorecard(scope, { code: row.code, set, asOf: TODAY });
      const pack = await loadPackContent(packs, { code: row.code, set, asOf: TODAY });
      for (const code of OVERVIEW_MEASURES) {
        const here = `${code} of ${row.code}`;
        const figure = row.figures[code];
        const measure = scorecard?.objectives.flatMap(({ measures }) => measures).find(({ metricCode }) => metricCode === code);
        expect([measure?.value, measure?.status, measure?.variation, measure?.assurance, measure?.stale], here).toEqual([figure.value, figure.status, figure.variation, figure.assurance, figure.stale]);
        const page = await loadMetricPage(scope, { metricCode: code, area: row.code, set, range: "all", asOf: TODAY });
        expect([page?.row.value, page?.row.status, page?.row.valueText, page?.row.because], here).toEqual([measure?.value, measure?.status, measure?.valueText, measure?.because]);
        expect(page?.spec.points.findLast((point) => point.value !== null)?.value, here).toBe(figure.value);
        const printed = pack?.snapshot.objectives.find((objective) => objective.chart !== null && objective.measureName.startsWith(`${measure?.name},`));
        expect([printed?.latestText, printed?.statusKey, printed?.statusReason, printed?.variationKey], here).toEqual([measure?.valueText, measure?.status, measure?.because, measure?.variation]);
        expect(printed?.rows.findLast((month) => month.value !== null)?.value, here).toBe(figure.value);
      }
    }
  });
});

describe("what is not there", () => {
  it.each([["XXX", "2026"], ["QMJ", "2026"], ["Z9B2Z", "2023"], ["", "2026"], ["england", "2026"]] as const)("board %j in set %s has no scorecard, metric page or pack", async (code, set) => {
    expect(await loadScorecard(scope, { code, set, asOf: TODAY })).toBeNull();
    if (code !== "england") expect(await loadMetricPage(scope, { metricCode: "E01", area: code, set, range: "all", asOf: TODAY })).toBeNull();
    expect(await loadPackContent(scope, { code, set, asOf: TODAY })).toBeNull();
  });

  it("is no metric page of a metric that is unknown, and no figure on that of one without figures", async () => {
    const pageOf = (metricCode: string) => loadMetricPage(scope, { metricCode, area: "england", set: "2026", range: "all", asOf: TODAY });
    for (const metricCode of ["X99", "__proto__"]) expect(await pageOf(metricCode)).toBeNull();
    expect(await pageOf("F01")).toMatchObject({ row: { value: null, valueText: "–", periodText: "No figures held" }, spec: { points: [] }, release: null, kinds: [] });
  });

  it("names the newest set of a code, and none for an unknown one", async () => {
    expect(await Promise.all(["QF7", "QMJ", "Z9B2Z", "XXX"].map((code) => loadSetOfCode(scope, code)))).toEqual(["2026", "2023", "2026", null]);
  });

  it("offers packs of reached boards only, and own boards first", async () => {
    const leader = await scopeFor("icb_leader", "figures:read", "icb-z9b2z");
    expect(await Promise.all(["Z9B2Z", "QMJ", "QF7", "XXX"].map((code) => loadPackRight(leader, code)))).toEqual([true, true, false, false]);
    expect((await loadChooser(leader)).own.map(({ code }) => code)).toEqual(["Z9B2Z"]);
    expect(await loadPackRight(await scopeFor("council_partner", "figures:read", "council-e08000019"), "QF7")).toBe(false);
  });
});

describe("queries of a scorecard", () => {
  it("are at most six when nothing is in memory, and one, for the reader, when all is", async () => {
    const email = await accountFor("icb_leader", "icb-qf7");
    await actorOfAccount(email);
    const sent = vi.spyOn(pg.Client.prototype, "query");
    /** Queries for the reader, and for the scorecard. */
    const ask = async (): Promise<readonly [number, number]> => {
      sent.mockClear();
      const reader = await accountScope(email, "figures:read");
      const before = sent.mock.calls.length;
      expect(reader && (await loadScorecard(reader, { code: "QF7", set: "2026", asOf: "2026-10-01" }))?.board.code).toBe("QF7");
      return [before, sent.mock.calls.length - before];
    };
    (globalThis as { oversightMemory?: unknown }).oversightMemory = undefined;
    const [cold, warm] = [await ask(), await ask()];
    sent.mockRestore();
    expect(cold[0]).toBe(1);
    expect(cold[1]).toBeGreaterThan(1);
    expect(cold[1]).toBeLessThanOrEqual(6);
    expect(warm).toEqual([1, 0]);
  });
});
