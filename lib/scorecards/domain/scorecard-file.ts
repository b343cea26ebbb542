import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import type { FileCell, FileColumn, FigureFile } from "@/lib/shared/figure-file";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import type { Scorecard, ScorecardMeasure, ScorecardObjective } from "./scorecard";
import { chosenObjectives, groupName, groupOf, judgementOf, type RowNote, type ScorecardPart } from "./scorecard-rows";

const text = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "string", description });
const number = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "number", description });
const date = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "date", description });

const COLUMNS: readonly FileColumn[] = [
  text("icb_code", "Board code", "ODS code of the board."), date("as_of", "As known on", "The day whose knowledge the file shows."), text("boundary_set", "Boundaries", "Year of the boundary set."),
  text("area", "Area", "Area of oversight, or the board's local priorities."), text("objective", "Objective code", "Code in this product."), text("objective_title", "Objective", "Title of the objective."),
  text("provenance", "Provenance", "official, or illustrative where a figure is invented."), text("own_proposal", "Own proposal", "yes where this product proposes the objective and no national body has adopted it."),
  text("metric", "Metric code", "Code of the measure; empty where none is held."), text("metric_name", "Metric", "Name of the measure."), text("unit", "Unit", "Unit of its values."),
  text("part", "Part", "judged, meanwhile (judged in its place), lead or context."), date("period_end", "Period end", "Last day of the latest period."), number("value", "Value", "Latest value in full precision; empty where none is held."),
  text("step_in_force", "Target in force", "Target that the value is held against, as printed; empty where none is."), text("step_note", "Whose target, and next", "National, agreed or a year before, and the next one."),
  text("status", "Status", "Status of the objective in the row of its measure, else of the measure; empty for context."), text("status_reason", "Reason", "Why, in one sentence."), text("stale", "Stale", "yes where newer figures are published but not loaded."),
  text("meanwhile", "Meanwhile", "On what it is judged, or what is shown, while its own measure has no figure."), text("not_measured", "Not loaded", "Why its own measure shows no figure."),
  text("realism", "Realism", "Word for the final target; empty without one."), number("realism_share", "Share of past windows", "Share that gained as much, 0 to 1; empty without windows."), number("realism_windows", "Past windows", "Windows the share is of."),
  text("lag", "When to judge", "First honest date of a lagging outcome; empty for what moves within the year."), text("next_update", "Next update", "When the next figure is due by the publication's rule."),
  text("variation", "Variation", "In the words of Making Data Count."), text("assurance", "Assurance", "In the words of Making Data Count."), number("points", "Points", "Usable points of the series."),
  text("basis", "Basis", "published, restated or estimated."), text("note", "Note", "Changes of coverage."), text("revised", "Revised", "yes where the value changed after it was first published."),
  number("value_before", "Value before", "Value before the last revision."), date("revised_on", "Revised on", "Day of the last revision."), text("revision_reason", "Why revised", "As far as it is known."),
  text("councils", "Councils", "What is published by the board's councils or trusts."), text("source", "Source", "Publications that the figures come from."),
];

/** The rows of a scorecard as shown, in full precision. @param only as the page was narrowed */
export function scorecardFile(scorecard: Scorecard, only: ScorecardPart | null = null, stripsOf: (code: string) => readonly RowNote[] = () => []): FigureFile {
  const { board, asOf, source } = scorecard;
  const chosen = chosenObjectives(scorecard.objectives, only);
  return {
    name: `scorecard-${board.code}-${asOf}${only === null ? "" : `-${only.replace("_", "-")}`}`, title: `Scorecard of ${board.name}`, columns: COLUMNS, source,
    notes: [`As known on ${asOf}.`, ...(only === null ? [] : [`Shown: ${only === "off" ? "what is off trajectory" : groupName(only)}.`]), ...scorecard.cautions],
    isIllustrative: chosen.some((objective) => objective.isIllustrative || objective.measures.some((measure) => measure.isIllustrative)),
    rows: chosen.flatMap((objective) => rowsOf(scorecard, objective, stripsOf(objective.code).map((note) => note.text).join(" "))),
  };
}

function rowsOf(scorecard: Scorecard, objective: ScorecardObjective, councils: string): readonly (readonly FileCell[])[] {
  const main = objective.measures.find(({ metricCode }) => metricCode === objective.mainMetric);
  return [
    ...(main === undefined ? [emptyRow(scorecard, objective, councils)] : []),
    ...objective.measures.map((measure) => measureRow(scorecard, objective, measure, measure === main ? councils : "")),
  ];
}

const leadOf = ({ board, asOf, set }: Scorecard, objective: ScorecardObjective, isIllustrative: boolean): readonly FileCell[] =>
  [board.code, asOf, set, groupName(groupOf(objective)), objective.code, objective.title, isIllustrative ? "illustrative" : "official", objective.ownProposal ? "yes" : "no"];

const emptyRow = (scorecard: Scorecard, objective: ScorecardObjective, councils: string): readonly FileCell[] => [
  ...leadOf(scorecard, objective, objective.isIllustrative), null, null, null, null, null, null, null, objective.targetText, STATUS_WORD[objective.status], objective.because, objective.stale ? "yes" : "no", objective.meanwhile, objective.notMeasured,
  null, null, null, objective.lagText, null, null, null, null, null, null, "no", null, null, null, councils === "" ? null : councils, scorecard.source,
];

function measureRow(scorecard: Scorecard, objective: ScorecardObjective, m: ScorecardMeasure, councils: string): readonly FileCell[] {
  const isMain = m.metricCode === objective.mainMetric;
  const { status, because, stale } = judgementOf(objective, m);
  const realism = isMain ? objective.realism : null;
  const revision: readonly FileCell[] = m.revision === undefined ? ["no", null, null, null] : ["yes", m.revision.before, m.revision.on, scorecard.revisionReason ?? null];
  return [
    ...leadOf(scorecard, objective, isMain ? objective.isIllustrative : m.isIllustrative), m.metricCode, m.name, m.unitLabel, m.part, m.periodEnd, m.value, m.stepText === "–" ? null : m.stepText, m.stepNote,
    status === null ? null : STATUS_WORD[status], status === null ? null : because, stale ? "yes" : "no", isMain ? objective.meanwhile : null, null,
    realism?.word ?? null, realism?.share ?? null, realism?.windows ?? null, isMain ? objective.lagText : null, m.nextUpdateText,
    VARIATION_TEXT[m.variation], ASSURANCE_TEXT[m.assurance], m.points, scorecard.board.basis, m.coverageTexts.length === 0 ? null : m.coverageTexts.join(" "), ...revision, councils === "" ? null : councils, scorecard.source,
  ];
}
