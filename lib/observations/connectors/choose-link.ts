import { monthEnd } from "@/lib/shared/month";
import { monthNumber } from "../reading/read-month";
import type { PageLink } from "./find-links";

/** A link that fits, with the name of its target and the period that the name says. */
export interface FittingLink extends PageLink {
  readonly name: string;
  /** Last day of the period; null where the name says none. */
  readonly periodEnd: string | null;
}

const MONTH = /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)([a-z]*)[-_ ]?(20\d\d|\d\d)(?!\d)/gi;
const YEARS = /(?<!\d)(20\d\d)[-_](\d\d)(?!\d)/g;

/**
 * The period that a name says, by its last day: "Jan26", "February-2026", "aug26"; else a financial year, "2025-26".
 * Of several the latest counts.
 */
export function periodInName(name: string): string | null {
  const months = [...name.matchAll(MONTH)].flatMap(([, short = "", rest = "", year = ""]) => {
    const number = monthNumber(short + rest);
    return number === null ? [] : [monthEnd(year.length === 2 ? 2000 + Number(year) : Number(year), number)];
  });
  const years = [...name.matchAll(YEARS)].flatMap(([, first = "", second = ""]) => ((Number(first) + 1) % 100 === Number(second) ? [monthEnd(Number(first) + 1, 3)] : []));
  return (months.length > 0 ? months : years).sort().at(-1) ?? null;
}

/** Last part of an address, decoded, with or without a slash at the end; empty where it cannot be. */
function lastPart(url: URL): string {
  try {
    return decodeURIComponent(url.pathname.replace(/\/$/, "").split("/").at(-1) ?? "");
  } catch {
    return "";
  }
}

/**
 * The links whose target's name is what the rule says, the latest period first; within one, what is called revised, then
 * the order of the page. A name must fit from beginning to end.
 */
export function fittingLinks(links: readonly PageLink[], rule: RegExp): readonly FittingLink[] {
  const whole = new RegExp(`^(?:${rule.source})$`, rule.flags.replace(/[gy]/g, ""));
  const fitting = links.flatMap((link) => {
    const name = lastPart(link.url);
    return whole.test(name) ? [{ ...link, name, periodEnd: periodInName(name) }] : [];
  });
  const revised = ({ name }: FittingLink): number => (/revis/i.test(name) ? 1 : 0);
  return fitting.sort((a, b) => (b.periodEnd ?? "").localeCompare(a.periodEnd ?? "") || revised(b) - revised(a));
}
