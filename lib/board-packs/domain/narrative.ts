import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { PackObjective } from "./snapshot";

type NarratedObjective = Pick<
  PackObjective,
  "title" | "statusKey" | "statusWord" | "stale" | "latestText" | "latestPeriodText" | "targetText" | "illustrative"
>;

const MISSED: readonly ObjectiveStatus[] = ["not_met_at_horizon"];
const WORRY: readonly ObjectiveStatus[] = ["off_not_improving"];
const BETTER: readonly ObjectiveStatus[] = ["off_improving"];
const GOOD: readonly ObjectiveStatus[] = ["met", "met_at_horizon", "on_trajectory"];
const UNJUDGED: readonly ObjectiveStatus[] = ["too_early", "not_measured", "not_measured_at_horizon"];

const NUMBER_WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * The pack's finding in one sentence: how many objectives are met or on trajectory, how many are not, how many
 * cannot be judged. Every objective is counted once, so the counts add up to the number of objectives.
 */
export function packHeadline(shortName: string, objectives: readonly NarratedObjective[]): string {
  const total = objectives.length;
  if (total === 0) return `${shortName} has no objectives to report on.`;
  const good = pick(objectives, GOOD).length;
  const unjudged = pick(objectives, UNJUDGED).length;
  if (unjudged === total) {
    if (total === 1) return `The one objective of ${shortName} cannot be judged yet.`;
    return `None of the ${inWords(total)} objectives of ${shortName} can be judged yet.`;
  }
  const opening = `${shortName} has met or is on trajectory for ${inWords(good)} of ${inWords(total)} ${total === 1 ? "objective" : "objectives"}`;
  const clauses: string[] = [];
  const add = (count: number, one: string, many: string) => {
    if (count > 0) clauses.push(`${inWords(count)} ${count === 1 ? one : many}`);
  };
  add(pick(objectives, MISSED).length, "was not met by its date", "were not met by their dates");
  add(pick(objectives, WORRY).length, "is off trajectory and not improving", "are off trajectory and not improving");
  add(pick(objectives, BETTER).length, "is off trajectory but improving", "are off trajectory but improving");
  add(unjudged, "cannot be judged", "cannot be judged");
  return clauses.length === 0 ? `${opening}.` : `${opening}; ${inSeries(clauses)}.`;
}

/**
 * Key sentences under the headline, in the order missed, worry, better, good, unjudged, stale.
 * Each figure is named with its period and what it is held against.
 */
export function packSummary(objectives: readonly NarratedObjective[]): string[] {
  const sentences: string[] = [];
  const say = (lead: string, chosen: readonly NarratedObjective[], tell: (o: NarratedObjective) => string) => {
    if (chosen.length > 0) sentences.push(`${lead}: ${chosen.map(tell).join("; ")}.`);
  };
  say("Not met by its date", pick(objectives, MISSED), withFigure);
  say("Off trajectory, not improving", pick(objectives, WORRY), withFigure);
  say("Off trajectory, improving", pick(objectives, BETTER), withFigure);
  say("Met or on trajectory", pick(objectives, GOOD), withFigure);
  say("Cannot be judged", pick(objectives, UNJUDGED), (o) => `${named(o)} (${o.statusWord.toLowerCase()})`);
  const stale = objectives.filter((objective) => objective.stale);
  say("Resting on old figures", stale, (o) => `${named(o)} (latest ${o.latestPeriodText})`);
  return sentences;
}

function withFigure(objective: NarratedObjective): string {
  const { latestText, latestPeriodText, targetText } = objective;
  return `${named(objective)} (${latestText}, ${latestPeriodText}; target ${targetText})`;
}

function named(objective: NarratedObjective): string {
  return objective.illustrative ? `${objective.title}, illustrative` : objective.title;
}

function pick<T extends NarratedObjective>(objectives: readonly T[], keys: readonly ObjectiveStatus[]): T[] {
  return objectives.filter((objective) => keys.includes(objective.statusKey));
}

/** Whole numbers below ten in words, others in digits. */
function inWords(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}

function inSeries(clauses: readonly string[]): string {
  const [first = "", second = ""] = clauses;
  if (clauses.length <= 1) return first;
  if (clauses.length === 2) return `${first} and ${second}`;
  return `${clauses.slice(0, -1).join(", ")}, and ${clauses[clauses.length - 1] ?? ""}`;
}
