import { describe, expect, it } from "vitest";
import register from "@/prisma/seed/reference/documents.json";
import stated from "@/prisma/seed/reference/attention.json";
import { buildAttention, measureChannel, weightsOn } from "./build-attention";
import { readStatedAttention, type DeclaredWeights, type MeasureFramework } from "./stated-attention";

const attention = buildAttention(readStatedAttention(stated), register.documents, "2026-11-22");
const [now, before] = attention.channels;

const EQUAL: DeclaredWeights = { from: "2025-04-01", reason: "", areas: { finance: 0.25, elective: 0.25, prevention: 0.25, joint_working: 0.25 } };
const framework = (areas: readonly (MeasureFramework["measures"][number]["area"])[]): MeasureFramework => ({
  id: "f", name: "F", short: "2030/31", publishedOn: "2030-01-01", document: "nhs-constitution", noun: "measures", measures: areas.map((area, index) => ({ name: `M${index}`, area })),
});

describe("the national measures", () => {
  it("give the worked numbers of the framework for 2026/27", () => {
    expect(now?.areas.map(({ count }) => count)).toEqual([1, 3, 0, 0]);
    expect(now?.other).toEqual({ count: 11, shareOfAll: 11 / 15 });
    expect(now?.areas.map(({ shareWithin }) => shareWithin)).toEqual([0.25, 0.75, 0, 0]);
    expect(now?.balance?.toFixed(2)).toBe("0.50");
    expect(now?.evenness?.toFixed(2)).toBe("0.41");
  });

  it("show the year before as less uneven, with two measures on prevention", () => {
    expect(before?.areas.map(({ count }) => count)).toEqual([3, 5, 2, 0]);
    // 1 - (0.05 + 0.25 + 0.05 + 0.25) / 2; -(0.3 ln 0.3 + 0.5 ln 0.5 + 0.2 ln 0.2) / ln 4 = 1.0297 / 1.3863.
    expect(before?.balance?.toFixed(2)).toBe("0.70");
    expect(before?.evenness?.toFixed(2)).toBe("0.74");
  });

  it("say which areas are left out, and where the measures are", () => {
    expect(attention.headline).toBe("None of the 15 headline measures is about prevention or joint working with local government");
    expect(now?.spread).toBe("1 is about finance, 3 about elective recovery and 11 about none of the four areas");
    expect(before?.missing).toBe("None of the 18 success measures is about joint working with local government");
    expect(before?.spread).toBe("3 are about finance, 5 about elective recovery, 2 about prevention and 8 about none of the four areas");
  });

  it("set the money of the report side by side: 297 of 2,297", () => {
    expect(attention.money?.sum).toBe(297);
    expect(attention.money?.share.toFixed(1)).toBe("12.9");
  });

  it("are those that were published by the day asked for", () => {
    const on = (day: string) => buildAttention(readStatedAttention(stated), register.documents, day);
    expect(on("2025-10-23").channels.map(({ short }) => short)).toEqual(["2025/26"]);
    expect(on("2025-10-24").channels.map(({ short }) => short)).toEqual(["2026/27", "2025/26"]);
    expect(on("2022-10-13")).toMatchObject({ headline: null, channels: [], money: null });
  });
});

describe("a channel", () => {
  it("says that every area has one, and nothing of balance where none has", () => {
    expect(measureChannel(framework(["finance", "elective", "prevention", "joint_working"]), EQUAL, register.documents)).toMatchObject({ balance: 1, evenness: 1, missing: "Each of the four areas has at least one of the 4 measures" });
    expect(measureChannel(framework([null, null]), EQUAL, register.documents)).toMatchObject({ balance: null, evenness: null, other: { count: 2, shareOfAll: 1 } });
  });

  it("is held against the weights in force on the day", () => {
    const later: DeclaredWeights = { ...EQUAL, from: "2030-01-01", areas: { finance: 0.25, elective: 0.75, prevention: 0, joint_working: 0 } };
    expect(weightsOn([EQUAL, later], "2029-12-31")).toBe(EQUAL);
    expect(weightsOn([EQUAL, later], "2030-01-01")).toBe(later);
    expect(weightsOn([EQUAL, later], "2020-01-01")).toBe(EQUAL);
    expect(measureChannel(framework(["finance", "elective", "elective", "elective"]), later, register.documents).balance).toBe(1);
  });

  it("refuses an area or a document that is none", () => {
    expect(() => readStatedAttention({ ...stated, frameworks: [{ ...framework([]), measures: [{ name: "M", area: "urgent" }] }] })).toThrow("no area of oversight urgent");
    expect(() => measureChannel({ ...framework([]), document: "nowhere" }, EQUAL, register.documents)).toThrow("no document nowhere");
  });
});
