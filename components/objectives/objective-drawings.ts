import { describeLagTimeline } from "@/lib/charts/describe-lag-timeline";
import { describeTrajectoryChart } from "@/lib/charts/describe-trajectory-chart";
import { describeWindowsFan } from "@/lib/charts/describe-windows-fan";
import { drawLagTimeline } from "@/lib/charts/draw-lag-timeline";
import { drawMultiples } from "@/lib/charts/draw-multiples";
import { drawStrip } from "@/lib/charts/draw-strip";
import { drawTrajectoryChart } from "@/lib/charts/draw-trajectory-chart";
import { drawWindowsFan } from "@/lib/charts/draw-windows-fan";
import type { KeyEntry } from "@/lib/charts/chart-key";
import type { DrawnTable } from "@/lib/charts/drawn-table";
import { lagTimelineTable } from "@/lib/charts/lag-timeline-table";
import { trajectoryKey } from "@/lib/charts/trajectory-key";
import { trajectoryTable } from "@/lib/charts/trajectory-table";
import { windowsFanTable } from "@/lib/charts/windows-fan-table";
import type { AreaParts } from "@/lib/objectives/domain/area-parts";
import { unitSign } from "@/lib/objectives/domain/show-value";
import type { MeasureLine, ObjectivePage, ObjectivePart } from "@/lib/scorecards/domain/objective-page";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { formatPeriod } from "@/lib/shared/format-date";
import { periodKindOf } from "@/lib/shared/period";
import { boardsTable, historyTable, measuresTable, partsTable } from "./objective-tables";

/** A part of the page as drawing, words and numbers; the drawing is null for a part that is a table alone. */
export interface DrawnPart {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly drawings: readonly string[];
  /** For a telephone, where a wide drawing would scroll. */
  readonly narrow?: string;
  readonly key: readonly KeyEntry[];
  readonly table: DrawnTable;
}

/** Beside the realism panel, and where the chart has the page to itself. */
const BESIDE = { width: 860, height: 430 } as const;
const ALONE = { width: 1240, height: 440 } as const;
const LINE = { width: 860, height: 150 } as const;
export const NARROW = { width: 320, height: 400 } as const;

/** The measure over time with what is asked of it; null where nothing is held. */
export function drawnChart({ chart, metric, area, realism }: Pick<ObjectivePage, "chart" | "metric" | "area" | "realism">): DrawnPart | null {
  if (chart === null) return null;
  return { title: chart.spec.title, subtitle: `${metric?.name ?? ""}, ${metric?.unitLabel ?? ""}, ${area.shortName}`, alt: describeTrajectoryChart(chart), drawings: [drawTrajectoryChart(chart, realism === null ? ALONE : BESIDE)], narrow: drawTrajectoryChart(chart, NARROW), key: trajectoryKey(chart), table: trajectoryTable(chart) };
}

/** Every past window of boards; null where none is drawn. */
export function drawnWindows({ realism }: Pick<ObjectivePage, "realism">): DrawnPart | null {
  const fan = realism?.fan ?? null;
  if (fan === null) return null;
  return { title: fan.title, subtitle: `Change since the start in ${fan.unit === "%" ? "points" : fan.unit || "units"}, ${fan.windows.length} windows; an improvement is above zero`, alt: describeWindowsFan(fan), drawings: [drawWindowsFan(fan)], key: [], table: windowsFanTable(fan) };
}

/** When each measure can be judged; null where nothing is known of it. */
export function drawnLag({ lag }: Pick<ObjectivePage, "lag">): DrawnPart | null {
  if (lag === null) return null;
  return { title: lag.title, subtitle: "When each measure can show a result, given how long change takes and how long figures take to come out", alt: describeLagTimeline(lag), drawings: [drawLagTimeline(lag, 1000)], narrow: drawLagTimeline(lag, NARROW.width), key: [], table: lagTimelineTable(lag) };
}

/** A measure's line on the common time line, one drawing. @param width of a telephone's for the narrow one */
export const drawnLine = (chart: NonNullable<MeasureLine["chart"]>, width: number = LINE.width): string => drawMultiples(chart, width, LINE.height)[0] ?? "";

/** Dots of a board's councils or trusts beside England. */
export function drawnStrip(parts: AreaParts): string {
  const held = parts.parts.flatMap(({ name, value }) => (value === null ? [] : [{ label: name, value, isOwn: true }]));
  const unit = unitSign(parts.metric);
  return drawStrip({ points: held, reference: parts.england === null ? null : { label: "England", value: parts.england }, unit });
}

/** What stands in a part of the page; null where the page does not hold it. */
export function drawnPart(page: ObjectivePage, part: ObjectivePart): DrawnPart | null {
  const tableOnly = (title: string, subtitle: string, table: DrawnTable | null): DrawnPart | null => table && { title, subtitle, alt: title, drawings: [], key: [], table };
  const { objective, area } = page;
  const subject = `${objective.title}, ${area.name}`;
  switch (part) {
    case "chart": return drawnChart(page);
    case "windows": return drawnWindows(page);
    case "lag": return drawnLag(page);
    case "measures": {
      const drawings = page.measures.flatMap(({ chart }) => (chart === null ? [] : [drawnLine(chart)]));
      return page.measures.length === 0 ? null : { title: `Measures of ${objective.title}`, subtitle: subject, alt: page.measures.map(({ name, latestText, statusText }) => `${name}: ${latestText}, ${statusText}.`).join(" "), drawings, key: [], table: measuresTable(page) };
    }
    case "parts": return page.parts.length === 0 ? null : {
      title: `${objective.title} by council or trust`, subtitle: `${area.name}, from the top: ${page.parts.map(({ finding }) => finding).join(". ")}`, alt: page.parts.map(({ finding }) => `${finding}.`).join(" "), drawings: page.parts.map(drawnStrip).filter((svg) => svg !== ""), key: [],
      table: partsTable(page),
    };
    case "boards": return page.national && tableOnly(page.national.countsSentence, subject, boardsTable(page));
    case "history": return tableOnly("What was asked, and when it changed", subject, historyTable(page));
  }
}

/** Where the figures of a part come from. */
export function sourceOf(page: ObjectivePage, part: ObjectivePart): string {
  if (part === "parts") return [...new Set(page.parts.map(({ releases, metric, period }) => sourceText(releases, metric.source.name, periodKindOf([period]))))].join(" ");
  if (part === "lag") return "This product’s rules of gestation, averaging and publication.";
  if (part === "history") return page.objective.sourceDocument;
  return page.source === "" ? "No figure of what is judged is held." : page.source;
}

/** The period of a page's figures, for captions. */
export const spanOf = ({ chart }: Pick<ObjectivePage, "chart">): string => {
  const points = chart?.spec.points ?? [];
  const [first, last] = [points[0], points[chart?.spec.latest ?? -1]];
  return first === undefined || last === undefined ? "" : `${formatPeriod(first.periodEnd, chart?.spec.periodKind ?? "month")} to ${formatPeriod(last.periodEnd, chart?.spec.periodKind ?? "month")}`;
};
