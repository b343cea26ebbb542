import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ruleFamily } from "./dialects";
import { isAutocorrelated } from "./is-autocorrelated";
import { movingRangeLimit } from "./moving-range-limit";
import { computeXmr, PRODUCT_SPC } from "./xmr";

const NOTE = readFileSync(path.resolve("docs/methods/spc.md"), "utf8");
const EXAMPLE = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## How far to trust it"));

/** Body cells of the table whose first heading is the given one. */
function table(heading: string): string[][] {
  const lines = EXAMPLE.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const rest = lines.slice(start + 2);
  return rest
    .slice(0, rest.findIndex((line) => !line.startsWith("|")))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

const NAMES = { single: "single point", shift: "shift", trend: "trend", two_of_three: "two of three" } as const;

describe("the worked example of the method note", () => {
  const months = table("Month");
  const values = months.map(([, value]) => (value === "missing" ? null : Number(value)));
  const target = Number(/target (\d+)/.exec(EXAMPLE)?.[1]);
  const got = computeXmr({ values, improvementDirection: "increase", target });
  const printed = new Map(table("Figure").map(([name = "", value = "", how = ""]) => [name, { value, how }]));
  const figure = (name: string) => printed.get(name)?.value ?? "";

  it("is long enough to be read", () => {
    expect(values).toHaveLength(18);
    expect(printed.size).toBe(10);
    expect(NOTE).toContain(`\`${PRODUCT_SPC.dialect}\``);
  });

  it("has the moving ranges of its values", () => {
    const present = months.filter(([, value]) => value !== "missing");
    present.forEach(([, value, range], place) => {
      const before = present[place - 1]?.[1];
      expect(range).toBe(before === undefined ? "" : String(Math.abs(Number(value) - Number(before))));
    });
  });

  it("gives the printed figures", () => {
    const [segment] = got.segments;
    const decimals = (name: string) => figure(name).split(".")[1]?.length ?? 0;
    const check = (name: string, value: number | null | undefined) => expect(value?.toFixed(decimals(name))).toBe(figure(name));
    check("Mean", segment?.mean);
    check("Mean moving range", segment?.meanMovingRange);
    check("Upper limit of the moving ranges", movingRangeLimit(segment?.meanMovingRange ?? Number.NaN));
    check("Lower limit", segment?.lower);
    check("Upper limit", segment?.upper);
    check("Lower two-sigma line", segment?.lowerTwoSigma);
    check("Upper two-sigma line", segment?.upperTwoSigma);
    check("Lag-1 autocorrelation", got.lag1Autocorrelation);
    expect(isAutocorrelated(got.lag1Autocorrelation)).toBe(printed.get("Lag-1 autocorrelation")?.how.endsWith("caution"));
    for (const name of ["Mean", "Mean moving range"]) {
      const [top, bottom] = (printed.get(name)?.how ?? "").split("/").map(Number);
      check(name, (top ?? Number.NaN) / (bottom ?? Number.NaN));
    }
  });

  it("gives the printed points and icons", () => {
    const labels = got.points.map(({ type, rules }) => {
      if (type === null) return "";
      const names = rules.map((rule) => NAMES[ruleFamily(rule)]).join(", ");
      return type === "common_cause" ? "common cause" : `${type}: ${names}`;
    });
    expect(labels).toEqual(months.map(([, , , point]) => point));
    expect(got.variationIcon).toBe(figure("Variation icon").replace(", ", "_"));
    expect(got.assuranceIcon).toBe(figure("Assurance icon"));
  });
});
