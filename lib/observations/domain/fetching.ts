import type { FetchOutcome } from "./fetch-schedule";

/** The last file that was fetched, as the next look compares with it. */
export interface LastFile {
  readonly address: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly sha256: string | null;
}

/** What is kept of the fetching of one publication. Moments are ISO 8601, days `YYYY-MM-DD`. */
export interface FetchingFact extends LastFile {
  /** Id of the connector. */
  readonly connector: string;
  readonly enabled: boolean;
  readonly enabledBy: string | null;
  readonly enabledAt: string | null;
  readonly checkedAt: string | null;
  readonly outcome: FetchOutcome | null;
  readonly message: string | null;
  readonly nextExpectedOn: string | null;
  readonly failures: number;
  readonly nextTryAt: string | null;
}

/** Fetched; not; given up after failures in a row; cannot be, as the address of its file is not known. */
export type FetchState = "on" | "off" | "stopped" | "by-hand";

export const FETCH_STATE_TEXT: Readonly<Record<FetchState, string>> = { on: "On", off: "Off", stopped: "Stopped", "by-hand": "Add by hand" };

export const FETCH_OUTCOME_TEXT: Readonly<Record<FetchOutcome, string>> = {
  fetched: "A new file was brought in",
  unchanged: "Nothing new",
  "no-address": "Address not known: add it by hand",
  failed: "It failed",
};

/** A publication as the page of fetching shows it. */
export interface FetchingRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly page: string;
  readonly state: FetchState;
  /** How the address of its file is found, or why it is not. */
  readonly rule: string;
  readonly enabledBy: string | null;
  readonly enabledAt: string | null;
  readonly checkedAt: string | null;
  readonly outcome: string | null;
  readonly message: string | null;
  /** `YYYY-MM-DD`; null where its files come out at no common time. */
  readonly nextExpectedOn: string | null;
  /** The day has come, and no new file has. */
  readonly isOverdue: boolean;
  readonly nextTryAt: string | null;
  readonly failures: number;
}
