import { describe, expect, it } from "vitest";
import { fitOf, holdsWords, plainText, type Findable } from "./match-words";
import { ranked } from "./search-results";

const item = (codes: readonly string[], names: readonly string[], words = ""): Findable => ({ codes, names, words });

describe("the order of what was found", () => {
  it("is exact code, exact name, a name that begins so, all the words; equals stay as they were", () => {
    const items = {
      words: item([], ["st helens and bath"]), wordsToo: item([], ["royal"], "bath"), begins: item([], ["bath and north east somerset"]), begins2: item([], ["bathgate"]), name: item([], ["bath"]), code: item(["BATH"], ["somewhere else"]), none: item(["BAT"], ["batley"], "ba"),
    };
    const order = ranked(Object.entries(items), ([, one]) => one, "Bath").map(([name]) => name);
    expect(order).toEqual(["code", "name", "begins", "begins2", "words", "wordsToo"]);
  });

  it("wants every word, each as the beginning of one", () => {
    expect(fitOf(item([], ["south yorkshire"], "icb"), "york south")).toBe(3);
    expect(fitOf(item([], ["south yorkshire"], "icb"), "shire south")).toBeNull();
    expect(fitOf(item([], ["south yorkshire"]), "south yorkshire west")).toBeNull();
    expect(holdsWords("a b c", "c a")).toBe(true);
  });

  it("sees past accents, letters' size and punctuation, but not past a code's", () => {
    expect(plainText("  King’s Collège—Hospital (NHS) ")).toBe("kings college hospital nhs");
    expect(fitOf(item(["E08000019"], ["sheffield"]), " e08000019 ")).toBe(0);
    expect(fitOf(item(["E08000019"], ["sheffield"]), "E0800001")).toBeNull();
    for (const typed of ["", "  ", "–", "%_'\\"]) expect(fitOf(item(["X"], ["x"]), typed)).toBeNull();
  });
});
