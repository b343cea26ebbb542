import type { BodyMeasure } from "./body-page";

const number = (count: number, one: string, many: string): string => `${count === 0 ? "no" : count} ${count === 1 ? one : many}`;

/** What the measures of a trust say together: how many moved for the worse or the better beyond chance; else how it stands against England. */
export function trustFinding(name: string, measures: readonly Pick<BodyMeasure, "variation" | "outcome">[]): string {
  if (measures.length === 0) return `No figures of ${name} are held`;
  const judged = measures.flatMap(({ variation }) => (variation === null || variation === "suppressed" ? [] : [variation]));
  if (judged.length === 0 && measures.some(({ outcome }) => outcome !== "not_compared")) return againstEngland(name, measures);
  if (judged.length === 0) return `${capital(number(measures.length, "measure", "measures"))} of ${name} ${measures.length === 1 ? "is" : "are"} held, none over enough months to tell change from chance`;
  const worse = judged.filter((icon) => icon.startsWith("concern")).length;
  const better = judged.filter((icon) => icon.startsWith("improvement")).length;
  const of = `of ${number(judged.length, "measure", "measures")} of ${name} with enough months`;
  if (worse + better === 0) return `${judged.length === 1 ? "The one measure" : `None ${of}`}${judged.length === 1 ? ` of ${name} with enough months has not changed` : " has changed"} by more than chance`;
  return `${capital([...(worse > 0 ? [`${worse} getting worse`] : []), ...(better > 0 ? [`${better} improving`] : [])].join(" and "))}, ${of}`;
}

/** How a body stands against England, over the measures that can be told apart from chance. */
export function againstEngland(name: string, measures: readonly Pick<BodyMeasure, "outcome">[]): string {
  if (measures.length === 0) return `No figures of ${name} are held`;
  const count = (...outcomes: readonly BodyMeasure["outcome"][]): number => measures.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [better, worse, similar, neither] = [count("better"), count("worse"), count("similar"), count("higher", "lower")];
  const compared = better + worse + similar + neither;
  if (compared === 0) return `${capital(number(measures.length, "measure", "measures"))} of ${name} ${measures.length === 1 ? "is" : "are"} held; none is published with what a comparison with England needs`;
  const sides = ([[better, "better than England"], [worse, "worse than England"], [neither, "higher or lower than England, neither good nor bad,"], [similar, "no different from England"]] as const).filter(([count]) => count > 0);
  const [first, ...others] = sides.map(([count, words], index) => `${index === 0 ? words : words.replace(/ than England| from England/, "")} on ${index === 0 ? number(count, "measure", "measures") : count}`);
  return `${name} is ${others.length === 0 ? first : `${[first, ...others.slice(0, -1)].join(", ")} and ${others.at(-1)}`}, of ${compared} that can be compared`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
