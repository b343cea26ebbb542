import { createReadStream, createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import type pg from "pg";
import { copyInto } from "../lib/copy-in";
import { timed } from "../lib/measure";

/** Unpacks the one file of a zip. */
export async function unpackTo(zip: string, file: string): Promise<void> {
  const opened = await new Promise<yauzl.ZipFile>((resolve, reject) => yauzl.open(zip, { lazyEntries: true, autoClose: false }, (error, made) => (error ? reject(error) : resolve(made))));
  try {
    const unpacked = await new Promise<Readable>((resolve, reject) => {
      opened.once("error", reject);
      opened.once("entry", (entry: yauzl.Entry) => opened.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))));
      opened.readEntry();
    });
    await pipeline(unpacked, createWriteStream(file));
  } finally {
    opened.close();
  }
}

/** Makes an unindexed table for a CSV whose headings are given: text columns, and whole numbers for weekly counts and totals. */
export async function createExtractTable(client: pg.Client, headings: readonly string[]): Promise<void> {
  const columns = headings.map((heading, place) => `c${place} ${/^(Gt |Total|Patients)/.test(heading) ? "int" : "text"}`);
  await client.query(`CREATE TABLE bench_extract (${columns.join(", ")})`);
}

/** Seconds that a bare COPY of a CSV file into that table takes. */
export async function copyExtract(client: pg.Client, file: string): Promise<number> {
  await client.query("TRUNCATE bench_extract");
  return (await timed(() => copyInto(client, "COPY bench_extract FROM STDIN (FORMAT csv, HEADER)", createReadStream(file, { highWaterMark: 65_536 })))).seconds;
}

const COLUMNS = "metric_code, area_id, period_end, provider, category, release_id, period_start, value, numerator, denominator, status, mark, code_as_published, embargo_until";

/** Keeps the rows that an import wrote as COPY reads them, and makes a table like theirs without keys. */
export async function rowsAsWritten(client: pg.Client): Promise<readonly Buffer[]> {
  await client.query("CREATE TABLE bench_written (LIKE observation_detail)");
  const { rows } = await client.query<{ line: string }>(
    `SELECT concat_ws(E'\\t', ${COLUMNS.split(", ").map((column) => `coalesce(${column}::text, '\\N')`).join(", ")}) AS line FROM observation_detail
     UNION ALL SELECT concat_ws(E'\\t', metric_code, area_id, period_end, '', '', release_id, period_start, coalesce(value::text, '\\N'), coalesce(numerator::text, '\\N'), coalesce(denominator::text, '\\N'), status, coalesce(mark, '\\N'), code_as_published, '\\N') FROM observation WHERE release_id = (SELECT max(id) FROM release)`);
  const chunks: Buffer[] = [];
  for (let from = 0; from < rows.length; from += 1000) chunks.push(Buffer.from(rows.slice(from, from + 1000).map(({ line }) => `${line}\n`).join("")));
  return chunks;
}

/** Seconds that a bare COPY of those rows into that table takes. */
export async function copyWritten(client: pg.Client, rows: readonly Buffer[]): Promise<number> {
  await client.query("TRUNCATE bench_written");
  return (await timed(() => copyInto(client, `COPY bench_written (${COLUMNS}) FROM STDIN`, rows))).seconds;
}
