import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { Objective, ObjectiveArea } from "@/lib/objectives/domain/objective";
import type { Panel } from "@/lib/analysis/domain/panel";
import { showValue } from "@/lib/objectives/domain/show-value";
import { formatPeriod } from "@/lib/shared/format-date";
import { fewGuard, type FewWarning } from "./few-guard";
import type { MeasureCount, StatedFact } from "@/lib/observations/domain/stated-facts";
import { boardsTogether } from "./boards-together";
import { movers, type Movers } from "./movers";
import { AREA_TREND, areaSummaries, type AreaSummary } from "./overview-areas";
import { mappedObjectives } from "./objective-map";
import { overviewAnswers, type Answer } from "./overview-answers";
import { realismLeague, type RealismLeague } from "./realism-league";
import { ofBoards } from "./sentences";
import { statusMatrix, type StatusMatrix } from "./status-matrix";

export interface MoverSection {
  readonly code: string;
  readonly title: string;
  readonly subtitle: string;
  readonly movers: Movers;
  readonly periods: { readonly yearAgo: string; readonly now: string };
  readonly unit: string;
  readonly decimals: number;
  readonly isIllustrative: boolean;
  readonly source: string;
}

/** What the overview says of all objectives, whatever measure its map and table show. */
export interface OverviewSections {
  readonly headline: string;
  readonly answers: readonly Answer[];
  readonly areas: readonly AreaSummary[];
  /** Objectives that may stand on the map. */
  readonly mapped: ReturnType<typeof mappedObjectives>;
  readonly matrix: StatusMatrix;
  readonly league: RealismLeague;
  readonly movers: readonly MoverSection[];
  readonly few: { readonly history: readonly MeasureCount[]; readonly count: number; readonly warnings: readonly FewWarning[] };
  /** Pairs of board and objective that rest on a stale figure, of all that have one. */
  readonly stale: { readonly count: number; readonly of: number };
}

export interface SectionsInput {
  readonly objectives: readonly Objective[];
  /** Those shown. */
  readonly boards: readonly BoardStandings[];
  readonly england: BoardStandings;
  readonly panels: ReadonlyMap<string, Panel>;
  /** Name of a region by its key, in the order shown. */
  readonly regionName: ReadonlyMap<string, string>;
  readonly facts: { readonly facts: readonly StatedFact[]; readonly measureCounts: readonly MeasureCount[] };
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Measures whose largest moves are told, where boards have real figures a year apart. */
const MOVING = ["E01", "J17"] as const;

export function overviewSections(input: SectionsInput): OverviewSections {
  const { objectives, boards, england, panels } = input;
  const league = realismLeague(objectives, boards);
  const together = new Map(Object.values(AREA_TREND).flat().flatMap((code) => {
    const panel = panels.get(code);
    const sum = panel ? boardsTogether(panel, input.asOf) : null;
    return sum === null ? [] : [[code, sum] as const];
  }));
  const all = boards.flatMap(({ standings }) => [...standings.values()].filter(({ position }) => position !== null));
  return {
    league,
    headline: headlineOf(england, league, boards),
    answers: overviewAnswers({ objectives, boards, england, league }),
    areas: areaSummaries({ objectives, boards, england, together, stated: statedOf(input.facts.facts) }),
    mapped: mappedObjectives(objectives, boards),
    matrix: statusMatrix(objectives, boards, input.regionName),
    movers: MOVING.flatMap((code) => moverSection(code, boards, panels.get(code)?.releases.some(({ provenance }) => provenance === "illustrative") ?? false)),
    few: { history: input.facts.measureCounts, count: objectives.filter(({ boardId }) => boardId === null).length, warnings: fewGuard(objectives) },
    stale: { count: all.filter(({ stale }) => stale).length, of: all.length },
  };
}

/** The latest national statement on finance, for a panel without real figures. */
function statedOf(facts: readonly StatedFact[]): Partial<Record<ObjectiveArea, string>> {
  const deficit = facts.find(({ id }) => id === "systems-in-deficit");
  const latest = deficit?.now ?? deficit?.since.at(-1) ?? deficit?.then;
  return latest ? { finance: `${latest.figure} (${latest.period}): ${latest.words}` } : {};
}

interface AtStep {
  readonly value: string;
  /** "65%"; null before any step is due. */
  readonly step: string | null;
  readonly word: "met" | "missed";
}

function atStep({ standings }: BoardStandings): AtStep | null {
  const waits = standings.get("N4")?.position ?? null;
  const latest = waits?.report.latest;
  if (!waits || latest?.value == null) return null;
  const { metric } = waits.report;
  const { step, margin } = waits.verdict;
  return { value: showValue(metric, latest.value), step: step && showValue({ ...metric, decimals: 0 }, step.value), word: (margin ?? 0) >= 0 ? "met" : "missed" };
}

/** How England, or the one board shown, stands against the step in force for waits, and what the hardest target asks of many. */
function headlineOf(england: BoardStandings, league: RealismLeague, boards: readonly BoardStandings[]): string {
  const [all, own] = [atStep(england), boards.length === 1 && boards[0] ? atStep(boards[0]) : null];
  const name = boards[0]?.version?.shortName ?? "";
  if (all === null) return "No figure of England's waits is held";
  if (own !== null) return own.step === null || own.step !== all.step ? `${name}: ${own.value} of waits are within 18 weeks; England: ${all.value}` : `${name} ${own.word} the ${own.step} step for waits within 18 weeks at ${own.value}; England ${all.word} it at ${all.value}`;
  const first = all.step === null ? `Waits within 18 weeks stand at ${all.value} in England, before any step is due` : `Waits within 18 weeks ${all.word} the ${all.step} step at ${all.value} in England`;
  const hard = league.rows.find(({ judged, isIllustrative }) => judged > 0 && !isIllustrative);
  const never = hard?.bands.find(({ band }) => band === "never_seen")?.count ?? 0;
  return hard && never > 0 ? `${first}; what ${hard.targetText} asks was never seen for ${ofBoards(never, hard.judged)}` : first;
}

function moverSection(code: string, boards: readonly BoardStandings[], isIllustrative: boolean): readonly MoverSection[] {
  const held = boards.flatMap(({ version, positions }) => { const position = positions.get(code); return version && position?.report.latest ? [{ version, position }] : []; });
  const ends = held.map(({ position }) => position.report.latest?.periodEnd ?? "").sort();
  const end = ends.at(-1);
  const sample = held[0]?.position;
  if (!sample || end === undefined || boards.length < 2) return [];
  const { metric } = sample.report;
  // A board that stopped reporting is not compared with the others' later month.
  const rows = held.map(({ version, position }) => {
    const isCurrent = position.report.latest?.periodEnd === end;
    return { code: version.odsCode ?? "", name: version.shortName, now: isCurrent ? (position.report.latest?.value ?? null) : null, yearAgo: isCurrent ? position.yearAgo : null, coverageChanged: position.coverage.length > 0, basis: position.basis };
  });
  const [now, before] = [formatPeriod(end, "month"), formatPeriod(`${Number(end.slice(0, 4)) - 1}${end.slice(4)}`.replace("-02-29", "-02-28"), "month")];
  const moved = movers(rows, { polarity: metric.polarity, change: metric.unit === "percent" ? "points" : "amount", decimals: metric.decimals });
  if (moved.all.length === 0) return [];
  return [{
    code, movers: moved, title: metric.name, subtitle: `Change in ${metric.unit === "percent" ? "points" : metric.unitLabel}, ${before} to ${now}`, periods: { yearAgo: before, now },
    unit: metric.unit === "percent" ? "%" : metric.unitLabel, decimals: metric.decimals, isIllustrative, source: metric.source.name,
  }];
}
