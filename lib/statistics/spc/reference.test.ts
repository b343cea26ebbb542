import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isUpwardRule } from "./dialects";
import type { AssuranceIcon, PointType, SpcResult, SpcRule, VariationIcon, XmrInput, XmrOptions } from "./types";
import { computeXmr, PRODUCT_SPC } from "./xmr";

interface Expected {
  limitsShown?: boolean;
  segments: { start: number; end: number; [figure: string]: number | null }[];
  rulePoints?: Partial<Record<SpcRule, number[]>> | null;
  pointType: (PointType | null)[] | null;
  conflictPoints?: number[] | null;
  winningRule?: (SpcRule | "none")[];
  shortGroup?: boolean[];
  variationIcon: VariationIcon;
  assuranceIcon: AssuranceIcon;
}
interface Case {
  options: Partial<XmrOptions>;
  expected: Expected | null;
  note?: string;
}
interface Entry {
  id: string;
  kind: string;
  inputs: XmrInput;
  cases: Case[];
  tolerance: { rel: number; abs: number };
}
interface PublishedEntry {
  id: string;
  kind: string;
  method: string;
  inputs: XmrInput;
  expected: Record<string, unknown>;
  tolerance: { colours?: string; limits?: number; abs?: number };
}

const REFERENCE = path.resolve("../shared/reference");
const SAMPLE = path.resolve("lib/statistics/fixtures/spc-sample.json");
const isReferenceHere = existsSync(REFERENCE);
const readReference = <T>(name: string): T[] =>
  isReferenceHere ? (JSON.parse(readFileSync(path.join(REFERENCE, name), "utf8")) as T[]) : [];

describe("sample of published XmR answers", () => {
  const { entries } = JSON.parse(readFileSync(SAMPLE, "utf8")) as { entries: Entry[] };
  it.each(listCases(entries))("%s", (_name, entry, one) => checkCase(entry, one));
});

describe.skipIf(!isReferenceHere)("all published XmR answers (skipped where ../shared/reference is absent)", () => {
  const entries = readReference<Entry>("spc.json");
  it("finds all of them", () => expect(entries.length).toBeGreaterThanOrEqual(71));
  it.each(listCases(entries))("%s", (_name, entry, one) => checkCase(entry, one));
});

describe.skipIf(!isReferenceHere)("published chart colours (skipped where ../shared/reference is absent)", () => {
  const entries = readReference<PublishedEntry>("spc-published.json");
  const coloured = entries.filter((entry) => entry.method === "spc-xmr-published-colours");
  it("finds all of them", () => expect(coloured.length).toBeGreaterThanOrEqual(18));

  it.each(coloured.map((entry) => [`${entry.id} ${entry.kind}`, entry] as const))("%s", (_name, entry) => {
    const { ignorePoints, sql26aDiffersAt, colours, ...limits } = entry.expected as {
      ignorePoints: number[];
      sql26aDiffersAt: number[];
      colours: string[];
    } & Record<string, number>;
    const excel = computeXmr(entry.inputs, { dialect: "nhse-mdc-excel-5.0" });
    const product = computeXmr(entry.inputs, PRODUCT_SPC);
    expect(without(excel.points.map(colourOf), ignorePoints)).toEqual(without(colours, ignorePoints));
    const elsewhere = [...ignorePoints, ...sql26aDiffersAt];
    expect(without(product.points.map(colourOf), elsewhere)).toEqual(without(colours, elsewhere));
    for (const place of sql26aDiffersAt) expect(colourOf(product.points[place])).not.toBe(colours[place]);
    for (const [figure, value] of Object.entries(limits)) {
      expectClose(figureOf(product, 0, figure), value as number, { rel: 0, abs: entry.tolerance.limits ?? 0 });
    }
  });

  it("gives the limits of the published test file, from 2.66 and not from 3 / 1.128", () => {
    const { inputs, expected, tolerance } = find(entries, "A-pub-lim-1");
    for (const figure of ["mean", "meanMovingRange", "upper", "lower"]) {
      const got = figureOf(computeXmr(inputs), 0, figure);
      expectClose(got, expected[figure] as number, { rel: 0, abs: tolerance.abs ?? 0 });
    }
  });

  it("gives the limits of the NHSRplotthedots vignette with screening on and off", () => {
    const { inputs, expected, tolerance } = find(entries, "A-pub-lim-2");
    const within = { rel: 0, abs: tolerance.abs ?? 0 };
    const screened = computeXmr(inputs, { dialect: "nhsr-plotthedots-0.2.2" });
    const kept = computeXmr(inputs, { dialect: "nhsr-plotthedots-0.2.2", movingRangeOutliers: "keep" });
    const product = computeXmr(inputs);
    expectClose(figureOf(screened, 0, "mean"), expected.mean as number, within);
    expectClose(figureOf(screened, 0, "upper"), expected.upperScreened as number, within);
    expectClose(figureOf(screened, 0, "lower"), expected.lowerScreened as number, within);
    for (const result of [kept, product]) {
      expectClose(figureOf(result, 0, "upper"), expected.upperKept as number, within);
      expectClose(figureOf(result, 0, "lower"), expected.lowerKept as number, within);
    }
  });
});

function listCases(entries: readonly Entry[]) {
  return entries.flatMap((entry) =>
    entry.cases.map(
      (one) => [`${entry.id} ${entry.kind}: ${one.options.dialect} ${one.options.missing ?? ""}`, entry, one] as const,
    ),
  );
}

function checkCase(entry: Entry, one: Case): void {
  const { inputs, tolerance } = entry;
  const got = computeXmr(inputs, one.options);
  const { expected } = one;
  if (expected === null || one.note?.includes("do not reproduce")) {
    checkWherePeerFails(inputs, got);
    return;
  }

  expect(got.segments.map(({ start, end }) => [start, end])).toEqual(expected.segments.map((s) => [s.start, s.end]));
  expected.segments.forEach((segment, place) => {
    for (const [figure, value] of Object.entries(segment)) {
      if (value === null) expect(got.limitsShown, `${figure} is not to be shown`).toBe(false);
      else expectClose(figureOf(got, place, figure), value, tolerance);
    }
  });
  if (expected.limitsShown !== undefined) expect(got.limitsShown).toBe(expected.limitsShown);

  if (expected.pointType === null) {
    expect(got.points.every((point) => point.rules.length === 0 && point.type !== "concern")).toBe(true);
  } else {
    expect(got.points.map((point, index) => ownLabel(point.type, expected.pointType?.[index]))).toEqual(expected.pointType);
    inputs.values.forEach((value, index) => {
      const isOut = value === null || inputs.ghostAt?.includes(index);
      expect(got.points[index]?.type === null).toBe(isOut === true);
    });
  }
  if (expected.rulePoints) expect(rulePoints(got)).toEqual(expected.rulePoints);
  if (expected.conflictPoints) expect(conflictPoints(got, inputs)).toEqual(expected.conflictPoints);
  if (expected.winningRule) expect(got.points.map((point) => point.rules[0] ?? "none")).toEqual(expected.winningRule);
  if (expected.shortGroup) expect(shortGroup(got)).toEqual(expected.shortGroup);
  expect(got.variationIcon).toBe(expected.variationIcon);
  expect(got.assuranceIcon).toBe(expected.assuranceIcon);
}

/** Series on which the peer stops or gives no limits: ours must still be finite, and flat when the series is. */
function checkWherePeerFails(inputs: XmrInput, got: SpcResult): void {
  const present = inputs.values.filter((value) => value !== null);
  const [segment] = got.segments;
  expect(got.limitsShown).toBe(true);
  expect(Number.isFinite(segment?.upper)).toBe(true);
  if (new Set(present).size > 1) return;
  expect(segment).toMatchObject({ mean: present[0], lower: present[0], upper: present[0] });
  expect(got.variationIcon).toBe("common_cause");
  expect(got.points.every((point) => point.type === "common_cause")).toBe(true);
}

/** Some peers call a missing or ghosted point common cause; ours has no type there. */
function ownLabel(type: PointType | null, peer: PointType | null | undefined): PointType | null {
  return type === null && peer === "common_cause" ? peer : type;
}

function rulePoints(got: SpcResult): Partial<Record<SpcRule, number[]>> {
  const places: Partial<Record<SpcRule, number[]>> = {};
  got.points.forEach((point, index) => point.rules.forEach((rule) => (places[rule] ??= []).push(index)));
  return places;
}

function conflictPoints(got: SpcResult, inputs: XmrInput): number[] {
  if (inputs.improvementDirection === "neutral") return [];
  return got.points.flatMap(({ rules }, index) => (new Set(rules.map(isUpwardRule)).size === 2 ? [index] : []));
}

function shortGroup(got: SpcResult): boolean[] {
  return got.segments.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, () => end - start + 1 < 13));
}

function colourOf(point: SpcResult["points"][number] | undefined): string {
  if (point?.type === "improvement") return "blue";
  if (point?.type === "concern") return "orange";
  return point?.type === "common_cause" ? "grey" : "purple";
}

function figureOf(got: SpcResult, segment: number, figure: string): number {
  return (got.segments[segment] as unknown as Record<string, number>)[figure] ?? Number.NaN;
}

function without<T>(list: readonly T[], places: readonly number[]): T[] {
  return list.filter((_, place) => !places.includes(place));
}

function find(entries: readonly PublishedEntry[], id: string): PublishedEntry {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Error(`${id} is not among the published entries`);
  return entry;
}

function expectClose(got: number, wanted: number, { rel, abs }: { rel: number; abs: number }): void {
  expect(Math.abs(got - wanted), `${got} against ${wanted}`).toBeLessThanOrEqual(Math.max(rel * Math.abs(wanted), abs));
}
