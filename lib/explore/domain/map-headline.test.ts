import { describe, expect, it } from "vitest";
import { mapHeadline } from "./map-headline";
import { sampleMap } from "./testing/sample-map";

const region = (values: readonly (number | null)[], outcomes: string, polarity: "increase" | "neutral" = "increase"): string => {
  const map = sampleMap({ kind: "region", values, polarity, frame: { outcomes } });
  return mapHeadline(map, map.frame);
};

describe("mapHeadline", () => {
  it("names the ends and counts those apart from England", () => {
    expect(region([55.21, 60, 61, 62, 63, 64, 71], "wssssbb")).toBe("Waiting within 18 weeks: from 55.2% in Area 0 to 71.0% in Area 6; 2 of 7 NHS regions are better than England and 1 worse");
  });

  it("names who ties as printed, and counts them where they are more than two", () => {
    expect(region([55.21, 55.24, 60, 71.04, 71.03, 70.96, 62], "nnnnnnn")).toBe("Waiting within 18 weeks: from 55.2% in Area 0 and Area 1 to 71.0% in 3 NHS regions");
  });

  it("says one, none, and who could not be compared", () => {
    expect(region([1, 2, 3, 4, 5, 6, 7], "bssssss")).toContain("; 1 of 7 NHS regions is better than England and none is worse");
    expect(region([1, 2, 3, 4, 5, 6, 7], "nnsswww")).toContain("; 3 of the 5 NHS regions compared are worse than England and none is better");
    expect(region([1, 2, 3, 4, 5, 6, 7], "sssssss")).toContain("; none of 7 NHS regions differs from England by more than chance");
    expect(region([1, 2, 3, 4, 5, 6, 7], "hllssss", "neutral")).toContain("; 1 of 7 NHS regions is higher than England and 2 lower");
  });

  it("says when all are alike, one alone is held, or none", () => {
    expect(region([5, 5, 5, 5, 5, 5, 5], "nnnnnnn")).toBe("Waiting within 18 weeks: 5.0% in all 7 NHS regions");
    expect(region([5, null, 5, null, null, null, null], "nnnnnnn")).toBe("Waiting within 18 weeks: 5.0% in all 2 NHS regions with a figure");
    expect(region([null, 5], "nnnnnnn")).toBe("Waiting within 18 weeks: Area 1 alone has a figure, 5.0%");
    expect(region([], "nnnnnnn")).toBe("Waiting within 18 weeks: no NHS region has a figure for March 2026");
  });
});
