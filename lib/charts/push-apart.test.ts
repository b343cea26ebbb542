import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { pushApart } from "@/lib/charts/push-apart";

describe("pushApart", () => {
  it("leaves labels that do not touch where they are", () => {
    expect(pushApart([{ wanted: 20, height: 10 }, { wanted: 40, height: 10 }], 0, 100)).toEqual([20, 40]);
  });

  it("moves two that touch by the same amount", () => {
    expect(pushApart([{ wanted: 50, height: 10 }, { wanted: 54, height: 10 }], 0, 100)).toEqual([47, 57]);
  });

  it("moves the lighter one further", () => {
    const [light = 0, heavy = 0] = pushApart([{ wanted: 50, height: 10 }, { wanted: 50, height: 10, weight: 9 }], 0, 100);
    expect(50 - light).toBeGreaterThan(heavy - 50);
  });

  it("keeps order, never overlaps and stays inside wherever there is room", () => {
    const label = fc.record({ wanted: fc.double({ min: -50, max: 350, noNaN: true }), height: fc.integer({ min: 8, max: 24 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 9 }), (labels) => {
        const sorted = [...labels].sort((a, b) => a.wanted - b.wanted);
        const middles = pushApart(sorted, 0, 300);
        sorted.forEach(({ height }, index) => {
          const middle = middles[index] ?? NaN;
          expect(middle - height / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(middle + height / 2).toBeLessThanOrEqual(300 + 1e-6);
          if (index > 0) expect(middle - height / 2).toBeGreaterThanOrEqual((middles[index - 1] ?? NaN) + (sorted[index - 1]?.height ?? NaN) / 2 - 1e-6);
        });
      }),
    );
  });
});
