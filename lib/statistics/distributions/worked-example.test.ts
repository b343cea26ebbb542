import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { quantile } from "../descriptive/quantile";
import { chiSquareQuantile } from "./chi-square-quantile";
import { normalDistribution } from "./normal-distribution";
import { normalQuantile } from "./normal-quantile";
import { studentQuantile } from "./student-quantile";

const NOTE = readFileSync(path.resolve("docs/methods/distributions.md"), "utf8");
const EXAMPLE = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## How far to trust it"));
const printed = new Map([...EXAMPLE.matchAll(/^\| (.+?) \| ([\d.]+) \|$/gm)].map(([, question = "", answer = ""]) => [question, answer]));

describe("the worked example of the method note", () => {
  it.each([
    ["Normal: share below 1.96", normalDistribution(1.96)],
    ["Normal: value below which 97.5% lie", normalQuantile(0.975)],
    ["Chi-square, 1 degree of freedom: value below which 99.8% lie", chiSquareQuantile(0.998, 1)],
    ["Chi-square, 20 degrees of freedom: value below which 2.5% lie", chiSquareQuantile(0.025, 20)],
    ["Student's t, 10 degrees of freedom: value below which 97.5% lie", studentQuantile(0.975, 10)],
    ["Quantile of 10, 20, 30, 40 at 25%", quantile([10, 20, 30, 40], 0.25) ?? Number.NaN],
  ])("%s", (question, answer) => {
    const text = printed.get(question) ?? "";
    expect(answer.toFixed(text.split(".")[1]?.length)).toBe(text);
    expect(printed.size).toBe(6);
  });
});
