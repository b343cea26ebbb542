/** How a value is held against a standard. "below" and "above" do not count equality as met. */
export type Comparator = "at_least" | "at_most" | "above" | "below";
export const COMPARATORS: readonly Comparator[] = ["at_least", "at_most", "above", "below"];

/** For whom the standard is set. A step "for every trust" is not a line an ICB is judged by. */
export type StandardScope = "national" | "icb" | "every_trust" | "every_council";
export const STANDARD_SCOPES: readonly StandardScope[] = ["national", "icb", "every_trust", "every_council"];

/** A step of a plan is due at its date; a standing standard holds without a date; a context line is shown and not judged. */
export type StandardKind = "step" | "standing" | "context";
export const STANDARD_KINDS: readonly StandardKind[] = ["step", "standing", "context"];

/** One dated standard of a metric, in the metric's own unit. */
export interface Standard {
  readonly kind: StandardKind;
  readonly value: number;
  readonly comparator: Comparator;
  readonly scope: StandardScope;
  /** First day it applies (a step: the day it is due), ISO date; null = not recorded. */
  readonly validFrom: string | null;
  /** Last day it applies, ISO date; null = still in force. */
  readonly validTo: string | null;
  readonly label: string;
  /** Id of a document of the register. */
  readonly source: string;
}

/** Whether a value meets a standard. */
export function meetsStandard(value: number, standard: Pick<Standard, "value" | "comparator">): boolean {
  switch (standard.comparator) {
    case "at_least": return value >= standard.value;
    case "at_most": return value <= standard.value;
    case "above": return value > standard.value;
    case "below": return value < standard.value;
  }
}
