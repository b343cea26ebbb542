import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatNumber } from "@/lib/shared/format-number";
import { monthEnds } from "@/lib/shared/month";
import { theilSen } from "@/lib/statistics/projection/theil-sen";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { judge, ordinaryMovement } from "./status";
import { STATUS_WORD } from "@/lib/shared/objective-status";

const NOTE = readFileSync(path.resolve("docs/methods/objective-status.md"), "utf8");
const EXAMPLE = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## Where this differs"));
const ROWS = EXAMPLE.split("\n").filter((line) => line.startsWith("| ")).slice(1).map((line) => {
  const [board = "", latest = "", short = "", range = "", movement = "", slope = "", lower = "", status = ""] = line.split("|").slice(1, -1).map((cell) => cell.trim());
  return { code: board.split(" ")[0] ?? "", latest, short, range, movement, slope, lower, status };
});

const { rttIcb, objectives } = readReference();
const steps = objectives.find(({ code }) => code === "N4")?.steps ?? [];
const step = steps.find(({ dueOn }) => dueOn === "2026-03-31")?.value ?? Number.NaN;

/** Months to March 2026, null where missing. */
function seriesOf(code: string): (number | null)[] {
  const held = new Map(rttIcb.filter((row) => row.code === code).map((row) => [row.period, (100 * row.within18Weeks) / row.waitingTotal]));
  return monthEnds("2022-10-31", "2026-03-31").map((day) => held.get(day.slice(0, 7)) ?? null);
}

describe("the worked example of the note on status", () => {
  it("has a board of each kind", () => {
    expect(ROWS.map(({ code }) => code)).toEqual(["QF7", "QJ2", "QJM", "QPM"]);
    expect(new Set(ROWS.map(({ status }) => status)).size).toBe(3);
    expect(EXAMPLE).toContain(`step in force is ${step}%`);
  });

  it.each(ROWS)("$code is as printed", ({ code, latest, short, range, movement, slope, lower, status }) => {
    const values = seriesOf(code);
    const last = values.at(-1) ?? Number.NaN;
    const before = values.slice(0, -1).filter((value) => value !== null);
    const line = theilSen(values.slice(-24), 0.9);
    expect(last.toFixed(2)).toBe(latest);
    expect(last < step ? (step - last).toFixed(2) : "").toBe(short);
    expect(ordinaryMovement(before).toFixed(3)).toBe(range);
    expect((2.66 * ordinaryMovement(before)).toFixed(2)).toBe(movement);
    expect([line?.slope.toFixed(3), line?.lower.toFixed(3)]).toEqual([slope, lower]);
    const verdict = judge({ values, stretchStart: 0, periodEnd: "2026-03-31", polarity: "increase", steps, earliestVisible: null, today: "2026-05-20", show: (value) => formatNumber(value, { decimals: 1, unit: "%" }) });
    expect(STATUS_WORD[verdict.status]).toBe(status);
  });
});

it("names every status of the code in the ladder", () => {
  const ladder = NOTE.slice(NOTE.indexOf("| Rung |"), NOTE.indexOf("- The step in force"));
  expect(Object.values(STATUS_WORD).filter((word) => !ladder.includes(`| ${word} |`))).toEqual([]);
});
