import { createHash } from "node:crypto";
import type { Client } from "pg";
import { formatPeriod } from "@/lib/shared/format-date";
import { addMonths, monthStart } from "@/lib/shared/month";
import { areaIds, idOf, insertRows } from "./insert-json";
import { versionOn } from "./reference/area";
import type { Reference } from "./reference/read-reference";
import type { RttMonth } from "./reference/rtt-month";
import { rttObservations } from "./reference/rtt-observations";
import { referenceText } from "./reference-files";

interface MonthlyFile {
  readonly file: string;
  readonly months: readonly RttMonth[];
  /** Stable key of the area that a code names on a day. */
  readonly areaKey: (code: string, day: string) => string;
}

async function writeFile(client: Client, reference: Reference, ids: ReadonlyMap<string, number>, { file, months, areaKey }: MonthlyFile): Promise<number> {
  const source = reference.sources.find((s) => s.file === file);
  if (!source?.releases) throw new Error(`sources.json says nothing of ${file}`);
  const sha256 = createHash("sha256").update(referenceText(file)).digest("hex");
  let written = 0;
  for (const { period, publishedOn, basis } of source.releases) {
    const periodEnd = addMonths(`${period}-01`, 0);
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts, note)
       VALUES ('rtt', $1, $2, $3, $4, $5, $6, 'Seed of the installation', 'official', $7, '{}', $8) ON CONFLICT (publication, sha256, period_end, edition) DO NOTHING RETURNING id`,
      [`${source.publication}, ${formatPeriod(periodEnd, "month")}`, file, sha256, periodEnd, publishedOn, basis, source.licence, source.note],
    );
    const releaseId = rows[0]?.id;
    if (releaseId === undefined) continue;
    const observations = months.filter((month) => month.period === period).flatMap((month) =>
      rttObservations(month).map((figure) => ({
        metric_code: figure.metricCode, value: figure.value, numerator: figure.numerator, denominator: figure.denominator, mark: figure.value === null ? "not_applicable" : null,
        area_id: idOf(ids, areaKey(month.code, periodEnd)), period_end: periodEnd, period_start: monthStart(periodEnd), release_id: releaseId, status: "final", code_as_published: month.code,
      })));
    written += await insertRows(client, "observation", {
      metric_code: "text", area_id: "int", period_end: "date", release_id: "int", period_start: "date", value: "float8", numerator: "float8", denominator: "float8",
      mark: "text", status: "text", code_as_published: "text",
    }, observations);
  }
  return written;
}

/** Writes the published waits by ICB and for England, a release for each month; a month already written is left alone. */
export async function writeRttFigures(client: Client, reference: Reference): Promise<number> {
  const ids = await areaIds(client);
  const boards = reference.areas.filter((area) => area.kind === "icb");
  const boardKey = (code: string, day: string): string => {
    const board = boards.find((area) => versionOn(area, day)?.odsCode === code);
    if (!board) throw new Error(`rtt-icb-monthly.csv: no board has code ${code} on ${day}`);
    return board.key;
  };
  const icb = await writeFile(client, reference, ids, { file: "rtt-icb-monthly.csv", months: reference.rttIcb, areaKey: boardKey });
  const england = await writeFile(client, reference, ids, { file: "rtt-england-monthly.csv", months: reference.rttEngland, areaKey: () => "england" });
  return icb + england;
}
