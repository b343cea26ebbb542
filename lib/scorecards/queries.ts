import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { NewestFigure } from "./domain/freshness-summary";

/**
 * The newest period held of each metric and kind of body as known on a day, and the release it came from: figures of whole bodies,
 * where there are none those of their parts.
 * @param asOf `YYYY-MM-DD`
 */
export function findNewestFigures<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], asOf: string): Promise<readonly NewestFigure[]> {
  return databaseFor(scope).$queryRaw<NewestFigure[]>`
    SELECT DISTINCT ON (h.metric_code, h.kind) h.metric_code AS "metricCode", h.kind::text AS kind, h.last_start::text AS "periodStart", h.last_end::text AS "periodEnd", h.release_id AS "releaseId"
    FROM release_holding h JOIN release r ON r.id = h.release_id
    WHERE h.metric_code = ANY(${metricCodes as string[]}) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY h.metric_code, h.kind, h.scheme <> '', h.last_end DESC, r.published_on DESC, r.id DESC`;
}
