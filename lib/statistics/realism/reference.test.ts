import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pastChanges } from "./past-changes";
import { referenceClass } from "./reference-class";
import { requiredChange } from "./required-change";
import { similarStarts } from "./similar-starts";

interface Entry {
  id: string;
  inputs: { panel: (number | null)[][]; current: number; target: number };
  options: { horizon: number; better: "high" | "low"; startWithin?: number };
  expected: Record<string, number>;
  tolerance: { rel: number; abs: number };
}

const SHARED = path.resolve("../shared/reference/realism.json");
const read = (file: string) => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Entry[]) : []);

function figures({ inputs, options }: Entry): Record<string, number | null> {
  const direction = options.better === "high" ? "increase" : "decrease";
  const required = requiredChange(inputs.current, inputs.target, direction);
  const all = pastChanges(inputs.panel.map((values) => ({ values })), options.horizon, direction);
  const distance = options.startWithin;
  const found = referenceClass(distance === undefined ? all : similarStarts(all, inputs.current, { kind: "within", distance }), required);
  return {
    requiredImprovement: required,
    nWindows: found.windows,
    shareAtLeast: found.shareAtLeast,
    midPercentile: found.midPercentile,
    medianImprovement: found.medianChange,
    p90Improvement: found.ninetiethChange,
    shareAtLeastUnitEqualWeight: found.shareAtLeastPerUnit,
    unitsThatEverDidIt: found.unitsThatDidIt.length,
  };
}

function check(entry: Entry): void {
  const got = figures(entry);
  for (const [field, expected] of Object.entries(entry.expected)) {
    const { rel, abs } = entry.tolerance;
    expect(Math.abs((got[field] ?? Number.NaN) - expected), field).toBeLessThanOrEqual(Math.max(rel * Math.abs(expected), abs));
  }
}

describe("reference classes against figures of R", () => {
  const sample = read(path.resolve("lib/statistics/fixtures/realism.json"));
  it("has a sample of each method", () => expect(sample).toHaveLength(5));
  it.each(sample.map((entry) => [entry.id, entry] as const))("%s", (_id, entry) => check(entry));
});

describe.skipIf(!existsSync(SHARED))("every entry of ../shared/reference/realism.json (skipped where absent)", () => {
  it.each(read(SHARED).map((entry) => [entry.id, entry] as const))("%s", (_id, entry) => check(entry));
});
