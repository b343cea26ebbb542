import { formatNumber } from "@/lib/shared/format-number";
import { isWorking, STATE_TEXT, type ImportProgress } from "./import-state";

/** Where an import stands, in words that change only when it moves: "Being checked: reading". */
export function progressText({ state, step }: Pick<ImportProgress, "state" | "step">): string {
  if (!isWorking(state)) return STATE_TEXT[state];
  return `${STATE_TEXT[state]}: ${step === null ? "waits for its turn" : step.toLowerCase()}`;
}

/** "120,000 rows so far"; null where the worker counts none. */
export const rowsText = ({ state, rows }: Pick<ImportProgress, "state" | "rows">): string | null =>
  rows === null || !isWorking(state) ? null : `${formatNumber(rows)} ${rows === 1 ? "row" : "rows"} so far`;
