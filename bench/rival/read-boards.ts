import type pg from "pg";
import type { HeldFigure } from "@/lib/analysis/domain/held-figure";
import { LIST_METRIC, type BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { partsOfRequest, seriesPoint, sourceAreasOf } from "@/lib/observations/domain/build-series";
import { restateRule } from "@/lib/observations/domain/restate-rule";
import { boardOf } from "@/lib/organisations/domain/boundary-set";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { buildOverview } from "@/lib/scorecards/domain/build-overview";
import { buildScorecard } from "@/lib/scorecards/domain/build-scorecard";
import { OVERVIEW_MEASURES, type Overview } from "@/lib/scorecards/domain/overview";
import type { Scorecard } from "@/lib/scorecards/domain/scorecard";
import { addMonths } from "@/lib/shared/month";
import { SET, type Kept } from "./kept";
import type { Reference } from "./reference";
import { STATEMENTS } from "./statements";

type Figure = HeldFigure & { readonly metricCode: string };
type Held = ReadonlyMap<string, Figure>;

const heldOf = (rows: readonly Figure[]): Held => new Map(rows.map((figure) => [`${figure.metricCode}|${figure.areaId}|${figure.periodEnd}`, figure]));

/** A position with the figures that were just read; how it is judged stays. @param ends of the periods that were read, the latest last or among them */
function withFigures(organisations: Organisations, position: MeasurePosition, areaId: number, held: Held, ends: readonly string[]): MeasurePosition {
  const { report } = position;
  const { metric, series, latest } = report;
  const request = { areaId, rule: restateRule(metric.unit), restated: true };
  const parts = partsOfRequest(organisations, request);
  const bases = new Map(series.points.map(({ periodEnd, basis }) => [periodEnd, basis]));
  const points = ends.map((end) => ({ ...seriesPoint(parts, request, end, (id) => held.get(`${metric.code}|${id}|${end}`)), basis: bases.get(end) ?? "published" }));
  const now = points.find(({ periodEnd }) => periodEnd === latest?.periodEnd) ?? null;
  const before = latest && points.find(({ periodEnd }) => periodEnd === addMonths(latest.periodEnd, -12));
  return { ...position, yearAgo: before?.value ?? null, report: { ...report, latest: now, series: { ...series, points } } };
}

const mapValues = <T>(map: ReadonlyMap<string, T>, change: (value: T) => T): ReadonlyMap<string, T> => new Map([...map].map(([key, value]) => [key, change(value)]));

/** Reads every figure that a board's scorecard prints or draws, and sets it out anew; null when there is no such board. */
export async function readScorecard(pool: pg.Pool, { organisations, metrics }: Reference, { standings: { boards, releasesOf, panels } }: Kept, code: string, asOf: string): Promise<Scorecard | null> {
  const board = boardOf(organisations, SET, code);
  const own = board && boards.find(({ areaId }) => areaId === board.area.id);
  if (!board || !own) return null;
  const { areaId } = own;
  const codes = [...new Set([...own.positions.values()].map(({ report }) => report.metric.code))];
  const { rows } = await pool.query<Figure>({ ...STATEMENTS.figures, values: [codes, sourceAreasOf(organisations, areaId, true), asOf] });
  // Of two periods that end on one day, the one that the metric's series is of.
  const starts = new Map(codes.flatMap((metric) => (panels.get(metric)?.periods ?? []).map(({ start, end }) => [`${metric}|${end}`, start] as const)));
  const held = heldOf(rows.filter(({ metricCode, periodStart, periodEnd }) => starts.get(`${metricCode}|${periodEnd}`) === periodStart));
  const read = (position: MeasurePosition): MeasurePosition => withFigures(organisations, position, areaId, held, position.report.series.points.map(({ periodEnd }) => periodEnd));
  return buildScorecard({ organisations, own: { ...own, positions: mapValues(own.positions, read) }, metrics, releasesOf, ...board, set: SET, asOf });
}

/** Reads the figures of every board and of England that the overview's map and table print, now and a year before, and sets them out anew. */
export async function readOverview(pool: pg.Pool, { organisations, objectives }: Reference, { standings: { boards, england, releasesOf } }: Kept, asOf: string): Promise<Overview> {
  const codes = [...OVERVIEW_MEASURES, LIST_METRIC];
  const all = [england, ...boards];
  const endsOf = ({ report: { latest } }: MeasurePosition): readonly string[] => (latest === null ? [] : [addMonths(latest.periodEnd, -12), latest.periodEnd]);
  const shown = ({ positions }: BoardStandings) => codes.flatMap((code) => { const position = positions.get(code); return position ? [[code, position] as const] : []; });
  const ends = [...new Set(all.flatMap((one) => shown(one).flatMap(([, position]) => endsOf(position))))];
  const areas = [...new Set(all.flatMap(({ areaId }) => sourceAreasOf(organisations, areaId, true)))];
  const { rows } = await pool.query<Figure>({ ...STATEMENTS.figuresAt, values: [codes, areas, asOf, ends] });
  const held = heldOf(rows);
  const byArea = new Map(all.map((one) => [one.areaId, new Map(shown(one).map(([code, position]) => [code, withFigures(organisations, position, one.areaId, held, endsOf(position))]))]));
  return buildOverview({ organisations, objectives, byArea, englandId: england.areaId, releases: releasesOf(OVERVIEW_MEASURES), set: SET, measure: "E01", asOf, only: null });
}
