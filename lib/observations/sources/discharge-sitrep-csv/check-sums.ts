import type { IssueList } from "../../domain/import-issue";
import type { Stock } from "./schema";
import type { SitrepBody } from "./sitrep-body";

const WORDS: Readonly<Record<Stock, string>> = { remaining: "patients remaining", ready: "patients not meeting the criteria to reside" };

/** Refuses a day on which the regions do not add up to England, the boards to their region or the trusts to their board. */
export function checkSums(bodies: readonly SitrepBody[], issues: IssueList): void {
  const of = (kind: SitrepBody["area"]["kind"]): readonly SitrepBody[] => bodies.filter(({ area }) => area.kind === kind);
  const [regions, boards, trusts] = [of("region"), of("icb"), of("trust")];
  for (const england of of("england")) checkWhole(england, regions, "regions", issues);
  for (const region of regions) checkWhole(region, boards.filter((board) => board.region === region.region), "boards", issues);
  const alone: string[] = [];
  for (const board of boards) {
    const parts = trusts.filter(({ icb }) => icb === board.icb);
    if (parts.length > 0) checkWhole(board, parts, "trusts", issues);
    else alone.push(board.area.code);
  }
  if (alone.length > 0) issues.warn("total_mismatch", `The file has no trust of ${alone.length === 1 ? "the board" : "the boards"} ${alone.join(", ")}, so these figures could not be checked against trusts.`);
}

function checkWhole(whole: SitrepBody, parts: readonly SitrepBody[], words: string, issues: IssueList): void {
  for (const stock of ["remaining", "ready"] as const) {
    for (const [day, patients] of whole.days[stock]) {
      const sum = parts.reduce((added, part) => added + (part.days[stock].get(day) ?? 0), 0);
      if ((patients ?? 0) === sum) continue;
      issues.refuse("total_mismatch", `${whole.area.name} has ${patients ?? 0} ${WORDS[stock]} on ${day}; its ${words} add up to ${sum}.`, { row: whole.row, column: "Value" });
    }
  }
}
