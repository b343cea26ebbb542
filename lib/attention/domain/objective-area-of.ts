import { OBJECTIVE_AREAS, type ObjectiveArea } from "@/lib/objectives/domain/objective";

/** @throws RangeError for a word that is none of the four areas */
export function objectiveAreaOf(text: string): ObjectiveArea {
  const area = OBJECTIVE_AREAS.find((one) => one === text);
  if (area === undefined) throw new RangeError(`no area of oversight ${text}`);
  return area;
}
