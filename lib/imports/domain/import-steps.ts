import { formatDate, formatDateTime } from "@/lib/shared/format-date";
import type { ImportRecord } from "./import-record";
import { STATE_TEXT } from "./import-state";

/** A stage of an import, with who and when. */
export interface ImportStage {
  readonly label: string;
  readonly note: string | null;
  readonly state: "done" | "current" | "later";
}

type Staged = Pick<ImportRecord, "state" | "stagedBy" | "stagedAt" | "checkedAt" | "decidedBy" | "decidedAt" | "endedAt" | "embargoUntil" | "withdrawnOn">;

const byAndWhen = (who: string | null, at: string | null): string | null => [who, at === null ? null : formatDateTime(at)].filter((part) => part !== null && part !== "").join(", ") || null;

/**
 * The stages of an import in order: those behind it, the present one, and those that may follow. One that ended otherwise than
 * published closes with what became of it, and promises no further stage.
 * @param isEmbargoAhead whether its embargo is still to end
 */
export function importSteps(record: Staged, isEmbargoAhead: boolean): readonly ImportStage[] {
  const { state, stagedBy, stagedAt, checkedAt, decidedBy, decidedAt, endedAt, embargoUntil, withdrawnOn } = record;
  const done = (label: string, note: string | null): ImportStage => ({ label, note, state: "done" });
  const current = (label: string, note: string | null): ImportStage => ({ label, note, state: "current" });
  const later = (label: string): ImportStage => ({ label, note: null, state: "later" });
  const staged = done("Brought in", byAndWhen(stagedBy, stagedAt));
  const checked = done("Checked", byAndWhen(null, checkedAt));
  const approved = done("Approved", byAndWhen(decidedBy, decidedAt));
  switch (state) {
    case "staged":
      return [staged, current("Checked", "being checked"), later("Approved"), later("Published")];
    case "checked":
      return [staged, checked, current("Approved", "waits for a second account"), later("Published")];
    case "approved":
      return [staged, checked, approved, current("Published", "being published")];
    case "published": {
      const out = done("Published", isEmbargoAhead && embargoUntil !== null ? `under embargo until ${formatDateTime(embargoUntil)}` : byAndWhen(null, endedAt));
      return withdrawnOn === null ? [staged, checked, approved, out] : [staged, checked, approved, out, current("Withdrawn", formatDate(withdrawnOn))];
    }
    case "refused":
      return [staged, current(STATE_TEXT[state], byAndWhen(null, checkedAt))];
    case "rejected":
      return [staged, checked, current(STATE_TEXT[state], byAndWhen(decidedBy, decidedAt))];
    default:
      return [staged, ...(checkedAt === null ? [] : [checked]), ...(decidedBy === null || decidedAt === null ? [] : [approved]), current(STATE_TEXT[state], byAndWhen(null, endedAt))];
  }
}
