import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { HeldFigure } from "./domain/finance-return";

/**
 * Figures of metrics and bodies with their parts, from a month on, as known on a day: of each, the last release published by then
 * and not withdrawn by then. Figures under embargo are not among them.
 * @param areaIds null = every board
 * @param from last day of the first month, `YYYY-MM-DD`
 * @param asOf `YYYY-MM-DD`
 */
export function findFinanceFigures<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areaIds: readonly number[] | null, from: string, asOf: string): Promise<readonly HeldFigure[]> {
  return databaseFor(scope).$queryRaw<HeldFigure[]>`
    WITH known AS (
      SELECT r.id, r.published_on FROM release r WHERE r.period_end >= ${from}::date AND r.published_on <= ${asOf}::date
        AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)),
    boards AS (SELECT id FROM area WHERE kind = 'icb' AND (${areaIds as number[] | null}::int[] IS NULL OR id = ANY(${areaIds as number[] | null}::int[]))),
    figures AS (
      SELECT metric_code, area_id, period_end, '' AS category, value, numerator, denominator, release_id FROM observation
      WHERE metric_code = ANY(${metricCodes as string[]}) AND area_id IN (SELECT id FROM boards) AND period_end >= ${from}::date
      UNION ALL
      SELECT metric_code, area_id, period_end, category, value, numerator, denominator, release_id FROM observation_detail
      WHERE metric_code = ANY(${metricCodes as string[]}) AND area_id IN (SELECT id FROM boards) AND period_end >= ${from}::date AND provider = '')
    SELECT DISTINCT ON (f.area_id, f.period_end, f.metric_code, f.category)
      f.area_id AS "areaId", f.period_end::text AS "periodEnd", f.metric_code AS "metricCode", f.category, f.value, f.numerator, f.denominator, f.release_id AS "releaseId"
    FROM figures f JOIN known k ON k.id = f.release_id
    ORDER BY f.area_id, f.period_end, f.metric_code, f.category, k.published_on DESC, k.id DESC`;
}
