const DAY = 86_400_000;
/** Days from the first day of one way of counting to that of the other. */
const FROM_1904 = 1462;
/** The first serial after the 29 February 1900 that spreadsheets count and that never was. */
const FIRST_SURE = 61;
/** 31 December 9999. */
const LAST = 2_958_465;

/** Numbers of the formats that show a date and are not spelt out in the file. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/**
 * Whether a number format shows a date: one with a day, a month or a year. A time of day or a length of time is none.
 * @param code the format as the file spells it out; absent for one that is built in
 */
export function readsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").replace(/general/gi, "");
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/**
 * The day of a spreadsheet's serial number, `YYYY-MM-DD`.
 * @returns null for a number no date belongs to
 */
export function serialDate(serial: number, startsIn1904: boolean): string | null {
  // A time of 24 hours less a rounding error belongs to the next day.
  const days = Math.floor(serial + 1e-6) + (startsIn1904 ? FROM_1904 : 0);
  if (!(days >= FIRST_SURE && days <= LAST)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}
