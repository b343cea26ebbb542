import { readFileSync } from "node:fs";
import type { Metric } from "@/lib/metrics/domain/metric";
import { readMetric } from "@/lib/metrics/domain/read-metric";
import type { Area, AreaAlias, AreaSuccession, CouncilIcbOverlap } from "@/prisma/seed/reference/area";
import type { SeedObjective } from "@/prisma/seed/reference/objective";
import { parseRttMonths, type RttMonth } from "@/prisma/seed/reference/rtt-month";
import type { SeedBreak } from "@/prisma/seed/reference/series-break";
import type { Source, SourceDocument } from "@/prisma/seed/reference/source";

export interface Reference {
  readonly areas: readonly Area[];
  readonly aliases: readonly AreaAlias[];
  readonly successions: readonly AreaSuccession[];
  readonly overlaps: readonly CouncilIcbOverlap[];
  readonly metrics: readonly Metric[];
  readonly objectives: readonly SeedObjective[];
  readonly breaks: readonly SeedBreak[];
  readonly documents: readonly SourceDocument[];
  readonly sources: readonly Source[];
  readonly rttIcb: readonly RttMonth[];
  readonly rttEngland: readonly RttMonth[];
}

/**
 * Everything in this folder, typed. Compiled files are trusted (their tests hold them); the catalogue, which people edit, is checked.
 * @throws Error naming the metric and each problem where a row of the catalogue is not valid.
 */
export function readReference(): Reference {
  return {
    areas: records<Area>("areas"),
    aliases: records<AreaAlias>("aliases"),
    successions: records<AreaSuccession>("successions"),
    overlaps: records<CouncilIcbOverlap>("overlaps", "council-icb.json"),
    metrics: records<unknown>("metrics").map(metricOrThrow),
    objectives: records<SeedObjective>("objectives"),
    breaks: records<SeedBreak>("breaks"),
    documents: records<SourceDocument>("documents"),
    sources: records<Source>("sources"),
    rttIcb: parseRttMonths(textOf("rtt-icb-monthly.csv")),
    rttEngland: parseRttMonths(textOf("rtt-england-monthly.csv")),
  };
}

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}

function records<T>(name: string, file = `${name}.json`): readonly T[] {
  return (JSON.parse(textOf(file)) as Record<string, readonly T[]>)[name] ?? [];
}

function metricOrThrow(raw: unknown): Metric {
  const read = readMetric(raw);
  if (read.ok) return read.metric;
  const code = typeof raw === "object" && raw !== null && "code" in raw ? String(raw.code) : "a row without a code";
  throw new Error(`metrics.json, ${code}: ${read.problems.join("; ")}`);
}
