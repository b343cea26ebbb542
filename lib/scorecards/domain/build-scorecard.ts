import { measureChart } from "@/lib/analysis/domain/measure-chart";
import { drawSparkline } from "@/lib/charts/draw-sparkline";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { showValue } from "@/lib/objectives/domain/measure-position";
import type { Objective } from "@/lib/objectives/domain/objective";
import { STATUS_WORD } from "@/lib/objectives/domain/status-words";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { boardOf, BOUNDARY_SET, BOUNDARY_SETS, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { versionOn, type Area, type AreaVersion, type Organisations } from "@/lib/organisations/domain/organisation";
import { REORGANISED_ON } from "@/lib/observations/domain/build-series";
import { partsOf } from "@/lib/organisations/domain/restate";
import { formatNumber } from "@/lib/shared/format-number";
import { measureRow } from "./measure-row";
import { releaseTexts, sourceText } from "./release-texts";
import type { Scorecard, ScorecardMeasure, ScorecardObjective } from "./scorecard";
import { capitalised, countWord, listed } from "./sentences";

export interface ScorecardInput {
  readonly organisations: Organisations;
  readonly objectives: readonly Objective[];
  readonly positions: ReadonlyMap<string, MeasurePosition>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly releases: readonly ReleaseInfo[];
  readonly area: Area;
  readonly version: AreaVersion;
  readonly set: BoundarySet;
  readonly asOf: string;
}

/** Sliver overlaps of councils under this share are no council of the board. */
const WHOLE_ENOUGH = 0.02;

function councilsOf({ organisations, area, set }: ScorecardInput): readonly string[] {
  const day = BOUNDARY_SET[set].onDate;
  return organisations.overlaps
    .filter((o) => o.icbAreaId === area.id && o.validFrom <= day && (o.validTo === null || day <= o.validTo) && o.shareOfCouncil >= WHOLE_ENOUGH)
    .sort((a, b) => b.shareOfIcb - a.shareOfIcb)
    .flatMap((o) => {
      const council = organisations.areas.find((candidate) => candidate.id === o.councilAreaId);
      const version = council ? versionOn(council, day) : null;
      return version ? [o.coverage === "whole" ? version.shortName : `${version.shortName} (part)`] : [];
    });
}

function boundaryText({ organisations, area, version, set }: ScorecardInput): string {
  if (set === "2023") {
    const flows = organisations.successions.filter((s) => s.fromAreaId === area.id && s.effectiveOn === REORGANISED_ON);
    if (flows.length === 0) return "Boundary unchanged in 2026";
    const names = flows.flatMap((s) => {
      const to = organisations.areas.find((candidate) => candidate.id === s.toAreaId);
      const name = to ? versionOn(to, REORGANISED_ON)?.shortName : undefined;
      return name ? [flows.length > 1 ? `${name} (${formatNumber(100 * s.shareOfPredecessor)}% of people)` : name] : [];
    });
    return `Ended on 31 March 2026; now part of ${listed(names)}`;
  }
  const parts = partsOf(organisations.successions, area.id, REORGANISED_ON);
  if (parts.length === 0) return "Boundary unchanged in 2026";
  const names = parts.flatMap((part) => {
    const from = organisations.areas.find((candidate) => candidate.id === part.areaId);
    const name = from ? versionOn(from, "2026-03-31")?.shortName : undefined;
    return name ? [part.share === 1 ? name : `${formatNumber(100 * part.share)}% of ${name}`] : [];
  });
  return `${version.shortName} on these boundaries since 1 April 2026, made of ${listed(names)}`;
}

function measureOf(objective: Objective, position: MeasurePosition, shortName: string, asOf: string): ScorecardMeasure {
  const spec = measureChart(position.report, { id: `${objective.code}-${position.report.metric.code}`, title: position.report.metric.name, areaName: shortName, months: null, steps: position.steps, reference: null });
  const { staleText: _staleText, basis: _basis, ...row } = measureRow(position, asOf);
  // Coverage is of the list that every share here rests on: said once, beside the judged measure.
  return { ...row, coverageTexts: row.part === "judged" ? row.coverageTexts : [], sparkline: drawSparkline(spec) };
}

function objectiveOf(objective: Objective, input: ScorecardInput): ScorecardObjective {
  const measures = objective.measures.flatMap((measure) => {
    const position = measure.part === "outcome" ? undefined : input.positions.get(measure.metricCode);
    return position?.report.latest ? [measureOf(objective, position, input.version.shortName, input.asOf)] : [];
  });
  const judged = measures.find((measure) => measure.part === "judged");
  return {
    code: objective.code, title: objective.title, shortTitle: objective.shortTitle, targetText: objective.targetText, ownProposal: objective.ownProposal,
    status: judged?.status ?? "not_measured",
    notMeasured: judged ? null : (objective.notMeasured ?? "No figures are held for this board."),
    measures: judged ? measures : [],
  };
}

function headline(input: ScorecardInput): string {
  const position = input.positions.get("E01");
  const { shortName } = input.version;
  const latest = position?.report.latest;
  if (!position || !latest) return `${shortName}: no waits are held`;
  const value = showValue(position.report.metric, latest.value);
  const step = position.verdict.step;
  if (!step) return `${shortName} has ${value} waiting within 18 weeks`;
  const stepText = showValue({ ...position.report.metric, decimals: 0 }, step.value);
  const margin = position.verdict.margin ?? 0;
  const place = margin >= 0 ? `past the ${stepText} step` : `short of the ${stepText} step`;
  const last = position.steps.at(-1);
  const tail = position.nextStep ? `, and ${showValue({ ...position.report.metric, decimals: 0 }, position.nextStep.value)} is due next` : "";
  return last && latest.value !== null && latest.value >= last.value ? `${shortName} meets ${showValue({ ...position.report.metric, decimals: 0 }, last.value)} within 18 weeks` : `${shortName} is ${place} at ${value} within 18 weeks${tail}`;
}

function objectivesHeadline(objectives: readonly ScorecardObjective[]): string {
  const groups = (["met", "on_trajectory", "off_improving", "off_not_improving", "too_early", "not_measured"] as const)
    .map((status) => ({ status, count: objectives.filter((o) => o.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${countWord(count)} ${STATUS_WORD[status].toLowerCase().replace(", improving", " but improving").replace(", not", " and not")}`);
  return `${capitalised(countWord(objectives.length))} elective objectives: ${listed(groups)}`;
}

/** The scorecard of a board for the elective objectives: every text and small chart a surface needs. */
export function buildScorecard(input: ScorecardInput): Scorecard {
  const { organisations, version, set, asOf } = input;
  const objectives = input.objectives.map((objective) => objectiveOf(objective, input));
  const region = organisations.areas.find((candidate) => candidate.key === version.regionKey);
  const regionVersion = region ? versionOn(region, BOUNDARY_SET[set].onDate) : null;
  const judged = input.positions.get("E01");
  const breaks = judged?.report.breaks.filter((b) => b.kind === "coverage").map((b) => `${b.label}. ${b.reason}`) ?? [];
  const jumps = breaks.length > 0 ? [] : (objectives[0]?.measures[0]?.coverageTexts ?? []);
  return {
    set, asOf,
    board: {
      code: version.odsCode ?? "", name: version.name, shortName: version.shortName,
      regionName: regionVersion?.shortName ?? "", regionCode: regionVersion?.odsCode ?? "",
      populationText: version.population === null ? "" : `${formatNumber(version.population / 1e6, { decimals: 1 })} million people (${version.populationYear ?? ""})`,
      councils: councilsOf(input),
      boundaryText: boundaryText(input),
      basis: judged?.basis ?? "published",
      otherSet: BOUNDARY_SETS.find((other) => other !== set && boardOf(organisations, other, version.odsCode ?? "") !== null) ?? null,
    },
    headline: headline(input),
    objectivesHeadline: objectivesHeadline(objectives),
    objectives,
    cautions: [...breaks, ...jumps],
    release: releaseTexts(input.releases),
    source: sourceText(input.releases, input.metrics.get("E01")?.source.name ?? "NHS England"),
  };
}
