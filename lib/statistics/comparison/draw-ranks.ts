import { seededRandom, type SeededRandom } from "../random/seeded-random";

/**
 * Draws every area from its normal distribution, ranks the areas of each draw and counts.
 * Areas that draw the same value take the places they share in random order.
 * @param heights the larger the better, finite.
 * @param standardErrors in the same unit, 0 or more.
 * @param seed a whole number, 0 or more: the same seed gives the same counts.
 * @returns n rows of n: at `area * n + rank - 1` how many draws gave the area this rank, 1 = largest.
 */
export function drawRanks(heights: readonly number[], standardErrors: readonly number[], draws: number, seed: number): Uint32Array {
  const areas = heights.length;
  const random = seededRandom(seed);
  const means = Float64Array.from(heights);
  const errors = Float64Array.from(standardErrors);
  const drawn = new Float64Array(areas);
  const order = Uint32Array.from(heights, (_, area) => area);
  const counts = new Uint32Array(areas * areas);
  for (let draw = 0; draw < draws; draw++) {
    for (let area = 0; area < areas; area++) drawn[area] = (means[area] ?? 0) + (errors[area] ?? 0) * random.normal();
    if (sortDescending(order, drawn)) shuffleTies(order, drawn, random);
    for (let place = 0; place < areas; place++) {
      const cell = (order[place] ?? 0) * areas + place;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}

/** By insertion: the order of the draw before is close to the one wanted, so little has to move. True = there are ties. */
function sortDescending(order: Uint32Array, drawn: Float64Array): boolean {
  let hasTies = false;
  for (let place = 1; place < order.length; place++) {
    const area = order[place] ?? 0;
    const value = drawn[area] ?? 0;
    let free = place;
    for (; free > 0; free--) {
      const before = order[free - 1] ?? 0;
      const valueBefore = drawn[before] ?? 0;
      if (valueBefore === value) hasTies = true;
      if (valueBefore >= value) break;
      order[free] = before;
    }
    order[free] = area;
  }
  return hasTies;
}

/** Puts each stretch of equal values into random order. */
function shuffleTies(order: Uint32Array, drawn: Float64Array, random: SeededRandom): void {
  const valueAt = (place: number) => drawn[order[place] ?? 0];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && valueAt(end) === valueAt(start)) end += 1;
    for (let place = end - 1; place > start; place--) {
      const other = start + Math.floor(random.uniform() * (place - start + 1));
      const moved = order[place] ?? 0;
      order[place] = order[other] ?? 0;
      order[other] = moved;
    }
    start = end;
  }
}
