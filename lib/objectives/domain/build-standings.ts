import type { Panel } from "@/lib/analysis/domain/panel";
import { isForControlChart, panelSeries } from "@/lib/analysis/domain/panel-series";
import type { MeasureReport } from "@/lib/analysis/domain/measure-report";
import type { Metric } from "@/lib/metrics/domain/metric";
import { breaksFor, type SeriesBreak } from "@/lib/metrics/domain/series-break";
import type { Series } from "@/lib/observations/domain/observation";
import type { Revision } from "@/lib/observations/domain/revisions";
import { endOf, type AreaVersion, type Organisations } from "@/lib/organisations/domain/organisation";
import { monthsBetween } from "@/lib/shared/month";
import { monthsOf, type Period } from "@/lib/shared/period";
import { positionOf, type MeasurePosition } from "./measure-position";
import type { Objective, ObjectiveMeasure } from "./objective";
import { measureHistory, realismFor, type MeasureHistory, type RealismFact } from "./realism-of";
import { resolveMeasure } from "./resolve-measure";
import { standingOf, type Standing } from "./standing";
import type { Trajectory } from "./trajectory";

/** The list whose jumps show that the coverage of a share of it changed. */
export const LIST_METRIC = "E16";

export interface StandingsInput {
  readonly organisations: Organisations;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly objectives: readonly Objective[];
  /** Agreed, of each objective and board the last one. */
  readonly trajectories: readonly Trajectory[];
  readonly breaks: readonly SeriesBreak[];
  /** Panels of boards by metric code. */
  readonly panels: ReadonlyMap<string, Panel>;
  /** Keyed `metricCode|areaId`. */
  readonly revisions: ReadonlyMap<string, readonly Revision[]>;
  readonly boards: readonly { readonly areaId: number; readonly version: AreaVersion }[];
  readonly englandId: number;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** One board, or England, against every objective that is its own. */
export interface BoardStandings {
  readonly areaId: number;
  /** Null = England. */
  readonly version: AreaVersion | null;
  /** By code of the objective: the national ones, and the board's own. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Every measure of those objectives that is held, as judged for the national set; those of own objectives by `code|metric`. */
  readonly positions: ReadonlyMap<string, MeasurePosition>;
}

/** Months from one period of a metric to the next: the shortest step there is, or the length of the only period. */
export function strideOf(periods: readonly Period[]): number {
  const gaps = periods.slice(1).map(({ end }, place) => monthsBetween(periods[place]?.end ?? end, end)).filter((gap) => gap > 0);
  const [only] = periods;
  return gaps.length > 0 ? Math.min(...gaps) : Math.max(1, only ? monthsOf(only) : 1);
}

/** Key of a position: a measure of a board's own objective may be held against something else than the national one. */
export const positionKey = (objective: Pick<Objective, "code" | "boardId">, metricCode: string): string => (objective.boardId === null ? metricCode : `${objective.code}|${metricCode}`);

/** Whether periods of different lengths start on one day, as figures to date do. */
export const runsUp = (periods: readonly Period[]): boolean => periods.some((period, place) => periods[place + 1]?.start === period.start);

interface Ground {
  readonly panel: Panel;
  readonly metric: Metric;
  readonly stride: number;
  readonly charted: boolean;
  readonly england: Series | null;
  /** Counts run up from the first day of the year: only the last of a year is a year. */
  readonly runsUp: boolean;
}

/** Judges every board of a set, and England, against every objective. Pure: the same figures give the same answer. */
export function buildStandings(input: StandingsInput): { readonly boards: readonly BoardStandings[]; readonly england: BoardStandings } {
  const grounds = new Map([...input.panels].map(([code, panel]): readonly [string, Ground] => [code, { panel, metric: panel.metric, stride: strideOf(panel.periods), charted: isForControlChart(panel.periods), england: panelSeries(panel, null)?.series ?? null, runsUp: runsUp(panel.periods) }]));
  const own = new Map(input.trajectories.map((trajectory) => [`${trajectory.objectiveCode}|${trajectory.areaId}`, trajectory]));
  const national = input.objectives.filter(({ boardId }) => boardId === null);
  const objectivesOf = (areaId: number): readonly Objective[] => [...national, ...input.objectives.filter(({ boardId }) => boardId === areaId)];
  const all = [{ areaId: input.englandId, version: null }, ...input.boards].map(({ areaId, version }) => ({ areaId, version, positions: positionsOf(input, grounds, own, objectivesOf(areaId), areaId, version === null) }));
  const histories = new Map<string, MeasureHistory | null>();
  const historyOf = (code: string): MeasureHistory | null => {
    const known = histories.get(code);
    const ground = grounds.get(code);
    if (known !== undefined || !ground) return known ?? null;
    // What runs up through the year cannot be set beside the same month of another year by its change.
    if (ground.runsUp) return null;
    const made = measureHistory(ground.metric, reportsOf(all.filter(({ version }) => version !== null), code), ground.stride);
    histories.set(code, made);
    return made;
  };
  const illustrative = new Map([...grounds].map(([code, { panel }]) => [code, panel.releases.some(({ provenance }) => provenance === "illustrative")]));
  const finished = all.map(({ areaId, version, positions }): BoardStandings => ({
    areaId, version, positions,
    standings: new Map(objectivesOf(areaId).map((objective) => [objective.code, standingOf({
      objective, today: input.asOf,
      positionOf: (measure) => positions.get(positionKey(objective, measure.metricCode)) ?? null,
      realismOf: (position, target) => (version === null ? null : realismIn(historyOf(position.report.metric.code), areaId, position, target)),
      isIllustrative: (code) => illustrative.get(code) ?? false,
    })])),
  }));
  const [england, ...boards] = finished;
  if (!england) throw new Error("England is not among the areas");
  return { boards, england };
}

const realismIn = (history: MeasureHistory | null, areaId: number, position: MeasurePosition, target: { readonly value: number; readonly dueOn: string }): RealismFact | null =>
  history && realismFor(history, areaId, position.report.latest?.periodEnd ?? null, target);

/** Reports of one metric, by area; a metric of a board's own objective alone is looked for under its key. */
export function reportsOf(all: readonly { readonly areaId: number; readonly positions: ReadonlyMap<string, MeasurePosition> }[], code: string): ReadonlyMap<number, MeasureReport> {
  return new Map(all.flatMap(({ areaId, positions }) => {
    const position = positions.get(code) ?? [...positions.values()].find(({ report }) => report.metric.code === code);
    return position ? [[areaId, position.report] as const] : [];
  }));
}

function positionsOf(input: StandingsInput, grounds: ReadonlyMap<string, Ground>, own: ReadonlyMap<string, Trajectory>, objectives: readonly Objective[], areaId: number, isEngland: boolean): ReadonlyMap<string, MeasurePosition> {
  const positions = new Map<string, MeasurePosition>();
  for (const objective of objectives) {
    for (const measure of objective.measures) {
      // An outcome of one objective is often judged by another, and only that one has steps for it.
      if (measure.part === "outcome") continue;
      const key = positionKey(objective, measure.metricCode);
      const ground = grounds.get(measure.metricCode);
      // A measure that is judged somewhere keeps that judgement where it leads to something else.
      if (!ground || (positions.has(key) && measure.part !== "judged" && measure.part !== "meanwhile")) continue;
      positions.set(key, positionIn(input, ground, own.get(`${objective.code}|${areaId}`) ?? null, objective, measure, areaId, isEngland, grounds));
    }
  }
  return positions;
}

function positionIn(input: StandingsInput, ground: Ground, trajectory: Trajectory | null, objective: Objective, measure: ObjectiveMeasure, areaId: number, isEngland: boolean, grounds: ReadonlyMap<string, Ground>): MeasurePosition {
  const { panel, metric, stride, charted, runsUp: isRunning } = ground;
  const id = isEngland ? null : areaId;
  const series = panelSeries(panel, id)?.series ?? { metricCode: metric.code, areaId, sourceAreaIds: [areaId], points: [] };
  const list = grounds.get(LIST_METRIC);
  return positionOf({
    metric, series, stride, isForControlChart: charted, isRunning, today: input.asOf,
    resolved: resolveMeasure(objective, measure, metric, series, ground.england, trajectory, stride),
    listSeries: list && metric.source.name === list.metric.source.name ? (panelSeries(list.panel, id)?.series ?? null) : null,
    breaks: breaksFor(input.breaks, metric.code, areaId),
    revisions: input.revisions.get(`${metric.code}|${areaId}`) ?? [],
    endedOn: endOf(input.organisations, areaId),
    horizonOn: measure.part === "judged" ? objective.horizonOn : null,
  });
}
