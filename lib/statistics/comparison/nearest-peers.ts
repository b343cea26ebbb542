import { standardDeviation } from "../descriptive/standard-deviation";
import { checkPositive, checkSameLength, checkWhole } from "../validation";
import { checkValue } from "./check-value";

/** Something areas can be alike in, such as the share of people over 75. */
export interface Characteristic {
  readonly name: string;
  /** One an area, in one unit; null = not known. */
  readonly values: readonly (number | null)[];
  /** How much it counts; default 1. */
  readonly weight?: number;
}

export interface PeerContribution {
  readonly name: string;
  /** Peer less area, in the unit of the characteristic. */
  readonly difference: number;
  /** The same in standard deviations of all areas. */
  readonly standardisedDifference: number;
  /** Weight times the standardised difference squared; these sum to the distance squared. */
  readonly contribution: number;
}

export interface Peer {
  /** Place of the area in the lists, from 0. */
  readonly area: number;
  readonly distance: number;
  /** In the order of the characteristics, without the dropped ones. */
  readonly contributions: readonly PeerContribution[];
}

export interface NearestPeers {
  /** Nearest first; empty when the area itself is not comparable, or no characteristic is left. */
  readonly peers: readonly Peer[];
  /** Names of characteristics in which areas do not differ: they cannot tell who is near. */
  readonly dropped: readonly string[];
  /** Places of areas that lack a value and are left out. */
  readonly notComparable: readonly number[];
}

/**
 * The areas most like one area: the smallest standardised Euclidean distance, every difference divided by the standard
 * deviation of the characteristic over all areas that have it. Equal distances stand in the order given.
 * An area that lacks a value is left out rather than filled in. Source: the standardised Euclidean distance of cluster
 * analysis, each characteristic divided by its standard deviation.
 * @param characteristics one or more, their values in the same order of areas.
 * @param area place of the area whose peers are wanted, from 0.
 * @param wanted how many peers; fewer are returned when there are no more comparable areas.
 * @throws RangeError for no or unequally long or equally named characteristics, a value that is not finite, a weight not
 * above 0, or a place that no area has.
 */
export function nearestPeers(characteristics: readonly Characteristic[], area: number, wanted = 5): NearestPeers {
  checkInput(characteristics, area);
  checkWhole(wanted, "wanted", 1);
  const scaled = characteristics.map((one) => ({ ...one, deviation: standardDeviation(one.values.filter((value) => value !== null)) ?? 0 }));
  const used = scaled.filter(({ deviation }) => deviation > 0);
  const dropped = scaled.filter(({ deviation }) => deviation === 0).map(({ name }) => name);

  const areas = (characteristics[0]?.values ?? []).map((_, place) => place);
  const notComparable = areas.filter((place) => used.some(({ values }) => values[place] === null));
  if (used.length === 0 || notComparable.includes(area)) return { peers: [], dropped, notComparable };
  const peers = areas
    .filter((place) => place !== area && !notComparable.includes(place))
    .map((place) => comparePair(used, area, place))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, wanted);
  return { peers, dropped, notComparable };
}

function comparePair(characteristics: readonly (Characteristic & { deviation: number })[], area: number, peer: number): Peer {
  const contributions = characteristics.map(({ name, values, weight = 1, deviation }) => {
    const difference = (values[peer] ?? 0) - (values[area] ?? 0);
    const standardisedDifference = difference / deviation;
    return { name, difference, standardisedDifference, contribution: weight * standardisedDifference ** 2 };
  });
  return { area: peer, distance: Math.sqrt(contributions.reduce((sum, { contribution }) => sum + contribution, 0)), contributions };
}

function checkInput(characteristics: readonly Characteristic[], area: number): void {
  const [first] = characteristics;
  if (first === undefined) throw new RangeError("characteristics must name at least one");
  if (new Set(characteristics.map(({ name }) => name)).size < characteristics.length) throw new RangeError("characteristics must each have a name of their own");
  characteristics.forEach(({ name, values, weight = 1 }, place) => {
    checkSameLength(first.values, first.name, values, name);
    checkPositive(weight, `characteristics[${place}].weight`);
    checkValue(weight, `characteristics[${place}].weight`);
    values.forEach((value, index) => value !== null && checkValue(value, `characteristics[${place}].values[${index}]`));
  });
  checkWhole(area, "area");
  if (area >= first.values.length) throw new RangeError(`area must be under ${first.values.length}, not ${area}`);
}
