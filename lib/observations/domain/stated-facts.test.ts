import { describe, expect, it } from "vitest";
import register from "@/prisma/seed/reference/documents.json";
import stated from "@/prisma/seed/reference/facts.json";
import { factsHeadline, factsOn } from "./stated-facts";

const on = (day: string) => factsOn(stated, register.documents, day);
const fact = (day: string, id: string) => on(day).facts.find((one) => one.id === id);

describe("facts as known on a day", () => {
  it("have no figure for now before it was published, and say so", () => {
    expect(fact("2025-05-28", "savings-asked")).toMatchObject({ now: null, since: [{ figure: "2.7% to 9.6%" }], notFound: "Not published by this day." });
    expect(fact("2025-05-29", "savings-asked")).toMatchObject({ now: { figure: "£11.0bn, 7.1%" }, notFound: null });
  });

  it("leave out later figures, and everything before the report", () => {
    expect(fact("2023-10-19", "systems-in-deficit")?.since.map(({ figure }) => figure)).toEqual(["20 of 42"]);
    expect(on("2022-10-13").facts).toEqual([]);
    expect(on("2025-10-23").measureCounts.map(({ count }) => count)).toEqual([133, 31, 18]);
  });

  it("carry their document, and refuse one that is not registered", () => {
    expect(fact("2026-11-22", "savings-asked")?.then.source).toMatchObject({ publisher: "National Audit Office" });
    expect(() => factsOn(stated, [], "2026-11-22")).toThrow("no document carnall-farrar-2022");
  });

  it("count what cannot be followed up in the headline", () => {
    expect(factsHeadline(on("2026-11-22"))).toBe("For 4 of 5 figures around the National Audit Office’s report of 2022, no figure of today was found");
    const followed = on("2026-11-22").facts.filter(({ now }) => now !== null);
    expect(factsHeadline({ facts: followed })).toContain("the same figures now");
  });
});
