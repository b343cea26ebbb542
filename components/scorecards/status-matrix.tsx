"use client";
import { useRef, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { SHAPE_OF, statusIconId, type StatusShape } from "@/lib/charts/status-shape";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { AREA_NAME, OBJECTIVE_AREAS } from "@/lib/objectives/domain/objective";
import { openLetter, type StatusMatrix } from "@/lib/scorecards/domain/status-matrix";
import { STATUS_ORDER, STATUS_WORD, statusText } from "@/lib/shared/objective-status";

const AREA_CLASS = { finance: "finance", elective: "elective", prevention: "prevention", joint_working: "joint" } as const;
const TINT: Readonly<Record<StatusShape, string | undefined>> = { met: "met", on_trajectory: "on", off_improving: "imp", off_not_improving: "off", too_early: undefined, not_measured: undefined };
const FIRST = [0, 0] as const;
const never = (): (() => void) => () => undefined;
const STEP: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Boards by objectives, each cell a link to its reason. One tab stop: arrow keys move between cells, Home and End along a row.
 * Without JavaScript every cell is a plain link.
 */
export function StatusMatrixTable({ matrix, query }: { matrix: StatusMatrix; query: string }) {
  const { objectives, regions } = matrix;
  const [at, setAt] = useState<readonly [row: number, column: number] | null>(null);
  // One tab stop from the first moment that keys can move it; until then, and without JavaScript, every link is one.
  const isLive = useSyncExternalStore(never, () => true, () => false);
  const stop = at ?? FIRST;
  const body = useRef<HTMLTableElement>(null);
  const rows = regions.flatMap(({ boards }) => boards);
  const firstOf = (place: number): boolean => place === 0 || objectives[place - 1]?.area !== objectives[place]?.area;

  function move(event: KeyboardEvent<HTMLTableElement>): void {
    const cell = (event.target as HTMLElement).closest("[data-at]")?.getAttribute("data-at");
    if (cell == null) return;
    const [row = 0, column = 0] = cell.split(",").map(Number);
    const step = STEP[event.key];
    const next = step ? [row + step[0], column + step[1]] as const : event.key === "Home" ? [row, 0] as const : event.key === "End" ? [row, objectives.length - 1] as const : null;
    if (next === null || next[0] < 0 || next[0] >= rows.length || next[1] < 0 || next[1] >= objectives.length) return;
    event.preventDefault();
    setAt(next);
    body.current?.querySelector<HTMLElement>(`[data-at="${next[0]},${next[1]}"]`)?.focus();
  }
  const placeOf = new Map(rows.map(([code], place) => [code, place]));
  return (
    <table className="mx wide stick-name" ref={body} onKeyDown={move} onFocus={(event) => { const cell = event.target.getAttribute("data-at"); if (cell !== null && at === null) setAt(cell.split(",").map(Number) as [number, number]); }}>
      <caption className="vh">Status of boards against the national objectives; each status leads to its reason</caption>
      <thead>
        <tr className="ar"><td />{OBJECTIVE_AREAS.map((area) => { const own = objectives.filter((one) => one.area === area).length; return own > 0 && <th key={area} scope="colgroup" colSpan={own} data-area={AREA_CLASS[area]}>{AREA_NAME[area]}</th>; })}</tr>
        <tr><th scope="col">Integrated care board</th>{objectives.map((one, place) => <th key={one.code} scope="col" className={firstOf(place) ? "gap" : undefined}><a href={`/objectives/${one.code}${query}`}>{one.shortTitle}</a>{one.isIllustrative && <> <Badge kind="illustrative" /></>}</th>)}</tr>
      </thead>
      {regions.map((region) => (
        <tbody key={region.name}>
          <tr className="sect"><th scope="rowgroup" colSpan={objectives.length + 1}>{region.name}, {region.boards.length}</th></tr>
          {region.boards.map(([code, name, cells]) => {
            const place = placeOf.get(code) ?? 0;
            return (
              <tr key={code}>
                <th scope="row"><a href={`/organisations/${code}${query}`}>{name}</a></th>
                {[...cells].map((letter, column) => {
                  const { status, stale } = openLetter(letter);
                  const isTabStop = !isLive ? undefined : stop[0] === place && stop[1] === column ? 0 : -1;
                  const word = `${name}, ${objectives[column]?.shortTitle ?? ""}: ${statusText(status, stale).toLowerCase()}`;
                  return (
                    <td key={column} className={classNames(stale ? undefined : TINT[SHAPE_OF[status]], firstOf(column) && "gap")}>
                      <a data-at={`${place},${column}`} tabIndex={isTabStop} href={`/objectives/${objectives[column]?.code ?? ""}?area=${code}${query.replace("?", "&")}`}>
                        <span className="ic" aria-hidden="true" dangerouslySetInnerHTML={{ __html: iconMarkup(statusIconId(status, stale), 16) }} /><span className="word">{word}</span>
                      </a>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      ))}
      <tfoot>
        <tr><th scope="row">Boards by status</th>{objectives.map((one, place) => (
          <td key={one.code} className={firstOf(place) ? "gap" : undefined}>
            {STATUS_ORDER.flatMap((status) => { const count = one.counts[status] ?? 0; return count === 0 ? [] : [<span key={status} className="cnt"><span className="ic" role="img" aria-label={STATUS_WORD[status]} title={STATUS_WORD[status]} dangerouslySetInnerHTML={{ __html: iconMarkup(statusIconId(status), 12) }} /> {count}</span>]; })}
          </td>
        ))}</tr>
      </tfoot>
    </table>
  );
}
