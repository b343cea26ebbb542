import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { Objective } from "@/lib/objectives/domain/objective";
import { showValue } from "@/lib/objectives/domain/show-value";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { isUnknownStatus, STATUS_ORDER, STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { mapClasses, type MapClass } from "./map-classes";
import { nationalView } from "./objective-national";
import type { BoardLine } from "./objective-page";

export const MAP_COLOURS = ["status", "value"] as const;
export type MapColour = (typeof MAP_COLOURS)[number];

/** A class of the map's key; without a shade: what cannot be judged, or has no figure. */
export interface ShownClass extends Omit<MapClass, "shade"> {
  readonly shade: MapClass["shade"] | null;
}

export interface ObjectiveMapRow extends Pick<BoardLine, "code" | "name" | "status" | "statusText" | "stale"> {
  readonly shade: MapClass["shade"] | null;
  /** On the map, without a unit; empty without a figure. */
  readonly short: string;
  readonly valueText: string;
  /** What is due of the board: its step in force, else its final target. */
  readonly dueText: string;
  /** Of the value, where it is not the period of most boards. */
  readonly periodText: string;
}

/** One national objective on the map of boards, with the same in words. */
export interface ObjectiveMap {
  readonly code: string;
  readonly shortTitle: string;
  readonly title: string;
  readonly measureName: string;
  readonly unitLabel: string;
  /** The period of most boards. */
  readonly periodText: string;
  readonly colour: MapColour;
  /** What the colours are of. */
  readonly keyTitle: string;
  readonly classes: readonly ShownClass[];
  readonly rows: readonly ObjectiveMapRow[];
  readonly isIllustrative: boolean;
}

/** Judgements share the shades of values: burnt orange is concern, blue is good. */
const SHADE: Partial<Readonly<Record<ObjectiveStatus, MapClass["shade"]>>> = { not_met_at_horizon: 0, off_not_improving: 0, off_improving: 1, on_trajectory: 3, met: 4, met_at_horizon: 4 };

/** National objectives that boards have a figure of, but for the waits that the measures of the overview show already. */
export function mappedObjectives(objectives: readonly Objective[], boards: readonly BoardStandings[]): readonly { readonly code: string; readonly shortTitle: string }[] {
  return objectives
    .filter(({ boardId, code }) => boardId === null && code !== "N4" && boards.some(({ standings }) => standings.get(code)?.position?.report.latest?.value != null))
    .map(({ code, shortTitle }) => ({ code, shortTitle }));
}

/**
 * The boards by one objective. By status, each has the shade of its judgement; by value, that of its distance from what is due of it.
 * @returns null where no board has a figure
 */
export function objectiveMap(objective: Objective, boards: readonly BoardStandings[], colour: MapColour): ObjectiveMap | null {
  const view = nationalView(objective, boards, () => "");
  const { metric } = view;
  if (metric === null) return null;
  const dueOf = ({ step, target }: BoardLine): number | null => step ?? target;
  const apart = (line: BoardLine): number | null => { const due = dueOf(line); return line.value === null || due === null ? null : line.value - due; };
  const margins = view.boards.flatMap((line) => apart(line) ?? []);
  const scale = mapClasses(margins, 0, metric.polarity !== "decrease", metric.decimals);
  const byValue = (line: BoardLine): MapClass["shade"] | null => { const margin = apart(line); return margin === null ? null : scale.shadeOf(margin); };
  const shadeOf = colour === "status" ? ({ status }: BoardLine) => SHADE[status] ?? null : byValue;
  const periods = view.boards.flatMap(({ periodEnd }) => periodEnd ?? []);
  const usual = periods.toSorted((a, b) => periods.filter((one) => one === b).length - periods.filter((one) => one === a).length)[0];
  if (usual === undefined) return null;
  const without = view.boards.filter((line) => shadeOf(line) === null).length;
  const classes: readonly ShownClass[] = colour === "value" ? scale.classes : STATUS_ORDER.filter((status) => !isUnknownStatus(status)).flatMap((status) => {
    const count = view.boards.filter((line) => line.status === status).length;
    return count === 0 ? [] : [{ shade: SHADE[status] ?? null, label: STATUS_WORD[status], count, atStep: false }];
  });
  return {
    code: objective.code, shortTitle: objective.shortTitle, title: `${objective.shortTitle}: ${view.countsSentence.charAt(0).toLowerCase()}${view.countsSentence.slice(1)}`, measureName: metric.name, unitLabel: metric.unitLabel, colour,
    periodText: `${formatPeriod(usual, "month")}${periods.every((end) => end === usual) ? "" : " unless another month is named"}`,
    keyTitle: colour === "status" ? "Status" : `${metric.unit === "percent" ? "Points" : metric.unitLabel} from what is due`,
    classes: [...classes, ...(without === 0 ? [] : [{ shade: null, label: colour === "status" ? "Cannot be judged" : "Not compared", count: without, atStep: false }])],
    rows: view.boards.map((line) => ({
      code: line.code, name: line.name, status: line.status, statusText: line.statusText, stale: line.stale, shade: shadeOf(line),
      short: line.value === null ? "" : formatNumber(line.value, { decimals: metric.unit === "percent" ? 0 : metric.decimals }),
      valueText: line.value === null ? "–" : showValue(metric, line.value), dueText: dueOf(line) === null ? "–" : showValue(metric, dueOf(line)),
      periodText: line.periodEnd === null || line.periodEnd === usual ? "" : formatPeriod(line.periodEnd, "month"),
    })),
    isIllustrative: view.isIllustrative,
  };
}
