import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeenKeys } from "./seen-keys";

const code = (most: number) => fc.integer({ min: 0, max: most }).map((number) => `C${number}`);

describe("rows met before", () => {
  it("are the ones a set of whole keys knows, few treatment functions or many", () => {
    for (const treatments of [3, 24, 400]) {
      fc.assert(
        fc.property(fc.array(fc.tuple(code(2), code(2), code(2), fc.constantFrom("Part_1A", "Part_1B", "Part_2", "Part_2A", "Part_3"), code(treatments)), { maxLength: 600 }), (rows) => {
          const seen = new SeenKeys();
          const keys = new Set<string>();
          for (const [provider, icb, commissioner, part, treatment] of rows) {
            const key = [provider, icb, commissioner, part, treatment].join("|");
            expect(seen.add(seen.pairOf(provider, icb, commissioner), part, treatment)).toBe(!keys.has(key));
            keys.add(key);
          }
        }),
        { seed: 1, numRuns: 60 },
      );
    }
  });

  it("are told apart where there are more treatment functions than bits", () => {
    const seen = new SeenKeys();
    const pair = seen.pairOf("RTE", "QR1", "11M");
    const other = seen.pairOf("RTE", "QR1", "11X");
    for (let of = 0; of < 1000; of += 1) expect([of, seen.add(pair, "Part_2", `C_${of}`)]).toEqual([of, true]);
    for (let of = 0; of < 1000; of += 1) expect([of, seen.add(pair, "Part_2", `C_${of}`), seen.add(other, "Part_2", `C_${of}`)]).toEqual([of, false, true]);
  });
});
