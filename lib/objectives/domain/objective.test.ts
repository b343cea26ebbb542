import { expect, it } from "vitest";
import { stepAfter, stepOn, type TrajectoryStep } from "./objective";

const steps = ["2026-03-31", "2027-03-31"].map((dueOn): TrajectoryStep => ({ dueOn, value: 65, comparator: "at_least", scope: "national", label: "", source: "" }));

it("puts a step in force on its day and keeps it until the next", () => {
  expect(["2026-03-30", "2026-03-31", "2027-03-30", "2027-03-31", "2040-01-01"].map((day) => stepOn(steps, day)?.dueOn ?? null)).toEqual([null, "2026-03-31", "2026-03-31", "2027-03-31", "2027-03-31"]);
  expect(["2026-03-30", "2026-03-31", "2027-03-31"].map((day) => stepAfter(steps, day)?.dueOn ?? null)).toEqual(["2026-03-31", "2027-03-31", null]);
});
