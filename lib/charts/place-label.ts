import { textWidth } from "@/lib/charts/text-width";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Something a label should keep off; a heavier one is avoided more. */
export interface Obstacle extends Box {
  readonly weight: number;
}

export type Anchor = "start" | "middle" | "end";

export interface LabelSpot {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: Anchor;
}

export interface LabelText {
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
}

export interface LabelPlace {
  readonly spot: LabelSpot;
  readonly box: Box;
  /** Weighted area of what the label covers; 0 is a free place. */
  readonly cost: number;
}

/** Height of a line of text as a share of the font size. */
export const LINE_HEIGHT = 1.2;

/** The box a label fills at a spot. */
export function labelBox(text: LabelText, spot: LabelSpot): Box {
  return boxAt(labelWidth(text), text, spot);
}

function labelWidth({ lines, size, bold }: LabelText): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, bold)));
}

function boxAt(width: number, { size, lines }: LabelText, { x, y, anchor }: LabelSpot): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.82, bottom: y + size * (0.24 + LINE_HEIGHT * (lines.length - 1)) };
}

/** The first spot, in the order given, that covers least; spots outside `bounds` count as covering much. */
export function placeLabel(text: LabelText, spots: readonly LabelSpot[], obstacles: readonly Obstacle[], bounds: Box): LabelPlace | null {
  const width = labelWidth(text);
  let best: LabelPlace | null = null;
  for (const spot of spots) {
    const box = boxAt(width, text, spot);
    let cost = outsideArea(box, bounds) * 20;
    for (const obstacle of obstacles) {
      cost += overlapArea(box, obstacle) * obstacle.weight;
      if (best !== null && cost >= best.cost) break;
    }
    if (best === null || cost < best.cost) best = { spot, box, cost };
    if (cost === 0) break;
  }
  return best;
}

/** Area two boxes share. */
export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outsideArea(box: Box, bounds: Box): number {
  return (box.right - box.left) * (box.bottom - box.top) - overlapArea(box, bounds);
}
