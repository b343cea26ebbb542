import type { Unit } from "@/lib/metrics/domain/metric";
import { formatDate, formatDateTime } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import type { Figure } from "./compare-figures";
import type { ImportIssue } from "./import-issue";
import type { PublicationDate } from "./publication-date";
import type { ImportCounts } from "./release-draft";

/** Changed figures, and findings, that are listed before the rest is only counted. */
const MOST_LISTED = 20;

const OUTSIDE_TEXT = /[\p{Cc}\p{Cf}]+/gu;

/** One finding on one line: where it is, what it is, and its rule; safe to print whatever the file holds. */
export function issueLine({ file, sheet, row, column, rule, message }: Pick<ImportIssue, "file" | "sheet" | "row" | "column" | "message"> & { readonly rule: string }): string {
  const place = [file === "" ? "command line" : file, ...(sheet === null ? [] : [`sheet ${sheet}`]), ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`column ${column}`])].join(", ");
  return `${place}: ${message} [${rule}]`.replace(OUTSIDE_TEXT, " ");
}

const number = (value: number | null): string => (value !== null && Number.isInteger(value) ? formatNumber(value) : formatNumber(value, { decimals: 4 }));

/**
 * "1,234" for a count; "61.7000% (617 of 1,000)" for a share, so that no change hides behind rounding; the mark where there is no value.
 * @param unit of the metric; a figure with a denominator is a percentage unless this says otherwise
 */
export function figureText({ value, numerator, denominator, mark }: Figure, unit: Unit = "percent"): string {
  if (value === null) return (mark ?? "no value").replaceAll("_", " ");
  if (denominator === null) return number(value);
  return `${formatNumber(value, { decimals: 4, unit: unit === "percent" ? "%" : undefined })} (${number(numerator)} of ${number(denominator)})`;
}

/** A figure in the words of screens. */
export interface NamedFigure {
  readonly metricCode: string;
  readonly metricName: string;
  readonly areaName: string;
  readonly unit: Unit;
  readonly decimals: number;
}

/** "E16 Waiting list, Gloucestershire" */
export const changeName = ({ metricCode, metricName, areaName }: NamedFigure): string => `${metricCode} ${metricName}, ${areaName}`;

export interface ImportSummary {
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly periodEnd: string;
  readonly date: PublicationDate;
  readonly embargoUntil: string | null;
  readonly counts: ImportCounts;
  /** Parts of figures: by provider, specialty and the like. */
  readonly details: number;
  readonly rowsRead: number;
  /** Rows that give no figure, counted by the reason. */
  readonly passedOver: Readonly<Record<string, number>>;
  readonly changes: readonly { readonly name: string; readonly unit: Unit; readonly before: Figure; readonly now: Figure }[];
  readonly warnings: readonly ImportIssue[];
}

/** What an import would change, as lines of text. */
export function summaryLines(summary: ImportSummary): readonly string[] {
  const { counts, date, changes, warnings } = summary;
  const total = counts.new + counts.changed + counts.unchanged;
  const basis = { calendar: `about ${formatDate(date.publishedOn)}, by the calendar rule`, stated: `${formatDate(date.publishedOn)}, as stated`, loaded: `not stated; known here from ${formatDate(date.publishedOn)}` }[date.basis];
  return [
    summary.title,
    `File: ${summary.fileName}, SHA-256 ${summary.sha256}`.replace(OUTSIDE_TEXT, " "),
    `Published: ${basis}`,
    ...(summary.embargoUntil === null ? [] : [`Under embargo until ${formatDateTime(summary.embargoUntil)}, London time`]),
    `Figures: ${formatNumber(total)} (new ${formatNumber(counts.new)}, changed ${formatNumber(counts.changed)}, unchanged ${formatNumber(counts.unchanged)})`,
    ...(counts.notAttributed === 0 ? [] : [`Not attributed to an integrated care board: ${formatNumber(counts.notAttributed)} of these figures`]),
    ...(summary.details === 0 ? [] : [`By provider and category: ${formatNumber(summary.details)}`]),
    `Rows read: ${[formatNumber(summary.rowsRead), ...Object.entries(summary.passedOver).map(([reason, rows]) => `${formatNumber(rows)} passed over (${reason})`)].join(", ")}`,
    ...listed("Changed figures:", changes.map(({ name, unit, before, now }) => `${name}: ${figureText(before, unit)} -> ${figureText(now, unit)}`)),
    ...listed("Warnings:", warnings.map(issueLine)),
  ];
}

/** A heading with its lines, the first 20 of them; nothing where there are none. */
export function listed(heading: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_LISTED;
  return [heading, ...lines.slice(0, MOST_LISTED).map((line) => `  ${line}`), ...(rest > 0 ? [`  and ${formatNumber(rest)} more`] : [])];
}
