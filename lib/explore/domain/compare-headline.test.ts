import { describe, expect, it } from "vitest";
import { catalogued, englandOf, sampleComparison, type SampleRow } from "@/lib/explore/testing/sample-comparison";
import { compareHeadline, funnelHeadline } from "./compare-headline";
import { peersHeadline } from "./peers-headline";

const rows: readonly SampleRow[] = [
  { shortName: "Ash", value: 70, outcome: "better" },
  { shortName: "Birch", value: 61, outcome: "similar" },
  { shortName: "Cedar", value: 55, outcome: "worse" },
];
const england = englandOf(62);

describe("compareHeadline", () => {
  it.each([
    ["nothing held", sampleComparison([], {}), [], "No board has a figure of within 18 weeks for March 2026"],
    ["one area", sampleComparison(rows.slice(0, 1), { england }), [], "Only Ash has a figure for March 2026: 70.0%"],
    ["own, better", sampleComparison(rows, { england }), [1], "Ash, at 70.0%, is better than England (62.0%) by more than chance explains"],
    ["own, not shown to differ", sampleComparison(rows, { england }), [2], "Birch, at 61.0%, is not shown to differ from England (62.0%)"],
    ["own, nothing to compare with", sampleComparison(rows.map((row) => ({ ...row, outcome: "not_compared" as const }))), [2], "Birch, at 61.0%, lies in a range from 55.0% (Cedar) to 70.0% (Ash)"],
    ["all", sampleComparison(rows, { england }), [], "1 of 3 boards is better than England (62.0%) and 1 worse, by more than chance explains"],
    ["all alike", sampleComparison(rows.map((row) => ({ ...row, outcome: "similar" as const })), { england }), [], "No board is shown to differ from England (62.0%)"],
    ["no intervals", sampleComparison(rows.map((row) => ({ ...row, outcome: "not_compared" as const })), { england }), [], "Within 18 weeks runs from 55.0% in Cedar to 70.0% in Ash"],
    ["amounts are never judged", sampleComparison([{ shortName: "Ash", value: 9, outcome: "better" }, { shortName: "Birch", value: 4 }], { england, metric: catalogued("E16") }), [], "Waiting list runs from 4 in Birch to 9 in Ash"],
  ])("%s", (_, comparison, own, sentence) => {
    expect(compareHeadline(comparison, new Set(own))).toBe(sentence);
  });

  it("claims no merit where neither direction is good", () => {
    const metric = { ...catalogued("E01"), polarity: "neutral" as const };
    const neutral = sampleComparison([{ shortName: "Ash", value: 70, outcome: "higher" }, { shortName: "Birch", value: 61, outcome: "lower" }], { metric, england });
    expect(compareHeadline(neutral, new Set())).toBe("1 of 2 boards is higher than England (62.0%) and 1 lower, by more than chance explains");
    expect(compareHeadline(neutral, new Set([2]))).toBe("Birch, at 61.0%, is lower than England (62.0%) by more than chance explains");
  });
});

describe("funnelHeadline", () => {
  it.each([
    [{ above: 0, below: 0 }, true, null, "No council differs from the others by more than councils ordinarily differ"],
    [{ above: 1, below: 0 }, true, null, "1 of 20 councils differs by more than councils ordinarily differ: 1 above, 0 below"],
    [{ above: 2, below: 3 }, false, null, "5 of 20 councils differ by more than chance explains: 2 above, 3 below"],
    [{ above: 2, below: 3 }, true, { name: "Ash", side: "inside" as const }, "Ash lies inside the funnel: it differs from the others no more than councils ordinarily differ"],
    [{ above: 2, below: 3 }, true, { name: "Ash", side: "below" as const }, "Ash lies below the funnel: it differs from the others by more than councils ordinarily differ"],
  ])("%o, adjusted %s, own %o", (outside, isAdjusted, own, sentence) => {
    expect(funnelHeadline("council", 20, outside, isAdjusted, own)).toBe(sentence);
  });
});

describe("peersHeadline", () => {
  const metric = catalogued("E01");
  const peers = [60, 62, 64, 66, 68].map((value) => ({ value }));
  it.each([
    [70, peers, "Ash, at 70.0%, is above all five of its nearest boards: they run from 60.0% to 68.0%"],
    [65, peers, "Ash, at 65.0%, is above three of its five nearest boards: they run from 60.0% to 68.0%"],
    [59, peers, "Ash, at 59.0%, is below all five of its nearest boards: they run from 60.0% to 68.0%"],
    // Equal as printed is neither above nor below.
    [60.02, peers, "Ash, at 60.0%, is above none of its five nearest boards: they run from 60.0% to 68.0%"],
    [null, peers, "No figure of within 18 weeks is held of Ash"],
    [65, [{ value: null }], "Ash is at 65.0%; none of its peers has a figure"],
  ])("%s", (value, others, sentence) => {
    expect(peersHeadline(metric, { shortName: "Ash", value }, others)).toBe(sentence);
  });
});
