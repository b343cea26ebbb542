import type { FigureFile, FileCell, FileColumn } from "@/lib/shared/figure-file";
import type { BoardSegmentPage, SegmentRow, TrustSegmentPage } from "./segment-pages";
import { deficitLine, segmentNumber } from "./segment-words";

const column = (datatype: FileColumn["datatype"]) => (name: string, title: string, description: string): FileColumn => ({ name, title, datatype, description });
const [text, number, integer, date] = [column("string"), column("number"), column("integer"), column("date")];

const TRUST_COLUMNS: readonly FileColumn[] = [
  text("part", "Part", "metric, domain or summary."), text("id", "Number", "As published, of the score."), text("domain", "Domain", "Domain of the metric."), text("name", "Name", "What it is."),
  text("period", "Period", "As published; empty where the file held does not say."), text("units", "Units", "Units of the value."), number("value", "Value", "As published; empty where none is held."),
  number("median", "Median", "Of the trusts of the type; empty where none is held."), number("score", "Score", "1.00, the best, to 4.00; empty where not scored or not held."),
  number("weight", "Weight", "In the average; empty where it is not counted."), number("contribution", "Contribution", "How far it moves the average score, worked out here; above 0 = towards worse."), integer("segment", "Segment", "As published, of a domain or the whole."),
];

/** Everything a trust's explainer shows: a row a metric and domain, and one of the whole. Null where nothing is held. */
export function trustSegmentFile({ trust, asOf, shown }: TrustSegmentPage): FigureFile | null {
  if (shown === null) return null;
  const { explained, scores, quarter, source } = shown;
  const { likely, average, result } = explained;
  const counted = new Map(explained.contributions.map((one) => [one.id, one]));
  return {
    name: `segment-${trust.code}-${quarter.periodEnd}-as-of-${asOf}`, title: `${trust.name}: scores and segment, ${quarter.name}`, source, isIllustrative: false, columns: TRUST_COLUMNS,
    notes: [
      `As known on ${asOf}. Domain scores must not be averaged: they do not make the average score.`, deficitLine(explained),
      ...(likely === null ? [] : [`Likely range of the average score: ${likely.lower} to ${likely.upper}, ${likely.basis === "published" ? "as published" : "worked out here by drawing its own metrics again"}.`]),
    ],
    rows: [
      ["summary", "OF5002", null, "Average score and published segment", quarter.name, null, null, null, average, null, null, result.segment],
      ...scores.map(({ part, metricId, domain, name, reporting, units, value, median, score, segment }): readonly FileCell[] =>
        [part, metricId, domain, name, reporting, units, value, median, score, counted.get(metricId)?.weight ?? null, counted.get(metricId)?.contribution ?? null, segment]),
    ],
  };
}

const LIST_COLUMNS: readonly FileColumn[] = [
  text("code", "Code", "Code of the trust in the organisation register."), text("name", "Trust", "Name of the trust."), text("region", "Region", "Region of the trust."), text("type", "Type", "Type of trust, as published: averages of two types are not compared."),
  text("quarter", "Quarter", "Quarter of the framework."), date("quarter_end", "Quarter end", "Last day of the quarter."), number("average_score", "Average score", "1.00, the best, to 4.00, as published."),
  integer("segment", "Segment", "As published, after every override."), text("segment_by_average", "Segment by the average alone", "Worked out here from cut points that are inferred; two where both are open, empty where they are not known."),
  text("in_deficit", "In deficit", "yes or no; empty where it is not known."), text("deficit_basis", "How the deficit is known", "stated in the file held, read from the segment, or unknown."), number("to_better", "Points to a better segment", "By which the average score must fall; empty in the best segment, and where the rule for deficits decides."),
  text("agreement", "Beside ours", "same, override (only with the rule for deficits), either, differs or not-compared."),
];

const listRow = ({ trust, region, quarter, explained: { result, average, byAverage, deficit, overrides, toBetter, agreement } }: SegmentRow): readonly FileCell[] => [
  trust.code, trust.name, region?.name ?? null, result.bodyType, quarter.name, quarter.periodEnd, average, result.segment, byAverage === null ? null : segmentNumber(byAverage),
  deficit.inDeficit === null ? null : deficit.inDeficit ? "yes" : "no", deficit.basis, overrides.length > 0 ? null : toBetter, agreement,
];

/** The trusts of a board's area as its segment page shows them. */
export const boardSegmentFile = ({ board, asOf, trusts, source }: BoardSegmentPage): FigureFile => ({
  name: `segments-of-trusts-${board.code}-as-of-${asOf}`, title: `${board.name}: published segments of the trusts of its area`, source, isIllustrative: false, columns: LIST_COLUMNS, rows: trusts.map(listRow),
  notes: [`As known on ${asOf}. The board itself was not segmented in 2025/26.`],
});
