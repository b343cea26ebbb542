import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { accountScope } from "@/lib/access/scope-outside-requests";
import type { Scope } from "@/lib/access/scope";
import type { PublishedImport } from "@/lib/imports/commands/publish-import";
import { loadImport, type ImportAccepted, type ImportRequest } from "@/lib/observations/load-import";
import { buildRttCsv, type SampleRow } from "@/lib/observations/sources/rtt-full-csv/fixtures/build-rtt-csv";
import { asOwner } from "./accounts";
import { publishApproved } from "./approved-import";
import { accountFor } from "./test-database";

/** Pathways waiting by the bounds that the figures are read at. */
export interface Waits {
  readonly total: number;
  readonly within18: number;
  readonly over52: number;
  readonly over65: number;
  readonly over78: number;
}

/** A row and its total row that give one board, or nobody (`""`), exactly these figures, at a provider of no register. */
export function rowsOf(icb: string, { total, within18, over52, over65, over78 }: Waits, period = "RTT-January-2026"): SampleRow[] {
  const weeks = { 0: within18, 20: total - within18 - over52, 53: over52 - over65, 66: over65 - over78, 80: over78 };
  return ["C_110", "C_999"].map((treatment) => ({ icb, treatment, weeks, provider: "ZZ9", set: { Period: period } }));
}

/** The official figures of a body in force for a month, straight from the tables; under embargo or not. */
export async function waitsInForce(areaKey: string, periodEnd: string): Promise<Waits> {
  const rows = await asOwner<{ metric_code: string; value: number; numerator: number }>(
    `SELECT DISTINCT ON (o.metric_code) o.metric_code, o.value, o.numerator FROM observation o JOIN release r ON r.id = o.release_id JOIN area a ON a.id = o.area_id
     WHERE a.key = $1 AND o.period_end = $2 ORDER BY o.metric_code, r.published_on DESC, r.id DESC`, areaKey, periodEnd);
  const of = (code: string) => rows.find((row) => row.metric_code === code);
  const value = (code: string): number => of(code)?.value ?? Number.NaN;
  return { total: value("E16"), within18: of("E01")?.numerator ?? Number.NaN, over52: of("E03")?.numerator ?? Number.NaN, over65: value("E04"), over78: value("E17") };
}

/** Hands `work` a file of these bytes; it is gone afterwards. */
export async function withFile<T>(name: string, bytes: Buffer | string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "import-"));
  try {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a CSV of the rows as an import would; the totals of bodies that it would publish, without their parts. */
export async function readRows(scope: Scope<"import:stage">, rows: readonly SampleRow[], options: Partial<ImportRequest> = {}): Promise<ImportAccepted> {
  const found = await withFile("rtt.csv", buildRttCsv(rows), (file) => loadImport(scope, { path: file, fileName: "rtt.csv", publishedOn: null, embargoUntil: null, ...options }));
  if (!found.accepted) throw new Error(`refused: ${JSON.stringify(found.issues)}`);
  return { ...found, draft: { ...found.draft, details: [], detailNames: [] } };
}

/** Reads and publishes a CSV of the rows. */
export async function importRows(scope: Scope<"import:stage">, rows: readonly SampleRow[], options: Partial<ImportRequest> = {}): Promise<PublishedImport> {
  const result = await publishApproved(scope, (await readRows(scope, rows, options)).draft);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

/** The scope of somebody who may import, and decide on what others bring in, as it is at the next request. */
export async function importer(email?: string): Promise<Scope<"import:stage" | "import:approve">> {
  const scope = await accountScope(email ?? (await accountFor("national_oversight")), "import:stage", "import:approve");
  if (!scope) throw new Error("national oversight may not import");
  return scope;
}

/** A checksum of every release and figure, and the number of audit entries of imports. */
export async function publishedState(): Promise<{ readonly checksum: string; readonly audited: number }> {
  const [row] = await asOwner<{ checksum: string; audited: number }>(
    `SELECT md5((SELECT coalesce(string_agg(r::text, ',' ORDER BY r.id), '') FROM release r)
       || (SELECT coalesce(string_agg(o::text, ',' ORDER BY o.metric_code, o.area_id, o.period_end, o.release_id), '') FROM observation o)) AS checksum,
       (SELECT count(*)::int FROM audit_entry WHERE action = 'publish import' AND subject_type = 'release') AS audited`);
  if (!row) throw new Error("no state");
  return row;
}
