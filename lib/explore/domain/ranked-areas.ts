import type { ComparedArea, Comparison } from "@/lib/analysis/domain/comparison";
import type { RankedDots } from "@/lib/charts/ranked-dots";
import { periodText } from "@/lib/shared/period";
import { areaAddress } from "./area-address";
import type { FigureColumn, FigureTableSpec } from "./figure-table";
import { OUTCOME_WORD } from "./outcome-word";
import { capital, KIND_WORDS } from "./kind-words";
import { likelyRanks, type LikelyRank } from "./likely-ranks";
import { markWords } from "./mark-words";
import { orderAreas } from "./order-areas";
import { differenceUnit, isAmount, unitSign } from "./value-text";

export interface RankedAreas {
  readonly chart: RankedDots;
  readonly table: FigureTableSpec;
  /** In the order of the rows. */
  readonly rows: readonly ComparedArea[];
  /** By area id; empty where there is no interval, so that no rank is shown. */
  readonly ranks: ReadonlyMap<number, LikelyRank>;
}

/**
 * Areas of one time in order, as drawing and as table.
 * @param own ids of the reader's areas
 * @param step national step in force for these bodies; null where there is none
 * @param part ids of the areas shown, though ranked among all, and bodies of another kind set beside them without a rank
 */
export function rankedAreas(comparison: Comparison, title: string, own: ReadonlySet<number>, step: RankedDots["step"], part?: { readonly only: readonly number[]; readonly beside: readonly ComparedArea[] }): RankedAreas {
  const { metric, england } = comparison;
  const ranks = likelyRanks(comparison.rows, metric.polarity);
  const rows = orderAreas(part === undefined ? comparison.rows : [...comparison.rows.filter(({ areaId }) => part.only.includes(areaId)), ...part.beside], isAmount(metric) ? "neutral" : metric.polarity);
  const chart: RankedDots = {
    title, unit: unitSign(metric), decimals: metric.decimals, step,
    england: isAmount(metric) ? null : (england?.value ?? null),
    ...(part !== undefined && ranks.size > 0 && { rankedAmong: ranks.size }),
    shape: isAmount(metric) ? "bars" : "dots",
    rows: rows.map((row) => ({
      name: row.shortName, value: row.value, lower: row.interval?.lower ?? null, upper: row.interval?.upper ?? null, outcome: row.outcome,
      ranks: row.value === null ? null : (ranks.get(row.areaId) ?? null), isOwn: own.has(row.areaId), absent: row.value === null ? markWords(row.mark) : "",
    })),
  };
  return { chart, rows, ranks, table: rankedTable(comparison, rows, ranks, own) };
}

/** The drawn figures, unrounded, with what they are worked from. */
function rankedTable(comparison: Comparison, rows: readonly ComparedArea[], ranks: ReadonlyMap<number, LikelyRank>, own: ReadonlySet<number>): FigureTableSpec {
  const { metric, kind, set, period, england } = comparison;
  const benchmark = isAmount(metric) ? null : (england?.value ?? null);
  const some = (has: (row: ComparedArea) => boolean): boolean => rows.some(has);
  const number = (key: string, head: string, more: Partial<FigureColumn> = {}): FigureColumn => ({ key, head, kind: "number", decimals: metric.decimals, unit: metric.unitLabel, ...more });
  type Cell = readonly [column: FigureColumn, isShown: boolean, of: (row: ComparedArea) => FigureTableSpec["rows"][number][number]];
  const withSet = set === "2023" && kind === "icb" ? "?set=2023" : "";
  const cells: readonly Cell[] = [
    [{ key: "area", head: capital(KIND_WORDS[kind].one), kind: "text", rowHeader: true }, true, (row) => {
      const href = areaAddress(row.kind, row.code);
      return href === null ? row.shortName : { text: row.shortName, href: `${href}${withSet}` };
    }],
    [{ key: "code", head: "Code", kind: "text" }, true, ({ code }) => code],
    [number("value", periodText(period), { heat: metric.polarity }), true, ({ value }) => value],
    [number("lower", "95% interval from"), some(({ interval }) => interval !== null), ({ interval }) => interval?.lower ?? null],
    [number("upper", "95% interval to"), some(({ interval }) => interval !== null), ({ interval }) => interval?.upper ?? null],
    [number("difference", "From England", { signed: true, unit: differenceUnit(metric) }), benchmark !== null, ({ value }) => (value === null || benchmark === null ? null : value - benchmark)],
    [{ key: "outcome", head: "Beside England", kind: "text" }, some(({ outcome }) => outcome !== "not_compared"), ({ outcome, value }) => (value === null ? "" : OUTCOME_WORD[outcome])],
    [number("rank_from", "Likely rank from", { decimals: 0, unit: `of ${ranks.size}` }), ranks.size > 0, ({ areaId }) => ranks.get(areaId)?.[0] ?? null],
    [number("rank_to", "Likely rank to", { decimals: 0, unit: `of ${ranks.size}` }), ranks.size > 0, ({ areaId }) => ranks.get(areaId)?.[1] ?? null],
    [number("change", "Change on a year before", { signed: true, unit: differenceUnit(metric) }), some(({ yearAgo }) => yearAgo !== null), ({ value, yearAgo }) => (value === null || yearAgo === null ? null : value - yearAgo)],
    [number("year_before", "A year before", { isExtra: true }), some(({ yearAgo }) => yearAgo !== null), ({ yearAgo }) => yearAgo],
    [number("numerator", "Numerator", { decimals: 0, unit: "", isExtra: true }), some(({ numerator }) => numerator !== null), ({ numerator }) => numerator],
    [number("denominator", "Denominator", { decimals: 0, unit: "", isExtra: true }), some(({ denominator }) => denominator !== null), ({ denominator }) => denominator],
    [{ key: "basis", head: "Basis", kind: "text" }, some(({ basis }) => basis !== "published"), ({ basis }) => basis.replace(/_/g, " ")],
  ];
  const shown = cells.filter(([, isShown]) => isShown);
  const keys = shown.flatMap(([column]) => (column.kind === "number" ? [column.key] : []));
  return {
    caption: `${metric.name}, ${KIND_WORDS[kind].many}, ${periodText(period)}`,
    columns: shown.map(([column]) => column),
    rows: rows.map((row) => shown.map(([, , of]) => of(row))),
    marks: Object.fromEntries(rows.flatMap((row, at) => (row.value === null ? keys.map((key) => [`${at}|${key}`, markWords(row.mark)]) : []))),
    own: rows.flatMap(({ areaId }, at) => (own.has(areaId) ? [at] : [])),
    order: metric.polarity === "decrease" && !isAmount(metric) ? "value" : "-value",
  };
}
