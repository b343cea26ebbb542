import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { periodKindOf } from "@/lib/shared/period";
import { showValue, unitSign } from "./show-value";
import { finalPoint, type Trajectory } from "./trajectory";
import type { MeasureFacts, ObjectiveHead } from "./trajectory-form-page";
import type { TrajectorySubject } from "./trajectory-form-subject";

export const headOf = ({ objective: { code, title, boardId, targetText } }: Pick<TrajectorySubject, "objective">): ObjectiveHead => ({ code, title, isLocal: boardId !== null, targetText });

export function factsOf({ ground, board, meanwhile }: Pick<TrajectorySubject, "ground" | "board" | "meanwhile">): MeasureFacts {
  const { metric, panel, reports, isIllustrative } = ground;
  const latest = reports.get(board.areaId)?.latest ?? null;
  return {
    code: metric.code, name: metric.name, unitLabel: metric.unitLabel, unit: unitSign(metric), decimals: metric.decimals, meanwhile, isIllustrative,
    latest: latest === null ? null : `${showValue(metric, latest.value)} in ${formatPeriod(latest.periodEnd, periodKindOf(panel.periods))}`,
  };
}

/** Where a version ends, in words. */
export function finalText(trajectory: Trajectory, metric: Parameters<typeof showValue>[0]): string {
  const last = trajectory.points.at(-1);
  switch (trajectory.style) {
    case "year_on_year": return "Better than a year before";
    case "relative_gap": return `The gap ${String(trajectory.reduceBy ?? 0)}% smaller${last ? ` by ${formatDate(last.dueOn)}` : ""}`;
    case "glide_to_zero": return `Nought${last ? ` by ${formatDate(last.dueOn)}` : ""}`;
    default: {
      const end = finalPoint(trajectory);
      return end === null ? "No end" : `${showValue(metric, end.value)} by ${formatDate(end.dueOn)}`;
    }
  }
}
