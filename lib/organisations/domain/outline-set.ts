/** A point of the drawing: x grows to the east, y to the south. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the drawing; `x` and `y` are its north-west corner. */
export interface MapBox extends MapPoint {
  readonly width: number;
  readonly height: number;
}

/** One area of an outline set, in the units of the set's view box (50 m each). */
export interface OutlineArea {
  /** ODS code of the NHS England region the area lies in; a region's own code for a region, none for a council. */
  readonly region?: string;
  /** Where a label stands: the point inside the area farthest from its border. */
  readonly label: MapPoint;
  /** Distance from the label point to the nearest border: a label within this circle crosses no border. */
  readonly labelRadius: number;
  /** Centroid of all parts by area; it may lie outside the area. */
  readonly centroid: MapPoint;
  readonly box: MapBox;
  /** Codes of the areas with a common border or a named crossing, sorted. */
  readonly neighbours: readonly string[];
}

/**
 * A static SVG file of outlines and the figures about its shapes.
 *
 * The file holds one path per area, its id the ODS code (a council's ONS code), drawn by `<use href="<href>#<code>">`, and the lines
 * `coast`, `region-borders` and (boards only) `borders` inside regions; each line is drawn once. Stroke widths are
 * CSS pixels at every scale.
 */
export interface OutlineSet {
  readonly href: string;
  readonly viewBox: MapBox;
  /** The part of the view box to be shown enlarged. */
  readonly london: MapBox;
  readonly areas: Readonly<Record<string, OutlineArea>>;
}

/** A box as the value of an SVG `viewBox` attribute. */
export function formatViewBox(box: MapBox): string {
  return `${box.x} ${box.y} ${box.width} ${box.height}`;
}
