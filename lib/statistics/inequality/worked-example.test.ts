import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { slopeIndex } from "./slope-index";

const NOTE = readFileSync(path.resolve("docs/methods/inequality.md"), "utf8");
const EXAMPLE = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## How far to trust it"));

/** Body cells of the table whose first heading is the given one. */
function table(heading: string): string[][] {
  const lines = EXAMPLE.split("\n");
  const rest = lines.slice(lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2);
  return rest.slice(0, rest.findIndex((line) => !line.startsWith("|"))).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

describe("the worked example of the method note", () => {
  const rows = table("Quintile").map(([quantile, people, share, rank, value, interval = ""]) => {
    const [lower, upper] = interval.split(" to ").map(Number);
    return { quantile: Number(quantile), population: Number(people?.replace(",", "")), share, rank, value: Number(value), lower: lower ?? NaN, upper: upper ?? NaN };
  });
  const printed = new Map(table("Figure").map(([name = "", value = ""]) => [name, value]));
  const index = slopeIndex(rows);
  if ("reason" in index) throw new Error("the example gives no index");

  it("is whole", () => {
    expect(rows).toHaveLength(5);
    expect(printed.size).toBe(8);
    expect(index.intervalBy).toBe("exact");
  });

  it("has the shares and relative ranks of its people", () => {
    const everyone = rows.reduce((sum, { population }) => sum + population, 0);
    let below = 0;
    for (const { population, share, rank } of rows) {
      expect((population / everyone).toFixed(2)).toBe(share);
      expect(((below + population / 2) / everyone).toFixed(2)).toBe(rank);
      below += population;
    }
  });

  it.each([
    ["Most deprived end", index.ends.mostDeprived],
    ["Least deprived end", index.ends.leastDeprived],
    ["SII", index.sii.value],
    ["SII, lower limit", index.sii.lower],
    ["SII, upper limit", index.sii.upper],
    ["RII", index.rii?.value],
    ["RII, lower limit", index.rii?.lower],
    ["RII, upper limit", index.rii?.upper],
  ])("gives the printed %s", (name, value) => {
    const shown = printed.get(name) ?? "";
    expect(value?.toFixed(shown.split(".")[1]?.length)).toBe(shown);
  });

  it("says how far the outer quintiles lie apart", () => {
    expect(EXAMPLE).toContain(`The two outer quintiles differ by ${((rows[4]?.value ?? NaN) - (rows[0]?.value ?? NaN)).toFixed(1)} years`);
    expect(EXAMPLE).toContain(`The line puts ${index.sii.value.toFixed(1)} years`);
  });
});
