import { countAgreements } from "./agreement";
import { countRows } from "./count-rows";
import type { SegmentRow } from "./segment-pages";

const trusts = (count: number): string => `${count} ${count === 1 ? "trust" : "trusts"}`;
const inWorse = (rows: readonly SegmentRow[]): number => rows.filter(({ explained }) => (explained.result.segment ?? 0) >= 3).length;
const ofThem = (deficit: number, worse: number): string => (deficit === 0 ? "" : `, ${deficit === worse && worse > 1 ? "all" : deficit} of them only by the rule for deficits`);
const byDeficit = (rows: readonly SegmentRow[]): number => rows.filter(({ explained }) => explained.agreement === "override").length;

/** The finding over all trusts of a quarter. */
export function segmentsFinding(rows: readonly SegmentRow[]): string {
  if (rows.length === 0) return "No published segments are held for this day";
  const [worse, deficit] = [inWorse(rows), byDeficit(rows)];
  if (rows.length === 1) return `Of this quarter one trust is held, in segment ${String(rows[0]?.explained.result.segment)}`;
  return `${worse} of the ${trusts(rows.length)} held are in segment 3 or worse${ofThem(deficit, worse)}`;
}

/** The finding over the trusts of a board's area. */
export function boardTrustsFinding(rows: readonly SegmentRow[], board: string): string {
  if (rows.length === 0) return `No segments of trusts in ${board} are held`;
  const deficit = byDeficit(rows);
  return `${inWorse(rows)} of the ${trusts(rows.length)} held of its area ${inWorse(rows) === 1 ? "is" : "are"} in segment 3 or worse${ofThem(deficit, inWorse(rows))}`;
}

/** The region with the largest share of its trusts in segment 3 or worse. */
export function worstRegionFinding(rows: readonly SegmentRow[]): string {
  const shares = countRows(rows, ({ region }) => region?.shortName ?? "Not in a region").map(({ name, bySegment, all }) => ({ name, all, worse: (bySegment[2] ?? 0) + (bySegment[3] ?? 0) + (bySegment[4] ?? 0) }));
  const [worst, next] = [...shares].sort((a, b) => b.worse / b.all - a.worse / a.all);
  if (!worst || !next || worst.worse / worst.all === next.worse / next.all) return "By region";
  return `${worst.name} has ${worst.worse} of its ${worst.all} trusts in segment 3 or worse`;
}

/** How many published segments the rules used here give. */
export function agreementFinding(rows: readonly SegmentRow[]): string {
  const counts = countAgreements(rows.map(({ explained }) => explained.agreement));
  const compared = rows.length - counts["not-compared"];
  if (compared === 0) return "No published segment of this quarter could be worked out again";
  const agreed = counts.same + counts.override + counts.either;
  return `Worked out again, ${agreed} of ${compared} published segments come out: ${counts.same} by the average score, ${counts.override} with the rule for deficits${counts.either === 0 ? "" : `, ${counts.either} where the rules known leave two open`}${counts.differs === 0 ? "" : `; ${counts.differs} differ`}`;
}
