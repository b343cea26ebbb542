import type { Comparison } from "@/lib/analysis/domain/comparison";
import type { RankedDots } from "@/lib/charts/ranked-dots";
import { periodText } from "@/lib/shared/period";
import { roundTo } from "@/lib/shared/rounding";
import { inSentence } from "@/lib/shared/in-sentence";
import type { SideFact } from "./compare-page";
import type { FigureTableSpec } from "./figure-table";
import { capital, KIND_WORDS } from "./kind-words";
import { gapText, unitSign, valueText } from "./value-text";

export interface SexGap {
  readonly chart: RankedDots;
  readonly table: FigureTableSpec;
  readonly facts: readonly SideFact[];
}

/**
 * A metric of females less that of males, by area at one time, widest gap first.
 * @param female and @param male comparisons of the same kind and period
 * @returns null where no area has both
 */
export function sexGap(female: Comparison, male: Comparison, own: ReadonlySet<number>): SexGap | null {
  const { metric, kind, period } = female;
  const men = new Map(male.rows.map((row) => [row.areaId, row.value]));
  const both = female.rows.flatMap((row) => {
    const other = men.get(row.areaId) ?? null;
    return row.value === null || other === null ? [] : [{ row, women: row.value, men: other, gap: row.value - other }];
  }).sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.row.shortName.localeCompare(b.row.shortName, "en-GB"));
  if (both.length === 0) return null;
  const england = female.england?.value == null || male.england?.value == null ? null : { women: female.england.value, men: male.england.value };
  const gap = england === null ? null : england.women - england.men;
  const number = (key: string, head: string, signed = false) => ({ key, head, unit: metric.unitLabel, kind: "number" as const, decimals: metric.decimals, signed });
  const [widest, narrowest] = [both[0], both.at(-1)];
  const sides = (women: number, other: number): string => `${gapText(metric, women - other)}: ${valueText(metric, women)} females, ${valueText(metric, other)} males`;
  return {
    facts: [
      ...both.filter(({ row }) => own.has(row.areaId)).slice(0, 3).map((one) => ({ name: one.row.shortName, value: sides(one.women, one.men) })),
      ...(england === null ? [] : [{ name: "England", value: sides(england.women, england.men) }]),
      ...(widest === undefined ? [] : [{ name: "Widest gap", value: `${widest.row.shortName}, ${sides(widest.women, widest.men)}` }]),
      ...(narrowest === undefined || narrowest === widest ? [] : [{ name: "Narrowest gap", value: `${narrowest.row.shortName}, ${sides(narrowest.women, narrowest.men)}` }]),
    ],
    chart: {
      title: sexGapHeadline(female, england, both.map((one) => one.gap)), unit: unitSign(metric), decimals: metric.decimals, england: gap, step: null, shape: "dots",
      rows: both.map(({ row, gap: value }) => ({ name: row.shortName, value, lower: null, upper: null, outcome: "not_compared", ranks: null, isOwn: own.has(row.areaId), absent: "" })),
    },
    table: {
      caption: `${metric.name} by sex, ${KIND_WORDS[kind].many}, ${periodText(period)}`,
      columns: [{ key: "area", head: capital(KIND_WORDS[kind].one), kind: "text", rowHeader: true }, number("female", "Females"), number("male", "Males"), number("gap", "Females less males", true)],
      rows: both.map(({ row, women, men: value, gap: difference }) => [row.shortName, women, value, difference]),
      own: both.flatMap(({ row }, at) => (own.has(row.areaId) ? [at] : [])),
    },
  };
}

function sexGapHeadline({ metric, kind, period }: Comparison, england: { readonly women: number; readonly men: number } | null, gaps: readonly number[]): string {
  const name = inSentence(metric.shortName);
  const when = periodText(period);
  if (england !== null) {
    const difference = roundTo(england.women, metric.decimals) - roundTo(england.men, metric.decimals);
    if (roundTo(difference, metric.decimals) === 0) return `In England ${name} is the same for females and males, ${valueText(metric, england.women)} in ${when}`;
    return `In England ${name} is ${gapText(metric, difference)} ${difference > 0 ? "higher" : "lower"} for females (${valueText(metric, england.women)}) than for males (${valueText(metric, england.men)}) in ${when}`;
  }
  const higher = gaps.filter((value) => value > 0).length;
  return `${capital(name)} is higher for females in ${higher} of ${gaps.length} ${KIND_WORDS[kind].many} in ${when}`;
}
