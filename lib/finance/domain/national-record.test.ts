import { describe, expect, it } from "vitest";
import { factsOn } from "@/lib/observations/domain/stated-facts";
import register from "@/prisma/seed/reference/documents.json";
import stated from "@/prisma/seed/reference/facts.json";
import { financeRecord, recordFinding } from "./national-record";

const on = (day: string) => financeRecord(factsOn(stated, register.documents, day).facts);
const figures = (day: string, id: string) => on(day).find((fact) => fact.id === id)?.statements.map(({ figure }) => figure);

describe("the national record of finance", () => {
  it("holds what was stated by the day, of finance alone", () => {
    expect(on("2022-10-13")).toEqual([]);
    expect(on("2026-11-22").map(({ id }) => id)).toEqual(["systems-in-deficit", "savings-asked", "savings-that-do-not-last", "risk-of-savings"]);
    expect(figures("2025-05-28", "savings-asked")).toEqual(["£5.7bn, 5%", "2.7% to 9.6%"]);
    expect(figures("2025-05-29", "savings-asked")).toEqual(["£5.7bn, 5%", "2.7% to 9.6%", "£8.7bn", "£11.0bn, 7.1%"]);
  });

  it("finds the growth of plans only once the later plan was stated, and the growth is there", () => {
    expect(recordFinding(on("2025-05-28"))).toBe("On record: a third of the savings planned in 2022/23 did not recur");
    expect(recordFinding(on("2025-05-29"))).toContain("nearly twice as much");
    const [asked, planned] = ["£5.7bn", "£11.0bn"].map((figure) => Number(/[\d.]+/.exec(figures("2025-05-29", "savings-asked")?.find((one) => one.startsWith(figure)) ?? "")?.[0]));
    expect((planned ?? 0) / (asked ?? 1)).toBeGreaterThan(1.9);
  });
});
