import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "@/lib/observations/domain/observation";
import type { Organisations, Succession } from "@/lib/organisations/domain/organisation";
import { buildParts, type HeldPart, type PartsRequest } from "./build-parts";
import { partMeasures } from "./part-measures";

const END = "2026-01-31";
const metric = { code: "E03", name: "Waiting over 52 weeks", shortName: "Over 52 weeks", unit: "percent", polarity: "decrease" } as const;
const measures = partMeasures(metric)!;

const flow = (fromAreaId: number, toAreaId: number, share: number): Succession =>
  ({ fromAreaId, toAreaId, effectiveOn: "2026-04-01", shareOfPredecessor: share, shareOfSuccessor: 1, populationMoved: 1, weightBasis: "" });
const organisations = (...successions: Succession[]): Organisations => ({ areas: [], successions, overlaps: [] });

/** The three figures of a part of a waiting list. */
const list = (areaId: number, code: string, size: number, within18: number, over52: number, periodEnd = END): HeldPart[] => {
  const part = { areaId, code, periodEnd, mark: null, releaseId: 1 };
  const share = (count: number) => (size === 0 ? { value: null, mark: "not_applicable" } : { value: (100 * count) / size });
  return [
    { ...part, metricCode: "E16", value: size, numerator: null, denominator: null },
    { ...part, metricCode: "E01", numerator: within18, denominator: size, ...share(within18) },
    { ...part, metricCode: "E03", numerator: over52, denominator: size, ...share(over52) },
  ];
};

const build = (held: readonly HeldPart[], more: Partial<PartsRequest> = {}, ...flows: Succession[]) =>
  buildParts(organisations(...flows), { metric, measures, areaId: 9, restated: flows.length > 0, periodEnd: null, wholes: new Map(), ...more }, held);

describe("parts of a board as published", () => {
  const held = [...list(9, "C_100", 400, 300, 5), ...list(9, "C_110", 600, 300, 15)];

  it("come with the most of the count asked after first, and their shares of the board", () => {
    const table = build(held)!;
    expect(table.rows.map(({ code }) => code)).toEqual(["C_110", "C_100"]);
    expect(table.totals).toEqual({ list: 1000, over18: 400, over52: 20 });
    expect(table.rows[0]).toMatchObject({ counts: { list: 600, over18: 300, over52: 15 }, shares: { list: 60, over18: 75, over52: 75 }, value: 2.5, mark: null });
    expect(table.basis).toBe("published");
  });

  it("are shares of the board's own figure, where that is published, and of no sum of their own", () => {
    const whole: SeriesPoint = { periodEnd: END, value: 2, numerator: 40, denominator: 2000, mark: null, basis: "published", releaseId: 1 };
    const table = build(held, { wholes: new Map([[`E03|${END}`, whole]]) })!;
    expect(table.totals["over52"]).toBe(40);
    expect(table.rows[0]?.shares["over52"]).toBe(37.5);
  });

  it("keep suppressed, nobody and not listed apart", () => {
    const suppressed: HeldPart = { ...list(9, "C_120", 1, 0, 0)[2]!, value: null, numerator: null, denominator: null, mark: "suppressed" };
    const table = build([...held, suppressed, ...list(9, "C_130", 0, 0, 0)])!;
    const row = (code: string) => table.rows.find((one) => one.code === code);
    expect(row("C_120")).toMatchObject({ mark: "suppressed", value: null });
    expect(row("C_120")?.counts["over52"]).toBeNull();
    expect(row("C_130")).toMatchObject({ mark: null, value: null, counts: { list: 0, over18: 0, over52: 0 } });
    // A sum that a suppressed part is missing from is no sum.
    expect(table.totals["over52"]).toBeNull();
    expect(row("C_110")?.shares["over52"]).toBeNull();
  });

  it("show the nearest period that is held, and say so", () => {
    const months = [...list(9, "C_100", 10, 5, 1, "2025-11-30"), ...list(9, "C_100", 10, 5, 4, END)];
    expect(build(months, { periodEnd: "2026-03-31" })).toMatchObject({ periodEnd: END, isAsked: false });
    expect(build(months, { periodEnd: "2025-12-31" })).toMatchObject({ periodEnd: "2025-11-30", isAsked: false });
    expect(build(months, { periodEnd: "2025-01-31" })).toMatchObject({ periodEnd: "2025-11-30", isAsked: false });
    const table = build(months)!;
    expect(table).toMatchObject({ periodEnd: END, isAsked: true, periods: ["2025-11-30", END] });
    expect(table.rows[0]?.trend).toEqual([1, 4]);
    expect(build([])).toBeNull();
  });
});

describe("parts of a board made of others", () => {
  it("are the sums of the same part, exact where the others joined whole; who is not listed has nobody", () => {
    const table = build([...list(1, "RHQ", 100, 60, 4), ...list(2, "RHQ", 50, 20, 1), ...list(2, "RXF", 10, 9, 0)], {}, flow(1, 9, 1), flow(2, 9, 1))!;
    expect(table.basis).toBe("restated");
    expect(table.rows).toMatchObject([{ code: "RHQ", counts: { list: 150, over18: 70, over52: 5 }, value: (100 * 5) / 150 }, { code: "RXF", counts: { list: 10, over18: 1, over52: 0 } }]);
    expect(table.totals).toEqual({ list: 160, over18: 71, over52: 5 });
  });

  it("are estimated by the people who moved where one was split", () => {
    const table = build([...list(1, "RHQ", 100, 60, 4), ...list(2, "RHQ", 50, 20, 2)], {}, flow(1, 9, 0.25), flow(2, 9, 1))!;
    expect(table.basis).toBe("estimated");
    expect(table.rows[0]?.counts).toEqual({ list: 75, over18: 40, over52: 3 });
  });

  it("are not shown of a month that one of the others lacks", () => {
    expect(build(list(1, "RHQ", 100, 60, 4), {}, flow(1, 9, 1), flow(2, 9, 1))).toBeNull();
  });

  it("know nobody from nothing in every month of the line", () => {
    const held = [...list(1, "RHQ", 10, 5, 1), ...list(2, "RHQ", 10, 5, 1), ...list(1, "RXF", 4, 4, 0, "2025-12-31"), ...list(2, "RXF", 4, 4, 0, "2025-12-31")];
    const table = build(held, {}, flow(1, 9, 1), flow(2, 9, 1))!;
    expect(table.rows.find(({ code }) => code === "RHQ")?.trend).toEqual([0, 2]);
  });
});
