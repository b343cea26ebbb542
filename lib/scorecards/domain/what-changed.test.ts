import { describe, expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import { positionOf } from "@/lib/objectives/domain/measure-position";
import type { Objective, ObjectiveMeasure, TrajectoryStep } from "@/lib/objectives/domain/objective";
import { standingOf } from "@/lib/objectives/domain/standing";
import type { Revision } from "@/lib/observations/domain/revisions";
import { addMonths } from "@/lib/shared/month";
import { whatChanged } from "./what-changed";

const metric = (code: string, name: string, more: Partial<Metric> = {}): Metric =>
  ({ code, name, shortName: name, unit: "percent", unitLabel: "% of list", decimals: 1, polarity: "increase", lagDays: 42, source: { name: "NHS England", url: null }, frequencies: ["monthly"], ...more }) as Metric;
const WAITS = metric("E01", "Waiting within 18 weeks");
const LONG = metric("E03", "Waiting over 52 weeks", { polarity: "decrease" });
const step = (value: number, dueOn = "2024-03-31"): TrajectoryStep => ({ dueOn, value, comparator: "at_least", scope: "national", label: `${value}%`, source: "" });
const judged: ObjectiveMeasure = { metricCode: "E01", part: "judged", steps: [step(65), step(92, "2029-03-31")] };
const lead: ObjectiveMeasure = { metricCode: "E03", part: "lead", steps: [] };
const OBJECTIVE = { code: "N4", area: "elective", boardId: null, title: "Waits within 18 weeks", shortTitle: "18 weeks", lag: null, horizonOn: null, notMeasured: null, meanwhileReason: null, isIllustrative: false, measures: [judged, lead], milestones: [] } as unknown as Objective;

/** Months that swing by one point around 66, twenty of them, and then what is given; the last ends in March 2026. */
const calm = (...last: (number | null)[]): (number | null)[] => [...Array.from({ length: 20 }, (_, index) => 66 + (index % 2)), ...last];

interface Held { readonly waits?: readonly (number | null)[]; readonly to?: string; readonly long?: readonly number[]; readonly revisions?: readonly Revision[]; readonly asOf?: string; readonly objective?: Objective; readonly polarity?: "increase" | "decrease" }

function board({ waits = calm(), to = "2026-03-31", long = [], revisions = [], asOf = "2026-05-20", objective = OBJECTIVE, polarity = "increase" }: Held): BoardStandings {
  const at = (of: Metric, measure: ObjectiveMeasure, values: readonly (number | null)[]) => positionOf({
    metric: of, resolved: { measure, steps: measure.steps, final: measure.steps.at(-1) ?? null, trajectory: null }, listSeries: null, breaks: [], revisions, today: asOf,
    series: { metricCode: of.code, areaId: 1, sourceAreaIds: [1], points: values.map((value, index) => ({ periodEnd: addMonths(to, index + 1 - values.length), value, numerator: null, denominator: null, mark: null, basis: "published", releaseId: 1 })) },
  });
  const positions = new Map([["E01", at({ ...WAITS, polarity }, judged, waits)], ["E03", at(LONG, lead, long)]]);
  return { areaId: 1, version: null, positions, standings: new Map([["N4", standingOf({ objective, positionOf: ({ metricCode }) => positions.get(metricCode) ?? null, realismOf: () => null, isIllustrative: () => false, today: asOf })]]) };
}

const compared = (before: Held, now: Held, england: Held = {}) => whatChanged({ before: board({ asOf: "2026-04-09", ...before }), now: board(now), england: board(england), since: "2026-04-09" });
const FEBRUARY = { to: "2026-02-28" } as const;

describe("what changed of a board", () => {
  it("is a change of status with the move behind it, and England's beside it", () => {
    const { changes } = compared({ waits: calm(66), ...FEBRUARY }, { waits: calm(66, 55) }, { waits: calm(66, 68) });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: "worse", objective: "N4", status: "off_not_improving" });
    expect(changes[0]?.text).toContain("18 weeks is now off trajectory and not improving; it was on trajectory. 55.0% is short of the step of 65.0%");
    expect(changes[0]?.text).toContain("It fell 11.0 points to 55.0% in March 2026, from 66.0% in February 2026; England rose 2.0 points: more than ordinary movement");
  });

  it("is better where the value moved the good way, and follows the measure's direction", () => {
    expect(compared({ waits: calm(66), ...FEBRUARY }, { waits: calm(66, 75) }).changes[0]).toMatchObject({ kind: "better" });
    const { changes } = compared({ waits: calm(66), ...FEBRUARY, long: calm(66).map(Number) }, { waits: calm(66, 67), long: calm(66, 80).map(Number) });
    expect(changes.map(({ kind, text }) => [kind, text])).toEqual([["worse", "Waiting over 52 weeks shows a new signal: special cause, concerning, higher, 80.0% in March 2026."]]);
  });

  it("is worse where a measure rises that should fall, and better where it falls", () => {
    const fall = { polarity: "decrease" } as const;
    const { changes } = compared({ waits: calm(66), ...FEBRUARY, ...fall }, { waits: calm(66, 75), ...fall });
    expect(changes.map(({ kind, text }) => [kind, text.slice(0, 24)])).toEqual([["worse", "18 weeks rose 9.0 points"]]);
    const better = compared({ waits: calm(66), ...FEBRUARY, ...fall }, { waits: calm(66, 57), ...fall }).changes;
    expect(better.map(({ kind, text }) => [kind, text.slice(0, 24)])).toEqual([["better", "18 weeks fell 9.0 points"]]);
  });

  it("says quietly what moved by no more than ordinary movement: 2.66 times a mean range of one point", () => {
    const small = compared({ waits: calm(66), ...FEBRUARY }, { waits: calm(66, 68.6) });
    expect(small.changes).toEqual([]);
    expect(small.quiet).toEqual(["Newer, by no more than ordinary movement: 18 weeks rose 2.6 points to 68.6% in March 2026, from 66.0% in February 2026."]);
    expect(compared({ waits: calm(66), ...FEBRUARY }, { waits: calm(66, 68.7) }).changes[0]?.text).toContain("more than ordinary movement");
  });

  it("puts worse before revised, and revised before better", () => {
    const release = { id: 2, title: "Waits, March 2026", publishedOn: "2026-05-20", publishedOnBasis: "stated" };
    const revision = { metricCode: "E01", areaId: 1, periodEnd: "2026-03-31", on: "2026-05-20", cause: "published", release, formerRelease: null, before: { value: 61.2, numerator: null, denominator: null, mark: null }, now: { value: 66, numerator: null, denominator: null, mark: null } } as unknown as Revision;
    const { changes } = compared({ waits: calm(66), ...FEBRUARY, long: calm(66).map(Number) }, { waits: calm(66, 66), long: calm(66, 80).map(Number), revisions: [revision] });
    expect(changes.map(({ kind }) => kind)).toEqual(["worse", "revised"]);
    expect(changes[1]?.text).toBe("18 weeks has a figure of March 2026 that was revised on 20 May 2026, was 61.2%.");
    expect(compared({ waits: calm(66), ...FEBRUARY }, { waits: calm(66, 66), revisions: [{ ...revision, on: "2026-04-09" }] }).changes).toEqual([]);
  });

  it("names what is old, and what is not held, and invents no change of it", () => {
    const old = compared({ waits: calm(66), to: "2025-09-30" }, { waits: calm(66), to: "2025-09-30" });
    expect(old).toEqual({ changes: [], quiet: ["Nothing newer than September 2025 for 18 weeks."] });
    expect(compared({ waits: [] }, { waits: [] })).toEqual({ changes: [], quiet: ["No figure of its measure is held for 18 weeks."] });
  });

  it("tells a first figure and one that is gone", () => {
    expect(compared({ waits: [] }, { waits: calm(66) }).changes[0]?.text).toContain("It has its first figure here: 66.0% in March 2026.");
    expect(compared({ waits: calm(66), ...FEBRUARY }, { waits: [] }).changes[0]).toMatchObject({ kind: "unknown", status: "not_measured" });
  });

  it("says nothing of a day compared with itself", () => {
    expect(compared({ waits: calm(66), asOf: "2026-05-20" }, { waits: calm(66) })).toEqual({ changes: [], quiet: [] });
  });
});
