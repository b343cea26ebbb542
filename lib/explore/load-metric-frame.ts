import "server-only";
import { comparisonAt, type Comparison } from "@/lib/analysis/domain/comparison";
import { periodAt, type ComparedKind, type Panel } from "@/lib/analysis/domain/panel";
import { isKnownCategory } from "@/lib/analysis/load-categories";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadPanel } from "@/lib/analysis/load-panel";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { setOfCode, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { ownBoards } from "@/lib/scorecards/domain/own-boards";
import { releaseTexts } from "@/lib/scorecards/domain/release-texts";
import { periodText } from "@/lib/shared/period";
import { comparedKinds, kindOfCode } from "./domain/compared-kinds";
import type { MetricFrame } from "./domain/compare-page";
import { capital, KIND_WORDS } from "./domain/kind-words";

/** What an address says of the bodies and the time of a metric. */
export interface FrameRequest {
  readonly metricCode: string;
  readonly kind: ComparedKind | undefined;
  readonly set: BoundarySet | undefined;
  /** Last day of the period; undefined = the latest. */
  readonly period: string | undefined;
  /** The body the reader looks at. */
  readonly area: string | undefined;
  readonly category: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

export interface LoadedFrame {
  readonly frame: MetricFrame;
  /** Null where the metric has no figures of any body. */
  readonly panel: Panel | null;
  readonly at: number;
  /** Null where the period has no figures. */
  readonly comparison: Comparison | null;
  /** Ids of the reader's own bodies of this kind. */
  readonly own: ReadonlySet<number>;
}

const SEXES = [{ value: "sex:female", label: "Females" }, { value: "sex:male", label: "Males" }];

/** Own areas beyond this are no help: nearly every row would be marked. */
const MOST_OWN = 6;

/** Bodies and time of a metric as an address asks for them, with the reader's own bodies; null for an unknown metric or part, or a period that has no figures. */
export async function loadMetricFrame<P extends FigurePermission>(scope: Scope<P>, { metricCode, kind, set, period, area, category, asOf }: FrameRequest): Promise<LoadedFrame | null> {
  const [organisations, catalogue, holdings] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadHoldings(scope, asOf)]);
  const metric = catalogue.metrics.get(metricCode);
  if (metric === undefined || !(await isKnownCategory(scope, metricCode, category ?? null))) return null;
  const isInSexes = comparedKinds(holdings, metric, "").length === 0 && comparedKinds(holdings, metric, "sex").length > 0;
  const part = category ?? (isInSexes ? "sex:female" : null);
  const kinds = comparedKinds(holdings, metric, part?.split(":")[0] ?? "");
  const kindOfArea = area === undefined ? null : kindOfCode(organisations, area, asOf);
  const shown = kinds.find((one) => one === kind) ?? kinds.find((one) => one === kindOfArea) ?? kinds[0];
  const inSet = set ?? (area === undefined ? null : setOfCode(organisations, area)) ?? "2026";
  const panel = shown === undefined ? null : await loadPanel(scope, { metricCode, kind: shown, set: inSet, category: part, asOf });
  const at = panel === null ? -1 : periodAt(panel, period ?? null);
  if (period !== undefined && at < 0) return null;
  const held = scope.actor.held.filter((grant) => grant.role !== "administrator");
  const ownCodes = area !== undefined ? [area] : shown === "icb" ? (ownBoards(organisations, held, inSet) ?? []) : [];
  const ownAreas = panel === null ? [] : panel.areas.filter(({ code }) => ownCodes.includes(code));
  const own = ownAreas.length > MOST_OWN ? [] : ownAreas;
  const { code, name, shortName, unit, unitLabel, polarity, decimals, caveats, licence } = metric;
  return {
    panel, at,
    comparison: panel === null || at < 0 ? null : comparisonAt(panel, at),
    own: new Set(own.map(({ areaId }) => areaId)),
    frame: {
      metric: { code, name, shortName, unit, unitLabel, polarity, decimals, caveats, licence },
      kind: shown ?? "icb", set: inSet, asOf, category: part,
      kinds: kinds.map((one) => ({ value: one, label: capital(KIND_WORDS[one].many) })),
      categories: isInSexes ? SEXES : [],
      periodEnd: panel?.periods[at]?.end ?? null,
      periods: [...(panel?.periods ?? [])].reverse().map((one) => ({ value: one.end, label: periodText(one) })),
      areas: (panel?.areas ?? []).map((one) => ({ value: one.code, label: one.shortName })),
      own: own.map((one) => one.code),
      release: panel === null ? null : releaseTexts(panel.releases, metric.frequencies[0]),
    },
  };
}
