import type { LagWindow } from "./lag-window";
import { monthsBetween, type YearMonth } from "./year-month";

/** The next month in which judging an outcome says something new. */
export interface HonestDate {
  readonly month: YearMonth;
  /** `earliest`: an early signal may show; `latest`: no change then means no change seen. */
  readonly kind: "earliest" | "latest";
}

/**
 * The next honest date to judge: the earliest visible month, and once that has come the latest. Source: docs/methods/lag.md.
 * @returns null from the latest visible month on: it can be judged now, and with every new figure.
 */
export function nextHonestDate({ earliest, latest }: LagWindow, at: YearMonth): HonestDate | null {
  if (monthsBetween(at, earliest) > 0) return { month: earliest, kind: "earliest" };
  return monthsBetween(at, latest) > 0 ? { month: latest, kind: "latest" } : null;
}
