import "server-only";
import { comparisonAt, type ComparedArea, type Comparison } from "@/lib/analysis/domain/comparison";
import { periodAt, type Panel } from "@/lib/analysis/domain/panel";
import { loadPanel } from "@/lib/analysis/load-panel";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { describeFunnelChart } from "@/lib/charts/describe-funnel-chart";
import { describeMultiples } from "@/lib/charts/describe-multiples";
import { describeRankedDots } from "@/lib/charts/describe-ranked-dots";
import { drawFunnelChart } from "@/lib/charts/draw-funnel-chart";
import { drawMultiples } from "@/lib/charts/draw-multiples";
import { drawRankedDots } from "@/lib/charts/draw-ranked-dots";
import { outcomeKey } from "@/lib/charts/outcome-mark";
import { loadObjectives } from "@/lib/objectives/load-objectives";
import { remember } from "@/lib/platform/cache";
import { inSentence } from "@/lib/shared/in-sentence";
import { boardCharacteristics } from "./board-characteristics";
import { areaFacts } from "./domain/area-facts";
import { areasOverTime, MOST_PANELS } from "./domain/areas-over-time";
import { boardPeers } from "./domain/board-peers";
import { compareHeadline, funnelHeadline } from "./domain/compare-headline";
import { basisNotes, funnelNotes, PEER_NOTES, REGION_NOTE, rankNotes, TIME_NOTES } from "./domain/compare-notes";
import { COMPARE_VIEWS, type ComparePage, type CompareView, type DrawnFigures } from "./domain/compare-page";
import { figureSource } from "./domain/figure-source";
import { canBeFunnel, funnelAreas } from "./domain/funnel-areas";
import { FUNNEL_TEXT } from "./domain/funnel-text";
import { countOfKind, KIND_WORDS } from "./domain/kind-words";
import { peersHeadline } from "./domain/peers-headline";
import { peersTable } from "./domain/peers-table";
import { rankedAreas } from "./domain/ranked-areas";
import { stepInForce } from "./domain/step-in-force";
import { isAmount } from "./domain/value-text";
import { loadMetricFrame, type FrameRequest, type LoadedFrame } from "./load-metric-frame";

export interface CompareRequest extends FrameRequest {
  readonly view: CompareView | undefined;
  /** Codes of the bodies set side by side over time; empty = chosen here. */
  readonly areas: readonly string[];
}

type Content = Pick<ComparePage, "title" | "figures" | "facts" | "notes" | "reasons" | "shown">;
type Ready = LoadedFrame & { readonly panel: Panel; readonly comparison: Comparison };

const WIDTH = 760;

/** Bodies of a kind set side by side, in the view asked for or the one that suits the metric; null for an unknown metric or period. */
export async function loadCompare<P extends FigurePermission>(scope: Scope<P>, request: CompareRequest): Promise<ComparePage | null> {
  const loaded = await loadMetricFrame(scope, request);
  if (loaded === null) return null;
  const { frame, panel, comparison, own } = loaded;
  const views = panel === null || comparison === null ? [] : viewsOf(panel, comparison);
  const view = views.find((one) => one === request.view) ?? (comparison !== null && (frame.kind === "council" || frame.kind === "trust") && views.includes("funnel") ? "funnel" : "bars");
  if (panel === null || comparison === null) {
    return { ...frame, view, views, title: `No figures of ${inSentence(frame.metric.name)} are held for any body`, figures: null, facts: [], notes: [], reasons: null, shown: [] };
  }
  const areas = view === "time" ? knownAreas(panel, request.areas) : [];
  const key = [frame.metric.code, frame.kind, frame.set, frame.periodEnd, frame.category, frame.asOf, view, [...own].join("."), areas.join(".")].join("|");
  const content = await remember(`${scope.datasetVersion}|compare|${key}`, () => contentOf(scope, { ...loaded, panel, comparison }, view, areas));
  return { ...frame, view, views, ...content };
}

function viewsOf(panel: Panel, comparison: Comparison): readonly CompareView[] {
  const isHeld: Readonly<Record<CompareView, boolean>> = { bars: true, funnel: canBeFunnel(comparison), time: panel.periods.length > 1, peers: panel.kind === "icb" };
  return COMPARE_VIEWS.filter((view) => isHeld[view]);
}

function contentOf<P extends FigurePermission>(scope: Scope<P>, ready: Ready, view: CompareView, areas: readonly string[]): Promise<Content> {
  if (view === "funnel") return Promise.resolve(funnelContent(ready));
  if (view === "time") return Promise.resolve(timeContent(ready, areas));
  return view === "peers" ? peersContent(scope, ready) : barsContent(scope, ready);
}

/** What every drawing says of its subject and source. */
function about({ comparison, panel, frame }: Ready): Pick<DrawnFigures, "subtitle" | "period" | "source" | "isIllustrative"> {
  return { subtitle: `${comparison.metric.name}, ${comparison.metric.unitLabel}, ${KIND_WORDS[comparison.kind].many}${partText(frame)}`, ...figureSource(panel, comparison) };
}

/** The part of the figures where there is no whole: ", females". */
const partText = ({ categories, category }: LoadedFrame["frame"]): string => categories.filter(({ value }) => value === category).map(({ label }) => `, ${label.toLowerCase()}`).join("");

async function barsContent<P extends FigurePermission>(scope: Scope<P>, ready: Ready): Promise<Content> {
  const { comparison, own } = ready;
  const step = stepInForce(await loadObjectives(scope), comparison.metric.code, comparison.kind, comparison.period.end);
  const title = compareHeadline(comparison, own);
  const { chart, table, rows, ranks } = rankedAreas(comparison, title, own, comparison.category === null ? step : null);
  const hasIntervals = rows.some(({ interval }) => interval !== null);
  const facts = { hasRanks: ranks.size > 0, hasIntervals, hasEngland: chart.england !== null, isSummed: comparison.isSummed, isAmount: isAmount(comparison.metric), isNeutral: comparison.metric.polarity === "neutral" };
  return {
    title, facts: areaFacts(comparison, own, ranks), notes: [...rankNotes(comparison.kind, facts), ...basisNotes(comparison.rows, comparison.kind)], reasons: null, shown: [],
    figures: { ...about(ready), title, drawings: [drawRankedDots(chart, WIDTH)], alt: describeRankedDots(chart), key: chart.shape === "bars" ? [] : outcomeKey(chart.rows.filter(({ value }) => value !== null).map(({ outcome }) => outcome)), table },
  };
}

function funnelContent(ready: Ready): Content {
  const { comparison, own } = ready;
  const funnel = funnelAreas(comparison, (facts, isAdjusted) => funnelHeadline(comparison.kind, facts.count, facts.outside, isAdjusted, facts.own), own);
  if (funnel === null) throw new RangeError("this comparison is no funnel");
  const { chart, table } = funnel;
  return {
    title: chart.title, facts: areaFacts(comparison, own, new Map()), notes: [...funnelNotes(funnel, comparison.kind), ...basisNotes(comparison.rows, comparison.kind)], reasons: null, shown: [],
    figures: { ...about(ready), title: chart.title, drawings: [drawFunnelChart(chart, WIDTH, 520)], alt: describeFunnelChart(chart), key: outcomeKey(chart.dots.map(({ outcome }) => outcome), FUNNEL_TEXT), table },
  };
}

/** Each body asked for once, as many as are shown. */
const knownAreas = (panel: Panel, asked: readonly string[]): readonly string[] => [...new Set(asked)].filter((code) => panel.areas.some((area) => area.code === code)).slice(0, MOST_PANELS);

function timeContent(ready: Ready, asked: readonly string[]): Content {
  const { panel, comparison, own } = ready;
  const shown = asked.length > 0 ? asked : startAreas(ready);
  const { chart, table } = areasOverTime(panel, shown, own);
  return {
    title: chart.title, facts: [], notes: TIME_NOTES, reasons: null, shown,
    figures: {
      ...about(ready), subtitle: `${comparison.metric.name}, ${comparison.metric.unitLabel}${partText(ready.frame)}`, period: `${chart.periods[0]?.text ?? ""} to ${chart.periods.at(-1)?.text ?? ""}`,
      title: chart.title, drawings: drawMultiples(chart), alt: describeMultiples(chart), key: [], table,
    },
  };
}

/** Own bodies, then others of the same region, else the ends of the range: never a choice that the reader must make first. */
function startAreas({ panel, comparison, own }: Ready): readonly string[] {
  const mine = panel.areas.filter(({ areaId }) => own.has(areaId));
  const region = mine[0]?.regionCode ?? null;
  const near = region === null ? [] : panel.areas.filter(({ areaId, regionCode }) => regionCode === region && !own.has(areaId));
  const sorted = comparison.rows.filter(({ value }) => value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const ends = mine.length > 0 ? [] : panel.areas.length <= MOST_PANELS ? panel.areas : [...sorted.slice(0, 2), ...sorted.slice(-2)];
  return [...mine, ...near, ...ends].slice(0, MOST_PANELS).map(({ code }) => code);
}

async function peersContent<P extends FigurePermission>(scope: Scope<P>, ready: Ready): Promise<Content> {
  const { panel, comparison, own } = ready;
  const { metric, set, asOf, category } = comparison;
  const board = comparison.rows.find(({ areaId }) => own.has(areaId));
  const characteristics = boardCharacteristics();
  const held = board && characteristics.find((one) => one.set === set && one.code === board.code);
  const peers = board === undefined ? [] : boardPeers(characteristics, set, board.code);
  if (board === undefined || held === undefined || peers.length === 0) {
    return { title: board === undefined ? "Choose a board to see its nearest five" : `No characteristics are held of ${board.shortName}, so its peers are not known`, figures: null, facts: [], notes: PEER_NOTES, reasons: null, shown: [] };
  }
  const objectives = await loadObjectives(scope);
  const region = await regionRow(scope, { metricCode: metric.code, set, category, asOf }, board.regionCode, comparison.period.end);
  const rowsOf = peers.flatMap(({ code }) => comparison.rows.find((row) => row.code === code) ?? []);
  const title = peersHeadline(metric, board, rowsOf);
  const step = category === null ? stepInForce(objectives, metric.code, "icb", comparison.period.end) : null;
  const { chart, table, ranks } = rankedAreas(comparison, title, new Set([board.areaId]), step, { only: [board, ...rowsOf].map(({ areaId }) => areaId), beside: region === null ? [] : [region] });
  const names = new Map(panel.areas.map(({ code, shortName }) => [code, shortName]));
  return {
    title, facts: areaFacts(comparison, new Set([board.areaId]), ranks), notes: [...PEER_NOTES, ...(region === null ? [] : [REGION_NOTE]), ...basisNotes([board, ...rowsOf], "icb")], shown: [board, ...rowsOf].map(({ code }) => code),
    reasons: peersTable(held, peers, (code) => names.get(code) ?? code),
    figures: {
      ...about(ready), title, subtitle: `${metric.name}, ${metric.unitLabel}, ${board.shortName}, ${countOfKind(rowsOf.length, "icb")} like it${region === null ? "" : " and its region"}`,
      drawings: [drawRankedDots(chart, WIDTH)], alt: describeRankedDots(chart), key: chart.shape === "bars" ? [] : outcomeKey(chart.rows.filter(({ value }) => value !== null).map(({ outcome }) => outcome)), table,
    },
  };
}

/** The region's own figure of the same period, named as a region; null where none is held. */
async function regionRow<P extends FigurePermission>(scope: Scope<P>, of: Pick<Comparison, "set" | "category" | "asOf"> & { readonly metricCode: string }, code: string | null, periodEnd: string): Promise<ComparedArea | null> {
  const panel = code === null ? null : await loadPanel(scope, { ...of, kind: "region" });
  const at = panel === null ? -1 : periodAt(panel, periodEnd);
  if (panel === null || at < 0) return null;
  const row = comparisonAt(panel, at).rows.find((one) => one.code === code);
  return row === undefined || row.value === null ? null : { ...row, shortName: `${row.shortName} (region)` };
}
