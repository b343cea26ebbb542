import type { Organisations } from "@/lib/organisations/domain/organisation";
import { partsOf, restate, type BodyFigure } from "@/lib/organisations/domain/restate";
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

/**
 * One area's monthly series on the boundaries asked for. A body that was not made of others is as published throughout;
 * one that was has its months before the reorganisation restated or estimated, each point saying which.
 * @param byAreaAndPeriod observations of this metric, keyed `areaId|periodEnd`
 * @param from first month end of the grid
 * @param to last month end of the grid
 */
export function buildSeries(organisations: Organisations, request: SeriesRequest, byAreaAndPeriod: ReadonlyMap<string, Observation>, from: string, to: string): Series {
  const parts = request.restated ? partsOf(organisations.successions, request.areaId, REORGANISED_ON) : [];
  const own = (areaId: number, periodEnd: string): Observation | undefined => byAreaAndPeriod.get(`${areaId}|${periodEnd}`);
  const points = monthEnds(from, to).map((periodEnd): SeriesPoint => {
    if (parts.length === 0 || periodEnd >= REORGANISED_ON) {
      const figure = own(request.areaId, periodEnd);
      return {
        periodEnd,
        value: figure?.value ?? null,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        mark: figure?.mark ?? null,
        basis: "published",
        releaseId: figure?.releaseId ?? null,
      };
    }
    const figureOf = (areaId: number): BodyFigure | undefined => own(areaId, periodEnd);
    const restated = restate(parts, figureOf, request.rule.method, request.rule.scale);
    return { periodEnd, ...restated, mark: null, releaseId: parts.map((part) => own(part.areaId, periodEnd)?.releaseId).find((id) => id !== undefined) ?? null };
  });
  return { metricCode: request.metricCode, areaId: request.areaId, sourceAreaIds: sourceAreasOf(organisations, request.areaId, request.restated), points };
}

/** Index of the last point that has a value, or -1. */
export const lastIndex = (series: Series): number => series.points.findLastIndex((point) => point.value !== null);

/** What must be said of a series: estimated when any point is, else restated when any point is. */
export function basisOf(series: Series): SeriesPoint["basis"] {
  const held = series.points.filter((point) => point.value !== null);
  if (held.some((point) => point.basis === "estimated")) return "estimated";
  return held.some((point) => point.basis === "restated") ? "restated" : "published";
}
