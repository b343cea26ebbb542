/** Editions of the oversight framework by which bodies are scored and segmented, newest first. */
export const FRAMEWORKS = ["nof-2026-27", "nof-2025-26"] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const FRAMEWORK_NAME: Readonly<Record<Framework, string>> = { "nof-2026-27": "NHS Oversight Framework 2026/27", "nof-2025-26": "NHS Oversight Framework 2025/26" };

/** "Q3 2025/26" of the last day of a quarter, `YYYY-MM-DD`. */
export function quarterName(periodEnd: string): string {
  const [year = 0, month = 0] = periodEnd.split("-").map(Number);
  const start = month <= 3 ? year - 1 : year;
  return `Q${month <= 3 ? 4 : Math.ceil(month / 3) - 1} ${start}/${String(start + 1).slice(2)}`;
}
