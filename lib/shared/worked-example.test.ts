import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { formatDifference, formatNumber } from "./format-number";
import { roundTo } from "./rounding";

const NOTE = readFileSync(path.resolve("docs/methods/rounding-and-suppression.md"), "utf8");
const ROWS = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## Where this differs"))
  .split("\n").filter((line) => line.startsWith("| ")).slice(1)
  .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
const printed = new Map(ROWS.map(([what = "", full = "", text = ""]) => [what, { full, text }]));

const march = (code: string) => readReference().rttIcb.find((row) => row.code === code && row.period === "2026-03");
const within18 = (code: string): number => { const row = march(code); return row ? (100 * row.within18Weeks) / row.waitingTotal : Number.NaN; };
const over52 = (code: string): number => { const row = march(code); return row ? (100 * row.over52Weeks) / row.waitingTotal : Number.NaN; };
const PERCENT = { unit: "%", decimals: 1 };

describe("the worked example of the note on rounding", () => {
  it("holds the rows checked here and no other", () => {
    expect(ROWS).toHaveLength(6);
    expect(printed.size).toBe(6);
  });

  it.each([
    ["QF7 South Yorkshire", within18("QF7"), formatNumber(within18("QF7"), PERCENT)],
    ["QXU Surrey Heartlands", within18("QXU"), formatNumber(within18("QXU"), PERCENT)],
    ["Difference of the two", within18("QF7") - within18("QXU"), formatDifference(within18("QF7") - within18("QXU"), PERCENT).replace("\u00a0", " ")],
    ["QXU Surrey Heartlands, over 52 weeks", over52("QXU"), formatNumber(over52("QXU"), { unit: "%", decimals: 2 })],
  ])("%s", (what, value, text) => {
    expect(printed.get(what)).toEqual({ full: value.toFixed(4), text });
  });

  it.each([["100 × 0.285", 100 * 0.285], ["100 × 0.29", 100 * 0.29]])("%s", (what, value) => {
    expect(printed.get(what)).toEqual({ full: String(value), text: formatNumber(value) });
    expect(String(roundTo(value, 0))).toBe(printed.get(what)?.text);
  });
});
