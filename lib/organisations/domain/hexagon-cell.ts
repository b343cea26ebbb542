/** A cell of the hexagon layout, axial: `q` grows to the east, `r` to the south, both from 0. */
export interface HexagonCell {
  readonly q: number;
  readonly r: number;
  /** At most five characters, unique in its set; never the only label. */
  readonly abbreviation: string;
}
