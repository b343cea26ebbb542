import { formatNumber } from "@/lib/shared/format-number";
import type { StackedShare } from "@/lib/charts/stacked-share";

/** The text alternative of a divided whole: each part's share and what was declared for it. */
export function describeStackedShare({ title, parts, weights }: StackedShare): string {
  if (parts.length === 0) return `${title}: too few to say.`;
  const print = (share: number): string => formatNumber(share * 100, { unit: "%" });
  return `${title}: ${parts.map(({ name, share }, index) => { const weight = weights?.[index]; return `${name} ${print(share)}${weight === undefined ? "" : ` (declared ${print(weight)})`}`; }).join(", ")}.`;
}
