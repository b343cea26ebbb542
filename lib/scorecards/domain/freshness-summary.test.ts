import { describe, expect, it } from "vitest";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { freshnessHeadline, freshnessSummary, type NewestFigure } from "./freshness-summary";
import { gapScale } from "./gap-scale";

const { metrics } = readReference();
const metric = (code: string) => metrics.filter((one) => one.code === code);

const release = (id: number, periodEnd: string, publishedOn: string, more: Partial<ReleaseInfo> = {}): ReleaseInfo => ({
  id, publication: "p", title: "", fileName: "", sourceUrl: null, periodEnd, publishedOn, publishedOnBasis: "calendar", provenance: "official", licence: "", sha256: "", loadedOn: publishedOn, withdrawal: null, ...more,
});
const figure = (metricCode: string, kind: NewestFigure["kind"], periodStart: string, periodEnd: string, releaseId: number): NewestFigure => ({ metricCode, kind, periodStart, periodEnd, releaseId });
const E01 = { metrics: metric("E01"), newest: [figure("E01", "icb", "2026-03-01", "2026-03-31", 1)], releases: [release(1, "2026-03-31", "2026-05-14")] };

describe("data freshness", () => {
  it("tells a monthly measure stale after its month, its lag of 42 days and 30 days", () => {
    // 31 March, 31 days, 42 days, 30 days: 12 July 2026.
    expect(freshnessSummary({ ...E01, asOf: "2026-07-12" })).toMatchObject({ staleCount: 0, headline: "The one measure held is as new as it should be" });
    expect(freshnessSummary({ ...E01, asOf: "2026-07-13" })).toMatchObject({ staleCount: 1, headline: "The one measure held is older than it should be" });
  });

  it("prints the period, since when it is known and when the next is due", () => {
    expect(freshnessSummary({ ...E01, asOf: "2026-06-11" }).rows[0]).toMatchObject({ period: "March 2026", bodies: "boards", knownSince: "about 14 May 2026", nextExpected: "about 11 June 2026", isOverdue: false });
    expect(freshnessSummary({ ...E01, asOf: "2026-06-12" }).rows[0]).toMatchObject({ isOverdue: true, isStale: false });
  });

  it("judges boards' figures by themselves, whatever is newer for England", () => {
    const newest = [figure("E01", "england", "2026-09-01", "2026-09-30", 2), figure("E01", "icb", "2026-03-01", "2026-03-31", 1)];
    const [row] = freshnessSummary({ metrics: metric("E01"), newest, releases: [release(1, "2026-03-31", "2026-05-14"), release(2, "2026-09-30", "2026-11-12")], asOf: "2026-11-22" }).rows;
    expect(row).toMatchObject({ bodies: "boards", period: "March 2026", isStale: true });
  });

  it("gives a year's figure of a measure that also has quarters a year until the next", () => {
    expect(metric("J05")[0]).toMatchObject({ frequencies: ["quarterly", "annual"], lagDays: 270 });
    const annual = { metrics: metric("J05"), newest: [figure("J05", "council", "2024-04-01", "2025-03-31", 1)], releases: [release(1, "2025-03-31", "2025-12-01", { publishedOnBasis: "stated" })] };
    expect(freshnessSummary({ ...annual, asOf: "2026-11-22" }).rows[0]).toMatchObject({ bodies: "councils", period: "2024/25", knownSince: "1 December 2025", isStale: false });
    expect(freshnessSummary({ ...annual, newest: [figure("J05", "council", "2025-01-01", "2025-03-31", 1)], asOf: "2026-11-22" }).rows[0]).toMatchObject({ isStale: true });
  });

  it("lists measures without figures apart, marks invented ones, and puts the oldest first", () => {
    const found = freshnessSummary({
      metrics: [...metric("J14"), ...metric("F03"), ...metric("E01"), ...metric("E09")],
      newest: [...E01.newest, figure("F03", "icb", "2026-01-01", "2026-01-31", 2)],
      releases: [...E01.releases, release(2, "2026-01-31", "2026-03-01", { provenance: "illustrative" })], asOf: "2026-05-20",
    });
    expect(found.rows.map(({ metricCode, isIllustrative }) => [metricCode, isIllustrative])).toEqual([["F03", true], ["E01", false]]);
    expect(found.notHeld.map(({ metricCode }) => metricCode)).toEqual(["E09", "J14"]);
    expect(found).toMatchObject({ publishedCount: 1, headline: "The one measure held is as new as it should be" });
    expect(found.areas).toEqual([
      { area: "finance", held: 1, stale: 0, illustrative: 1, notHeld: 0, oldest: { name: metric("F03")[0]?.shortName, period: "January 2026" } },
      { area: "elective", held: 1, stale: 0, illustrative: 0, notHeld: 1, oldest: { name: metric("E01")[0]?.shortName, period: "March 2026" } },
      { area: "joint_working", held: 0, stale: 0, illustrative: 0, notHeld: 1, oldest: null },
    ]);
  });

  it("gives no date for what comes by no known delay", () => {
    const [base] = metric("E01");
    if (!base) throw new Error("no E01");
    expect(freshnessSummary({ ...E01, metrics: [{ ...base, lagDays: null }], asOf: "2026-11-22" }).rows[0]).toMatchObject({ nextExpected: null, isOverdue: false, isStale: true });
  });

  it("has a headline for every count", () => {
    expect(freshnessHeadline(9, 14)).toBe("9 of 14 measures held are older than they should be");
    expect(freshnessHeadline(1, 14)).toBe("1 of 14 measures held is older than it should be");
    expect(freshnessHeadline(14, 14)).toBe("All 14 measures held are older than they should be");
    expect(freshnessHeadline(0, 14)).toBe("All 14 measures held are as new as they should be");
    expect(freshnessHeadline(0, 0)).toContain("No published figures");
  });
});

describe("the scale of gaps", () => {
  it("runs from 1 January of the oldest year to the day asked for", () => {
    const { at, years } = gapScale(["2024-06-30", "2025-12-31"], "2026-01-01");
    // 731 days; 2025 begins after 366 of them.
    expect([at("2024-01-01"), at("2025-01-01"), at("2026-01-01"), at("2027-01-01")]).toEqual([0, 0.5007, 1, 1]);
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  });

  it("stands on one day", () => expect(gapScale([], "2026-01-01").at("2026-01-01")).toBe(0));
});
