"use client";
import { Brush, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatShortPeriod } from "@/lib/shared/format-date";
import { addMonths } from "@/lib/shared/month";

type ExplorePoint = readonly [period: string, value: number | null, reference: number | null];

export type InteractiveChartProps = { points: readonly ExplorePoint[]; unit: string; name: string; referenceName: string | null };

/** Zoom by the strip below, values on hover; an addition to the drawn chart, never instead of it. */
export function InteractiveChart({ points, unit, name, referenceName }: InteractiveChartProps) {
  const data = points.map(([period, value, reference]) => ({ period: formatShortPeriod(addMonths(`${period}-01`, 0), "month"), value, reference }));
  const show = (value: unknown): string => (typeof value === "number" ? `${value.toLocaleString("en-GB", { maximumFractionDigits: 2 })}${unit}` : "not held");
  return (
    <div className="interactive">
      <ResponsiveContainer width="100%" height={340}>
        <LineChart data={data} margin={{ top: 12, right: 24, bottom: 4, left: 4 }}>
          <CartesianGrid stroke="#c3ccd2" vertical={false} />
          <XAxis dataKey="period" minTickGap={32} tick={{ fontSize: 12 }} />
          <YAxis domain={["auto", "auto"]} tick={{ fontSize: 12 }} tickFormatter={show} width={64} />
          <Tooltip formatter={show} />
          {referenceName !== null && <Line type="linear" dataKey="reference" name={referenceName} stroke="#768692" dot={false} isAnimationActive={false} />}
          <Line type="linear" dataKey="value" name={name} stroke="#005eb8" strokeWidth={2} dot={{ r: 2.5 }} isAnimationActive={false} />
          <Brush dataKey="period" height={24} stroke="#4c6272" travellerWidth={10} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
