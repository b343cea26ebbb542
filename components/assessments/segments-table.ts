import { deficitRuleWord, segmentNumber } from "@/lib/assessments/domain/segment-words";
import type { SegmentRow, SegmentsPage } from "@/lib/assessments/domain/segment-pages";
import { tableFile } from "@/lib/explore/domain/figure-file";
import { shownTable, type FigureCell, type FigureColumn, type FigureTableSpec, type TableQuery } from "@/lib/explore/domain/figure-table";
import type { FigureFile } from "@/lib/shared/figure-file";

const text = (key: string, head: string, more: Partial<FigureColumn> = {}): FigureColumn => ({ key, head, kind: "text", ...more });
const number = (key: string, head: string, unit: string, decimals: number): FigureColumn => ({ key, head, unit, kind: "number", decimals });

const YES = { true: "yes", false: "no", null: "not known" } as const;

const COLUMNS: readonly (readonly [column: FigureColumn, cell: (row: SegmentRow, day: string) => FigureCell])[] = [
  [text("name", "Trust", { rowHeader: true }), ({ trust }, day) => ({ text: trust.shortName, href: `/trusts/${trust.code}/segment${day}` })],
  [text("code", "Code", { isExtra: true }), ({ trust }) => trust.code],
  [text("type", "Type"), ({ explained }) => explained.result.bodyType.replace(/ trust$/, "")],
  [text("region", "Region"), ({ region }) => region?.shortName ?? "–"],
  [number("segment", "Segment", "published", 0), ({ explained }) => explained.result.segment],
  [number("average", "Average score", "1.00 to 4.00", 2), ({ explained }) => explained.average],
  [text("by", "By its average", { unit: "segment" }), ({ explained }) => (explained.byAverage === null ? "–" : segmentNumber(explained.byAverage))],
  [text("override", "Rule for deficits"), ({ explained }) => deficitRuleWord(explained)],
  [text("deficit", "In deficit", { isExtra: true }), ({ explained: { deficit } }) => YES[`${deficit.inDeficit}`]],
  [text("basis", "How the deficit is known", { isExtra: true }), ({ explained: { deficit } }) => deficit.basis],
  [number("better", "To a better segment", "points of the average", 2), ({ explained }) => (explained.overrides.length > 0 ? null : explained.toBetter)],
  [text("agreement", "Beside ours", { isExtra: true }), ({ explained }) => explained.agreement],
];

/** Every column, for files that hold all of them. */
export const EVERY_COLUMN: string = COLUMNS.map(([{ key }]) => key).join(",");

/** Trusts with their published segment and how it came about; names lead to their explainers. Give it the rows in their order. */
export function segmentsTable(rows: readonly SegmentRow[], quarter: string, day: string): FigureTableSpec {
  const marks = rows.flatMap(({ explained }, at) => [
    ...(explained.result.segment === null ? [[`${at}|segment`, "not held"]] : []),
    ...(explained.average === null ? [[`${at}|average`, "not held"]] : []),
    ...(explained.overrides.length > 0 ? [[`${at}|better`, "no score can"]] : explained.toBetter === null ? [[`${at}|better`, explained.byAverage === null ? "not known" : "in the best"]] : []),
  ]);
  return { caption: `Published segments, ${quarter}`, columns: COLUMNS.map(([column]) => column), rows: rows.map((row) => COLUMNS.map(([, cell]) => cell(row, day))), marks: Object.fromEntries(marks), order: "type" };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  code: "Code of the trust in the organisation register.", type: "Type of trust, as published: averages of two types are not compared.", segment: "As published, after every override.", average: "1.00, the best, to 4.00, as published.",
  by: "Segment by the average score alone, worked out here from cut points that are inferred; two where both are open.", basis: "Stated in the file held, read from the segment, or unknown.",
  better: "By which the average score must fall; the column mark says why there is none.", agreement: "same, override (only with the rule for deficits), either, differs or not-compared.",
};

/** The rows and columns that the table shows under an address. @param rows those that fit the filter */
export function segmentsFile({ asOf, quarter, source }: Pick<SegmentsPage, "asOf" | "quarter" | "source">, rows: readonly SegmentRow[], query: TableQuery): FigureFile {
  const name = quarter?.name ?? "none held";
  return tableFile(shownTable(segmentsTable(rows, name, ""), query), {
    name: `segments-${quarter?.periodEnd ?? "none"}-as-of-${asOf}`, title: `Published segments of trusts, ${name}`, source, isIllustrative: false, descriptions: DESCRIPTIONS,
    notes: [`As known on ${asOf}. ICBs were not segmented in 2025/26.`],
    same: [
      { name: "quarter", title: "Quarter", datatype: "string", description: "Quarter of the framework.", value: name },
      { name: "quarter_end", title: "Quarter end", datatype: "date", description: "Last day of the quarter.", value: quarter?.periodEnd ?? null },
    ],
  });
}
