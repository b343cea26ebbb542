import { comparisonAt, type ComparedArea, type Comparison } from "@/lib/analysis/domain/comparison";
import { latestPeriod, type ComparedKind, type Panel } from "@/lib/analysis/domain/panel";
import type { StripSpec } from "@/lib/charts/draw-strip";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import { formatNumber, NO_FIGURE } from "@/lib/shared/format-number";
import { periodText, type Period } from "@/lib/shared/period";
import type { AreaLink } from "./findable-areas";
import type { HowToLoad } from "./how-to-load";

/** One row of the table beneath a strip, short because a page has hundreds; no outcome without a value. */
export type StripRow = readonly [name: string, code: string, value: string, range: string, outcome: BenchmarkOutcome | null, isOwn: 0 | 1];

export interface NaoFigure {
  readonly metricCode: string;
  readonly name: string;
  readonly unitLabel: string;
  readonly kind: ComparedKind;
  readonly period: string;
  /** What is found, as a sentence. */
  readonly finding: string;
  /** Kind of body that the strip is of, in words: "integrated care boards". */
  readonly bodies: string;
  /** What the dark dots are: "South Yorkshire", "councils of South Yorkshire". */
  readonly ownText: string;
  readonly strip: StripSpec;
  /** What a reader who cannot see the drawing must know. */
  readonly alt: string;
  readonly rows: readonly StripRow[];
  readonly isIllustrative: boolean;
  readonly source: string;
  readonly links: readonly AreaLink[];
}

/** A question of the set, answered with what is held; without figures, how to load them. */
export interface NaoAnswer {
  readonly key: string;
  readonly name: string;
  readonly caution: string | null;
  readonly figures: readonly NaoFigure[];
  readonly missing: readonly { readonly code: string; readonly name: string; readonly how: HowToLoad }[];
}

/** The set for one board. */
export interface NaoView {
  readonly boardCode: string;
  readonly boardName: string;
  readonly answers: readonly NaoAnswer[];
}

/** Kind of bodies in words, plural. */
export const BODIES: Readonly<Record<ComparedKind, string>> = {
  icb: "integrated care boards", region: "NHS regions", statistical_region: "statistical regions", council: "councils", trust: "NHS trusts",
};

/** The kinds that may answer for a board, best first: its own figure, its councils', its region's. */
export const KINDS_IN_ORDER: readonly ComparedKind[] = ["icb", "council", "region"];

const OWN_TEXT: Readonly<Partial<Record<ComparedKind, string>>> = { council: "the councils", region: "the region" };

export const OUTCOME_TEXT: Readonly<Record<BenchmarkOutcome, string>> = {
  better: "better than England", worse: "worse than England", higher: "higher than England", lower: "lower than England", similar: "not distinguishable from England", not_compared: "not compared with England",
};

export interface Own {
  readonly boardName: string;
  readonly boardCode: string;
  /** Area ids of the board itself, of the councils it shares residents with, and of its region, by kind. */
  readonly areaIds: Readonly<Partial<Record<ComparedKind, ReadonlySet<number>>>>;
}

const printed = (metric: Metric, value: number | null): string => formatNumber(value, { decimals: metric.decimals, unit: metric.unit === "percent" ? "%" : metric.unit === "gbp_million" ? "£ million" : "" });

const valueText = (metric: Metric, value: number | null): string =>
  `${printed(metric, value)}${value === null || metric.unit === "percent" || metric.unit === "gbp_million" ? "" : ` ${metric.unitLabel}`}`;

/** England's part of the finding: what it is, and how sure the difference is. */
function againstEngland(metric: Metric, row: ComparedArea, england: number | null): string {
  if (england === null) return "; no figure of England is published";
  if (metric.unit === "count") return "";
  const against = `England ${valueText(metric, england)}`;
  return row.outcome === "not_compared" ? `; ${against}, and how sure the difference is is not published` : `, ${OUTCOME_TEXT[row.outcome]} (${printed(metric, england)})`;
}

/** What is found for a board: its own figure, or its councils' from lowest to highest, or England's alone. */
function findingOf(comparison: Comparison, own: Own, rows: readonly ComparedArea[], part: string | null): string {
  const { metric, kind, period, england } = comparison;
  const of = part === null ? "" : ` for ${part}`;
  const held = rows.filter(({ value }) => value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [first] = held;
  const last = held.at(-1);
  const inPeriod = periodText(period);
  if (first === undefined || last === undefined) return `${own.boardName} has no figure${of} for ${inPeriod}${england?.value == null ? "" : `; England: ${valueText(metric, england.value)}`}`;
  if (held.length === 1) return `${kind === "icb" ? own.boardName : first.shortName}${of}: ${valueText(metric, first.value)} in ${inPeriod}${againstEngland(metric, first, england?.value ?? null)}`;
  const beyond = held.filter(({ outcome }) => outcome === "worse" || outcome === "better");
  return `The ${held.length} councils of ${own.boardName}${of}: ${printed(metric, first.value)} (${first.shortName}) to ${valueText(metric, last.value)} (${last.shortName}) in ${inPeriod}${england?.value == null ? "" : `; England ${printed(metric, england.value)}`}${beyond.length === 0 ? "" : `; ${beyond.map((row) => `${row.shortName} ${row.outcome}`).join(", ")} than England`}`;
}

export interface FigureQuestion {
  readonly panel: Panel;
  readonly own: Own;
  readonly part: string | null;
  readonly source: (releases: Panel["releases"]) => string;
}

/** One measure at its newest period, or null where the panel has no figure. */
export function naoFigure({ panel, own, part, source }: FigureQuestion): NaoFigure | null {
  const at = latestPeriod(panel);
  if (at === -1) return null;
  const comparison = comparisonAt(panel, at);
  const { metric, kind, england } = comparison;
  const ids = own.areaIds[kind] ?? new Set<number>();
  const withValue = comparison.rows.filter(({ value }) => value !== null);
  const ownRows = comparison.rows.filter(({ areaId }) => ids.has(areaId));
  const isCount = metric.unit === "count";
  const finding = findingOf(comparison, own, ownRows, part);
  const period: Period = comparison.period;
  const values = withValue.flatMap(({ value }) => (value === null ? [] : [value])).toSorted((a, b) => a - b);
  const name = `${metric.name}${part === null ? "" : `, ${part}`}`;
  const used = new Set(panel.areas.flatMap(({ areaId }) => { const id = panel.cells.get(areaId)?.[at]?.releaseId; return id == null ? [] : [id]; }));
  const releases = panel.releases.filter(({ id }) => used.has(id));
  return {
    metricCode: metric.code, name, kind, unitLabel: metric.unitLabel, period: periodText(period), finding, bodies: BODIES[kind], ownText: OWN_TEXT[kind] === undefined ? own.boardName : `${OWN_TEXT[kind]} of ${own.boardName}`,
    strip: {
      points: withValue.map(({ areaId, shortName, value }) => ({ label: shortName, value: value ?? 0, isOwn: ids.has(areaId) })),
      reference: isCount || england?.value == null ? null : { label: `England ${printed(metric, england.value)}`, value: england.value },
      unit: metric.unit === "percent" ? "%" : "",
    },
    alt: `${name}, ${metric.unitLabel}, ${values.length} ${BODIES[kind]}, ${periodText(period)}: from ${printed(metric, values[0] ?? null)} to ${printed(metric, values.at(-1) ?? null)}. ${finding}.`,
    rows: comparison.rows.map((row): StripRow => [
      row.shortName, row.code, row.value === null ? `${NO_FIGURE}${row.mark === null ? "" : ` (${row.mark.replaceAll("_", " ")})`}` : printed(metric, row.value),
      row.interval === null ? NO_FIGURE : `${printed(metric, row.interval.lower)} to ${printed(metric, row.interval.upper)}`,
      row.value === null ? null : row.outcome, ids.has(row.areaId) ? 1 : 0,
    ]),
    isIllustrative: releases.some(({ provenance }) => provenance === "illustrative"),
    source: source(releases.length === 0 ? panel.releases : releases),
    links: linksOf(panel, own.boardCode),
  };
}

function linksOf({ metric, kind, category }: Panel, boardCode: string): readonly AreaLink[] {
  const query = new URLSearchParams({ ...(kind === "icb" ? { area: boardCode } : { kind }), ...(category === null ? {} : { category }) }).toString();
  return [
    ...(kind === "icb" ? [{ name: "Over time", href: `/metrics/${metric.code}?area=${boardCode}` }] : []),
    { name: "Compare", href: `/metrics/${metric.code}/compare?${query}` },
    { name: "On a map", href: `/metrics/${metric.code}/map?${query}` },
  ];
}
