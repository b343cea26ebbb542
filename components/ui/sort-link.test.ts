import { describe, expect, it } from "vitest";
import { readSort, sortLink, type SortOrder } from "./sort-link";

const byName: SortOrder = { column: "name", direction: "ascending" };

describe("readSort", () => {
  it.each([
    ["value", { column: "value", direction: "ascending" }],
    ["-value", { column: "value", direction: "descending" }],
    [["-name", "value"], { column: "name", direction: "descending" }],
    [undefined, byName],
    ["", byName],
    ["-", byName],
    ["value; drop table", byName],
    ["--value", byName],
  ])("reads %j", (value, expected) => {
    expect(readSort(value, ["name", "value"], byName)).toEqual(expected);
  });
});

describe("sortLink", () => {
  it("turns the direction of the sorted column", () => {
    expect(sortLink({}, "name", byName)).toEqual({ href: "?sort=-name", current: "ascending", next: "descending" });
    expect(sortLink({}, "name", { column: "name", direction: "descending" })).toEqual({ href: "?sort=name", current: "descending", next: "ascending" });
  });

  it("starts another column in its first direction", () => {
    expect(sortLink({}, "value", byName, "descending")).toEqual({ href: "?sort=-value", current: null, next: "descending" });
  });

  it("keeps filters and drops the page number", () => {
    expect(sortLink({ region: ["north", "south"], page: "3", sort: "name" }, "value", byName).href).toBe("?region=north&region=south&sort=value");
  });

  it("is read back as what it promised", () => {
    const link = sortLink({}, "value", byName, "descending");
    const sent = new URLSearchParams(link.href).get("sort") ?? undefined;
    expect(readSort(sent, ["name", "value"], byName)).toEqual({ column: "value", direction: link.next });
  });
});
