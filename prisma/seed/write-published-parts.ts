import { createHash } from "node:crypto";
import type { Client } from "pg";
import { addMonths, monthStart } from "@/lib/shared/month";
import { areaIds, idOf, insertRows } from "./insert-json";
import { versionOn } from "./reference/area";
import { parsePublishedParts, publishedPartLine, type PublishedPart } from "./reference/published-part";
import type { Reference } from "./reference/read-reference";
import type { Source } from "./reference/source";
import { isWaitingParts, parseWaitingParts, type WaitingPart } from "./reference/waiting-parts";
import { referenceText } from "./reference-files";

/** Rows a statement carries, as for figures of whole bodies. */
const BATCH = 10_000;

const NAMES = "parts/names.csv";

/** The three figures that a part of a waiting list is. */
const OF_A_LIST = `VALUES ('E01', 100 * p.within_18 / nullif(p.list, 0), p.within_18, p.list), ('E03', 100 * p.over_52 / nullif(p.list, 0), p.over_52, p.list), ('E16', p.list, NULL, NULL)`;

interface WantedRelease {
  readonly publication: string;
  readonly periodEnd: string;
  readonly sha256: string;
  readonly row: object;
  readonly write: (releaseId: number) => Promise<number>;
}

/**
 * Writes the compiled parts of figures (by treatment function, provider, sex) and what trusts have in all: a release for each
 * publication and period. A release is known by the fingerprint of its rows; one already written is left alone.
 * @returns how many figures of whole bodies and parts were written
 * @throws Error where sources.json and the files do not agree, or a body is not known
 */
export async function writePublishedParts(client: Client, reference: Reference): Promise<number> {
  const ids = await areaIds(client);
  const wanted = reference.sources.flatMap((source) => (source.parts ? releasesOf(client, reference, ids, source, source.parts) : []));
  if (wanted.length === 0) return 0;
  await writeNames(client);
  const { rows } = await client.query<{ id: number; publication: string; period_end: string; sha256: string }>(
    `INSERT INTO release (publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts, note)
     SELECT publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, 'Seed of the installation', 'official', licence, '{}', note
     FROM json_to_recordset($1) AS r(publication text, title text, file_name text, source_url text, sha256 text, period_end date, published_on date, published_on_basis text, licence text, note text)
     ON CONFLICT (publication, sha256, period_end, edition) DO NOTHING RETURNING id, publication, period_end::text, sha256`,
    [JSON.stringify(wanted.map(({ row }) => row))],
  );
  let written = 0;
  for (const { id, publication, period_end, sha256 } of rows) {
    const release = wanted.find((one) => one.publication === publication && one.periodEnd === period_end && one.sha256 === sha256);
    written += (await release?.write(id)) ?? 0;
  }
  return written;
}

/** What categories and providers are called; a name known before stays. */
async function writeNames(client: Client): Promise<void> {
  const names = referenceText(NAMES).trimEnd().split("\n").slice(1).map((line) => {
    const [, by, code, name] = /^(\w+),(\w+),(.+)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`${NAMES}: not a name: ${line}`);
    return { by, code, name };
  });
  await insertRows(client, "detail_name", { by: "text", code: "text", name: "text" }, names, "ON CONFLICT DO NOTHING");
}

function releasesOf(client: Client, reference: Reference, ids: ReadonlyMap<string, number>, { file, licence, note }: Source, { publication, page, releases }: NonNullable<Source["parts"]>): WantedRelease[] {
  const text = referenceText(file);
  const release = (periodEnd: string, lines: readonly string[], write: WantedRelease["write"]): WantedRelease => {
    const known = releases.find((one) => one.periodEnd === periodEnd);
    if (!known) throw new Error(`sources.json names no release of ${file} for ${periodEnd}`);
    const sha256 = createHash("sha256").update(lines.join("\n")).digest("hex");
    const row = { publication, title: known.title, file_name: file, source_url: page, sha256, period_end: periodEnd, published_on: known.publishedOn, published_on_basis: known.basis, licence, note };
    return { publication, periodEnd, sha256, row, write };
  };
  const found = isWaitingParts(text)
    ? [...byPeriod(parseWaitingParts(text), ({ period }) => addMonths(`${period}-01`, 0))].map(([periodEnd, parts]) =>
      release(periodEnd, parts.map((part) => Object.values(part).join(",")), (releaseId) => writeWaitingParts(client, reference, ids, periodEnd, parts, releaseId)))
    : [...byPeriod(parsePublishedParts(text), ({ periodEnd }) => periodEnd)].map(([periodEnd, parts]) =>
      release(periodEnd, parts.map(publishedPartLine), (releaseId) => writeParts(client, ids, parts, releaseId)));
  if (found.length !== releases.length) throw new Error(`${file} holds ${found.length} periods, sources.json ${releases.length}`);
  return found;
}

function byPeriod<Part>(parts: readonly Part[], endOf: (part: Part) => string): ReadonlyMap<string, readonly Part[]> {
  const periods = new Map<string, Part[]>();
  for (const part of parts) {
    const end = endOf(part);
    const held = periods.get(end);
    if (held === undefined) periods.set(end, [part]);
    else held.push(part);
  }
  return periods;
}

const COLUMNS = "metric_code, area_id, period_end, release_id, period_start, value, numerator, denominator, mark, status, code_as_published";

/** A month of parts of waiting lists: counts go to the database, which makes the three figures of each. */
async function writeWaitingParts(client: Client, { areas }: Reference, ids: ReadonlyMap<string, number>, periodEnd: string, parts: readonly WaitingPart[], releaseId: number): Promise<number> {
  const keyOf = new Map(areas.filter(({ kind }) => kind === "icb" || kind === "trust").flatMap((area) => {
    // A trust that closed may still stand in the month's file.
    const code = (versionOn(area, periodEnd) ?? (area.kind === "trust" ? area.versions.at(-1) : null))?.odsCode;
    return code ? [[code, area.key] as const] : [];
  }));
  const idOfCode = (code: string): number => idOf(ids, keyOf.get(code) ?? code);
  const insert = async (table: string, more: string, chosen: readonly WaitingPart[], bodyOf: (part: WaitingPart) => string): Promise<number> => {
    let written = 0;
    for (let from = 0; from < chosen.length; from += BATCH) {
      const batch = chosen.slice(from, from + BATCH);
      const { rowCount } = await client.query(
        `INSERT INTO ${table} (${COLUMNS}${more === "" ? "" : ", provider, category"})
         SELECT m.code, p.area_id, $1::date, $2::int, $3::date, m.value, m.numerator, m.denominator, CASE WHEN m.value IS NULL THEN 'not_applicable' END, 'final', p.body${more}
         FROM unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::float8[], $9::float8[], $10::float8[]) AS p(area_id, body, provider, treatment, list, within_18, over_52)
           CROSS JOIN LATERAL (${OF_A_LIST}) AS m(code, value, numerator, denominator)`,
        [periodEnd, releaseId, monthStart(periodEnd), batch.map((part) => idOfCode(bodyOf(part))), batch.map(bodyOf), batch.map(({ provider }) => provider), batch.map(({ treatment }) => treatment),
          batch.map(({ list }) => list), batch.map(({ within18 }) => within18), batch.map(({ over52 }) => over52)],
      );
      written += rowCount ?? 0;
    }
    return written;
  };
  return (await insert("observation_detail", ", p.provider, CASE WHEN p.treatment = '' THEN '' ELSE 'treatment_function:' || p.treatment END", parts.filter(({ board }) => board !== ""), ({ board }) => board))
    + (await insert("observation", "", parts.filter(({ board }) => board === ""), ({ provider }) => provider));
}

async function writeParts(client: Client, ids: ReadonlyMap<string, number>, parts: readonly PublishedPart[], releaseId: number): Promise<number> {
  let written = 0;
  for (let from = 0; from < parts.length; from += BATCH) {
    written += await insertRows(client, "observation_detail", {
      metric_code: "text", area_id: "int", period_end: "date", release_id: "int", period_start: "date", provider: "text", category: "text", value: "float8", numerator: "float8", denominator: "float8",
      mark: "text", status: "text", code_as_published: "text",
    }, parts.slice(from, from + BATCH).map(({ metricCode, areaKey, periodStart, periodEnd, provider, category, value, numerator, denominator, mark, status, codeAsPublished }) => ({
      metric_code: metricCode, area_id: idOf(ids, areaKey), period_end: periodEnd, release_id: releaseId, period_start: periodStart, provider, category, value, numerator, denominator, mark, status, code_as_published: codeAsPublished,
    })));
  }
  return written;
}
