import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { arrayLiteral } from "@/lib/shared/array-literal";
import type { KnownFigure } from "./domain/compare-figures";
import { DetailList, type DetailKind } from "./domain/detail-list";
import type { FetchingFact } from "./domain/fetching";
import type { Observation, ReleaseInfo } from "./domain/observation";
import type { Publishing } from "./domain/revisions";
import type { DetailName, DraftDetails, DraftFigure } from "./domain/release-draft";

/**
 * Figures of metrics and areas as they were known on a day: of each metric, area and period, the last release published by then
 * and not withdrawn by then.
 * @param asOf `YYYY-MM-DD`
 */
export function findObservations<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areaIds: readonly number[], asOf: string): Promise<readonly Observation[]> {
  return databaseFor(scope).$queryRaw<Observation[]>`
    SELECT DISTINCT ON (o.metric_code, o.area_id, o.period_end)
      o.metric_code AS "metricCode", o.area_id AS "areaId", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator,
      o.status, o.mark, o.release_id AS "releaseId"
    FROM observation o JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ANY(${metricCodes as string[]}) AND o.area_id = ANY(${areaIds as number[]}::int[]) AND r.published_on <= ${asOf}::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date)
    ORDER BY o.metric_code, o.area_id, o.period_end, r.published_on DESC, r.id DESC`;
}

/** Every release that may be seen, newest period first. */
export function findReleases<P extends FigurePermission>(scope: Scope<P>): Promise<readonly ReleaseInfo[]> {
  return databaseFor(scope).$queryRaw<ReleaseInfo[]>`
    SELECT id, publication, title, file_name AS "fileName", source_url AS "sourceUrl", period_end::text AS "periodEnd",
      published_on::text AS "publishedOn", published_on_basis AS "publishedOnBasis", provenance, licence, sha256,
      (loaded_at AT TIME ZONE 'Europe/London')::date::text AS "loadedOn",
      (SELECT json_build_object('on', w.withdrawn_on, 'reason', w.reason) FROM release_withdrawal w WHERE w.release_id = release.id) AS withdrawal
    FROM release ORDER BY period_end DESC, published_on DESC, id DESC`;
}

/**
 * Figures in force now that are not illustrative, whatever day they are read for: of each metric, area and period, the last release published.
 * Figures under embargo are not among them.
 * @param periodEnds `YYYY-MM-DD`
 */
export function findFiguresInForce<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areaIds: readonly number[], periodEnds: readonly string[]): Promise<readonly KnownFigure[]> {
  return databaseFor(scope).$queryRaw<KnownFigure[]>`
    SELECT DISTINCT ON (o.metric_code, o.area_id, o.period_end)
      o.metric_code AS "metricCode", o.area_id AS "areaId", o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark,
      r.published_on::text AS "publishedOn"
    FROM observation o JOIN release r ON r.id = o.release_id
    WHERE o.metric_code = ANY(${metricCodes as string[]}) AND o.area_id = ANY(${areaIds as number[]}::int[]) AND o.period_end = ANY(${periodEnds as string[]}::date[])
      AND r.provenance <> 'illustrative' AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id)
    ORDER BY o.metric_code, o.area_id, o.period_end, r.published_on DESC, r.id DESC`;
}

/** What makes two loads the same load. */
export interface ReleaseKey {
  readonly publication: string;
  readonly sha256: string;
  readonly periodEnd: string;
}

/** Whether a release of the same bytes is in force and may be seen; one under embargo may not. */
export async function isLoaded<P extends FigurePermission>(scope: Scope<P>, { publication, sha256, periodEnd }: ReleaseKey): Promise<boolean> {
  const rows = await databaseFor(scope).$queryRaw<{ id: number }[]>`SELECT id FROM release WHERE publication = ${publication} AND sha256 = ${sha256} AND period_end = ${periodEnd}::date
    AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = release.id)`;
  return rows.length > 0;
}

/** Makes imports wait for one another until the open transaction ends. */
export async function lockImports<P extends FigurePermission>(scope: Scope<P>): Promise<void> {
  await databaseFor(scope).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import'))`;
}

export interface NewRelease extends ReleaseKey {
  readonly title: string;
  readonly fileName: string;
  readonly sourceUrl: string;
  readonly publishedOn: string;
  readonly publishedOnBasis: ReleaseInfo["publishedOnBasis"];
  readonly embargoUntil: string | null;
  readonly importedBy: string;
  /** Null for what nobody had to approve. */
  readonly approvedBy: string | null;
  readonly provenance: ReleaseInfo["provenance"];
  readonly licence: string;
  readonly counts: object;
}

/**
 * Adds a release.
 * @returns its id, or null when the same bytes were loaded before, be it under embargo
 */
export async function insertRelease<P extends FigurePermission>(scope: Scope<P>, release: NewRelease): Promise<number | null> {
  const database = databaseFor(scope);
  // The id is drawn first and no index is named: a row under embargo may be neither returned nor compared with by this role.
  const [drawn] = await database.$queryRaw<{ id: number }[]>`SELECT nextval(pg_get_serial_sequence('release', 'id'))::int AS id`;
  if (!drawn) throw new Error("The database gave no id for a release");
  const written = await database.$executeRaw`
    INSERT INTO release (id, publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, embargo_until, imported_by, approved_by, provenance, licence, counts, edition)
    VALUES (${drawn.id}, ${release.publication}, ${release.title}, ${release.fileName}, ${release.sourceUrl}, ${release.sha256}, ${release.periodEnd}::date,
      ${release.publishedOn}::date, ${release.publishedOnBasis}, ${release.embargoUntil}::timestamptz, ${release.importedBy}, ${release.approvedBy}, ${release.provenance}, ${release.licence}, ${JSON.stringify(release.counts)}::jsonb,
      (SELECT 1 + count(*) FROM release r JOIN release_withdrawal w ON w.release_id = r.id
       WHERE r.publication = ${release.publication} AND r.sha256 = ${release.sha256} AND r.period_end = ${release.periodEnd}::date))
    ON CONFLICT DO NOTHING`;
  return written === 1 ? drawn.id : null;
}

export interface FiguresOfRelease {
  readonly releaseId: number;
  readonly embargoUntil: string | null;
  readonly figures: readonly DraftFigure[];
}

/** Rows a statement carries: enough that its cost is small beside theirs, few enough to hold as text. */
const BATCH = 10_000;

async function inBatches<T>(rows: readonly T[], write: (json: string) => Promise<number>): Promise<number> {
  let written = 0;
  for (let from = 0; from < rows.length; from += BATCH) written += await write(JSON.stringify(rows.slice(from, from + BATCH)));
  return written;
}

/** Adds the figures of a release; says how many. */
export function insertFigures<P extends FigurePermission>(scope: Scope<P>, { releaseId, embargoUntil, figures }: FiguresOfRelease): Promise<number> {
  return inBatches(figures, (json) => databaseFor(scope).$executeRaw`
    INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, numerator, denominator, status, mark, code_as_published, embargo_until)
    SELECT f."metricCode", f."areaId", f."periodEnd", ${releaseId}, f."periodStart", f.value, f.numerator, f.denominator, f.status, f.mark, f."codeAsPublished", ${embargoUntil}::timestamptz
    FROM json_to_recordset(${json}::json)
      AS f("metricCode" text, "areaId" int, "codeAsPublished" text, "periodStart" date, "periodEnd" date, value float8, numerator float8, denominator float8, mark text, status text)`);
}

/** Adds the parts of a release's figures; says how many. */
export async function insertDetails<P extends FigurePermission>(scope: Scope<P>, { releaseId, embargoUntil, details }: Omit<FiguresOfRelease, "figures"> & { readonly details: DraftDetails }): Promise<number> {
  const list = DetailList.of(details);
  let written = 0;
  for (let from = 0; from < list.length; from += BATCH) {
    const { kinds, kind, areaId, codeAsPublished, provider, category, value, numerator, denominator } = list.columns(from, from + BATCH);
    const ofKinds = (name: keyof DetailKind): string => arrayLiteral(kinds.map((one) => one[name]));
    // Columns and not objects: there are many rows, and reading each as JSON is most of the time. Lists beside FROM go in step.
    written += await databaseFor(scope).$executeRaw`
      INSERT INTO observation_detail (metric_code, area_id, period_end, provider, category, release_id, period_start, value, numerator, denominator, status, mark, code_as_published, embargo_until)
      SELECT k.metric_code, d.area_id, k.period_end, d.provider, d.category, ${releaseId}, k.period_start, d.value, d.numerator, d.denominator, k.status, k.mark, d.code_as_published, ${embargoUntil}::timestamptz
      FROM (SELECT unnest(${arrayLiteral(kind)}::int[]) AS kind, unnest(${arrayLiteral(areaId)}::int[]) AS area_id, unnest(${arrayLiteral(codeAsPublished)}::text[]) AS code_as_published,
          unnest(${arrayLiteral(provider)}::text[]) AS provider, unnest(${arrayLiteral(category)}::text[]) AS category,
          unnest(${arrayLiteral(value)}::float8[]) AS value, unnest(${arrayLiteral(numerator)}::float8[]) AS numerator, unnest(${arrayLiteral(denominator)}::float8[]) AS denominator) d
        JOIN unnest(${ofKinds("metricCode")}::text[], ${ofKinds("periodStart")}::date[], ${ofKinds("periodEnd")}::date[], ${ofKinds("status")}::text[], ${ofKinds("mark")}::text[])
          WITH ORDINALITY AS k(metric_code, period_start, period_end, status, mark, place) ON k.place = d.kind + 1`;
  }
  if (written !== list.length) throw new Error(`${written} of ${list.length} parts were written`);
  return written;
}

/** Keeps what providers and categories are called; a name known before stays. */
export function insertDetailNames<P extends FigurePermission>(scope: Scope<P>, names: readonly DetailName[]): Promise<number> {
  return inBatches(names, (json) => databaseFor(scope).$executeRaw`
    INSERT INTO detail_name (by, code, name) SELECT n.by, n.code, n.name FROM json_to_recordset(${json}::json) AS n(by text, code text, name text) ON CONFLICT DO NOTHING`);
}

/** Whether a release of the publication that holds exactly these parts may be seen. */
export async function holdsDetails<P extends FigurePermission>(scope: Scope<P>, publication: string, detailsSha256: string): Promise<boolean> {
  const rows = await databaseFor(scope).$queryRaw<{ id: number }[]>`SELECT id FROM release WHERE publication = ${publication} AND counts->>'detailsSha256' = ${detailsSha256}
    AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = release.id) LIMIT 1`;
  return rows.length > 0;
}

/** A release that may be seen, or was imported within reach though it is still under embargo, as a withdrawal names it; null where there is none. */
export async function findRelease<P extends FigurePermission>(scope: Scope<P>, id: number): Promise<{ readonly title: string; readonly isWithdrawn: boolean; readonly isImported: boolean } | null> {
  const [row] = await databaseFor(scope).$queryRaw<{ title: string; isWithdrawn: boolean; isImported: boolean }[]>`
    SELECT coalesce(r.title, i.title) AS title, w.release_id IS NOT NULL AS "isWithdrawn", i.id IS NOT NULL AS "isImported"
    FROM (SELECT ${id}::int AS id) asked LEFT JOIN release r ON r.id = asked.id LEFT JOIN import i ON i.release_id = asked.id LEFT JOIN release_withdrawal w ON w.release_id = asked.id
    WHERE r.id IS NOT NULL OR i.id IS NOT NULL`;
  return row ?? null;
}

/** Withdraws a release from a day (`YYYY-MM-DD`) on. */
export async function insertWithdrawal<P extends FigurePermission>(scope: Scope<P>, withdrawal: { readonly releaseId: number; readonly withdrawnOn: string; readonly withdrawnBy: string; readonly reason: string }): Promise<void> {
  await databaseFor(scope).$executeRaw`
    INSERT INTO release_withdrawal (release_id, withdrawn_on, withdrawn_by, reason)
    VALUES (${withdrawal.releaseId}, ${withdrawal.withdrawnOn}::date, ${withdrawal.withdrawnBy}, ${withdrawal.reason})`;
}

/**
 * Every publishing, up to a day, of the figures of those months in which any of the areas has a figure that was published more
 * than once or withdrawn; of the other months nothing.
 * @param areaIds null = every body
 * @param periodEnds last days of the months looked at, `YYYY-MM-DD`; null = every month
 * @param asOf `YYYY-MM-DD`
 */
export function findPublishings<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areaIds: readonly number[] | null, periodEnds: readonly string[] | null, asOf: string): Promise<readonly Publishing[]> {
  return databaseFor(scope).$queryRaw<Publishing[]>`
    SELECT "metricCode", "areaId", "periodEnd"::text, value, numerator, denominator, mark, "releaseId", "publishedOn"::text, "withdrawnOn"::text
    FROM (SELECT figure.*, bool_or(times > 1 OR "withdrawnOn" IS NOT NULL) OVER (PARTITION BY "metricCode", "periodEnd") AS touched
      FROM (SELECT o.metric_code AS "metricCode", o.area_id AS "areaId", o.period_end AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId",
          r.published_on AS "publishedOn", w.withdrawn_on AS "withdrawnOn", count(*) OVER (PARTITION BY o.metric_code, o.period_end, o.area_id) AS times
        FROM observation o JOIN release r ON r.id = o.release_id LEFT JOIN release_withdrawal w ON w.release_id = r.id AND w.withdrawn_on <= ${asOf}::date
        WHERE o.metric_code = ANY(${metricCodes as string[]}) AND (${areaIds === null} OR o.area_id = ANY(${(areaIds ?? []) as number[]}::int[]))
          AND (${periodEnds === null} OR o.period_end = ANY(${(periodEnds ?? []) as string[]}::date[])) AND r.published_on <= ${asOf}::date) figure) month
    WHERE touched`;
}

/** Ids of the releases, published up to a day (`YYYY-MM-DD`), that hold figures of a metric. */
export async function findReleasesOf<P extends FigurePermission>(scope: Scope<P>, metricCode: string, asOf: string): Promise<ReadonlySet<number>> {
  const rows = await databaseFor(scope).$queryRaw<{ id: number }[]>`
    SELECT r.id FROM release r WHERE r.published_on <= ${asOf}::date AND EXISTS (SELECT 1 FROM observation o WHERE o.release_id = r.id AND o.metric_code = ${metricCode})`;
  return new Set(rows.map(({ id }) => id));
}

/** What is kept of the fetching of each publication that was ever switched on; of one, where it is named. */
export async function findFetching<P extends FigurePermission>(scope: Scope<P>, connector?: string): Promise<readonly FetchingFact[]> {
  const rows = await databaseFor(scope).fetching.findMany({ where: connector === undefined ? {} : { connector }, orderBy: { connector: "asc" } });
  const moment = (value: Date | null): string | null => value?.toISOString() ?? null;
  return rows.map(({ outcome, enabledAt, checkedAt, nextExpectedOn, nextTryAt, ...row }) => ({
    ...row, outcome: outcome as FetchingFact["outcome"], enabledAt: moment(enabledAt), checkedAt: moment(checkedAt), nextTryAt: moment(nextTryAt), nextExpectedOn: moment(nextExpectedOn)?.slice(0, 10) ?? null,
  }));
}

/** The same of one publication, made where there is none yet; nobody else changes it until the transaction ends. */
export async function lockFetching<P extends FigurePermission>(scope: Scope<P>, connector: string): Promise<FetchingFact> {
  const database = databaseFor(scope);
  await database.$executeRaw`INSERT INTO fetching (connector) VALUES (${connector}) ON CONFLICT DO NOTHING`;
  await database.$queryRaw`SELECT 1 FROM fetching WHERE connector = ${connector} FOR UPDATE`;
  const [fact] = await findFetching(scope, connector);
  if (!fact) throw new Error(`The database keeps nothing of ${connector}`);
  return fact;
}
