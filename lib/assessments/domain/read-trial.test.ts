import { describe, expect, it } from "vitest";
import { readTrial } from "./read-trial";

const EXPLAINED = { average: 2.21, contributions: [{ id: "OF1057", score: 2.66, weight: 1, contribution: 0.04 }] };

describe("readTrial", () => {
  it("reads nothing where nothing was sent", () => expect(readTrial({}, EXPLAINED)).toEqual({ trial: null, problem: "" }));

  it.each([["9"], ["0.99"], ["four"], ["4.01"], ["NaN"], ["1e9"]])("refuses the score %s in words", (score) => {
    expect(readTrial({ score }, EXPLAINED)).toEqual({ trial: null, problem: "Enter a score from 1.00 to 4.00" });
  });

  it("takes a decimal comma, the ends of the scale and the answer about the deficit", () => {
    expect(readTrial({ score: " 2,5 ", change: "OF1057", deficit: "yes" }, EXPLAINED).trial).toEqual({ change: "OF1057", score: 2.5, inDeficit: true });
    expect([readTrial({ score: "1" }, EXPLAINED), readTrial({ score: "4.00" }, EXPLAINED)].map(({ trial }) => trial?.score)).toEqual([1, 4]);
  });

  it("keeps the present score where only the deficit is another", () => {
    expect(readTrial({ deficit: "no" }, EXPLAINED).trial).toEqual({ change: "average", score: 2.21, inDeficit: false });
    expect(readTrial({ deficit: "no", change: "OF1057" }, EXPLAINED).trial?.score).toBe(2.66);
  });
});
