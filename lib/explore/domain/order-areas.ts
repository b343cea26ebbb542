import type { Polarity } from "@/lib/metrics/domain/polarity";

/** Best first, or highest first where neither direction is good; areas without a figure last; equal figures by name. */
export function orderAreas<Row extends { readonly value: number | null; readonly shortName: string }>(rows: readonly Row[], polarity: Polarity): readonly Row[] {
  const sign = polarity === "decrease" ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.shortName.localeCompare(b.shortName, "en-GB");
    return sign * (a.value - b.value) || a.shortName.localeCompare(b.shortName, "en-GB");
  });
}
