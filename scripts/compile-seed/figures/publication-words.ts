import { addDays, secondThursdayAfter } from "@/lib/shared/month";
import type { FigurePublication } from "./figure-publication";

export const NHS = "NHS England";
export const OHID = "Office for Health Improvement and Disparities";
export const STATISTICS = "https://www.england.nhs.uk/statistics/statistical-work-areas/";
export const COMPILED = "Compiled by this project";
export const REARRANGED = "as re-arranged in a public data set";
export const UNREVISED = "Revisions before loading are not known.";

/** Publications that come out on the second Thursday of the first or second month after theirs. */
export const thursday = (months: 1 | 2): FigurePublication["day"] => ({
  rule: `Second Thursday of the ${months === 1 ? "month" : "second month"} after the period, by the publication's calendar.`,
  on: (periodEnd) => secondThursdayAfter(periodEnd, months), basis: "calendar",
});

/** @param days the usual lag of the catalogue */
export const usualLag = (days: number, more = ""): FigurePublication["day"] => ({ rule: `${days} days after the period, the publication's usual lag.${more}`, on: (periodEnd) => addDays(periodEnd, days), basis: "calendar" });
