import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { capForDeficit } from "./cap-for-deficit";
import { indicative202627 } from "./indicative-2026-27";
import { MANUAL_2025_26 } from "./manual-2025-26";
import { PUBLISHED_2025_26_QUARTER_3 } from "./published-2025-26-quarter-3";
import { segmentOfAverage } from "./segment-of-average";
import { cutPointsFor, segmentsOfType } from "./segments-of-type";
import type { CutPoints } from "./types";

const TRUSTS = path.resolve("../shared/data/derived/nof-q3-2025-26-trusts.csv");

describe("the rule set read from quarter 3 of 2025/26", () => {
  const cuts = cutPointsFor([], PUBLISHED_2025_26_QUARTER_3) as CutPoints;

  it("says that it is inferred, and what is not known between the published averages", () => {
    expect(PUBLISHED_2025_26_QUARTER_3.standing).toBe("inferred");
    expect(PUBLISHED_2025_26_QUARTER_3.label).toContain("inferred");
    expect(PUBLISHED_2025_26_QUARTER_3.notes.join(" ")).toContain("2.07 to 2.12");
    expect(segmentOfAverage(2.1, cuts)).toEqual({ best: 1, worst: 2 });
    expect(capForDeficit(segmentOfAverage(2.1, cuts), true, PUBLISHED_2025_26_QUARTER_3.deficitCap)).toEqual({ best: 3, worst: 3 });
  });

  describe.skipIf(!existsSync(TRUSTS))("against 150 published segments (skipped where ../shared/data is absent)", () => {
    const [head = "", ...lines] = existsSync(TRUSTS) ? readFileSync(TRUSTS, "utf8").trim().split("\n") : [];
    const column = (name: string) => head.split(",").indexOf(name);
    const trusts = lines.map((line) => {
      const cells = line.replaceAll(/"[^"]*"/g, "a quoted name").split(",");
      return { type: cells[column("Trust_type")] ?? "", average: Number(cells[column("overall_avg_metric_score")]), segment: Number(cells[column("overall_adjusted_segment")]) };
    });

    it("explains every one, a deficit allowed for", () => {
      expect(trusts).toHaveLength(150);
      for (const { average, segment } of trusts) {
        const { best, worst } = segmentOfAverage(average, cuts);
        const capped = capForDeficit({ best, worst }, true, 3);
        expect([best, worst, capped.best, capped.worst], `average ${average}`).toContain(segment);
      }
      // The gaps are no wider than the figures leave them: each side is a published average.
      const sides = cuts.flatMap(({ upTo, from }) => [upTo, from]);
      for (const side of sides) expect(trusts.some(({ average }) => average === side), `average ${side}`).toBe(true);
    });

    it("is needed, because quartiles explain fewer", () => {
      const acute = trusts.filter(({ type }) => type === "Acute trust");
      const quartiles = segmentsOfType(acute.map(({ average }) => average), acute.map(() => true), MANUAL_2025_26);
      const unexplained = acute.filter(({ segment }, place) => ![quartiles[place]?.unadjusted.best, quartiles[place]?.adjusted.best].includes(segment as 1));
      expect(acute).toHaveLength(129);
      expect(unexplained).toHaveLength(6);
    });
  });
});

describe("the rule set of 2026/27", () => {
  it("holds nothing but what it is given, and calls itself indicative", () => {
    const rules = indicative202627({ upTo: [1.9, 2.4, 2.9], deficitCap: null, source: "entered for a test" });
    const segments = segmentsOfType([1.9, 1.91, 2.41, 2.91], [true, true, true, true], rules);
    expect(segments.map(({ adjusted }) => adjusted.best)).toEqual([1, 2, 3, 4]);
    expect(rules).toMatchObject({ standing: "indicative", label: "2026/27 indicative", source: "entered for a test" });
    expect(rules.notes.join(" ")).toContain("Not an official segment");
  });

  it("refuses thresholds that do not rise or lie outside the scale", () => {
    expect(() => indicative202627({ upTo: [2, 1.9, 3], deficitCap: 3, source: "" })).toThrow("cuts must rise, but 1.9 follows 2");
    expect(() => indicative202627({ upTo: [0, 2, 3], deficitCap: 3, source: "" })).toThrow("cuts[0].upTo must lie from 1 to 4, not 0");
  });
});
