import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { Standing } from "@/lib/objectives/domain/standing";
import { showValue } from "@/lib/objectives/domain/show-value";
import { goodSign } from "@/lib/metrics/domain/polarity";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { inSentence } from "@/lib/shared/in-sentence";
import type { LeagueRow, RealismLeague } from "./realism-league";
import { capitalised, countWord, listed, moved, ofBoards } from "./sentences";

export interface AnswersInput {
  readonly objectives: readonly Objective[];
  readonly boards: readonly BoardStandings[];
  readonly england: BoardStandings;
  readonly league: RealismLeague;
}

const WORRIES = 3;

interface Held {
  readonly name: string;
  readonly standing: Standing;
  readonly position: MeasurePosition;
}

/** Boards with a real judged figure for an objective. */
const heldOf = ({ boards }: AnswersInput, code: string): readonly Held[] =>
  boards.flatMap(({ version, standings }) => {
    const standing = standings.get(code);
    return version && standing?.position && !standing.isIllustrative ? [{ name: version.shortName, standing, position: standing.position }] : [];
  });

/** How much better the latest value is than a year before; null without both, or where coverage changed. */
function gainOf({ position }: Held): number | null {
  const { latest, metric } = position.report;
  return latest?.value == null || position.yearAgo === null || position.coverage.length > 0 ? null : (latest.value - position.yearAgo) * goodSign(metric.polarity);
}

/** Furthest from its step first. */
const byMargin = (a: Held, b: Held): number => (a.position.verdict.margin ?? 0) - (b.position.verdict.margin ?? 0);

export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What should worry the reader, what is getting better and what is unrealistic: from real figures alone, each number with its name. */
export function overviewAnswers(input: AnswersInput): readonly Answer[] {
  return [
    { question: "What should worry you", answer: worry(input) },
    { question: "What is getting better", answer: better(input) },
    { question: "What is unrealistic", answer: unrealistic(input) },
  ];
}

const isWorrying = ({ standing: { status } }: Held): boolean => status === "off_not_improving" || status === "not_met_at_horizon";

function worry(input: AnswersInput): string {
  const one = input.boards.length === 1;
  const worries = input.objectives
    .filter(({ boardId }) => boardId === null)
    .map((objective) => ({ objective, off: heldOf(input, objective.code).filter(isWorrying).sort(byMargin) }))
    .filter(({ off }) => off.length > 0)
    .sort((a, b) => b.off.length - a.off.length || Number(a.objective.code.slice(1)) - Number(b.objective.code.slice(1)));
  if (worries.length === 0) return one ? "No objective that can be judged is off trajectory without improving." : "No board is off trajectory without improving on an objective that can be judged.";
  const told = worries.slice(0, WORRIES);
  const more = worries.length - told.length;
  if (!one) return `Off trajectory and not improving: ${told.map(({ objective, off }, index) => boardsText(objective, off, index === 0)).join("; ")}${more > 0 ? `; and boards on ${countWord(more)} more ${more === 1 ? "objective" : "objectives"}` : ""}.`;
  const rest = more > 0 ? [`${capitalised(countWord(more))} more ${more === 1 ? "is" : "are"} off trajectory too.`] : [];
  return [...told.map(({ objective, off }) => ownText(objective, off)), ...rest].join(" ");
}

/** "five boards on cancer 62 days, worst Essex (58.9%)". */
function boardsText(objective: Objective, off: readonly Held[], isFirst: boolean): string {
  const [worst] = off;
  if (!worst) return "";
  const { metric, latest } = worst.position.report;
  const value = `${showValue(metric, latest?.value ?? null)}${worst.standing.meanwhile === null ? "" : ` ${inSentence(metric.shortName)}`}`;
  return `${countWord(off.length)}${isFirst ? ` ${off.length === 1 ? "board" : "boards"}` : ""} on ${inSentence(objective.shortTitle)}, ${off.length === 1 ? "" : "worst "}${worst.name} (${value})`;
}

/** "18 weeks is off trajectory and not improving, at 50.0%." */
function ownText(objective: Objective, off: readonly Held[]): string {
  const [own] = off;
  if (!own) return "";
  const { metric, latest } = own.position.report;
  const title = `${objective.shortTitle}${own.standing.meanwhile === null ? "" : ` (by ${inSentence(metric.shortName)})`}`;
  return `${title} ${own.standing.status === "not_met_at_horizon" ? "was not met by its date" : "is off trajectory and not improving"}, at ${showValue(metric, latest?.value ?? null)}.`;
}

const WAITS = "N4";

function better(input: AnswersInput): string {
  const england = input.england.standings.get(WAITS)?.position ?? null;
  const decimals = england?.report.metric.decimals ?? 1;
  const improving = input.boards.flatMap(({ standings }) => [...standings.values()].filter(({ objective, isIllustrative, status }) => objective.boardId === null && !isIllustrative && status === "off_improving"));
  return [changeOfEngland(england), gains(input, england?.report.latest?.periodEnd ?? null, decimals), improvingText(improving, input.boards.length === 1)].filter(Boolean).join(" ") || "No real figure has risen or fallen over a year that is held.";
}

function changeOfEngland(england: MeasurePosition | null): string {
  const latest = england?.report.latest;
  if (!england || latest?.value == null || england.yearAgo === null) return "";
  const { metric } = england.report;
  return `18 weeks in England ${moved(latest.value - england.yearAgo, metric.decimals, "points")} in a year to ${showValue(metric, latest.value)} in ${formatPeriod(latest.periodEnd, "month")}.`;
}

/** The board that gained most over the same year, or the one board's own change. */
function gains(input: AnswersInput, end: string | null, decimals: number): string {
  const current = heldOf(input, WAITS).filter(({ position }) => end === null || position.report.latest?.periodEnd === end);
  const known = current.flatMap((held) => { const gain = gainOf(held); return gain === null ? [] : [{ held, gain }]; }).sort((a, b) => b.gain - a.gain);
  const [best] = known;
  if (input.boards.length === 1) {
    if (best) return `${best.held.name} ${moved(best.gain, decimals, "points")} to ${showValue(best.held.position.report.metric, best.held.position.report.latest?.value ?? null)}.`;
    return current[0] && current[0].position.coverage.length > 0 ? `${current[0].name}'s own change cannot be told: what its figures cover changed.` : "";
  }
  return best && best.gain > 0 ? `${best.held.name} gained most, ${formatNumber(best.gain, { decimals })} points.` : "";
}

function improvingText(improving: readonly Standing[], one: boolean): string {
  if (improving.length === 0) return "";
  if (one) return `${capitalised(listed(improving.map(({ objective }) => inSentence(objective.shortTitle))))} ${improving.length === 1 ? "is" : "are"} off trajectory but improving.`;
  const objectives = [...new Map(improving.map(({ objective }) => [objective.code, objective])).values()];
  return `Off trajectory but improving: ${objectives.map(({ code, shortTitle }, index) => improvingBoards(shortTitle, improving.filter(({ objective }) => objective.code === code).length, index === 0)).join(", ")}.`;
}

const improvingBoards = (title: string, count: number, isFirst: boolean): string => `${countWord(count)}${isFirst ? ` ${count === 1 ? "board" : "boards"}` : ""} on ${inSentence(title)}`;

const boardsOf = (row: LeagueRow, ...bands: readonly string[]): number => row.bands.filter(({ band }) => bands.includes(band)).reduce((sum, one) => sum + one.count, 0);
const isOutOfReach = (row: LeagueRow): boolean => boardsOf(row, "never_seen", "almost_never_achieved") > 0;

function unrealistic({ league, boards }: AnswersInput): string {
  const one = boards.length === 1;
  const judged = league.rows.filter((row) => row.judged > 0 && !row.isIllustrative);
  const row = judged.find(isOutOfReach) ?? judged[0];
  if (!row) return "No target has enough history to be called realistic or not.";
  const [never, rare] = [boardsOf(row, "never_seen"), boardsOf(row, "almost_never_achieved")];
  const print = (value: number): string => formatNumber(value, { decimals: 1 });
  const needs = row.needs === null ? "" : ` It needs ${row.needs[0] === row.needs[1] ? print(row.needs[0]) : `${print(row.needs[0])} to ${print(row.needs[1])}`} ${row.unitWord}${one ? "" : ", board by board"}.`;
  if (!isOutOfReach(row)) return `No target is out of reach by past pace; the hardest is ${row.title}, ${row.targetText}.${needs}`;
  if (one) return `${row.title}, ${row.targetText}: ${never > 0 ? "never seen" : "almost never achieved"} from a start like this board's.${needs}`;
  const told = [never > 0 ? `never seen from a start like theirs for ${ofBoards(never, row.judged)}` : "", rare > 0 ? `almost never for ${never > 0 ? countWord(rare) : ofBoards(rare, row.judged)}` : ""].filter(Boolean).join(", ");
  return `${row.title}, ${row.targetText}: ${told}.${needs}`;
}
