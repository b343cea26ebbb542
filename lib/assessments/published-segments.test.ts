import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseSegmentResults, parseSegmentScores, segmentResultsCsv, segmentScoresCsv } from "@/prisma/seed/reference/segment-record";
import { countAgreements } from "./domain/agreement";
import { explainResult } from "./domain/explain-result";
import { rulesInForce } from "./domain/rules-in-force";
import type { PublishedResult, PublishedScore } from "./domain/segment-record";

const FOLDER = path.resolve("prisma/seed/reference/segments");
const texts = ["trust-results.csv", "trust-scores.csv"].map((name) => readFileSync(path.join(FOLDER, name), "utf8"));
const RESULTS = parseSegmentResults(texts[0] ?? "");
const SCORES = parseSegmentScores(texts[1] ?? "");

const explained = RESULTS.map((record) => {
  const result: PublishedResult = { ...record, framework: "nof-2025-26", areaId: 0, releaseId: 0 };
  const scores: PublishedScore[] = SCORES.filter((one) => one.areaKey === record.areaKey && one.periodEnd === record.periodEnd).map((one) => ({ ...one, areaId: 0 }));
  return { record, scores, got: explainResult(result, scores, rulesInForce("nof-2025-26", record.periodEnd, [], null)) };
});
const quarter3 = explained.filter(({ record }) => record.periodEnd === "2025-12-31");
const dorset = explained.filter(({ record }) => record.areaKey === "trust-rdy");

describe("the published segments of quarter 3 of 2025/26, worked out again", () => {
  it("agree for every one of the 150 trusts held: 113 by the average alone, 37 with the rule for deficits", () => {
    expect(countAgreements(quarter3.map(({ got }) => got.agreement))).toEqual({ same: 113, override: 37, either: 0, differs: 0, "not-compared": 0 });
  });

  it("take a deficit only of trusts that planned one or are behind their plan", () => {
    const figure = (scores: readonly PublishedScore[], id: string): number => scores.find(({ metricId }) => metricId === id)?.value ?? 0;
    const read = quarter3.filter(({ got }) => got.agreement === "override");
    expect(read.map(({ scores }) => figure(scores, "OF1079") < 0 || figure(scores, "OF1081") < 0)).toEqual(read.map(() => true));
  });
});

describe("the one trust of which scores are published here", () => {
  it("has the averages 2.26, 2.15, 2.27 and 2.21 by its 11 scores, as published, in segment 2", () => {
    expect(dorset.map(({ got }) => got.recomputedAverage)).toEqual([2.26, 2.15, 2.27, 2.21]);
    expect(dorset.map(({ record }) => [record.averageScore, record.segment])).toEqual([[2.26, 2], [2.15, 2], [2.27, 2], [2.21, 2]]);
    expect(dorset.map(({ got }) => got.contributions.length)).toEqual([11, 11, 11, 11]);
  });

  it("has domain scores that are the averages of its scores, finance with combined finance alone", () => {
    for (const { scores, got } of dorset) {
      const counted = new Set(got.contributions.map(({ id }) => id));
      expect(got.domains).toHaveLength(5);
      for (const { domain, score } of got.domains) {
        const own = scores.filter((one) => one.part === "metric" && counted.has(one.metricId) && domain === one.domain.replace(" domain score", ""));
        expect(Math.abs(own.reduce((sum, one) => sum + (one.score ?? 0), 0) / own.length - (score ?? 0))).toBeLessThan(0.0051);
      }
    }
  });

  it("has a published likely range in quarter 4, and elsewhere one of ours that says so", () => {
    expect(dorset.map(({ got }) => got.likely?.basis)).toEqual(["ours", "ours", "ours", "published"]);
    expect(dorset[3]?.got.likely).toEqual({ lower: 1.72, upper: 2.73, basis: "published" });
    expect(quarter3.filter(({ record }) => record.areaKey !== "trust-rdy").every(({ got }) => got.likely === null)).toBe(true);
  });

  it("names the period of every metric, and no rank without its range", () => {
    expect(dorset.flatMap(({ scores }) => scores.filter(({ part, reporting }) => part === "metric" && reporting === null))).toEqual([]);
    expect(RESULTS.filter(({ rank, rankLow }) => rank !== null && rankLow === null)).toEqual([]);
    expect(dorset.map(({ record }) => record.rank)).toEqual([null, null, null, 24]);
  });
});

describe("the layout", () => {
  it("is written as it is read", () => {
    expect([segmentResultsCsv(RESULTS), segmentScoresCsv(SCORES)]).toEqual(texts);
  });

  it("refuses another header and a cell that cannot be", () => {
    const [head = "", line = ""] = (texts[0] ?? "").split("\r\n");
    expect(() => parseSegmentResults(`x${head}\r\n${line}`)).toThrow("line 1");
    expect(() => parseSegmentResults([head, line.replace(",2.26,", ",best,")].join("\r\n"))).toThrow("line 2, averageScore");
    expect(() => parseSegmentResults([head, line.replace(",no,no,", ",maybe,no,")].join("\r\n"))).toThrow("line 2, financialOverride");
  });
});
