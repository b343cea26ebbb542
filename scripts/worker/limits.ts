/** What reading and publishing one file may cost before it is ended. */
export const IMPORT_LIMITS = {
  /** Heap of the process, in MB; beyond it the process ends by itself. */
  heapMegabytes: 768,
  /** Memory of the process in all, in MB. */
  residentMegabytes: 1_200,
  /** Seconds. */
  seconds: 600,
} as const;

/** Seconds that one round of fetching may take. */
export const FETCHING_SECONDS = 3_600;
