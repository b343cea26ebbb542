import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cleanText, REPLACEMENT } from "./clean-text";
import { fontCoverage } from "./font-coverage";

const folder = path.join(import.meta.dirname, "fonts");
const fonts = ["Inter_400Regular.ttf", "Inter_600SemiBold.ttf", "Inter_700Bold.ttf"];
const coverages = fonts.map((file) => fontCoverage(fs.readFileSync(path.join(folder, file))));
const covered = coverages[0] ?? new Set<number>();

describe("fontCoverage", () => {
  it("finds what a British pack is written with, in every weight", () => {
    const needed = "AZaz09 £%–−—‘’“”…•·×≤≥≈→ŵŷÂéłŻΩЖ";
    for (const coverage of coverages) {
      expect(Array.from(needed).filter((character) => !coverage.has(character.codePointAt(0) ?? 0))).toEqual([]);
    }
  });

  it("does not claim scripts the fonts lack", () => {
    expect(Array.from("中א\u{1f600}\ufffd").filter((character) => covered.has(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  it("refuses bytes that are not a font", () => {
    expect(() => fontCoverage(Buffer.alloc(64))).toThrow(RangeError);
  });
});

describe("cleanText", () => {
  const clean = (text: string) => cleanText(text, covered);

  it("holds the replacement itself", () => {
    expect(clean(REPLACEMENT)).toBe(REPLACEMENT);
  });

  it("keeps what can be printed, composed", () => {
    expect(clean("Cwm Taf Morgannwg, £1.2m − 3%: cafe\u0301")).toBe("Cwm Taf Morgannwg, £1.2m − 3%: café");
  });

  it("drops controls, direction marks and zero-width characters", () => {
    expect(clean("a\u0007b\u202ec\u200bd\ufe0fe\u00adf")).toBe("abcdef");
  });

  it("turns line breaks and tabs into spaces, so that words do not run together", () => {
    expect(clean("one\r\ntwo\tthree\u2028four")).toBe("one two three four");
  });

  it("replaces each character the fonts lack by one mark, lone surrogates and private use too", () => {
    expect(clean("中\u{1f600}\ud800\ue000")).toBe(REPLACEMENT.repeat(4));
  });
});
