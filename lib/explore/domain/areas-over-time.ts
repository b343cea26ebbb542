import type { Panel } from "@/lib/analysis/domain/panel";
import type { Multiples } from "@/lib/charts/multiples";
import { periodText } from "@/lib/shared/period";
import { inSentence } from "@/lib/shared/in-sentence";
import type { FigureTableSpec } from "./figure-table";
import { markWords } from "./mark-words";
import { gapText, isAmount, unitSign, valueText } from "./value-text";

/** Most areas whose lines can still be told apart side by side. */
export const MOST_PANELS = 6;

/** A restatement on other boundaries, or a year without figures, ends what can be compared. */
export interface AreasOverTime {
  readonly chart: Multiples;
  readonly table: FigureTableSpec;
}

/**
 * A few areas over every period held, on one scale, with England behind where it fits the scale.
 * @param codes of the areas shown, in order; unknown ones are left out, as are those beyond six
 * @param own ids of the reader's areas
 */
export function areasOverTime(panel: Panel, codes: readonly string[], own: ReadonlySet<number>): AreasOverTime {
  const { metric, periods } = panel;
  const areas = codes.flatMap((code) => panel.areas.find((area) => area.code === code) ?? []).slice(0, MOST_PANELS);
  const named = periods.map((period) => ({ end: period.end, text: periodText(period) }));
  const england = isAmount(metric) || panel.england === null ? null : panel.england.map(({ value }) => value);
  const panels = areas.map((area) => ({ name: area.shortName, isOwn: own.has(area.areaId), values: (panel.cells.get(area.areaId) ?? []).map(({ value }) => value) }));
  const chart: Multiples = { title: timeHeadline(metric, panels, named), unit: unitSign(metric), decimals: metric.decimals, periods: named, england, panels };
  const shown = [...named.keys()].reverse();
  return {
    chart,
    table: {
      caption: `${metric.name} over time, ${areas.map(({ shortName }) => shortName).join("; ")}`,
      columns: [
        { key: "period", head: "Period", kind: "text", rowHeader: true },
        ...areas.map(({ code, shortName }) => ({ key: code, head: shortName, unit: metric.unitLabel, kind: "number" as const, decimals: metric.decimals })),
        ...(england === null ? [] : [{ key: "england", head: "England", unit: metric.unitLabel, kind: "number" as const, decimals: metric.decimals }]),
      ],
      rows: shown.map((at) => [named[at]?.text ?? "", ...panels.map(({ values }) => values[at] ?? null), ...(england === null ? [] : [england[at] ?? null])]),
      marks: Object.fromEntries(shown.flatMap((at, row) => areas.flatMap(({ areaId, code }) => {
        const cell = panel.cells.get(areaId)?.[at];
        return cell === undefined || cell.value !== null ? [] : [[`${row}|${code}`, markWords(cell.mark)]];
      }))),
    },
  };
}

/** The gap between the highest and the lowest of the areas, then and now; no more than the figures say. */
export function timeHeadline(metric: Panel["metric"], panels: Multiples["panels"], periods: Multiples["periods"]): string {
  const at = periods.findLastIndex((_, index) => panels.filter(({ values }) => values[index] != null).length >= Math.min(2, panels.length));
  const held = panels.flatMap(({ name, values }) => (values[at] == null ? [] : [{ name, value: values[at] }])).sort((a, b) => a.value - b.value);
  const [low, high] = [held[0], held.at(-1)];
  const when = periods[at]?.text ?? "";
  if (low === undefined || high === undefined) return `No figures of ${inSentence(metric.shortName)} are held of these areas`;
  if (low === high) return `${low.name} is at ${valueText(metric, low.value)} in ${when}`;
  if (valueText(metric, low.value) === valueText(metric, high.value)) return `The areas are alike at ${valueText(metric, low.value)} in ${when}`;
  return `${high.name} (${valueText(metric, high.value)}) is ${gapText(metric, high.value - low.value)} above ${low.name} (${valueText(metric, low.value)}) in ${when}`;
}
