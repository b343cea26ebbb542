import { AREA_NAME, type ObjectiveArea } from "@/lib/objectives/domain/objective";

const inWords = (area: ObjectiveArea): string => `${AREA_NAME[area].toLowerCase()}${area === "joint_working" ? " with local government" : ""}`;

function listed(items: readonly string[], word: "and" | "or"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;
}

export interface AreaCount {
  readonly area: ObjectiveArea;
  readonly count: number;
}

/** Which areas the measures leave out: "None of the 15 headline measures is about prevention or joint working with local government". */
export function missingSentence(counts: readonly AreaCount[], total: number, noun: string): string {
  const empty = counts.filter(({ count }) => count === 0).map(({ area }) => inWords(area));
  return empty.length === 0 ? `Each of the four areas has at least one of the ${total} ${noun}` : `None of the ${total} ${noun} is about ${listed(empty, "or")}`;
}

/** Where the measures are: "1 is about finance, 3 about elective recovery and 11 about none of the four areas". */
export function spreadSentence(counts: readonly AreaCount[], other: number): string {
  const parts = [...counts.filter(({ count }) => count > 0).map(({ area, count }) => ({ count, about: inWords(area) })), ...(other > 0 ? [{ count: other, about: "none of the four areas" }] : [])];
  return listed(parts.map(({ count, about }, index) => `${count} ${index > 0 ? "" : count === 1 ? "is " : "are "}about ${about}`), "and");
}
