import type { IssueList } from "../../domain/import-issue";
import { quoteValue } from "../../domain/import-issue";

/** Bands of one week: waits of `n` to `n + 1` weeks for n = 0 … 103, then 104 weeks and over. */
export const BAND_COUNT = 105;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Headings of the 105 bands, shortest wait first. */
export const BAND_COLUMNS: readonly string[] = Array.from({ length: BAND_COUNT }, (_, weeks) =>
  weeks === BAND_COUNT - 1 ? `Gt ${weeks} Weeks SUM 1` : `Gt ${twoDigits(weeks)} To ${twoDigits(weeks + 1)} Weeks SUM 1`,
);

/** Headings the figures are read from. */
export const COLUMNS = {
  period: "Period",
  provider: "Provider Org Code",
  icb: "Commissioner Parent Org Code",
  icbName: "Commissioner Parent Name",
  commissioner: "Commissioner Org Code",
  part: "RTT Part Type",
  treatment: "Treatment Function Code",
  treatmentName: "Treatment Function Name",
  total: "Total All",
} as const;

/** Names the providers; their codes stand in where it is missing. */
const PROVIDER_NAME = "Provider Org Name";

/** Published headings no figure is read from; their absence is only worth a warning. */
const UNREAD_COLUMNS: readonly string[] = [
  "Provider Parent Org Code",
  "Provider Parent Name",
  PROVIDER_NAME,
  "Commissioner Org Name",
  "RTT Part Description",
  "Total",
  "Patients with unknown clock start date",
];

/** Places (from 0) of the columns in one file. */
export interface RttColumns {
  readonly places: Readonly<Record<keyof typeof COLUMNS, number>>;
  readonly bands: readonly number[];
  /** Null where the file has no such column. */
  readonly providerName: number | null;
  /** All headings, trimmed, in the order of the file. */
  readonly headings: readonly string[];
}

export type Recognition =
  | { readonly kind: "rtt_full_csv" }
  | { readonly kind: "other"; readonly publication: string }
  | { readonly kind: "unknown" };

/** Headings that together mark another publication; the first that fits is named. */
const OTHER_PUBLICATIONS: readonly { readonly publication: string; readonly marks: readonly string[] }[] = [
  { publication: "NHS England A&E attendances and emergency admissions (monthly CSV)", marks: ["A&E attendances Type 1"] },
  { publication: "NHS England diagnostics waiting times (DM01 full extract)", marks: ["Diagnostic Tests"] },
  { publication: "NHS England cancer waiting times (combined CSV)", marks: ["Standard_or_Item"] },
  { publication: "NHS England acute discharge situation report (monthly CSV)", marks: ["Metric Group", "Metric Type", "Org Code"] },
  { publication: "NHS England discharge ready date (monthly CSV)", marks: ["Region (of Provider)", "Measure"] },
  { publication: "NHS Oversight Framework data", marks: ["Trust_code", "Metric_ID"] },
  { publication: "NHS Oversight Framework league table", marks: ["Trust_code", "Average_score"] },
  { publication: "NHS sickness absence rates", marks: ["SICKNESS_ABSENCE_RATE_PERCENT"] },
  { publication: "NHS workforce statistics", marks: ["ORG_CODE", "STAFF_GROUP_1"] },
  { publication: "Appointments in general practice", marks: ["APPT_STATUS", "COUNT_OF_APPOINTMENTS"] },
  { publication: "Fingertips indicator data", marks: ["Indicator ID", "Area Code"] },
  { publication: "RTT incomplete pathways by commissioner (workbook sheet)", marks: ["ICB Code", "Treatment Function Code"] },
  { publication: "RTT incomplete pathways by provider (workbook sheet)", marks: ["Provider Code", "Treatment Function Code"] },
];

/** Enough bands that a file is meant to be the RTT extract even where another heading was renamed. */
const TELLING_BANDS = 10;

/**
 * Says whether a header is that of the RTT full CSV, and if not, whose it is where that is known.
 *
 * A header with renamed or missing columns still counts as the RTT full CSV, so that the reader can name them.
 */
export function recogniseRttFullCsv(headings: readonly string[]): Recognition {
  const present = new Set(headings.map((heading) => heading.trim()));
  const bands = [...present].filter((heading) => /^Gt \d+ (To \d+ )?Weeks\b/.test(heading)).length;
  if (bands >= TELLING_BANDS || (present.has(COLUMNS.part) && present.has(COLUMNS.treatment))) return { kind: "rtt_full_csv" };
  const other = OTHER_PUBLICATIONS.find(({ marks }) => marks.every((mark) => present.has(mark)));
  return other === undefined ? { kind: "unknown" } : { kind: "other", publication: other.publication };
}

/**
 * Finds the columns by name. Missing or doubled columns the figures need are refused, unknown ones are warned of.
 *
 * @returns the places, or null when a refusal was added to `issues`
 */
export function resolveColumns(header: readonly string[], issues: IssueList): RttColumns | null {
  const headings = header.map((heading) => heading.trim());
  const place = new Map<string, number>();
  const required = [...Object.values(COLUMNS), ...BAND_COLUMNS];
  const known = new Set([...required, ...UNREAD_COLUMNS]);
  const unknown: string[] = [];
  for (const [index, heading] of headings.entries()) {
    if (!known.has(heading)) unknown.push(heading);
    else if (place.has(heading)) {
      issues.refuse("duplicate_column", `The column ${quoteValue(heading)} stands in the file twice, so it is not clear which one holds.`, { row: 1, column: heading });
    } else place.set(heading, index);
  }

  const hint = unknown.length === 0 ? "" : ` It may have been renamed: the file has ${unknown.length === 1 ? "a column" : "columns"} not known here (${unknown.slice(0, 3).map((heading) => quoteValue(heading)).join(", ")}${unknown.length > 3 ? " and others" : ""}).`;
  for (const heading of Object.values(COLUMNS)) {
    if (!place.has(heading)) issues.refuse("missing_column", `The column ${quoteValue(heading)} is missing.${hint}`, { row: 1, column: heading });
  }
  const missingBands = BAND_COLUMNS.filter((heading) => !place.has(heading));
  const [firstMissing] = missingBands;
  if (firstMissing !== undefined) {
    const message =
      missingBands.length === 1
        ? `The column ${quoteValue(firstMissing)} is missing.${hint}`
        : `${missingBands.length} of the ${BAND_COUNT} weekly columns are missing, the first of them ${quoteValue(firstMissing)}. Older files stop at 52 weeks and cannot be used.`;
    issues.refuse("missing_column", message, { row: 1, column: firstMissing });
  }
  for (const heading of UNREAD_COLUMNS) {
    if (!place.has(heading)) issues.warn("missing_column", `The column ${quoteValue(heading)} is missing. No figure is read from it.`, { row: 1, column: heading });
  }
  for (const heading of unknown) {
    issues.warn("unknown_column", `The column ${quoteValue(heading)} is not known here and was left out.`, { row: 1, column: heading });
  }
  if (issues.refused) return null;

  const at = (heading: string): number => place.get(heading) ?? -1;
  return {
    places: {
      period: at(COLUMNS.period),
      provider: at(COLUMNS.provider),
      icb: at(COLUMNS.icb),
      icbName: at(COLUMNS.icbName),
      commissioner: at(COLUMNS.commissioner),
      part: at(COLUMNS.part),
      treatment: at(COLUMNS.treatment),
      treatmentName: at(COLUMNS.treatmentName),
      total: at(COLUMNS.total),
    },
    bands: BAND_COLUMNS.map(at),
    providerName: place.get(PROVIDER_NAME) ?? null,
    headings,
  };
}
