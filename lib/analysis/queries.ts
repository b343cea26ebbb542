import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import type { HeldFigure } from "./domain/held-figure";
import type { Holding } from "./domain/holding";

/**
 * Every figure of some metrics for bodies of some kinds as known on a day: of each body and period, the last release published by
 * then and not withdrawn by then.
 * @param asOf `YYYY-MM-DD`
 */
export function findPanelFigures<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], kinds: readonly AreaKind[], asOf: string): Promise<readonly (HeldFigure & { readonly metricCode: string })[]> {
  return databaseFor(scope).$queryRaw<(HeldFigure & { metricCode: string })[]>`
    SELECT DISTINCT ON (o.metric_code, o.area_id, o.period_end, o.period_start) o.metric_code AS "metricCode",
      o.area_id AS "areaId", o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId"
    FROM observation o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ANY(${metricCodes as string[]}) AND a.kind::text = ANY(${kinds as string[]}) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY o.metric_code, o.area_id, o.period_end, o.period_start, r.published_on DESC, r.id DESC`;
}

/** The same for one category of the figures, over all providers. */
export function findPanelParts<P extends FigurePermission>(scope: Scope<P>, metricCode: string, category: string, kinds: readonly AreaKind[], asOf: string): Promise<readonly HeldFigure[]> {
  return databaseFor(scope).$queryRaw<HeldFigure[]>`
    SELECT DISTINCT ON (o.area_id, o.period_end, o.period_start)
      o.area_id AS "areaId", o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId"
    FROM observation_detail o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ${metricCode} AND o.provider = '' AND o.category = ${category} AND a.kind::text = ANY(${kinds as string[]}) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY o.area_id, o.period_end, o.period_start, r.published_on DESC, r.id DESC`;
}

/** What is held of every metric, by kind of body, as known on a day; figures of whole bodies and, by scheme, of categories over all providers. */
export function findHoldings<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly Holding[]> {
  return databaseFor(scope).$queryRaw<Holding[]>`
    WITH known AS (
      SELECT h.*, r.provenance FROM release_holding h JOIN release r ON r.id = h.release_id WHERE r.published_on <= ${asOf}::date
        AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)),
    -- The same bodies month after month: each set of them is counted once.
    bodies AS (
      SELECT metric_code, kind, scheme, count(DISTINCT id)::int AS areas
      FROM (SELECT DISTINCT metric_code, kind, scheme, area_ids FROM known) sets CROSS JOIN LATERAL unnest(area_ids) AS id GROUP BY 1, 2, 3)
    SELECT k.metric_code AS "metricCode", k.kind::text AS kind, k.scheme, b.areas, min(k.first_end)::text AS "from", max(k.last_end)::text AS "to", bool_or(k.provenance = 'illustrative') AS "isIllustrative"
    FROM known k JOIN bodies b USING (metric_code, kind, scheme) GROUP BY k.metric_code, k.kind, k.scheme, b.areas ORDER BY 1, 2, 3`;
}

/** A part that figures are of, such as `sex:female`, and what it is called. */
export interface CategoryName {
  readonly key: string;
  readonly name: string;
}

/** Categories of a scheme that a metric has figures of, by name. */
export function findCategories<P extends FigurePermission>(scope: Scope<P>, metricCode: string, scheme: string): Promise<readonly CategoryName[]> {
  return databaseFor(scope).$queryRaw<CategoryName[]>`
    SELECT held.key, n.name
    FROM (SELECT DISTINCT unnest(categories) AS key FROM release_holding WHERE metric_code = ${metricCode} AND scheme = ${scheme}) held
      JOIN detail_name n ON n.by = ${scheme} AND held.key = n.by || ':' || n.code ORDER BY n.name`;
}
