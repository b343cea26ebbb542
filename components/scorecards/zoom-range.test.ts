import fc from "fast-check";
import { expect, it } from "vitest";
import { moveZoom, type ZoomMove } from "./zoom-range";

it("halves towards the latest period, and doubles back to all", () => {
  const closer = moveZoom({ start: 0, end: 40 }, "closer", 41);
  expect(closer).toEqual({ start: 20, end: 40 });
  expect(moveZoom(closer, "earlier", 41)).toEqual({ start: 10, end: 30 });
  expect(moveZoom(closer, "later", 41)).toEqual(closer);
  expect(moveZoom(closer, "wider", 41)).toEqual({ start: 0, end: 40 });
});

it("never leaves the periods held, turns round, or shows fewer than make a line", () => {
  const moves = fc.array(fc.constantFrom<ZoomMove>("closer", "wider", "earlier", "later", "all"), { maxLength: 30 });
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), moves, (count, list) => {
    let range = { start: 0, end: count - 1 };
    for (const move of list) {
      range = moveZoom(range, move, count);
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThan(count);
      expect(range.end - range.start).toBeGreaterThanOrEqual(Math.min(2, count - 1));
    }
  }));
});
