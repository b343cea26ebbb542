import type { ReportedOutlier } from "./import-report";

/** How far a figure lies outside its limits, as a share of their width. */
const distance = ({ now, lower, upper }: ReportedOutlier): number => (now.value === null || upper <= lower ? 0 : Math.max(lower - now.value, now.value - upper) / (upper - lower));

/** Figures outside their own limits, the furthest outside first. */
export const rankOutliers = (outliers: readonly ReportedOutlier[]): readonly ReportedOutlier[] => outliers.toSorted((a, b) => distance(b) - distance(a));
