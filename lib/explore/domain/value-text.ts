import type { Metric, Unit } from "@/lib/metrics/domain/metric";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";

const SIGN: Readonly<Partial<Record<Unit, string>>> = { percent: "%", gbp_million: "£m", gbp: "£", years: "years", days: "days", minutes: "minutes" };

type Printed = Pick<Metric, "unit" | "decimals">;

/** The unit that stands beside a figure; empty for one whose unit stands in the line beneath the heading. */
export const unitSign = ({ unit }: Pick<Metric, "unit">): string => SIGN[unit] ?? "";

/** "68.5%", "1,285", "−£18.4m". */
export const valueText = (metric: Printed, value: number | null): string => formatNumber(value, { decimals: metric.decimals, unit: unitSign(metric) });

/** A difference without its sign: "3.5 points", "120". */
export const gapText = (metric: Printed, difference: number): string => formatDifference(Math.abs(difference), { decimals: metric.decimals, unit: unitSign(metric) });

/** The unit of a difference in a column head. */
export const differenceUnit = (metric: Pick<Metric, "unit" | "unitLabel">): string => (metric.unit === "percent" ? "percentage points" : metric.unitLabel);

/** Whether the figure is an amount that grows with the size of a body, so that bars run from nought and England is no benchmark. */
export const isAmount = ({ unit }: Pick<Metric, "unit">): boolean => unit === "count" || unit === "gbp_million";
