export type BarRole = "plan" | "actual" | "forecast";

export interface BarSeries {
  readonly name: string;
  readonly role: BarRole;
  /** One part, or two that are stacked, such as recurrent and non-recurrent; a value a group, null where none is held. */
  readonly parts: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Plan beside actual or forecast, by period or by body. */
export interface PairedBars {
  /** The finding. */
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** `columns` for periods, which run from left to right; `rows` for bodies, whose names need room. */
  readonly direction: "columns" | "rows";
  /** `short` stands where the label has no room. */
  readonly groups: readonly { readonly label: string; readonly short?: string }[];
  /** One or two. */
  readonly series: readonly BarSeries[];
}

/** @throws RangeError for more than two series or parts, values that are not one a group, or a figure that is not finite */
export function checkPairedBars({ groups, series }: PairedBars): void {
  if (series.length > 2) throw new RangeError(`${series.length} series of bars`);
  for (const { name, parts } of series) {
    if (parts.length < 1 || parts.length > 2) throw new RangeError(`${parts.length} parts of ${name}`);
    for (const { values } of parts) {
      if (values.length !== groups.length) throw new RangeError(`${values.length} values of ${name} for ${groups.length} groups`);
      for (const value of values) if (value !== null && !Number.isFinite(value)) throw new RangeError(`figure ${value} cannot be drawn`);
    }
  }
}
