import { goodSign, type Polarity } from "@/lib/metrics/domain/polarity";
import type { Basis } from "@/lib/organisations/domain/restate";
import { formatNumber } from "@/lib/shared/format-number";
import { roundTo } from "@/lib/shared/rounding";
import { countWord } from "./sentences";

/** One board and its figure now and a year before. */
export interface MoverRow {
  readonly code: string;
  readonly name: string;
  readonly now: number | null;
  readonly yearAgo: number | null;
  /** What the measure counts changed within the year, or may have. */
  readonly coverageChanged: boolean;
  readonly basis: Basis;
}

export interface MoverOptions {
  readonly polarity: Polarity;
  /** "points": difference of two percentages; "percent": change of a count on the year before; "amount": difference in the measure's unit. */
  readonly change: "points" | "percent" | "amount";
  readonly decimals: number;
  /** What a row is, in the plural. */
  readonly noun?: string;
  /** Rows at each end; 5 when left out. */
  readonly each?: number;
}

export interface Mover {
  readonly code: string;
  readonly name: string;
  readonly change: number;
  /** The change with its sign: "+18.7", "−39%". */
  readonly text: string;
  readonly now: number;
  readonly yearAgo: number;
  readonly tone: "better" | "worse" | "plain";
  /** "†" where coverage changed, "‡" where a figure is estimated; both, one or none. */
  readonly marks: string;
}

export interface Movers {
  /** Best change first; empty where nothing can be compared. */
  readonly best: readonly Mover[];
  /** Least good change last. */
  readonly least: readonly Mover[];
  /** Every board that can be compared, best change first. */
  readonly all: readonly Mover[];
  /** Boards without a figure now or a year before. */
  readonly without: readonly string[];
  readonly sentence: string;
  readonly change: MoverOptions["change"];
  readonly decimals: number;
  /** What the marks mean, for the marks that stand. */
  readonly notes: readonly string[];
}

function changeOf({ now, yearAgo }: MoverRow, kind: MoverOptions["change"]): number | null {
  if (now === null || yearAgo === null) return null;
  if (kind !== "percent") return now - yearAgo;
  return yearAgo === 0 ? null : 100 * (now / yearAgo - 1);
}

/**
 * The boards whose figure changed most for the better and least so within a year. Order is of the figures as published: no rank is given.
 * @param rows boards of one measure and period; a board without a figure at either end is named, not ordered
 */
export function movers(rows: readonly MoverRow[], { polarity, change: kind, decimals, noun = "boards", each = 5 }: MoverOptions): Movers {
  const good = goodSign(polarity);
  const sign = good === 0 ? 1 : good;
  const all = rows
    .flatMap((row) => {
      const change = changeOf(row, kind);
      return change === null || row.now === null || row.yearAgo === null ? [] : [{ row, change, now: row.now, yearAgo: row.yearAgo }];
    })
    .sort((a, b) => sign * (b.change - a.change) || a.row.name.localeCompare(b.row.name, "en-GB"))
    .map(({ row, change, now, yearAgo }): Mover => ({
      code: row.code, name: row.name, change, now, yearAgo, text: formatNumber(change, { decimals, signed: true, ...(kind === "percent" && { unit: "%" }) }),
      tone: toneOf(roundTo(change, decimals) * good),
      marks: `${row.coverageChanged ? "†" : ""}${row.basis === "estimated" ? "‡" : ""}`,
    }));
  // Fewer than ten are halved, so that none stands at both ends.
  const shown = Math.min(each, Math.floor(all.length / 2));
  const [best, least] = [all.slice(0, shown), all.slice(all.length - shown)];
  const comparable = new Set(all.map(({ code }) => code));
  return {
    best, least, all, change: kind, decimals,
    without: rows.filter(({ code }) => !comparable.has(code)).map(({ name }) => name),
    sentence: sentenceOf(all, decimals, noun, shown, good),
    notes: [
      ...(all.some(({ marks }) => marks.includes("†")) ? ["† Read with care: what is counted changed within the year, or may have."] : []),
      ...(all.some(({ marks }) => marks.includes("‡")) ? ["‡ Estimated from the boards that came before, by population."] : []),
    ],
  };
}

const toneOf = (towards: number): Mover["tone"] => (towards > 0 ? "better" : towards < 0 ? "worse" : "plain");

/** Which way they went, so that the lower end is not taken for a fall where every board rose. */
function sentenceOf(all: readonly Mover[], decimals: number, noun: string, shown: number, good: number): string {
  if (all.length === 0) return `No ${noun} can be compared with a year before.`;
  const rounded = all.map(({ change }) => roundTo(change, decimals));
  const rose = rounded.filter((change) => change > 0).length;
  const fell = rounded.filter((change) => change < 0).length;
  const lower = shown === 0 ? "" : `the lower ${countWord(shown)}`;
  const one = noun.replace(/s$/, "");
  const every = (verb: string, how: string): string => `Every ${one} ${verb}${lower === "" ? "" : `, so ${lower} ${shown === 1 ? "is the one" : "are those"} that ${verb} ${how}`}.`;
  if (rose === all.length) return every("rose", good < 0 ? "most" : "least");
  if (fell === all.length) return every("fell", good < 0 ? "least" : "most");
  const same = all.length - rose - fell;
  const part = (count: number, verb: string): string => `${countWord(count)} ${verb}`;
  const parts = [...(rose > 0 ? [part(rose, "rose")] : []), ...(fell > 0 ? [part(fell, "fell")] : []), ...(same > 0 ? [part(same, "did not change")] : [])];
  return `Of ${all.length} ${noun}, ${parts.slice(0, -1).join(", ")}${parts.length > 1 ? " and " : ""}${parts.at(-1) ?? ""}.`;
}
