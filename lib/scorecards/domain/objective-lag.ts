import type { LagBand, LagDate, LagRow, LagTimeline } from "@/lib/charts/lag-timeline";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { YEAR_BEFORE_SCOPE } from "@/lib/objectives/domain/objective";
import { freshness } from "@/lib/objectives/domain/staleness";
import type { Standing } from "@/lib/objectives/domain/standing";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { addDays, addMonths } from "@/lib/shared/month";
import { inSentence } from "@/lib/shared/in-sentence";
import { isUnknownStatus } from "@/lib/shared/objective-status";
import { targetText } from "./objective-headline";

/** The day on which the figure of a period that ends on a day is due, by the publication's rule. */
export function publishedOn(position: MeasurePosition, periodEnd: string): string {
  const { stride, report: { metric } } = position;
  return freshness(addMonths(periodEnd, -stride), periodEnd, stride, metric.lagDays ?? 42).nextExpected;
}

const CADENCE: Readonly<Record<number, string>> = { 1: "every month", 3: "every quarter", 12: "every year" };

/** The bands of a measure without gestation: what it is held against, step by step. */
function stepRow(position: MeasurePosition, from: string): { readonly bands: readonly LagBand[]; readonly dates: readonly LagDate[] } {
  const steps = position.steps.filter(({ scope }) => scope !== YEAR_BEFORE_SCOPE);
  const seen = steps.length > 8 ? steps.slice(-1) : steps;
  const dated = seen.map((step) => ({ on: publishedOn(position, step.dueOn), value: targetText(position, step.value) }));
  const changes = dated.filter(({ on }) => on > from);
  const inForce = dated.findLast(({ on }) => on <= from);
  const bands = [{ on: from, value: inForce?.value ?? null }, ...changes].map(({ on, value }, place): LagBand => {
    const next = changes[place];
    return { stage: value === null ? "acting" : "should be visible", from: on, to: next === undefined ? null : addDays(next.on, -1), text: value === null ? `First step due ${changes[0] === undefined ? "" : formatPeriod(changes[0].on, "month")}` : `Against ${value}` };
  });
  return { bands, dates: changes.map(({ on, value }) => ({ on, label: `${formatDate(on)}: judge ${value}` })) };
}

/**
 * When each measure can be judged: measures on the way with each figure, the measure shown against its steps, and a lagging outcome by
 * how long its cause takes to act. Null where nothing is held and nothing is known of a lag.
 * @param leads positions of measures on the way, those held
 * @param asOf `YYYY-MM-DD`
 */
export function lagTimeline(standing: Standing, leads: readonly MeasurePosition[], asOf: string): LagTimeline | null {
  const { lag, position, objective } = standing;
  if (lag === null && (position === null || position.steps.length === 0)) return null;
  const ends = [asOf, ...(lag === null ? [] : [addMonths(lag.latest, 12)]), ...(position?.steps ?? []).filter(({ scope }) => scope !== YEAR_BEFORE_SCOPE).map(({ dueOn }) => addMonths(position === null ? dueOn : publishedOn(position, dueOn), 6))].sort();
  const from = [addMonths(asOf, -13), ...(lag === null ? [] : [lag.start])].sort()[0] ?? asOf;
  const to = ends.at(-1) === asOf ? addMonths(asOf, 24) : (ends.at(-1) ?? asOf);
  const isOutcome = lag !== null;
  const rows: LagRow[] = [];
  if (leads.length > 0) {
    const cadence = new Set(leads.map(({ stride }) => CADENCE[stride] ?? "with each figure"));
    rows.push({ name: "Leading measures", note: `${leads.length} held`, bands: [{ stage: "should be visible", from, to: null, text: `Judge ${[...cadence].join(" or ")}` }], dates: [] });
  }
  if (position !== null && position.steps.length > 0) {
    const isYearBefore = position.steps.every(({ scope }) => scope === YEAR_BEFORE_SCOPE);
    const { bands, dates } = isYearBefore ? { bands: [{ stage: "should be visible" as const, from, to: null, text: `Against a year before, ${CADENCE[position.stride] ?? "with each figure"}` }], dates: [] } : stepRow(position, from);
    rows.push({ name: standing.meanwhile === null ? "This measure" : isUnknownStatus(standing.status) ? "Shown meanwhile" : "Judged meanwhile", note: position.report.metric.shortName, bands, dates });
  }
  if (isOutcome) {
    const bands: readonly LagBand[] = [
      { stage: "acting" as const, from: lag.start, to: addDays(lag.firstEffect, -1), text: null }, { stage: "too early" as const, from: lag.firstEffect, to: addDays(lag.earliest, -1), text: null },
      { stage: "early signal" as const, from: lag.earliest, to: addDays(lag.latest, -1), text: null }, { stage: "should be visible" as const, from: lag.latest, to: null, text: null },
    ].filter((band) => band.to === null || band.to >= band.from);
    rows.push({ name: "Outcome", note: objective.shortTitle, bands, dates: [{ on: lag.earliest, label: `${formatPeriod(lag.earliest, "month")}: early signal` }, { on: lag.latest, label: `${formatPeriod(lag.latest, "month")}: should show` }] });
  }
  return { title: lagTitle(standing, rows, asOf), today: asOf, from, to, rows };
}

function lagTitle({ lag, objective }: Standing, rows: readonly LagRow[], asOf: string): string {
  if (lag !== null) return lag.nextHonest === null ? `A change in ${inSentence(objective.shortTitle)} should be visible by now` : `The next honest date to judge ${inSentence(objective.shortTitle)} is ${formatPeriod(lag.nextHonest, "month")}`;
  const next = nextHonestDay(rows, asOf);
  return next === null ? "Every new figure can be judged" : `The next honest date to judge is ${formatDate(next)}`;
}

const nextHonestDay = (rows: readonly LagRow[], asOf: string): string | null => rows.flatMap(({ dates }) => dates.map(({ on }) => on)).filter((on) => on > asOf).sort()[0] ?? null;

/** The next honest date in short, for the bar on top of a page; null where every new figure can be judged. */
export function nextHonestText(standing: Standing, timeline: LagTimeline | null): string | null {
  const { lag } = standing;
  if (lag !== null) return lag.nextHonest === null ? null : formatPeriod(lag.nextHonest, "month");
  const next = timeline === null ? null : nextHonestDay(timeline.rows, timeline.today);
  return next === null ? null : formatDate(next);
}
