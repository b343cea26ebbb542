import { MARKS, type Mark } from "@/lib/observations/domain/mark";

/** One published figure of a body, as compiled: in the catalogue's unit, with the body found. */
export interface PublishedFigure {
  readonly metricCode: string;
  /** Stable key of the body, such as "icb-qr1". */
  readonly areaKey: string;
  /** First and last day of the period, `YYYY-MM-DD`. */
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Null exactly where `mark` says why. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: Mark | null;
  readonly status: "provisional" | "revised" | "final";
  /** The body's code, or its name where the publication gives no code. */
  readonly codeAsPublished: string;
}

const HEADER = "metric,area,period_start,period_end,value,numerator,denominator,mark,status,code";
const LINE = /^([A-Z]\d{2}),([a-z0-9-]+),(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2}),([^,]*),([^,]*),([^,]*),([a-z_]*),(provisional|revised|final),([^,"]+)$/;

/** The line of a figure. @throws Error where the code holds a comma or a quotation mark, which the layout has no room for */
export function publishedFigureLine({ metricCode, areaKey, periodStart, periodEnd, value, numerator, denominator, mark, status, codeAsPublished }: PublishedFigure): string {
  const line = [metricCode, areaKey, periodStart, periodEnd, value ?? "", numerator ?? "", denominator ?? "", mark ?? "", status, codeAsPublished].join(",");
  if (!LINE.test(line)) throw new Error(`a figure does not fit the layout: ${line}`);
  return line;
}

/** The product's own layout of published figures: UTF-8, a line a figure, in the order given. */
export const publishedFiguresCsv = (figures: readonly PublishedFigure[]): string => `${[HEADER, ...figures.map(publishedFigureLine)].join("\n")}\n`;

/**
 * Reads that layout.
 * @throws Error naming the line, for another header or a line that is no figure: the file is our own, so any slip is a fault.
 */
export function parsePublishedFigures(text: string): PublishedFigure[] {
  const [header, ...lines] = text.trimEnd().split("\n");
  if (header !== HEADER) throw new Error("line 1: not the layout of published figures");
  return lines.map((line, index) => {
    const found = LINE.exec(line);
    if (!found) throw new Error(`line ${index + 2}: not a published figure`);
    const [, metricCode = "", areaKey = "", periodStart = "", periodEnd = "", value = "", numerator = "", denominator = "", mark = "", status = "", codeAsPublished = ""] = found;
    const number = (cell: string): number | null => {
      const read = cell === "" ? null : Number(cell);
      if (read !== null && (!Number.isFinite(read) || cell.trim() !== cell)) throw new Error(`line ${index + 2}: not a number: ${cell}`);
      return read;
    };
    if ((mark === "") === (value === "") || (mark !== "" && !isMark(mark))) throw new Error(`line ${index + 2}: a figure has either a value or a mark`);
    return {
      metricCode, areaKey, periodStart, periodEnd, value: number(value), numerator: number(numerator), denominator: number(denominator),
      mark: isMark(mark) ? mark : null, status: status as PublishedFigure["status"], codeAsPublished,
    };
  });
}

const isMark = (text: string): text is Mark => (MARKS as readonly string[]).includes(text);
