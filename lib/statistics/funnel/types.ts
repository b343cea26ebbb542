/** What a funnel compares: its figure decides the scale on which the limits are calculated. */
export type FunnelKind = "proportion" | "ratio-of-counts" | "standardised-ratio-shmi" | "standardised-ratio-cqc";

/** One organisation: what was counted, and out of how many (or, for a standardised ratio, against how many expected). */
export interface FunnelUnit {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Two-sided 95% and 99.8% control limits in the units of the shown figure. */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** Where a figure lies; a figure on a limit is inside. */
export type FunnelSide = "below" | "inside" | "above";

export interface FunnelFlag {
  readonly at95: FunnelSide;
  readonly at998: FunnelSide;
}

export interface FunnelOptions {
  readonly kind: FunnelKind;
  /** Share cut at each end of the z-scores before overdispersion is measured, from 0 to under 0.5. */
  readonly trimBy?: number;
  /** Figures are shown times this: 1 as they are, 100 as percentages. */
  readonly multiplier?: number;
  /** Normal deviates of the two pairs of limits. Exact Poisson limits always hold 95% and 99.8%. */
  readonly z95?: number;
  readonly z998?: number;
}

/** The scale on which the figures of one kind spread evenly, and the way back from it. */
export interface FunnelScale {
  /** The common figure all are compared with, before the multiplier. */
  readonly target: (units: readonly FunnelUnit[]) => number;
  readonly transformedTarget: (target: number) => number;
  /** The figure of a unit on the scale; null where it has none. */
  readonly transform: (unit: FunnelUnit) => number | null;
  /** Standard error of that, as far as chance alone goes. */
  readonly standardError: (unit: FunnelUnit) => number;
  /**
   * Limits before the multiplier, brought back from the scale.
   * @param target on the scale.
   * @param tau2 variance between the units beyond chance, on the scale.
   * @param z normal deviate.
   */
  readonly limits: (target: number, denominator: number, tau2: number, z: number) => Limits;
  /** Whether unadjusted limits are exact Poisson limits instead of those with tau2 = 0. */
  readonly isPoisson: boolean;
  /** How extreme z-scores are kept from deciding the overdispersion. */
  readonly trimming: "winsorise" | "truncate";
}
