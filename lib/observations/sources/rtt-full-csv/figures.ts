import type { FigureDetail, SourceArea, SourceFigure } from "../../domain/source-figure";
import type { BreakdownKey, CodeAndName, RttBreakdown } from "./breakdown";
import type { RttFigures } from "./measures";
import type { RttAccepted } from "./rtt-read";
import { rttValues } from "./rtt-values";

/** Kinds of figures the extract gives: totals of ICBs and of providers, and ICBs broken down. */
export const RTT_LEVELS = ["icb", "provider", "icb_treatment", "icb_provider", "icb_provider_treatment"] as const;
export type RttLevel = (typeof RTT_LEVELS)[number];

type Combination = ReturnType<RttBreakdown["each"]> extends Generator<infer One> ? One : never;

const KEYS: Readonly<Record<Exclude<RttLevel, "icb">, readonly BreakdownKey[]>> = {
  provider: ["provider"],
  icb_treatment: ["icb", "treatment"],
  icb_provider: ["icb", "provider"],
  icb_provider_treatment: ["icb", "provider", "treatment"],
};

/** What stands at ICBs for rows without a commissioner parent. */
const NOBODY: SourceArea = { kind: "unattributed", scheme: "ods", code: "", name: "No integrated care board" };

/**
 * The figures of a file one at a time, five for each body and part of it, level by level.
 *
 * Totals of ICBs come with one body of the kind `unattributed` where rows have no commissioner parent; such rows count towards
 * their provider, and are not broken down. A provider's own figures are of all its pathways, whoever commissions them.
 *
 * @param levels which kinds to give; all but "icb" need a file read `withBreakdown`
 * @throws Error when a level is asked for that was not kept
 */
export function* rttFigures(read: RttAccepted, levels: readonly RttLevel[] = RTT_LEVELS): Generator<SourceFigure> {
  for (const level of levels) {
    if (level === "icb") yield* icbTotals(read);
    else if (read.breakdown === null) throw new Error(`The file was read without the figures by ${level}`);
    else for (const one of read.breakdown.by(...KEYS[level]).each()) yield* brokenDown(read, level, one);
  }
}

function* icbTotals(read: RttAccepted): Generator<SourceFigure> {
  for (const { code, name, firstRow, figures } of read.icbs) yield* figuresOf(read, { kind: "icb", scheme: "ods", code, name }, [], figures, firstRow);
  if (read.counts.usedNotAttributed > 0) yield* figuresOf(read, NOBODY, [], read.notAttributed, read.firstNotAttributed);
}

function* brokenDown(read: RttAccepted, level: RttLevel, { icb, provider, treatment, figures, row }: Combination): Generator<SourceFigure> {
  if (level === "provider" && provider !== null) yield* figuresOf(read, { kind: "trust", scheme: "ods", ...provider }, [], figures, row);
  if (icb === null || icb.code === "") return;
  const detail = [...detailOf("provider", provider), ...detailOf("treatment_function", treatment)];
  yield* figuresOf(read, { kind: "icb", scheme: "ods", ...icb }, detail, figures, row);
}

const detailOf = (by: FigureDetail["by"], of: CodeAndName | null): readonly FigureDetail[] => (of === null ? [] : [{ by, ...of }]);

function* figuresOf({ period: { start, end } }: RttAccepted, area: SourceArea, detail: readonly FigureDetail[], counts: RttFigures, row: number): Generator<SourceFigure> {
  const period = { start, end };
  for (const { metric, value, numerator, denominator, mark } of rttValues(counts)) yield { metricCode: metric, area, period, detail, value, numerator, denominator, mark, status: "final", row, sheet: null };
}
