import type { Metric } from "@/lib/metrics/domain/metric";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import type { PartTable } from "./build-parts";
import type { MetricParts } from "./metric-parts";
import type { PartMeasure } from "./part-measures";

/** Under this many a share of them says little: the counts are told. */
const FEW = 20;

/** Most parts that a sentence names. */
const NAMED = 3;

export interface PartsFinding {
  readonly focus: PartMeasure;
  readonly boardName: string;
  readonly specialties: PartTable | null;
  readonly providers: PartTable | null;
  /** What a specialty or provider is called, by code. */
  readonly nameOf: (code: string) => string;
}

interface Named {
  readonly name: string;
  readonly count: number;
  readonly share: number;
}

/**
 * Where the count asked after lies, in one sentence: the fewest specialties that hold half of it (the largest three where
 * more would be needed), and the provider with most. Percentages are of the board's own count.
 */
export function partsFinding({ focus, boardName, specialties, providers, nameOf }: PartsFinding): string {
  const table = specialties ?? providers;
  if (table === null) return `No figures by specialty or provider are held of ${focus.words} in ${boardName}`;
  const total = table.totals[focus.key] ?? null;
  const month = formatPeriod(table.periodEnd, "month");
  if (total === null) return `Not every part of the ${focus.words} in ${boardName} is published for ${month}`;
  if (total === 0) return `${boardName} had no ${focus.words} in ${month}`;
  const isEstimated = table.basis === "estimated";
  const number = `${isEstimated ? "about " : ""}${formatNumber(total)}`;
  const named = (of: PartTable): readonly Named[] => of.rows.flatMap(({ code, counts, shares }) => {
    const [count, share] = [counts[focus.key] ?? null, shares[focus.key] ?? null];
    return count === null || count === 0 || share === null ? [] : [{ name: nameOf(code), count, share }];
  });
  const largest = named(table);
  if (largest.length === 0) return `What makes ${isEstimated ? "" : "the "}${number} ${focus.words} in ${boardName} is not published for ${month}`;
  if (total < FEW) return `${boardName} had ${number} ${focus.words} in ${month}: ${list(largest.slice(0, NAMED).map(({ name, count }) => `${formatNumber(count)} in ${name}`))}`;
  const whole = `${isEstimated ? "" : "the "}${number} ${focus.words} in ${boardName}`;
  return `${specialties === null ? providersText(largest, whole) : specialtiesText(largest, whole)}${specialties !== null && providers !== null ? providerText(named(providers)[0], specialties, providers) : ""}`;
}

function specialtiesText(parts: readonly Named[], whole: string): string {
  const sums = parts.map((_, index) => parts.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0));
  const enough = sums.findIndex((sum) => sum >= 50) + 1;
  const names = (count: number): string => list(parts.slice(0, count).map(({ name, share }) => `${name} (${percent(share)})`));
  if (enough === 0 || enough > NAMED) return `The largest parts of ${whole} are ${names(NAMED)}`;
  return `${(sums[enough - 1] ?? 0) < 51 ? "Half" : "More than half"} of ${whole} are in ${names(enough)}`;
}

const providersText = ([first]: readonly Named[], whole: string): string => `${first?.name ?? ""} has ${percent(first?.share ?? 0)} of ${whole}`;

function providerText(provider: Named | undefined, { periodEnd }: PartTable, providers: PartTable): string {
  if (provider === undefined) return "";
  const isSame = providers.periodEnd === periodEnd;
  return isSame ? `; ${provider.name} has ${percent(provider.share)} of them` : `; in ${formatPeriod(providers.periodEnd, "month")} ${provider.name} had ${percent(provider.share)}`;
}

/** The spread of a figure that is published by trust, over a board's trusts. */
export function trustsFinding(metric: Pick<Metric, "name" | "unit" | "decimals">, boardName: string, { periodEnd, rows }: NonNullable<MetricParts["trusts"]>): string {
  const print = (value: number): string => formatNumber(value, { decimals: metric.decimals, unit: metric.unit === "percent" ? "%" : "" });
  const held = rows.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }])).sort((a, b) => a.value - b.value);
  const [low, high] = [held[0], held.at(-1)];
  const month = formatPeriod(periodEnd, "month");
  if (low === undefined || high === undefined) return `${metric.name} is not published of any trust of ${boardName} for ${month}`;
  if (held.length === 1) return `${metric.name} was ${print(low.value)} at ${low.name}, the one trust of ${boardName} with a figure, in ${month}`;
  return `${metric.name} ran from ${print(low.value)} at ${low.name} to ${print(high.value)} at ${high.name} among ${held.length} trusts of ${boardName} in ${month}`;
}

const percent = (share: number): string => formatNumber(share, { unit: "%" });

const list = (items: readonly string[]): string => (items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`);
