import { quoteValue } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { readFinancialQuarter } from "../../reading/read-financial-period";
import type { TableRecord } from "../../reading/records";

/** The trust and the quarter that a row of any file of the framework is of. */
export interface TrustInQuarter {
  readonly row: number;
  /** As published, such as "Q1 2025/26". */
  readonly quarter: string;
  readonly quarterPeriod: FigurePeriod;
  readonly region: string;
  readonly trustType: string;
  readonly trustSubtype: string;
  readonly trustCode: string;
  readonly trustName: string;
}

/** Columns that every file of the framework begins with. */
export const TRUST_COLUMNS = { quarter: "Quarter", region: "Region", trustType: "Trust_type", trustSubtype: "Trust_subtype", code: "Trust_code", name: "Trust_name" } as const;

/** Null where the row was refused for its quarter or its trust. */
export function readTrustInQuarter(record: TableRecord<keyof typeof TRUST_COLUMNS>): TrustInQuarter | null {
  const quarter = record.text("quarter");
  const quarterPeriod = readFinancialQuarter(quarter);
  const trustCode = record.text("code");
  if (quarterPeriod === null) record.refuse("bad_period", `A quarter must be written as Q1 2025/26, not ${quoteValue(quarter)}.`, "quarter");
  if (trustCode === "") record.refuse("missing_value", "The row names no trust.", "code");
  if (quarterPeriod === null || trustCode === "") return null;
  return { row: record.row, quarter, quarterPeriod, region: record.text("region"), trustType: record.text("trustType"), trustSubtype: record.text("trustSubtype"), trustCode, trustName: record.text("name") };
}
