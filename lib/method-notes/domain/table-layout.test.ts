import { describe, expect, it } from "vitest";
import { tableLayout } from "./table-layout";

const table = (head: string[], ...rows: string[][]) => ({ head, rows, align: head.map(() => null) });

describe("layout of a table", () => {
  it("sets figures, shares, intervals and gaps to the right, and words to the left", () => {
    const { columns } = tableLayout(table(
      ["Name", "Count", "Share", "Interval", "Change", "Mixed"],
      ["a", "483,533", "67.0%", "1.2 to 3.4", "−0.054", "12"],
      ["b", "", "–", "-1 to 2%", "+3", "12 of 17"],
    ));
    expect(columns).toEqual(["", "num", "num", "num", "num", ""]);
  });

  it("keeps the first column to the left unless its writer says otherwise, and follows the writer elsewhere", () => {
    const rows = { head: ["Rung", "Value"], rows: [["1", "2"], ["2", "3"]] };
    expect(tableLayout({ ...rows, align: [null, "left"] }).columns).toEqual(["", ""]);
    expect(tableLayout({ ...rows, align: ["right", "center"] }).columns).toEqual(["num", "mid"]);
  });

  it("takes the first column as names only where each row has its own", () => {
    expect(tableLayout(table(["A", "B"], ["x", "1"], ["y", "2"])).rowHeaders).toBe(true);
    expect(tableLayout(table(["A", "B"], ["x", "1"], ["x", "2"])).rowHeaders).toBe(false);
    expect(tableLayout(table(["A", "B"], ["x", "1"], ["", "2"])).rowHeaders).toBe(false);
    expect(tableLayout(table(["A"], ["x"])).rowHeaders).toBe(false);
  });

  it("keeps more room for more words", () => {
    const words = "a sentence that goes on for a good while";
    expect(tableLayout(table(["A", "B"], ["x", words])).minWidth).toBeNull();
    expect(tableLayout(table(["A", "B"], [words, words])).minWidth).toBe(30);
    expect(tableLayout(table(["A", "B", "C"], [words, words, words])).minWidth).toBe(40);
    expect(tableLayout(table(["A", "B", "C", "D", "E"], [words, words, words, words, words])).minWidth).toBe(52);
  });
});
