import { METRIC_AREAS, type Frequency, type Metric, type MetricArea } from "@/lib/metrics/domain/metric";
import { freshness } from "@/lib/objectives/domain/staleness";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import { formatDate } from "@/lib/shared/format-date";
import { monthsOf, periodText, type Period } from "@/lib/shared/period";
import { publishedText } from "./release-texts";

/** The newest period held of a metric for one kind of body. */
export interface NewestFigure {
  readonly metricCode: string;
  readonly kind: AreaKind;
  /** `YYYY-MM-DD`. */
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly releaseId: number;
}

export interface FreshnessInput {
  /** Metrics of the objectives, each once. */
  readonly metrics: readonly Metric[];
  readonly newest: readonly NewestFigure[];
  readonly releases: readonly ReleaseInfo[];
  /** The day staleness is judged on, `YYYY-MM-DD`. */
  readonly asOf: string;
}

export interface FreshnessRow {
  readonly metricCode: string;
  readonly name: string;
  readonly area: MetricArea;
  /** What kind of body the figures are of, in the plural. */
  readonly bodies: string;
  readonly period: string;
  /** `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** "about 14 May 2026". */
  readonly knownSince: string;
  /** "about 11 June 2026": when the period after is due by the publication's usual delay; null where that is not recorded. */
  readonly nextExpected: string | null;
  /** True where that day has passed: newer figures should be here, or soon. */
  readonly isOverdue: boolean;
  readonly isStale: boolean;
  readonly isIllustrative: boolean;
}

/** The measures of one area of oversight. */
export interface FreshnessArea {
  readonly area: MetricArea;
  readonly held: number;
  readonly stale: number;
  readonly illustrative: number;
  readonly notHeld: number;
  /** The stale measure with the oldest period, of all where none is stale; null where none is held. */
  readonly oldest: { readonly name: string; readonly period: string } | null;
}

export interface FreshnessSummary {
  readonly asOf: string;
  /** The measures held, oldest period first. */
  readonly rows: readonly FreshnessRow[];
  /** Of those that are not invented. */
  readonly staleCount: number;
  readonly publishedCount: number;
  /** In the order of the areas; areas of which no measure is wanted are left out. */
  readonly areas: readonly FreshnessArea[];
  /** Names of measures of the objectives of which nothing is held. */
  readonly notHeld: readonly { readonly metricCode: string; readonly name: string; readonly area: MetricArea }[];
  readonly headline: string;
}

/** Whose figures an oversight of boards rests on first. */
const KINDS: readonly (readonly [AreaKind, string])[] = [
  ["icb", "boards"], ["council", "councils"], ["trust", "trusts"], ["region", "NHS regions"], ["statistical_region", "statistical regions"], ["england", "England"],
];

/** Days from the end of a period to its publication where the catalogue has none. */
const USUAL_LAG = 42;

const MONTHS_OF: Readonly<Record<Frequency, number>> = { daily: 1, four_weekly: 1, monthly: 1, quarterly: 3, annual: 12 };

/** Months from one period to the next: of the frequencies a metric is published at, the one that the period held is of. */
function monthsBetweenPeriods(frequencies: readonly Frequency[], period: Period): number {
  const held = Math.max(1, monthsOf(period));
  const fitting = frequencies.map((frequency) => MONTHS_OF[frequency]).filter((months) => months <= held);
  return fitting.length > 0 ? Math.max(...fitting) : MONTHS_OF[frequencies[0] ?? "monthly"];
}

/** The headline of data freshness: "9 of 14 measures are older than they should be". */
export function freshnessHeadline(stale: number, held: number): string {
  if (held === 0) return "No published figures of the objectives’ measures are held";
  if (stale === 0) return held === 1 ? "The one measure held is as new as it should be" : `All ${held} measures held are as new as they should be`;
  if (stale === held) return held === 1 ? "The one measure held is older than it should be" : `All ${held} measures held are older than they should be`;
  return `${stale} of ${held} measures held ${stale === 1 ? "is older than it should be" : "are older than they should be"}`;
}

/** How old the figures of the objectives' measures are, as known on a day. */
export function freshnessSummary({ metrics, newest, releases, asOf }: FreshnessInput): FreshnessSummary {
  const releaseOf = new Map(releases.map((release) => [release.id, release]));
  const rows = metrics.flatMap((metric): FreshnessRow[] => {
    const [kind, bodies] = KINDS.find(([one]) => newest.some((figure) => figure.metricCode === metric.code && figure.kind === one)) ?? [];
    const figure = newest.find((one) => one.metricCode === metric.code && one.kind === kind);
    const release = figure && releaseOf.get(figure.releaseId);
    if (!figure || !release || bodies === undefined) return [];
    const period = { start: figure.periodStart, end: figure.periodEnd };
    const { stale, nextExpected } = freshness(period.end, asOf, monthsBetweenPeriods(metric.frequencies, period), metric.lagDays ?? USUAL_LAG);
    return [{
      metricCode: metric.code, name: metric.shortName, area: metric.area, bodies,
      period: periodText(period), periodEnd: period.end,
      knownSince: publishedText(release), nextExpected: metric.lagDays === null ? null : `about ${formatDate(nextExpected)}`, isOverdue: metric.lagDays !== null && nextExpected < asOf,
      isStale: stale, isIllustrative: release.provenance === "illustrative",
    }];
  }).sort((a, b) => a.periodEnd.localeCompare(b.periodEnd) || a.name.localeCompare(b.name, "en-GB"));
  const held = new Set(rows.map(({ metricCode }) => metricCode));
  const notHeld = metrics.filter(({ code }) => !held.has(code)).sort((a, b) => METRIC_AREAS.indexOf(a.area) - METRIC_AREAS.indexOf(b.area)).map(({ code, shortName, area }) => ({ metricCode: code, name: shortName, area }));
  const published = rows.filter(({ isIllustrative }) => !isIllustrative);
  const staleCount = published.filter(({ isStale }) => isStale).length;
  const areas = METRIC_AREAS.flatMap((area): FreshnessArea[] => {
    const own = rows.filter((row) => row.area === area);
    const without = notHeld.filter((one) => one.area === area).length;
    const oldest = own.find(({ isStale }) => isStale) ?? own[0];
    return own.length + without === 0 ? [] : [{
      area, held: own.length, stale: own.filter(({ isStale }) => isStale).length, illustrative: own.filter(({ isIllustrative }) => isIllustrative).length, notHeld: without,
      oldest: oldest ? { name: oldest.name, period: oldest.period } : null,
    }];
  });
  return { asOf, rows, staleCount, publishedCount: published.length, areas, notHeld, headline: freshnessHeadline(staleCount, published.length) };
}
