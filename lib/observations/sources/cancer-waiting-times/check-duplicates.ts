import type { IssueList } from "../../domain/import-issue";
import type { CancerRow } from "./cancer-row";

/** Refuses a row of the same basis, month, standard, body, route and cancer as an earlier one. */
export function checkDuplicates(rows: readonly CancerRow[], issues: IssueList): void {
  const seen = new Set<string>();
  for (const { basis, period, metric, body, route, cancer, sheet, row } of rows) {
    const key = [basis, period.end, metric, body.key, route, cancer].join("|");
    if (seen.has(key)) issues.refuse("duplicate_key", "The row is of the same body, route and cancer as an earlier one.", { sheet, row });
    seen.add(key);
  }
}
