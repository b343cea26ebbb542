import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import { AREA_NAME, OBJECTIVE_AREAS, type Objective, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import type { RealismFact } from "@/lib/objectives/domain/realism-of";
import type { Standing } from "@/lib/objectives/domain/standing";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { REALISM_BANDS, type RealismBand } from "@/lib/statistics/realism/realism-verdict";
import { expectedNumberReached } from "@/lib/statistics/realism/expected-number-reached";
import { showValue } from "@/lib/objectives/domain/show-value";
import { countWord, ofBoards } from "./sentences";

/** One dated target of one objective over the boards: how many of them have seen the like. */
export interface LeagueRow {
  readonly code: string;
  readonly area: ObjectiveArea;
  readonly title: string;
  /** "92.0% by March 2029". */
  readonly targetText: string;
  readonly isIllustrative: boolean;
  /** Boards by band, most realistic first; bands without a board are left out. */
  readonly bands: readonly { readonly band: RealismBand; readonly word: string; readonly count: number }[];
  /** Boards that have a share of past windows. */
  readonly judged: number;
  /** Sum of the shares of those boards: how many would reach it if the past were a guide. Null where none is judged. */
  readonly expected: number | null;
  /** Least and most that a board must gain a year, and the most any has gained over the past year, in the measure's unit. */
  readonly needs: readonly [least: number, most: number] | null;
  readonly unitWord: string;
  readonly decimals: number;
}

export interface PortfolioRow {
  readonly area: ObjectiveArea;
  readonly name: string;
  /** Board and objective pairs with a share of past windows, and how many of all pairs. */
  readonly judged: number;
  readonly pairs: number;
  /** How many of those judged would be reached if the past were a guide; null where none is judged. */
  readonly expected: number | null;
  /** Some of those judged rest on invented figures. */
  readonly isIllustrative: boolean;
}

export interface RealismLeague {
  readonly title: string;
  readonly rows: readonly LeagueRow[];
  readonly portfolio: readonly PortfolioRow[];
}

const shareOf = (fact: RealismFact | null): number | null => (fact === null || fact.verdict.band === "not_enough_history" ? null : fact.verdict.band === "already_met" ? 1 : fact.verdict.share);

function leagueRow(objective: Objective, facts: readonly { readonly standing: Standing; readonly fact: RealismFact }[]): LeagueRow | null {
  const [sample] = facts;
  const metric = sample?.standing.position?.report.metric;
  if (!sample || !metric) return null;
  const shares = facts.flatMap(({ fact }) => shareOf(fact) ?? []);
  const needs = facts.flatMap(({ fact }) => (fact.required > 0 ? [fact.pace.requiredPerYear] : []));
  return {
    code: objective.code, area: objective.area, title: objective.shortTitle, isIllustrative: facts.some(({ standing }) => standing.isIllustrative),
    targetText: targetOf(facts.map(({ fact }) => `${showValue(metric, fact.target)} by ${formatPeriod(fact.dueOn, "month")}`)),
    bands: REALISM_BANDS.map(({ key, word }) => ({ band: key, word, count: facts.filter(({ fact }) => fact.verdict.band === key).length })).filter(({ count }) => count > 0),
    judged: shares.length,
    expected: shares.length === 0 ? null : expectedNumberReached(shares).expected,
    needs: needs.length === 0 ? null : [Math.min(...needs), Math.max(...needs)],
    unitWord: metric.unit === "percent" ? "points a year" : metric.unit === "gbp_million" ? "£ million a year" : `${metric.unitLabel} a year`,
    decimals: metric.decimals,
  };
}

/** The one target of all; where some boards have one of their own, that of most, and that there are others. */
function targetOf(texts: readonly string[]): string {
  const counts = [...new Set(texts)].map((text) => ({ text, count: texts.filter((one) => one === text).length })).sort((a, b) => b.count - a.count);
  const [most] = counts;
  if (!most || counts.length === 1) return most?.text ?? "";
  return 2 * most.count > texts.length ? `${most.text} (${countWord(texts.length - most.count)} ${texts.length - most.count === 1 ? "board has its own target" : "boards have their own targets"})` : "each board's own target";
}

/** How realistic the targets of the national objectives are for the boards shown: each final target and the step before it. */
export function realismLeague(objectives: readonly Objective[], boards: readonly BoardStandings[]): RealismLeague {
  const national = objectives.filter(({ boardId }) => boardId === null);
  const rows = national.flatMap((objective) => {
    const standings = boards.flatMap(({ standings: own }) => own.get(objective.code) ?? []);
    const of = (pick: (standing: Standing) => RealismFact | null) => standings.flatMap((standing) => { const fact = pick(standing); return fact === null ? [] : [{ standing, fact }]; });
    return [leagueRow(objective, of(({ realism }) => realism)), leagueRow(objective, of(({ nextRealism }) => nextRealism))].filter((row): row is LeagueRow => row !== null);
  }).sort((a, b) => (a.expected === null ? 2 : a.expected / a.judged) - (b.expected === null ? 2 : b.expected / b.judged));
  const portfolio = OBJECTIVE_AREAS.map((area): PortfolioRow => {
    const pairs = boards.flatMap(({ standings }) => [...standings.values()].filter(({ objective }) => objective.area === area && objective.boardId === null));
    const shares = pairs.flatMap(({ realism }) => shareOf(realism) ?? []);
    return { area, name: AREA_NAME[area], isIllustrative: pairs.some(({ realism, isIllustrative }) => isIllustrative && shareOf(realism) !== null), judged: shares.length, pairs: pairs.length, expected: shares.length === 0 ? null : expectedNumberReached(shares).expected };
  });
  return { title: titleOf(rows, boards.length), rows, portfolio };
}

function titleOf(rows: readonly LeagueRow[], boards: number): string {
  const hardest = rows.find(({ judged, isIllustrative }) => judged > 0 && !isIllustrative);
  if (!hardest) return "No target has enough history to be called realistic or not";
  const never = hardest.bands.find(({ band }) => band === "never_seen")?.count ?? 0;
  if (boards === 1) return `${hardest.title}, ${hardest.targetText}: ${hardest.bands[0]?.word ?? ""} from a start like this board's`;
  return never > 0
    ? `${hardest.title}, ${hardest.targetText}: for ${ofBoards(never, hardest.judged)}, no board like them ever gained as much`
    : `${hardest.title}, ${hardest.targetText}: the past would carry ${formatNumber(hardest.expected, { decimals: 1 })} of ${hardest.judged} boards there`;
}
