import type { IssueList } from "../../domain/import-issue";
import { MEASURES } from "./measures";
import { COLUMNS } from "./schema";

/** One provider and commissioner: its treatment functions added up, and the total row beside them; plain lists, as there are many. */
export interface Group {
  readonly parts: number[];
  firstRow: number;
  total: readonly number[] | null;
}

/** Refuses every group, by its key `provider|parent|commissioner`, whose total row is absent or not the sum of its parts. */
export function compareTotals(groups: ReadonlyMap<string, Group>, issues: IssueList): void {
  for (const [key, { parts, total, firstRow }] of groups) {
    const [provider, , commissioner] = key.split("|");
    const who = `provider ${provider} and commissioner ${commissioner}`;
    const place = { row: firstRow, column: COLUMNS.total };
    if (total === null) {
      issues.refuse("total_mismatch", `There is no total row (C_999) for ${who}. Rows may be missing from the file.`, place);
      continue;
    }
    const index = MEASURES.findIndex((_, at) => parts[at] !== total[at]);
    if (index < 0) continue;
    issues.refuse("total_mismatch", `For ${who} the total row has ${total[index]} ${MEASURES[index]!.words}, but the treatment functions add up to ${parts[index]}. Rows may be missing from the file.`, place);
  }
}
