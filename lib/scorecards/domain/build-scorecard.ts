import { measureChart } from "@/lib/analysis/domain/measure-chart";
import { drawSparkline } from "@/lib/charts/draw-sparkline";
import { shortSvg } from "@/lib/charts/short-svg";
import type { Metric } from "@/lib/metrics/domain/metric";
import { positionKey, type BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { meanwhileText } from "@/lib/objectives/domain/meanwhile-text";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { Standing } from "@/lib/objectives/domain/standing";
import type { RealismFact } from "@/lib/objectives/domain/realism-of";
import { STATUS_ORDER, STATUS_WORD } from "@/lib/shared/objective-status";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { boardOf, BOUNDARY_SET, BOUNDARY_SETS, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { versionOn, type Area, type AreaVersion, type Organisations } from "@/lib/organisations/domain/organisation";
import { formatNumber } from "@/lib/shared/format-number";
import { boundaryText } from "./boundary-text";
import { measureRow } from "./measure-row";
import { releaseTexts, sourceText } from "./release-texts";
import { lastRevisionOf, revisionReason } from "./revision-texts";
import type { Scorecard, ScorecardMeasure, ScorecardObjective, ScorecardRealism } from "./scorecard";
import { scorecardHeadline } from "./scorecard-headline";
import { capitalised, countWord, listed } from "./sentences";

export interface ScorecardInput {
  readonly organisations: Organisations;
  /** The board against every objective that is its own. */
  readonly own: BoardStandings;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Releases that the figures of some metrics came from. */
  readonly releasesOf: (metricCodes: readonly string[]) => readonly ReleaseInfo[];
  readonly area: Area;
  readonly version: AreaVersion;
  readonly set: BoundarySet;
  readonly asOf: string;
}

/** Sliver overlaps of councils under this share are no council of the board. */
const WHOLE_ENOUGH = 0.02;

function councilsOf({ organisations, area, set }: ScorecardInput): Scorecard["board"]["councils"] {
  const day = BOUNDARY_SET[set].onDate;
  return organisations.overlaps
    .filter((o) => o.icbAreaId === area.id && o.validFrom <= day && (o.validTo === null || day <= o.validTo) && o.shareOfCouncil >= WHOLE_ENOUGH)
    .sort((a, b) => b.shareOfIcb - a.shareOfIcb)
    .flatMap((o) => {
      const council = organisations.areas.find((candidate) => candidate.id === o.councilAreaId);
      const version = council ? versionOn(council, day) : null;
      return version ? [[version.onsCode ?? "", o.coverage === "whole" ? version.shortName : `${version.shortName} (part)`] as const] : [];
    });
}

/** Months in a small chart: two years, as many as can be told apart in its width. Limits come from all that are held. */
const SPARKLINE_MONTHS = 24;

function measureOf(objective: Objective, position: MeasurePosition, { version: { shortName }, asOf, releasesOf }: ScorecardInput): ScorecardMeasure {
  const isIllustrative = objective.isIllustrative || releasesOf([position.report.metric.code]).some(({ provenance }) => provenance === "illustrative");
  const spec = measureChart(position.report, { id: `${objective.code}-${position.report.metric.code}`, title: position.report.metric.name, areaName: shortName, months: SPARKLINE_MONTHS, steps: position.steps, reference: null });
  const { staleText: _staleText, basis: _basis, basisUntil: _basisUntil, revision, ...row } = measureRow(position, asOf);
  // Coverage is of the list that every share here rests on: said once, beside the judged measure.
  return { ...row, isIllustrative, coverageTexts: row.part === "judged" ? row.coverageTexts : [], ...(revision && { revision: { on: revision.on, before: revision.before, text: revision.text } }), sparkline: shortSvg(drawSparkline(spec)) };
}

/** Count of past windows beside the word, which never stands alone. */
export function realismOf({ verdict, bodies }: RealismFact): ScorecardRealism {
  const { band, word, share, windows } = verdict;
  const countText = band === "already_met" ? "" : share === null ? "no past windows" : `${Math.round(share * windows)} of ${formatNumber(windows)} past windows`;
  return { band, word: capitalised(word), share, windows, bodies, countText };
}

function objectiveOf(standing: Standing, input: ScorecardInput): ScorecardObjective {
  const { objective, lag, realism, position: main } = standing;
  const mainMetric = main?.report.metric.code ?? null;
  const measures = objective.measures.flatMap((measure) => {
    const position = measure.part === "outcome" ? undefined : input.own.positions.get(positionKey(objective, measure.metricCode));
    return position?.report.latest ? [measureOf(objective, { ...position, part: measure.part }, input)] : [];
  });
  return {
    code: objective.code, area: objective.area, title: objective.title, shortTitle: objective.shortTitle, targetText: objective.targetText, ownProposal: objective.ownProposal,
    isLocal: objective.boardId !== null, isIllustrative: standing.isIllustrative,
    status: standing.status, because: standing.because, stale: standing.stale,
    meanwhile: meanwhileText(standing),
    mainMetric,
    lagText: lag?.text ?? null,
    realism: realism && realismOf(realism),
    coverageChanged: (main?.coverage.length ?? 0) > 0,
    notMeasured: main !== null ? null : (objective.notMeasured ?? "No figures are held for this board."),
    measures: [...measures.filter(({ metricCode }) => metricCode === mainMetric), ...measures.filter(({ metricCode }) => metricCode !== mainMetric)],
  };
}

/** Why the latest figures shown were revised, each reason once; nothing where none was. */
function revisionReasonOf(measures: readonly ScorecardMeasure[], positions: BoardStandings["positions"]): Pick<Scorecard, "revisionReason"> {
  const reasons = measures.flatMap(({ metricCode, periodEnd, revision }) => {
    const last = revision && periodEnd ? lastRevisionOf(positions.get(metricCode)?.revisions ?? [], periodEnd) : null;
    return last === null ? [] : [revisionReason(last)];
  });
  return reasons.length === 0 ? {} : { revisionReason: [...new Set(reasons)].join(" ") };
}

function objectivesHeadline(objectives: readonly ScorecardObjective[]): string {
  const groups = STATUS_ORDER
    .map((status) => ({ status, count: objectives.filter((o) => o.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${countWord(count)} ${STATUS_WORD[status].toLowerCase().replace(", improving", " but improving").replace(", not", " and not")}`);
  return `${capitalised(countWord(objectives.length))} objectives: ${listed(groups)}`;
}

/** A source line for each publication that the measures shown come from. */
function sourcesText(measures: readonly ScorecardMeasure[], { metrics, releasesOf }: ScorecardInput): string {
  const codes = new Map<string, string[]>();
  for (const { metricCode } of measures) {
    const name = metrics.get(metricCode)?.source.name ?? "NHS England";
    codes.set(name, [...(codes.get(name) ?? []), metricCode]);
  }
  return codes.size === 0 ? sourceText([], metrics.get("E01")?.source.name ?? "NHS England") : [...codes].map(([name, own]) => sourceText(releasesOf(own), name)).join(" ");
}

/** The scorecard of a board: every text and small chart a surface needs. */
export function buildScorecard(input: ScorecardInput): Scorecard {
  const { organisations, version, set, asOf } = input;
  const objectives = [...input.own.standings.values()].map((standing) => objectiveOf(standing, input));
  const region = organisations.areas.find((candidate) => candidate.key === version.regionKey);
  const regionVersion = region ? versionOn(region, BOUNDARY_SET[set].onDate) : null;
  const judged = input.own.positions.get("E01");
  const breaks = judged?.report.breaks.filter((b) => b.kind === "coverage").map((b) => `${b.label}. ${b.reason}`) ?? [];
  const jumps = breaks.length > 0 ? [] : (objectives.find(({ code }) => code === "N4")?.measures[0]?.coverageTexts ?? []);
  return {
    set, asOf,
    board: {
      code: version.odsCode ?? "", name: version.name, shortName: version.shortName,
      regionName: regionVersion?.shortName ?? "", regionCode: regionVersion?.odsCode ?? "",
      populationText: version.population === null ? "" : `${formatNumber(version.population / 1e6, { decimals: 1 })} million people (${version.populationYear ?? ""})`,
      councils: councilsOf(input),
      boundaryText: boundaryText(organisations, input.area, version, set),
      basis: judged?.basis ?? "published",
      ...(judged?.basisUntil && { basisUntil: judged.basisUntil }),
      otherSet: BOUNDARY_SETS.find((other) => other !== set && boardOf(organisations, other, version.odsCode ?? "") !== null) ?? null,
    },
    // What is invented does not make a finding.
    headline: scorecardHeadline(objectives.filter(({ isIllustrative }) => !isIllustrative)),
    objectivesHeadline: objectivesHeadline(objectives),
    objectives,
    cautions: [...breaks, ...jumps],
    ...revisionReasonOf(objectives.flatMap((o) => o.measures), input.own.positions),
    release: releaseTexts(input.releasesOf(["E01"])),
    source: sourcesText(objectives.flatMap((o) => o.measures), input),
  };
}
