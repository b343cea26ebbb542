import type { ComparedKind } from "@/lib/analysis/domain/panel";
import type { Metric, MetricArea } from "@/lib/metrics/domain/metric";
import { districtOf, type FindableArea, type FoundArea } from "./findable-areas";
import { findableMetric } from "./findable-metrics";
import { fitOf, type Findable, type Fit } from "./match-words";

/** A metric as a list shows it. */
export interface FoundMetric {
  readonly code: string;
  readonly name: string;
  readonly area: MetricArea;
  readonly isNaoNamed: boolean;
  /** Null where no figures are held. */
  readonly href: string | null;
  /** Kinds of body that can be set side by side. */
  readonly kinds: readonly ComparedKind[];
}

export interface SearchResults {
  /** Best first. */
  readonly areas: readonly FoundArea[];
  readonly metrics: readonly FoundMetric[];
  /** How many there are in all, where fewer are listed. */
  readonly areaTotal: number;
  readonly metricTotal: number;
  /** Trusts whose own address is in the postcode district that was typed; null where none was typed. */
  readonly postcode: { readonly district: string; readonly trusts: readonly FoundArea[] } | null;
}

/** Most of a kind that are listed. */
export const MOST_LISTED = 20;

/** Things in the order of how well they fit, those that fit equally in the order given; those that do not are left out. */
export function ranked<T>(items: readonly T[], findable: (item: T) => Findable, typed: string): readonly T[] {
  return items
    .flatMap((item): { item: T; fit: Fit }[] => {
      const fit = fitOf(findable(item), typed);
      return fit === null ? [] : [{ item, fit }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ item }) => item);
}

/**
 * Areas and metrics that fit what was typed; trusts of a postcode district stand apart, because only trusts' addresses are known.
 * @param hrefs pages of the metrics with figures, by code
 * @param kindsOf kinds of body with figures of a metric
 */
export function searchResults(areas: readonly FindableArea[], metrics: readonly Metric[], hrefs: ReadonlyMap<string, string>, kindsOf: (metric: Metric) => readonly ComparedKind[], typed: string): SearchResults {
  const district = districtOf(typed);
  const foundAreas = ranked(areas, (item) => item, typed);
  const foundMetrics = ranked(metrics, findableMetric, typed);
  return {
    areas: foundAreas.slice(0, MOST_LISTED).map(({ area }) => area),
    metrics: foundMetrics.slice(0, MOST_LISTED).map((metric) => ({ code: metric.code, name: metric.name, area: metric.area, isNaoNamed: metric.naoNamed, href: hrefs.get(metric.code) ?? null, kinds: kindsOf(metric) })),
    areaTotal: foundAreas.length,
    metricTotal: foundMetrics.length,
    postcode: district === null ? null : { district, trusts: areas.filter((item) => item.district === district).map(({ area }) => area) },
  };
}
