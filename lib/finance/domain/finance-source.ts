import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";

/**
 * What the amounts rest on, as a sentence.
 * @param releases those used, newest first
 */
export function financeSource(releases: readonly ReleaseInfo[]): string {
  const [newest] = releases;
  const oldest = releases.at(-1);
  if (newest === undefined || oldest === undefined) return "No return is held.";
  const invented = releases.filter(({ provenance }) => provenance === "illustrative").length;
  const what = invented === releases.length ? "Illustrative finance returns, invented for the demonstration" : invented === 0 ? "Monthly finance returns of the board, management information" : `Monthly finance returns, ${invented} of ${releases.length} of them illustrative`;
  const span = oldest.periodEnd === newest.periodEnd ? formatPeriod(newest.periodEnd, "month") : `${formatPeriod(oldest.periodEnd, "month")} to ${formatPeriod(newest.periodEnd, "month")}`;
  return `${what}, ${span}. Known since ${formatDate(newest.publishedOn)}. Figures run from 1 April.`;
}
