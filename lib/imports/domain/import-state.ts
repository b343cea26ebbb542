/** Where an import stands. */
export const IMPORT_STATES = ["staged", "checked", "refused", "approved", "published", "unchanged", "rejected", "cancelled", "failed"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Each state in the words of screens and command lines. */
export const STATE_TEXT: Readonly<Record<ImportState, string>> = {
  staged: "Being checked",
  checked: "Waiting for approval",
  refused: "Refused",
  approved: "Being published",
  published: "Published",
  unchanged: "Nothing new",
  rejected: "Rejected",
  cancelled: "Cancelled",
  failed: "Failed",
};

/** Where an import stands, and how far the worker is with it. */
export interface ImportProgress {
  readonly state: ImportState;
  readonly version: number;
  /** What the worker is doing, such as "Reading"; null before it begins. */
  readonly step: string | null;
  /** Rows read so far; null where none was counted. */
  readonly rows: number | null;
}

/** What a person or the worker may do to an import. */
export type ImportStep = "record-check" | "approve" | "reject" | "cancel" | "retry" | "publish" | "fail";

const FROM: Readonly<Record<ImportStep, readonly ImportState[]>> = {
  "record-check": ["staged"],
  approve: ["checked"],
  reject: ["checked"],
  cancel: ["staged", "checked", "approved"],
  retry: ["failed"],
  publish: ["approved"],
  fail: ["staged", "approved"],
};

/** Whether a step may be taken in a state; anything not listed may not. */
export const mayTake = (step: ImportStep, state: ImportState): boolean => FROM[step].includes(state);

/** Whether the worker has something to do. */
export const isWorking = (state: ImportState): boolean => state === "staged" || state === "approved";

/** Whether nothing will come of it any more, so that the bytes of the file need not be kept; a failed one may be tried again. */
export const hasEnded = (state: ImportState): boolean => !["staged", "checked", "approved", "failed"].includes(state);
