import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Metric } from "./domain/metric";
import type { SeriesBreak } from "./domain/series-break";

/** The whole catalogue, by code. */
export async function findMetrics<P extends FigurePermission>(scope: Scope<P>): Promise<readonly Metric[]> {
  const rows = await databaseFor(scope).metric.findMany({ select: { definition: true }, orderBy: { code: "asc" } });
  return rows.map((row) => row.definition as unknown as Metric);
}

/** Every recorded break. */
export function findBreaks<P extends FigurePermission>(scope: Scope<P>): Promise<readonly SeriesBreak[]> {
  return databaseFor(scope).$queryRaw<SeriesBreak[]>`
    SELECT key, metric_code AS "metricCode", area_id AS "areaId", period_end::text AS "periodEnd", kind, rebase, label, reason, source, effect
    FROM series_break ORDER BY period_end, key`;
}
