import { formatNumber } from "@/lib/shared/format-number";
import { isWorking, STATE_TEXT, type ImportProgress } from "./import-state";

/** How far the worker is, as one sentence: "Being checked. Reading: 120,000 rows so far." */
export function progressText({ state, step, rows }: ImportProgress): string {
  if (!isWorking(state)) return `${STATE_TEXT[state]}.`;
  if (step === null) return `${STATE_TEXT[state]}. It waits for its turn.`;
  return rows === null ? `${STATE_TEXT[state]}. ${step}.` : `${STATE_TEXT[state]}. ${step}: ${formatNumber(rows)} rows so far.`;
}
