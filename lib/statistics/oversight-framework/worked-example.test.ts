import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { explainSegment } from "./explain-segment";
import { indicative202627 } from "./indicative-2026-27";
import { likelyRange } from "./likely-range";
import { MANUAL_2025_26 } from "./manual-2025-26";
import { PUBLISHED_2025_26_QUARTER_3 } from "./published-2025-26-quarter-3";
import { cutPointsFor } from "./segments-of-type";
import type { CutPoints } from "./types";
import { whatWouldChangeIt } from "./what-would-change-it";

const NOTE = readFileSync(path.resolve("docs/methods/oversight-framework.md"), "utf8");
const EXAMPLE = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## How far to trust it"));

/** Body cells of the table whose first heading is the given one. */
function table(heading: string, text = EXAMPLE): string[][] {
  const lines = text.split("\n");
  const rest = lines.slice(lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2);
  return rest.slice(0, rest.findIndex((line) => !line.startsWith("|"))).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

describe("the worked example of the method note", () => {
  const rows = table("Metric");
  const [first = NaN, second = NaN, third = NaN] = [...(/cut points (.*), no deficit/.exec(EXAMPLE)?.[1] ?? "").matchAll(/\d\.\d+/g)].map(([end]) => Number(end));
  const cuts = cutPointsFor([], indicative202627({ upTo: [first, second, third], deficitCap: 3, source: "the example" })) as CutPoints;
  const better = /With combined finance at (\d\.\d+)/.exec(EXAMPLE)?.[1];
  const metrics = rows.map(([id = "", score, weight]) => ({
    id,
    score: Number(score),
    ...(weight === "1/3" ? { group: "healthcare-associated infection" } : {}),
    betterScores: id === "Combined finance" ? [Number(better)] : [],
  }));
  const printed = new Map(table("Figure").map(([name = "", value = ""]) => [name, value]));
  const got = explainSegment({ metrics, inDeficit: false }, cuts, MANUAL_2025_26);
  const changes = whatWouldChangeIt(metrics, false, cuts, MANUAL_2025_26);

  it("is whole", () => {
    expect(rows).toHaveLength(8);
    expect(printed.size).toBe(7);
  });

  it("gives the printed contributions in their order", () => {
    expect(got?.contributions.map(({ id, contribution }) => [id, contribution.toFixed(3)])).toEqual(rows.map(([id, , , contribution]) => [id, contribution]));
  });

  it("gives the printed figures", () => {
    const range = likelyRange(got?.contributions ?? [])?.bootstrap;
    expect(printed).toEqual(
      new Map([
        ["Average score", got?.average.toFixed(2)],
        ["Segment", got?.segment === 5 ? "" : String(got?.segment.best)],
        ["To segment 2", got?.toBetter?.toFixed(2)],
        ["Room within segment 3", got?.roomToWorse?.toFixed(2)],
        [`With combined finance at ${better} alone`, changes?.together?.average.toFixed(2)],
        ["Likely range, lower", range?.lower.toFixed(2)],
        ["Likely range, upper", range?.upper.toFixed(2)],
      ]),
    );
    expect(changes?.together?.segment).toEqual({ best: 2, worst: 2 });
  });

  it("is in segment 3 with a deficit, which no score can change", () => {
    expect(explainSegment({ metrics, inDeficit: true }, cuts, MANUAL_2025_26)).toMatchObject({ segment: { best: 3, worst: 3 }, overrides: [] });
    expect(whatWouldChangeIt(metrics, true, cuts, MANUAL_2025_26)).toMatchObject({ together: null, heldByDeficit: true });
  });

  it("names the rule sets as they are", () => {
    const sets = [MANUAL_2025_26, PUBLISHED_2025_26_QUARTER_3, indicative202627({ upTo: [2, 2.5, 3], deficitCap: null, source: "the example" })];
    expect(table("Rule set", NOTE).map(([label, standing]) => [label, standing])).toEqual(sets.map(({ label, standing }) => [label, standing]));
    const [, , cutsText = ""] = table("Rule set", NOTE)[1] ?? [];
    const inForce = cutPointsFor([], PUBLISHED_2025_26_QUARTER_3) as CutPoints;
    expect([...cutsText.matchAll(/\d\.\d\d/g)].map(([end]) => Number(end))).toEqual(inForce.flatMap(({ upTo, from }) => [upTo, from]));
  });
});
