import type { Badge } from "@/components/ui/badge";
import { chartKey } from "@/lib/charts/chart-key";
import { chartTable } from "@/lib/charts/chart-table";
import { shortSvg } from "@/lib/charts/short-svg";
import { polarityWords } from "@/lib/metrics/domain/polarity";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import type { MetricPage } from "@/lib/scorecards/domain/metric-page";
import { unknownBeforeText } from "@/lib/scorecards/domain/revision-texts";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";

type BadgeKind = NonNullable<Parameters<typeof Badge>[0]["kind"]>;

/** A cell of the chart's table: its text, or the place of that text in `words`, where several cells have it. */
type CompactCell = string | number;

/** A metric page as it travels to the browser: what is printed, in arrays, because names of fields and figures nobody sees are most of the bytes. */
export interface CompactMetric extends Pick<MetricPage, "set" | "area" | "region" | "category" | "categories" | "range" | "alt" | "periodText" | "isForControlChart" | "isIllustrative" | "shortStretchText" | "revisions" | "related" | "release"> {
  readonly metric: Pick<MetricPage["metric"], "code" | "name" | "shortName" | "unitLabel" | "caveats">;
  readonly row: Pick<MetricPage["row"], "basis" | "variation" | "assurance" | "stepText" | "staleText">;
  readonly title: string;
  /** Day whose knowledge is shown, as an address has it and in words. */
  readonly asOf: readonly [day: string, text: string];
  readonly isEmpty: boolean;
  readonly isJudged: boolean;
  /** Kinds that have figures where this one has none. */
  readonly elsewhere: MetricPage["kinds"];
  readonly badge: { readonly kind: BadgeKind; readonly word: string; readonly explanation: string } | null;
  readonly facts: readonly string[];
  /** By `shortSvg`. */
  readonly svg: string;
  readonly chartKey: readonly (readonly [mark: string, text: string])[];
  readonly caption: string;
  readonly columns: readonly string[];
  /** How many of the columns, from the left, are period and figures. */
  readonly figureColumns: number;
  readonly words: readonly string[];
  /** Newest first. */
  readonly rows: readonly (readonly CompactCell[])[];
  /** Of the rows that are revised, their places. */
  readonly revised: readonly number[];
  readonly explored: { readonly unit: string; readonly referenceName: string | null; readonly points: readonly (readonly [month: string, value: number | null, reference: number | null])[] };
  readonly breaks: readonly (readonly [head: string, text: string])[];
  readonly source: string;
  readonly definition: readonly (readonly [name: string, value: string])[];
  readonly objectives: readonly (readonly [title: string, text: string])[];
  readonly revisionsTitle: string;
  /** That earlier revisions are not known, in words; null where they are. */
  readonly unknownBefore: string | null;
  readonly choices: readonly (readonly [code: string, name: string])[];
}

/** What the browser needs of a page. */
export function packMetric(page: MetricPage): CompactMetric {
  const { set, area, region, category, categories, range, alt, periodText, isForControlChart, isIllustrative, shortStretchText, revisions, unknownBefore, related, release, metric, row, spec, kinds } = page;
  const badge = basisBadge(row.basis, row.basisUntil);
  const isEmpty = page.usablePoints === 0 && row.value === null;
  return {
    set, area, region, category, categories, range, alt, periodText, isForControlChart, isIllustrative, shortStretchText, revisions, related, release,
    metric: { code: metric.code, name: metric.name, shortName: metric.shortName, unitLabel: metric.unitLabel, caveats: metric.caveats },
    row: { basis: row.basis, variation: row.variation, assurance: row.assurance, stepText: row.stepText, staleText: row.staleText },
    title: spec.title,
    asOf: [page.asOf, formatDate(page.asOf)],
    isEmpty,
    isJudged: isForControlChart && page.usablePoints > 0,
    elsewhere: isEmpty && kinds.length > 0 && !kinds.some((kind) => kind === area.kind) ? kinds : [],
    badge: badge && { kind: KIND[row.basis], ...badge },
    facts: [...(badge === null ? [] : [badge.explanation]), ...(page.boundaryText === null ? [] : [`${page.boundaryText}.`]), ...(page.comparisonText === null ? [] : [page.comparisonText])],
    svg: shortSvg(page.svg),
    chartKey: chartKey(spec).map((item) => [shortSvg(item.mark), item.text]),
    ...packTable(page),
    explored: { unit: spec.unit, referenceName: spec.reference?.label ?? null, points: spec.points.map((p) => [p.periodEnd.slice(0, 7), rounded(p.value), rounded(p.reference)]) },
    breaks: page.breaks.map((b) => [`${formatPeriod(b.periodEnd, spec.periodKind)}: ${b.label}.`, `${b.reason} ${b.rebase ? "Limits are calculated anew from here." : "Limits run on across it."}${b.source === null ? "" : ` Source: ${b.source}.`}`]),
    source: `${page.source}${page.lag1 === null ? "" : ` Neighbouring months are related (lag-1 autocorrelation ${formatNumber(page.lag1, { decimals: 2 })}), so a signal here is a prompt to look, not proof.`}`,
    definition: definitionOf(page),
    objectives: page.objectives.map(({ title, targetText, status }) => [title, `${targetText}${status === null ? "" : `. ${area.shortName}: ${STATUS_WORD[status].toLowerCase()}`}`]),
    revisionsTitle: revisions.length === 0 ? `No revision is on record${unknownBefore === null ? "" : ` since ${formatDate(unknownBefore)}`}` : `${revisions.length === 1 ? "1 change" : `${revisions.length} changes`} of published figures`,
    unknownBefore: unknownBefore === null ? null : unknownBeforeText(unknownBefore),
    choices: page.choices.map(({ code, name }) => [code, name]),
  };
}

const KIND = { published: "plain", restated: "restated", estimated: "estimated", not_comparable: "not-comparable" } as const;

/** More decimals than the chart on demand prints. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);

/** The chart's numbers, newest first, with how each month came about where not all are as published. */
function packTable({ spec, marks, revised, bases }: MetricPage): Pick<CompactMetric, "caption" | "columns" | "figureColumns" | "words" | "rows" | "revised"> {
  const table = chartTable(spec);
  const isRevised = Object.keys(revised).length > 0;
  const isMixed = bases.some((basis) => basis !== "published");
  const texts = table.rows.map(({ periodEnd, cells }, at) => [
    ...cells.map((cell, index) => (index === 1 ? (marks[periodEnd]?.replaceAll("_", " ") ?? cell) : cell)),
    ...(isRevised ? [revised[periodEnd]?.text ?? ""] : []),
    ...(isMixed ? [(bases[at] ?? "published").replace("_", " ")] : []),
  ]).reverse();
  const times = new Map<string, number>();
  for (const cell of texts.flat()) times.set(cell, (times.get(cell) ?? 0) + 1);
  const words = [...times].flatMap(([cell, count]) => (count > 1 ? [cell] : []));
  const places = new Map(words.map((word, at) => [word, at]));
  const last = table.rows.length - 1;
  return {
    caption: table.caption, figureColumns: table.columns.length - 1,
    columns: [...table.columns, ...(isRevised ? ["Revised"] : []), ...(isMixed ? ["Basis"] : [])], words,
    rows: texts.map((cells) => cells.map((cell) => places.get(cell) ?? cell)),
    revised: table.rows.flatMap(({ periodEnd }, at) => (revised[periodEnd] === undefined ? [] : [last - at])),
  };
}

const definitionOf = ({ metric, release }: MetricPage): CompactMetric["definition"] => [
  ["Numerator", metric.numerator ?? "Not recorded"],
  ["Denominator", metric.denominator ?? "None: a count"],
  ["Direction", polarityWords(metric.polarity)],
  ["Source", `${metric.source.name}. ${metric.licence ?? ""}`],
  ["Published", release === null ? "Nothing held" : `${release.period} ${release.published} (${release.publishedBasis}); next ${release.next}`],
  ...(metric.standards.length === 0 ? [] : [["National steps and standards", metric.standards.map(({ label }) => label).join("; ")] as const]),
  ...(metric.unverified.length === 0 ? [] : [["Not yet checked against a source", metric.unverified.join(", ")] as const]),
];
