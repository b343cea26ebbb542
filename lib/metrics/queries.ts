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
         'label', label, 'reason', reason, 'source', source, 'effect', effect,
         'recordedOn', (recorded_at AT TIME ZONE 'Europe/London')::date) ORDER BY period_end, key), '[]'::json) FROM series_break) AS breaks`;
  return rows[0] ?? { metrics: [], breaks: [] };
}

export interface BreakSubject {
  /** Null where there is no such metric. */
  readonly metricName: string | null;
  /** Null where none was asked for, or there is no such area; with the bodies that parts of it went to. */
  readonly area: { readonly name: string; readonly successorIds: readonly number[] } | null;
}

/** What a break is recorded of. */
export async function findBreakSubject<P extends FigurePermission>(scope: Scope<P>, metricCode: string, areaId: number | null): Promise<BreakSubject> {
  const rows = await databaseFor(scope).$queryRaw<BreakSubject[]>`
    SELECT (SELECT name FROM metric WHERE code = ${metricCode}) AS "metricName",
      (SELECT json_build_object('name', v.name, 'successorIds', (SELECT coalesce(json_agg(DISTINCT s.to_area_id), '[]'::json) FROM area_succession s WHERE s.from_area_id = v.area_id))
       FROM area_version v WHERE v.area_id = ${areaId}::int ORDER BY v.valid_from DESC LIMIT 1) AS area`;
  return rows[0] ?? { metricName: null, area: null };
}

export interface NewBreak extends Omit<SeriesBreak, "recordedOn"> {
  readonly recordedBy: string;
  /** A moment with its zone. */
  readonly recordedAt: string;
}

/** Adds breaks that somebody recorded. */
export async function insertBreaks<P extends FigurePermission>(scope: Scope<P>, breaks: readonly NewBreak[]): Promise<void> {
  await databaseFor(scope).$executeRaw`
    INSERT INTO series_break (key, metric_code, area_id, period_end, kind, rebase, label, reason, source, effect, recorded_by, recorded_at)
    SELECT b.key, b."metricCode", b."areaId", b."periodEnd", b.kind, b.rebase, b.label, b.reason, b.source, b.effect, b."recordedBy", b."recordedAt"
    FROM json_to_recordset(${JSON.stringify(breaks)}::json) AS b(key text, "metricCode" text, "areaId" int, "periodEnd" date, kind text, rebase boolean,
      label text, reason text, source text, effect text, "recordedBy" text, "recordedAt" timestamptz)`;
}
