import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { countInterval } from "./count-interval";
import { meanInterval } from "./mean-interval";
import { rateInterval } from "./rate-interval";
import { wilsonInterval } from "./wilson-interval";

const NOTE = readFileSync(path.resolve("docs/methods/intervals.md"), "utf8");

/** Body cells of the table whose first heading is the given one. */
function table(heading: string): string[][] {
  const lines = NOTE.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const rest = lines.slice(start + 2);
  return rest
    .slice(0, rest.findIndex((line) => !line.startsWith("|")))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/** A figure with as many decimals as the printed one. */
const like = (printed: string, figure: number | null) => figure?.toFixed(printed.split(".")[1]?.length ?? 0);

describe("the worked example of the method note", () => {
  const rows = table("Figure");

  it.each(rows)("%s of %s in %s", (figure, events, of, ...printed) => {
    const [x, n, method] = [Number(events), Number(of), printed.pop()];
    const result = (level: number) => (figure === "Rate" ? rateInterval(x, n, level) : { ...wilsonInterval(x, n, level, 100), method: "Wilson" });
    const [ordinary, strict] = [result(0.95), result(0.998)];
    const figures = [ordinary.value, ordinary.lower, ordinary.upper, strict.lower, strict.upper];
    expect(figures.map((one, place) => like(printed[place] ?? "", one))).toEqual(printed);
    expect(method?.toLowerCase()).toBe(ordinary.method.toLowerCase());
  });

  it("shows every method", () => {
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(["Wilson", "exact", "Byar"]));
  });

  it("has the mean and limits of its waits", () => {
    const found = /waits ([\d, ]+) days have a mean of ([\d.]+), a standard deviation of ([\d.]+) and 95% limits of ([\d.]+) to ([\d.]+\d)/.exec(NOTE);
    const [, waits = "", ...printed] = found ?? [];
    const { value, standardDeviation, lower, upper } = meanInterval(waits.split(",").map(Number));
    expect([value, standardDeviation, lower, upper].map((one, place) => like(printed[place] ?? "", one))).toEqual(printed);
    expect(printed).toHaveLength(4);
  });
});

describe("how often the intervals hold the underlying value", () => {
  const held = (limits: { readonly lower: number; readonly upper: number }, value: number) => limits.lower <= value && value <= limits.upper;

  /** Chance that Wilson's interval of n people holds an underlying share. */
  function wilsonHolds(n: number, share: number, level: number): number {
    let [logChance, sum] = [n * Math.log1p(-share), 0];
    for (let x = 0; x <= n; x += 1) {
      if (held(wilsonInterval(x, n, level), share)) sum += Math.exp(logChance);
      logChance += Math.log(((n - x) / (x + 1)) * (share / (1 - share)));
    }
    return sum;
  }

  /** Chance that the interval of a count holds its underlying mean. */
  function countHolds(mean: number, level: number): number {
    let [chance, sum] = [Math.exp(-mean), 0];
    for (let events = 0; events < mean + 12 * Math.sqrt(mean) + 40; events += 1) {
      if (held(countInterval(events, level), mean)) sum += chance;
      chance *= mean / (events + 1);
    }
    return sum;
  }

  it.each(table("Interval"))("%s at %s over %s", (interval, confidence, over, ...printed) => {
    const level = Number.parseFloat(confidence ?? "") / 100;
    const [from = 0, to = 0] = (over?.match(/\d+/g) ?? []).map(Number);
    const chances =
      interval === "Wilson"
        ? Array.from({ length: 99 }, (_, place) => wilsonHolds(from, (place + 1) / 100, level))
        : Array.from({ length: (to - from) * 10 + 1 }, (_, place) => countHolds(from + place / 10, level));
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    expect([mean, Math.min(...chances)].map((chance) => `${(chance * 100).toFixed(1)}%`)).toEqual(printed);
  });
});
