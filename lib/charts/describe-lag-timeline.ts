import { LAG_STAGE_TEXT, type LagTimeline } from "@/lib/charts/lag-timeline";
import { formatDate } from "@/lib/shared/format-date";

/** The text alternative of a lag time line: each row's stage today and its days to judge. */
export function describeLagTimeline({ title, today, rows }: LagTimeline): string {
  const sentences = rows.map(({ name, bands, dates }) => {
    const now = bands.find(({ from, to }) => from <= today && (to === null || today <= to));
    const stage = now === undefined ? "no stage today" : (now.text ?? LAG_STAGE_TEXT[now.stage]);
    return `${name}: ${stage}${dates.length === 0 ? "" : `; ${dates.map(({ label }) => label).join("; ")}`}.`;
  });
  return [`${title}.`, `Today is ${formatDate(today)}.`, ...sentences].join(" ");
}
