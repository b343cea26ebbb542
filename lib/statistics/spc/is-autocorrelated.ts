/** Above this lag-1 autocorrelation the rules mark points far more often than on independent values. */
const AUTOCORRELATION_CAUTION = 0.3;

/**
 * Whether neighbouring values depend on each other so much that a chart needs a caution beside its icons.
 * The threshold and what it does to false alarms: docs/methods/spc.md.
 * @param lag1 lag-1 autocorrelation from -1 to 1; null (not known) asks for no caution.
 */
export function isAutocorrelated(lag1: number | null): boolean {
  return lag1 !== null && lag1 > AUTOCORRELATION_CAUTION;
}
