import { parseIsoDate, formatPeriod } from "@/lib/shared/format-date";
import { lagStage, type LagStage } from "@/lib/statistics/lag/lag-stage";
import { lagWindow } from "@/lib/statistics/lag/lag-window";
import { nextHonestDate } from "@/lib/statistics/lag/next-honest-date";
import type { YearMonth } from "@/lib/statistics/lag/year-month";
import type { ObjectiveLag } from "./objective";

/** When an outcome can be judged, as of a day. Days are the first of the month that opens a stage, `YYYY-MM-DD`. */
export interface LagReading {
  readonly stage: LagStage;
  readonly start: string;
  readonly firstEffect: string;
  readonly earliest: string;
  readonly latest: string;
  /** The next day on which judging says something new; null from the latest on. */
  readonly nextHonest: string | null;
  readonly text: string;
  readonly source: string;
}

const day = ({ year, month }: YearMonth): string => `${String(year)}-${String(month).padStart(2, "0")}-01`;
const monthOf = (iso: string): YearMonth => { const { year, month } = parseIsoDate(iso); return { year, month }; };

/** Where an outcome stands on its way to being visible. Source: docs/methods/lag.md. @param today `YYYY-MM-DD` */
export function lagOf(lag: ObjectiveLag, today: string): LagReading {
  const window = lagWindow({ start: monthOf(lag.start), gestation: lag, averagingMonths: lag.averagingMonths, publicationMonths: lag.publicationMonths });
  const next = nextHonestDate(window, monthOf(today));
  const nextHonest = next === null ? null : day(next.month);
  const stage = lagStage(window, monthOf(today));
  return {
    stage, start: day(window.start), firstEffect: day(window.firstEffect), earliest: day(window.earliest), latest: day(window.latest), nextHonest,
    text: nextHonest === null ? "A change should be visible by now" : `${next?.kind === "earliest" ? "Judge from" : "A change should be visible from"} ${formatPeriod(nextHonest, "month")}`,
    source: lag.source,
  };
}
