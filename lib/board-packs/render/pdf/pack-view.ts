import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { formatDate, parseIsoDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { STATUS_ORDER, STATUS_WORD } from "@/lib/shared/objective-status";
import { shortFingerprint } from "../../domain/pack";
import { holdsIllustrative } from "../../domain/snapshot";
import type { PackObjective, PackRow, PackSnapshot } from "../../domain/snapshot";
import { assuranceIcon, statusIcon, variationIcon } from "./icons";
import type { PreparedSvg } from "./prepare-svg";

/** Rows of an objective's table that the PDF prints: a year and the same month of the year before. */
export const ROWS_PRINTED = 13;

/** Further measures are told in half a page: fewer rows under a smaller chart. */
const LEAD_ROWS = 4;
const LEAD_SCALE = 0.7;

const CHART_WIDTH_MM = 174;
const CHART_HEIGHT_MM = 82;

/** Cleans every text before it reaches the page, and fits a chart to the page's fonts. */
export interface ViewTools {
  readonly clean: (text: string) => string;
  readonly prepareSvg: (svg: string) => PreparedSvg;
}

/**
 * The snapshot as the template reads it: every sentence ready to print, every figure formatted, nothing to decide.
 * The result is plain JSON.
 *
 * @throws RangeError when a date is not an ISO date, a figure is not finite or a chart is not an SVG
 */
export function packView(snapshot: PackSnapshot, { clean, prepareSvg }: ViewTools) {
  const { year, month, day } = parseIsoDate(snapshot.asOf);
  const labelled = snapshot.objectives.map((objective, index) => ({ objective, label: `objective-${index + 1}` }));
  const views = labelled.map(({ objective, label }) => objectiveView(objective, label, { clean, prepareSvg }));
  return {
    date: [year, month, day],
    asOf: formatDate(snapshot.asOf),
    title: clean(snapshot.title),
    icb: {
      code: clean(snapshot.icb.odsCode),
      name: clean(snapshot.icb.name),
      shortName: clean(snapshot.icb.shortName),
      region: clean(snapshot.icb.region),
      boundarySet: clean(snapshot.icb.boundarySet),
      badge: clean(snapshot.icb.badge ?? ""),
    },
    latestPeriod: clean(snapshot.latestPeriod),
    headline: clean(snapshot.headline),
    summary: snapshot.summary.map(clean),
    illustrative: holdsIllustrative(snapshot),
    tally: tally(labelled, clean),
    areas: groupByArea(views),
    sources: snapshot.sources.map((source) => ({
      publication: clean(source.publication),
      publisher: clean(source.publisher),
      period: clean(source.period),
      published: publishedText(source.publishedOn, clean(source.publishedBasisText)),
      licence: clean(source.licence),
    })),
    dataNotes: snapshot.dataNotes.map(clean),
    method: snapshot.methodNote.split(/\n+/).map(clean).filter((paragraph) => paragraph.trim() !== ""),
    fingerprint: shortFingerprint(snapshot.dataHash),
    dataHash: clean(snapshot.dataHash),
    key: iconKey(),
  };
}

function objectiveView(objective: PackObjective, label: string, { clean, prepareSvg }: ViewTools) {
  const chart = objective.chart;
  const drawn = chart === null ? null : prepareSvg(chart.svg);
  return {
    label,
    lead: objective.isLead,
    areaKey: objective.areaKey,
    area: clean(objective.area),
    title: clean(objective.title),
    measure: clean(objective.measureName),
    unit: clean(objective.unit),
    illustrative: objective.illustrative,
    latest: clean(objective.latestText),
    latestPeriod: clean(objective.latestPeriodText),
    target: clean(objective.targetText),
    trajectory: clean(objective.trajectoryText),
    status: {
      icon: statusIcon(objective.statusKey, objective.stale),
      word: clean(objective.statusWord) + (objective.stale ? ", stale" : ""),
      reason: clean(objective.statusReason),
      stale: objective.stale ? clean(objective.staleText) : "",
    },
    meanwhile: clean(objective.meanwhile ?? ""),
    realism: clean(objective.realismText ?? ""),
    lag: clean(objective.lagText ?? ""),
    variation: { icon: variationIcon(objective.variationKey), text: clean(objective.variationText) },
    assurance: { icon: assuranceIcon(objective.assuranceKey), text: clean(objective.assuranceText) },
    chart:
      chart === null || drawn === null
        ? null
        : {
            svg: drawn.svg,
            widthMm: Math.min(CHART_WIDTH_MM, CHART_HEIGHT_MM * drawn.aspect) * (objective.isLead ? LEAD_SCALE : 1),
            alt: clean(chart.alt),
            title: clean(chart.title),
            subtitle: clean(chart.subtitle),
            source: clean(chart.source),
          },
    notMeasuredReason: clean(objective.notMeasuredReason ?? ""),
    table: tableView(objective, clean),
    notes: objective.notes.map(clean),
  };
}

interface Column {
  readonly head: string;
  readonly numeric: boolean;
  readonly cell: (row: PackRow) => string;
}

/** The last rows, newest first; columns that would hold no figure at all are left out. */
function tableView(objective: PackObjective, clean: (text: string) => string) {
  const all = objective.rows;
  const rows = all.slice(-(objective.isLead ? LEAD_ROWS : ROWS_PRINTED)).reverse();
  if (rows.length === 0) return null;
  const number = (value: number | null) => formatNumber(value, { decimals: objective.decimals });
  const valueCell = (row: PackRow) =>
    [row.value === null && row.mark !== null ? "" : number(row.value), clean(row.mark ?? "")].join(" ").trim();
  const held = (key: "mean" | "lower" | "upper" | "target") => rows.some((row) => row[key] !== null);
  const columns: Column[] = [
    { head: "Period", numeric: false, cell: (row) => clean(row.period) },
    { head: clean(`Value (${objective.unit})`), numeric: true, cell: valueCell },
  ];
  const add = (head: string, key: "mean" | "lower" | "upper" | "target") => {
    if (held(key)) columns.push({ head, numeric: true, cell: (row) => number(row[key]) });
  };
  add("Mean", "mean");
  add("Lower limit", "lower");
  add("Upper limit", "upper");
  add("Target", "target");
  if (rows.some((row) => row.signal !== "")) {
    columns.push({ head: "Signal", numeric: false, cell: (row) => clean(row.signal === "" ? "None" : row.signal) });
  }
  const count = rows.length < all.length ? `Last ${rows.length} of ${all.length} periods` : countOfAll(all.length);
  return {
    heading: `${count}, newest first`,
    numeric: columns.map((column) => column.numeric),
    head: columns.map((column) => column.head),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}

function countOfAll(length: number): string {
  return length === 1 ? "The only period held" : `All ${length} periods held`;
}

type ObjectiveView = ReturnType<typeof objectiveView>;

function groupByArea(objectives: readonly ObjectiveView[]) {
  const areas = new Map<string, { key: string; name: string; objectives: ObjectiveView[] }>();
  for (const objective of objectives) {
    const area = areas.get(objective.area) ?? { key: objective.areaKey, name: objective.area, objectives: [] };
    area.objectives.push(objective);
    areas.set(objective.area, area);
  }
  return [...areas.values()];
}

function tally(
  labelled: readonly { readonly objective: PackObjective; readonly label: string }[],
  clean: (text: string) => string,
) {
  return STATUS_ORDER.flatMap((key) => {
    const members = labelled.filter(({ objective }) => objective.statusKey === key && !objective.isLead);
    const [first] = members;
    if (first === undefined) return [];
    const objectives = members.map(({ objective, label }) => ({
      label,
      title: clean(objective.title) + (objective.stale ? " (stale)" : ""),
    }));
    return [{ icon: statusIcon(key, false), word: clean(first.objective.statusWord), count: members.length, objectives }];
  });
}

function publishedText(publishedOn: string | null, basis: string): string {
  if (publishedOn === null) return basis === "" ? "Date not known" : basis;
  return basis === "" ? formatDate(publishedOn) : `${formatDate(publishedOn)}, ${basis}`;
}

const KEY_STATUSES = ["met", "on_trajectory", "off_improving", "off_not_improving", "too_early", "not_measured"] as const;
const KEY_VARIATIONS = [
  "improvement_high", "improvement_low", "concern_high", "concern_low", "neither_high", "neither_low", "common_cause", "suppressed",
] as const;
const KEY_ASSURANCES = ["pass", "fail", "hit_or_miss", "suppressed"] as const;

function iconKey() {
  return {
    status: [
      ...KEY_STATUSES.map((key) => ({ icon: statusIcon(key, false), text: STATUS_WORD[key] })),
      { icon: statusIcon("on_trajectory", true), text: "Stale: the figure is old, the status is as last known" },
    ],
    variation: KEY_VARIATIONS.map((key) => ({ icon: variationIcon(key), text: VARIATION_TEXT[key] })),
    assurance: KEY_ASSURANCES.map((key) => ({ icon: assuranceIcon(key), text: ASSURANCE_TEXT[key] })),
  };
}
