import { parse } from "csv-parse/sync";
import type { PublishedResult, PublishedScore } from "@/lib/assessments/domain/segment-record";
import { toCsv, type CsvCell } from "@/lib/shared/csv";

/** A published result with its body by key, as the files name it. */
export type SegmentResultRecord = Omit<PublishedResult, "areaId" | "releaseId"> & { readonly areaKey: string };

/** One metric, or one domain, of a body in a quarter. */
export type SegmentScoreRecord = Omit<PublishedScore, "areaId"> & Pick<PublishedResult, "framework" | "rank"> & {
  readonly areaKey: string;
  readonly reportingStart: string | null;
  readonly reportingEnd: string | null;
};

type Kind = "text" | "words" | "number" | "flag";
type Layout<T> = readonly (readonly [keyof T & string, Kind])[];

const RESULTS: Layout<SegmentResultRecord> = [
  ["framework", "text"], ["periodEnd", "text"], ["areaKey", "text"], ["bodyType", "text"], ["bodySubtype", "words"], ["averageScore", "number"], ["segment", "number"], ["unadjustedSegment", "number"],
  ["inDeficit", "flag"], ["financialOverride", "flag"], ["recoverySupport", "flag"], ["scoreLow", "number"], ["scoreHigh", "number"], ["rank", "number"], ["rankLow", "number"], ["rankHigh", "number"],
];
const SCORES: Layout<SegmentScoreRecord> = [
  ["framework", "text"], ["periodEnd", "text"], ["areaKey", "text"], ["metricId", "text"], ["part", "text"], ["domain", "text"], ["name", "text"], ["reporting", "words"], ["reportingStart", "words"], ["reportingEnd", "words"],
  ["units", "words"], ["value", "number"], ["score", "number"], ["segment", "number"], ["median", "number"], ["lowerQuartile", "number"], ["upperQuartile", "number"], ["rank", "number"],
];

const heads = <T>(layout: Layout<T>): string[] => layout.map(([name]) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const cellOf = (value: unknown): CsvCell => (typeof value === "boolean" ? (value ? "yes" : "no") : (value as CsvCell));
const csvOf = <T>(layout: Layout<T>, records: readonly T[]): string => toCsv(heads(layout), records.map((record) => layout.map(([name]) => cellOf(record[name]))));

/** The product's own layout of published results, a line a body and quarter. */
export const segmentResultsCsv = (records: readonly SegmentResultRecord[]): string => csvOf(RESULTS, records);
/** The same of metrics and domains. */
export const segmentScoresCsv = (records: readonly SegmentScoreRecord[]): string => csvOf(SCORES, records);

/** @throws Error naming the line, for another header or a cell that cannot be: the file is our own, so any slip is a fault. */
export const parseSegmentResults = (text: string): SegmentResultRecord[] => read<SegmentResultRecord>(text, RESULTS);
/** @throws Error as `parseSegmentResults` */
export const parseSegmentScores = (text: string): SegmentScoreRecord[] => read<SegmentScoreRecord>(text, SCORES);

function read<T>(text: string, layout: Layout<T>): T[] {
  const [head, ...lines] = parse(text);
  if (head?.join() !== heads(layout).join()) throw new Error("line 1: not the layout of segments");
  return lines.map((cells, line) => Object.fromEntries(layout.map(([name, kind], place) => [name, readCell(cells[place] ?? "", kind, `line ${line + 2}, ${name}`)])) as T);
}

function readCell(cell: string, kind: Kind, where: string): string | number | boolean | null {
  if (cell === "" && kind !== "text") return null;
  if (kind === "flag" && (cell === "yes" || cell === "no")) return cell === "yes";
  if (kind === "number" && Number.isFinite(Number(cell))) return Number(cell);
  if ((kind === "text" && cell !== "") || kind === "words") return cell;
  throw new Error(`${where}: cannot be ${JSON.stringify(cell)}`);
}
