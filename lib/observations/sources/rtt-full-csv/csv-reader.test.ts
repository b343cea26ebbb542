import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK, CsvReader, NEGATIVE, NOT_WHOLE, type CsvFault } from "./csv-reader";

/** Reads text in pieces of the given size. */
function readAll(text: string, size = 1 << 20, maxRowBytes = 1000) {
  const rows: string[][] = [];
  const faults: CsvFault[] = [];
  const reader = new CsvReader(
    maxRowBytes,
    (record) => rows.push(Array.from({ length: record.fieldCount }, (_, field) => record.text(field))) > 0,
    (fault) => faults.push(fault),
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return { rows, faults };
}

const wholeOf = (text: string): number => {
  let value = Number.NaN;
  const reader = new CsvReader(100, (record) => Number.isNaN((value = record.whole(0))) || true, () => undefined);
  reader.push(Buffer.from(`${text}\n`));
  reader.end();
  return value;
};

describe("CsvReader", () => {
  it("agrees with csv-parse on any table, however the bytes are cut into pieces", () => {
    const value = fc.string({ unit: fc.constantFrom("a", "é", "7", ",", '"', "\n", "\r", " ", "x") }).map((text) => text.trim());
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), fc.integer({ min: 1, max: 40 }), (rows, lineEnd, mark, size) => {
        const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = (mark ? "\uFEFF" : "") + rows.map((row) => row.map(field).join(",")).join(lineEnd) + lineEnd;
        const expected = parse(text, { bom: true, record_delimiter: lineEnd, skip_empty_lines: false });
        expect(expected).toEqual(rows);
        expect(readAll(text, size)).toEqual({ rows: expected, faults: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["in the middle of a value", 'a,b\nc,d"e\n', 2, 1],
    ["after a closed value", 'a,b\n"c"d,e\n', 2, 0],
    ["never closed", 'a,b\nc,"d\n', 2, 1],
  ])("stops at a quotation mark %s, however the bytes are cut", (_, text, row, field) => {
    for (let size = 1; size < 12; size += 1) expect(readAll(text, size)).toEqual({ rows: [["a", "b"]], faults: [{ fault: "bad_quote", row, field }] });
  });

  it("takes a row of exactly the longest length and refuses one byte more", () => {
    for (const size of [1, 7, 1000]) {
      expect(readAll("0123456789\nx\n", size, 10).faults).toEqual([]);
      expect(readAll("0123456789\r\nx", size, 10).faults).toEqual([]);
      expect(readAll("0123456789a\nx\n", size, 10)).toEqual({ rows: [], faults: [{ fault: "row_too_long", row: 1, field: 0 }] });
      expect(readAll("0,1,2,3,4,5,6", size, 10).faults).toMatchObject([{ fault: "row_too_long", row: 1 }]);
    }
  });

  it("stops at a NUL byte", () => {
    expect(readAll("a,b\n\0", 4).faults).toMatchObject([{ fault: "nul_byte", row: 2 }]);
  });

  it.each([
    ["0", 0],
    ["007", 7],
    [" 12 ", 12],
    ["999999999", 999_999_999],
    ["1000000000", NOT_WHOLE],
    ["", BLANK],
    ["  ", BLANK],
    ["-3", NEGATIVE],
    ["-", NOT_WHOLE],
    ["+3", NOT_WHOLE],
    ["1.5", NOT_WHOLE],
    ["1 2", NOT_WHOLE],
    ["1e3", NOT_WHOLE],
    ["٣", NOT_WHOLE],
  ])("reads %j as %d", (text, value) => {
    expect(wholeOf(text)).toBe(value);
  });
});
