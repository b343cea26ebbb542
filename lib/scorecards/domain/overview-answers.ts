import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { Standing } from "@/lib/objectives/domain/standing";
import { showValue } from "@/lib/objectives/domain/show-value";
import { goodSign } from "@/lib/metrics/domain/polarity";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import type { RealismLeague } from "./realism-league";
import { capitalised, countWord, listed, moved } from "./sentences";

export interface AnswersInput {
  readonly objectives: readonly Objective[];
  readonly boards: readonly BoardStandings[];
  readonly england: BoardStandings;
  readonly league: RealismLeague;
}

const NAMED = 3;
const WORRIES = 2;

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

const named = ({ name, position }: Held): string => `${name} (${showValue(position.report.metric, position.report.latest?.value ?? null)})`;

function names(held: readonly Held[]): string {
  const first = held.slice(0, NAMED).map(named);
  return held.length > NAMED ? `${first.join(", ")} and ${countWord(held.length - NAMED)} more` : listed(first);
}

/** Furthest from its step first. */
const byMargin = (a: Held, b: Held): number => (a.position.verdict.margin ?? 0) - (b.position.verdict.margin ?? 0);

/** What should worry the reader, what is getting better and what is unrealistic: from real figures alone, each number with its name. */
export function overviewAnswers(input: AnswersInput): readonly { readonly question: string; readonly answer: string }[] {
  return [
    { question: "What should worry you", answer: worry(input) },
    { question: "What is getting better", answer: better(input) },
    { question: "What is unrealistic", answer: unrealistic(input) },
  ];
}

function worry(input: AnswersInput): string {
  const one = input.boards.length === 1;
  const worries = input.objectives
    .filter(({ boardId }) => boardId === null)
    .map((objective) => ({ objective, off: heldOf(input, objective.code).filter(({ standing }) => standing.status === "off_not_improving" || standing.status === "not_met_at_horizon").sort(byMargin) }))
    .filter(({ off }) => off.length > 0)
    .sort((a, b) => b.off.length - a.off.length || Number(a.objective.code.slice(1)) - Number(b.objective.code.slice(1)));
  if (worries.length === 0) return one ? "No objective that can be judged is off trajectory without improving." : "No board is off trajectory without improving on an objective that can be judged.";
  const told = worries.slice(0, WORRIES).map(({ objective, off }) => {
    const measure = off[0]?.standing.meanwhile !== null && off[0] ? ` (by ${off[0].position.report.metric.shortName.toLowerCase()})` : "";
    return one ? `${objective.shortTitle}${measure} is off trajectory and not improving, at ${showValue(off[0]?.position.report.metric ?? { unit: "count", decimals: 0 }, off[0]?.position.report.latest?.value ?? null)}.` : `${objective.shortTitle}${measure}: ${countWord(off.length)} ${off.length === 1 ? "board is" : "boards are"} off trajectory and not improving: ${names(off)}.`;
  });
  const more = worries.length - WORRIES;
  return [...told, ...(more > 0 ? [`${capitalised(countWord(more))} more ${more === 1 ? "objective has" : "objectives have"} such boards.`] : [])].join(" ");
}

function better(input: AnswersInput): string {
  const england = input.england.standings.get("N4")?.position ?? null;
  const latest = england?.report.latest;
  const change = latest?.value != null && england?.yearAgo != null ? latest.value - england.yearAgo : null;
  const waits = heldOf(input, "N4").flatMap((held) => { const gain = gainOf(held); return gain === null ? [] : [{ held, gain }]; }).sort((a, b) => b.gain - a.gain);
  const best = waits[0];
  const improving = input.boards.flatMap(({ standings }) => [...standings.values()].filter((standing) => !standing.isIllustrative && standing.status === "off_improving"));
  const decimals = england?.report.metric.decimals ?? 1;
  return [
    change === null || !latest || !england ? "" : `18 weeks in England ${moved(change, decimals, "points")} in a year to ${showValue(england.report.metric, latest.value)} in ${formatPeriod(latest.periodEnd, "month")}.`,
    best && best.gain > 0 ? `${best.held.name} gained ${formatNumber(best.gain, { decimals })} points.` : "",
    improving.length > 0 ? `${capitalised(countWord(improving.length))} ${improving.length === 1 ? "standing is" : "standings are"} off trajectory but improving.` : "",
  ].filter(Boolean).join(" ") || "No real figure has risen or fallen over a year that is held.";
}

function unrealistic({ league, boards }: AnswersInput): string {
  const row = league.rows.find(({ judged, isIllustrative }) => judged > 0 && !isIllustrative);
  if (!row) return "No target has enough history to be called realistic or not.";
  const count = (...bands: readonly string[]): number => row.bands.filter(({ band }) => bands.includes(band)).reduce((sum, one) => sum + one.count, 0);
  const never = count("never_seen");
  const rare = count("almost_never_achieved");
  const print = (value: number): string => formatNumber(value, { decimals: 1 });
  const needs = row.needs === null ? "" : ` It needs ${row.needs[0] === row.needs[1] ? print(row.needs[0]) : `${print(row.needs[0])} to ${print(row.needs[1])}`} ${row.unitWord}${boards.length > 1 ? ", board by board" : ""}.`;
  if (never + rare === 0) return `No target is out of reach by past pace; the hardest is ${row.title}, ${row.targetText}.${needs}`;
  const told = [never > 0 ? `never seen from a start like theirs for ${never} of ${row.judged} boards` : "", rare > 0 ? `almost never for ${rare}` : ""].filter(Boolean).join(", ");
  return boards.length === 1 ? `${row.title}, ${row.targetText}: ${never > 0 ? "never seen" : "almost never achieved"} from a start like this board's.${needs}` : `${row.title}, ${row.targetText}: ${told}.${needs}`;
}
