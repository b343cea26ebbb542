import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { BoardCharacteristics } from "./board-peers";

interface Record {
  readonly set: string;
  readonly code: string;
  readonly deprivation: number;
  readonly olderShare: number;
  readonly residents: number;
}

/** The reference file's records, typed. @throws RangeError for a set that is none: the file is our own, so any slip is a fault */
export const readBoardCharacteristics = (records: readonly Record[]): readonly BoardCharacteristics[] => records.map((record) => ({ ...record, set: setOf(record.set) }));

function setOf(text: string): BoundarySet {
  if (text === "2023" || text === "2026") return text;
  throw new RangeError(`no boundary set ${text}`);
}
