/** Bounds on what one file may cost to read. Sizes in bytes. */
export interface ReadLimits {
  /** Largest file on disk. */
  readonly maxFileBytes: number;
  /** Largest size of all parts of a zip, a workbook or a gzip together after unpacking. */
  readonly maxUnpackedBytes: number;
  /** Largest ratio of unpacked to packed size of one part. */
  readonly maxRatio: number;
  /** Most parts a zip may list. */
  readonly maxEntries: number;
  /** Largest part that must be held in memory whole: the texts of a workbook, the contents of an OpenDocument one. */
  readonly maxHeldBytes: number;
  /** Most rows and columns of one table. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Most cells of a workbook that must be held in memory whole, repeated ones counted. */
  readonly maxHeldCells: number;
  /** Refusals collected before reading stops. */
  readonly maxIssues: number;
}

/** Generous against every published file but the waiting times extract, which has a reader of its own. */
export const READ_LIMITS: ReadLimits = {
  maxFileBytes: 60_000_000,
  maxUnpackedBytes: 200_000_000,
  maxRatio: 100,
  maxEntries: 1000,
  maxHeldBytes: 50_000_000,
  maxRows: 1_000_000,
  maxColumns: 1000,
  maxHeldCells: 5_000_000,
  maxIssues: 100,
};
