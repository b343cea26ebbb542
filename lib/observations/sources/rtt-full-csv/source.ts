import type { PublicationFacts } from "../../reading/publication-source";

/** Bounds on what one file may cost to read. Sizes in bytes. */
export interface RttLimits {
  /** Largest file on disk, and largest size after unpacking. */
  readonly maxBytes: number;
  /** Most entries a zip may list. */
  readonly maxEntries: number;
  /** Largest ratio of unpacked to packed size. */
  readonly maxRatio: number;
  readonly maxRowBytes: number;
  /** Most data rows, the header not counted. */
  readonly maxRows: number;
  /** Refusals collected before reading stops. */
  readonly maxIssues: number;
}

/** Generous against the published files (85 MB unpacked, 23 times the packed size, 183,417 rows, rows under 3 kB). */
export const RTT_LIMITS: RttLimits = {
  maxBytes: 400_000_000,
  maxEntries: 10,
  maxRatio: 100,
  maxRowBytes: 65_536,
  maxRows: 500_000,
  maxIssues: 100,
};

/** What the publication is, for the release record and the source line under every chart. */
export const RTT_FULL_CSV_SOURCE: PublicationFacts = {
  id: "rtt-full-csv",
  title: "RTT full CSV data file",
  publication: "Consultant-led referral to treatment waiting times",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/rtt-waiting-times/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, RTT waiting times, Open Government Licence v3.0",
  frequency: "monthly",
  calendarMonths: 2,
};
