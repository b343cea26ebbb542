import type { IssueList } from "../../domain/import-issue";
import type { CoverageRow } from "./coverage-row";

/** Published to one decimal, two shares may differ by twice half of it; else by what a computer's arithmetic loses. */
const toleranceOf = (rows: readonly CoverageRow[]): number => (rows.every(({ coverage }) => coverage === null || Number.isInteger(Number((coverage * 10).toFixed(6)))) ? 0.1001 : 1e-6);

/**
 * Refuses (`total_mismatch`) where the regions do not add up from their councils, or England from its regions: in children,
 * and in vaccinated children as the shares give them. Where a council is not shown, its children are the rest, and any
 * share of them may be vaccinated.
 */
export function checkTotals(rows: readonly CoverageRow[], sheet: string | null, issues: IssueList): void {
  const tolerance = toleranceOf(rows);
  const councils = rows.filter(({ area }) => area.kind === "council");
  const regions = rows.filter(({ area }) => area.kind === "region");
  const england = rows.find(({ area }) => area.kind === "england");
  for (const region of regions) checkTotal(region, councils.filter(({ regionName }) => regionName === region.area.name), tolerance, sheet, issues);
  const orphan = councils.find(({ regionName }) => !regions.some(({ area }) => area.name === regionName));
  if (orphan !== undefined) issues.refuse("total_mismatch", `${orphan.area.name} is in a region without a total row.`, { row: orphan.row, sheet });
  if (england === undefined) issues.refuse("missing_value", "The table has no row for England.", { sheet });
  else checkTotal(england, regions, tolerance, sheet, issues);
}

function checkTotal(total: CoverageRow, parts: readonly CoverageRow[], tolerance: number, sheet: string | null, issues: IssueList): void {
  if (total.children === null || total.coverage === null) return;
  const place = { row: total.row, sheet };
  const children = parts.reduce((sum, part) => sum + (part.children ?? 0), 0);
  const hidden = total.children - children;
  const mayHide = parts.some((part) => part.hidesChildren);
  if (hidden < 0 || (hidden > 0 && !mayHide)) {
    return issues.refuse("total_mismatch", `The row of ${total.area.name} says ${total.children} children; its parts add up to ${children}.`, place);
  }
  if (parts.some((part) => part.children !== null && part.children > 0 && part.coverage === null)) return;
  const vaccinated = parts.reduce((sum, part) => sum + ((part.children ?? 0) * (part.coverage ?? 0)) / 100, 0);
  const [low, high] = [(100 * vaccinated) / total.children, (100 * (vaccinated + hidden)) / total.children];
  if (total.coverage < low - tolerance || total.coverage > high + tolerance) {
    issues.refuse("total_mismatch", `The row of ${total.area.name} says ${total.coverage.toFixed(2)}% with two doses; its parts give ${low.toFixed(2)}%.`, place);
  }
}
