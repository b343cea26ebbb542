import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { normalDistribution } from "../distributions/normal-distribution";
import { standardDeviation } from "../descriptive/standard-deviation";
import { judgeAgainstBenchmark } from "./judge-against-benchmark";
import { judgeByFifth } from "./judge-by-fifth";
import { nearestPeers } from "./nearest-peers";
import { pheQuantiles } from "./phe-quantiles";
import { proportionTrend } from "./proportion-trend";
import { quartileLines } from "./quartile-lines";
import { rankUncertainty } from "./rank-uncertainty";
import { recentTrend, type CalculatedTrend } from "./recent-trend";

/** The worked example of a method note, and the body cells of its table whose first heading is the given one. */
function readExample(note: string) {
  const text = readFileSync(path.resolve(`docs/methods/${note}.md`), "utf8");
  const example = text.slice(text.indexOf("## Worked example"), text.indexOf("## How far to trust it"));
  const table = (heading: string): string[][] => {
    const lines = example.split("\n");
    const rest = lines.slice(lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2);
    return rest.slice(0, rest.findIndex((line) => !line.startsWith("|"))).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  };
  return { example, table };
}

const column = (rows: readonly string[][], place: number): string[] => rows.map((row) => row[place] ?? "");
const numbers = (cells: readonly string[]): number[] => cells.map(Number);
const limits = (cell: string): [number, number] => cell.split(" to ").map(Number) as [number, number];
/** The figure with as many decimals as the page prints. */
const asPrinted = (value: number | null | undefined, printed: string): string | undefined => value?.toFixed(printed.split(".")[1]?.length ?? 0);

describe("the worked example of comparison", () => {
  const { example, table } = readExample("comparison");
  const areas = table("Area");
  const benchmark = Number(/benchmark (\d+)/.exec(example)?.[1]);
  const values = numbers(column(areas, 1));

  it("gives the printed judgements", () => {
    expect(areas).toHaveLength(7);
    for (const [, , at95 = "", at998 = "", judgement, twoLevels] of areas) {
      const [[lower95, upper95], [lower998, upper998]] = [limits(at95), limits(at998)];
      const got = judgeAgainstBenchmark({ lower95, upper95, lower998, upper998, benchmark }, "high");
      expect([got.outcome, got.twoLevelOutcome]).toEqual([judgement, twoLevels]);
    }
  });

  it("gives the printed groups and lines", () => {
    const groups = table("Area in groups");
    expect(judgeByFifth(values, "high").map(({ fifth, outcome }) => [String(fifth), outcome])).toEqual(groups.map(([, fifth, words]) => [fifth, words]));
    expect(pheQuantiles(values, { groups: 5 }).map(String)).toEqual(column(groups, 3));
    expect(Object.values(quartileLines(values) ?? {})).toEqual(numbers(column(table("Line"), 1)));
  });
});

describe("the worked example of recent-trend", () => {
  const { table } = readExample("recent-trend");

  it("gives the printed trend of values", () => {
    const years = table("Year");
    const series = years.map(([, value, interval = ""]) => {
      if (value === "missing") return { value: null, lower95: null, upper95: null, count: null, denominator: null };
      const [lower95, upper95] = limits(interval);
      return { value: Number(value), lower95, upper95, count: 1, denominator: 2 };
    });
    const got = recentTrend(series, "proportion") as CalculatedTrend;
    const figures = new Map(table("Figure").map(([name = "", value = ""]) => [name, value]));
    const check = (name: string, value: number | undefined) => expect(asPrinted(value, figures.get(name) ?? "")).toBe(figures.get(name));
    check("Slope", got.slope);
    check("Chi-square", got.chiSquare);
    expect(got.usedPoints).toHaveLength(5);
    got.usedPoints.forEach((place, turn) => {
      const [year, , , error = ""] = years[place] ?? [];
      check(`Slope without ${year}`, got.leaveOneOutSlopes[turn]);
      const { lower95, upper95 } = series[place] ?? {};
      expect(asPrinted(((upper95 ?? 0) - (lower95 ?? 0)) / 3.92, error)).toBe(error);
    });
    expect(got.marker).toBe(figures.get("Result"));
  });

  it("gives the printed trend of counts", () => {
    const periods = table("Period");
    const got = proportionTrend({ count: numbers(column(periods, 1)), denominator: numbers(column(periods, 2)) });
    const [chiSquare = "", p = "", direction, result] = column(table("Figure of the counts"), 1);
    expect(periods).toHaveLength(5);
    expect(asPrinted(got?.chiSquare, chiSquare)).toBe(chiSquare);
    expect(asPrinted(got?.p, p)).toBe(p);
    expect(got?.direction).toBe(direction);
    expect(got?.marker.replace("_", " ")).toBe(result);
  });
});

describe("the worked example of rank-uncertainty", () => {
  const { table } = readExample("rank-uncertainty");
  const areas = table("Area");
  const [estimates, errors] = [numbers(column(areas, 1)), numbers(column(areas, 2))];

  it("gives the printed ranks, ranges and chances", () => {
    expect(areas).toHaveLength(5);
    const got = rankUncertainty(estimates, errors, { better: "high" });
    got.forEach((area, place) => {
      const [, , , pointRank, expectedRank = "", range, best = ""] = areas[place] ?? [];
      expect([String(area.pointRank), `${area.rankLower} to ${area.rankUpper}`]).toEqual([pointRank, range]);
      expect([asPrinted(area.expectedRank, expectedRank), asPrinted(area.probabilityBest, best)]).toEqual([expectedRank, best]);
    });
  });

  it("gives the printed chances against A, which make up its expected rank", () => {
    const pairs = table("Other area");
    let rank = 1;
    pairs.forEach(([, difference = "", error = "", chance = ""], place) => {
      const gap = (estimates[place + 1] ?? 0) - (estimates[0] ?? 0);
      const joint = Math.hypot(errors[0] ?? 0, errors[place + 1] ?? 0);
      rank += normalDistribution(gap / joint);
      expect([asPrinted(gap, difference), asPrinted(joint, error), asPrinted(normalDistribution(gap / joint), chance)]).toEqual([difference, error, chance]);
    });
    expect(pairs).toHaveLength(4);
    expect(asPrinted(rank, areas[0]?.[4] ?? "")).toBe(areas[0]?.[4]);
  });
});

describe("the worked example of nearest-peers", () => {
  const { table } = readExample("nearest-peers");
  const areas = table("Area").filter(([name]) => name !== "Standard deviation");
  const names = ["age", "deprivation", "regions"];
  const characteristics = names.map((name, place) => ({ name, values: column(areas, place + 1).map((cell) => (cell === "missing" ? null : Number(cell))) }));

  it("gives the printed standard deviations", () => {
    const printed = table("Area").find(([name]) => name === "Standard deviation")?.slice(1) ?? [];
    expect(printed).toHaveLength(3);
    characteristics.forEach(({ values }, place) => {
      const deviation = standardDeviation(values.filter((value) => value !== null));
      expect(asPrinted(deviation, printed[place] ?? "")).toBe(printed[place]);
    });
  });

  it("gives the printed peers and their parts", () => {
    const peers = table("Peer");
    const got = nearestPeers(characteristics, 0, peers.length);
    expect(got.peers.map(({ area }) => areas[area]?.[0])).toEqual(column(peers, 0));
    expect(peers).toHaveLength(3);
    got.peers.forEach(({ distance, contributions }, place) => {
      const printed = peers[place]?.slice(1) ?? [];
      const figures = [...contributions.map(({ contribution }) => contribution), distance];
      expect(figures.map((figure, turn) => asPrinted(figure, printed[turn] ?? ""))).toEqual(printed);
    });
    expect(got.dropped).toEqual(["regions"]);
    expect(got.notComparable.map((area) => areas[area]?.[0])).toEqual(["G"]);
  });
});
