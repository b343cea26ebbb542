import type { LagWindow } from "./lag-window";
import { monthsBetween, type YearMonth } from "./year-month";

/** Stages in order of time, in the words shown. */
export type LagStage = "not started" | "acting" | "too early" | "early signal" | "should be visible";

/**
 * Where an outcome stands on its time line in a month. Each stage begins in the month that opens it.
 * Acting: nobody can have benefited yet. Too early: some may have, but no published figure covers enough of them.
 * Source: docs/methods/lag.md.
 * @param at the month of judging (not the period of the figure: the publication lag is within the window).
 */
export function lagStage({ start, firstEffect, earliest, latest }: LagWindow, at: YearMonth): LagStage {
  const isBefore = (month: YearMonth) => monthsBetween(at, month) > 0;
  if (isBefore(start)) return "not started";
  if (isBefore(earliest)) return isBefore(firstEffect) ? "acting" : "too early";
  return isBefore(latest) ? "early signal" : "should be visible";
}
