import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import type { BodyFigure } from "./domain/body-page";
import type { TrustPlace } from "./domain/findable-areas";
import type { NewsRelease } from "./domain/whats-new";

/** Postcodes of the offices of trusts. */
export function findTrustPlaces<P extends FigurePermission>(scope: Scope<P>): Promise<readonly TrustPlace[]> {
  return databaseFor(scope).$queryRaw<TrustPlace[]>`SELECT DISTINCT ON (area_id) area_id AS "areaId", postcode FROM area_version WHERE postcode IS NOT NULL ORDER BY area_id, valid_from DESC`;
}

/** The newest period that a metric has a figure of, and the release it came from. */
export interface LatestFigure {
  readonly metricCode: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly releaseId: number;
}

/** Of every metric with figures as known on a day, of whole bodies or, where there are none, of their parts. @param asOf `YYYY-MM-DD` */
export function findLatestFigures<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly LatestFigure[]> {
  return databaseFor(scope).$queryRaw<LatestFigure[]>`
    SELECT DISTINCT ON (h.metric_code) h.metric_code AS "metricCode", h.last_start::text AS "periodStart", h.last_end::text AS "periodEnd", h.release_id AS "releaseId"
    FROM release_holding h JOIN release r ON r.id = h.release_id
    WHERE r.published_on <= ${asOf}::date AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY h.metric_code, h.scheme <> '', h.last_end DESC, r.published_on DESC, r.id DESC`;
}

/** A figure with the part it is of; empty = the whole. */
export interface NamedFigure extends BodyFigure {
  readonly category: string;
}

/**
 * Every figure of several metrics as known on a day, whole and by sex: of each body and period the last release published by then and
 * not withdrawn by then.
 * @param asOf `YYYY-MM-DD`
 */
export function findFiguresOf<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], kinds: readonly AreaKind[], asOf: string): Promise<readonly NamedFigure[]> {
  return databaseFor(scope).$queryRaw<NamedFigure[]>`
    WITH known AS (
      SELECT id, published_on FROM release r WHERE r.published_on <= ${asOf}::date
        AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)),
    figures AS (
      SELECT metric_code, '' AS category, area_id, period_start, period_end, value, numerator, denominator, mark, release_id FROM observation WHERE metric_code = ANY(${metricCodes as string[]})
      UNION ALL
      SELECT metric_code, category, area_id, period_start, period_end, value, numerator, denominator, mark, release_id FROM observation_detail
      WHERE metric_code = ANY(${metricCodes as string[]}) AND provider = '' AND category LIKE 'sex:%')
    SELECT DISTINCT ON (f.metric_code, f.category, f.area_id, f.period_end, f.period_start) f.metric_code AS "metricCode", f.category, f.area_id AS "areaId",
      f.period_start::text AS "periodStart", f.period_end::text AS "periodEnd", f.value, f.numerator, f.denominator, f.mark, f.release_id AS "releaseId"
    FROM figures f JOIN known k ON k.id = f.release_id JOIN area a ON a.id = f.area_id
    WHERE a.kind::text = ANY(${kinds as string[]})
    ORDER BY f.metric_code, f.category, f.area_id, f.period_end, f.period_start, k.published_on DESC, k.id DESC`;
}

/** Releases that may be seen, published by a day, newest first, with what they brought. @param asOf `YYYY-MM-DD` */
export function findNews<P extends FigurePermission>(scope: Scope<P>, asOf: string, limit: number): Promise<readonly NewsRelease[]> {
  return databaseFor(scope).$queryRaw<NewsRelease[]>`
    SELECT r.id, r.publication, r.title, r.period_end::text AS "periodEnd", r.published_on::text AS "publishedOn", r.published_on_basis AS "publishedOnBasis",
      (r.loaded_at AT TIME ZONE 'Europe/London')::date::text AS "loadedOn", r.provenance,
      (r.counts->>'new')::int AS added, (r.counts->>'changed')::int AS revised, coalesce(c.figures, 0) AS figures, coalesce((r.counts->>'details')::int, c.parts, 0) AS parts, coalesce(c.metrics, '{}') AS "metricCodes",
      w.withdrawn_on::text AS "withdrawnOn", w.reason AS "withdrawalReason"
    FROM (SELECT * FROM release WHERE published_on <= ${asOf}::date ORDER BY published_on DESC, id DESC LIMIT ${limit}) r
      LEFT JOIN release_withdrawal w ON w.release_id = r.id
      LEFT JOIN LATERAL (
        SELECT sum(h.figures) FILTER (WHERE h.scheme = '')::int AS figures, sum(h.figures) FILTER (WHERE h.scheme <> '')::int AS parts, array_agg(DISTINCT h.metric_code ORDER BY h.metric_code) AS metrics
        FROM release_holding h WHERE h.release_id = r.id) c ON true
    ORDER BY r.published_on DESC, r.id DESC`;
}

/** A figure of a part of a body, by provider or by treatment function. */
export interface HeldPartRow {
  readonly metricCode: string;
  readonly areaId: number;
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** ODS code; empty = of all. */
  readonly provider: string;
  /** Such as `treatment_function:C_110`; empty = of all. */
  readonly category: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: string | null;
  readonly releaseId: number;
}

/**
 * Figures of bodies by provider (all treatment functions) and by treatment function (all providers), as known on a day: of each
 * the last release published by then and not withdrawn by then.
 * @param asOf `YYYY-MM-DD`
 */
export function findParts<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areaIds: readonly number[], asOf: string): Promise<readonly HeldPartRow[]> {
  return databaseFor(scope).$queryRaw<HeldPartRow[]>`
    SELECT DISTINCT ON (d.metric_code, d.area_id, d.period_end, d.provider, d.category)
      d.metric_code AS "metricCode", d.area_id AS "areaId", d.period_end::text AS "periodEnd", d.provider, d.category, d.value, d.numerator, d.denominator, d.mark, d.release_id AS "releaseId"
    FROM observation_detail d JOIN release r ON r.id = d.release_id
    WHERE d.metric_code = ANY(${metricCodes as string[]}) AND d.area_id = ANY(${areaIds as number[]}::int[]) AND r.published_on <= ${asOf}::date
      AND ((d.provider = '' AND d.category LIKE 'treatment_function:%') OR (d.provider <> '' AND d.category = ''))
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY d.metric_code, d.area_id, d.period_end, d.provider, d.category, r.published_on DESC, r.id DESC`;
}

/** What one provider has of the boards' figures, over all treatment functions, in the latest period that it has any; as known on a day. */
export function findPartsOfProvider<P extends FigurePermission>(scope: Scope<P>, provider: string, metricCodes: readonly string[], asOf: string): Promise<readonly HeldPartRow[]> {
  return databaseFor(scope).$queryRaw<HeldPartRow[]>`
    WITH known AS (
      SELECT d.*, r.published_on FROM observation_detail d JOIN release r ON r.id = d.release_id
      WHERE d.provider = ${provider} AND d.metric_code = ANY(${metricCodes as string[]}) AND d.category = '' AND r.published_on <= ${asOf}::date
        AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date))
    SELECT DISTINCT ON (k.metric_code, k.area_id)
      k.metric_code AS "metricCode", k.area_id AS "areaId", k.period_end::text AS "periodEnd", k.provider, k.category, k.value, k.numerator, k.denominator, k.mark, k.release_id AS "releaseId"
    FROM known k WHERE k.period_end = (SELECT max(period_end) FROM known)
    ORDER BY k.metric_code, k.area_id, k.published_on DESC, k.release_id DESC`;
}

/** Every name that a file gave a provider or category. */
export function findPartNames<P extends FigurePermission>(scope: Scope<P>): Promise<readonly { readonly by: string; readonly code: string; readonly name: string }[]> {
  return databaseFor(scope).$queryRaw<{ by: string; code: string; name: string }[]>`SELECT by, code, name FROM detail_name`;
}

/**
 * Every figure of some metrics for some bodies, as known on a day, oldest period first.
 * @param asOf `YYYY-MM-DD`
 */
export function findBodyFigures<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areaIds: readonly number[], asOf: string): Promise<readonly BodyFigure[]> {
  return databaseFor(scope).$queryRaw<BodyFigure[]>`
    SELECT DISTINCT ON (o.metric_code, o.area_id, o.period_end, o.period_start)
      o.metric_code AS "metricCode", o.area_id AS "areaId", o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId"
    FROM observation o JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ANY(${metricCodes as string[]}) AND o.area_id = ANY(${areaIds as number[]}::int[]) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY o.metric_code, o.area_id, o.period_end, o.period_start, r.published_on DESC, r.id DESC`;
}

/** Values of every body of a kind, each metric in a period of its own, as known on a day. Bodies without a value are left out. */
export function findValuesOfKind<P extends FigurePermission>(scope: Scope<P>, kind: string, periods: readonly { readonly metricCode: string; readonly periodStart: string; readonly periodEnd: string }[], asOf: string): Promise<readonly { readonly metricCode: string; readonly value: number }[]> {
  return databaseFor(scope).$queryRaw<{ metricCode: string; value: number }[]>`
    SELECT "metricCode", value FROM (
      SELECT DISTINCT ON (o.metric_code, o.area_id) o.metric_code AS "metricCode", o.value
      FROM unnest(${periods.map(({ metricCode }) => metricCode)}::text[], ${periods.map(({ periodStart }) => periodStart)}::date[], ${periods.map(({ periodEnd }) => periodEnd)}::date[]) AS wanted(metric_code, period_start, period_end)
        JOIN observation o USING (metric_code, period_start, period_end) JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
      WHERE a.kind::text = ${kind} AND r.published_on <= ${asOf}::date
        AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
      ORDER BY o.metric_code, o.area_id, r.published_on DESC, r.id DESC) latest
    WHERE value IS NOT NULL`;
}
