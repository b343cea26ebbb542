import { breakPosition } from "@/lib/charts/break-position";
import { contentId } from "@/lib/charts/content-id";
import { RelativePath } from "@/lib/charts/relative-path";
import { escapeXml } from "@/lib/charts/escape-xml";
import { formatNumber } from "@/lib/shared/format-number";
import { linearScale, type Scale } from "@/lib/charts/scale";
import { PALETTE } from "@/lib/charts/palette";
import type { ChartSpec, PointMark } from "@/lib/charts/chart-spec";

export interface SparklineDrawing {
  /** Pixels; 150 by 40 when left out. */
  readonly width?: number;
  readonly height?: number;
  /** True where no text beside it gives the latest figure; otherwise the drawing is hidden from readers. */
  readonly named?: boolean;
}

/** Drawing units in a pixel: coordinates are whole numbers, exact to an eighth of a pixel, and the text stays short. */
const UNIT = 4;

const SPECIAL: readonly { readonly mark: PointMark; readonly fill: string; readonly cap: "round" | "square"; readonly width: number }[] = [
  { mark: "concerning", fill: PALETTE.concerning, cap: "square", width: 10 },
  { mark: "improving", fill: PALETTE.improving, cap: "round", width: 12 },
  { mark: "neither", fill: PALETTE.neither, cap: "round", width: 12 },
];


/**
 * A series in a table cell: limit band and mean, ink line cut at gaps and breaks, special-cause points
 * outlined (disc improving, diamond concerning), latest point larger, purple dashes for the target.
 * With fewer points than limits need: hollow points; two are joined by dots, one stands alone.
 */
export function drawSparkline(spec: ChartSpec, drawing: SparklineDrawing = {}): string {
  const { width = 150, height = 40, named = false } = drawing;
  const label = named ? `role="img" aria-label="${escapeXml(shortName(spec))}"` : 'aria-hidden="true"';
  const open = `<svg width="${width}" height="${height}" viewBox="0 0 ${width * UNIT} ${height * UNIT}" ${label} fill="none" stroke-width="4">`;
  const first = spec.points[0];
  const last = spec.points[spec.points.length - 1];
  if (!first || !last || spec.latest === null) return `${open}</svg>`;
  const x = linearScale([first.at, last.at], [5 * UNIT, (width - 6) * UNIT]);
  const y = linearScale(extent(spec), [(height - 6) * UNIT, 6 * UNIT]);
  return [
    open,
    drawBand(spec, x, y, width * UNIT),
    drawTarget(spec, x, y, width * UNIT),
    drawBreakLines(spec, x, height * UNIT),
    drawLine(spec, x, y),
    drawSpecial(spec, x, y),
    drawHollow(spec, x, y),
    drawLatest(spec, x, y),
    "</svg>",
  ].join("");
}

function shortName(spec: ChartSpec): string {
  const held = spec.points.filter(({ value }) => value !== null).length;
  const latest = spec.latest === null ? null : (spec.points[spec.latest]?.value ?? null);
  if (latest === null) return "No figures held";
  return `${held} ${held === 1 ? "point" : "points"}, latest ${formatNumber(latest, { decimals: spec.decimals, unit: spec.unit })}`;
}

/** Levels of the target across the drawing: the steps in force, or the first to come where none is yet. */
function targetLevels(spec: ChartSpec): { from: number | null; value: number }[] {
  const end = spec.points[spec.points.length - 1]?.at ?? 0;
  const start = spec.points[0]?.at ?? 0;
  const due = spec.steps.filter(({ at }) => at <= end);
  const shown = due.length > 0 ? due : spec.steps.slice(0, 1);
  const before = shown.filter(({ at }) => at <= start).length;
  return shown.slice(Math.max(0, before - 1)).map(({ at, value }, index) => ({ from: index === 0 ? null : at, value }));
}

function extent(spec: ChartSpec): [number, number] {
  const values: number[] = targetLevels(spec).map(({ value }) => value);
  for (const { value } of spec.points) if (value !== null) values.push(value);
  for (const { lower, upper } of spec.segments) values.push(lower, upper);
  return [Math.min(...values), Math.max(...values)];
}

function drawBand(spec: ChartSpec, x: Scale, y: Scale, width: number): string {
  let band = "";
  let lines = "";
  for (const { start, end, lower, upper, mean } of spec.segments) {
    const from = start === 0 ? 0 : (x(spec.points[start - 1]?.at ?? 0) + x(spec.points[start]?.at ?? 0)) / 2;
    const to = end >= spec.points.length - 1 ? width : (x(spec.points[end]?.at ?? 0) + x(spec.points[end + 1]?.at ?? 0)) / 2;
    band += `M${whole(from)} ${whole(y(upper))}H${whole(to)}V${whole(y(lower))}H${whole(from)}z`;
    lines += `M${whole(from)} ${whole(y(mean))}H${whole(to)}`;
  }
  if (band === "") return "";
  return `<path d="${band}" fill="${PALETTE.limitBand}" stroke="${PALETTE.minor}" stroke-width="2.4"/><path d="${lines}" stroke="${PALETTE.minor}"/>`;
}

function drawTarget(spec: ChartSpec, x: Scale, y: Scale, width: number): string {
  let path = "";
  for (const { from, value } of targetLevels(spec)) path += from === null ? `M0 ${whole(y(value))}` : `H${whole(x(from))}V${whole(y(value))}`;
  return path === "" ? "" : `<path d="${path}H${width}" stroke="${PALETTE.trajectory}" stroke-width="5.6" stroke-dasharray="20 12"/>`;
}

function drawBreakLines(spec: ChartSpec, x: Scale, height: number): string {
  const path = spec.breaks.map((seriesBreak) => `M${whole(x(breakPosition(spec, seriesBreak)))} 0V${height}`).join("");
  return path === "" ? "" : `<path d="${path}" stroke="${PALETTE.breakLine}" stroke-dasharray="12 8"/>`;
}

function drawLine(spec: ChartSpec, x: Scale, y: Scale): string {
  const path = new RelativePath();
  for (const { start, end } of spec.lines) {
    for (let index = start; index <= end && start < end; index += 1) {
      const { at, value } = spec.points[index] ?? { at: 0, value: null };
      if (index === start) path.moveTo(x(at), y(value ?? 0));
      else path.lineTo(x(at), y(value ?? 0));
    }
  }
  const data = path.toString();
  if (data === "") return "";
  const dots = spec.points.filter(({ value }) => value !== null).length === 2 ? ' stroke-dasharray="8 16"' : "";
  return `<path d="${data}" stroke="${PALETTE.ink}" stroke-width="5.6" stroke-linejoin="round"${dots}/>`;
}

function drawSpecial(spec: ChartSpec, x: Scale, y: Scale): string {
  return SPECIAL.map(({ mark, fill, cap, width }) => {
    const path = new RelativePath();
    spec.points.forEach(({ at, value, mark: own }, index) => {
      if (value === null || own !== mark || index === spec.latest) return;
      if (cap === "square") path.diamond(x(at), y(value));
      else path.disc(x(at), y(value));
    });
    const data = path.toString();
    if (data === "") return "";
    // The same dots twice, ink beneath: an outline without writing every point again.
    const id = contentId(data);
    return (
      `<g stroke-linecap="${cap}"><g stroke="${PALETTE.ink}" stroke-width="${width + 6.4}"><path id="${id}" d="${data}"/></g>` +
      `<use href="#${id}" stroke="${fill}" stroke-width="${width}"/></g>`
    );
  }).join("");
}

function drawHollow(spec: ChartSpec, x: Scale, y: Scale): string {
  const rings = spec.points
    .map(({ at, value, mark }, index) => (value === null || index === spec.latest || (mark !== "plain" && mark !== "ghost") ? "" : ring(x(at), y(value), 9)))
    .join("");
  return rings === "" ? "" : `<g fill="${PALETTE.paper}" stroke="${PALETTE.ink}" stroke-width="5">${rings}</g>`;
}

function drawLatest(spec: ChartSpec, x: Scale, y: Scale): string {
  const point = spec.latest === null ? undefined : spec.points[spec.latest];
  if (!point || point.value === null) return "";
  const cx = x(point.at);
  const cy = y(point.value);
  const fill = SPECIAL.find(({ mark }) => mark === point.mark)?.fill ?? (point.mark === "common" ? PALETTE.common : PALETTE.paper);
  const shape = point.mark === "concerning" ? `<path d="M${whole(cx)} ${whole(cy - 18)}l18 18-18 18-18-18z"/>` : ring(cx, cy, 14);
  return `<g fill="${fill}" stroke="${PALETTE.ink}" stroke-width="5">${shape}</g>`;
}

function ring(cx: number, cy: number, radius: number): string {
  return `<circle cx="${whole(cx)}" cy="${whole(cy)}" r="${radius}"/>`;
}

function whole(value: number): number {
  return Math.round(value);
}
