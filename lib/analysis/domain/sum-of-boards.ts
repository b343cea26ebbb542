import type { Metric } from "@/lib/metrics/domain/metric";
import { restateRule } from "@/lib/observations/domain/restate-rule";
import type { Period } from "@/lib/shared/period";
import type { PanelCell } from "./panel";

/**
 * A region's figures as sums of its boards: numerators over denominators for shares, sums for counts. A period that any of
 * its boards lacks, or a metric whose parts cannot be added, has no figure.
 * @param boards figures of every board of the region, one a period
 */
export function sumOfBoards(boards: readonly (readonly PanelCell[])[], periods: readonly Period[], metric: Pick<Metric, "unit">): readonly PanelCell[] {
  const { method, scale } = restateRule(metric.unit);
  return periods.map(({ end }, at): PanelCell => {
    const cells = boards.map((cellsOfBoard) => cellsOfBoard[at]);
    const basis = (["estimated", "restated"] as const).find((kind) => cells.some((cell) => cell?.basis === kind)) ?? "published";
    const nothing: PanelCell = { periodEnd: end, value: null, numerator: null, denominator: null, mark: null, basis: "not_comparable", releaseId: null };
    const sum = (pick: (cell: PanelCell) => number | null): number | null => cells.reduce<number | null>((total, cell) => {
      const part = cell === undefined ? null : pick(cell);
      return total === null || part === null ? null : total + part;
    }, 0);
    const releaseId = cells.find((cell) => cell?.releaseId != null)?.releaseId ?? null;
    if (boards.length === 0 || method === "none") return nothing;
    if (method === "sum") {
      const value = sum((cell) => cell.value);
      return value === null ? nothing : { ...nothing, value, basis, releaseId };
    }
    const numerator = sum((cell) => cell.numerator);
    const denominator = sum((cell) => cell.denominator);
    if (numerator === null || denominator === null || denominator === 0 || cells.some((cell) => cell?.value == null)) return nothing;
    return { ...nothing, value: (scale * numerator) / denominator, numerator, denominator, basis, releaseId };
  });
}
