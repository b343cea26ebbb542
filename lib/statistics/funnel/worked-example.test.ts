import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { multiplicativeFunnel } from "./multiplicative-funnel";
import { pheRateLimits } from "./phe-rate-limits";
import { spiegelhalterFunnel } from "./spiegelhalter-funnel";
import type { FunnelFlag } from "./types";

const NOTE = readFileSync(path.resolve("docs/methods/funnel.md"), "utf8");
const EXAMPLE = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## How far to trust it"));

/** Body cells of the table whose first heading is the given one. */
function table(heading: string): string[][] {
  const lines = EXAMPLE.split("\n");
  const rest = lines.slice(lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2);
  return rest
    .slice(0, rest.findIndex((line) => !line.startsWith("|")))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/** A flag as the table words it. */
function words(flag: FunnelFlag | undefined): string | undefined {
  if (flag === undefined || flag.at95 === "inside") return flag?.at95;
  return `${flag.at95}, ${flag.at998 === "inside" ? "95%" : "99.8%"}`;
}

/** The figure with as many decimals as the note prints. */
const printed = (value: number, like: string) => value.toFixed(like.split(".")[1]?.length ?? 0);

describe("the worked example of the method note", () => {
  const rows = table("Unit");
  const units = rows.map(([, seen, patients]) => ({ numerator: Number(seen), denominator: Number(patients) }));
  const funnel = spiegelhalterFunnel(units, { kind: "proportion", multiplier: 100 });

  it("is long enough to be read, and shows adjusted limits", () => {
    expect(rows).toHaveLength(10);
    expect(funnel.shown).toBe("adjusted");
  });

  it("gives the printed points", () => {
    const got = funnel.points.map(({ value, z, zUsed, unadjusted, adjusted, flags }) => [
      value.toFixed(1),
      z?.toFixed(2),
      zUsed?.toFixed(2),
      `${unadjusted.lower95.toFixed(1)} to ${unadjusted.upper95.toFixed(1)}`,
      words(flags?.unadjusted),
      `${adjusted.lower95.toFixed(1)} to ${adjusted.upper95.toFixed(1)}`,
      words(flags?.shown),
    ]);
    expect(got).toEqual(rows.map((row) => row.slice(3)));
  });

  it("gives the printed figures", () => {
    const figures = new Map(table("Figure").map(([name = "", value = ""]) => [name, value]));
    const check = (name: string, value: number) => expect(printed(value, figures.get(name) ?? "")).toBe(figures.get(name));
    expect(figures.size).toBe(4);
    check("Target", funnel.target);
    check("Phi", funnel.phi ?? 0);
    check("Tau squared", funnel.tau2);
    check("Phi, multiplicative", multiplicativeFunnel(units).phi);
    const total = (field: "numerator" | "denominator") => units.reduce((sum, unit) => sum + unit[field], 0);
    expect(EXAMPLE).toContain(`${total("numerator")} / ${total("denominator")}`);
  });

  it("gives the printed line of a rate", () => {
    const [population, rate] = table("Line").map(([, value = ""]) => value);
    const [line] = pheRateLimits([{ numerator: 20, rate: 200 }], [1], { multiplier: 100_000 }).lines;
    expect(printed(line?.populations.upper998 ?? 0, population ?? "")).toBe(population);
    expect(printed(line?.upper998 ?? 0, rate ?? "")).toBe(rate);
  });
});
