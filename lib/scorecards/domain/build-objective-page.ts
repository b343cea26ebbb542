import type { Holding } from "@/lib/analysis/domain/holding";
import type { Panel } from "@/lib/analysis/domain/panel";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { AreaParts } from "@/lib/objectives/domain/area-parts";
import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { meanwhileText } from "@/lib/objectives/domain/meanwhile-text";
import { AREA_NAME, type Objective } from "@/lib/objectives/domain/objective";
import type { Projection } from "@/lib/objectives/domain/projection";
import { showValue, unitSign } from "@/lib/objectives/domain/show-value";
import type { Standing } from "@/lib/objectives/domain/standing";
import { STATUS_LADDER } from "@/lib/objectives/domain/status";
import { STYLE_TEXT, TRAJECTORY_STYLES, type Trajectory } from "@/lib/objectives/domain/trajectory";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";
import { monthsBetween } from "@/lib/shared/month";
import { STATUS_WORD, statusText } from "@/lib/shared/objective-status";
import { comparePace } from "@/lib/statistics/realism/compare-pace";
import { requiredChange } from "@/lib/statistics/realism/required-change";
import { basisBadge, measureRow } from "./measure-row";
import { objectiveChart } from "./objective-chart";
import { objectiveHeadline, targetText } from "./objective-headline";
import { historyLines } from "./objective-history";
import { lagTimeline, nextHonestText } from "./objective-lag";
import { measureLines, panelKind } from "./objective-measures";
import { milestoneLine } from "./milestone-line";
import { nationalView } from "./objective-national";
import type { Fact, ObjectivePage, PageArea } from "./objective-page";
import { projectionText } from "./objective-projection";
import { ceilingOf, historyGround, realismPanel } from "./objective-realism";
import { releaseTexts, sourceText } from "./release-texts";
import { PRINTED_PACES, workedPace } from "./worked-pace";

export interface ObjectivePageInput {
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly area: PageArea;
  readonly objective: Objective;
  readonly own: BoardStandings;
  readonly england: BoardStandings;
  readonly boards: readonly BoardStandings[];
  readonly panels: ReadonlyMap<string, Panel>;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Of the measure shown. */
  readonly releases: readonly ReleaseInfo[];
  readonly projection: Projection | null;
  readonly parts: readonly AreaParts[];
  readonly versions: readonly Trajectory[];
  readonly holdings: readonly Holding[];
  readonly regionNameOf: (board: BoardStandings) => string;
}

/** One objective for one board or England: what every section of the page prints. @throws Error where the area has no standing of it */
export function buildObjectivePage(input: ObjectivePageInput): ObjectivePage {
  const { set, asOf, area, objective, own, england, boards, panels, metrics, releases, projection, parts } = input;
  const standing = own.standings.get(objective.code);
  if (!standing) throw new Error(`${area.code} has no standing of ${objective.code}`);
  const { position } = standing;
  const metric = position?.report.metric ?? null;
  const panel = metric === null ? undefined : panels.get(metric.code);
  const kind = panelKind(panel);
  const ground = position === null || area.isEngland ? null : historyGround(boards, position);
  const [stand] = parts;
  const headline = standing.rung === "no_figure" && stand !== undefined ? `${objective.shortTitle} cannot be judged for ${area.shortName}: figures are held by ${stand.kind}, not by board` : `${objectiveHeadline(standing, area.shortName)}${area.isEngland && position ? englandsPace(position) : ""}`;
  const englandPosition = area.isEngland || metric === null ? null : (england.positions.get(metric.code) ?? null);
  const latestEnd = position?.report.latest?.periodEnd ?? null;
  const row = position === null ? null : measureRow(position, asOf, latestEnd === null ? undefined : formatPeriod(latestEnd, kind));
  const isNational = objective.boardId === null;
  const leads = objective.measures.flatMap(({ metricCode, part }) => { const lead = part === "lead" ? own.positions.get(metricCode) : undefined; return lead?.report.latest ? [lead] : []; });
  const chart = position === null ? null : objectiveChart({
    id: "objective-chart", areaName: area.shortName, position, periodKind: kind, projection, england: englandPosition,
    realism: standing.realism, ceiling: standing.realism && ground ? ceilingOf(standing.realism, ground) : null,
  });
  const timeline = lagTimeline(standing, leads, asOf);
  const printed = PRINTED_PACES.find(({ objectiveCode }) => objectiveCode === objective.code);
  const englandsOwn = metric === null ? null : (england.positions.get(metric.code) ?? null);
  return {
    set, asOf, area, objective, areaName: AREA_NAME[objective.area], headline, standing, metric, parts,
    statusText: statusText(standing.status, standing.stale),
    ladder: STATUS_LADDER.map(({ key, status, rule }) => ({ key, status, rule, statusWord: STATUS_WORD[status], isThis: key === standing.rung })),
    chart: chart && area.isEngland && position ? withNeeded(chart, position) : chart,
    periodText: latestEnd === null ? "" : formatPeriod(latestEnd, kind),
    cautions: position === null ? [] : cautionsOf(position, row?.coverageTexts ?? []),
    basisBadge: position === null ? null : basisBadge(position.basis, position.basisUntil),
    coverageChanged: (position?.coverage.length ?? 0) > 0,
    realism: ground === null ? null : realismPanel(standing, ground, area.shortName),
    noRealism: standing.realism !== null ? "" : noRealism(standing, area),
    projection, projectionText: projection && position ? projectionText(projection, position, area.isEngland) : null,
    lag: timeline, nextHonest: nextHonestText(standing, timeline),
    measures: measureLines(objective, own, panels, metrics, input.holdings),
    asked: askedFacts(objective, standing, metrics),
    milestones: objective.milestones.map((milestone) => milestoneLine(milestone, asOf)),
    history: historyLines(objective, input.versions, metrics),
    worked: printed && englandsOwn ? workedPace(englandsOwn, printed) : null,
    national: area.isEngland && isNational ? nationalView(objective, boards, input.regionNameOf) : null,
    release: metric === null ? null : releaseTexts(releases, metric.frequencies[0], latestEnd === null ? undefined : formatPeriod(latestEnd, kind)),
    source: metric === null ? "" : sourceText(releases, metric.source.name, kind),
    nextUpdate: row?.nextUpdateText ?? "–",
    choices: boards.filter(({ standings }) => standings.has(objective.code)).map(({ version }) => ({ code: version?.odsCode ?? "", name: version?.shortName ?? "" })),
    isIllustrative: standing.isIllustrative,
  };
}

/** Pace a year that the final target needs from the latest figure on, positive for an improvement; null where there is none to reach. */
function neededPace({ final, report: { metric, latest }, stride }: MeasurePosition): number | null {
  if (final === null || latest?.value == null || metric.polarity === "neutral") return null;
  const periods = Math.round(monthsBetween(latest.periodEnd, final.dueOn) / stride);
  const required = requiredChange(latest.value, final.value, metric.polarity);
  return periods < 1 || required <= 0 ? null : comparePace(required, periods, null, 12 / stride).requiredPerYear;
}

/** What the final target asks of England beside the change of the past year, to stand behind the status. */
function englandsPace(position: MeasurePosition): string {
  const needed = neededPace(position);
  const { final, yearAgo, report: { metric, latest } } = position;
  if (needed === null || final === null || latest?.value == null || metric.polarity === "neutral") return "";
  const gap = (value: number): string => formatDifference(value, { unit: unitSign(metric), decimals: metric.decimals });
  const gained = yearAgo === null ? null : requiredChange(yearAgo, latest.value, metric.polarity);
  const past = gained === null ? "" : gained < 0 ? `, after a year in which it moved ${gap(-gained)} the wrong way` : `, against ${gap(gained)} in the past year`;
  return `; ${targetText(position, final.value)} needs ${gap(needed)} a year${past}`;
}

/** England has no realism of its own, but its needed pace is a plain division. */
function withNeeded(chart: NonNullable<ObjectivePage["chart"]>, position: MeasurePosition): NonNullable<ObjectivePage["chart"]> {
  const { final, report: { metric } } = position;
  const requiredPerYear = neededPace(position);
  if (final === null || requiredPerYear === null) return chart;
  const at = chart.plans.flatMap(({ points }) => points).find(({ dueOn }) => dueOn === final.dueOn)?.at;
  return at === undefined ? chart : { ...chart, needed: { dueOn: final.dueOn, at, value: final.value, perYear: requiredPerYear * (metric.polarity === "decrease" ? -1 : 1) } };
}

function cautionsOf({ report: { breaks, spc }, basis, basisUntil }: MeasurePosition, coverage: readonly string[]): readonly string[] {
  const badge = basisBadge(basis, basisUntil);
  const { lag1Autocorrelation } = spc;
  return [
    ...coverage,
    ...breaks.map(({ periodEnd, label, reason }) => `${formatPeriod(periodEnd, "month")}: ${label}. ${reason}`),
    ...(badge === null ? [] : [badge.explanation]),
    ...(spc.limitsShown && lag1Autocorrelation !== null && lag1Autocorrelation > 0.5 ? [`Neighbouring periods are strongly related (lag-1 correlation ${formatNumber(lag1Autocorrelation, { decimals: 2 })}), so a signal is a prompt to look, not proof.`] : []),
  ];
}

function noRealism({ position, status }: Standing, area: PageArea): string {
  if (area.isEngland) return "Realism is judged board by board, against what all boards have done before.";
  if (position === null) return "Without a figure there is nothing to judge a target by.";
  if (position.final === null) return "There is no value to be reached in the end, so there is nothing whose realism could be judged.";
  return status === "met" || status === "met_at_horizon" ? "The target is met." : "The day of the target has passed, or the measure has no history to judge by.";
}

const KIND_WORD: Readonly<Record<Objective["targetKind"], string>> = { level: "A value to be reached", change: "A change by a per cent", gap: "A gap to be narrowed", state: "A state that is reached or not" };

function askedFacts(objective: Objective, standing: Standing, metrics: ReadonlyMap<string, Metric>): readonly Fact[] {
  const { position, trajectory, lag } = standing;
  const instead = meanwhileText(standing);
  const judged = objective.measures.find(({ part }) => part === "judged");
  const measure = judged && metrics.get(judged.metricCode);
  const style = trajectory?.style ?? TRAJECTORY_STYLES.find((one) => one === objective.trajectoryStyle);
  const shown = position?.report.metric;
  return [
    { name: "Target", value: objective.targetText },
    { name: "By", value: objective.horizonText },
    { name: "Measure", value: measure ? `${measure.name}, ${measure.unitLabel}` : "Not named" },
    ...(instead === null ? [] : [{ name: "Meanwhile", value: instead }]),
    { name: "Baseline", value: trajectory?.baseline && shown ? `${showValue(shown, trajectory.baseline.value)} in ${formatPeriod(trajectory.baseline.periodEnd, "month")} (agreed); ${objective.baselineText}` : objective.baselineText },
    { name: "Type of target", value: KIND_WORD[objective.targetKind] },
    { name: "Style of trajectory", value: style === undefined ? objective.trajectoryStyle : `${STYLE_TEXT[style].word}. ${STYLE_TEXT[style].rule}` },
    { name: "Owner", value: objective.owner ?? "Not recorded" },
    { name: "Source", value: `${objective.sourceDocument}, ${objective.sourcePage === null ? "page not recorded" : `page ${objective.sourcePage}`}` },
    ...(objective.ownProposal ? [{ name: "Standing", value: "A proposal of this product, not national policy" }] : []),
    ...(lag === null ? [] : [{ name: "When it can be judged", value: `${lag.text}. ${lag.source}` }]),
  ];
}
