import { COMPARED_KINDS, type ComparedKind } from "@/lib/analysis/domain/panel";
import type { Metric } from "@/lib/metrics/domain/metric";
import { restateRule } from "@/lib/observations/domain/restate-rule";
import { versionOn, type AreaKind, type Organisations } from "@/lib/organisations/domain/organisation";

/** What is known of a metric's holdings. */
interface Held {
  readonly metricCode: string;
  readonly kind: AreaKind;
  readonly scheme: string;
}

/** Order in which kinds are offered: the first one held is shown. */
const ORDER: readonly ComparedKind[] = ["icb", "council", "trust", "region", "statistical_region"];

/**
 * Kinds of body with figures of a metric, whole or in the parts of a scheme; NHS regions too where boards can be added up.
 * @param scheme empty for the whole
 */
export function comparedKinds(holdings: readonly Held[], metric: Pick<Metric, "code" | "unit">, scheme: string): readonly ComparedKind[] {
  const held = new Set<AreaKind>(holdings.filter((one) => one.metricCode === metric.code && one.scheme === scheme).map(({ kind }) => kind));
  return ORDER.filter((kind) => held.has(kind) || (kind === "region" && held.has("icb") && restateRule(metric.unit).method !== "none"));
}

/** The kind of body that a code names, today or before; null for none that can be compared. */
export function kindOfCode({ areas }: Organisations, code: string, day: string): ComparedKind | null {
  const named = areas.filter(({ versions }) => versions.some(({ odsCode, onsCode }) => odsCode === code || onsCode === code));
  const found = named.find((area) => versionOn(area, day) !== null) ?? named[0];
  return COMPARED_KINDS.find((kind) => kind === found?.kind) ?? null;
}
