/** Chi-square with 1 degree of freedom that chance exceeds 2 times in 1,000, to the digits FingertipsNext prints. */
export const TREND_THRESHOLD = 9.54953570608324;

export type TrendMarker = "increasing" | "decreasing" | "no_change";
