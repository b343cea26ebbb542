import type { ComparedArea, Comparison } from "@/lib/analysis/domain/comparison";
import type { FunnelChart } from "@/lib/charts/funnel-chart";
import type { Polarity } from "@/lib/metrics/domain/polarity";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import { funnelCurve } from "@/lib/statistics/funnel/funnel-curve";
import { spiegelhalterFunnel, type Funnel } from "@/lib/statistics/funnel/spiegelhalter-funnel";
import type { FunnelSide } from "@/lib/statistics/funnel/types";
import { periodText } from "@/lib/shared/period";
import { areaAddress } from "./area-address";
import type { FigureTableSpec } from "./figure-table";
import { capital, countOfKind, KIND_WORDS } from "./kind-words";
import { orderAreas } from "./order-areas";
import { unitSign } from "./value-text";

/** Fewest areas whose spread tells how much areas ordinarily differ. */
export const FEWEST_IN_FUNNEL = 10;

type Placed = ComparedArea & { readonly value: number; readonly numerator: number; readonly denominator: number };

export interface FunnelAreas {
  readonly chart: FunnelChart;
  readonly table: FigureTableSpec;
  readonly count: number;
  readonly outside: { readonly above: number; readonly below: number; readonly far: number };
  /** As many as chance alone puts outside where no area differs, and the limits are right. */
  readonly expected: { readonly at95: number; readonly at998: number };
  /** Outside the 95% limits of chance alone, which most large areas are. */
  readonly outsideByChance: number;
  readonly phi: number | null;
  readonly own: { readonly name: string; readonly side: FunnelSide } | null;
  /** Areas with a figure that the funnel cannot hold. */
  readonly leftOut: number;
}

/** Areas whose figure is a count over a count, with an interval that says so. */
const placedRows = (rows: readonly ComparedArea[]): readonly Placed[] => rows.filter((row): row is Placed => row.value !== null && row.interval !== null && row.numerator !== null && row.denominator !== null && row.denominator >= 1);

/** Whether a comparison can be a funnel: a share or rate of counts, for enough areas. */
export const canBeFunnel = ({ metric, rows }: Pick<Comparison, "metric" | "rows">): boolean =>
  (metric.unit === "percent" || metric.unit === "rate") && placedRows(rows).length >= FEWEST_IN_FUNNEL;

/**
 * Areas of one time as a funnel with its limits, and its table.
 * @param own ids of the reader's areas
 * @returns null where the figures are not counts over counts, or too few
 */
export function funnelAreas(comparison: Comparison, titleOf: (facts: Omit<FunnelAreas, "chart" | "table">, isAdjusted: boolean) => string, own: ReadonlySet<number>): FunnelAreas | null {
  if (!canBeFunnel(comparison)) return null;
  const { metric, kind } = comparison;
  const rows = orderAreas(placedRows(comparison.rows), metric.polarity);
  const first = rows.find(({ numerator }) => numerator > 0);
  const multiplier = metric.unit === "percent" ? 100 : first === undefined ? 1 : Math.round((first.value * first.denominator) / first.numerator);
  const funnel = spiegelhalterFunnel(rows.map(({ numerator, denominator }) => ({ numerator, denominator })), { kind: metric.unit === "percent" ? "proportion" : "ratio-of-counts", multiplier });
  const sideOf = (at: number): FunnelSide => funnel.points[at]?.flags?.shown.at95 ?? "inside";
  const sides = rows.map((_, at) => sideOf(at));
  const mine = rows.findIndex(({ areaId }) => own.has(areaId));
  const facts = {
    count: rows.length,
    outside: { above: sides.filter((side) => side === "above").length, below: sides.filter((side) => side === "below").length, far: funnel.points.filter(({ flags }) => flags !== null && flags.shown.at998 !== "inside").length },
    expected: { at95: rows.length * 0.05, at998: rows.length * 0.002 },
    outsideByChance: funnel.points.filter(({ flags }) => flags !== null && flags.unadjusted.at95 !== "inside").length,
    phi: funnel.phi,
    own: own.size !== 1 || mine < 0 ? null : { name: rows[mine]?.shortName ?? "", side: sideOf(mine) },
    leftOut: comparison.rows.filter(({ value }) => value !== null).length - rows.length,
  };
  const isAdjusted = funnel.shown === "adjusted";
  const chart: FunnelChart = {
    title: titleOf(facts, isAdjusted), unit: unitSign(metric), decimals: metric.decimals, isAdjusted,
    denominatorName: metric.denominator === null ? "Size (denominator)" : capital(metric.denominator),
    target: funnel.target, targetName: `All ${countOfKind(rows.length, kind)} together`,
    limits: curveOf(funnel, rows.map(({ denominator }) => denominator)),
    dots: rows.map((row, at) => ({
      name: row.shortName, denominator: row.denominator, value: row.value, isOwn: own.has(row.areaId),
      flag: funnel.points[at]?.flags?.shown ?? { at95: "inside", at998: "inside" }, outcome: outcomeOf(sideOf(at), metric.polarity),
    })),
  };
  return { ...facts, chart, table: funnelTable(comparison, rows, funnel, own) };
}

/** Merit of a side of the funnel; none where neither direction is good. */
export function outcomeOf(side: FunnelSide, polarity: Polarity): BenchmarkOutcome {
  if (side === "inside") return "similar";
  if (polarity === "neutral") return side === "above" ? "higher" : "lower";
  return (side === "above") === (polarity === "increase") ? "better" : "worse";
}

const CURVE_POINTS = 48;

/** Limits at even ratios of size, from a little under the smallest to a little over the largest. */
function curveOf(funnel: Funnel, sizes: readonly number[]): FunnelChart["limits"] {
  const [least, most] = [Math.max(1, Math.min(...sizes) * 0.9), Math.max(...sizes) * 1.04];
  const places = Array.from({ length: CURVE_POINTS }, (_, step) => least * (most / least) ** (step / (CURVE_POINTS - 1)));
  return funnelCurve(funnel, places).map(({ denominator, adjusted, unadjusted }) => ({ denominator, ...(funnel.shown === "adjusted" ? adjusted : unadjusted) }));
}

const SIDE_TEXT: Readonly<Record<FunnelSide, string>> = { below: "below", inside: "inside", above: "above" };

function funnelTable({ metric, kind, period, set }: Comparison, rows: readonly Placed[], funnel: Funnel, own: ReadonlySet<number>): FigureTableSpec {
  const unit = metric.unitLabel;
  const withSet = set === "2023" && kind === "icb" ? "?set=2023" : "";
  return {
    caption: `${metric.name} by size, ${KIND_WORDS[kind].many}, ${periodText(period)}`,
    columns: [
      { key: "area", head: capital(KIND_WORDS[kind].one), kind: "text", rowHeader: true },
      { key: "denominator", head: "Size (denominator)", kind: "number", decimals: 0 },
      { key: "value", head: periodText(period), unit, kind: "number", decimals: metric.decimals, heat: metric.polarity },
      { key: "lower95", head: "95% limit, lower", unit, kind: "number", decimals: metric.decimals },
      { key: "upper95", head: "95% limit, upper", unit, kind: "number", decimals: metric.decimals },
      { key: "at95", head: "Against the 95% limits", kind: "text" },
      { key: "at998", head: "Against the 99.8% limits", kind: "text" },
      { key: "lower998", head: "99.8% limit, lower", unit, kind: "number", decimals: metric.decimals, isExtra: true },
      { key: "upper998", head: "99.8% limit, upper", unit, kind: "number", decimals: metric.decimals, isExtra: true },
      { key: "numerator", head: "Numerator", kind: "number", decimals: 0, isExtra: true },
    ],
    rows: rows.map((row, at) => {
      const point = funnel.points[at];
      const limits = point?.[funnel.shown];
      const href = areaAddress(row.kind, row.code);
      return [
        href === null ? row.shortName : { text: row.shortName, href: `${href}${withSet}` }, row.denominator, row.value, limits?.lower95 ?? null, limits?.upper95 ?? null,
        SIDE_TEXT[point?.flags?.shown.at95 ?? "inside"], SIDE_TEXT[point?.flags?.shown.at998 ?? "inside"], limits?.lower998 ?? null, limits?.upper998 ?? null, row.numerator,
      ];
    }),
    own: rows.flatMap(({ areaId }, at) => (own.has(areaId) ? [at] : [])),
    order: metric.polarity === "decrease" ? "value" : "-value",
  };
}
