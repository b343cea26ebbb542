import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import stated from "./facts.json";
import { readReference } from "./read-reference";

const documents = new Set(readReference().documents.map(({ id }) => id));
const statements = stated.facts.flatMap(({ then, since, now }) => [then, ...since, ...(now === null ? [] : [now])]);
const factOf = (id: string) => stated.facts.find((fact) => fact.id === id);
const TYPED = path.resolve("../shared/data/finance/england-nhs-finance-typed.csv");

describe("the facts of the report of 2022", () => {
  it("each name a document of the register", () => {
    expect([...statements, ...stated.measureCounts].map(({ document }) => document).filter((id) => !documents.has(id))).toEqual([]);
  });

  it("say why there is no figure for now, exactly where there is none", () => {
    for (const { id, now, notFound } of stated.facts) expect([id, now === null]).toEqual([id, notFound !== null]);
  });

  it("hold the figures of the report, and the sum of its money", () => {
    expect(factOf("systems-in-deficit")?.then.figure).toBe("31 of 42");
    expect(factOf("savings-asked")?.then.figure).toBe("£5.7bn, 5%");
    expect(factOf("savings-asked")?.now?.figure).toBe("£11.0bn, 7.1%");
    expect(factOf("money-on-prevention")?.then.words).toContain(`${((100 * (97 + 200)) / (97 + 200 + 2000)).toFixed(1)}%`);
  });

  it("give the history of measures in order of time", () => {
    expect(stated.measureCounts.map(({ count }) => count)).toEqual([133, 31, 18, 15]);
    const periods = stated.measureCounts.map(({ period }) => period);
    expect(periods).toEqual([...periods].sort());
  });

  it.skipIf(!existsSync(TYPED))("agree with the national figures as typed off from the publications (needs ../shared)", () => {
    // The columns read here stand before the first that holds commas.
    const [head = [], ...rows] = readFileSync(TYPED, "utf8").trim().split(/\r?\n/).map((line) => line.split(","));
    const at = (name: string) => head.indexOf(name);
    const typed = (year: string, period: string, measure: string) =>
      Number(rows.find((row) => row[at("financial_year")] === year && row[at("period")] === period && row[at("line")] === "Systems" && row[at("measure")] === measure)?.[at("value")]);
    const since = factOf("systems-in-deficit")?.since.map(({ figure }) => figure);
    expect(since).toEqual([
      `${typed("2022/23", "year end", "systems_in_deficit")} of 42`,
      `${typed("2024/25", "plan", "systems_with_deficit_plan")} of 42`,
      "£1.4bn", // Of a report that was not typed off.
      `£${(-typed("2025/26", "plan", "planned_surplus_deficit_without_deficit_support") / 1000).toFixed(1)}bn`,
      `${typed("2025/26", "month 9", "systems_on_plan")} of 42`,
      `£${-typed("2025/26", "Q4 (draft accounts)", "actual_surplus_deficit")}m over`,
    ]);
    expect(factOf("savings-asked")?.now?.figure).toContain(`£${(typed("2025/26", "plan", "planned_efficiency") / 1000).toFixed(1)}bn`);
    expect(factOf("savings-asked")?.since[1]?.figure).toBe(`£${(typed("2024/25", "outturn", "efficiency_achieved") / 1000).toFixed(1)}bn`);
  });
});
