import { describe, expect, it } from "vitest";
import objectives from "@/prisma/seed/reference/objectives.json";
import { fewGuard } from "./few-guard";

const AREAS = ["finance", "elective", "prevention", "joint_working"];
const of = (area: string, count: number, scope = "national") => Array.from({ length: count }, () => ({ area, scope }));
const twelve = AREAS.flatMap((area) => of(area, 3));

describe("the guard on the number of objectives", () => {
  it("is silent for the objectives of the product: twelve, three in each area", () => {
    expect(fewGuard(objectives.objectives)).toEqual([]);
    expect(fewGuard(twelve)).toEqual([]);
    expect(fewGuard([])).toEqual([]);
  });

  it("warns of the thirteenth and of the fourth in an area, in words", () => {
    expect(fewGuard([...twelve, ...of("elective", 1)])).toEqual([
      { kind: "national", area: null, count: 13, limit: 12, words: "13 national objectives are in force, 1 more than the 12 that count as few. Retire one for each that is added, or give the reason." },
      { kind: "area", area: "elective", count: 4, limit: 3, words: "4 national objectives are about elective recovery, 1 more than the 3 that count as few in one area." },
    ]);
    expect(fewGuard(of("prevention", 5)).map(({ kind, count }) => [kind, count])).toEqual([["area", 5]]);
  });

  it("does not count what boards set themselves", () => expect(fewGuard([...twelve, ...of("prevention", 40, "local")])).toEqual([]));
});
