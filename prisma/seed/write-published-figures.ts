import { createHash } from "node:crypto";
import type { Client } from "pg";
import { areaIds, idOf, insertRows } from "./insert-json";
import { parsePublishedFigures, publishedFigureLine, type PublishedFigure } from "./reference/published-figure";
import type { Reference } from "./reference/read-reference";
import type { Source } from "./reference/source";
import { referenceText } from "./reference-files";

/** Rows a statement carries: enough that its cost is small beside theirs, few enough to hold as text. */
const BATCH = 10_000;

interface WantedRelease {
  readonly row: object;
  /** Publication, period and fingerprint: what makes two releases the same. */
  readonly key: string;
  readonly figures: readonly PublishedFigure[];
}

const keyOf = (publication: string, periodEnd: string, sha256: string): string => `${publication}|${periodEnd}|${sha256}`;

/**
 * Writes the compiled published figures: a release for each publication and period. A release is known by the fingerprint of
 * its rows; one already written is left alone, and none but new ones is touched.
 * @returns how many figures were written
 * @throws Error where sources.json and the files do not agree, or a body is not known
 */
export async function writePublishedFigures(client: Client, { sources }: Reference): Promise<number> {
  const ids = await areaIds(client);
  const wanted = sources.flatMap((source) => (source.figures ? releasesOf(source, source.figures) : []));
  const { rows } = await client.query<{ id: number; publication: string; period_end: string; sha256: string }>(
    `INSERT INTO release (publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts, note)
     SELECT publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, 'Seed of the installation', 'official', licence, '{}', note
     FROM json_to_recordset($1) AS r(publication text, title text, file_name text, source_url text, sha256 text, period_end date, published_on date, published_on_basis text, licence text, note text)
     ON CONFLICT (publication, sha256, period_end, edition) DO NOTHING RETURNING id, publication, period_end::text, sha256`,
    [JSON.stringify(wanted.map(({ row }) => row))],
  );
  const written = new Map(rows.map(({ id, publication, period_end, sha256 }) => [keyOf(publication, period_end, sha256), id]));
  const observations = wanted.flatMap(({ key, figures }) => {
    const releaseId = written.get(key);
    return releaseId === undefined ? [] : figures.map((figure) => observationOf(figure, releaseId, idOf(ids, figure.areaKey)));
  });
  for (let from = 0; from < observations.length; from += BATCH) {
    await insertRows(client, "observation", {
      metric_code: "text", area_id: "int", period_end: "date", release_id: "int", period_start: "date", value: "float8", numerator: "float8", denominator: "float8",
      mark: "text", status: "text", code_as_published: "text",
    }, observations.slice(from, from + BATCH));
  }
  return observations.length;
}

function releasesOf({ file, licence, note }: Source, { publication, page, releases }: NonNullable<Source["figures"]>): WantedRelease[] {
  const byPeriod = new Map<string, PublishedFigure[]>(releases.map(({ periodEnd }) => [periodEnd, []]));
  for (const figure of parsePublishedFigures(referenceText(file))) {
    const figures = byPeriod.get(figure.periodEnd);
    if (figures === undefined) throw new Error(`sources.json names no release of ${file} for ${figure.periodEnd}`);
    figures.push(figure);
  }
  return releases.map(({ title, periodEnd, publishedOn, basis }) => {
    const figures = byPeriod.get(periodEnd) ?? [];
    if (figures.length === 0) throw new Error(`${file} holds no figures for ${periodEnd}`);
    const sha256 = createHash("sha256").update(figures.map(publishedFigureLine).join("\n")).digest("hex");
    return {
      key: keyOf(publication, periodEnd, sha256), figures,
      row: { publication, title, file_name: file, source_url: page, sha256, period_end: periodEnd, published_on: publishedOn, published_on_basis: basis, licence, note },
    };
  });
}

const observationOf = ({ metricCode, periodStart, periodEnd, value, numerator, denominator, mark, status, codeAsPublished }: PublishedFigure, releaseId: number, areaId: number) => ({
  metric_code: metricCode, area_id: areaId, period_end: periodEnd, release_id: releaseId, period_start: periodStart, value, numerator, denominator, mark, status, code_as_published: codeAsPublished,
});
