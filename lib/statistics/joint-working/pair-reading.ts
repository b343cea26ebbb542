import { mean } from "../descriptive/mean";
import { checkSameLength } from "../validation";
import { checkRating, dimensionReading, type DimensionReading } from "./dimension-reading";

/** What the ICB and one council say of each other, by dimension; null is a dimension not rated. */
export interface PairRatings {
  readonly nhs: readonly (number | null)[];
  readonly council: readonly (number | null)[];
}

/** One council's relationship with the ICB. */
export interface PairReading {
  /** One entry a dimension; null where a side has not rated it. */
  readonly dimensions: readonly (DimensionReading | null)[];
  /** True when both sides have rated every dimension. */
  readonly returned: boolean;
  /** Means over the dimensions both sides have rated; null where there are none. */
  readonly meanScore: number | null;
  readonly meanGap: number | null;
  /** Place of the dimension with the widest gap, the first of equals; null where no dimension is rated by both. */
  readonly widest: number | null;
}

/**
 * Score, gap and direction of every dimension of one pair, with their means. Source: docs/methods/joint-working-score.md.
 * @param name of the pair, for a refusal.
 * @throws RangeError for lists of different length, without entries, or with a rating outside 0 to 4.
 */
export function pairReading({ nhs, council }: PairRatings, name = "pair"): PairReading {
  checkSameLength(nhs, `${name}.nhs`, council, `${name}.council`);
  if (nhs.length === 0) throw new RangeError(`${name}.nhs needs at least one dimension`);
  nhs.forEach((rating, place) => rating !== null && checkRating(rating, `${name}.nhs[${place}]`));
  council.forEach((rating, place) => rating !== null && checkRating(rating, `${name}.council[${place}]`));

  const dimensions = nhs.map((own, place) => {
    const other = council[place] ?? null;
    return own === null || other === null ? null : dimensionReading(own, other);
  });
  const rated = dimensions.filter((dimension) => dimension !== null);
  const widestGap = rated.reduce((most, { gap }) => Math.max(most, gap), -1);
  const widest = dimensions.findIndex((dimension) => dimension?.gap === widestGap);
  return {
    dimensions,
    returned: rated.length === dimensions.length,
    meanScore: mean(rated.map(({ score }) => score)),
    meanGap: mean(rated.map(({ gap }) => gap)),
    widest: widest < 0 ? null : widest,
  };
}
