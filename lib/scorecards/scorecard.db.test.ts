import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { loadPackContent } from "@/lib/board-packs/load-pack";
import { positionKey } from "@/lib/objectives/domain/build-standings";
import { loadStandings } from "@/lib/objectives/load-standings";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import { asOwner } from "@/lib/testing/accounts";
import { scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { scorecardFile } from "./domain/scorecard-file";
import { chosenObjectives, judgementOf, scorecardRows } from "./domain/scorecard-rows";
import { loadCluster } from "./load-cluster";
import { loadScorecard } from "./load-scorecard";
import { loadWhatChanged } from "./load-what-changed";

seededDatabase();

const TODAY = "2026-11-21";
const BOARDS = [["QF7", "icb-qf7"], ["QOP", "icb-qop"], ["QWO", "icb-qwo"]] as const;
let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));

interface Figure { readonly period: string; readonly value: number; readonly numerator: number | null; readonly denominator: number | null }

/** A board's figures of a measure in force on a day, oldest first, straight from the tables. */
const figures = (areaKey: string, metric: string, asOf: string): Promise<Figure[]> => asOwner<Figure>(
  `SELECT DISTINCT ON (o.period_end) o.period_end::text AS period, o.value, o.numerator, o.denominator FROM observation o JOIN release r ON r.id = o.release_id JOIN area a ON a.id = o.area_id
   WHERE a.key = $1 AND o.metric_code = $2 AND r.published_on <= $3::date AND o.value IS NOT NULL ORDER BY o.period_end, r.published_on DESC, r.id DESC`, areaKey, metric, asOf);

describe.each(BOARDS)("the scorecard of %s, against the tables", (code, key) => {
  it.each(["2026-05-20", "2026-01-20"])("holds the latest figure of every measure shown as known on %s", async (asOf) => {
    const scorecard = await loadScorecard(scope, { code, set: "2026", asOf });
    const shown = scorecard?.objectives.flatMap(({ measures }) => measures) ?? [];
    expect(shown.length).toBeGreaterThan(12);
    for (const measure of shown) {
      const last = (await figures(key, measure.metricCode, asOf)).at(-1);
      expect([measure.periodEnd, measure.value], `${measure.metricCode} of ${code}`).toEqual([last?.period, last?.value]);
    }
  });

  it("shows published figures of at least two objectives in elective recovery, and in prevention or joint working", async () => {
    const scorecard = await loadScorecard(scope, { code, set: "2026", asOf: TODAY });
    const withFigure = (areas: readonly string[]) => scorecard?.objectives.filter(({ area, measures, isIllustrative }) => areas.includes(area) && !isIllustrative && measures.some(({ value }) => value !== null)).length ?? 0;
    expect(withFigure(["elective"])).toBeGreaterThanOrEqual(2);
    expect(withFigure(["prevention"])).toBeGreaterThanOrEqual(2);
    expect(withFigure(["joint_working"])).toBeGreaterThanOrEqual(2);
  });

  it("says of waits what the tables say of the two latest months", async () => {
    const changed = await loadWhatChanged(scope, { code, set: "2026", asOf: TODAY });
    expect(changed?.since).toBe("2026-04-09");
    const held = await figures(key, "E01", TODAY);
    const [before, now] = held.slice(-2);
    expect([before?.period, now?.period, (await figures(key, "E01", "2026-04-09")).at(-1)?.period]).toEqual(["2026-02-28", "2026-03-31", "2026-02-28"]);
    const change = (now?.value ?? Number.NaN) - (before?.value ?? Number.NaN);
    const told = [...(changed?.changes ?? []).map(({ text }) => text), ...(changed?.quiet ?? [])].find((text) => text.includes("in March 2026, from"));
    expect(told).toContain(`${change > 0 ? "rose" : "fell"} ${Math.abs(change).toFixed(1)} points to ${now?.value.toFixed(1)}% in March 2026, from ${before?.value.toFixed(1)}% in February 2026`);
  });
});

it("what changed is nothing on a day before anything was known, and none of a board that is not there", async () => {
  expect(await loadWhatChanged(scope, { code: "QF7", set: "2026", asOf: "2022-12-01" })).toBeNull();
  expect(await loadWhatChanged(scope, { code: "XXX", set: "2026", asOf: TODAY })).toBeNull();
});

describe.each(BOUNDARY_SETS)("standings, scorecard, table, file and pack of boundary set %s", (set) => {
  it("say one thing of every board and objective", async () => {
    const packs = await scopeFor("dhsc", "pack:build");
    const { boards } = await loadStandings(scope, set, TODAY);
    let compared = 0;
    for (const { version, standings, positions } of boards) {
      const code = version?.odsCode ?? "";
      const scorecard = await loadScorecard(scope, { code, set, asOf: TODAY });
      const pack = await loadPackContent(packs, { code, set, asOf: TODAY });
      if (!scorecard || !pack) throw new Error(`no scorecard or pack of ${code}`);
      const rows = scorecardRows(scorecard).flatMap((group) => group.rows);
      const file = scorecardFile(scorecard);
      const lines = file.rows.map((row) => Object.fromEntries(file.columns.map(({ name }, place) => [name, row[place] ?? null])));
      expect(rows.map(({ objective, metric }) => `${objective} ${metric}`)).toEqual(lines.map((line) => `${line.objective} ${line.metric}`));
      for (const [objective, standing] of standings) {
        const here = `${objective} of ${code}`;
        const latest = standing.position?.report.latest ?? null;
        const share = standing.realism?.verdict.share ?? null;
        const row = rows.find((one) => one.objective === objective && one.isMain);
        const line = lines.find((one) => one.objective === objective && one.metric === (standing.position?.report.metric.code ?? null));
        const printed = pack.snapshot.objectives.find((one) => one.code === objective);
        expect([row?.status, row?.because, row?.stale], here).toEqual([standing.status, standing.because, standing.stale]);
        expect([line?.status, line?.status_reason, line?.stale, line?.value, line?.period_end], here).toEqual([STATUS_WORD[standing.status], standing.because, standing.stale ? "yes" : "no", latest?.value ?? null, latest?.periodEnd ?? null]);
        expect([printed?.statusKey, printed?.statusReason, printed?.latestText, printed?.illustrative], here).toEqual([standing.status, standing.because, row?.value, standing.isIllustrative]);
        expect([row?.realism?.band ?? null, line?.realism_share ?? null], here).toEqual([standing.realism?.verdict.band ?? null, share]);
        expect(printed?.lagText ?? null, here).toBe(standing.lag?.text ?? null);
        if (latest !== null) expect(positions.get(positionKey(standing.objective, standing.position?.report.metric.code ?? ""))?.report.latest?.value, here).toBe(latest.value);
        compared += 1;
      }
      expect(pack.snapshot.objectives.filter(({ isLead }) => !isLead).map((one) => one.code)).toEqual(chosenObjectives(scorecard.objectives, null).map((one) => one.code));
      for (const objective of scorecard.objectives) for (const measure of objective.measures) expect(rows.find((row) => row.objective === objective.code && row.metric === measure.metricCode)?.status, `${measure.metricCode} of ${code}`).toBe(judgementOf(objective, measure).status);
    }
    expect(compared).toBeGreaterThanOrEqual(12 * boards.length);
  });
});

describe("boards side by side", () => {
  it("are each board's own figures, in the order asked for, and nothing that adds them up", async () => {
    const codes = ["QOP", "QF7", "QWO"];
    const cluster = await loadCluster(scope, { boards: codes, set: "2026" }, TODAY);
    expect(cluster?.boards.map(({ code }) => code)).toEqual(codes);
    const scorecards = await Promise.all(codes.map((code) => loadScorecard(scope, { code, set: "2026", asOf: TODAY })));
    const told = codes.map((_, place) => (cluster?.rows ?? []).flatMap(({ cells }) => { const cell = cells[place]; return cell ? [[cell.objective, cell.status, cell.value]] : []; }).sort());
    expect(told).toEqual(scorecards.map((scorecard) => (scorecard?.objectives ?? []).map(({ code, status, mainMetric, measures }) => [code, status, measures.find(({ metricCode }) => metricCode === mainMetric)?.value ?? null]).sort()));
    expect(cluster?.rows.every(({ cells }) => cells.length === codes.length && cells.some((cell) => cell !== null))).toBe(true);
  });

  it("hold no number that is a sum or a mean of the boards", async () => {
    const cluster = await loadCluster(scope, { boards: ["QOP", "QF7"], set: "2026" }, TODAY);
    const printed = JSON.stringify(cluster?.rows);
    for (const metric of ["E01", "E16"]) {
      const [a, b] = await Promise.all(["icb-qop", "icb-qf7"].map(async (key) => (await figures(key, metric, TODAY)).at(-1)?.value ?? Number.NaN)) as [number, number];
      for (const made of [a + b, (a + b) / 2]) expect(printed).not.toContain(String(made));
    }
  });

  it("are a leader's own where none is asked for, none for somebody without, and not there where one is unknown", async () => {
    const leader = await scopeFor("icb_leader", "figures:read", "icb-qf7");
    expect((await loadCluster(leader, {}, TODAY))?.boards.map(({ code }) => code)).toEqual(["QF7"]);
    expect((await loadCluster(scope, {}, TODAY))?.boards).toEqual([]);
    expect(await loadCluster(scope, { boards: ["QF7", "XXX"] }, TODAY)).toBeNull();
    expect(await loadCluster(scope, { boards: ["QMJ"], set: "2026" }, TODAY)).toBeNull();
  });
});
