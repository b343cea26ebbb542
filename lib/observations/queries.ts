import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Observation, ReleaseInfo } from "./domain/observation";

/**
 * Figures of metrics and areas as they were known on a day: of each metric, area and period, the last release published by then.
 * @param asOf `YYYY-MM-DD`
 */
export function findObservations<P extends Permission>(scope: Scope<P>, metricCodes: readonly string[], areaIds: readonly number[], asOf: string): Promise<readonly Observation[]> {
  return databaseFor(scope).$queryRaw<Observation[]>`
    SELECT DISTINCT ON (o.metric_code, o.area_id, o.period_end)
      o.metric_code AS "metricCode", o.area_id AS "areaId", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator,
      o.status, o.mark, o.release_id AS "releaseId"
    FROM observation o JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ANY(${metricCodes as string[]}) AND o.area_id = ANY(${areaIds as number[]}::int[]) AND r.published_on <= ${asOf}::date
    ORDER BY o.metric_code, o.area_id, o.period_end, r.published_on DESC, r.id DESC`;
}

/** Every release that may be seen, newest period first. */
export function findReleases<P extends Permission>(scope: Scope<P>): Promise<readonly ReleaseInfo[]> {
  return databaseFor(scope).$queryRaw<ReleaseInfo[]>`
    SELECT id, publication, title, file_name AS "fileName", source_url AS "sourceUrl", period_end::text AS "periodEnd",
      published_on::text AS "publishedOn", published_on_basis AS "publishedOnBasis", provenance, licence, sha256
    FROM release ORDER BY period_end DESC, published_on DESC, id DESC`;
}
