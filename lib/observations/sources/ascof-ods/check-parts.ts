import type { IssueList } from "../../domain/import-issue";
import type { MeasureRow } from "./measure-row";

/** Half of the 5 to which counts above councils are rounded. */
const HALF_STEP = 2.5;
/** Most admissions behind a suppressed count. */
const MOST_SUPPRESSED = 4;

/**
 * Refuses (`total_mismatch`) one year in which England is not the sum of its regions, each rounded to 5, or of its councils,
 * of which some are suppressed because they have fewer than 5.
 */
export function checkParts(rows: readonly MeasureRow[], sheet: string | null, issues: IssueList): void {
  const england = rows.find(({ area }) => area.kind === "england");
  if (england === undefined) return issues.refuse("missing_value", "The table has no row for England.", { sheet });
  const regions = rows.filter(({ area }) => area.kind === "statistical_region");
  const councils = rows.filter(({ area }) => area.kind === "council");
  const regionStep = HALF_STEP * (regions.length + 1);
  const suppressed = councils.filter(({ isSuppressed }) => isSuppressed).length;
  const hasGap = (parts: readonly MeasureRow[]): boolean => parts.some(({ numerator, isSuppressed }) => numerator === null && !isSuppressed);
  if (!hasGap(regions)) compare("numerator", "admissions", regions, regionStep, regionStep);
  if (!hasGap(regions)) compare("denominator", "residents", regions, regionStep, regionStep);
  if (!hasGap(councils)) compare("numerator", "admissions", councils, HALF_STEP + MOST_SUPPRESSED * suppressed, HALF_STEP);
  if (!hasGap(councils) && suppressed === 0) compare("denominator", "residents", councils, HALF_STEP, HALF_STEP);

  function compare(key: "numerator" | "denominator", what: string, parts: readonly MeasureRow[], below: number, above: number): void {
    const total = england?.[key] ?? null;
    const sum = parts.reduce((added, part) => added + (part[key] ?? 0), 0);
    if (total === null || (sum >= total - below && sum <= total + above)) return;
    const kind = parts === regions ? "regions" : "councils";
    issues.refuse("total_mismatch", `England has ${total} ${what}; the ${kind} add up to ${sum}.`, { row: england?.row ?? null, sheet });
  }
}
