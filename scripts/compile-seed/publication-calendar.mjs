const THURSDAY = 4;

/**
 * The day RTT figures of a month come out by the publication's usual rule: second Thursday of the second month after.
 * @param {string} period "2026-03"
 * @returns {string} "2026-05-14"
 */
export function rttPublicationDay(period) {
  const [year, month] = period.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + 2, 1));
  const firstThursday = 1 + ((THURSDAY - first.getUTCDay() + 7) % 7);
  first.setUTCDate(firstThursday + 7);
  return first.toISOString().slice(0, 10);
}
