import { LAG_STAGE_TEXT, type LagTimeline } from "@/lib/charts/lag-timeline";
import { formatDate } from "@/lib/shared/format-date";
import type { DrawnTable } from "@/lib/charts/drawn-table";

/** One row a band or a day to judge. */
export function lagTimelineTable({ title, rows }: LagTimeline): DrawnTable {
  return {
    caption: title,
    columns: [{ key: "what", head: "What", kind: "text" }, { key: "stage", head: "Stage or day to judge", kind: "text" }, { key: "from", head: "From", kind: "text" }, { key: "to", head: "To", kind: "text" }],
    rows: rows.flatMap(({ name, bands, dates }) => [
      ...bands.map(({ stage, from, to, text }) => [name, text === null ? LAG_STAGE_TEXT[stage] : `${LAG_STAGE_TEXT[stage]}: ${text}`, formatDate(from), to === null ? "open" : formatDate(to)]),
      ...dates.map(({ on, label }) => [name, label, formatDate(on), formatDate(on)]),
    ]),
  };
}
