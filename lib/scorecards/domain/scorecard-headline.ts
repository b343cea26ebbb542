import { isUnknownStatus, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { inSentence } from "@/lib/shared/in-sentence";
import type { ScorecardObjective } from "./scorecard";
import { capitalised, countWord, listed } from "./sentences";

type Told = Pick<ScorecardObjective, "shortTitle" | "status" | "stale" | "coverageChanged">;

/** As many as are named; more are counted. */
const NAMED = 2;

/** What is said of objectives with one of these statuses, from most worrying on. */
const CLAUSES: readonly { readonly statuses: readonly ObjectiveStatus[]; readonly one: string; readonly many: string }[] = [
  { statuses: ["not_met_at_horizon"], one: "was not met by its date", many: "were not met by their dates" },
  { statuses: ["off_not_improving"], one: "is off trajectory and not improving", many: "are off trajectory and not improving" },
  { statuses: ["off_improving"], one: "is off trajectory but improving", many: "are off trajectory but improving" },
  { statuses: ["on_trajectory"], one: "is on trajectory", many: "are on trajectory" },
  { statuses: ["met", "met_at_horizon"], one: "is met", many: "are met" },
];

function clauseOf(told: readonly Told[], one: string, many: string, isFirst: boolean): string {
  const subject = told.length <= NAMED ? listed(told.map(({ shortTitle }) => inSentence(shortTitle))) : `${countWord(told.length)}${isFirst ? " objectives" : ""}`;
  return `${subject} ${told.length === 1 ? one : many}`;
}

/**
 * The finding of a scorecard in one sentence, by rules in order: what was missed, what is off trajectory, what is on it, what cannot
 * be judged. Every objective is counted once. Where a judged figure is old, it says so; where the judged ones are not like for like, too.
 */
export function scorecardHeadline(objectives: readonly Told[]): string {
  const total = objectives.length;
  if (total === 0) return "No objectives are held";
  const judged = objectives.filter(({ status }) => !isUnknownStatus(status));
  const unknown = total - judged.length;
  if (judged.length === 0) return total === 1 ? "The one objective cannot be judged" : `None of ${countWord(total)} objectives can be judged`;
  const told = CLAUSES.map(({ statuses, ...words }) => ({ ...words, own: judged.filter(({ status }) => statuses.includes(status)) })).filter(({ own }) => own.length > 0);
  const clauses = told.map(({ own, one, many }, place) => clauseOf(own, one, many, place === 0));
  const broken = told.flatMap(({ own }) => (own.length <= NAMED ? own : [])).filter(({ coverageChanged }) => coverageChanged);
  const unlike = broken.length === 0 ? "" : `, though figures of ${listed(broken.map(({ shortTitle }) => inSentence(shortTitle)))} are not like for like`;
  const open = judged.some(({ stale }) => stale) ? "At last count, " : "";
  const rest = unknown === 0 ? [] : [`${countWord(unknown)} of ${countWord(total)} cannot be judged`];
  return capitalised(`${open}${listed([...clauses, ...rest])}${unlike}`);
}
