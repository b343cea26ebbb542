import { linearScale, type Scale } from "@/lib/charts/scale";
import { textWidth } from "@/lib/charts/text-width";
import { valueAxis, type ValueAxis } from "@/lib/charts/ticks";
import { wrapText } from "@/lib/charts/wrap-text";
import { changeAtEnd, type WindowsFan } from "@/lib/charts/windows-fan";
import { formatNumber } from "@/lib/shared/format-number";

export const FAN_TEXT = 12.5;

export interface FanLabel {
  readonly lines: readonly string[];
  readonly value: number;
  readonly role: "needed" | "best" | "own";
}

export interface WindowsFanFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: ValueAxis;
  readonly x: Scale;
  readonly y: Scale;
  readonly labels: readonly FanLabel[];
}

/** Scales of a fan of windows, from the start to its last month, and what stands at the ends of its lines. */
export function windowsFanFrame(fan: WindowsFan, width: number, height: number): WindowsFanFrame {
  const figures = [0, ...fan.windows.flatMap(({ changes }) => changes.slice(0, fan.months + 1).filter((change) => change !== null)), ...(fan.needed === null ? [] : [fan.needed])];
  const axis = valueAxis(figures, { most: 6, padding: 0.04 });
  const labels = endLabels(fan, Math.max(90, width * 0.26));
  const column = Math.max(0, ...labels.flatMap(({ lines, role }) => lines.map((line) => textWidth(line, FAN_TEXT, role !== "own"))));
  const left = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick, { decimals: axis.decimals, signed: true }), FAN_TEXT))) + 8);
  const [right, top, bottom] = [Math.floor(width - column - 14), 14, height - 26];
  return { left, right, top, bottom, axis, labels, x: linearScale([0, fan.months], [left, right]), y: linearScale([axis.low, axis.high], [bottom, top]) };
}

function endLabels(fan: WindowsFan, room: number): FanLabel[] {
  const print = (value: number): string => formatNumber(value, { decimals: fan.decimals, signed: true });
  const best = fan.best === null ? undefined : fan.windows[fan.best];
  const bestChange = best === undefined ? null : changeAtEnd(best, fan.months);
  const own = fan.windows.filter(({ isOwn }) => isOwn).flatMap((window) => changeAtEnd(window, fan.months) ?? []);
  return [
    ...(fan.needed === null ? [] : [{ lines: [`${print(fan.needed)} needed`], value: fan.needed, role: "needed" as const }]),
    ...(best === undefined || bestChange === null ? [] : [{ lines: wrapText(`${print(bestChange)} best, ${best.isOwn ? fan.own : best.name}`, FAN_TEXT, room, true), value: bestChange, role: "best" as const }]),
    ...(own.length === 0 ? [] : [{ lines: wrapText(fan.own, FAN_TEXT, room), value: own.reduce((sum, change) => sum + change, 0) / own.length, role: "own" as const }]),
  ].sort((a, b) => b.value - a.value);
}
