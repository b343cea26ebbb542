import { describe, expect, it } from "vitest";
import { measuresOf } from "@/prisma/seed/reference/objective";
import { readReference } from "@/prisma/seed/reference/read-reference";

const { objectives, metrics, documents } = readReference();
const metricOf = new Map(metrics.map((metric) => [metric.code, metric]));
const byCode = new Map(objectives.map((objective) => [objective.code, objective]));

describe("the national objectives", () => {
  it("are 12, three in each of the four areas", () => {
    expect(objectives.map((objective) => objective.code)).toEqual(["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10", "N11", "N12"]);
    for (const area of ["finance", "elective", "prevention", "joint_working"]) expect(objectives.filter((objective) => objective.area === area)).toHaveLength(3);
  });

  it("are judged by the metrics of the domain text", () => {
    expect(objectives.map((objective) => objective.judgedMetric)).toEqual(["F03", "F09", "F06", "E01", "E06", "E09", "O04", "P05", "O03", "J02", "J04", "J12"]);
  });

  it("say which two are the product's own proposals, in the field and in the words", () => {
    expect(objectives.filter((objective) => objective.ownProposal).map((objective) => objective.code)).toEqual(["N3", "N12"]);
    for (const objective of objectives) expect(objective.target.text.includes("proposal")).toBe(objective.ownProposal);
  });

  it("name only metrics of the catalogue and documents of the register", () => {
    const known = new Set(documents.map((document) => document.id));
    const cited = objectives.flatMap((objective) => [...objective.sources, ...(objective.baseline.source ? [objective.baseline.source] : []), ...[...objective.steps, ...objective.leadSteps].map((step) => step.source)]);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    expect(objectives.flatMap(measuresOf).filter((measure) => !metricOf.has(measure.metricCode))).toEqual([]);
  });

  it("list each metric once with its most weighty part", () => {
    expect(measuresOf(byCode.get("N4")!)).toEqual([
      { metricCode: "E01", part: "judged" }, { metricCode: "E03", part: "lead" }, { metricCode: "E05", part: "lead" }, { metricCode: "E10", part: "lead" },
      { metricCode: "E04", part: "context" },
      { metricCode: "E16", part: "context" },
    ]);
    expect(measuresOf(byCode.get("N9")!).map((measure) => measure.part)).toEqual(["judged", "meanwhile", "lead", "lead", "lead", "outcome"]);
  });

  it("step in date order and in the direction of the metric", () => {
    for (const objective of objectives) {
      const dates = objective.steps.map((step) => step.dueOn);
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const step of [...objective.steps, ...objective.leadSteps]) {
        const rising = metricOf.get(step.metricCode)?.polarity === "increase";
        expect([objective.code, ["at_least", "above"].includes(step.comparator)]).toEqual([objective.code, rising]);
      }
    }
  });

  it("have steps for the judged metric only, and lead steps for lead metrics only", () => {
    for (const objective of objectives) {
      expect(objective.steps.filter((step) => step.metricCode !== objective.judgedMetric)).toEqual([]);
      expect(objective.leadSteps.filter((step) => !objective.leadMetrics.includes(step.metricCode))).toEqual([]);
    }
  });

  it("give the elective steps of the framework", () => {
    const steps = (code: string) => byCode.get(code)?.steps.map((step) => [step.dueOn, step.value, step.scope]);
    expect(steps("N4")).toEqual([["2026-03-31", 65, "national"], ["2027-03-31", 70, "national"], ["2029-03-31", 92, "national"]]);
    expect(steps("N5")).toEqual([["2025-03-31", 70, "national"], ["2026-03-31", 75, "national"], ["2027-03-31", 80, "every_trust"], ["2029-03-31", 85, "national"]]);
    expect(steps("N6")).toEqual([["2027-03-31", 14, "national"], ["2029-03-31", 1, "national"]]);
    expect(byCode.get("N4")?.leadSteps).toMatchObject([{ metricCode: "E03", dueOn: "2026-03-31", value: 1, comparator: "below" }]);
  });

  it("agree with the steps of the catalogue wherever both have one", () => {
    for (const step of objectives.flatMap((objective) => [...objective.steps, ...objective.leadSteps])) {
      const standards = metricOf.get(step.metricCode)?.standards.filter((standard) => standard.kind === "step" && standard.validFrom === step.dueOn) ?? [];
      for (const standard of standards) expect(standard).toMatchObject({ value: step.value, comparator: step.comparator, scope: step.scope, source: step.source });
    }
  });

  it("say why they are not measured, but for those whose judged metric is compiled for boards", () => {
    for (const objective of objectives) expect([objective.code, objective.notMeasured === null]).toEqual([objective.code, ["E01", "E06"].includes(objective.judgedMetric)]);
  });
});
