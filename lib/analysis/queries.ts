import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Observation } from "@/lib/observations/domain/observation";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import type { Holding } from "./domain/holding";

/** A figure with the whole of its period. */
export interface PanelFigure extends Omit<Observation, "metricCode" | "status"> {
  readonly periodStart: string;
  readonly kind: AreaKind;
}

/**
 * Every figure of a metric for bodies of some kinds as known on a day: of each body and period, the last release published by
 * then and not withdrawn by then.
 * @param asOf `YYYY-MM-DD`
 */
export function findPanelFigures<P extends FigurePermission>(scope: Scope<P>, metricCode: string, kinds: readonly AreaKind[], asOf: string): Promise<readonly PanelFigure[]> {
  return databaseFor(scope).$queryRaw<PanelFigure[]>`
    SELECT DISTINCT ON (o.area_id, o.period_end, o.period_start)
      o.area_id AS "areaId", a.kind::text AS kind, o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId"
    FROM observation o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ${metricCode} AND a.kind::text = ANY(${kinds as string[]}) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY o.area_id, o.period_end, o.period_start, r.published_on DESC, r.id DESC`;
}

/** The same for one category of the figures, over all providers. */
export function findPanelParts<P extends FigurePermission>(scope: Scope<P>, metricCode: string, category: string, kinds: readonly AreaKind[], asOf: string): Promise<readonly PanelFigure[]> {
  return databaseFor(scope).$queryRaw<PanelFigure[]>`
    SELECT DISTINCT ON (o.area_id, o.period_end, o.period_start)
      o.area_id AS "areaId", a.kind::text AS kind, o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId"
    FROM observation_detail o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ${metricCode} AND o.provider = '' AND o.category = ${category} AND a.kind::text = ANY(${kinds as string[]}) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY o.area_id, o.period_end, o.period_start, r.published_on DESC, r.id DESC`;
}

/** What is held of every metric, by kind of body, as known on a day; figures of whole bodies and, where there are none, of categories. */
export function findHoldings<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly Holding[]> {
  return databaseFor(scope).$queryRaw<Holding[]>`
    WITH known AS (
      SELECT id, provenance FROM release r WHERE r.published_on <= ${asOf}::date
        AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date))
    SELECT o.metric_code AS "metricCode", a.kind::text AS kind, '' AS scheme, count(DISTINCT o.area_id)::int AS areas, min(o.period_end)::text AS "from", max(o.period_end)::text AS "to",
      bool_or(k.provenance = 'illustrative') AS "isIllustrative"
    FROM observation o JOIN area a ON a.id = o.area_id JOIN known k ON k.id = o.release_id WHERE o.value IS NOT NULL GROUP BY 1, 2
    UNION ALL
    SELECT o.metric_code, a.kind::text, split_part(o.category, ':', 1), count(DISTINCT o.area_id)::int, min(o.period_end)::text, max(o.period_end)::text, bool_or(k.provenance = 'illustrative')
    FROM observation_detail o JOIN area a ON a.id = o.area_id JOIN known k ON k.id = o.release_id WHERE o.value IS NOT NULL AND o.provider = '' AND o.category <> '' GROUP BY 1, 2, 3
    ORDER BY 1, 2, 3`;
}

/** A part that figures are of, such as `sex:female`, and what it is called. */
export interface CategoryName {
  readonly key: string;
  readonly name: string;
}

/** Categories of a scheme that a metric has figures of, by name. */
export function findCategories<P extends FigurePermission>(scope: Scope<P>, metricCode: string, scheme: string): Promise<readonly CategoryName[]> {
  return databaseFor(scope).$queryRaw<CategoryName[]>`
    SELECT n.by || ':' || n.code AS key, n.name FROM detail_name n
    WHERE n.by = ${scheme} AND EXISTS (SELECT 1 FROM observation_detail d WHERE d.metric_code = ${metricCode} AND d.provider = '' AND d.category = n.by || ':' || n.code) ORDER BY n.name`;
}
