import type { TableRecord } from "../../reading/records";
import { shareAgrees } from "../../reading/share-agrees";
import { COUNT_MARKS, COUNT_STEP, SHARE_MARKS, type CancerMetric } from "./schema";

export interface CancerCounts {
  readonly total: number;
  readonly within: number;
}

/**
 * The counts of a row, checked against each other and the published share.
 * @param hasAfter whether the row says how many waited longer
 * @returns null when the row was refused
 */
export function readCounts(record: TableRecord<"total" | "within" | "after" | "share">, metric: CancerMetric, hasAfter: boolean): CancerCounts | null {
  const [total, within] = [readCount(record, "total", metric), readCount(record, "within", metric)];
  const after = hasAfter ? readCount(record, "after", metric) : 0;
  const share = record.number("share", SHARE_MARKS);
  if (total === null || within === null || after === null || share === null) return null;
  if (within > total) record.refuse("out_of_range", `${within} in time are more than the total of ${total}.`, "within");
  else if (hasAfter && within + after !== total) record.refuse("total_mismatch", `${within} in time and ${after} later are not the total of ${total}.`, "total");
  else if (total === 0 && share.kind === "value") record.refuse("total_mismatch", "A share is published of nobody.", "share");
  else if (total > 0 && share.kind === "mark") record.refuse("missing_value", "No share is published although there were patients.", "share");
  else if (share.kind === "value" && (share.value < 0 || share.value > 1)) record.refuse("out_of_range", "The share is published as a number from 0 to 1.", "share");
  else if (share.kind === "value" && !shareAgrees(share.value, within, total)) record.refuse("total_mismatch", `The published share ${share.value} is not that of ${within} in ${total}.`, "share");
  else return { total, within };
  return null;
}

function readCount(record: TableRecord<"total" | "within" | "after" | "share">, column: "total" | "within" | "after", metric: CancerMetric): number | null {
  const read = record.number(column, COUNT_MARKS);
  if (read?.kind !== "value") return null;
  const step = COUNT_STEP[metric];
  if (read.value >= 0 && Number.isInteger(read.value / step)) return read.value;
  const words = step === 1 ? "A number of patients is a whole number, 0 or more." : "A number of patients treated within 62 days is a whole or a half, 0 or more.";
  record.refuse(read.value < 0 ? "negative_number" : "not_a_number", words, column);
  return null;
}
