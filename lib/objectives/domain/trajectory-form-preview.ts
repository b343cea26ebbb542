import { buildTrajectoryChart } from "@/lib/charts/build-trajectory-chart";
import type { KeyEntry } from "@/lib/charts/chart-key";
import { describeTrajectoryChart } from "@/lib/charts/describe-trajectory-chart";
import { drawTrajectoryChart } from "@/lib/charts/draw-trajectory-chart";
import type { DrawnTable } from "@/lib/charts/drawn-table";
import { layoutTrajectory } from "@/lib/charts/trajectory-layout";
import { trajectoryKey } from "@/lib/charts/trajectory-key";
import { trajectoryTable } from "@/lib/charts/trajectory-table";
import type { PlannedTrajectory } from "@/lib/charts/trajectory-chart";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { addMonths } from "@/lib/shared/month";
import { periodKindOf } from "@/lib/shared/period";
import { showValue, unitSign } from "./show-value";
import { duePoints, type TrajectoryPlan } from "./trajectory";
import { cautionsOfPlan } from "./trajectory-form-checks";
import { STYLE_NEEDS } from "./trajectory-form";
import type { MeasureGround } from "./trajectory-form-ground";
import { contextOf, realismEvidence, realismLine, realismOfPlan, type RealismLine } from "./trajectory-form-realism";

/** Where the plot lies in the drawing, so that a value can be dragged: pixel = offset + slope x (month number, value). */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly x: readonly [offset: number, perMonth: number];
  readonly y: readonly [offset: number, perUnit: number];
  /** What one press of an arrow key changes, in the unit of the measure. */
  readonly step: number;
  readonly decimals: number;
}

/** What a plan looks like and how realistic it is: the same with and without scripts. */
export interface TrajectoryPreview {
  /** The finding. */
  readonly title: string;
  readonly subtitle: string;
  readonly period: string;
  readonly svg: string;
  readonly alt: string;
  readonly key: readonly KeyEntry[];
  readonly table: DrawnTable;
  readonly plot: Plot;
  readonly realism: readonly RealismLine[];
  readonly evidence: readonly string[];
  readonly cautions: readonly string[];
  readonly isIllustrative: boolean;
}

export interface PreviewInput {
  readonly ground: MeasureGround;
  readonly areaId: number;
  readonly boardName: string;
  readonly inForce: { readonly name: string; readonly plan: TrajectoryPlan } | null;
  /** Null = nothing is proposed yet. */
  readonly proposed: { readonly name: string; readonly plan: TrajectoryPlan } | null;
}

/** A chart has room for a name only; the reason stands on the measure's own page. */
const BREAK_NAME = { definition: "Definition changed", coverage: "Coverage changed", boundary: "Boundary changed" } as const;

const SIZE = { width: 760, height: 340 } as const;
/** Figures that are drawn: four years, and back to the baseline. */
const MONTHS_SHOWN = 48;
/** Dated values that carry a label: more would stand on each other. */
const MOST_LABELS = 3;

/** @throws RangeError for what the chart cannot draw, such as two values due in one month */
export function trajectoryPreview({ ground, areaId, boardName, inForce, proposed }: PreviewInput): TrajectoryPreview {
  const { metric, stride, isIllustrative } = ground;
  const report = ground.reports.get(areaId) ?? null;
  const held = report?.series.points ?? [];
  const until = [inForce, proposed].flatMap((one) => one?.plan.points.at(-1)?.dueOn ?? []).sort().at(-1) ?? null;
  const context = contextOf(ground, new Map(held.flatMap(({ periodEnd, value }) => (value === null ? [] : [[periodEnd, value] as const]))), until);
  const latestEnd = report?.latest?.periodEnd ?? null;
  const since = latestEnd === null ? "" : [addMonths(latestEnd, -MONTHS_SHOWN), proposed?.plan.baseline?.periodEnd ?? latestEnd].sort()[0] ?? "";
  const first = held.findIndex(({ periodEnd, value }) => value !== null && periodEnd >= since);
  const shown = first === -1 ? [] : held.slice(first, (report?.latestIndex ?? 0) + 1);
  const drawn = (role: PlannedTrajectory["role"], one: typeof proposed, labelled: boolean): PlannedTrajectory[] => (one === null ? [] : [plannedOf(role, one, context, labelled ? (value) => showValue(metric, value) : null, latestEnd)]);
  const plans = [...drawn("in_force", inForce, proposed === null), ...drawn("proposed", proposed, true)].filter(({ points }) => points.length > 0);
  const realism = proposed === null ? [] : realismOfPlan(proposed.plan, ground, areaId);
  const lines = realism.map((fact) => realismLine(fact, metric, stride));
  const last = realism.at(-1);
  const kind = periodKindOf(ground.panel.periods);
  const period = shown.length === 0 ? "no figure held" : `${formatPeriod(shown[0]?.periodEnd ?? "", kind)} to ${formatPeriod(shown.at(-1)?.periodEnd ?? "", kind)}`;
  const subtitle = `${metric.name}, ${metric.unitLabel}, ${boardName}`;
  const title = titleOf(proposed?.plan ?? null, lines.at(-1) ?? null, latestEnd !== null);
  const placed = new Set(shown.map(({ periodEnd }) => periodEnd));
  const chart = buildTrajectoryChart({
    id: "trajectory", title, subtitle: `${subtitle}, ${period}`, unit: unitSign(metric), decimals: metric.decimals, periodKind: kind,
    periods: shown.map(({ periodEnd }) => periodEnd), values: shown.map(({ value }) => value), spc: null,
    breaks: (report?.breaks ?? []).filter(({ periodEnd }) => placed.has(periodEnd) && periodEnd !== shown[0]?.periodEnd).map(({ periodEnd, kind: what }) => ({ periodEnd, label: BREAK_NAME[what], kind: what })),
    plans,
  });
  const layout = layoutTrajectory(chart, SIZE);
  return {
    title, subtitle, period, isIllustrative,
    svg: drawTrajectoryChart(chart, SIZE), alt: describeTrajectoryChart(chart), key: trajectoryKey(chart), table: trajectoryTable(chart),
    plot: { ...SIZE, x: [layout.x(0), layout.x(1) - layout.x(0)], y: [layout.y(0), layout.y(1) - layout.y(0)], step: 10 ** -metric.decimals, decimals: metric.decimals },
    realism: lines,
    evidence: last === undefined ? [] : realismEvidence(last, metric, ground),
    cautions: proposed === null ? [] : cautionsOfPlan(proposed.plan, report, metric),
  };
}

function titleOf(plan: TrajectoryPlan | null, last: RealismLine | null, isHeld: boolean): string {
  if (plan === null) return "Nothing is proposed yet";
  if (plan.style === "year_on_year") return "Better than a year before: there is no value to reach";
  if (!isHeld) return "No figure is held, so nothing can be said of how realistic this is";
  if (last === null) return "There is nothing to hold this against";
  return `${last.value} by ${formatDate(last.dueOn)}: ${last.word}${last.share === null ? "" : `, ${last.share} of past windows`}`;
}

function plannedOf(role: PlannedTrajectory["role"], { name, plan }: { readonly name: string; readonly plan: TrajectoryPlan }, context: ReturnType<typeof contextOf>, show: ((value: number) => string) | null, latestEnd: string | null): PlannedTrajectory {
  // Between two dated values a straight line needs no points of its own.
  const due = plan.style === "hold" ? holdPoints(plan, latestEnd) : plan.style === "linear" ? plan.points : duePoints(plan, context);
  const written = STYLE_NEEDS[plan.style].points === "none" ? [] : plan.points.map(({ dueOn }) => dueOn);
  const labelled = new Set(show === null ? [] : written.length <= MOST_LABELS ? written : [...written.slice(0, MOST_LABELS - 1), ...written.slice(-1)]);
  const isStep = plan.style === "stepped_annual" || plan.style === "hold";
  const start = !isStep && plan.baseline && plan.style !== "planned_monthly" ? [{ dueOn: plan.baseline.periodEnd, value: plan.baseline.value }] : [];
  return {
    role, name, shape: isStep ? "step" : "line",
    points: [...start, ...due].map(({ dueOn, value }) => ({ dueOn, value, label: labelled.has(dueOn) && show !== null ? `${show(value)} by ${formatPeriod(dueOn, "month")}` : null })),
  };
}

/** A value that is held has two ends. */
function holdPoints({ baseline, points }: TrajectoryPlan, latestEnd: string | null) {
  const last = points.at(-1);
  if (!last) return [];
  const from = baseline?.periodEnd ?? latestEnd;
  return from !== null && from < last.dueOn ? [{ dueOn: from, value: last.value }, last] : [last];
}
