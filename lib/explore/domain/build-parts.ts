import type { Metric } from "@/lib/metrics/domain/metric";
import { partsOfRequest, REORGANISED_ON, seriesPoint } from "@/lib/observations/domain/build-series";
import type { SeriesPoint } from "@/lib/observations/domain/observation";
import { restateRule } from "@/lib/observations/domain/restate-rule";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import type { Basis } from "@/lib/organisations/domain/restate";
import { takeCount, type PartMeasure, type PartMeasures } from "./part-measures";

/** A figure of one part of a body. */
export interface HeldPart {
  readonly metricCode: string;
  readonly areaId: number;
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** Code of the provider or treatment function. */
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: string | null;
  readonly releaseId: number;
}

/** One part of a body at one time. */
export interface PartRow {
  readonly code: string;
  /** By key of the measure; null = missing or marked. */
  readonly counts: Readonly<Record<string, number | null>>;
  /** Percent of the body's own count, 0 to 100; null where either is missing or the whole is none. */
  readonly shares: Readonly<Record<string, number | null>>;
  /** The metric's own figure of the part, in its unit. */
  readonly value: number | null;
  /** Why the count asked after is not there. */
  readonly mark: string | null;
  /** The count asked after, one a period of `PartTable.periods`. */
  readonly trend: readonly (number | null)[];
  /** How many parts a row adds up that stands for several. */
  readonly others?: number;
}

/** The parts of a body by provider or by treatment function, at one time. */
export interface PartTable {
  /** Last days of the periods held, oldest first. */
  readonly periods: readonly string[];
  /** The one shown. */
  readonly periodEnd: string;
  /** False where the period asked for is not held, and the nearest is shown. */
  readonly isAsked: boolean;
  /** Most of the count asked after first. */
  readonly rows: readonly PartRow[];
  /** The body's own counts: as published, or the sum of its parts where none is missing. */
  readonly totals: Readonly<Record<string, number | null>>;
  readonly basis: Basis;
  readonly releaseIds: readonly number[];
}

export interface PartsRequest {
  readonly metric: Pick<Metric, "code" | "unit">;
  readonly measures: PartMeasures;
  readonly areaId: number;
  /** True where the board is read on boundaries that came after the reorganisation. */
  readonly restated: boolean;
  /** Period asked for; null = the latest held. */
  readonly periodEnd: string | null;
  /** Figures of the whole body, by metric code and last day of the period: `E16|2026-01-31`. */
  readonly wholes: ReadonlyMap<string, SeriesPoint>;
}

const ZERO = { value: 0, numerator: 0, denominator: 0, mark: null };

/** What is not listed has nobody, where the file lists others; so has what is listed with none of none. */
const asZero = (part: HeldPart): HeldPart => (part.value === null && part.denominator === 0 ? { ...part, ...ZERO } : part);

/**
 * The parts of one body, restated where the body was made of others: each part is the sum of the same part of its
 * predecessors, and a predecessor whose file does not list a part has none of it.
 * @param held figures of one kind of part, of the body and its predecessors
 * @returns null where nothing is held
 */
export function buildParts(organisations: Organisations, request: PartsRequest, held: readonly HeldPart[]): PartTable | null {
  const { metric, measures, areaId, restated, wholes } = request;
  const predecessors = partsOfRequest(organisations, { areaId, restated });
  const figures = new Map(held.map((part) => [`${part.metricCode}|${part.areaId}|${part.periodEnd}|${part.code}`, part]));
  const listed = new Map<string, number>();
  for (const { metricCode, areaId: id, periodEnd, releaseId } of held) listed.set(`${metricCode}|${id}|${periodEnd}`, releaseId);
  const bodies = (end: string): readonly number[] => (predecessors.length === 0 || end >= REORGANISED_ON ? [areaId] : predecessors.map((part) => part.areaId));
  const pointOf = (metricCode: string, code: string, periodEnd: string): SeriesPoint => {
    const figureOf = (id: number): Omit<HeldPart, "metricCode" | "areaId" | "periodEnd" | "code"> | undefined => {
      const part = figures.get(`${metricCode}|${id}|${periodEnd}|${code}`);
      const releaseId = listed.get(`${metricCode}|${id}|${periodEnd}`);
      return part ? asZero(part) : releaseId === undefined ? undefined : { ...ZERO, releaseId };
    };
    const point = seriesPoint(predecessors, { areaId, rule: restateRule(unitOf(metricCode, metric)) }, periodEnd, figureOf);
    // A share of nobody has no value, but its two sides are known to be none.
    return bodies(periodEnd).every((id) => figureOf(id)?.denominator === 0) ? { ...point, ...ZERO } : point;
  };
  const periods = [...new Set(held.map(({ periodEnd }) => periodEnd))].sort().filter((end) => bodies(end).every((id) => listed.has(`${measures.focus.metricCode}|${id}|${end}`)));
  const wanted = request.periodEnd;
  const periodEnd = wanted === null ? periods.at(-1) : periods.includes(wanted) ? wanted : (periods.findLast((end) => end < wanted) ?? periods[0]);
  if (periodEnd === undefined) return null;

  const codes = [...new Set(held.filter((part) => part.periodEnd === periodEnd && bodies(periodEnd).includes(part.areaId)).map(({ code }) => code))];
  const countOf = (measure: PartMeasure, code: string, end: string): number | null => takeCount(measure, pointOf(measure.metricCode, code, end));
  const counts = new Map(codes.map((code) => [code, Object.fromEntries(measures.all.map((measure) => [measure.key, countOf(measure, code, periodEnd)]))]));
  const totals = Object.fromEntries(measures.all.map((measure) => {
    const whole = wholes.get(`${measure.metricCode}|${periodEnd}`);
    const published = whole ? takeCount(measure, whole) : null;
    return [measure.key, published ?? sumOf(codes.map((code) => counts.get(code)?.[measure.key] ?? null))];
  }));
  const rows = codes.map((code): PartRow => {
    const own = counts.get(code) ?? {};
    const shown = pointOf(measures.focus.metricCode, code, periodEnd);
    return {
      code, counts: own,
      shares: Object.fromEntries(measures.all.map(({ key }) => [key, shareOf(own[key] ?? null, totals[key] ?? null)])),
      value: valueOf(metric, pointOf(metric.code, code, periodEnd)),
      mark: own[measures.focus.key] === null ? shown.mark ?? markOf(figures, measures.focus.metricCode, bodies(periodEnd), periodEnd, code) : null,
      trend: periods.map((end) => countOf(measures.focus, code, end)),
    };
  });
  const focus = ({ counts: own }: PartRow): number => own[measures.focus.key] ?? -1;
  const basis = codes[0] === undefined ? "published" : pointOf(measures.focus.metricCode, codes[0], periodEnd).basis;
  const releaseIds = [...new Set(held.filter((part) => part.periodEnd === periodEnd).map(({ releaseId }) => releaseId))];
  return { periods, periodEnd, isAsked: wanted === null || wanted === periodEnd, rows: rows.sort((a, b) => focus(b) - focus(a) || a.code.localeCompare(b.code)), totals, basis, releaseIds };
}

/** Counts add up whatever metric they stand under; E16 and its like are counts, shares are added by their two sides. */
const COUNTS: ReadonlySet<string> = new Set(["E04", "E16", "E17"]);

const unitOf = (metricCode: string, metric: Pick<Metric, "code" | "unit">): Metric["unit"] => (metricCode === metric.code ? metric.unit : COUNTS.has(metricCode) ? "count" : "percent");

const sumOf = (counts: readonly (number | null)[]): number | null => counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);

const shareOf = (count: number | null, total: number | null): number | null => (count === null || total === null || total <= 0 ? null : (100 * count) / total);

/** A share of nobody is no figure. */
const valueOf = ({ unit }: Pick<Metric, "unit">, { value, denominator }: SeriesPoint): number | null => (unit === "percent" && denominator === 0 ? null : value);

const markOf = (figures: ReadonlyMap<string, HeldPart>, metricCode: string, ids: readonly number[], periodEnd: string, code: string): string | null =>
  ids.map((id) => figures.get(`${metricCode}|${id}|${periodEnd}|${code}`)?.mark).find((mark) => mark != null) ?? null;
