/** A unit of a rate: its events and its rate; the population is worked out from them, and given only where there are none. */
export interface PheRateUnit {
  readonly numerator: number;
  /** Per `multiplier` of the population. */
  readonly rate: number;
  /** Population; needed where `numerator` is 0. */
  readonly denominator?: number | null;
}

/** Whether a rate is the plain one or directly standardised. */
export type PheRateType = "crude" | "dsr";

/** The words Fingertips prints, by what they say. */
export const PHE_LABELS = {
  low998: "Low (0.001)",
  low95: "Low (0.025)",
  inside: "Not significant",
  high95: "High (0.025)",
  high998: "High (0.001)",
  tooFewEvents: "Not applicable for events less than 10 for dsrs",
} as const;

/** How Fingertips names the place of a unit against the average; the figure is the chance on that side. */
export type PheSignificance = (typeof PHE_LABELS)[keyof typeof PHE_LABELS];
