export interface Mover {
  readonly name: string;
  readonly change: number;
  /** Whether the change is for the better, by the direction of the measure; `plain` where neither direction is good. */
  readonly tone: "better" | "worse" | "plain";
}

/** The bodies that changed most, at one end or both. */
export interface Movers {
  /** The finding. */
  readonly title: string;
  /** Unit of the changes; changes of percentages are in points. */
  readonly unit: string;
  readonly decimals: number;
  /** One or two ends, each in reading order; a heading such as "Gained most" stands above its rows. */
  readonly ends: readonly { readonly heading: string; readonly rows: readonly Mover[] }[];
}
