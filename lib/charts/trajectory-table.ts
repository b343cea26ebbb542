import { planValue } from "@/lib/charts/plan-value";
import { periodPosition } from "@/lib/charts/period-position";
import { signalText } from "@/lib/charts/signal-text";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import type { DrawnColumn, DrawnTable } from "@/lib/charts/drawn-table";
import type { ChartPoint } from "@/lib/charts/chart-spec";
import type { TrajectoryChart } from "@/lib/charts/trajectory-chart";

/** Every figure that is drawn, one row a period or date, oldest first: held, planned, projected. Empty columns are left out. */
export function trajectoryTable(chart: TrajectoryChart): DrawnTable {
  const { spec, plans, projection, hasSpc } = chart;
  const number = (key: string, head: string, isExtra = false): DrawnColumn => ({ key, head, unit: spec.unit, kind: "number", decimals: spec.decimals, ...(isExtra && { isExtra }) });
  const shown = plans.filter(({ points }) => points.length > 0);
  const withLimits = spec.segments.length > 0;
  const columns: DrawnColumn[] = [
    { key: "period", head: "Period or date", kind: "text" }, number("value", "Value"),
    ...(withLimits ? [number("mean", "Mean"), number("lower_limit", "Lower limit"), number("upper_limit", "Upper limit")] : []),
    ...shown.map(({ role, name }) => number(role, name)),
    ...(spec.reference === null ? [] : [number("reference", spec.reference.label)]),
    ...(projection.length === 0 ? [] : [number("projection", "Projection"), number("p80_lower", "80% from"), number("p80_upper", "80% to"), number("p50_lower", "50% from", true), number("p50_upper", "50% to", true), number("p95_lower", "95% from", true), number("p95_upper", "95% to", true)]),
    { key: "note", head: hasSpc ? "Signal or note" : "Note", kind: "text" },
  ];
  const rows = datesOf(chart).map(({ iso, index }) => {
    const at = periodPosition(iso);
    const point = index === null ? undefined : spec.points[index];
    const segment = index === null ? undefined : spec.segments.find(({ start, end }) => index >= start && index <= end);
    const ahead = projection.find((step) => step.periodEnd === iso);
    const due = shown.flatMap(({ points, name }) => points.filter((planned) => planned.at === at).map(({ label }) => `${name}: ${label ?? "value due"}`));
    return [
      index === null && ahead === undefined && !isPeriodEnd(chart, at) ? formatDate(iso) : formatPeriod(iso, spec.periodKind),
      point?.value ?? null,
      ...(withLimits ? [segment?.mean ?? null, segment?.lower ?? null, segment?.upper ?? null] : []),
      ...shown.map((plan) => planValue(plan, at)),
      ...(spec.reference === null ? [] : [point?.reference ?? null]),
      ...(projection.length === 0 ? [] : [ahead?.centre ?? null, ahead?.p80[0] ?? null, ahead?.p80[1] ?? null, ahead?.p50[0] ?? null, ahead?.p50[1] ?? null, ahead?.p95[0] ?? null, ahead?.p95[1] ?? null]),
      [...(point === undefined ? [] : [noteOf(point, chart, index)]), ...due].filter((text) => text !== "").join("; "),
    ];
  });
  return { caption: `${spec.title}. ${spec.subtitle}`, columns, rows };
}

/** A date ahead that ends a month is named as a month where the series is monthly. */
const isPeriodEnd = ({ spec }: TrajectoryChart, at: number): boolean => spec.periodKind === "month" && Math.abs(at - Math.round(at)) < 1e-9;

function noteOf(point: ChartPoint, { spec, hasSpc }: TrajectoryChart, index: number | null): string {
  const breaks = spec.breaks.filter((seriesBreak) => seriesBreak.index === index).map(({ label }) => `break before this: ${label}`);
  const signal = point.value === null ? "Not held" : hasSpc ? signalText(point) : "";
  return [signal, ...breaks].filter((text) => text !== "").join("; ");
}

/** Every period held and every date ahead, rising, each once. */
function datesOf({ spec, plans, projection }: TrajectoryChart): { readonly iso: string; readonly index: number | null }[] {
  const held = new Map(spec.points.map(({ periodEnd }, index) => [periodEnd, index]));
  const first = spec.points[0]?.at ?? -Infinity;
  const more = [...plans.flatMap(({ points }) => points.filter(({ at }) => at >= first).map(({ dueOn }) => dueOn)), ...projection.map(({ periodEnd }) => periodEnd)];
  return [...new Set([...held.keys(), ...more])].sort().map((iso) => ({ iso, index: held.get(iso) ?? null }));
}
