import { stretchStart } from "@/lib/analysis/domain/measure-report";
import { VARIATION_TEXT } from "@/lib/charts/icon-text";
import type { Metric } from "@/lib/metrics/domain/metric";
import { goodSign } from "@/lib/metrics/domain/polarity";
import { positionKey, type BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { showValue } from "@/lib/objectives/domain/show-value";
import type { Standing } from "@/lib/objectives/domain/standing";
import { NATURAL, ordinaryMovement } from "@/lib/objectives/domain/status";
import { formatPeriod } from "@/lib/shared/format-date";
import { isUnknownStatus, STATUS_ORDER, STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import type { VariationIcon } from "@/lib/statistics/spc/types";
import { inSentence } from "@/lib/shared/in-sentence";
import { withoutStop } from "@/lib/shared/without-stop";
import { lastRevisionOf, revisionText } from "./revision-texts";
import { capitalised, listed, moved } from "./sentences";

/** Most worrying first. */
const KINDS = ["worse", "revised", "unknown", "better", "other"] as const;
export type ChangeKind = (typeof KINDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly objective: string;
  readonly text: string;
  /** Status of the objective now, for the shape beside the sentence. */
  readonly status: ObjectiveStatus;
  readonly stale: boolean;
  readonly isIllustrative: boolean;
}

export interface WhatChanged {
  /** Sentences, most worrying first. */
  readonly changes: readonly Change[];
  /** What did not move: figures within ordinary movement, nothing newer, nothing held. */
  readonly quiet: readonly string[];
}

export interface WhatChangedInput {
  readonly before: BoardStandings;
  readonly now: BoardStandings;
  readonly england: BoardStandings;
  /** The day that `before` is as known on, `YYYY-MM-DD`. */
  readonly since: string;
}

const month = (periodEnd: string): string => formatPeriod(periodEnd, "month");
const nameOf = (standing: Standing): string => standing.objective.shortTitle;
const latestOf = (standing: Standing | undefined): MeasurePosition["report"]["latest"] => standing?.position?.report.latest ?? null;

/** The word as it stands inside a sentence. */
const statusWords = (status: ObjectiveStatus): string => inSentence(STATUS_WORD[status]).replace(", not", " and not").replace(", improving", " but improving");

function statusChange(before: Standing, now: Standing): Pick<Change, "kind" | "text"> | null {
  if (before.status === now.status) return null;
  const place = (status: ObjectiveStatus): number => STATUS_ORDER.indexOf(status);
  const kind = isUnknownStatus(now.status) ? "unknown" : isUnknownStatus(before.status) ? (now.status.startsWith("off") || now.status === "not_met_at_horizon" ? "worse" : "better") : place(now.status) < place(before.status) ? "worse" : "better";
  return { kind, text: `is now ${statusWords(now.status)}; it was ${statusWords(before.status)}. ${now.because}` };
}

/** How far the value of a period lies from that of another in the same series, and whether that is more than ordinary movement. */
interface Move {
  readonly change: number;
  readonly from: string;
  readonly isMore: boolean;
}

function moveOf({ report }: MeasurePosition, before: string | null): Move | null {
  const { latest, latestIndex, series } = report;
  const start = series.points.findIndex(({ periodEnd }) => periodEnd === before);
  const was = series.points[start]?.value ?? null;
  if (before === null || latest === null || latest.value === null || was === null || start >= latestIndex) return null;
  const stretch = stretchStart(report);
  const held = series.points.slice(stretch, start + 1).flatMap(({ value }) => value ?? []);
  const change = latest.value - was;
  return { change, from: before, isMore: start >= stretch && held.length > 2 && Math.abs(change) > NATURAL * ordinaryMovement(held) };
}

/** "rose 1.7 points", "fell £5.0m". */
function movedText(metric: Metric, change: number): string {
  if (metric.unit === "percent") return moved(change, metric.decimals, "points");
  const size = showValue(metric, Math.abs(change));
  return size === showValue(metric, 0) ? "did not change" : `${change > 0 ? "rose" : "fell"} ${size}`;
}

/** "rose 1.7 points to 68.5% in March 2026 (66.8% in February 2026); England rose 2.8 points". */
function moveText(position: MeasurePosition, move: Move, england: MeasurePosition | null): string {
  const { metric, latest, series } = position.report;
  const was = series.points.find(({ periodEnd }) => periodEnd === move.from)?.value ?? null;
  const end = latest?.periodEnd ?? "";
  const value = (at: string): number | null => england?.report.series.points.find(({ periodEnd }) => periodEnd === at)?.value ?? null;
  const [then, thenNow] = [value(move.from), value(end)];
  const beside = metric.unit === "percent" && then !== null && thenNow !== null ? `; England ${moved(thenNow - then, metric.decimals, "points")}` : "";
  return `${movedText(metric, move.change)} to ${showValue(metric, latest?.value ?? null)} in ${month(end)}, from ${showValue(metric, was)} in ${month(move.from)}${beside}`;
}

const SIGNAL_KIND: Readonly<Record<VariationIcon, ChangeKind | null>> = {
  concern_high: "worse", concern_low: "worse", improvement_high: "better", improvement_low: "better", neither_high: "other", neither_low: "other", common_cause: null, suppressed: null,
};

/** A measure whose signal is new since then; those without a control chart have none. */
function signalOf(before: MeasurePosition | undefined, now: MeasurePosition): Pick<Change, "kind" | "text"> | null {
  const [was, is] = [before?.report.spc.variationIcon, now.report.spc.variationIcon];
  const kind = SIGNAL_KIND[is];
  if (was === undefined || was === is || kind === null || before?.report.latest == null) return null;
  return { kind, text: `shows a new signal: ${inSentence(VARIATION_TEXT[is])}` };
}

/** The worst of several. */
const worst = (kinds: readonly ChangeKind[]): ChangeKind => KINDS.find((kind) => kinds.includes(kind)) ?? "other";

/** What changed of one objective, in one sentence or two; null where nothing did. */
function changeOf(before: Standing | undefined, now: Standing, { england, since }: WhatChangedInput): Pick<Change, "kind" | "text"> | null {
  const { position } = now;
  const parts: Pick<Change, "kind" | "text">[] = [];
  const status = before ? statusChange(before, now) : null;
  if (status) parts.push(status);
  if (position?.report.latest && latestOf(before) === null) parts.push({ kind: "other", text: `has its first figure here: ${showValue(position.report.metric, position.report.latest.value)} in ${month(position.report.latest.periodEnd)}` });
  if (latestOf(before) !== null && latestOf(now) === null) parts.push({ kind: "unknown", text: "has no figure any more" });
  if (position && before?.position?.report.metric.code === position.report.metric.code) {
    const { metric, latest } = position.report;
    const move = moveOf(position, latestOf(before)?.periodEnd ?? null);
    const sign = goodSign(metric.polarity);
    if (move && (move.isMore || status)) parts.push({ kind: sign === 0 || !move.isMore ? "other" : move.change * sign > 0 ? "better" : "worse", text: `${moveText(position, move, england.positions.get(metric.code) ?? null)}: ${move.isMore ? "" : "no "}more than ordinary movement` });
    const signal = signalOf(before.position, position);
    if (signal) parts.push(signal);
    const revision = latest ? lastRevisionOf(position.revisions, latest.periodEnd) : null;
    if (revision !== null && revision.on > since && latest) parts.push({ kind: "revised", text: `has a figure of ${month(latest.periodEnd)} that was ${revisionText(metric, revision)}` });
  }
  if (now.trajectory !== null && now.trajectory.version !== before?.trajectory?.version) parts.push({ kind: "other", text: "is held against a newly agreed trajectory" });
  return sentence(nameOf(now), parts);
}

function sentence(name: string, parts: readonly Pick<Change, "kind" | "text">[]): Pick<Change, "kind" | "text"> | null {
  if (parts.length === 0) return null;
  const [first = "", ...rest] = parts.map(({ text }) => withoutStop(text));
  return { kind: worst(parts.map(({ kind }) => kind)), text: `${[`${capitalised(name)} ${first}`, ...rest.map((text) => `It ${text}`)].join(". ")}.` };
}

/** New signals of an objective's further measures. */
function furtherChanges(now: Standing, { before, now: present }: WhatChangedInput): readonly Pick<Change, "kind" | "text">[] {
  return now.objective.measures.flatMap(({ part, metricCode }) => {
    const key = positionKey(now.objective, metricCode);
    const position = present.positions.get(key);
    if (part !== "lead" || position === undefined || metricCode === now.position?.report.metric.code) return [];
    const signal = signalOf(before.positions.get(key), position);
    const { latest, metric } = position.report;
    return signal && latest ? [{ kind: signal.kind, text: `${metric.name} ${signal.text}, ${showValue(metric, latest.value)} in ${month(latest.periodEnd)}.` }] : [];
  });
}

/** "Nothing newer than December 2021 for healthy life gap; than September 2025 for cancer 62 days." */
function byPeriod(told: readonly { readonly period: string; readonly name: string }[]): readonly string[] {
  const lines = [...new Set(told.map(({ period }) => period))].sort().map((period) => `than ${month(period)} for ${listed(told.filter((one) => one.period === period).map(({ name }) => inSentence(name)))}`);
  return lines.length === 0 ? [] : [`Nothing newer ${lines.join("; ")}.`];
}

function quietOf(standings: readonly Standing[], { before }: WhatChangedInput, spoken: ReadonlySet<string>): readonly string[] {
  const small: string[] = [];
  const old: { period: string; name: string }[] = [];
  const none: string[] = [];
  for (const now of standings) {
    const { position } = now;
    const latest = latestOf(now);
    const then = latestOf(before.standings.get(now.objective.code))?.periodEnd ?? null;
    if (position === null || latest === null) none.push(nameOf(now));
    else if (latest.periodEnd === then) {
      if (now.stale) old.push({ period: latest.periodEnd, name: nameOf(now) });
    } else if (!spoken.has(now.objective.code)) {
      const move = moveOf(position, then);
      if (move) small.push(`${inSentence(nameOf(now))} ${moveText(position, move, null)}`);
    }
  }
  return [
    ...(small.length === 0 ? [] : [`Newer, by no more than ordinary movement: ${small.join("; ")}.`]),
    ...byPeriod(old),
    ...(none.length === 0 ? [] : [`No figure of its measure is held for ${listed(none.map(inSentence))}.`]),
  ];
}

/**
 * What changed of a board between two days of knowledge: changes of status, values that moved by more than ordinary movement, new
 * signals and revisions, a sentence each, most worrying first. Pure: it compares two answers and judges nothing anew.
 */
export function whatChanged(input: WhatChangedInput): WhatChanged {
  const standings = [...input.now.standings.values()];
  const changes = standings.flatMap((now): Change[] => {
    const main = changeOf(input.before.standings.get(now.objective.code), now, input);
    return [...(main ? [main] : []), ...furtherChanges(now, input)].map(({ kind, text }) => ({ kind, text, objective: now.objective.code, status: now.status, stale: now.stale, isIllustrative: now.isIllustrative }));
  });
  const spoken = new Set(changes.map(({ objective }) => objective));
  const ordered = KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
  const seen = new Set<string>();
  return { changes: ordered.filter(({ text }) => !seen.has(text) && seen.add(text)), quiet: quietOf(standings, input, spoken) };
}
