import { roundTo } from "@/lib/shared/rounding";

export const MINUS_SIGN = "\u2212";
/** What stands for a figure that is not held. */
export const NO_FIGURE = "\u2013";
const NO_BREAK_SPACE = "\u00a0";

export interface NumberFormat {
  /** Decimals always shown; 0 when left out. */
  readonly decimals?: number;
  /** "%" joins the figure; "£" and "£m" go around it; any other unit follows after a no-break space. */
  readonly unit?: string;
  /** Print "+" before positive figures, for changes. */
  readonly signed?: boolean;
}

/**
 * A figure as printed for an English reader: thousands commas, true minus sign, fixed decimals.
 * `formatNumber(-18.44, { decimals: 1, unit: "£m" })` gives "−£18.4m".
 *
 * @param value the figure, or null when it is not held
 * @returns the text, or an en dash for null
 * @throws RangeError when the value is not finite: an impossible figure must not be printed
 */
export function formatNumber(value: number | null, format: NumberFormat = {}): string {
  if (value === null) return NO_FIGURE;
  const decimals = format.decimals ?? 0;
  const rounded = roundTo(value, decimals);
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const sign = rounded < 0 ? MINUS_SIGN : format.signed === true && rounded > 0 ? "+" : "";
  return `${sign}${withUnit(digits, format.unit ?? "")}`;
}

/**
 * The difference of two figures in words' units: percentages differ in points.
 * `formatDifference(3.5, { unit: "%", decimals: 1 })` gives "3.5 points".
 */
export function formatDifference(difference: number, format: NumberFormat): string {
  if (format.unit !== "%") return formatNumber(difference, format);
  const decimals = format.decimals ?? 0;
  const one = Math.abs(roundTo(difference, decimals)) === 1 && decimals === 0;
  return formatNumber(difference, { ...format, unit: one ? "point" : "points" });
}

function withUnit(digits: string, unit: string): string {
  if (unit === "") return digits;
  if (unit.startsWith("£")) {
    const rest = unit.slice(1);
    return `£${digits}${rest.startsWith(" ") ? NO_BREAK_SPACE + rest.trimStart() : rest}`;
  }
  return unit === "%" ? `${digits}%` : `${digits}${NO_BREAK_SPACE}${unit.trim()}`;
}
