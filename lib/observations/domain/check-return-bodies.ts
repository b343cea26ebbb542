import { versionOn, type Organisations } from "@/lib/organisations/domain/organisation";
import type { AreaFinder } from "./area-finder";
import { boardCouncils } from "./board-councils";
import { quoteValue, type IssueList } from "./import-issue";
import type { SourceFigure, SourceReading } from "./source-figure";

export interface ReturnBodies {
  readonly reading: Pick<SourceReading, "sender" | "codeColumn"> & { readonly figures: Iterable<SourceFigure> };
  readonly organisations: Organisations;
  readonly find: AreaFinder;
  /** The board whose return the file must be; null where nobody said. */
  readonly boardAreaId: number | null;
}

/**
 * Whether a return is of the board that sends it: the board it names (`not_your_board`), and figures of no body but that
 * board and the councils that report through it (`other_board`, at the first row of each body), and of all of
 * those councils where it has figures of any (`missing_value`).
 */
export function checkReturnBodies({ reading: { figures: given, sender, codeColumn }, organisations, find, boardAreaId }: ReturnBodies, issues: IssueList): void {
  const figures = [...given];
  const [first] = figures;
  if (sender === undefined || first === undefined) return;
  const day = first.period.end;
  const board = find(sender, day);
  if (board === null) return issues.refuse("unknown_icb_code", `The code ${quoteValue(sender.code)} is not that of a board in force on ${day}.`, { row: first.row, sheet: first.sheet });
  if (boardAreaId !== null && board !== boardAreaId) return issues.refuse("not_your_board", `The return is of ${quoteValue(sender.name)} (${sender.code}), not of the board it was sent in for.`, { row: first.row, sheet: first.sheet });
  const councils = new Map(boardCouncils(organisations, board, day).map(({ area, version }) => [area.id, version]));
  const met = new Set<string>();
  const held = new Set<number>();
  for (const { area, period, row, sheet } of figures) {
    const id = find(area, period.end);
    if (id !== null) held.add(id);
    const key = `${area.kind}|${area.code}`;
    if (met.has(key) || id === board || (id !== null && councils.has(id))) continue;
    met.add(key);
    issues.refuse("other_board", `${quoteValue(area.name)} (${area.code}) does not report through ${sender.code}${reportsThrough(organisations, id, day)}.`, { row, sheet, column: codeColumn ?? null });
  }
  if (!figures.some(({ area }) => area.kind === "council")) return;
  for (const [id, { name, onsCode }] of councils) if (!held.has(id)) issues.refuse("missing_value", `The row of ${name} (${onsCode ?? ""}) is missing, which reports through the board. Leave it blank instead of taking it out.`, { sheet: first.sheet, column: codeColumn ?? null });
}

/** Which board a council reports through, in words; nothing where there is none. */
function reportsThrough(organisations: Organisations, councilAreaId: number | null, day: string): string {
  if (councilAreaId === null) return "";
  const board = organisations.areas.filter(({ kind }) => kind === "icb").find(({ id }) => boardCouncils(organisations, id, day).some(({ area }) => area.id === councilAreaId));
  const version = board && versionOn(board, day);
  return version ? `, but through ${version.odsCode ?? ""} ${version.shortName}` : "";
}
