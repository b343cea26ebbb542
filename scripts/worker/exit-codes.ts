/** How the process of an import says why it ended. */
export const EXIT = {
  /** It took more memory than it may. */
  tooMuchMemory: 70,
  /** The database went away: the same may be tried again. */
  lostDatabase: 75,
} as const;
