import "server-only";
import { comparisonAt } from "@/lib/analysis/domain/comparison";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadPanel } from "@/lib/analysis/load-panel";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { describeScatterChart } from "@/lib/charts/describe-scatter-chart";
import { drawScatterChart } from "@/lib/charts/draw-scatter-chart";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { METRIC_AREAS } from "@/lib/metrics/domain/metric";
import { formatNumber } from "@/lib/shared/format-number";
import { periodText } from "@/lib/shared/period";
import { inSentence } from "@/lib/shared/in-sentence";
import { comparedKinds } from "./domain/compared-kinds";
import { figureSource } from "./domain/figure-source";
import { capital, countOfKind, KIND_WORDS } from "./domain/kind-words";
import { nearestPeriod } from "./domain/nearest-period";
import { FEWEST_FOR_CORRELATION, scatterAreas } from "./domain/scatter-areas";
import type { ScatterPage } from "./domain/scatter-page";
import { valueText } from "./domain/value-text";
import { loadMetricFrame, type FrameRequest } from "./load-metric-frame";

export interface ScatterRequest extends FrameRequest {
  /** Code of the other metric. */
  readonly with: string | undefined;
}

const NOTES: readonly string[] = [
  "Areas high in both are not shown to be so because one causes the other: something else may lie behind both.",
  "Both figures have chance error, which blurs what is there and can make a pattern of nothing where areas are few.",
  "What holds across areas need not hold for the people within them.",
];

/** Two metrics of the same bodies, at the nearest periods held; null for an unknown metric or period. */
export async function loadScatter<P extends FigurePermission>(scope: Scope<P>, request: ScatterRequest): Promise<ScatterPage | null> {
  const [loaded, catalogue, holdings] = await Promise.all([loadMetricFrame(scope, request), loadCatalogue(scope), loadHoldings(scope, request.asOf)]);
  if (loaded === null) return null;
  const { frame, panel, comparison, own } = loaded;
  const candidates = [...catalogue.metrics.values()].filter((one) => one.code !== frame.metric.code && comparedKinds(holdings, one, "").includes(frame.kind));
  const others = METRIC_AREAS.map((area) => ({ group: capital(area.replace(/_/g, " ")), options: candidates.filter((one) => one.area === area).map(({ code, name }) => ({ value: code, label: name })) })).filter(({ options }) => options.length > 0);
  const other = candidates.find(({ code }) => code === request.with);
  const empty = (title: string): ScatterPage => ({ ...frame, title, with: other?.code ?? null, others, figures: null, facts: [], notes: [] });
  if (panel === null || comparison === null) return empty(`No figures of ${inSentence(frame.metric.name)} are held for any body`);
  if (other === undefined) return empty(candidates.length === 0 ? `No other metric has figures of ${KIND_WORDS[frame.kind].many}` : `Choose a metric to set beside ${inSentence(frame.metric.shortName)}`);
  const second = await loadPanel(scope, { metricCode: other.code, kind: frame.kind, set: frame.set, category: null, asOf: frame.asOf });
  const at = second === null ? -1 : nearestPeriod(second, comparison.period.end);
  if (second === null || at < 0) return empty(`No figures of ${inSentence(other.name)} are held as known on this day`);
  const beside = comparisonAt(second, at);
  const { chart, table, count, correlation } = scatterAreas(comparison, beside, own);
  const sources = [figureSource(panel, comparison), figureSource(second, beside)];
  const mine = comparison.rows.filter(({ areaId, value }) => own.has(areaId) && value !== null).slice(0, 3);
  return {
    ...frame, title: chart.title, with: other.code, others,
    facts: [
      ...mine.map(({ areaId, shortName, value }) => ({ name: shortName, value: `${valueText(frame.metric, value)}; ${valueText(other, beside.rows.find((row) => row.areaId === areaId)?.value ?? null)}` })),
      { name: "Rank correlation", value: correlation === null ? `not stated: ${count < FEWEST_FOR_CORRELATION ? `fewer than ${FEWEST_FOR_CORRELATION} areas` : "all figures of a metric are equal"}` : `${formatNumber(correlation, { decimals: 2 })} (Spearman), ${countOfKind(count, frame.kind)}` },
      { name: "Periods", value: `${periodText(comparison.period)}; ${periodText(beside.period)}` },
    ],
    notes: [...(comparison.period.end === beside.period.end ? [] : [`The periods differ: the nearest one held of ${inSentence(other.shortName)} is ${periodText(beside.period)}.`]), ...NOTES],
    figures: {
      title: chart.title, subtitle: `${frame.metric.name} and ${inSentence(other.name)}, ${KIND_WORDS[frame.kind].many}`, period: comparison.period.end === beside.period.end ? periodText(comparison.period) : `${periodText(comparison.period)} and ${periodText(beside.period)}`,
      drawings: [drawScatterChart(chart, 760, 520)], alt: describeScatterChart(chart), key: [], table,
      source: [...new Set(sources.map(({ source }) => source))].join(" "), isIllustrative: sources.some(({ isIllustrative }) => isIllustrative),
    },
  };
}
