import type { BoardSegmentPage, SegmentTile } from "./segment-pages";
import { segmentNumber } from "./segment-words";

/** The tile of a board: its segment is never left empty. @param query "?asOf=…" or nothing */
export function segmentTile({ board, thresholds, indicative }: Pick<BoardSegmentPage, "board" | "thresholds" | "indicative">, query: string): SegmentTile {
  const href = `/organisations/${board.code}/segment${query}`;
  if (indicative !== null) {
    return { finding: `Indicative segment ${segmentNumber(indicative.explanation.segment)} in 2026/27`, text: `Not an official segment: worked out here from ${indicative.quarter} with thresholds entered in this installation.`, isIndicative: true, href };
  }
  const next = thresholds === null
    ? "Thresholds are not yet to hand, so no indicative segment is shown."
    : "Thresholds are entered here, but no scores of this board are held, so no indicative segment is shown.";
  return { finding: "ICBs were not segmented in 2025/26", text: `NHS Oversight Framework 2026/27 will score ICBs from 1 to 4. ${next}`, isIndicative: false, href };
}
