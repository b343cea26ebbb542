import { describe, expect, it } from "vitest";
import type { PartTable } from "./build-parts";
import { partMeasures } from "./part-measures";
import { partsFinding, trustsFinding } from "./parts-finding";

const { focus } = partMeasures({ code: "E03", name: "Waiting over 52 weeks", shortName: "Over 52 weeks", unit: "percent", polarity: "decrease" })!;

const table = (total: number | null, counts: Readonly<Record<string, number>>, more: Partial<PartTable> = {}): PartTable => ({
  periods: ["2026-01-31"], periodEnd: "2026-01-31", isAsked: true, totals: { over52: total }, basis: "published", releaseIds: [],
  rows: Object.entries(counts).map(([code, count]) => ({ code, counts: { over52: count }, shares: { over52: total === null || total === 0 ? null : (100 * count) / total }, value: null, mark: null, trend: [] })),
  ...more,
});

const say = (specialties: PartTable | null, providers: PartTable | null = null) => partsFinding({ focus, boardName: "South Yorkshire", specialties, providers, nameOf: (code) => code });

describe("the sentence of a board's parts", () => {
  it("names the fewest specialties that make half, and the largest provider", () => {
    expect(say(table(1234, { Orthopaedics: 383, ENT: 235, Skin: 200 }), table(1234, { "Northern General": 506 })))
      .toBe("Half of the 1,234 waits over 52 weeks in South Yorkshire are in Orthopaedics (31%) and ENT (19%); Northern General has 41% of them");
    expect(say(table(100, { Orthopaedics: 62, ENT: 38 }))).toBe("More than half of the 100 waits over 52 weeks in South Yorkshire are in Orthopaedics (62%)");
  });

  it("takes a third where two do not make half", () => {
    expect(say(table(100, { A: 28, B: 20, C: 15, D: 14 }))).toBe("More than half of the 100 waits over 52 weeks in South Yorkshire are in A (28%), B (20%) and C (15%)");
  });

  it("claims no half where more than three would be needed", () => {
    expect(say(table(1000, { A: 120, B: 110, C: 100, D: 90 }))).toBe("The largest parts of the 1,000 waits over 52 weeks in South Yorkshire are A (12%), B (11%) and C (10%)");
  });

  it("says which month the providers are of, where it is another", () => {
    expect(say(table(100, { A: 60 }, { periodEnd: "2026-03-31" }), table(90, { Trust: 45 }))).toBe("More than half of the 100 waits over 52 weeks in South Yorkshire are in A (60%); in January 2026 Trust had 50%");
    expect(say(null, table(90, { Trust: 45 }))).toBe("Trust has 50% of the 90 waits over 52 weeks in South Yorkshire");
  });

  it("gives counts and no percentages of few, and says about of what is estimated", () => {
    expect(say(table(7, { A: 4, B: 3, C: 0 }))).toBe("South Yorkshire had 7 waits over 52 weeks in January 2026: 4 in A and 3 in B");
    expect(say(table(100.4, { A: 80 }, { basis: "estimated" }))).toContain("More than half of about 100 waits");
  });

  it("says nothing of what is none, not published or not held", () => {
    expect(say(table(0, { A: 0 }))).toBe("South Yorkshire had no waits over 52 weeks in January 2026");
    expect(say(table(null, { A: 3 }))).toBe("Not every part of the waits over 52 weeks in South Yorkshire is published for January 2026");
    expect(say(null)).toBe("No figures by specialty or provider are held of waits over 52 weeks in South Yorkshire");
  });
});

describe("the sentence of a figure that is published by trust", () => {
  const metric = { name: "NHS sickness absence", unit: "percent", decimals: 1 } as const;
  const trust = (name: string, value: number | null) => ({ code: name, name, value, mark: value === null ? "suppressed" : null, isSure: true });
  const of = (...rows: readonly ReturnType<typeof trust>[]) => trustsFinding(metric, "South Yorkshire", { periodEnd: "2025-03-31", rows });

  it("names both ends, and leaves out what is not published", () => {
    expect(of(trust("A", 5.1), trust("B", 4.5), trust("C", null), trust("D", 6))).toBe("NHS sickness absence ran from 4.5% at B to 6.0% at D among 3 trusts of South Yorkshire in March 2025");
    expect(of(trust("A", 5.1), trust("C", null))).toBe("NHS sickness absence was 5.1% at A, the one trust of South Yorkshire with a figure, in March 2025");
    expect(of(trust("C", null))).toBe("NHS sickness absence is not published of any trust of South Yorkshire for March 2025");
  });
});
