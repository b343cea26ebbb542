import type { FileColumn, FigureFile } from "@/lib/shared/figure-file";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import type { Cluster } from "./cluster";
import { groupName } from "./scorecard-rows";

const text = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "string", description });

const COLUMNS: readonly FileColumn[] = [
  { name: "as_of", title: "As known on", datatype: "date", description: "The day whose knowledge the file shows." }, text("boundary_set", "Boundaries", "Year of the boundary set."),
  text("area", "Area", "Area of oversight, or local priorities."), text("objective", "Objective code", "Code in this product."), text("objective_title", "Objective", "Title of the objective."),
  text("icb_code", "Board code", "ODS code of the board whose figure it is."), text("icb_name", "Board", "Name of the board."), text("metric", "Metric code", "Code of the measure; empty where none is held."),
  { name: "period_end", title: "Period end", datatype: "date", description: "Last day of the latest period." }, { name: "value", title: "Value", datatype: "number", description: "The board's own latest value, in full precision." },
  text("target", "Target", "As printed."), text("status", "Status", "Of this board."), text("status_reason", "Reason", "Why, in one sentence."), text("stale", "Stale", "yes where newer figures are published but not loaded."),
  text("realism", "Realism", "Word for the final target, with its count."), text("provenance", "Provenance", "official or illustrative."),
];

/** Boards side by side as a file: a row for each board's own figure, and none that adds boards up. */
export const clusterFile = ({ asOf, set, rows, boards, isIllustrative, source }: Cluster): FigureFile => ({
  name: `boards-${boards.map(({ code }) => code).join("-")}-${asOf}`, title: `Boards side by side: ${boards.map(({ shortName }) => shortName).join(", ")}`, columns: COLUMNS, isIllustrative, source,
  notes: [`As known on ${asOf}.`, "These are separate legal bodies: nothing is added up."],
  rows: rows.flatMap(({ group, title, cells }) => cells.flatMap((cell, place) => {
    const board = boards[place];
    if (cell === null || board === undefined) return [];
    return [[asOf, set, groupName(group), cell.objective, title, board.code, board.name, cell.metricCode, cell.periodEnd, cell.value, cell.target, STATUS_WORD[cell.status], cell.because, cell.stale ? "yes" : "no", cell.realism, cell.isIllustrative ? "illustrative" : "official"]];
  })),
});
