import { formatNumber } from "@/lib/shared/format-number";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count in words to twelve, in figures above. */
export const countWord = (count: number): string => NUMBERS[count] ?? formatNumber(count);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** "34 of 36 boards", "all 36 boards", "both boards". */
export function ofBoards(count: number, of: number): string {
  if (count < of) return `${formatNumber(count)} of ${of} boards`;
  return of === 1 ? "the one board judged" : of === 2 ? "both boards" : `all ${of} boards`;
}

/** "18 of 36 boards are below the 65% step". */
export function belowStepSentence(below: number, total: number, stepText: string, higherIsBetter: boolean): string {
  const side = higherIsBetter ? "below" : "above";
  if (below === 0) return `All ${total} boards have reached the ${stepText} step`;
  if (below === total) return `All ${total} boards are ${side} the ${stepText} step`;
  return `${capitalised(countWord(below))} of ${total} boards ${below === 1 ? "is" : "are"} ${side} the ${stepText} step`;
}

/** "rose 5.5 points" or "fell 0.3 points" or "did not change". */
export function moved(change: number, decimals: number, unit: string): string {
  const size = formatNumber(Math.abs(change), { decimals });
  if (Number(size.replace(/,/g, "")) === 0) return "did not change";
  return `${change > 0 ? "rose" : "fell"} ${size}${unit === "" ? "" : ` ${unit}`}`;
}
