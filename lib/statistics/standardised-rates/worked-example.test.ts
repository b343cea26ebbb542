import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rateInterval } from "../intervals/rate-interval";
import { dsr } from "./dsr";
import { dsrRepeatEvents } from "./dsr-repeat-events";
import { ESP_2013 } from "./esp-2013";
import { isrRate } from "./isr-rate";
import { isrRatio } from "./isr-ratio";

const NOTE = readFileSync(path.resolve("docs/methods/standardised-rates.md"), "utf8");

/** Body cells of the table whose first heading is the given one. */
function table(heading: string): string[][] {
  const lines = NOTE.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const rest = lines.slice(start + 2);
  return rest
    .slice(0, rest.findIndex((line) => !line.startsWith("|")))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

describe("the worked example of the method note", () => {
  const bands = table("Age");
  const column = (place: number) => bands.map((cells) => Number(cells[place]));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const [counts, populations, standardPopulations, once, twice] = [column(1), column(2), column(3), column(6), column(7)];
  const area = { counts, populations, referenceCounts: column(4), referencePopulations: column(5) };
  const printed = table("Figure");

  const pairs = <T>(values: readonly T[]) => values.flatMap((value) => [value, value]);
  const results = [
    rateInterval(total(counts), total(populations)),
    dsr({ counts, populations, standardPopulations }),
    dsrRepeatEvents({
      ageBands: pairs(bands.map(([age = ""]) => age)),
      eventFrequencies: bands.flatMap(() => [1, 2]),
      uniqueIndividuals: once.flatMap((people, band) => [people, twice[band] ?? null]),
      populations: pairs(populations),
      standardPopulations: pairs(standardPopulations),
    }),
    isrRatio(area, 0.95, 100),
    isrRate(area),
  ];

  it("has the bands of the European standard, and events that agree", () => {
    const from = (age: string) => Number.parseInt(age, 10);
    const starts = [0, 45, 75, Infinity];
    const sums = starts.slice(0, -1).map((start, place) =>
      total(ESP_2013.filter(({ ageBand }) => from(ageBand) >= start && from(ageBand) < (starts[place + 1] ?? 0)).map(({ population }) => population)));
    expect(standardPopulations).toEqual(sums);
    expect(once.map((people, band) => people + 2 * (twice[band] ?? 0))).toEqual(counts);
  });

  it("gives the printed figures", () => {
    expect(printed).toHaveLength(results.length);
    const figures = results.map(({ value, lower, upper }) => [value, lower, upper].map((figure) => figure?.toFixed(1)));
    expect(figures).toEqual(printed.map(([, ...cells]) => cells.slice(0, 3)));
  });

  it("gives the figures of the text", () => {
    const [, events, people, standard, , share, part, rate] = /is (\d+) \/ (\d+) × (\d+) \/ (\d+) = ([\d.]+), or (\d+) of the ([\d.]+)\./.exec(NOTE) ?? [];
    expect([events, people, standard].map(Number)).toEqual([counts[2], populations[2], standardPopulations[2]]);
    const oldest = ((counts[2] ?? 0) / (populations[2] ?? 0)) * ((standardPopulations[2] ?? 0) / total(standardPopulations));
    expect([oldest.toFixed(5), (oldest * 100_000).toFixed(0), results[1]?.value?.toFixed(1)]).toEqual([share, part, rate]);
    const [, expected, observed, reference] = /Expected events are ([\d.]+) against\s+(\d+) observed\. The crude rate of the reference is ([\d.]+)\. /.exec(NOTE) ?? [];
    const ratio = isrRate(area);
    expect([ratio.expected.toFixed(2), String(ratio.observed), ratio.referenceRate.toFixed(1)]).toEqual([expected, observed, reference]);
  });
});
