import { measureChart } from "@/lib/analysis/domain/measure-chart";
import { describeChart } from "@/lib/charts/describe-chart";
import { drawTrendLine } from "@/lib/charts/draw-trend-line";
import { PALETTE } from "@/lib/charts/palette";
import type { StatusCounts } from "@/lib/charts/status-bar";
import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { AREA_NAME, OBJECTIVE_AREAS, type Objective, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import { showValue } from "@/lib/objectives/domain/show-value";
import type { Standing } from "@/lib/objectives/domain/standing";
import { formatPeriod } from "@/lib/shared/format-date";
import { isUnknownStatus, STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { inSentence } from "@/lib/shared/in-sentence";
import { countStatuses } from "./status-matrix";
import { capitalised, countWord, ofBoards } from "./sentences";

export interface AreaObjective extends StatusCounts {
  readonly code: string;
  readonly shortTitle: string;
  readonly isIllustrative: boolean;
}

/** One of the four areas in the overview. */
export interface AreaSummary {
  readonly area: ObjectiveArea;
  readonly name: string;
  readonly headline: string;
  /** How fresh, or of what kind: "to March 2026". */
  readonly note: string;
  readonly objectives: readonly AreaObjective[];
  /** England over time by the area's own measure; null where none is published. */
  readonly trend: { readonly title: string; readonly svg: string; readonly alt: string; readonly source: string } | null;
}

/** What is drawn for an area: the first of these that England, or boards that report throughout, have figures of. */
export const AREA_TREND: Readonly<Record<ObjectiveArea, readonly string[]>> = { finance: [], elective: ["E01"], prevention: ["P28", "P05"], joint_working: ["J17", "J16"] };
const COLOUR: Readonly<Record<ObjectiveArea, string>> = { finance: PALETTE.finance, elective: PALETTE.elective, prevention: PALETTE.prevention, joint_working: PALETTE.jointWorking };

export interface AreasInput {
  readonly objectives: readonly Objective[];
  /** Those shown. */
  readonly boards: readonly BoardStandings[];
  readonly england: BoardStandings;
  /** Sum of boards by period for measures that England has no row of. */
  readonly together: ReadonlyMap<string, { readonly position: MeasurePosition; readonly boards: number }>;
  /** What national documents say of an area where no real figure is judged. */
  readonly stated: Partial<Readonly<Record<ObjectiveArea, string>>>;
}

/** The four areas, side by side and alike, whatever their data. */
export function areaSummaries(input: AreasInput): readonly AreaSummary[] {
  return OBJECTIVE_AREAS.map((area) => {
    const own = input.objectives.filter((objective) => objective.area === area && objective.boardId === null);
    const standings = new Map(own.map((objective) => [objective.code, input.boards.flatMap(({ standings: all }) => all.get(objective.code) ?? [])]));
    return {
      area, name: AREA_NAME[area],
      headline: headlineOf(area, own, standings, input.stated),
      note: noteOf([...standings.values()].flat()),
      objectives: own.map((objective) => { const all = standings.get(objective.code) ?? []; return { code: objective.code, shortTitle: objective.shortTitle, isIllustrative: all.some(({ isIllustrative }) => isIllustrative), ...countStatuses(all) }; }),
      trend: trendOf(area, input),
    };
  });
}

const isReal = (standing: Standing): boolean => !standing.isIllustrative;

/** Ordered rules: what real figures judge, else what documents state, else when it can be judged. Never more than the statuses say. */
function headlineOf(area: ObjectiveArea, objectives: readonly Objective[], standings: ReadonlyMap<string, readonly Standing[]>, stated: AreasInput["stated"]): string {
  const judged = objectives
    .map((objective) => ({ objective, known: (standings.get(objective.code) ?? []).filter((one) => isReal(one) && !isUnknownStatus(one.status)) }))
    .filter(({ known }) => known.length > 0)
    .sort((a, b) => b.known.length - a.known.length || objectives.indexOf(a.objective) - objectives.indexOf(b.objective))[0];
  if (judged) {
    const { known, objective } = judged;
    const count = (...statuses: readonly ObjectiveStatus[]): number => known.filter(({ status }) => statuses.includes(status)).length;
    const good = count("on_trajectory", "met", "met_at_horizon");
    const worry = count("off_not_improving", "not_met_at_horizon");
    const other = known.find(({ meanwhile }) => meanwhile !== null)?.position?.report.metric.shortName;
    const what = `${inSentence(objective.shortTitle)}${other === undefined ? "" : `, judged meanwhile on ${inSentence(other)}`}`;
    const [only] = known;
    if (standings.get(objective.code)?.length === 1 && only) return `${capitalised(what)}: ${STATUS_WORD[only.status].toLowerCase()}${only.position?.report.latest ? `, at ${showValue(only.position.report.metric, only.position.report.latest.value)}` : ""}`;
    const tail = worry === 0 ? "none is off and not improving" : `${countWord(worry)} ${worry === 1 ? "is" : "are"} off and not improving`;
    return `${good === known.length ? capitalised(ofBoards(good, good)) : `${capitalised(countWord(good))} of ${known.length} boards`} ${good === 1 ? "is" : "are"} on trajectory for ${what}; ${tail}`;
  }
  const words = stated[area];
  if (words !== undefined) return words;
  const all = objectives.flatMap(({ code }) => standings.get(code) ?? []);
  const dates = all.flatMap(({ lag, status }) => (status === "too_early" && lag?.nextHonest ? [lag.nextHonest] : [])).sort();
  if (dates[0] !== undefined) return `Nobody can say yet whether ${AREA_NAME[area].toLowerCase()} works: the first honest date to judge is ${formatPeriod(dates[0], "month")}`;
  return all.some(({ position }) => position !== null) ? `No board can be judged on ${AREA_NAME[area].toLowerCase()} yet` : `No figures of ${AREA_NAME[area].toLowerCase()} are held`;
}

/** Latest period of the real figures judged, else of all. */
function noteOf(standings: readonly Standing[]): string {
  const ends = (all: readonly Standing[]): string | undefined => all.flatMap(({ position }) => position?.report.latest?.periodEnd ?? []).sort().at(-1);
  const real = ends(standings.filter(isReal));
  const end = real ?? ends(standings);
  return end === undefined ? "no figures held" : `to ${formatPeriod(end, "month")}${real === undefined ? ", illustrative" : ""}`;
}

function trendOf(area: ObjectiveArea, { england, together }: AreasInput): AreaSummary["trend"] {
  for (const code of AREA_TREND[area]) {
    const own = england.positions.get(code);
    const sum = own?.report.latest ? undefined : together.get(code);
    const position = sum?.position ?? own;
    if (!position?.report.latest) continue;
    const { metric } = position.report;
    const title = `${metric.shortName}, ${sum ? `the ${sum.boards} boards that report throughout, together` : "England"}, ${metric.unitLabel}`;
    const spec = measureChart(position.report, { id: `trend-${code}`, title, areaName: sum ? "boards together" : "England", months: null, steps: position.steps.filter(({ scope }) => scope !== "year_before"), reference: null });
    return { title, svg: drawTrendLine(spec, { colour: COLOUR[area] }), alt: describeChart(spec), source: metric.source.name };
  }
  return null;
}
