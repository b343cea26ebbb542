import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { remember } from "@/lib/platform/cache";
import type { WhatsNew } from "./domain/whats-new";
import { findNews } from "./queries";

/** Most releases that are listed. */
const LISTED = 60;

/** What was published last, with what it brought; nothing under embargo. @param asOf today, `YYYY-MM-DD` */
export async function loadWhatsNew<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<WhatsNew> {
  const [{ metrics }, releases] = await Promise.all([loadCatalogue(scope), remember(`${scope.datasetVersion}|news|${asOf}`, () => findNews(scope, asOf, LISTED))]);
  const codes = new Set(releases.flatMap(({ metricCodes }) => metricCodes));
  return { releases, metricNames: Object.fromEntries([...codes].map((code) => [code, metrics.get(code)?.shortName ?? code])) };
}
