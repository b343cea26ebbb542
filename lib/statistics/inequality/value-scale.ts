import type { ValueType } from "./types";

/** The scale on which the errors of a type of value are taken as normal. */
export interface ValueScale {
  /** Not finite for a value that has no place on the scale: a rate of 0, a proportion of 0 or 1. */
  readonly to: (value: number) => number;
  readonly from: (scaled: number) => number;
}

const SCALES: Readonly<Record<ValueType, ValueScale>> = {
  other: { to: (value) => value, from: (scaled) => scaled },
  rate: { to: Math.log, from: Math.exp },
  proportion: { to: (value) => Math.log(value / (1 - value)), from: (scaled) => 1 / (1 + Math.exp(-scaled)) },
};

/** The logarithm for rates, the log odds for proportions, the value itself for others. */
export const valueScale = (type: ValueType): ValueScale => SCALES[type];
