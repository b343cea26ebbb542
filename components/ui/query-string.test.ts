import { expect, it } from "vitest";
import { queryString } from "./query-string";

it.each([
  [{}, {}, "?"],
  [{ a: "1" }, { a: undefined }, "?"],
  [{ a: "1", b: "2" }, { a: "" }, "?b=2"],
  [{ a: "1", b: "2" }, { a: "3", c: "4" }, "?a=3&b=2&c=4"],
  [{ icb: ["QF7", "QWO"] }, { page: "2" }, "?icb=QF7&icb=QWO&page=2"],
  [{ q: "Bath & North East" }, {}, "?q=Bath+%26+North+East"],
])("changes %j by %j", (query, changes, expected) => {
  expect(queryString(query, changes)).toBe(expected);
});
