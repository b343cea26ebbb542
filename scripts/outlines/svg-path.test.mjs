import { describe, expect, it } from "vitest";
import { closedPath, openPath } from "./svg-path.mjs";

describe("closedPath", () => {
  it("draws relative steps, shortened where they run along an axis, and closes", () => {
    expect(closedPath([[[10, 20], [15, 20], [15, 12], [12, 25]]])).toBe("M10 20h5v-8l-3 13z");
  });

  it("starts the next ring from the first point of the one before, where z leaves the pen", () => {
    expect(closedPath([[[10, 20], [15, 20], [12, 25]], [[13, 18], [14, 19], [12, 19]]])).toBe("M10 20h5l-3 5zm3-2l1 1h-2z");
  });

  it("separates repeated steps by a space or by the minus sign", () => {
    expect(closedPath([[[0, 0], [3, 4], [8, 2], [6, 9]]])).toBe("M0 0l3 4 5-2-2 7z");
  });
});

describe("openPath", () => {
  it("leaves open lines open and starts the next from where the last ended", () => {
    expect(openPath([[[0, 0], [3, 4]], [[5, 5], [6, 7]]])).toBe("M0 0l3 4m2 1l1 2");
  });

  it("closes a line that returns to its start", () => {
    expect(openPath([[[0, 0], [3, 4], [6, 1], [0, 0]], [[1, 1], [2, 2]]])).toBe("M0 0l3 4 3-3zm1 1l1 1");
  });
});
