import { METRIC_AREAS, type Metric, type MetricArea } from "@/lib/metrics/domain/metric";
import { polarityWords } from "@/lib/metrics/domain/polarity";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import { releaseTexts } from "@/lib/scorecards/domain/release-texts";
import { formatPeriod } from "@/lib/shared/format-date";
import { periodText } from "@/lib/shared/period";
import { findableMetric } from "./findable-metrics";
import { howToLoad, type HowToLoad } from "./how-to-load";
import { fitOf } from "./match-words";

export const METRIC_AREA_TEXT: Readonly<Record<MetricArea, string>> = {
  finance: "Finance", elective: "Elective recovery", prevention: "Prevention", joint_working: "Joint working with local government", workforce: "Workforce",
  primary_care: "Primary care", mental_health: "Mental health", outcomes: "Outcomes", urgent_care: "Urgent care",
};

/** Kinds of body that figures are of, as they are counted: "36 ICBs". */
export const HELD_KIND_TEXT: Readonly<Partial<Record<AreaKind, readonly [one: string, many: string]>>> = {
  england: ["England", "England"], icb: ["ICB", "ICBs"], region: ["NHS region", "NHS regions"], statistical_region: ["statistical region", "statistical regions"], council: ["council", "councils"], trust: ["trust", "trusts"],
};

export const HELD_KINDS = ["icb", "council", "trust", "region", "statistical_region", "england"] as const satisfies readonly AreaKind[];

export interface CatalogueFilter {
  readonly words: string;
  readonly area: MetricArea | null;
  /** Publisher and publication as the catalogue names them; null = any. */
  readonly source: string | null;
  readonly kind: AreaKind | null;
  readonly onlyHeld: boolean;
}

export interface CatalogueRow {
  readonly code: string;
  readonly name: string;
  /** Null where nothing is held: there is no page of figures to go to. */
  readonly href: string | null;
  readonly area: MetricArea;
  readonly counts: string;
  readonly source: string;
  /** "36 ICBs, England: October 2022 to March 2026", one line for each stretch of time. */
  readonly held: readonly string[];
  readonly kinds: readonly AreaKind[];
  readonly latest: string | null;
  readonly next: string | null;
  readonly polarity: string;
  readonly unit: string;
  readonly isNaoNamed: boolean;
  readonly isIllustrative: boolean;
  readonly howToLoad: HowToLoad | null;
  /** First and last day that periods held end on, `YYYY-MM-DD`; null without figures. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Which bodies and periods a metric has figures for. */
export interface Held {
  readonly metricCode: string;
  readonly kind: AreaKind;
  /** Empty for figures of whole bodies; else how they are parted. */
  readonly scheme: string;
  readonly areas: number;
  /** `YYYY-MM-DD` of the first and last period end. */
  readonly from: string;
  readonly to: string;
  readonly isIllustrative: boolean;
}

export interface CatalogueFacts {
  readonly metrics: readonly Metric[];
  readonly holdings: readonly Held[];
  /** Newest period and its release, by metric. */
  readonly latest: ReadonlyMap<string, { readonly periodStart: string; readonly periodEnd: string; readonly releaseId: number }>;
  readonly releases: readonly ReleaseInfo[];
  /** The board that links open, or null for England. */
  readonly boardCode: string | null;
}

/** Every metric with what is held of it. */
export function catalogueRows({ metrics, holdings, latest, releases, boardCode }: CatalogueFacts): readonly CatalogueRow[] {
  const releaseOf = new Map(releases.map((release) => [release.id, release]));
  return metrics.map((metric) => {
    const held = holdings.filter(({ metricCode }) => metricCode === metric.code);
    const newest = latest.get(metric.code);
    const release = newest && releaseOf.get(newest.releaseId);
    const kinds = HELD_KINDS.filter((kind) => held.some((one) => one.kind === kind));
    return {
      code: metric.code, name: metric.name, area: metric.area, counts: countsText(metric), source: metric.source.name, unit: metric.unitLabel,
      href: held.length === 0 ? null : metricAddress(metric.code, kinds, boardCode),
      held: heldTexts(held), kinds,
      latest: newest ? periodText({ start: newest.periodStart, end: newest.periodEnd }) : null,
      next: newest && release ? (releaseTexts([{ ...release, periodEnd: newest.periodEnd }], metric.frequencies[0])?.next ?? null) : null,
      polarity: polarityWords(metric.polarity), isNaoNamed: metric.naoNamed, isIllustrative: held.some((one) => one.isIllustrative),
      howToLoad: held.length === 0 ? howToLoad(metric.code) : null,
      from: held.map((one) => one.from).sort()[0] ?? null,
      to: newest?.periodEnd ?? null,
    };
  });
}

/** The page of a metric, of the reader's board where figures of boards are held. */
export const metricAddress = (code: string, kinds: readonly AreaKind[], boardCode: string | null): string => `/metrics/${code}${boardCode !== null && kinds.includes("icb") ? `?area=${boardCode}` : ""}`;

function countsText({ numerator, denominator, unit, unitLabel }: Metric): string {
  if (numerator === null) return `Not recorded; in ${unitLabel}`;
  return denominator === null || unit === "count" ? numerator : `${numerator}, of ${denominator.charAt(0).toLowerCase()}${denominator.slice(1)}`;
}

/** What is held, one line for each stretch of time; parts are named only where no whole is held. */
function heldTexts(held: readonly Held[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const kind of HELD_KINDS) {
    const ofKind = held.filter((one) => one.kind === kind);
    const shown = ofKind.find(({ scheme }) => scheme === "") ?? ofKind[0];
    const words = HELD_KIND_TEXT[kind];
    if (!shown || !words) continue;
    const from = formatPeriod(shown.from, "month");
    const to = formatPeriod(shown.to, "month");
    const stretch = from === to ? `to ${to}` : `${from} to ${to}`;
    const bodies = `${kind === "england" ? "England" : `${shown.areas} ${words[shown.areas === 1 ? 0 : 1]}`}${shown.scheme === "" ? "" : ` by ${shown.scheme.replaceAll("_", " ")}`}`;
    lines.set(stretch, [...(lines.get(stretch) ?? []), bodies]);
  }
  return [...lines].map(([stretch, bodies]) => `${bodies.join(", ")}: ${stretch}`);
}

/** Rows that fit a filter, in the order given. */
export function filterCatalogue(rows: readonly CatalogueRow[], metrics: ReadonlyMap<string, Metric>, filter: CatalogueFilter): readonly CatalogueRow[] {
  return rows.filter((row) => {
    const metric = metrics.get(row.code);
    return metric !== undefined
      && (filter.words.trim() === "" || fitOf(findableMetric(metric), filter.words) !== null)
      && (filter.area === null || row.area === filter.area)
      && (filter.source === null || row.source === filter.source)
      && (filter.kind === null || row.kinds.includes(filter.kind))
      && (!filter.onlyHeld || row.href !== null);
  });
}

/** Rows by area of oversight, in the order of the areas; areas without a row are left out. */
export const byOversightArea = (rows: readonly CatalogueRow[]): readonly { readonly area: MetricArea; readonly rows: readonly CatalogueRow[] }[] =>
  METRIC_AREAS.map((area) => ({ area, rows: rows.filter((row) => row.area === area) })).filter((group) => group.rows.length > 0);
