import { measureChart } from "@/lib/analysis/domain/measure-chart";
import { chartTable } from "@/lib/charts/chart-table";
import { describeChart } from "@/lib/charts/describe-chart";
import { drawSpcChart } from "@/lib/charts/draw-spc-chart";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { YEAR_BEFORE_SCOPE, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import { positionKey } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { unitSign } from "@/lib/objectives/domain/show-value";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { revisionsUnknownBefore, type Revision } from "@/lib/observations/domain/revisions";
import { BOUNDARY_SET } from "@/lib/organisations/domain/boundary-set";
import { basisBadge, staleSentence } from "@/lib/scorecards/domain/measure-row";
import { monthHeadline } from "@/lib/scorecards/domain/metric-headline";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { lastRevisionOf, shownRevision, unknownBeforeText } from "@/lib/scorecards/domain/revision-texts";
import type { Scorecard, ScorecardMeasure, ScorecardObjective } from "@/lib/scorecards/domain/scorecard";
import { chosenObjectives, groupName, groupOf } from "@/lib/scorecards/domain/scorecard-rows";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { withoutStop } from "@/lib/shared/without-stop";
import { packHeadline, packSummary } from "./narrative";
import { SNAPSHOT_SCHEMA_VERSION, type PackAreaKey, type PackObjective, type PackSnapshot, type PackSource } from "./snapshot";

/** Mark of a month whose figure changed after it was first published. */
const REVISED = "[r]";

/** As many as the months that a table prints. */
const REVISIONS_NOTED = 13;

export interface SnapshotInput {
  readonly scorecard: Scorecard;
  readonly positions: ReadonlyMap<string, MeasurePosition>;
  readonly releases: readonly ReleaseInfo[];
  /** Releases that the figures of some metrics came from, newest first. */
  readonly releasesOf: (metricCodes: readonly string[]) => readonly ReleaseInfo[];
}

const PACK_AREA: Readonly<Record<ObjectiveArea, PackAreaKey>> = { finance: "finance", elective: "elective", prevention: "prevention", joint_working: "joint" };

const BASIS_TEXT: Readonly<Record<ReleaseInfo["publishedOnBasis"], string>> = {
  stated: "stated by the publication",
  calendar: "by the publication's calendar",
  loaded: "when loaded here",
};

/** A board pack as it is frozen: the scorecard's own texts and figures, with a chart and its months for every judged and leading measure. */
export function buildSnapshot(input: SnapshotInput): Omit<PackSnapshot, "dataHash"> {
  const { scorecard, releases } = input;
  const { board, set, asOf } = scorecard;
  const objectives = chosenObjectives(scorecard.objectives, null).flatMap((objective) => packObjectives(objective, input));
  const badge = basisBadge(board.basis, board.basisUntil);
  const unknownBefore = revisionsUnknownBefore(releases);
  const judged = objectives.filter((objective) => !objective.isLead);
  return {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    title: "Board pack: objectives",
    icb: { odsCode: board.code, name: board.name, shortName: board.shortName, region: board.regionName, boundarySet: BOUNDARY_SET[set].label, badge: badge?.explanation ?? null },
    asOf,
    latestPeriod: scorecard.release?.period ?? "No figures held",
    headline: packHeadline(board.shortName, judged),
    summary: [scorecard.headline + ".", ...packSummary(judged)],
    illustrative: releases.some((release) => release.provenance === "illustrative") || objectives.some(({ illustrative }) => illustrative),
    objectives,
    sources: sourcesOf(releases),
    dataNotes: [
      `Figures are those known on ${formatDate(asOf)}.`,
      board.boundaryText + ".",
      ...(badge ? [badge.explanation] : []),
      ...scorecard.cautions,
      ...(objectives.some(({ rows }) => rows.some(({ mark }) => mark?.includes(REVISED))) ? [`${REVISED} beside a figure: it changed after it was first published; the notes of its objective say what it was.`] : []),
      ...(unknownBefore === null ? [] : [unknownBeforeText(unknownBefore)]),
      "Targets are national lines unless they are called agreed, which are the board's own, or of a year before.",
      ...(objectives.some(({ realismText }) => realismText !== undefined) ? ["Realism is of the final target: how many past windows as long as the way to it, over all boards that began at a similar level, gained as much."] : []),
      "England is its own published row and is never the sum of the boards.",
    ],
    methodNote: [
      "Charts are XmR charts by the rules of NHS England's Making Data Count (dialect 2.6a): a shift or a trend is six points, limits need at least 13 points, moving ranges are not screened, missing months are skipped. Assurance uses the step in force at the latest month.",
      "On trajectory: the latest value is at or better than the step in force, or short of it by no more than 2.66 times the mean moving range of the months before. Improving: the lower end of the 90% interval of the Theil-Sen slope over the last 24 months lies on the good side of zero. Months that follow one another are related, so signals are prompts to look, not proof.",
    ].join("\n"),
  };
}

function packObjectives(objective: ScorecardObjective, input: SnapshotInput): readonly PackObjective[] {
  const shown = objective.measures.filter((measure) => measure.part === "judged" || measure.part === "meanwhile" || measure.part === "lead");
  const further = shown.map((measure) => packMeasure(objective, measure, input));
  return objective.notMeasured === null ? further : [notMeasured(objective), ...further];
}

/** Under which heading it stands, in which colour. */
const place = (objective: ScorecardObjective): Pick<PackObjective, "areaKey" | "area"> => ({ areaKey: PACK_AREA[objective.area], area: groupName(groupOf(objective)) });

/** What is said of an objective, and not of its further measures. */
const judgementFacts = ({ meanwhile, realism, lagText }: ScorecardObjective): Partial<Pick<PackObjective, "meanwhile" | "realismText" | "lagText">> => ({
  ...(meanwhile !== null && { meanwhile }),
  ...(realism !== null && { realismText: [realism.word, realism.countText].filter((text) => text !== "").join(", ") }),
  ...(lagText !== null && { lagText }),
});

function notMeasured(objective: ScorecardObjective): PackObjective {
  return {
    code: objective.code, isLead: false, ...place(objective), ...judgementFacts(objective), title: objective.title, measureName: objective.title, unit: "", decimals: 0, illustrative: objective.isIllustrative,
    latestText: "–", latestPeriodText: "No figures held", targetText: "–", trajectoryText: objective.targetText,
    statusKey: objective.status, statusWord: STATUS_WORD[objective.status], statusReason: objective.because, stale: false, staleText: "",
    variationKey: null, variationText: "", assuranceKey: null, assuranceText: "", chart: null, notMeasuredReason: objective.notMeasured ?? "No figures are held.", rows: [], notes: [],
  };
}

function packMeasure(objective: ScorecardObjective, measure: ScorecardMeasure, { scorecard, positions, releasesOf }: SnapshotInput): PackObjective {
  const position = positions.get(positionKey({ code: objective.code, boardId: objective.isLocal ? 0 : null }, measure.metricCode));
  if (!position) throw new Error(`The scorecard shows ${measure.metricCode}, for which no position was given`);
  const { metric } = position.report;
  const isMain = measure.metricCode === objective.mainMetric;
  const spec = measureChart(position.report, { id: `${objective.code}-${metric.code}`, title: monthHeadline(position, scorecard.board.shortName), areaName: scorecard.board.shortName, months: null, steps: namedSteps(position), reference: null });
  return {
    code: isMain ? objective.code : `${objective.code}-${metric.code}`,
    isLead: !isMain,
    ...place(objective), ...(isMain && judgementFacts(objective)),
    title: isMain ? objective.title : `${objective.title}: ${metric.name.toLowerCase()}`,
    measureName: `${metric.name}, ${metric.unitLabel}`,
    unit: unitSign(metric), decimals: metric.decimals, illustrative: isMain ? objective.isIllustrative : measure.isIllustrative,
    latestText: measure.valueText, latestPeriodText: measure.periodText,
    targetText: measure.stepText,
    trajectoryText: trajectoryText(position),
    statusKey: isMain ? objective.status : measure.status, statusWord: STATUS_WORD[isMain ? objective.status : measure.status], statusReason: isMain ? objective.because : measure.because, stale: measure.stale, staleText: measure.stale ? `${staleSentence(measure.periodText)}.` : "",
    variationKey: measure.variation, variationText: VARIATION_TEXT[measure.variation],
    assuranceKey: measure.assurance === "none" ? null : measure.assurance, assuranceText: measure.assurance === "none" ? "" : ASSURANCE_TEXT[measure.assurance],
    chart: { svg: drawSpcChart(spec, { width: 680, height: 280, font: "Inter" }), alt: describeChart(spec), title: spec.title, subtitle: spec.subtitle, source: sourceText(releasesOf([metric.code]), metric.source.name) },
    notMeasuredReason: null,
    rows: chartTable(spec).rows.map((row) => ({ period: row.period, value: row.value, mark: markOf(row.value, position.revisions, row.periodEnd), mean: row.mean, lower: row.lower, upper: row.upper, target: row.target, signal: shortSignal(row.signal) })),
    notes: [...(measure.partsText === null ? [] : [`${measure.periodText}: ${measure.partsText}.`]), ...position.report.breaks.map((b) => `${formatPeriod(b.periodEnd, "month")}: ${b.label}.${b.rebase ? " Limits are calculated anew from here." : ""}`), ...measure.coverageTexts, ...revisionNotes(position)],
  };
}

/** More dated values than these are told by the one in force, the next and the last. */
const STEPS_TOLD = 4;

function trajectoryText({ steps, verdict, nextStep, final }: MeasurePosition): string {
  if (steps.length === 0) return "No steps";
  if (steps.some(({ scope }) => scope === YEAR_BEFORE_SCOPE)) return "Held against its own value of a year before";
  const told = steps.length <= STEPS_TOLD ? steps : [verdict.step, nextStep, final].filter((step) => step !== null);
  return [...new Set(told.map(({ label }) => label))].join("; ");
}

/** A chart has room for the names of a few steps; of many, the next and the last are named. */
const namedSteps = ({ steps, nextStep }: MeasurePosition): MeasurePosition["steps"] =>
  (steps.length <= STEPS_TOLD ? steps : steps.map((step, place) => (place === steps.length - 1 || step.dueOn === nextStep?.dueOn ? step : { ...step, label: "" })));

/** What stands beside, or instead of, the value of a month. */
const markOf = (value: number | null, revisions: readonly Revision[], periodEnd: string): string | null =>
  [...(value === null ? ["not held"] : []), ...(lastRevisionOf(revisions, periodEnd) === null ? [] : [REVISED])].join(" ") || null;

/** One note for each month that was revised, newest first: what it was, since when it is, and by which release. */
function revisionNotes(position: MeasurePosition): readonly string[] {
  const months = [...new Set(position.revisions.map(({ periodEnd }) => periodEnd))].sort().reverse();
  return months.slice(0, REVISIONS_NOTED).flatMap((periodEnd) => {
    const { revision } = shownRevision(position, periodEnd) ?? {};
    return revision === undefined ? [] : [`${REVISED} ${formatPeriod(periodEnd, "month")}: ${revision.text}. ${withoutStop(revision.reason)}.`];
  }).concat(months.length > REVISIONS_NOTED ? [`${months.length - REVISIONS_NOTED} earlier months were revised too.`] : []);
}

/** A signal in few words: a narrow column has no room for which side, which the chart shows. */
const shortSignal = (signal: string): string =>
  signal.replace(/ (above|below) the mean/g, "").replace(/ near the (upper|lower) limit/g, "").replace(/, (above|below) the (upper|lower) limit/g, ", outside limits");

/** The newest release of each publication title; the older months of a series are of the same publication. */
function sourcesOf(releases: readonly ReleaseInfo[]): readonly PackSource[] {
  const seen = new Set<string>();
  return releases.flatMap((release) => {
    const publication = release.title.replace(/, [A-Z][a-z]+ \d{4}$/, "");
    if (seen.has(publication)) return [];
    seen.add(publication);
    return [{ publication, publisher: "NHS England", period: formatPeriod(release.periodEnd, "month"), publishedOn: release.publishedOn, publishedBasisText: BASIS_TEXT[release.publishedOnBasis], licence: release.licence }];
  });
}
