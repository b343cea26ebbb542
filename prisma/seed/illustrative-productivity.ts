import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { addMonths, monthStart } from "@/lib/shared/month";
import { seededRandom } from "@/lib/statistics/random/seeded-random";

const QUARTERS = 8;
const FIRST_END = "2024-06-30";
const SEED = 2009;

/**
 * Made-up growth of productivity on the year before, in per cent and whole halves, of each board and quarter of 2024/25 and
 * 2025/26. Growth of two boards cannot be added up, so it has no numerator and no denominator.
 */
export function illustrativeProductivity(boards: readonly { readonly code: string; readonly name: string }[]): readonly { readonly periodEnd: string; readonly figures: readonly SourceFigure[] }[] {
  const random = seededRandom(SEED);
  const levels = boards.map(() => 1 + 1.2 * random.normal());
  return Array.from({ length: QUARTERS }, (_, quarter) => {
    const periodEnd = addMonths(FIRST_END, 3 * quarter);
    return {
      periodEnd,
      figures: boards.map(({ code, name }, at): SourceFigure => ({
        metricCode: "F09", area: { kind: "icb", scheme: "ods", code, name }, period: { start: monthStart(addMonths(periodEnd, -2)), end: periodEnd }, detail: [],
        value: Math.round(2 * ((levels[at] ?? 0) + 0.12 * quarter + 0.5 * random.normal())) / 2, numerator: null, denominator: null, mark: null, status: "provisional", row: at + 2, sheet: null,
      })),
    };
  });
}
