import { mean } from "../descriptive/mean";
import { checkPositive, checkSameLength } from "../validation";
import { pairReading, type PairRatings, type PairReading } from "./pair-reading";

/** Share of councils whose pair is complete, from which a score is published. Source: docs/methods/joint-working-score.md. */
export const LEAST_COVERAGE = 0.75;

export interface CouncilRatings extends PairRatings {
  /** People of the council who live within the ICB. */
  readonly population: number;
}

/** An ICB's joint working as seen from both sides. */
export interface BoardReading {
  readonly pairs: readonly PairReading[];
  readonly expected: number;
  readonly returned: number;
  /** Returned over expected, 0 to 1. */
  readonly coverage: number;
  /** "incomplete" under 75% coverage: no score is published. */
  readonly state: "complete enough" | "incomplete";
  /** Population-weighted mean of the lower ratings, by dimension; null while incomplete. */
  readonly dimensionScores: readonly number[] | null;
  /** Mean of the dimension scores; null while incomplete. */
  readonly score: number | null;
  /** Places of the councils with the lowest mean score, several where they tie; none while incomplete. */
  readonly worst: readonly number[];
}

/**
 * Score of an ICB over its councils. Source: docs/methods/joint-working-score.md. A pair counts as returned once both sides have rated every
 * dimension; scores are of returned pairs alone, so that no side can lift a score by leaving dimensions out.
 * @param councils every council expected to return, those without ratings too.
 * @throws RangeError for no council, a population that is not above 0, unequal numbers of dimensions or a rating outside 0 to 4.
 */
export function boardReading(councils: readonly CouncilRatings[]): BoardReading {
  const [first] = councils;
  if (first === undefined) throw new RangeError("councils needs at least one entry");
  councils.forEach((council, place) => {
    checkPositive(council.population, `councils[${place}].population`);
    checkSameLength(council.nhs, `councils[${place}].nhs`, first.nhs, "councils[0].nhs");
  });
  const pairs = councils.map((council, place) => pairReading(council, `councils[${place}]`));
  const returned = pairs.flatMap((pair, place) => (pair.returned ? [place] : []));
  const coverage = returned.length / councils.length;
  const counts = { pairs, expected: councils.length, returned: returned.length, coverage };
  if (coverage < LEAST_COVERAGE) return { ...counts, state: "incomplete", dimensionScores: null, score: null, worst: [] };

  // Weights over the largest population, so that a council alone counts as exactly 1.
  const largest = Math.max(...returned.map((place) => councils[place]?.population ?? 0));
  const weights = returned.map((place) => (councils[place]?.population ?? 0) / largest);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const dimensionScores = first.nhs.map((_, dimension) =>
    returned.reduce((sum, place, index) => sum + (weights[index] ?? 0) * (pairs[place]?.dimensions[dimension]?.score ?? 0), 0) / total);
  const lowest = Math.min(...returned.map((place) => pairs[place]?.meanScore ?? Infinity));
  return {
    ...counts,
    state: "complete enough",
    dimensionScores,
    score: mean(dimensionScores),
    worst: returned.filter((place) => pairs[place]?.meanScore === lowest),
  };
}
