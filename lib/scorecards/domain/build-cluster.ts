import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { isUnknownStatus, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { inSentence } from "@/lib/shared/in-sentence";
import type { Cluster, ClusterCell, ClusterRow } from "./cluster";
import type { Scorecard, ScorecardObjective } from "./scorecard";
import { groupOf, ROW_GROUPS } from "./scorecard-rows";
import { capitalised, countWord, listed } from "./sentences";

export interface ClusterInput {
  readonly set: BoundarySet;
  readonly asOf: string;
  /** In the order shown. */
  readonly scorecards: readonly Scorecard[];
  readonly all: Cluster["all"];
}

function cellOf(objective: ScorecardObjective): ClusterCell {
  const main = objective.measures.find(({ metricCode }) => metricCode === objective.mainMetric);
  return {
    objective: objective.code, status: objective.status, stale: objective.stale, because: objective.because, isIllustrative: objective.isIllustrative,
    measure: main === undefined || objective.meanwhile === null ? null : main.name,
    metricCode: main?.metricCode ?? null, value: main?.value ?? null, valueText: main?.valueText ?? "–", periodEnd: main?.periodEnd ?? null, periodText: main?.periodText ?? "No figures held",
    target: main === undefined || main.stepText === "–" ? "no target in force" : `target ${main.stepText}`,
    realism: objective.realism === null ? null : `${objective.realism.word}${objective.realism.countText === "" ? "" : ` (${objective.realism.countText})`}`,
  };
}

/** National objectives are one by their code, local priorities by what they say. */
const keyOf = ({ isLocal, code, title, targetText }: ScorecardObjective): string => (isLocal ? `${title}|${targetText}` : code);

const OFF: readonly ObjectiveStatus[] = ["not_met_at_horizon", "off_not_improving", "off_improving"];

/** What the boards have in common and what they do not: objectives are counted, figures never added. */
function headlineOf(rows: readonly ClusterRow[], boards: Cluster["boards"]): string {
  if (boards.length === 0) return "Choose boards to see side by side";
  const shared = rows.filter(({ cells }) => cells.every((cell) => cell !== null));
  const where = (test: (status: ObjectiveStatus) => boolean): readonly ClusterRow[] => shared.filter(({ cells }) => cells.every((cell) => cell !== null && test(cell.status)));
  const whose = boards.length === 1 ? `in ${boards[0]?.shortName ?? ""}` : boards.length === 2 ? "in both boards" : `in all ${countWord(boards.length)} boards`;
  const off = where((status) => OFF.includes(status));
  const unknown = where(isUnknownStatus);
  const differ = shared.filter(({ cells }) => new Set(cells.map((cell) => cell?.status)).size > 1);
  const parts = [
    ...(off.length === 0 ? [] : [`${off.length <= 2 ? listed(off.map(({ title }) => inSentence(title))) : countWord(off.length)} ${off.length === 1 ? "is" : "are"} off trajectory ${whose}`]),
    ...(differ.length === 0 ? [] : [`${countWord(differ.length)} of ${countWord(shared.length)} objectives stand differently`]),
    ...(unknown.length === 0 ? [] : [`${countWord(unknown.length)}${off.length + differ.length === 0 ? ` of ${countWord(shared.length)} objectives` : ""} cannot be judged ${off.length === 0 || boards.length === 1 ? whose : "in any"}`]),
  ];
  return parts.length === 0 ? `All ${countWord(shared.length)} objectives stand alike ${whose}` : capitalised(listed(parts));
}

/** Boards side by side, from their own scorecards: every cell is one board's own figure. */
export function buildCluster({ set, asOf, scorecards, all }: ClusterInput): Cluster {
  const keys = new Map(scorecards.flatMap(({ objectives }) => objectives.map((objective) => [keyOf(objective), objective] as const)));
  const rows = ROW_GROUPS.flatMap((group) => [...keys].filter(([, objective]) => groupOf(objective) === group).map(([key, { title, targetText, ownProposal }]): ClusterRow => ({
    key, group, title, targetText, ownProposal,
    cells: scorecards.map(({ objectives }) => { const own = objectives.find((objective) => keyOf(objective) === key); return own ? cellOf(own) : null; }),
  })));
  const boards = scorecards.map(({ board: { code, shortName, name }, headline }) => ({ code, shortName, name, headline }));
  return {
    set, asOf, boards, all, rows,
    // What is invented does not make a finding.
    headline: headlineOf(rows.filter(({ cells }) => !cells.some((cell) => cell?.isIllustrative)), boards),
    isIllustrative: rows.some(({ cells }) => cells.some((cell) => cell?.isIllustrative)),
    source: [...new Set(scorecards.map(({ source }) => source))].join(" "),
  };
}
