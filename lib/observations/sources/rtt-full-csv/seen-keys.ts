/** Combinations of part and treatment function that a pair notes as bits; the published file has some 120. */
const NOTED_AS_BITS = 310;
const BITS = 31;
/** Parts of the publication. */
const PARTS = 5;

/** A provider and commissioner, with the combinations met so far: 31 to a number. */
export interface Pair {
  readonly key: string;
  readonly seen: number[];
}

/**
 * What tells the rows of a file apart, so that none is counted twice. A row costs a bit: a million rows of text would
 * be most of what reading takes.
 */
export class SeenKeys {
  private readonly pairs = new Map<string, Pair>();
  private readonly parts = new Map<string, number>();
  private readonly treatments = new Map<string, number>();
  /** Combinations beyond those noted as bits. */
  private readonly others = new Set<string>();
  // Rows of a pair mostly lie together.
  private last: Pair | null = null;
  private lastCodes: readonly [string, string, string] = ["", "", ""];

  /** The pair of a row; its key is `provider|parent|commissioner`. */
  pairOf(provider: string, icb: string, commissioner: string): Pair {
    const [lastProvider, lastIcb, lastCommissioner] = this.lastCodes;
    if (this.last !== null && provider === lastProvider && icb === lastIcb && commissioner === lastCommissioner) return this.last;
    const key = `${provider}|${icb}|${commissioner}`;
    let pair = this.pairs.get(key);
    if (pair === undefined) {
      pair = { key, seen: [] };
      this.pairs.set(key, pair);
    }
    this.last = pair;
    this.lastCodes = [provider, icb, commissioner];
    return pair;
  }

  /** Notes a combination; answers whether it is new. */
  add({ key, seen }: Pair, part: string, treatment: string): boolean {
    const place = placeOf(this.treatments, treatment) * PARTS + placeOf(this.parts, part);
    if (place >= NOTED_AS_BITS) {
      const other = `${key}|${part}|${treatment}`;
      if (this.others.has(other)) return false;
      this.others.add(other);
      return true;
    }
    const word = Math.floor(place / BITS);
    const bit = 1 << place % BITS;
    while (seen.length <= word) seen.push(0);
    if ((seen[word]! & bit) !== 0) return false;
    seen[word]! |= bit;
    return true;
  }
}

function placeOf(places: Map<string, number>, code: string): number {
  const found = places.get(code);
  if (found !== undefined) return found;
  places.set(code, places.size);
  return places.size - 1;
}
