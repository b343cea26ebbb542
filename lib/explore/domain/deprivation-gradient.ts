import type { Comparison } from "@/lib/analysis/domain/comparison";
import type { GradientChart } from "@/lib/charts/gradient-chart";
import { slopeIndex } from "@/lib/statistics/inequality/slope-index";
import { periodText } from "@/lib/shared/period";
import { inSentence } from "@/lib/shared/in-sentence";
import type { BoardCharacteristics } from "./board-peers";
import type { FigureTableSpec } from "./figure-table";
import { isAmount, unitSign, valueText } from "./value-text";

export interface DeprivationGradient {
  readonly chart: GradientChart;
  readonly table: FigureTableSpec;
  /** Least less most deprived end of the fitted line, in the metric's unit. */
  readonly slope: number;
  /** Ratio of the same two ends; null where they differ in sign. */
  readonly ratio: number | null;
}

/**
 * A metric across the boards in order of deprivation: differences between boards, not between people within them. Without an
 * interval: one from chance in the counts alone would be far too narrow, as boards differ for many other reasons.
 * @returns null where a board lacks a figure or its characteristics, or the figure is an amount that grows with size
 */
export function deprivationGradient(comparison: Comparison, characteristics: readonly BoardCharacteristics[], own: ReadonlySet<number>): DeprivationGradient | null {
  const { metric, kind, set, period } = comparison;
  if (kind !== "icb" || isAmount(metric)) return null;
  const held = new Map(characteristics.filter((board) => board.set === set).map((board) => [board.code, board]));
  const boards = comparison.rows.flatMap((row) => {
    const board = held.get(row.code);
    return row.value === null || board === undefined ? [] : [{ row, board, value: row.value }];
  }).sort((a, b) => b.board.deprivation - a.board.deprivation || a.row.code.localeCompare(b.row.code));
  if (boards.length < 5 || boards.length < comparison.rows.length) return null;
  const index = slopeIndex(boards.map(({ board, value }, at) => ({ quantile: at + 1, population: board.residents, value, lower: null, upper: null })));
  if (index.sii === null) return null;
  const total = boards.reduce((sum, { board }) => sum + board.residents, 0);
  let before = 0;
  const dots = boards.map(({ row, board, value }) => {
    const at = (before + board.residents / 2) / total;
    before += board.residents;
    return { name: row.shortName, at, value, isOwn: own.has(row.areaId) };
  });
  return {
    slope: index.sii.value, ratio: index.rii?.value ?? null,
    chart: { title: gradientHeadline(metric, index.ends), valueName: `${metric.name}, ${metric.unitLabel}`, unit: unitSign(metric), decimals: metric.decimals, dots, ends: index.ends },
    table: {
      caption: `${metric.name} of boards in order of deprivation, ${periodText(period)}`,
      columns: [
        { key: "board", head: "Board", kind: "text", rowHeader: true },
        { key: "deprivation", head: "Deprivation score", unit: "IMD 2025, average", kind: "number", decimals: 1 },
        { key: "residents", head: "Residents", unit: "mid-2022", kind: "number", decimals: 0 },
        { key: "at", head: "Middle of its place", unit: "% of people, most deprived first", kind: "number", decimals: 1 },
        { key: "value", head: periodText(period), unit: metric.unitLabel, kind: "number", decimals: metric.decimals },
      ],
      rows: boards.map(({ row, board, value }, at) => [row.shortName, board.deprivation, board.residents, (dots[at]?.at ?? 0) * 100, value]),
      own: boards.flatMap(({ row }, at) => (own.has(row.areaId) ? [at] : [])),
      order: "-deprivation",
    },
  };
}

/** Both ends of the fitted line; it says what the line does, not why. */
export function gradientHeadline(metric: Comparison["metric"], ends: NonNullable<GradientChart["ends"]>): string {
  const [from, to] = [valueText(metric, ends.mostDeprived), valueText(metric, ends.leastDeprived)];
  if (from === to) return `Across boards in order of deprivation, the fitted line of ${inSentence(metric.shortName)} is level at ${from}`;
  return `Across boards, the fitted line of ${inSentence(metric.shortName)} ${ends.leastDeprived > ends.mostDeprived ? "rises" : "falls"} from ${from} at the most deprived end to ${to} at the least deprived`;
}
