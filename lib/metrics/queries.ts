import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Metric } from "./domain/metric";
import type { SeriesBreak } from "./domain/series-break";

interface CatalogueRow {
  readonly metrics: readonly Metric[];
  readonly breaks: readonly SeriesBreak[];
}

/** The whole catalogue by code and every recorded break in order of time, in one query; dates as `YYYY-MM-DD`. */
export async function findCatalogue<P extends FigurePermission>(scope: Scope<P>): Promise<CatalogueRow> {
  const rows = await databaseFor(scope).$queryRaw<CatalogueRow[]>`
    SELECT (SELECT coalesce(json_agg(definition ORDER BY code), '[]'::json) FROM metric) AS metrics,
      (SELECT coalesce(json_agg(json_build_object('key', key, 'metricCode', metric_code, 'areaId', area_id, 'periodEnd', period_end, 'kind', kind, 'rebase', rebase,
         'label', label, 'reason', reason, 'source', source, 'effect', effect) ORDER BY period_end, key), '[]'::json) FROM series_break) AS breaks`;
  return rows[0] ?? { metrics: [], breaks: [] };
}
