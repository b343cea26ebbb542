import { boardsOf, BOUNDARY_SET, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { besideStep } from "@/lib/metrics/domain/polarity";
import { areasOn, type Organisations } from "@/lib/organisations/domain/organisation";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { showValue } from "@/lib/objectives/domain/show-value";
import { STATUS_ORDER } from "@/lib/shared/objective-status";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { formatNumber } from "@/lib/shared/format-number";
import { boardRow } from "./board-row";
import { mapClasses } from "./map-classes";
import { OVERVIEW_MEASURES, type BoardRow, type Overview, type OverviewMeasure, type RegionRow } from "./overview";
import { releaseTexts, sourceText } from "./release-texts";
import { belowStepSentence } from "./sentences";

export interface OverviewInput {
  readonly organisations: Organisations;
  readonly objectives: readonly Objective[];
  readonly byArea: ReadonlyMap<number, ReadonlyMap<string, MeasurePosition>>;
  readonly englandId: number;
  readonly releases: readonly ReleaseInfo[];
  readonly set: BoundarySet;
  readonly measure: OverviewMeasure;
  readonly asOf: string;
  /** Codes of the boards to show; null = all. */
  readonly only: ReadonlySet<string> | null;
}

/** Sums of pathways of a region's boards, never averages of their shares. */
function regionRows(rows: readonly BoardRow[], measure: OverviewMeasure, regions: readonly { code: string; key: string; name: string }[]): readonly RegionRow[] {
  return regions.flatMap(({ code, key, name }) => {
    const members = rows.filter((row) => row.regionKey === key);
    const figures = members.map((row) => row.figures[measure]).filter((f) => f.numerator !== null && f.denominator !== null);
    if (members.length === 0) return [];
    const n = figures.reduce((sum, f) => sum + (f.numerator ?? 0), 0);
    const d = figures.reduce((sum, f) => sum + (f.denominator ?? 0), 0);
    const below = members.filter((row) => isShort(row, measure)).length;
    return [{ code, name, value: d === 0 ? null : (100 * n) / d, below, boards: members.length }];
  });
}

const isShort = (row: BoardRow, measure: OverviewMeasure): boolean => row.figures[measure].status === "off_improving" || row.figures[measure].status === "off_not_improving";

/** The overview of one measure for the boards of a set: figures, counts, classes and the sentences that say what they show. */
export function buildOverview(input: OverviewInput): Overview {
  const { organisations, set, measure } = input;
  const onDate = BOUNDARY_SET[set].onDate;
  const regions = areasOn(organisations, "region", onDate).map(({ area, version }) => ({ key: area.key, code: version.odsCode ?? "", name: version.shortName }));
  const regionName = new Map(regions.map((r) => [r.key, r.name]));
  const allRows = boardsOf(organisations, set).map(({ area, version }) => boardRow(version, regionName.get(version.regionKey ?? "") ?? "", input.byArea.get(area.id) ?? new Map()));
  const rows = allRows.filter((row) => input.only === null || input.only.has(row.code));
  const england = input.byArea.get(input.englandId)?.get(measure);
  const englandPositions = england ? [england] : [];
  const sample = englandPositions[0] ?? [...input.byArea.values()].map((p) => p.get(measure)).find((p) => p !== undefined);
  const metric = sample?.report.metric;
  if (!metric) throw new Error(`No area holds a figure of ${measure}`);
  const higherIsBetter = metric.polarity === "increase";
  const show = (value: number | null): string => showValue(metric, value);
  const stepValue = sample?.verdict.step?.value ?? sample?.steps[0]?.value ?? null;
  const stepText = stepValue === null ? "" : showValue({ ...metric, decimals: 0 }, stepValue);
  const withValue = (from: readonly BoardRow[]) => from.flatMap((row) => (row.figures[measure].value === null ? [] : [{ row, value: row.figures[measure].value as number }]));
  const held = withValue(rows);
  // Classes come from all boards, so that a colour means the same whoever looks.
  const scale = mapClasses(withValue(allRows).map(({ value }) => value), stepValue ?? 0, higherIsBetter, metric.decimals);
  const below = held.filter(({ value }) => stepValue !== null && (higherIsBetter ? value < stepValue : value > stepValue));
  const counts = STATUS_ORDER.map((status) => ({ status, count: rows.filter((row) => row.figures[measure].status === status).length })).filter(({ count }) => count > 0);
  const release = releaseTexts(input.releases);
  return {
    set, asOf: input.asOf, measure,
    measureName: metric.name, unitLabel: metric.unitLabel, decimals: metric.decimals, higherIsBetter,
    step: stepValue === null ? null : { value: stepValue, text: stepText },
    rows,
    regions: regionRows(rows, measure, regions),
    regionsComplete: input.only === null,
    classes: scale.classes.map((entry) => ({ ...entry, count: held.filter(({ value }) => scale.shadeOf(value) === entry.shade).length })),
    shades: Object.fromEntries(held.map(({ row, value }) => [row.code, scale.shadeOf(value)])),
    counts,
    tableHeadline: rows.length === 1 && rows[0] ? oneBoardSentence(rows[0], measure, stepValue, stepText, higherIsBetter, show) : belowStepSentence(below.length, held.length, stepText, higherIsBetter),
    release,
    source: sourceText(input.releases, metric.source.name),
    ...revisionReasonOf(rows),
    englandNote: englandNote(input),
  };
}

function revisionReasonOf(rows: readonly BoardRow[]): Pick<Overview, "revisionReason"> {
  const reasons = new Set(rows.flatMap(({ figures }) => OVERVIEW_MEASURES.flatMap((code) => figures[code].revision?.reason ?? [])));
  return reasons.size === 0 ? {} : { revisionReason: [...reasons].join(" ") };
}

function oneBoardSentence(row: BoardRow, measure: OverviewMeasure, step: number | null, stepText: string, higherIsBetter: boolean, show: (value: number | null) => string): string {
  const { value } = row.figures[measure];
  if (value === null || step === null) return `${row.name}: no figure is held`;
  return `${row.name} is ${besideStep(higherIsBetter ? "increase" : "decrease", higherIsBetter ? value >= step : value <= step)} the ${stepText} step at ${show(value)}`;
}

function englandNote(input: OverviewInput): string {
  const england = input.byArea.get(input.englandId)?.get("E16")?.report.latest;
  const boards = boardsOf(input.organisations, input.set).map(({ area }) => input.byArea.get(area.id)?.get("E16")?.report.series.points.find((p) => p.periodEnd === england?.periodEnd)?.value ?? null);
  if (!england || england.value === null || boards.some((value) => value === null)) return "England is its own published row and is never the sum of the boards.";
  const sum = boards.reduce<number>((total, value) => total + (value ?? 0), 0);
  const beyond = england.value - sum;
  return `England is its own published row, not the sum of the boards: its list holds ${formatNumber(beyond)} more pathways (${formatNumber((100 * beyond) / england.value, { decimals: 1 })}%), which national bodies commission themselves.`;
}
