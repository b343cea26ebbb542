import { describe, expect, it } from "vitest";
import { cellDifferences } from "./libreoffice";
import { differences, parseReading, readingOf } from "./reading";
import { sampleFile } from "./sample-file";

const expected = readingOf(sampleFile);

describe("what a program made of a file", () => {
  it("is read from its lines, and the same where all agrees", () => {
    const lines = ["rows=240", "code=00000", "numbers=value,list", ...Object.entries(expected.sums).map(([name, sum]) => `sum.${name}=${sum}`), ...Object.entries(expected.empty).map(([name, count]) => `empty.${name}=${count}`)];
    expect(differences(parseReading(lines.join("\r\n")), expected)).toEqual([]);
    expect([expected.empty.value, expected.empty.list]).toEqual([34, 19]);
  });

  it.each([
    ["a lost row", { rows: 239 }, "239 rows"],
    ["a code without its zeros", { code: "0" }, 'first code "0"'],
    ["an empty cell taken for a zero", { empty: { ...expected.empty, value: 0 } }, "value has 0 empty cells"],
    ["a sum that is off", { sums: { ...expected.sums, list: 1 } }, "list adds up to 1"],
    ["numbers taken for text", { numbers: ["list"] }, "value is not taken for numbers"],
  ])("is told apart by %s", (_what, change, words) => {
    expect(differences({ ...expected, ...change }, expected).join()).toContain(words);
  });

  it("is told apart cell by cell", () => {
    const cells = [sampleFile.columns.map(({ name }) => name), ...sampleFile.rows.map((row) => row.map((cell) => String(cell ?? "")))];
    expect(cellDifferences(cells, sampleFile)).toEqual([]);
    expect(cellDifferences(cells.map((row, at) => (at === 2 ? ["1", ...row.slice(1)] : row)), sampleFile)).toEqual(['row 2, code: "1" instead of "00001"']);
    expect(cellDifferences(cells.slice(1), sampleFile)).toEqual(["239 rows instead of 240"]);
  });
});
