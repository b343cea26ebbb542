const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;

/** What length of time a figure is about; the period is named by its last day. */
export type PeriodKind = "day" | "week" | "month" | "quarter" | "calendar_year" | "financial_year" | "three_years";

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Reads a date written 'YYYY-MM-DD'. A calendar date has no time zone, so no clock is involved.
 * @throws RangeError when the text is not such a date or the day does not exist
 */
export function parseIsoDate(iso: string): CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) throw new RangeError(`not a date of the form YYYY-MM-DD: ${JSON.stringify(iso)}`);
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month)) {
    throw new RangeError(`no such day: ${iso}`);
  }
  return date;
}

/** Days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** '2026-05-14' gives "14 May 2026". */
export function formatDate(iso: string): string {
  const { year, month, day } = parseIsoDate(iso);
  return `${day} ${monthName(month)} ${year}`;
}

/** '2026-05-14' gives "14 May 2026" with the month in three letters ("14 Sep 2026"). */
export function formatShortDate(iso: string): string {
  const { year, month, day } = parseIsoDate(iso);
  return `${day} ${shortMonth(month)} ${year}`;
}

/**
 * A moment in London time: "14 May 2026 at 9:30am". Summer time is applied.
 * @param instant a moment with its zone, such as '2026-05-14T08:30:00Z'
 * @throws RangeError when the text has no zone or is not a moment
 */
export function formatDateTime(instant: string): string {
  const parts = londonParts(instant);
  const hour = Number(parts.get("hour"));
  const date = `${Number(parts.get("day"))} ${monthName(Number(parts.get("month")))} ${parts.get("year")}`;
  return `${date} at ${hour % 12 === 0 ? 12 : hour % 12}:${parts.get("minute")}${hour < 12 ? "am" : "pm"}`;
}

/**
 * The day in London of a moment, `YYYY-MM-DD`.
 * @throws RangeError when the text has no zone or is not a moment
 */
export function dayInLondon(instant: string): string {
  const parts = londonParts(instant);
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

/**
 * The time of day in London of a moment, `HH:MM`.
 * @throws RangeError when the text has no zone or is not a moment
 */
export function timeInLondon(instant: string): string {
  const parts = londonParts(instant);
  return `${parts.get("hour")}:${parts.get("minute")}`;
}

function londonParts(instant: string): ReadonlyMap<string, string> {
  const milliseconds = /T.*(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a moment with a time zone: ${JSON.stringify(instant)}`);
  return new Map(LONDON.formatToParts(milliseconds).map((part) => [part.type, part.value]));
}

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London", hourCycle: "h23",
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
});

/**
 * A period in full, from its last day: month "March 2026", quarter "January to March 2026",
 * financial_year "2025/26", three_years "2023 to 2025", week "week ending 29 March 2026".
 */
export function formatPeriod(periodEnd: string, kind: PeriodKind): string {
  return namePeriod(periodEnd, kind, monthName, formatDate);
}

/** The same with months in three letters: "Mar 2026", "Jan to Mar 2026". */
export function formatShortPeriod(periodEnd: string, kind: PeriodKind): string {
  return namePeriod(periodEnd, kind, shortMonth, formatShortDate);
}

function namePeriod(periodEnd: string, kind: PeriodKind, month: (number: number) => string, date: (iso: string) => string): string {
  const end = parseIsoDate(periodEnd);
  switch (kind) {
    case "day":
      return date(periodEnd);
    case "week":
      return `week ending ${date(periodEnd)}`;
    case "month":
      return `${month(end.month)} ${end.year}`;
    case "quarter": {
      const crossesYear = end.month < 3;
      const first = crossesYear ? `${month(end.month + 10)} ${end.year - 1}` : month(end.month - 2);
      return `${first} to ${month(end.month)} ${end.year}`;
    }
    case "calendar_year":
      return String(end.year);
    case "financial_year":
      return financialYear(end);
    case "three_years":
      return `${end.year - 2} to ${end.year}`;
  }
}

/** The financial year (April to March) that holds the day. */
function financialYear({ year, month }: CalendarDate): string {
  const first = month <= 3 ? year - 1 : year;
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

function monthName(month: number): string {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

function shortMonth(month: number): string {
  return monthName(month).slice(0, 3);
}
