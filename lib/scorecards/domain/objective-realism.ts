import type { FanWindow, WindowsFan } from "@/lib/charts/windows-fan";
import { goodSign } from "@/lib/metrics/domain/polarity";
import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import { reportsOf } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { measureHistory, type MeasureHistory, type RealismFact } from "@/lib/objectives/domain/realism-of";
import { unitSign } from "@/lib/objectives/domain/show-value";
import type { Standing } from "@/lib/objectives/domain/standing";
import { formatDate, formatPeriod, formatShortPeriod } from "@/lib/shared/format-date";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";
import { REALISM_BANDS, type RealismBand } from "@/lib/statistics/realism/realism-verdict";
import type { ReferenceClass } from "@/lib/statistics/realism/reference-class";
import type { Fact, RealismPanel } from "./objective-page";
import { targetText } from "./objective-headline";
import { capitalised, listed } from "./sentences";

/** The word of a band as it stands alone: "Never seen". */
export const bandWord = (band: RealismBand): string => capitalised(REALISM_BANDS.find(({ key }) => key === band)?.word ?? "");

/** Bands of shares, easiest first, with their limits in short. */
const LADDER: readonly { readonly key: RealismBand; readonly note: string }[] = [
  { key: "within_reach", note: "half or more" },
  { key: "stretching", note: "20 to under 50%" },
  { key: "rarely_achieved", note: "5 to under 20%" },
  { key: "almost_never_achieved", note: "under 5%" },
  { key: "never_seen", note: "none" },
];

/** Most windows that are drawn: more would be a grey field, and heavy. */
const MOST_WINDOWS = 1_500;
const MOST_NAMES = 6;

/** Past changes of a measure with the names of the boards they are of. */
export interface HistoryGround {
  readonly history: MeasureHistory;
  /** Names by place in the panel. */
  readonly names: readonly string[];
  /** Period ends by place in a series. */
  readonly ends: readonly string[];
}

/** The same history that the standings judge by; null where a measure has none. */
export function historyGround(boards: readonly BoardStandings[], position: MeasurePosition): HistoryGround | null {
  const { metric } = position.report;
  const reports = reportsOf(boards, metric.code);
  const history = measureHistory(metric, reports, position.stride);
  if (history === null) return null;
  const nameOf = new Map(boards.map(({ areaId, version }) => [areaId, version?.shortName ?? ""]));
  const names = [...history.places].sort(([, a], [, b]) => a - b).map(([areaId]) => nameOf.get(areaId) ?? "");
  const longest = [...reports.values()].reduce<readonly string[]>((most, { series }) => (series.points.length > most.length ? series.points.map(({ periodEnd }) => periodEnd) : most), []);
  return { history, names, ends: longest };
}

/** The name of the board that held the best level, and that level. */
export const ceilingOf = ({ ceiling }: RealismFact, { names }: HistoryGround): { readonly boardName: string; readonly value: number } | null =>
  ceiling.best === null ? null : { boardName: names[ceiling.best.unit] ?? "", value: ceiling.best.level };

const percent = (share: number): string => formatNumber(100 * share, { decimals: 1, unit: "%" });

/** "37 of 104 (35.6%)". */
const countOf = (share: number | null, windows: number): string => (share === null ? "no windows" : `${formatNumber(Math.round(share * windows))} of ${formatNumber(windows)} (${percent(share)})`);

const lengthText = (months: number): string => (months % 12 === 0 ? (months === 12 ? "one year" : `${formatNumber(months / 12)} years`) : `${formatNumber(months)} months`);

/**
 * Everything the realism of a final target rests on, in words: needed and achieved pace, past windows from a similar and from any
 * start, the best level held, the fan of windows, the next step, and who agreed the target and why.
 * @param standing of a board
 * @returns null where the standing has no realism
 */
export function realismPanel(standing: Standing, ground: HistoryGround, areaName: string): RealismPanel | null {
  const { position, realism, nextRealism, trajectory } = standing;
  if (!position || !realism) return null;
  const { metric } = position.report;
  const gap = (value: number, decimals = metric.decimals): string => formatDifference(value, { unit: unitSign(metric), decimals });
  const months = realism.windowPeriods * position.stride;
  const { verdict } = realism;
  const target = targetText(position, realism.target);
  const due = formatPeriod(realism.dueOn, "month");
  const fan = windowsFan(realism, ground, position, areaName);
  return {
    band: verdict.band, word: bandWord(verdict.band), targetText: target,
    sentence: sentenceOf(realism, gap(realism.requiredInWindow), lengthText(months)),
    bands: verdict.band === "already_met" || verdict.band === "not_enough_history" ? [] : LADDER.map(({ key, note }) => ({ label: bandWord(key), note: key === verdict.band ? `${Math.round((verdict.share ?? 0) * verdict.windows)} of ${formatNumber(verdict.windows)}` : note, isThis: key === verdict.band })),
    lenses: [
      { title: "Pace needed and pace achieved", facts: paceFacts(realism, gap, target, due) },
      { title: `Past changes of boards over ${lengthText(months)}`, facts: [
        { name: "Change needed in each", value: gap(realism.requiredInWindow) },
        ...classFacts("from a similar start", realism.fromSimilarStart, gap, (value) => targetText(position, value)), ...classFacts("from any start", realism.fromAnyStart, gap, null),
        { name: "Boards that ever did it, from any start", value: named(realism.fromAnyStart.unitsThatDidIt.map((unit) => ground.names[unit] ?? "")) },
      ] },
      { title: "Best level any board has held for three periods in a row", facts: ceilingFacts(realism, ground, (value) => formatNumber(value, { decimals: metric.decimals, unit: unitSign(metric) }), target) },
    ],
    fan,
    noFan: fan !== null ? null : position.stride > 3 ? "Figures come once a year, so windows are counted but not drawn." : "No past window is held.",
    next: nextRealism && position.nextStep ? {
      band: nextRealism.verdict.band, word: bandWord(nextRealism.verdict.band), targetText: targetText(position, nextRealism.target),
      sentence: `${targetText(position, nextRealism.target)} by ${formatPeriod(nextRealism.dueOn, "month")} needs ${gap(nextRealism.pace.requiredPerYear)} a year. ${sentenceOf(nextRealism, gap(nextRealism.requiredInWindow), lengthText(nextRealism.windowPeriods * position.stride))}`,
    } : null,
    justification: trajectory === null || trajectory.justification.trim() === "" ? null : {
      text: trajectory.justification, isIllustrative: trajectory.isIllustrative,
      by: `${trajectory.decidedBy ?? trajectory.proposedBy}${trajectory.agreedOn === null ? "" : `, ${formatDate(trajectory.agreedOn)}`}`,
    },
    caution: `Windows overlap and boards share the same years, so counts are not a test and shares are no probability of success.${realism.annualised ? ` No board’s history is as long as the time left: windows of ${lengthText(months)} stand in at the same pace a year.` : ""} Achieved pace: median slope of all pairs of figures since the last break; its interval takes periods as independent, so it is too narrow.`,
  };
}

function sentenceOf({ verdict }: RealismFact, needed: string, length: string): string {
  const { band, share, windows, units } = verdict;
  if (band === "already_met") return "Nothing is left to gain: the latest figure meets the target.";
  if (band === "not_enough_history") return `Only ${formatNumber(windows)} past windows of ${formatNumber(units)} boards began at a similar level: too few for a word (it takes 30 of 10).`;
  const count = Math.round((share ?? 0) * windows);
  return `${count === 0 ? "None" : formatNumber(count)} of ${formatNumber(windows)} past windows of ${length} that began at a similar level, in ${formatNumber(units)} boards, gained ${needed} or more${count === 0 ? "" : ` (${percent(share ?? 0)})`}.`;
}

function paceFacts({ pace, achieved, reachedOn, required }: RealismFact, gap: (value: number) => string, target: string, due: string): readonly Fact[] {
  return [
    { name: `Needed to ${target} by ${due}`, value: required <= 0 ? "nothing" : `${gap(pace.requiredPerYear)} a year` },
    { name: achieved === null ? "Achieved" : `Achieved, last ${achieved.points} figures`, value: achieved === null ? "under 12 figures since the last break" : `${signed(achieved.perYear, gap)} a year` },
    ...(achieved === null ? [] : [{ name: "90% interval of the pace achieved", value: `${signed(achieved.lower, gap)} to ${signed(achieved.upper, gap)}` }]),
    { name: "Needed against achieved", value: pace.ratio === null ? capitalised(pace.because ?? "") : `${formatNumber(pace.ratio, { decimals: 1 })} times` },
    { name: "Reached at the pace achieved", value: required <= 0 ? "already" : reachedOn !== null ? formatPeriod(reachedOn, "month") : pace.periodsToTarget === null ? "never at this pace" : "not within a century" },
  ];
}

const signed = (value: number, gap: (value: number) => string): string => (value < 0 ? `${gap(Math.abs(value))} the wrong way` : gap(value));

function classFacts(from: string, one: ReferenceClass, gap: (value: number) => string, level: ((value: number) => string) | null): readonly Fact[] {
  const { windows, units, years, shareAtLeast, shareAtLeastPerUnit, nonOverlapping, medianChange, ninetiethChange, startLevels } = one;
  if (windows === 0) return [{ name: `Windows ${from}`, value: "none" }];
  return [
    { name: `Gained as much, ${from}`, value: countOf(shareAtLeast, windows) },
    { name: "Boards, and years they span", value: `${formatNumber(units)}; ${formatNumber(years, { decimals: 1 })} years` },
    ...(level === null || startLevels === null ? [] : [{ name: "Starting levels", value: `${level(startLevels.lowest)} to ${level(startLevels.highest)}` }]),
    { name: "With equal weight for each board", value: shareAtLeastPerUnit === null ? "–" : percent(shareAtLeastPerUnit) },
    { name: "Of windows that do not overlap", value: countOf(nonOverlapping.shareAtLeast, nonOverlapping.windows) },
    { name: "Median and best tenth", value: `${medianChange === null ? "–" : signed(medianChange, gap)}; ${ninetiethChange === null ? "–" : signed(ninetiethChange, gap)}` },
  ];
}

function named(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.length <= MOST_NAMES ? listed(names) : `${listed(names.slice(0, MOST_NAMES - 1))} and ${formatNumber(names.length - MOST_NAMES + 1)} more`;
}

function ceilingFacts({ ceiling }: RealismFact, { names, ends }: HistoryGround, show: (value: number) => string, target: string): readonly Fact[] {
  const { best, heldBy, heldBeforeBreak } = ceiling;
  return [
    { name: "Best level", value: best === null ? "none held for three periods" : `${show(best.level)}, ${names[best.unit] ?? ""} from ${formatPeriod(ends[best.first] ?? "", "month")}` },
    { name: `Boards that held ${target}`, value: named(heldBy.map(({ unit, first }) => `${names[unit] ?? ""} (from ${formatShortPeriod(ends[first] ?? "", "month")})`)) },
    ...(heldBeforeBreak.length === 0 ? [] : [{ name: "Before a break, so not like for like", value: named(heldBeforeBreak.map(({ unit }) => names[unit] ?? "")) }]),
  ];
}

/** Every past window of the length judged by, as drawn; the best of all is named. Null for yearly figures, or without a window. */
function windowsFan(realism: RealismFact, { history, names, ends }: HistoryGround, position: MeasurePosition, areaName: string): WindowsFan | null {
  const { stride, report: { metric } } = position;
  const sign = goodSign(metric.polarity);
  if (stride > 3 || sign === 0) return null;
  const own = history.places.get(position.report.series.areaId);
  const all = history.history.over(realism.windowPeriods).changes;
  // Too many to draw: own and best ones stay, of the others every so many.
  const every = Math.ceil(all.length / MOST_WINDOWS);
  const bestChange = Math.max(...all.map(({ change }) => change));
  const changes = all.filter(({ unit, change }, place) => unit === own || change === bestChange || place % every === 0);
  if (changes.length === 0) return null;
  const windows = changes.map(({ unit, start, end, level }): FanWindow => {
    const values = history.history.panel[unit]?.values ?? [];
    const held = Array.from({ length: realism.windowPeriods * stride + 1 }, (_, month) => {
      const value = month % stride === 0 ? (values[start + month / stride] ?? null) : null;
      return value === null ? null : sign * (value - level);
    });
    return { name: names[unit] ?? "", from: formatPeriod(ends[start] ?? "", "month"), to: formatPeriod(ends[end] ?? "", "month"), isOwn: unit === own, changes: held };
  });
  const needed = realism.requiredInWindow > 0 ? realism.requiredInWindow : null;
  const reached = all.filter(({ change }) => needed !== null && change >= needed).length;
  const length = lengthText(realism.windowPeriods * stride);
  return {
    title: needed === null ? `Past changes over ${length}` : `${reached === 0 ? "None" : formatNumber(reached)} of ${formatNumber(all.length)} past windows of ${length} came to what is asked`,
    unit: unitSign(metric), decimals: metric.decimals, months: realism.windowPeriods * stride, windows,
    best: changes.findIndex(({ change }) => change === bestChange), needed, own: areaName,
  };
}
