import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { normalQuantile } from "../distributions/normal-quantile";
import { checkWhole } from "../validation";

/** A stream of random numbers of its own: the same seed always gives the same numbers. */
export interface SeededRandom {
  /** Strictly between 0 and 1, evenly spread. */
  uniform(): number;
  /** Standard normal: mean 0, standard deviation 1. */
  normal(): number;
}

/**
 * Starts a stream from a seed. Source: xoroshiro128+ of Blackman and Vigna; normal numbers by the inverse distribution.
 * @param seed a whole number, 0 or more.
 * @throws RangeError for any other seed.
 */
export function seededRandom(seed: number): SeededRandom {
  checkWhole(seed, "seed");
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => {
    const drawn = uniformFloat64(generator);
    return drawn > 0 ? drawn : uniform();
  };
  return { uniform, normal: () => normalQuantile(uniform()) };
}
