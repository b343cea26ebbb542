import { SHAPE_OF } from "@/lib/charts/status-shape";
import { STATUS_ORDER, STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import { MISSING_FILL, OUTCOME_FILL, STATUS_FILL, VALUE_FILLS, WITHHELD_FILL, type MapFill } from "./map-fills";
import { outcomeAt } from "./map-letters";
import { shadeOf, stepLabels, stepOf } from "./map-steps";
import type { MapColouring, MapFrame, MapSteps, MetricMap } from "./metric-map";
import { isAmount } from "./value-text";

/** One line of the legend. */
export interface MapClass {
  /** Stands in the address: `step-1`, `better`, `met`, `missing`, `suppressed`. */
  readonly key: string;
  readonly label: string;
  readonly fill: MapFill;
  readonly count: number;
}

export interface MapClasses {
  readonly classes: readonly MapClass[];
  /** Key of each area's class, in the order of the areas. */
  readonly keys: readonly string[];
}

export const OUTCOME_LABEL: Readonly<Record<BenchmarkOutcome, string>> = {
  better: "Better than England", similar: "Similar to England", worse: "Worse than England",
  higher: "Higher than England", lower: "Lower than England", not_compared: "Not compared",
};

/** What the colours can say of a period: what was asked for, or the value where that cannot be told. */
export function colouringOf(asked: string | undefined, metric: MetricMap["metric"], { england, outcomes, statuses }: MapFrame): MapColouring {
  if (asked === "england" && !isAmount(metric) && england !== null && /[^n]/.test(outcomes)) return "england";
  return asked === "status" && statuses !== null ? "status" : "value";
}

type Judged = Pick<MetricMap, "metric" | "cuts" | "areas">;
type Wanted = Omit<MapClass, "count">;

/**
 * The class of each area and the legend of a map. Areas without a figure are in no class of the colouring: what is missing
 * and each reason for withholding are classes of their own, at the end. A class that holds nobody is left out, but for those
 * of the value, which are fixed over time.
 */
export function mapClasses(map: Judged, frame: MapFrame, by: MapColouring, steps: MapSteps): MapClasses {
  const keys = map.areas.map((_, place) => classOf(map, frame, by, steps, place));
  const offered = [...classesOf(map, by, steps), ...noFigure(frame)];
  const classes = offered.map((entry): MapClass => ({ ...entry, count: keys.filter((key) => key === entry.key).length }));
  return { classes: classes.filter(({ key, count }) => count > 0 || key.startsWith("step-")), keys };
}

/** Key of a mark such as "not available". */
const markKey = (mark: string): string => mark.toLowerCase().replace(/[^a-z]+/g, "-");

function classOf(map: Judged, frame: MapFrame, by: MapColouring, steps: MapSteps, place: number): string {
  const value = frame.values[place] ?? null;
  if (value === null) {
    const mark = frame.marks[place];
    return mark === undefined ? "missing" : markKey(mark);
  }
  if (by === "england") return outcomeAt(frame.outcomes, place);
  if (by === "status") return STATUS_ORDER[Number(frame.statuses?.charAt(place))] ?? "not_measured";
  return `step-${stepOf(value, map.cuts[steps], map.metric.decimals) + 1}`;
}

function classesOf({ metric, cuts }: Judged, by: MapColouring, steps: MapSteps): readonly Wanted[] {
  if (by === "england") {
    const order: readonly BenchmarkOutcome[] = metric.polarity === "neutral" ? ["higher", "similar", "lower", "not_compared"] : ["better", "similar", "worse", "not_compared"];
    return order.map((key) => ({ key, label: OUTCOME_LABEL[key], fill: OUTCOME_FILL[key] }));
  }
  if (by === "status") return STATUS_ORDER.map((key: ObjectiveStatus) => ({ key, label: STATUS_WORD[key], fill: STATUS_FILL[SHAPE_OF[key]] }));
  const chosen = cuts[steps];
  return stepLabels(chosen, metric.decimals).map((label, step) => ({ key: `step-${step + 1}`, label, fill: VALUE_FILLS[shadeOf(step, chosen)] ?? MISSING_FILL }));
}

function noFigure({ marks }: MapFrame): readonly Wanted[] {
  const words = [...new Set(Object.values(marks))].sort();
  return [...words.map((word) => ({ key: markKey(word), label: word.charAt(0).toUpperCase() + word.slice(1), fill: WITHHELD_FILL })), { key: "missing", label: "No figure held", fill: MISSING_FILL }];
}
