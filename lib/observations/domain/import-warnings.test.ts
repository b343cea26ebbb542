import { describe, expect, it } from "vitest";
import { checkRevision } from "./check-revision";
import { checkSize } from "./check-size";
import type { Figure } from "./compare-figures";
import { publicationDate } from "./publication-date";

const figure = (value: number | null): Figure => ({ metricCode: "E16", areaId: 1, periodEnd: "2026-01-31", value, numerator: null, denominator: null, mark: value === null ? "not_applicable" : null });
const moved = (before: number | null, now: number | null) =>
  checkSize("a.csv", [figure(now)], () => (before === null ? undefined : figure(before)), () => "E16 waiting list, Gloucestershire").map(({ rule, severity }) => `${rule} ${severity}`);

describe("checkSize", () => {
  it.each([
    ["a hundredfold", 61.7, 6170],
    ["a hundredth", 61.7, 0.617],
    ["a hundredfold of a figure that fell a little as well", 61.7, 5900],
    ["more than a hundredfold", 3, 70_000],
  ])("warns of %s", (_, before, now) => {
    expect(moved(before, now)).toEqual(["hundredfold_change warning"]);
  });

  it.each<[string, number | null, number | null]>([
    ["a month like the last", 61.7, 61.2],
    ["tenfold", 7, 70],
    ["something after nothing", 0, 500],
    ["nothing after something", 500, 0],
    ["a missing month before", null, 500],
    ["a missing figure", 500, null],
  ])("keeps silent about %s", (_, before, now) => {
    expect(moved(before, now)).toEqual([]);
  });

  it("names the figure and both values", () => {
    expect(checkSize("a.csv", [figure(5000)], () => figure(50), () => "E16 Gloucestershire")[0]?.message).toMatch(/^E16 Gloucestershire was 50 .* 5,000 /);
  });
});

describe("publicationDate", () => {
  const date = (stated: string | null, calendarMonths: number | null = 2, embargoUntil: string | null = null) => publicationDate({ periodEnd: "2026-01-31", stated, calendarMonths, embargoUntil, today: "2026-11-22" });

  it("is the day stated after the period, else the second Thursday by the publication's calendar, else today", () => {
    expect(date(null)).toEqual({ ok: true, value: { publishedOn: "2026-03-12", basis: "calendar" } });
    expect(date(null, 1)).toEqual({ ok: true, value: { publishedOn: "2026-02-12", basis: "calendar" } });
    expect(date(null, null)).toEqual({ ok: true, value: { publishedOn: "2026-11-22", basis: "loaded" } });
    expect(date("2026-02-01")).toEqual({ ok: true, value: { publishedOn: "2026-02-01", basis: "stated" } });
    expect(date("2026-01-31")).toMatchObject({ ok: false, problems: [{ field: "publishedOn" }] });
  });

  it("is never before the London day on which an embargo ends", () => {
    expect(date(null, 2, "2026-11-25T09:30:00Z")).toEqual({ ok: true, value: { publishedOn: "2026-11-25", basis: "stated" } });
    expect(date(null, null, "2026-07-01T23:30:00Z")).toEqual({ ok: true, value: { publishedOn: "2026-11-22", basis: "loaded" } });
    expect(date("2026-07-01", null, "2026-07-01T23:30:00Z")).toEqual({ ok: true, value: { publishedOn: "2026-07-02", basis: "stated" } });
    expect(date("2026-12-01", null, "2026-07-01T23:30:00Z")).toEqual({ ok: true, value: { publishedOn: "2026-12-01", basis: "stated" } });
  });
});

describe("checkRevision", () => {
  const changed = (publishedOn: string) => [{ before: { ...figure(5), periodStart: "2026-01-01", publishedOn }, now: figure(6) }];
  const rules = (publishedOn: string, date: { publishedOn: string; basis: "stated" | "calendar" }) => checkRevision("a.csv", changed(publishedOn), date).map(({ rule }) => rule);

  it("warns of a revision without a day of its own, and of figures that later ones outlive", () => {
    expect(rules("2026-03-12", { publishedOn: "2026-03-12", basis: "calendar" })).toEqual(["undated_revision"]);
    expect(rules("2026-03-12", { publishedOn: "2026-03-12", basis: "stated" })).toEqual([]);
    expect(rules("2026-03-12", { publishedOn: "2026-04-09", basis: "stated" })).toEqual([]);
    expect(rules("2026-04-09", { publishedOn: "2026-03-12", basis: "calendar" })).toEqual(["later_figures_stay"]);
    expect(checkRevision("a.csv", [], { publishedOn: "2026-03-12", basis: "calendar" })).toEqual([]);
  });
});
