import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import type { Succession } from "./organisation";
import { partsOf, restate, type BodyFigure } from "./restate";

const NOTE = readFileSync(path.resolve("docs/methods/restatement.md"), "utf8");
const EXAMPLE = NOTE.slice(NOTE.indexOf("## Worked example"), NOTE.indexOf("## How far to trust it"));
const number = (text = ""): number => Number(text.replaceAll(",", ""));
const decimals = (text = ""): number => text.split(".")[1]?.length ?? 0;

interface Row {
  readonly code: string;
  readonly basis: string | null;
  readonly share: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

const ROWS = EXAMPLE.split("\n").filter((line) => line.startsWith("| ")).slice(1).map((line): Row => {
  const [name = "", share = "", numerator = "", denominator = "", value = ""] = line.split("|").slice(1, -1).map((cell) => cell.trim());
  return { code: /[A-Z0-9]+/.exec(name)?.[0] ?? "", basis: /, (\w+)\*\*$/.exec(name)?.[1] ?? null, share, numerator, denominator, value };
});
const PARTS = ROWS.filter((row) => row.basis === null);
const BODIES = ROWS.filter((row) => row.basis !== null);

const { areas, successions, rttIcb } = readReference();
const idOf = new Map(areas.map(({ key }, id) => [key, id]));
const flows = successions.map((flow): Succession => ({ ...flow, fromAreaId: idOf.get(flow.fromKey) ?? -1, toAreaId: idOf.get(flow.toKey) ?? -1, weightBasis: flow.basis }));
const keyOf = (code: string): string => `icb-${code.toLowerCase()}`;
const march = (code: string) => rttIcb.find((row) => row.code === code && row.period === "2026-03");

/** The printed figures of a part. */
function figureOf(areaId: number): BodyFigure | undefined {
  const row = PARTS.find(({ code }) => idOf.get(keyOf(code)) === areaId);
  return row && { value: (100 * number(row.numerator)) / number(row.denominator), numerator: number(row.numerator), denominator: number(row.denominator) };
}

describe("the worked example of the note on restatement", () => {
  it("has four parts and two bodies made of them", () => {
    expect(PARTS.map(({ code }) => code)).toEqual(["QMJ", "QRV", "QU9", "QNQ"]);
    expect(BODIES.map(({ code, basis }) => [code, basis])).toEqual([["Z9B2Z", "restated"], ["S0E4D", "estimated"]]);
  });

  it.each(PARTS)("$code has the published counts and their percentage", ({ code, numerator, denominator, value }) => {
    expect(march(code)).toMatchObject({ within18Weeks: number(numerator), waitingTotal: number(denominator) });
    expect(((100 * number(numerator)) / number(denominator)).toFixed(2)).toBe(value);
  });

  it.each(BODIES)("$code follows from its parts", ({ code, basis, numerator, denominator, value }) => {
    const parts = partsOf(flows, idOf.get(keyOf(code)) ?? -1, "2026-04-01");
    const printedShares = PARTS.filter((row) => parts.some(({ areaId }) => areaId === idOf.get(keyOf(row.code)))).map((row) => number(row.share));
    expect(parts.map(({ share }) => share).sort()).toEqual(printedShares.sort());
    const got = restate(parts, figureOf, "share", 100);
    expect(got.basis).toBe(basis);
    expect(got.numerator?.toFixed(decimals(numerator))).toBe(number(numerator).toFixed(decimals(numerator)));
    expect(got.denominator?.toFixed(decimals(denominator))).toBe(number(denominator).toFixed(decimals(denominator)));
    expect(got.value?.toFixed(2)).toBe(value);
  });

  it("prints the mean that is not taken, and differs from it", () => {
    const [north, west] = PARTS.map(({ numerator, denominator }) => (100 * number(numerator)) / number(denominator));
    const mean = (((north ?? Number.NaN) + (west ?? Number.NaN)) / 2).toFixed(2);
    expect(/percentages would be ([\d.]+):/.exec(EXAMPLE)?.[1]).toBe(mean);
    expect(BODIES[0]?.value).not.toBe(mean);
  });
});

it("counts exact and estimated boards as the note does", () => {
  const changed = [...new Set(flows.map(({ toAreaId }) => toAreaId))];
  const exact = changed.filter((id) => partsOf(flows, id, "2026-04-01").every(({ share }) => share === 1));
  expect([changed.length, exact.map((id) => areas[id]?.key)]).toEqual([7, ["icb-z9b2z"]]);
});
