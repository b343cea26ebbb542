import { describe, expect, it } from "vitest";
import { arrayLiteral } from "./array-literal";

describe("an array as PostgreSQL reads it", () => {
  it.each([
    ["numbers, whole and not", [1, -2, 0.1, 62.490635145259304, 1e21], "{1,-2,0.1,62.490635145259304,1e+21}"],
    ["plain texts as they are", ["QE1", "treatment_function:C_110"], "{QE1,treatment_function:C_110}"],
    ["what is not there", [null, 3, null], "{NULL,3,NULL}"],
    ["texts that would be read as something else", ["", "null", "NULL", "a,b", "{x}", "a b", "\t"], '{"","null","NULL","a,b","{x}","a b","\t"}'],
    ["quotation marks and backslashes", ['say "so"', "a\\b"], '{"say \\"so\\"","a\\\\b"}'],
    ["nothing", [], "{}"],
  ] as const)("writes %s", (_, values, text) => expect(arrayLiteral(values)).toBe(text));

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %s, which a column would take", (value) => expect(() => arrayLiteral([1, value])).toThrow(String(value)));
});
