import "server-only";
import { comparisonAt, type Comparison } from "@/lib/analysis/domain/comparison";
import { periodAt, type Panel } from "@/lib/analysis/domain/panel";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadPanel } from "@/lib/analysis/load-panel";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { describeRankedDots } from "@/lib/charts/describe-ranked-dots";
import { describeGradientChart, drawGradientChart } from "@/lib/charts/draw-gradient-chart";
import { drawRankedDots } from "@/lib/charts/draw-ranked-dots";
import { remember } from "@/lib/platform/cache";
import { formatNumber } from "@/lib/shared/format-number";
import { inSentence } from "@/lib/shared/in-sentence";
import { boardCharacteristics } from "./board-characteristics";
import type { MetricFrame } from "./domain/compare-page";
import { deprivationGradient } from "./domain/deprivation-gradient";
import { figureSource } from "./domain/figure-source";
import type { InequalityPage, InequalityPart } from "./domain/inequality-page";
import { KIND_WORDS } from "./domain/kind-words";
import { publishedGroups } from "./domain/published-groups";
import { sexGap } from "./domain/sex-gap";
import { differenceUnit } from "./domain/value-text";
import { loadMetricFrame, type FrameRequest } from "./load-metric-frame";

const WIDTH = 760;

/** How a metric differs between groups of people, where categories are published, and between boards in order of deprivation; null for an unknown metric or period. */
export async function loadInequality<P extends FigurePermission>(scope: Scope<P>, request: FrameRequest): Promise<InequalityPage | null> {
  const loaded = await loadMetricFrame(scope, request);
  if (loaded === null) return null;
  const { frame, panel, comparison, own } = loaded;
  const holdings = (await loadHoldings(scope, request.asOf)).filter(({ metricCode }) => metricCode === frame.metric.code);
  const hasSexes = holdings.some(({ scheme, kind }) => scheme === "sex" && kind === frame.kind);
  const key = [frame.metric.code, frame.kind, frame.set, frame.periodEnd, frame.category, frame.asOf, [...own].join(".")].join("|");
  const parts = panel === null || comparison === null ? [] : await remember(`${scope.datasetVersion}|inequality|${key}`, async () => {
    const sex = hasSexes ? await sexPart(scope, frame, comparison.period.end, own) : null;
    const deprivation = frame.category === null ? deprivationPart(panel, comparison, own) : null;
    return [sex, deprivation].filter((part) => part !== null);
  });
  return { ...frame, parts, published: publishedGroups(holdings, frame.kind), title: parts[0]?.figures.title ?? `No figures of ${inSentence(frame.metric.name)} by groups of people are held for ${KIND_WORDS[frame.kind].many}` };
}

async function sexPart<P extends FigurePermission>(scope: Scope<P>, { metric, kind, set, asOf }: MetricFrame, periodEnd: string, own: ReadonlySet<number>): Promise<InequalityPart | null> {
  const [female, male] = await Promise.all(["sex:female", "sex:male"].map((category) => loadPanel(scope, { metricCode: metric.code, kind, set, category, asOf })));
  const at = (panel: Panel | null | undefined): Comparison | null => { const place = panel ? periodAt(panel, periodEnd) : -1; return panel && place >= 0 ? comparisonAt(panel, place) : null; };
  const [first, second] = [at(female), at(male)];
  const gap = first && second && sexGap(first, second, own);
  if (!female || !first || !gap) return null;
  const { chart, table } = gap;
  return {
    part: "sex", facts: gap.facts,
    notes: ["The gap is the figure of females less that of males, each as published.", "Whether the gap of an area differs from England's by more than chance is not judged: no interval is held for these figures."],
    figures: { title: chart.title, subtitle: `${metric.name}, females less males, ${metric.unitLabel}, ${KIND_WORDS[kind].many}`, drawings: [drawRankedDots(chart, WIDTH)], alt: describeRankedDots(chart), key: [], table, ...figureSource(female, first) },
  };
}

function deprivationPart(panel: Panel, comparison: Comparison, own: ReadonlySet<number>): InequalityPart | null {
  const gradient = deprivationGradient(comparison, boardCharacteristics(), own);
  if (gradient === null) return null;
  const { metric } = comparison;
  const { chart, table, slope, ratio } = gradient;
  return {
    part: "deprivation",
    facts: [
      { name: "Slope index", value: `${formatNumber(slope, { decimals: metric.decimals, signed: true })} ${differenceUnit(metric)}, least less most deprived end` },
      ...(ratio === null ? [] : [{ name: "Relative index", value: `${formatNumber(ratio, { decimals: 2 })}, least over most deprived end` }]),
    ],
    notes: [
      "Boards are set in order of deprivation, each as wide as its share of the population. This shows differences between boards, not between people within them, which are usually wider.",
      "The line says how the figure goes with deprivation across boards; it does not say that deprivation is the cause.",
"No interval is given: one from chance in the counts alone would be far too narrow, as boards differ for many other reasons. Look at how far the dots lie from the line.",
    ],
    figures: { title: chart.title, subtitle: `${metric.name}, ${metric.unitLabel}, boards in order of deprivation (IMD 2025)`, drawings: [drawGradientChart(chart, WIDTH, 460)], alt: describeGradientChart(chart), key: [], table, ...figureSource(panel, comparison) },
  };
}
