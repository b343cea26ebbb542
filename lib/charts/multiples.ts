export interface MultiplePanel {
  readonly name: string;
  /** One a period; null where none is held. */
  readonly values: readonly (number | null)[];
  readonly isOwn: boolean;
}

/** The same measure of several areas over time, one small chart each, on one scale. */
export interface Multiples {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** Last day of each period, rising, with its name in words. */
  readonly periods: readonly { readonly end: string; readonly text: string }[];
  /** Drawn grey behind every panel; null where it would not fit the scale or none is published. */
  readonly england: readonly (number | null)[] | null;
  /** One to six. */
  readonly panels: readonly MultiplePanel[];
}
