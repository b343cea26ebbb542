import type { Metric } from "@/lib/metrics/domain/metric";
import type { BodyFigure } from "@/lib/organisations/domain/restate";
import { inSentence } from "@/lib/shared/in-sentence";

/** One count that a body's parts share among them. */
export interface PartMeasure {
  readonly key: string;
  /** Head of its column: "Over 52 weeks". */
  readonly head: string;
  /** In a sentence, after a number: "waits over 52 weeks". */
  readonly words: string;
  /** Metric whose figures hold it. */
  readonly metricCode: string;
  /** What to take of a figure; null where it is not there. */
  readonly take: "value" | "numerator" | "denominator" | "rest";
}

export interface PartMeasures {
  readonly all: readonly PartMeasure[];
  /** The count the page asks after: the one that is unwanted, or the count itself. */
  readonly focus: PartMeasure;
}

const LIST: PartMeasure = { key: "list", head: "Waiting list", words: "patients waiting", metricCode: "E16", take: "value" };
const OVER_18: PartMeasure = { key: "over18", head: "Over 18 weeks", words: "waits over 18 weeks", metricCode: "E01", take: "rest" };
const OVER_52: PartMeasure = { key: "over52", head: "Over 52 weeks", words: "waits over 52 weeks", metricCode: "E03", take: "numerator" };
const OVER_65: PartMeasure = { key: "over65", head: "Over 65 weeks", words: "waits over 65 weeks", metricCode: "E04", take: "value" };
const OVER_78: PartMeasure = { key: "over78", head: "Over 78 weeks", words: "waits over 78 weeks", metricCode: "E17", take: "value" };

/** Waiting times: every page shows the list and both waits, and asks after its own. */
const WAITS: Readonly<Record<string, PartMeasure>> = { E01: OVER_18, E03: OVER_52, E16: LIST, E04: OVER_65, E17: OVER_78 };

/**
 * The counts that the parts of a metric are compared by. Of a share they are all that is counted and what goes against its
 * direction; null for a metric whose figures do not add up (a score, a rate of days).
 */
export function partMeasures({ code, name, shortName, unit, polarity }: Pick<Metric, "code" | "name" | "shortName" | "unit" | "polarity">): PartMeasures | null {
  const focus = WAITS[code];
  if (focus) return { all: [LIST, OVER_18, OVER_52, ...([LIST, OVER_18, OVER_52].includes(focus) ? [] : [focus])], focus };
  if (unit === "count") {
    const own: PartMeasure = { key: "count", head: shortName, words: inSentence(name), metricCode: code, take: "value" };
    return { all: [own], focus: own };
  }
  if (unit !== "percent") return null;
  const all: PartMeasure = { key: "all", head: "All counted", words: "all that is counted", metricCode: code, take: "denominator" };
  const own: PartMeasure = polarity === "decrease"
    ? { key: "counted", head: shortName, words: inSentence(name), metricCode: code, take: "numerator" }
    : { key: "breaches", head: "Breaches", words: `breaches of “${inSentence(name)}”`, metricCode: code, take: "rest" };
  return { all: [all, own], focus: own };
}

/** The count of a figure; null where it is not held. */
export function takeCount({ take }: PartMeasure, { value, numerator, denominator }: BodyFigure): number | null {
  if (take === "value") return value;
  if (take === "rest") return numerator === null || denominator === null ? null : denominator - numerator;
  return take === "numerator" ? numerator : denominator;
}
