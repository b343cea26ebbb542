import { describe, expect, it } from "vitest";
import { clipLine } from "@/lib/charts/clip-line";

describe("clipLine", () => {
  it.each([
    ["a line inside is whole", [[0, 1], [1, 2]], [[[0, 1], [1, 2]]]],
    ["one that leaves is cut at the edge", [[0, 8], [2, 12]], [[[0, 8], [1, 10]]]],
    ["one that enters starts at the edge", [[0, -2], [1, 2]], [[[0.5, 0], [1, 2]]]],
    ["one that passes through has both edges", [[0, -10], [2, 20]], [[[0.6666666666666666, 0], [1.3333333333333333, 10]]]],
    ["one that leaves and comes back is two pieces", [[0, 8], [2, 12], [4, 8]], [[[0, 8], [1, 10]], [[3, 10], [4, 8]]]],
    ["one that stays outside is nothing", [[0, 12], [1, 14]], []],
  ] as const)("%s", (_, points, pieces) => {
    expect(clipLine(points, 0, 10)).toEqual(pieces);
  });
});
