import { endOf, type Organisations } from "@/lib/organisations/domain/organisation";
import { partsOf, restate, type Part } from "@/lib/organisations/domain/restate";
import { monthEnds } from "@/lib/shared/month";
import type { Observation, Series, SeriesPoint } from "./observation";
import type { RestateRule } from "./restate-rule";

/** The one reorganisation on record; a body's months before it come from the bodies it was made of. */
export const REORGANISED_ON = "2026-04-01";

export interface SeriesRequest {
  readonly metricCode: string;
  readonly areaId: number;
  /** True when the area is read in a boundary set that came after the reorganisation. */
  readonly restated: boolean;
  readonly rule: RestateRule;
}

/** Areas whose figures a series needs: itself, and the bodies it was made of. */
export function sourceAreasOf(organisations: Organisations, areaId: number, restated: boolean): readonly number[] {
  const parts = restated ? partsOf(organisations.successions, areaId, REORGANISED_ON) : [];
  return [...new Set([areaId, ...parts.map((part) => part.areaId)])];
}

/** A figure in force, as far as a series takes it over. */
type HeldFigure = Pick<Observation, "value" | "numerator" | "denominator" | "mark" | "releaseId">;

/** Bodies that an area was made of, where it is read in a boundary set that came after the reorganisation. */
export const partsOfRequest = (organisations: Organisations, { areaId, restated }: Pick<SeriesRequest, "areaId" | "restated">): readonly Part[] =>
  restated ? partsOf(organisations.successions, areaId, REORGANISED_ON) : [];

/**
 * One month of an area on the boundaries asked for.
 * @param parts see `partsOfRequest`
 * @param figureOf figure in force of a body for that month
 */
export function seriesPoint(parts: readonly Part[], { areaId, rule }: Pick<SeriesRequest, "areaId" | "rule">, periodEnd: string, figureOf: (areaId: number) => HeldFigure | undefined): SeriesPoint {
  if (parts.length === 0 || periodEnd >= REORGANISED_ON) {
    const { value = null, numerator = null, denominator = null, mark = null, releaseId = null } = figureOf(areaId) ?? {};
    return { periodEnd, value, numerator, denominator, mark, basis: "published", releaseId };
  }
  return { periodEnd, ...restate(parts, figureOf, rule.method, rule.scale), mark: null, releaseId: parts.map((part) => figureOf(part.areaId)?.releaseId).find((id) => id !== undefined) ?? null };
}

/**
 * One area's monthly series on the boundaries asked for. A body that was not made of others is as published throughout;
 * one that was has its months before the reorganisation restated or estimated, each point saying which. Months after the end
 * of a body are no gap: they are left out where nothing is held for them.
 * @param byAreaAndPeriod observations of this metric, keyed `areaId|periodEnd`
 * @param from first month end of the grid
 * @param to last month end of the grid
 */
export function buildSeries(organisations: Organisations, request: SeriesRequest, byAreaAndPeriod: ReadonlyMap<string, Observation>, from: string, to: string): Series {
  const { metricCode, areaId, restated } = request;
  const parts = partsOfRequest(organisations, request);
  const points = monthEnds(from, to).map((periodEnd) => seriesPoint(parts, request, periodEnd, (id) => byAreaAndPeriod.get(`${id}|${periodEnd}`)));
  const endedOn = endOf(organisations, areaId);
  const last = points.findLastIndex(({ periodEnd, value, mark }) => endedOn === null || periodEnd <= endedOn || value !== null || mark !== null);
  return { metricCode, areaId, sourceAreaIds: sourceAreasOf(organisations, areaId, restated), points: points.slice(0, last + 1) };
}

/** Index of the last point that has a value, or -1. */
export const lastIndex = (series: Series): number => series.points.findLastIndex((point) => point.value !== null);

/** What must be said of a series: estimated when any point is, else restated when any point is; not comparable where that is why nothing is held. */
export function basisOf(series: Series): SeriesPoint["basis"] {
  const held = series.points.filter((point) => point.value !== null);
  if (held.length === 0 && series.points.some((point) => point.basis === "not_comparable")) return "not_comparable";
  if (held.some((point) => point.basis === "estimated")) return "estimated";
  return held.some((point) => point.basis === "restated") ? "restated" : "published";
}

/** Last month held that is not as published, `YYYY-MM-DD`, where a later one is; null where the series has one basis. */
export function basisUntil(series: Series): string | null {
  const held = series.points.filter((point) => point.value !== null);
  if (held.at(-1)?.basis !== "published") return null;
  return held.findLast((point) => point.basis !== "published")?.periodEnd ?? null;
}
