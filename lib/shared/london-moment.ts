import { dayInLondon, parseIsoDate, timeInLondon } from "./format-date";

/**
 * The moment at which a clock in London shows a day and time, with its zone: `2026-07-09T08:30:00.000Z` for 9:30 that day.
 * Of the two moments of the hour that comes twice in autumn, the later one; null for the hour that is left out in spring.
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`, 00:00 to 23:59
 * @throws RangeError when the text is no such day or time
 */
export function londonMoment(day: string, time: string): string | null {
  const { year, month, day: ofMonth } = parseIsoDate(day);
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (match === null) throw new RangeError(`not a time of the form HH:MM: ${JSON.stringify(time)}`);
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  // Winter time is that of the zone, summer time an hour ahead of it; the later moment is asked first.
  for (const ahead of [0, 1]) {
    const moment = new Date(Date.UTC(year, month - 1, ofMonth, hour - ahead, minute)).toISOString();
    if (dayInLondon(moment) === day && timeInLondon(moment) === time) return moment;
  }
  return null;
}
