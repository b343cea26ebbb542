import { describe, expect, it } from "vitest";
import { measureArea } from "./measure-area.mjs";

const square = (x, y, size) => [[x, y], [x + size, y], [x + size, y + size], [x, y + size]];

describe("measureArea", () => {
  it("labels a square in its middle", () => {
    const { label, labelRadius, centroid, box } = measureArea([[square(100, 200, 80)]]);
    // The label is found to within one unit of the greatest distance, and rounded.
    expect(Math.hypot(label.x - 140, label.y - 240)).toBeLessThan(2);
    expect(labelRadius).toBeGreaterThanOrEqual(39);
    expect(labelRadius).toBeLessThanOrEqual(40);
    expect(centroid).toEqual({ x: 140, y: 240 });
    expect(box).toEqual({ x: 100, y: 200, width: 80, height: 80 });
  });

  it("labels the larger of two parts and takes the centroid over both by area", () => {
    const { label, centroid } = measureArea([[square(0, 0, 30)], [square(300, 0, 60)]]);
    expect(Math.hypot(label.x - 330, label.y - 30)).toBeLessThan(2);
    // (900 x 15 + 3600 x 330) / 4500 and (900 x 15 + 3600 x 30) / 4500
    expect(centroid).toEqual({ x: 267, y: 27 });
  });

  it("keeps the label out of a hole, whichever way the hole's ring runs", () => {
    for (const hole of [square(20, 20, 120), square(20, 20, 120).toReversed()]) {
      const { label, labelRadius, centroid } = measureArea([[square(0, 0, 200), hole]]);
      expect(label.x > 140 || label.y > 140).toBe(true);
      // The widest free circle touches the hole's corner and two sides: 60 * (2 - sqrt 2) = 35.1.
      expect(labelRadius).toBeGreaterThanOrEqual(34);
      expect(labelRadius).toBeLessThanOrEqual(35);
      // (40000 x 100 - 14400 x 80) / 25600
      expect(centroid).toEqual({ x: 111, y: 111 });
    }
  });

  it("labels a horseshoe inside one of its arms or its foot, not in the gap its centroid falls into", () => {
    const { label } = measureArea([[[[0, 0], [30, 0], [30, 90], [70, 90], [70, 0], [100, 0], [100, 120], [0, 120]]]]);
    expect(label.x > 30 && label.x < 70 && label.y < 90).toBe(false);
  });
});
