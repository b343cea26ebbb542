import type { AssuranceIcon, VariationIcon } from "./types";

/** Rows from top to bottom: what the variation icon says. */
export const SUMMARY_ROWS = ["improving", "common_cause", "concern", "no_judgement", "not_enough_data"] as const;
/** Columns from left to right: what the assurance icon says; `no_target` also holds what cannot be judged against one. */
export const SUMMARY_COLUMNS = ["pass", "hit_or_miss", "fail", "no_target"] as const;

export type SummaryRow = (typeof SUMMARY_ROWS)[number];
export type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];
export type SummaryMatrix<T> = Readonly<Record<SummaryRow, Readonly<Record<SummaryColumn, readonly T[]>>>>;

/** The two icons of one measure. */
export interface SummaryItem {
  readonly variationIcon: VariationIcon;
  readonly assuranceIcon: AssuranceIcon;
}

const ROW: Readonly<Record<VariationIcon, SummaryRow>> = {
  improvement_high: "improving",
  improvement_low: "improving",
  common_cause: "common_cause",
  concern_high: "concern",
  concern_low: "concern",
  neither_high: "no_judgement",
  neither_low: "no_judgement",
  suppressed: "not_enough_data",
};
const COLUMN: Readonly<Record<AssuranceIcon, SummaryColumn>> = {
  pass: "pass",
  hit_or_miss: "hit_or_miss",
  fail: "fail",
  none: "no_target",
  suppressed: "no_target",
};

/**
 * Measures sorted by both icons, as on the summary page of a Making Data Count report.
 * @param items any records that carry the two icons.
 * @returns every cell, empty ones too; each item stands in exactly one, in the order given.
 * @throws RangeError naming the item whose icon is not known.
 */
export function summaryMatrix<T extends SummaryItem>(items: readonly T[]): SummaryMatrix<T> {
  items.forEach((item, index) => {
    if (!Object.hasOwn(ROW, item.variationIcon)) throw new RangeError(`items[${index}].variationIcon is unknown: ${String(item.variationIcon)}`);
    if (!Object.hasOwn(COLUMN, item.assuranceIcon)) throw new RangeError(`items[${index}].assuranceIcon is unknown: ${String(item.assuranceIcon)}`);
  });
  const cell = (row: SummaryRow, column: SummaryColumn) =>
    items.filter((item) => ROW[item.variationIcon] === row && COLUMN[item.assuranceIcon] === column);
  const cells = (row: SummaryRow) => ({
    pass: cell(row, "pass"),
    hit_or_miss: cell(row, "hit_or_miss"),
    fail: cell(row, "fail"),
    no_target: cell(row, "no_target"),
  });
  return {
    improving: cells("improving"),
    common_cause: cells("common_cause"),
    concern: cells("concern"),
    no_judgement: cells("no_judgement"),
    not_enough_data: cells("not_enough_data"),
  };
}
