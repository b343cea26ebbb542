import { formatNumber } from "@/lib/shared/format-number";
import type { Movers } from "@/lib/charts/movers";

/** The text alternative of the greatest changes: every body with its change, by end. */
export function describeMovers({ title, unit, decimals, ends }: Movers): string {
  const print = (change: number): string => formatNumber(change, { decimals, unit, signed: true });
  const sentences = ends.filter(({ rows }) => rows.length > 0).map(({ heading, rows }) => `${heading === "" ? "" : `${heading}: `}${rows.map(({ name, change }) => `${name} ${print(change)}`).join(", ")}.`);
  return [`${title}.`, ...(sentences.length === 0 ? ["No change is held."] : sentences)].join(" ");
}
