import { describe, expect, it } from "vitest";
import { packHeadline, packSummary } from "./narrative";
import { STATUS_ORDER, type ObjectiveStatus } from "@/lib/shared/objective-status";

function objective(statusKey: ObjectiveStatus, changes: object = {}) {
  return {
    title: "Waits", statusKey, statusWord: "Too early to tell", stale: false, illustrative: false,
    latestText: "68.5%", latestPeriodText: "March 2026", targetText: "65%", ...changes,
  };
}

describe("packHeadline", () => {
  it("counts every objective once, whatever its status", () => {
    const one = STATUS_ORDER.map((key) => objective(key));
    expect(packHeadline("Devon", one)).toBe(
      "Devon has met or is on trajectory for three of nine objectives; one was not met by its date, " +
        "one is off trajectory and not improving, one is off trajectory but improving, and three cannot be judged.",
    );
  });

  it("says nothing of groups that are empty", () => {
    expect(packHeadline("Devon", [objective("met"), objective("on_trajectory")])).toBe(
      "Devon has met or is on trajectory for two of two objectives.",
    );
    expect(packHeadline("Devon", [objective("met"), objective("off_improving"), objective("off_improving")])).toBe(
      "Devon has met or is on trajectory for one of three objectives; two are off trajectory but improving.",
    );
  });

  it("does not call unjudged objectives failed", () => {
    expect(packHeadline("Devon", [objective("too_early")])).toBe("The one objective of Devon cannot be judged yet.");
    expect(packHeadline("Devon", [objective("too_early"), objective("not_measured")])).toBe(
      "None of the two objectives of Devon can be judged yet.",
    );
    expect(packHeadline("Devon", [])).toBe("Devon has no objectives to report on.");
  });
});

describe("packSummary", () => {
  it("names the worst first, each with figure, period and target", () => {
    const sentences = packSummary([objective("met", { title: "Talking therapies" }), objective("off_not_improving")]);
    expect(sentences).toEqual([
      "Off trajectory, not improving: Waits (68.5%, March 2026; target 65%).",
      "Met or on trajectory: Talking therapies (68.5%, March 2026; target 65%).",
    ]);
  });

  it("says stale beside the status and marks invented figures", () => {
    const sentences = packSummary([objective("off_improving", { stale: true, illustrative: true })]);
    expect(sentences).toEqual([
      "Off trajectory, improving: Waits, illustrative (68.5%, March 2026; target 65%).",
      "Resting on old figures: Waits, illustrative (latest March 2026).",
    ]);
  });
});
