import type { Metric } from "@/lib/metrics/domain/metric";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatDifference } from "@/lib/shared/format-number";
import { showValue, unitSign } from "./show-value";
import { STYLE_TEXT, type TrajectoryPoint } from "./trajectory";
import { STYLE_NEEDS, type PlanDraft } from "./trajectory-form";

export const DIFFERENCE_WORDS = { same: "Same", changed: "Changed", added: "Added", removed: "Left out" } as const;
export type DifferenceKind = keyof typeof DIFFERENCE_WORDS;

/** One line of two versions side by side. */
export interface DifferenceRow {
  readonly what: string;
  readonly kind: DifferenceKind;
  /** Null where the version has nothing there. */
  readonly before: string | null;
  readonly after: string | null;
  /** How far a value moved, in words; null where there is nothing to say. */
  readonly note: string | null;
}

/** A version as it is compared: its plan and what is said about it. */
export interface ComparedVersion {
  readonly plan: PlanDraft;
  readonly reason: string;
  readonly justification: string;
  readonly source: string;
}

type Printed = Pick<Metric, "unit" | "decimals">;

/** Two versions line by line: style, baseline, every dated value in order of time, then the words. */
export function differenceOf(before: ComparedVersion | null, after: ComparedVersion, metric: Printed): readonly DifferenceRow[] {
  const show = (value: number): string => showValue(metric, value);
  const text = (what: string, old: string | null | undefined, next: string | null): DifferenceRow[] => {
    const [a, b] = [old === undefined || old === "" ? null : old, next === "" ? null : next];
    return a === null && b === null ? [] : [{ what, kind: kindOf(a, b), before: a, after: b, note: null }];
  };
  const baseline = (plan: PlanDraft | undefined): string | null => (plan?.baseline ? `${show(plan.baseline.value)} in ${formatPeriod(plan.baseline.periodEnd, "month")}` : null);
  const share = (plan: PlanDraft | undefined): string | null => (plan?.reduceBy == null ? null : `${String(plan.reduceBy)}%`);
  const midpoint = (plan: PlanDraft | undefined): string | null => (plan?.midpointOn == null ? null : formatDate(plan.midpointOn));
  return [
    ...text("Style", before && STYLE_TEXT[before.plan.style].word, STYLE_TEXT[after.plan.style].word),
    ...text("Baseline", baseline(before?.plan), baseline(after.plan)),
    ...text("Half of the way", midpoint(before?.plan), midpoint(after.plan)),
    ...text("Gap to shrink by", share(before?.plan), share(after.plan)),
    ...points(before?.plan ?? null, after.plan, metric),
    ...text("Why it is proposed", before?.reason, after.reason),
    ...text("Why it can be reached", before?.justification, after.justification),
    ...text("Source", before?.source, after.source),
  ];
}

const kindOf = (before: string | null, after: string | null): DifferenceKind => (before === null ? "added" : after === null ? "removed" : before === after ? "same" : "changed");

function points(before: PlanDraft | null, after: PlanDraft, metric: Printed): readonly DifferenceRow[] {
  const days = [...new Set([...(before?.points ?? []), ...after.points].map(({ dueOn }) => dueOn))].sort();
  return days.map((dueOn): DifferenceRow => {
    const [a, b] = [pointAt(before, dueOn), pointAt(after, dueOn)];
    const printed = (plan: PlanDraft | null, point: TrajectoryPoint | undefined): string | null => (point === undefined || plan === null ? null : STYLE_NEEDS[plan.style].points === "date" ? "End" : showValue(metric, point.value));
    const [old, next] = [printed(before, a), printed(after, b)];
    const moved = a && b && old !== next && old !== "End" && next !== "End" ? b.value - a.value : 0;
    const size = formatDifference(Math.abs(moved), { decimals: metric.decimals, unit: unitSign(metric) });
    return { what: `Due ${formatDate(dueOn)}`, kind: kindOf(old, next), before: old, after: next, note: moved === 0 ? null : `${size} ${moved > 0 ? "higher" : "lower"}` };
  });
}

const pointAt = (plan: PlanDraft | null, dueOn: string): TrajectoryPoint | undefined => plan?.points.find((point) => point.dueOn === dueOn);

/** What a difference comes to, in one sentence. */
export function differenceText(rows: readonly DifferenceRow[]): string {
  const changed = rows.filter(({ kind }) => kind !== "same");
  if (changed.length === 0) return "Nothing differs.";
  const values = changed.filter(({ what }) => what.startsWith("Due ")).length;
  const others = changed.filter(({ what }) => !what.startsWith("Due ")).map(({ what }) => what.toLowerCase());
  const parts = [...(values === 0 ? [] : [`${values} dated ${values === 1 ? "value" : "values"}`]), ...others];
  return `${changed.length === 1 ? "One line differs" : `${changed.length} lines differ`}: ${parts.join(", ")}.`;
}
