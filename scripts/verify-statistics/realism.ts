import { z } from "zod";
import { nonOverlapping } from "@/lib/statistics/realism/non-overlapping";
import { pastChanges } from "@/lib/statistics/realism/past-changes";
import { referenceClass } from "@/lib/statistics/realism/reference-class";
import { requiredChange } from "@/lib/statistics/realism/required-change";
import { similarStarts } from "@/lib/statistics/realism/similar-starts";
import type { GoodDirection, PastChange } from "@/lib/statistics/realism/types";
import { simple, type Methods } from "./methods";

const inputs = z.object({ panel: z.array(z.array(z.number().nullable())), current: z.number(), target: z.number() });
const change = z.object({ horizon: z.number(), better: z.enum(["high", "low"]) });
const DIRECTIONS: Record<"high" | "low", GoodDirection> = { high: "increase", low: "decrease" };

/** The figures of a reference class by the names of the vectors. */
function figures({ panel, current, target }: z.infer<typeof inputs>, { horizon, better }: z.infer<typeof change>, choose: (changes: readonly PastChange[]) => readonly PastChange[]) {
  const direction = DIRECTIONS[better];
  const required = requiredChange(current, target, direction);
  const found = referenceClass(choose(pastChanges(panel.map((values) => ({ values })), horizon, direction)), required);
  return {
    requiredImprovement: required,
    nWindows: found.windows,
    nUnits: found.units,
    shareAtLeast: found.shareAtLeast,
    midPercentile: found.midPercentile,
    medianImprovement: found.medianChange,
    p90Improvement: found.ninetiethChange,
    shareAtLeastUnitEqualWeight: found.shareAtLeastPerUnit,
    unitsThatEverDidIt: found.unitsThatDidIt.length,
  };
}

const classes = { "all overlapping": (changes: readonly PastChange[]) => changes, "non-overlapping": nonOverlapping };

export const realismMethods: Methods = {
  "realism-reference-class": simple(inputs, change.extend({ windows: z.enum(["all overlapping", "non-overlapping"]).default("all overlapping") }), (given, options) =>
    figures(given, options, classes[options.windows])),
  "realism-reference-class-near": simple(inputs, change.extend({ startWithin: z.number() }), (given, options) =>
    figures(given, options, (changes) => similarStarts(changes, given.current, { kind: "within", distance: options.startWithin }))),
};
