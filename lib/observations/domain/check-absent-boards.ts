import { createIssueList, type ImportIssue } from "./import-issue";
import type { DraftFigure } from "./release-draft";

const MOST_ABSENT = 200;

/**
 * Warns (`absent_icb_code`) of boards in force that a file with figures of boards has none for: a gap, not a zero.
 * @param boards boards in force at the end of the latest period, by area
 */
export function checkAbsentBoards(file: string, figures: readonly DraftFigure[], boards: ReadonlyMap<number, string>): readonly ImportIssue[] {
  const issues = createIssueList(file, MOST_ABSENT);
  const held = new Set(figures.map(({ areaId }) => areaId));
  if (![...boards.keys()].some((areaId) => held.has(areaId))) return [];
  for (const [areaId, code] of [...boards].sort(([, a], [, b]) => a.localeCompare(b))) {
    if (!held.has(areaId)) issues.warn("absent_icb_code", `The file has no rows for the integrated care board ${code}, so it will have no figures for this period.`);
  }
  return issues.items;
}
