import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { ConfiguredThresholds, PublishedResult, PublishedScore } from "./domain/segment-record";

/**
 * Every published result as known on a day: of each body and quarter the last release published by then and not withdrawn by then.
 * @param asOf `YYYY-MM-DD`
 */
export function findResults<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly PublishedResult[]> {
  return databaseFor(scope).$queryRaw<PublishedResult[]>`
    SELECT DISTINCT ON (s.area_id, s.framework, s.period_end)
      s.area_id AS "areaId", s.framework, s.period_end::text AS "periodEnd", s.release_id AS "releaseId", s.body_type AS "bodyType", s.body_subtype AS "bodySubtype",
      s.average_score AS "averageScore", s.segment, s.unadjusted_segment AS "unadjustedSegment", s.in_deficit AS "inDeficit", s.financial_override AS "financialOverride",
      s.recovery_support AS "recoverySupport", s.score_low AS "scoreLow", s.score_high AS "scoreHigh", s.rank, s.rank_low AS "rankLow", s.rank_high AS "rankHigh"
    FROM segment_result s JOIN release r ON r.id = s.release_id
    WHERE r.published_on <= ${asOf}::date AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY s.area_id, s.framework, s.period_end, r.published_on DESC, r.id DESC`;
}

/** Metrics and domains of some bodies, as known on a day, in the order of their numbers. @param asOf `YYYY-MM-DD` */
export function findScores<P extends FigurePermission>(scope: Scope<P>, areaIds: readonly number[], asOf: string): Promise<readonly PublishedScore[]> {
  return databaseFor(scope).$queryRaw<PublishedScore[]>`
    SELECT DISTINCT ON (s.area_id, s.framework, s.period_end, s.metric_id)
      s.area_id AS "areaId", s.period_end::text AS "periodEnd", s.metric_id AS "metricId", s.part, s.domain, s.name, s.reporting, s.units, s.value, s.score, s.segment,
      s.median, s.lower_quartile AS "lowerQuartile", s.upper_quartile AS "upperQuartile"
    FROM segment_score s JOIN release r ON r.id = s.release_id
    WHERE s.area_id = ANY(${areaIds as number[]}::int[]) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY s.area_id, s.framework, s.period_end, s.metric_id, r.published_on DESC, r.id DESC`;
}

interface ThresholdRow extends Omit<ConfiguredThresholds, "upTo"> {
  readonly upTo1: number;
  readonly upTo2: number;
  readonly upTo3: number;
}

/** Thresholds configured by a day, the latest of each framework; none in a fresh installation. @param asOf `YYYY-MM-DD` */
export async function findThresholds<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly ConfiguredThresholds[]> {
  const rows = await databaseFor(scope).$queryRaw<ThresholdRow[]>`
    SELECT DISTINCT ON (framework) framework, up_to_1 AS "upTo1", up_to_2 AS "upTo2", up_to_3 AS "upTo3", deficit_cap AS "deficitCap", source
    FROM segment_threshold WHERE known_on <= ${asOf}::date ORDER BY framework, known_on DESC`;
  return rows.map(({ framework, upTo1, upTo2, upTo3, deficitCap, source }) => ({ framework, upTo: [upTo1, upTo2, upTo3], deficitCap, source }));
}
