import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import { AREA_NAME, OBJECTIVE_AREAS, type Objective, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import { STATUS_ORDER, isUnknownStatus, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { capitalised, countWord, listed } from "./sentences";

export interface MatrixObjective {
  readonly code: string;
  readonly area: ObjectiveArea;
  readonly shortTitle: string;
  readonly isIllustrative: boolean;
  /** Boards of each status, as they stand in the foot. */
  readonly counts: Partial<Readonly<Record<ObjectiveStatus, number>>>;
  readonly stale: Partial<Readonly<Record<ObjectiveStatus, number>>>;
}

export interface MatrixRegion {
  readonly name: string;
  /** Code, name and one letter an objective: its status and whether it is stale (`matrixLetter`). */
  readonly boards: readonly (readonly [code: string, name: string, cells: string])[];
}

/** Every board against every national objective. */
export interface StatusMatrix {
  readonly title: string;
  readonly objectives: readonly MatrixObjective[];
  readonly regions: readonly MatrixRegion[];
  readonly boards: number;
}

/** A status and whether it is stale as one letter: "a" to "r". */
export const matrixLetter = (status: ObjectiveStatus, stale: boolean): string => String.fromCharCode(97 + STATUS_ORDER.indexOf(status) * 2 + (stale ? 1 : 0));

export function openLetter(letter: string): { readonly status: ObjectiveStatus; readonly stale: boolean } {
  const place = letter.charCodeAt(0) - 97;
  return { status: STATUS_ORDER[Math.floor(place / 2)] ?? "not_measured", stale: place % 2 === 1 };
}

/** Boards of each status, and how many of those rest on a stale figure. */
export function countStatuses(standings: readonly { readonly status: ObjectiveStatus; readonly stale: boolean }[]): Pick<MatrixObjective, "counts" | "stale"> {
  const counts: Partial<Record<ObjectiveStatus, number>> = {};
  const stale: Partial<Record<ObjectiveStatus, number>> = {};
  for (const one of standings) {
    counts[one.status] = (counts[one.status] ?? 0) + 1;
    if (one.stale) stale[one.status] = (stale[one.status] ?? 0) + 1;
  }
  return { counts, stale };
}

/**
 * The matrix of boards and national objectives. Counts run down a column, never along a row: no board has a total over the areas.
 * @param boards those to show, by name
 * @param regionName name of a region by its key
 */
export function statusMatrix(objectives: readonly Objective[], boards: readonly BoardStandings[], regionName: ReadonlyMap<string, string>): StatusMatrix {
  const national = OBJECTIVE_AREAS.flatMap((area) => objectives.filter((objective) => objective.boardId === null && objective.area === area));
  const columns = national.map((objective): MatrixObjective => {
    const own = boards.flatMap(({ standings }) => standings.get(objective.code) ?? []);
    return { code: objective.code, area: objective.area, shortTitle: objective.shortTitle, isIllustrative: own.some(({ isIllustrative }) => isIllustrative), ...countStatuses(own) };
  });
  const regions = [...regionName].flatMap(([key, name]): readonly MatrixRegion[] => {
    const own = boards.filter(({ version }) => version?.regionKey === key);
    return own.length === 0 ? [] : [{ name, boards: own.map(({ version, standings }) => [version?.odsCode ?? "", version?.shortName ?? "", national.map(({ code }) => { const one = standings.get(code); return one ? matrixLetter(one.status, one.stale) : matrixLetter("not_measured", false); }).join("")] as const) }];
  });
  return { title: titleOf(columns, boards.length), objectives: columns, regions, boards: boards.length };
}

/** "Five of the 12 objectives cannot be judged for any board, and all three on prevention are among them". */
function titleOf(columns: readonly MatrixObjective[], boards: number): string {
  const unknown = columns.filter(({ counts }) => Object.entries(counts).every(([status]) => isUnknownStatus(status as ObjectiveStatus)));
  if (boards === 0 || columns.length === 0) return "No board is shown";
  if (unknown.length === 0) return `Each of the ${columns.length} objectives can be judged for at least one board`;
  const whole = OBJECTIVE_AREAS.filter((area) => columns.some((one) => one.area === area) && columns.filter((one) => one.area === area).every((one) => unknown.includes(one)));
  const tail = whole.length === 0 ? "" : `, and all on ${listed(whole.map((area) => AREA_NAME[area].toLowerCase()))} are among them`;
  return `${capitalised(countWord(unknown.length))} of the ${columns.length} objectives cannot be judged today for any board${tail}`;
}
