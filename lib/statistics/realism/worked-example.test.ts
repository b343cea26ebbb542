import { describe, expect, it } from "vitest";
import { assessRealism } from "./assess-realism";
import { comparePace } from "./compare-pace";
import { REALISM_BANDS } from "./realism-verdict";
import { requiredChange } from "./required-change";
import type { ReferenceClass } from "./reference-class";
import { asPrinted, readExample } from "./testing/read-example";
import { readFileSync } from "node:fs";
import path from "node:path";

const example = readExample("realism.md");

describe("the worked example of the note on realism", () => {
  it("gives the printed paces of the 18-week target", () => {
    const rows = new Map(example.table("Pace").map(([name = "", value = "", how = ""]) => [name, { value, how }]));
    const printed = (name: string) => rows.get(name)?.value ?? "";
    const number = (name: string) => Number(/[\d.]+/.exec(printed(name))?.[0]);
    const before = Number(/from ([\d.]+)%/.exec(rows.get("Achieved pace")?.how ?? "")?.[1]);
    const months = Number(/(\d+) months/.exec(rows.get("Target for March 2029")?.how ?? "")?.[1]);
    const required = requiredChange(number("July 2025"), number("Target for March 2029"), "increase");
    const achieved = requiredChange(before, number("July 2025"), "increase");
    const pace = comparePace(required, months, achieved);
    expect(rows.size).toBe(7);
    expect(required).toBe(number("Required change"));
    expect(achieved).toBe(number("Achieved pace"));
    expect(asPrinted(pace.requiredPerYear, printed("Needed pace"))).toBe("8.37");
    expect(number("Needed pace")).toBe(8.37);
    expect(asPrinted(pace.ratio, printed("Ratio"))).toBe(printed("Ratio"));
    expect(asPrinted((pace.periodsToTarget ?? 0) / 12, printed("Reached at that pace after"))).toBe("12.3");
    expect(number("Reached at that pace after")).toBe(12.3);
  });

  it("gives the printed figures of past changes", () => {
    const panel = example.table("Board").map((row) => ({ values: row.slice(1).map(Number) }));
    const [, unit, current, target] = /Board (\d+) stands at (\d+) and is to reach (\d+) in two\s+months/.exec(example.text)?.map(Number) ?? [];
    const found = assessRealism({ panel, unit: (unit ?? 0) - 1, target: target ?? 0, horizon: 2, direction: "increase", startRule: { kind: "within", distance: 5 } });
    expect(found?.current).toBe(current);
    expect(found?.required).toBe(3);

    const places = (units: readonly number[] | undefined) => units?.map((place) => place + 1).join(", ");
    const figures = (one: ReferenceClass | undefined, column: number) => {
      const rows = new Map(example.table("Figure").map((row) => [row[0] ?? "", row[column] ?? ""]));
      const check = (name: string, value: number | null | undefined, percent = "") =>
        expect(`${asPrinted(value, rows.get(name) ?? "")}${percent}`).toBe(rows.get(name));
      check("Windows", one?.windows);
      check("Boards", one?.units);
      check("Share that gained 3 or more", 100 * (one?.shareAtLeast ?? 0), "%");
      check("Mid-percentile", one?.midPercentile);
      check("Median change", one?.medianChange);
      check("90th percentile", one?.ninetiethChange);
      check("Windows that do not overlap", one?.nonOverlapping.windows);
      expect(places(one?.unitsThatDidIt)).toBe(rows.get("Boards that ever did it"));
      return rows.get("Word");
    };
    expect(figures(found?.fromSimilarStart, 1)).toBe(found?.verdict.word);
    expect(figures(found?.fromAnyStart, 2)).toBe("");
    const held = /Boards ([\d, ]+) and (\d+) have held 63/.exec(example.text);
    expect(places(found?.ceiling.heldBy.map((one) => one.unit))).toBe(`${held?.[1]}, ${held?.[2]}`);
  });

  it("prints every word of the bands", () => {
    const note = readFileSync(path.resolve("docs/methods/realism.md"), "utf8");
    for (const { word } of REALISM_BANDS) expect(note).toContain(`| ${word} |`);
  });
});
