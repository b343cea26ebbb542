import type { ImportState } from "./import-state";

/** An import without what its check found. Moments as ISO text. */
export interface ImportRecord {
  readonly id: number;
  readonly state: ImportState;
  readonly version: number;
  readonly areaId: number | null;
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly publication: string | null;
  readonly publishedOn: string | null;
  readonly embargoUntil: string | null;
  readonly stagedById: string | null;
  readonly stagedBy: string;
  readonly stagedAt: string;
  readonly title: string | null;
  readonly checkedAt: string | null;
  readonly fingerprint: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly releaseId: number | null;
  readonly endedAt: string | null;
  readonly progressStep: string | null;
  readonly progressRows: number | null;
  /** When and why its release was withdrawn; null while it is in force. */
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
}
