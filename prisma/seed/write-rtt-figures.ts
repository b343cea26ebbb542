import { createHash } from "node:crypto";
import type { Client } from "pg";
import { addMonths, monthStart } from "@/lib/shared/month";
import { formatPeriod } from "@/lib/shared/format-date";
import { insertRows } from "./insert-json";
import { referenceJson, referenceText } from "./reference-files";

interface SourcesFile {
  readonly sources: readonly {
    readonly file: string; readonly publication: string; readonly publisher: string; readonly licence: string; readonly note: string;
    readonly releases?: readonly { readonly period: string; readonly publishedOn: string; readonly basis: string }[];
  }[];
}

interface Row {
  readonly period: string;
  readonly code: string;
  readonly total: number;
  readonly within18: number;
  readonly over52: number;
  readonly over65: number;
  readonly over78: number;
}

const HEADER = "period,code,waiting_total,within_18_weeks,waiting_52_plus,waiting_65_plus,waiting_78_plus";

function readRows(file: string): readonly Row[] {
  const [header, ...lines] = referenceText(file).trim().split("\n");
  if (header !== HEADER) throw new Error(`${file}: unexpected columns ${header ?? ""}`);
  return lines.map((line, index) => {
    const [period, code, ...counts] = line.split(",");
    const [total, within18, over52, over65, over78] = counts.map(Number);
    if (!period || !code || [total, within18, over52, over65, over78].some((n) => n === undefined || !Number.isInteger(n))) throw new Error(`${file}, row ${index + 2}: not five whole numbers`);
    return { period, code, total: total as number, within18: within18 as number, over52: over52 as number, over65: over65 as number, over78: over78 as number };
  });
}

const figures = (row: Row) => [
  { metric_code: "E01", value: (100 * row.within18) / row.total, numerator: row.within18, denominator: row.total },
  { metric_code: "E03", value: (100 * row.over52) / row.total, numerator: row.over52, denominator: row.total },
  { metric_code: "E04", value: row.over65, numerator: null, denominator: null },
  { metric_code: "E16", value: row.total, numerator: null, denominator: null },
  { metric_code: "E17", value: row.over78, numerator: null, denominator: null },
];

async function writeFile(client: Client, file: string, areaOf: (code: string, periodEnd: string) => number): Promise<number> {
  const source = referenceJson<SourcesFile>("sources.json").sources.find((s) => s.file === file);
  if (!source?.releases) throw new Error(`sources.json says nothing of ${file}`);
  const sha256 = createHash("sha256").update(referenceText(file)).digest("hex");
  const byPeriod = groupByPeriod(readRows(file));
  let written = 0;
  for (const release of source.releases) {
    const periodEnd = addMonths(`${release.period}-01`, 0);
    const { rows: made } = await client.query<{ id: number }>(
      `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts, note)
       VALUES ('rtt', $1, $2, $3, $4, $5, $6, 'Seed of the installation', 'official', $7, '{}', $8) ON CONFLICT (publication, sha256, period_end) DO NOTHING RETURNING id`,
      [`${source.publication}, ${formatPeriod(periodEnd, "month")}`, file, sha256, periodEnd, release.publishedOn, release.basis, source.licence, source.note],
    );
    const releaseId = made[0]?.id;
    if (releaseId === undefined) continue;
    const observations = [];
    for (const row of byPeriod.get(release.period) ?? []) {
      const areaId = areaOf(row.code, periodEnd);
      for (const figure of figures(row)) observations.push({ ...figure, area_id: areaId, period_end: periodEnd, period_start: monthStart(periodEnd), release_id: releaseId, status: "final", code_as_published: row.code });
    }
    written += await insertRows(client, "observation", {
      metric_code: "text", area_id: "int", period_end: "date", release_id: "int", period_start: "date", value: "float8", numerator: "float8", denominator: "float8", status: "text", code_as_published: "text",
    }, observations);
  }
  return written;
}

function groupByPeriod(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.period, [...(groups.get(row.period) ?? []), row]);
  return groups;
}

/** Writes the published waits by ICB and for England, a release for each month; a month already written is left alone. */
export async function writeRttFigures(client: Client): Promise<number> {
  const versions = await client.query<{ ods_code: string; area_id: number; valid_from: string; valid_to: string | null }>(
    "SELECT v.ods_code, v.area_id, v.valid_from::text, v.valid_to::text FROM area_version v JOIN area a ON a.id = v.area_id WHERE a.kind = 'icb'",
  );
  const england = await client.query<{ id: number }>("SELECT id FROM area WHERE key = 'england'");
  const icb = (code: string, day: string): number => {
    const version = versions.rows.find((v) => v.ods_code === code && v.valid_from <= day && (v.valid_to === null || day <= v.valid_to));
    if (!version) throw new Error(`rtt-icb-monthly.csv: no board has code ${code} on ${day}`);
    return version.area_id;
  };
  const englandId = (): number => {
    const id = england.rows[0]?.id;
    if (id === undefined) throw new Error("England is missing from the areas");
    return id;
  };
  return (await writeFile(client, "rtt-icb-monthly.csv", icb)) + (await writeFile(client, "rtt-england-monthly.csv", englandId));
}
