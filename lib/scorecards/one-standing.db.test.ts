import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { loadPackContent } from "@/lib/board-packs/load-pack";
import { loadMetricMap } from "@/lib/explore/load-metric-map";
import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { Standing } from "@/lib/objectives/domain/standing";
import { loadStandings } from "@/lib/objectives/load-standings";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { STATUS_ORDER, STATUS_WORD } from "@/lib/shared/objective-status";
import { scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { overviewCsv } from "./domain/csv-files";
import { scorecardFile } from "./domain/scorecard-file";
import { openLetter } from "./domain/status-matrix";
import { loadMetricPage } from "./load-metric-page";
import { loadObjectivePage } from "./load-objective-page";
import { loadOverview } from "./load-overview";
import { loadOverviewSections } from "./load-overview-sections";
import { loadScorecard } from "./load-scorecard";

seededDatabase();

const TODAY = "2026-11-21";
let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));

const codeOf = ({ version }: BoardStandings): string => version?.odsCode ?? "";
/** Status, reason, value and period: what no two screens may tell differently. */
const told = ({ status, because, stale, position }: Standing) => ({ status, because, stale, value: position?.report.latest?.value ?? null, periodEnd: position?.report.latest?.periodEnd ?? null });
const nationalOf = ({ standings }: BoardStandings): readonly Standing[] => [...standings.values()].filter(({ objective }) => objective.boardId === null);

/** Rows of the overview's file by code of the board; none of its names has a quotation mark. */
function rowsOf(csv: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [header = [], ...rows] = csv.replace(/^\uFEFF/, "").trim().split(/\r?\n/).map((line) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell.replaceAll('"', "")));
  return new Map(rows.map((cells) => [cells[0] ?? "", Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ""]))]));
}

describe.each(BOUNDARY_SETS)("one standing of every board of set %s and objective", (set) => {
  it("is in the matrix, counted in the foot and in the panels of the areas", async () => {
    const [{ boards }, { matrix, areas }] = await Promise.all([loadStandings(scope, set, TODAY), loadOverviewSections(scope, { set, asOf: TODAY, only: null })]);
    const shown = new Map(matrix.regions.flatMap((region) => region.boards.map(([code, , cells]) => [code, [...cells].map(openLetter)] as const)));
    expect(shown.size).toBe(boards.length);
    for (const [place, { code, counts, stale, area }] of matrix.objectives.entries()) {
      const standings = boards.map((board) => [codeOf(board), board.standings.get(code)] as const);
      for (const [board, standing] of standings) expect(shown.get(board)?.[place], `${code} of ${board}`).toEqual({ status: standing?.status, stale: standing?.stale });
      const panel = areas.find((one) => one.area === area)?.objectives.find((one) => one.code === code);
      for (const status of STATUS_ORDER) {
        const own = standings.filter(([, standing]) => standing?.status === status);
        const expected = [own.length, own.filter(([, standing]) => standing?.stale).length];
        expect([counts[status] ?? 0, stale[status] ?? 0], `foot of ${code}, ${status}`).toEqual(expected);
        expect([panel?.counts[status] ?? 0, panel?.stale?.[status] ?? 0], `panel of ${code}, ${status}`).toEqual(expected);
      }
    }
  });

  it("is in the overview's table and file", async () => {
    const [{ boards }, overview] = await Promise.all([loadStandings(scope, set, TODAY), loadOverview(scope, { set, measure: "E01", asOf: TODAY, only: null })]);
    const rows = rowsOf(overviewCsv(overview, overview.rows));
    expect([rows.size, overview.rows.length]).toEqual([boards.length, boards.length]);
    for (const board of boards) {
      const standing = board.standings.get("N4");
      const row = overview.rows.find(({ code }) => code === codeOf(board));
      expect(row?.figures.E01, codeOf(board)).toMatchObject(standing ? told(standing) : {});
      const line = rows.get(codeOf(board));
      expect([line?.within_18_weeks_percent_status, Number(line?.within_18_weeks_percent_value), line?.within_18_weeks_percent_stale], codeOf(board)).toEqual([standing && STATUS_WORD[standing.status], standing && told(standing).value, standing?.stale ? "yes" : "no"]);
    }
  });

  it("is in the colours of the map, where its latest month is the map's", async () => {
    const { boards, objectives } = await loadStandings(scope, set, TODAY);
    let judged = 0;
    for (const { code, measures } of objectives.filter(({ boardId }) => boardId === null)) {
      const metricCode = measures.find(({ part, steps }) => part === "judged" && steps.length > 0)?.metricCode;
      const page = metricCode === undefined ? null : await loadMetricMap(scope, { metricCode, kind: "icb", set, view: "boundaries", category: null, period: null, area: null, asOf: TODAY });
      if (!page?.map || "why" in page.map.status) continue;
      const { areas, frame, periods, status: { at } } = page.map;
      for (const [place, [area]] of areas.entries()) {
        const standing = boards.find((board) => codeOf(board) === area)?.standings.get(code);
        const letter = frame.statuses?.[place] ?? "-";
        const isCurrent = standing !== undefined && told(standing).periodEnd === periods[at]?.end;
        expect(letter === "-" ? null : STATUS_ORDER[Number(letter)], `${code} of ${area}`).toBe(isCurrent ? standing.status : null);
        if (isCurrent) expect(frame.values[place] ?? Number.NaN, `${code} of ${area}`).toBeCloseTo(told(standing).value ?? Number.NaN, 9);
        judged += isCurrent ? 1 : 0;
      }
    }
    expect(judged).toBeGreaterThan(boards.length);
  });

  it("is on the scorecard of the board and in the national table of the objective's page", async () => {
    const { boards, objectives } = await loadStandings(scope, set, TODAY);
    for (const board of boards) {
      const scorecard = await loadScorecard(scope, { code: codeOf(board), set, asOf: TODAY });
      for (const standing of nationalOf(board)) {
        const row = scorecard?.objectives.find(({ code }) => code === standing.objective.code);
        const measure = row?.measures.find(({ metricCode }) => metricCode === row.mainMetric);
        expect([row?.status, row?.because, row?.stale, measure?.value ?? null, measure?.periodEnd ?? null], `${standing.objective.code} of ${codeOf(board)}`).toEqual(Object.values(told(standing)));
      }
    }
    for (const { code } of objectives.filter(({ boardId }) => boardId === null)) {
      const page = await loadObjectivePage(scope, { code, area: null, set, asOf: TODAY });
      expect(page?.national?.boards, code).toHaveLength(boards.length);
      for (const board of boards) {
        const standing = board.standings.get(code);
        expect(page?.national?.boards.find((line) => line.code === codeOf(board)), `${code} of ${codeOf(board)}`).toMatchObject(standing ? told(standing) : {});
      }
    }
  });
});

describe("one standing of every board and national objective", () => {
  it("is on the page of the objective, in the scorecard's file and in the pack", { timeout: 300_000 }, async () => {
    const [{ boards }, packs] = [await loadStandings(scope, "2026", TODAY), await scopeFor("dhsc", "pack:build")];
    let walked = 0;
    for (const board of boards) {
      const asked = { code: codeOf(board), set: "2026", asOf: TODAY } as const;
      const [scorecard, pack] = [await loadScorecard(scope, asked), await loadPackContent(packs, asked)];
      const file = scorecard && scorecardFile(scorecard);
      const cellOf = (cells: readonly unknown[] | undefined, name: string): unknown => cells?.[file?.columns.findIndex((column) => column.name === name) ?? -1];
      for (const standing of nationalOf(board)) {
        const { code } = standing.objective;
        const here = `${code} of ${asked.code}`;
        const { status, because, value } = told(standing);
        const page = await loadObjectivePage(scope, { ...asked, code, area: asked.code });
        expect(page && told(page.standing), here).toEqual(told(standing));
        const row = scorecard?.objectives.find((objective) => objective.code === code);
        const measure = row?.measures.find(({ metricCode }) => metricCode === row.mainMetric);
        const line = file?.rows.find((cells) => cellOf(cells, "objective") === code && cellOf(cells, "metric") === (measure?.metricCode ?? null));
        expect([cellOf(line, "status"), cellOf(line, "status_reason"), cellOf(line, "value")], here).toEqual([STATUS_WORD[status], because, value]);
        const printed = pack?.snapshot.objectives.find((objective) => objective.code === code);
        expect([printed?.statusKey, printed?.statusReason, printed?.latestText], here).toEqual([status, because, measure?.valueText ?? "–"]);
        expect(printed?.rows.findLast((month) => month.value !== null)?.value ?? null, here).toBe(value);
        walked += 1;
      }
    }
    expect(walked).toBe(36 * 12);
  });
});

describe("one standing of three boards", () => {
  it.each(["QF7", "QOP", "Z9B2Z"])("is on the pages of each objective and of its metric: %s", async (area) => {
    const { boards } = await loadStandings(scope, "2026", TODAY);
    const board = boards.find((one) => codeOf(one) === area);
    for (const standing of board ? nationalOf(board) : []) {
      const { objective, position, lag } = standing;
      const page = await loadObjectivePage(scope, { code: objective.code, area, set: "2026", asOf: TODAY });
      expect(page && told(page.standing), objective.code).toEqual(told(standing));
      expect(page?.ladder.filter(({ isThis }) => isThis).map(({ key, status }) => [key, status]), objective.code).toEqual([[standing.rung, standing.status]]);
      if (position === null) continue;
      const { code } = position.report.metric;
      const metric = await loadMetricPage(scope, { metricCode: code, area, set: "2026", range: "all", asOf: TODAY });
      expect([metric?.row.value, metric?.row.periodEnd, metric?.row.stale], code).toEqual([told(standing).value, told(standing).periodEnd, standing.stale]);
      // A measure that is shown meanwhile has a status of its own while the outcome is too early to tell.
      if (lag === null) expect([metric?.row.status, metric?.row.because], code).toEqual([standing.status, standing.because]);
      else expect(metric?.objectives.find(({ title }) => title === objective.title)?.status ?? null, code).toBeNull();
    }
  });
});
