import { FREQUENCIES, GEOGRAPHY_LEVELS, METHODS_TO_ICB, METRIC_AREAS, METRIC_TIERS, METRIC_TYPES, UNITS, type Metric } from "@/lib/metrics/domain/metric";
import { POLARITIES } from "@/lib/metrics/domain/polarity";
import { COMPARATORS, STANDARD_KINDS, STANDARD_SCOPES } from "@/lib/metrics/domain/standard";

export type ReadMetric = { readonly ok: true; readonly metric: Metric } | { readonly ok: false; readonly problems: readonly string[] };

type Raw = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === "string" && value.trim() !== "";
const flag: Check = (value) => typeof value === "boolean";
const day: Check = (value) => typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
const finite: Check = (value) => typeof value === "number" && Number.isFinite(value);
const whole: Check = (value) => finite(value) && Number.isInteger(value) && (value as number) >= 0;
const oneOf = (values: readonly string[]): Check => (value) => typeof value === "string" && values.includes(value);
const orNull = (check: Check): Check => (value) => value === null || check(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const shape = (fields: Record<string, Check>): Check => (value) =>
  isRecord(value) && Object.keys(value).every((key) => key in fields) && Object.entries(fields).every(([key, check]) => check(value[key]));

const standard = shape({
  kind: oneOf(STANDARD_KINDS), value: finite, comparator: oneOf(COMPARATORS), scope: oneOf(STANDARD_SCOPES),
  validFrom: orNull(day), validTo: orNull(day), label: text, source: text,
});

const FIELDS: Record<keyof Metric, Check> = {
  code: (value) => typeof value === "string" && /^[A-Z]\d{2}$/.test(value),
  version: (value) => whole(value) && (value as number) >= 1,
  name: text, shortName: text,
  area: oneOf(METRIC_AREAS), tier: oneOf(METRIC_TIERS), naoNamed: flag,
  unit: oneOf(UNITS), unitLabel: text, polarity: oneOf(POLARITIES), decimals: whole,
  numerator: orNull(text), denominator: orNull(text), minDenominator: orNull(whole), suppressionRule: orNull(text),
  source: shape({ name: text, url: orNull(text) }), licence: orNull(text),
  frequencies: (value) => listOf(oneOf(FREQUENCIES))(value) && (value as unknown[]).length > 0,
  lagDays: orNull(whole),
  geographyLevels: listOf(oneOf(GEOGRAPHY_LEVELS)), methodToIcb: orNull(oneOf(METHODS_TO_ICB)),
  standards: listOf(standard), type: oneOf(METRIC_TYPES),
  gestationYears: orNull((value) => shape({ from: finite, to: finite })(value) && isRecord(value) && (value.from as number) <= (value.to as number)),
  owner: orNull(text), lastReviewed: orNull(day), caveats: listOf(text),
  identifiers: listOf(shape({ scheme: text, id: text })),
  parts: listOf(shape({ name: text, unit: oneOf(UNITS), polarity: oneOf(POLARITIES) })),
  unverified: listOf((value) => typeof value === "string" && value in FIELDS),
};

/** A field left out of the file is unknown or empty. Fields that must be written have no entry here. */
const WHEN_ABSENT: Partial<Metric> = {
  naoNamed: false, tier: "core", numerator: null, denominator: null, minDenominator: null, suppressionRule: null, licence: null,
  lagDays: null, methodToIcb: null, standards: [], gestationYears: null, owner: null, lastReviewed: null, caveats: [], identifiers: [], parts: [], unverified: [],
};

/** Standards that bind must agree with the direction of the metric: a floor on a metric that should fall is a slip. */
function contraryStandards(metric: Metric): string[] {
  const wrong = metric.polarity === "increase" ? ["at_most", "below"] : metric.polarity === "decrease" ? ["at_least", "above"] : [];
  return metric.standards.filter((s) => s.kind !== "context" && wrong.includes(s.comparator)).map((s) => `standards: "${s.label}" runs against the polarity`);
}

/**
 * Checks one row of the catalogue and fills what it leaves out.
 * @returns every problem at once, each as "field: what is wrong"; an unknown field is a problem, so that a misspelt one is not lost.
 */
export function readMetric(raw: unknown): ReadMetric {
  if (!isRecord(raw)) return { ok: false, problems: ["row: is not an object"] };
  const row: Raw = { ...WHEN_ABSENT, ...raw };
  const unknown = Object.keys(row).filter((key) => !(key in FIELDS)).map((key) => `${key}: is not a field of the catalogue`);
  const wrong = Object.entries(FIELDS).filter(([key, check]) => !check(row[key])).map(([key]) => `${key}: is missing or not valid`);
  if (unknown.length + wrong.length > 0) return { ok: false, problems: [...unknown, ...wrong] };
  // Every field was checked above by its own rule, which the type checker cannot follow.
  const metric = row as unknown as Metric;
  const contrary = contraryStandards(metric);
  return contrary.length > 0 ? { ok: false, problems: contrary } : { ok: true, metric };
}
