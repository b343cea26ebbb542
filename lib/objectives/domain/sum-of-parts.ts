import type { Metric } from "@/lib/metrics/domain/metric";
import { formatNumber } from "@/lib/shared/format-number";
import type { AreaPart, PartsSum } from "./area-parts";

export interface SumInput {
  readonly metric: Pick<Metric, "unit" | "decimals">;
  readonly kind: "council" | "trust";
  readonly parts: readonly Pick<AreaPart, "name" | "value" | "numerator" | "denominator" | "isWhole" | "shareOfCouncil">[];
  /** Councils of the board without any figure. */
  readonly leftOut: readonly string[];
  /** Councils of which a sliver lies in the board, with the per cent of their residents who do. */
  readonly slivers: readonly { readonly name: string; readonly shareOfCouncil: number }[];
}

/** Factors from numerator over denominator to a published share, rate or average. */
const PER = [1, 100, 1_000, 10_000, 100_000, 1_000_000];
const NO_COUNTS = "No figure of the board is given: the counts behind the councils’ figures are not published.";

const list = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`);

/**
 * What the councils of a board come to together: all numerators over all denominators. Only where every council lies whole in the
 * board and each figure is its own counts divided; an average of percentages, or a sum of age-standardised rates, would be wrong.
 * @returns the sum, or why there is none in one sentence
 */
export function sumOfParts({ metric, kind, parts, leftOut, slivers }: SumInput): { readonly sum: PartsSum; readonly noSum: null } | { readonly sum: null; readonly noSum: string } {
  const none = (noSum: string) => ({ sum: null, noSum });
  if (kind === "trust") return none("Figures of trusts are of all their patients, not of the board’s, so they are not added up to a figure of the board.");
  const absent = [...leftOut, ...parts.flatMap(({ value, name }) => (value === null ? [name] : []))];
  if (absent.length > 0) return none(`No figure of the board is given: ${list(absent)} ${absent.length === 1 ? "has" : "have"} none.`);
  const split = [...parts.filter(({ isWhole }) => !isWhole), ...slivers];
  if (split.length > 0) return none(`No figure of the board is given: of ${list(split.map(({ name, shareOfCouncil }) => `${name} ${formatNumber(shareOfCouncil, { decimals: 1, unit: "%" })} of the residents`))} live in it, and the rest elsewhere.`);
  if (metric.unit === "count" || parts.length === 0) return none(NO_COUNTS);
  const counted = parts.flatMap(({ value, numerator, denominator }) => (value === null || numerator === null || denominator === null || denominator <= 0 ? [] : [{ value, numerator, denominator }]));
  if (counted.length < parts.length) return none(NO_COUNTS);
  const rounding = 0.5 * 10 ** -metric.decimals + 1e-9;
  const per = PER.find((factor) => counted.every(({ value, numerator, denominator }) => Math.abs((numerator / denominator) * factor - value) <= rounding));
  if (per === undefined) return none("No figure of the board is given: the councils’ figures are standardised, and standardised figures do not add up.");
  const total = (of: "numerator" | "denominator"): number => counted.reduce((sum, one) => sum + one[of], 0);
  const [numerator, denominator] = [total("numerator"), total("denominator")];
  return { sum: { value: (numerator / denominator) * per, numerator, denominator }, noSum: null };
}
