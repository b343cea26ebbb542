import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadReleases } from "@/lib/observations/load-series";
import { remember } from "@/lib/platform/cache";
import { quarterName } from "./domain/framework";
import { rulesInForce, type RulesInForce } from "./domain/rules-in-force";
import type { HeldQuarter } from "./domain/segment-pages";
import type { ConfiguredThresholds, PublishedResult } from "./domain/segment-record";
import { publishedOnText } from "./domain/source-line";
import { findResults, findThresholds } from "./queries";

export interface HeldResults {
  readonly results: readonly PublishedResult[];
  /** Newest first. */
  readonly quarters: readonly HeldQuarter[];
  readonly thresholds: readonly ConfiguredThresholds[];
  readonly quarterOf: (result: Pick<PublishedResult, "framework" | "periodEnd">) => HeldQuarter;
  /** Of the body's type in its quarter. */
  readonly rulesOf: (result: PublishedResult) => RulesInForce;
}

/** Every published result as known on a day, with the rules of its quarter. @param asOf `YYYY-MM-DD` */
export function loadResults<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<HeldResults> {
  return remember(`${scope.datasetVersion}|segment-results|${asOf}`, async () => {
    const [results, thresholds, releases] = await Promise.all([findResults(scope, asOf), findThresholds(scope, asOf), loadReleases(scope)]);
    const releaseOf = new Map(releases.map((release) => [release.id, release]));
    const averages = new Map<string, number[]>();
    const quarters = new Map<string, HeldQuarter>();
    for (const result of results) {
      const key = keyOf(result);
      const release = releaseOf.get(result.releaseId);
      const held = quarters.get(key);
      quarters.set(key, { framework: result.framework, periodEnd: result.periodEnd, name: quarterName(result.periodEnd), published: release ? publishedOnText(release) : "", trusts: (held?.trusts ?? 0) + 1 });
      if (result.averageScore !== null) averages.set(typeKey(result), [...(averages.get(typeKey(result)) ?? []), result.averageScore]);
    }
    const rules = new Map<string, RulesInForce>();
    for (const result of results) {
      const key = typeKey(result);
      if (!rules.has(key)) rules.set(key, rulesInForce(result.framework, result.periodEnd, averages.get(key) ?? [], thresholds.find(({ framework }) => framework === result.framework) ?? null));
    }
    const must = <T>(value: T | undefined): T => {
      if (value === undefined) throw new Error("asked for a quarter that is not held");
      return value;
    };
    return {
      results, thresholds, quarters: [...quarters.values()].sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1)),
      quarterOf: (result) => must(quarters.get(keyOf(result))), rulesOf: (result) => must(rules.get(typeKey(result))),
    };
  });
}

const keyOf = ({ framework, periodEnd }: Pick<PublishedResult, "framework" | "periodEnd">): string => `${framework}|${periodEnd}`;
const typeKey = (result: PublishedResult): string => `${keyOf(result)}|${result.bodyType}`;
