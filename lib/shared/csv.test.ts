import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";

const read = (text: string): string[][] => parse(text, { relax_column_count: false }) as string[][];

describe("toCsv", () => {
  it("gives back what was written, by an independent reader of RFC 4180", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab ,;\"'\r\n\té€1".split("")), maxLength: 12 }).filter((s) => !/^[=+\-@\t\r]/.test(s));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)), { minLength: 1, maxLength: 6 }), (rows) => {
        const csv = toCsv(["a", "b,c", 'd"e'], rows);
        const [header, ...body] = read(csv);
        expect(csv.endsWith("\r\n")).toBe(true);
        expect(header).toEqual(["a", "b,c", 'd"e']);
        expect(body.map(([first, second, third]) => [first, Number(second), third])).toEqual(rows.map(([first, second]) => [first, second === 0 ? 0 : second, ""]));
      }),
    );
  });

  it("quotes only what needs it, and ends every line with CRLF", () => {
    expect(toCsv(["a", "b"], [["x y", 'say "no"'], ["1,2", "line\nbreak"], [null, 0], ["a\rb", "'"]])).toBe('a,b\r\nx y,"say ""no"""\r\n"1,2","line\nbreak"\r\n,0\r\n"a\rb",\'\r\n');
  });

  it.each(["=1+1", "+44 20", "-2", "@cmd", "\tx", "\rx", "=HYPERLINK(\"http://example.test\",\"x\")"])("keeps a spreadsheet from running the text %j", (text) => {
    const [[found] = []] = read(toCsv(["h"], [[text]])).slice(1);
    expect(found).toBe(`'${text}`);
  });

  it("writes negative numbers as numbers", () => {
    expect(toCsv(["h"], [[-18.4], [-0.5], [1e-7]])).toBe("h\r\n-18.4\r\n-0.5\r\n1e-7\r\n");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %d rather than print it", (value) => {
    expect(() => toCsv(["h"], [[value]])).toThrow(RangeError);
  });
});
