import type { AreaParts } from "@/lib/objectives/domain/area-parts";
import { showValue } from "@/lib/objectives/domain/show-value";
import { withoutStop } from "@/lib/shared/without-stop";
import type { RowNote } from "./scorecard-rows";

/** "By council, 2024: early heart deaths run from ...; built from councils: 12.3%." */
function lineOf({ finding, kind, periodText, metric, sum, isIllustrative }: AreaParts): RowNote {
  const built = sum === null ? "" : ` Built from councils: ${showValue(metric, sum.value)}.`;
  return { text: `${isIllustrative ? "Illustrative. " : ""}By ${kind}, ${periodText}: ${withoutStop(finding)}.${built}` };
}

/** A line for each outcome that is published by the councils or trusts of a board, by objective. */
export function councilStrips(parts: readonly AreaParts[]): ReadonlyMap<string, readonly RowNote[]> {
  const lines = new Map<string, RowNote[]>();
  for (const part of parts) if (part.parts.some(({ value }) => value !== null)) lines.set(part.objectiveCode, [...(lines.get(part.objectiveCode) ?? []), lineOf(part)]);
  return lines;
}
