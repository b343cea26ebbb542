import { describe, expect, it } from "vitest";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import { buildCluster } from "./build-cluster";
import type { Scorecard, ScorecardObjective } from "./scorecard";

const objective = (code: string, status: ObjectiveStatus, isIllustrative = false): ScorecardObjective => ({
  code, area: "elective", isLocal: false, isIllustrative, title: `Objective ${code}`, shortTitle: code, targetText: "more by 2029", ownProposal: false, status, because: "so it is", stale: false,
  meanwhile: null, lagText: null, mainMetric: null, realism: null, notMeasured: null, coverageChanged: false, measures: [],
});

const scorecard = (code: string, objectives: readonly ScorecardObjective[]): Scorecard => ({
  set: "2026", asOf: "2026-11-22", headline: "", objectivesHeadline: "", objectives, cautions: [], release: null, source: "",
  board: { code, name: `NHS ${code} Integrated Care Board`, shortName: code, regionName: "", regionCode: "", populationText: "", councils: [], boundaryText: "", basis: "published", otherSet: null },
});

const headline = (...boards: readonly (readonly ScorecardObjective[])[]): string =>
  buildCluster({ set: "2026", asOf: "2026-11-22", all: [], scorecards: boards.map((objectives, place) => scorecard(`Q${place}`, objectives)) }).headline;

describe("boards side by side", () => {
  it("find what is off in every board, and what stands differently", () => {
    expect(headline([objective("N4", "off_not_improving"), objective("N5", "on_trajectory")], [objective("N4", "off_improving"), objective("N5", "off_improving")]))
      .toBe("Objective N4 is off trajectory in both boards and two of two objectives stand differently");
  });

  it("name what cannot be judged as objectives where nothing else is said of them", () => {
    expect(headline([objective("N4", "on_trajectory"), objective("N7", "too_early")])).toBe("One of two objectives cannot be judged in Q0");
  });

  it("make no finding of an objective that is illustrative in any of them", () => {
    const real = [objective("N4", "on_trajectory"), objective("N5", "met")];
    expect(headline([...real, objective("N1", "off_not_improving", true)], [...real, objective("N1", "on_trajectory")])).toBe("All two objectives stand alike in both boards");
  });
});
