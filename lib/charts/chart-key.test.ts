import { describe, expect, it } from "vitest";
import { chartKey } from "@/lib/charts/chart-key";
import { readElements } from "@/lib/charts/testing/read-svg";
import { sampleSpec } from "@/lib/charts/testing/sample-spec";

describe("chartKey", () => {
  it("explains what the chart holds and nothing else", () => {
    expect(chartKey(sampleSpec()).map(({ text }) => text)).toEqual(["special cause, improving", "common cause", "limits and mean", "steps agreed; dots lead to a step not yet due", "break in the series"]);
    const short = sampleSpec({ values: [1, 2], steps: [], breaks: [], judgement: { limitsShown: false } });
    expect(chartKey(short).map(({ text }) => text)).toEqual(["value, too few points for limits"]);
  });

  it("draws marks that are well formed and hidden from readers", () => {
    for (const { mark } of chartKey(sampleSpec())) {
      expect(readElements(mark)[0]).toBe("svg");
      expect(mark).toContain('aria-hidden="true"');
    }
  });
});
