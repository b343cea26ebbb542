import type { TableRecord } from "../../reading/records";
import { shareAgrees } from "../../reading/share-agrees";
import { BANDS, COUNT_BANDS, MARKS, type BandColumn, type CountColumn, type RttColumn, type RttCounts } from "./schema";

type Row = TableRecord<RttColumn>;

/** The five counts of a row; null when one of them is refused. */
export function readCounts(record: Row): RttCounts | null {
  const counts = COUNT_BANDS.map(({ column }) => [column, readCount(record, column)] as const);
  return counts.some(([, count]) => count === null) ? null : (Object.fromEntries(counts) as RttCounts);
}

function readCount(record: Row, column: CountColumn | BandColumn): number | null {
  const read = record.number(column, {});
  if (read?.kind !== "value") return null;
  if (read.value >= 0 && Number.isSafeInteger(read.value)) return read.value;
  record.refuse(read.value < 0 ? "negative_number" : "not_a_number", "A number of pathways is a whole number, 0 or more.", column);
  return null;
}

/** Each count must be the sum of its weekly columns, so that a column out of place cannot pass. An empty band is nobody. */
export function checkCounts(record: Row, counts: RttCounts): void {
  const bands = BANDS.map((band) => (record.text(band) === "" ? 0 : readCount(record, band)));
  if (bands.includes(null)) return;
  for (const { column, words, from, to } of COUNT_BANDS) {
    const sum = bands.slice(from, to).reduce<number>((added, band) => added + (band ?? 0), 0);
    if (sum !== counts[column]) record.refuse("total_mismatch", `The row has ${counts[column]} ${words}, but its weekly columns add up to ${sum}.`, column);
  }
}

/** The published shares, 0 to 1, must be those of the counts; of an empty list any share or none may be printed. */
export function checkShares(record: Row, counts: RttCounts): void {
  for (const [column, count] of [["shareWithin18", counts.within18Weeks], ["shareOver52", counts.over52Weeks]] as const) {
    if (column === "shareOver52" && record.cell(column) === null) continue;
    const read = record.number(column, MARKS);
    if (read === null || counts.total === 0) continue;
    if (read.kind === "mark") record.refuse("missing_value", `The list has ${counts.total} pathways, but no share is given.`, column);
    else if (read.value < 0 || read.value > 1) record.refuse("out_of_range", "A share of this workbook lies between 0 and 1.", column);
    else if (!shareAgrees(read.value, count, counts.total)) record.refuse("total_mismatch", `The share is given as ${read.value}, but ${count} of ${counts.total} is ${(count / counts.total).toFixed(4)}.`, column);
  }
}

/** Median and 92nd percentile feed no metric; they are held to a number of weeks, "104+", or the one mark known. */
export function checkWaits(record: Row): void {
  for (const column of ["median", "percentile92"] as const) {
    if (/^(\d+\+)?$/.test(record.text(column))) continue;
    const read = record.number(column, MARKS);
    if (read?.kind === "value" && read.value < 0) record.refuse("negative_number", "A wait in weeks is 0 or more.", column);
  }
}
