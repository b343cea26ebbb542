import { inSentence } from "@/lib/shared/in-sentence";
import { isUnknownStatus } from "@/lib/shared/objective-status";
import type { Standing } from "./standing";

/** What stands in for the objective's own measure, and why: judged, or only shown where nothing is judged; null where nothing stands in. */
export function meanwhileText({ meanwhile, position, status }: Pick<Standing, "meanwhile" | "position" | "status">): string | null {
  if (meanwhile === null || position === null) return null;
  return `${isUnknownStatus(status) ? "Not judged yet; shown meanwhile is" : "Judged meanwhile on"} ${inSentence(position.report.metric.name)}: ${inSentence(meanwhile)}`;
}
