"use client";
import { useState } from "react";
import { Brush, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatShortPeriod } from "@/lib/shared/format-date";
import { addMonths } from "@/lib/shared/month";
import { moveZoom, type ZoomMove } from "./zoom-range";

type ExplorePoint = readonly [period: string, value: number | null, reference: number | null];

export type InteractiveChartProps = { points: readonly ExplorePoint[]; unit: string; name: string; referenceName: string | null };

const MOVES: readonly (readonly [ZoomMove, string])[] = [["closer", "Closer"], ["wider", "Wider"], ["earlier", "Earlier"], ["later", "Later"], ["all", "All periods"]];

/** Zoom by buttons or the strip below, series on and off, values on hover; an addition to the drawn chart, never instead of it. */
export function InteractiveChart({ points, unit, name, referenceName }: InteractiveChartProps) {
  const [range, setRange] = useState({ start: 0, end: points.length - 1 });
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const data = points.map(([period, value, reference]) => ({ period: formatShortPeriod(addMonths(`${period}-01`, 0), "month"), value, reference }));
  const series = [{ key: "value", name, colour: "#005eb8" }, ...(referenceName === null ? [] : [{ key: "reference", name: referenceName, colour: "#768692" }])];
  const show = (value: unknown): string => (typeof value === "number" ? `${value.toLocaleString("en-GB", { maximumFractionDigits: 2 })}${unit}` : "not held");
  const toggle = (key: string): void => setHidden(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]);
  return (
    <div className="interactive">
      <p className="inline" role="group" aria-label="What the interactive chart shows">
        {MOVES.map(([move, label]) => <button key={move} type="button" className="link-like" onClick={() => setRange(moveZoom(range, move, points.length))}>{label}</button>)}
        {series.length > 1 && series.map(({ key, name: label, colour }) => (
          <button key={key} type="button" className="link-like" aria-pressed={!hidden.includes(key)} onClick={() => toggle(key)}>
            <svg width="20" height="10" viewBox="0 0 20 10" aria-hidden="true" focusable="false"><path d="M0 5H20" stroke={colour} strokeWidth={key === "value" ? 3 : 1.6} strokeDasharray={hidden.includes(key) ? "2 4" : undefined} /></svg> {label}{hidden.includes(key) ? " (off)" : ""}
          </button>
        ))}
      </p>
      <p className="small mute" role="status">{data[range.start]?.period} to {data[range.end]?.period}{hidden.length === 0 ? "" : `; off: ${series.filter(({ key }) => hidden.includes(key)).map((one) => one.name).join(", ")}`}</p>
      <ResponsiveContainer width="100%" height={340}>
        <LineChart data={data} margin={{ top: 12, right: 24, bottom: 4, left: 4 }}>
          <CartesianGrid stroke="#c3ccd2" vertical={false} />
          <XAxis dataKey="period" minTickGap={32} tick={{ fontSize: 12 }} />
          <YAxis domain={["auto", "auto"]} tick={{ fontSize: 12 }} tickFormatter={show} width={64} />
          <Tooltip formatter={show} />
          {referenceName !== null && !hidden.includes("reference") && <Line type="linear" dataKey="reference" name={referenceName} stroke="#768692" dot={false} isAnimationActive={false} />}
          {!hidden.includes("value") && <Line type="linear" dataKey="value" name={name} stroke="#005eb8" strokeWidth={2} dot={{ r: 2.5 }} isAnimationActive={false} />}
          <Brush dataKey="period" height={24} stroke="#4c6272" travellerWidth={10} startIndex={range.start} endIndex={range.end} onChange={({ startIndex, endIndex }) => setRange({ start: startIndex ?? 0, end: endIndex ?? points.length - 1 })} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
