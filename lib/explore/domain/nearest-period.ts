import { periodPosition } from "@/lib/charts/period-position";
import { latestPeriod, type Panel } from "@/lib/analysis/domain/panel";

/** Place of the period of a panel whose end is nearest to a day; of two as near, the earlier. The latest well held one bounds the choice; -1 without figures. */
export function nearestPeriod(panel: Panel, day: string): number {
  const last = latestPeriod(panel);
  const away = (at: number): number => Math.abs(periodPosition(panel.periods[at]?.end ?? day) - periodPosition(day));
  let nearest = last;
  for (let at = last - 1; at >= 0; at -= 1) if (away(at) <= away(nearest)) nearest = at;
  return nearest;
}
