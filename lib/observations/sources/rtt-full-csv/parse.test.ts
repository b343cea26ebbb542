import { describe, expect, it } from "vitest";
import { buildRttCsv, GOOD_ROWS, PUBLISHED_HEADINGS, type SampleRow } from "./fixtures/build-rtt-csv";
import { readBytes, refusals } from "./fixtures/read-bytes";
import type { RttRead } from "./rtt-read";

const good = buildRttCsv(GOOD_ROWS);
const read = (rows: readonly SampleRow[]): Promise<RttRead> => readBytes(buildRttCsv(rows));
const withRow = (index: number, change: SampleRow): SampleRow[] => GOOD_ROWS.map((row, at) => (at === index ? { ...row, ...change } : row));

function accepted(result: RttRead) {
  if (!result.accepted) throw new Error(JSON.stringify(result.issues));
  return result;
}

/** The one refusal of a file that must have exactly one. */
function only(result: RttRead) {
  expect(result.accepted).toBe(false);
  const found = result.issues.filter(({ severity }) => severity === "refusal");
  expect(found.map(({ rule }) => rule)).toHaveLength(1);
  return found[0]!;
}

describe("figures", () => {
  it("add up incomplete pathways by board, without totals and without the part with a decision to admit", async () => {
    const result = accepted(await readBytes(good, "january.csv"));
    expect(result.period).toEqual({ asPublished: "RTT-January-2026", start: "2026-01-01", end: "2026-01-31" });
    expect(result.icbs).toEqual([
      { code: "QR1", name: "NHS QR1 INTEGRATED CARE BOARD", firstRow: 2, rows: 2, figures: { total: 27, within18Weeks: 12, over52Weeks: 10, over65Weeks: 6, over78Weeks: 5 } },
      { code: "QSL", name: "NHS QSL INTEGRATED CARE BOARD", firstRow: 8, rows: 1, figures: { total: 5, within18Weeks: 5, over52Weeks: 0, over65Weeks: 0, over78Weeks: 0 } },
    ]);
    expect(result.notAttributed).toEqual({ total: 4, within18Weeks: 0, over52Weeks: 4, over65Weeks: 4, over78Weeks: 4 });
    expect(result.counts).toEqual({ rowsRead: 10, used: 4, usedNotAttributed: 1, totalRows: 3, blankRows: 0, otherParts: { Part_1A: 1, Part_2A: 1, Part_3: 1 } });
    expect(result).toMatchObject({ file: "january.csv", csvName: "january.csv", issues: [] });
  });

  it.each([
    ["exactly 18 weeks is not within 18 weeks", 18, { within18Weeks: 0 }],
    ["just under 18 weeks is", 17, { within18Weeks: 1 }],
    ["51 to 52 weeks is not over 52", 51, { over52Weeks: 0 }],
    ["52 to 53 weeks is", 52, { over52Weeks: 1 }],
    ["64 to 65 weeks is not over 65", 64, { over65Weeks: 0 }],
    ["65 to 66 weeks is", 65, { over65Weeks: 1 }],
    ["77 to 78 weeks is not over 78", 77, { over78Weeks: 0 }],
    ["78 to 79 weeks is", 78, { over78Weeks: 1 }],
    ["104 weeks and over counts everywhere above", 104, { total: 1, within18Weeks: 0, over52Weeks: 1, over65Weeks: 1, over78Weeks: 1 }],
  ])("%s", async (_, week, expected) => {
    const result = accepted(await read([{ weeks: { [week]: 1 } }, { treatment: "C_999", weeks: { [week]: 1 } }]));
    expect(result.icbs[0]?.figures).toMatchObject(expected);
  });

  const same = async (text: string | Buffer) => {
    const result = accepted(await readBytes(text));
    const plain = accepted(await readBytes(good));
    expect(result.icbs).toEqual(plain.icbs);
    expect(result.notAttributed).toEqual(plain.notAttributed);
    expect(result.counts).toEqual(plain.counts);
    return result;
  };

  it("are the same with CRLF, with CR, and with a byte-order mark", async () => {
    await same(buildRttCsv(GOOD_ROWS, { lineEnd: "\r\n" }));
    await same(buildRttCsv(GOOD_ROWS, { lineEnd: "\r" }));
    await same(buildRttCsv(GOOD_ROWS, { start: "\uFEFF" }));
  });

  it("are the same with columns in another order and blanks around headings", async () => {
    await same(buildRttCsv(GOOD_ROWS, { headings: [...PUBLISHED_HEADINGS].reverse().map((heading) => ` ${heading} `) }));
  });

  it("are the same with no line end after the last row, and with a quoted total", async () => {
    await same(good.trimEnd());
    await same(good.replaceAll(/,(\d+)\n/g, ',"$1"\n'));
  });

  it("are the same with a column not known here, which is warned of", async () => {
    const result = await same(buildRttCsv(GOOD_ROWS, { headings: [...PUBLISHED_HEADINGS, "Extra"] }));
    expect(result.issues).toMatchObject([{ rule: "unknown_column", severity: "warning", row: 1, column: "Extra" }]);
  });

  it("pass over blank rows and say how many", async () => {
    const result = accepted(await readBytes(`${good}\n${",".repeat(PUBLISHED_HEADINGS.length - 1)}\n`));
    expect(result.counts).toMatchObject({ blankRows: 2, rowsRead: 12, used: 4 });
  });

  it("read empty bands as nobody waiting", async () => {
    expect(accepted(await read([{ weeks: {} }, { treatment: "C_999", weeks: {} }])).icbs[0]?.figures.total).toBe(0);
  });

  it("keep the first of two names of a board, with a warning", async () => {
    const result = accepted(await read(withRow(1, { set: { "Commissioner Parent Name": "NHS Other" } })));
    expect(result.icbs[0]).toMatchObject({ name: "NHS QR1 INTEGRATED CARE BOARD", figures: { total: 27 } });
    expect(result.issues).toMatchObject([{ rule: "name_varies", severity: "warning", row: 3 }]);
  });

  it("survive a provider name in Windows-1252, with a warning; a board's name is refused", async () => {
    const broken = (from: string, to: string): Buffer => Buffer.from(good.replace(from, to), "latin1");
    const result = await same(broken("GLOUCESTERSHIRE HOSPITALS", "ST GEORGE\u0092S"));
    expect(result.issues).toMatchObject([{ rule: "bad_encoding", severity: "warning", row: 2 }]);
    expect(only(await readBytes(broken("NHS QR1", "NHS \u0092")))).toMatchObject({ rule: "bad_encoding", row: 2, column: "Commissioner Parent Name" });
  });
});

describe("a header is refused", () => {
  const withHeadings = (headings: readonly string[]): Promise<RttRead> => readBytes(buildRttCsv(GOOD_ROWS, { headings }));

  it.each(["Period", "Commissioner Parent Org Code", "RTT Part Type", "Treatment Function Code", "Total All", "Gt 17 To 18 Weeks SUM 1"])("without %s", async (heading) => {
    const issue = only(await withHeadings(PUBLISHED_HEADINGS.filter((other) => other !== heading)));
    expect(issue).toMatchObject({ rule: "missing_column", row: 1, column: heading });
    expect(issue.message).toContain(heading);
  });

  it("with a renamed column, naming both", async () => {
    const issue = only(await withHeadings(PUBLISHED_HEADINGS.map((heading) => (heading === "Total All" ? "Total Pathways" : heading))));
    expect(issue).toMatchObject({ rule: "missing_column", column: "Total All" });
    expect(issue.message).toContain("Total Pathways");
  });

  it("with all weeks beyond 52 missing, in one finding", async () => {
    const issue = only(await withHeadings(PUBLISHED_HEADINGS.filter((heading) => !/^Gt (5[2-9]|[6-9]\d|10\d)/.test(heading))));
    expect(issue).toMatchObject({ rule: "missing_column", column: "Gt 52 To 53 Weeks SUM 1" });
    expect(issue.message).toContain("53 of the 105");
  });

  it("with the same column twice", async () => {
    expect(only(await withHeadings([...PUBLISHED_HEADINGS, "Total All"]))).toMatchObject({ rule: "duplicate_column", column: "Total All" });
  });
});

describe("rows are refused with row and column", () => {
  const band = "Gt 03 To 04 Weeks SUM 1";
  const cases: [string, readonly SampleRow[], object][] = [
    ["text for a number", withRow(6, { set: { [band]: "*" } }), { rule: "not_a_number", row: 8, column: band }],
    ["a decimal", withRow(6, { set: { [band]: "5.0" } }), { rule: "not_a_number", row: 8, column: band }],
    ["a thousands comma", withRow(6, { set: { [band]: "1,005" } }), { rule: "not_a_number", row: 8, column: band }],
    ["an exponent", withRow(6, { set: { [band]: "5e0" } }), { rule: "not_a_number", row: 8, column: band }],
    ["a number beyond reason", withRow(6, { set: { [band]: "5000000000" } }), { rule: "not_a_number", row: 8, column: band }],
    ["a mark in the total", withRow(6, { set: { "Total All": "-" } }), { rule: "not_a_number", row: 8, column: "Total All" }],
    ["a negative number", withRow(6, { set: { [band]: "-5" } }), { rule: "negative_number", row: 8, column: band }],
    ["no total", withRow(6, { set: { "Total All": "" } }), { rule: "missing_value", row: 8, column: "Total All" }],
    ["bands that do not make the total", withRow(6, { set: { "Total All": "6" } }), { rule: "total_mismatch", row: 8, column: "Total All" }],
    ["a total row that its parts do not make", withRow(7, { weeks: { 3: 6 } }), { rule: "total_mismatch", row: 9, column: "Total All" }],
    ["a total row right in total but not in the weeks", withRow(7, { weeks: { 60: 5 } }), { rule: "total_mismatch", row: 9 }],
    ["a missing total row", GOOD_ROWS.filter((_, index) => index !== 7), { rule: "total_mismatch", row: 8 }],
    ["a missing part", GOOD_ROWS.filter((_, index) => index !== 1), { rule: "total_mismatch", row: 3 }],
    ["a total under another code", withRow(7, { set: { "Treatment Function Code": "C_000" } }), { rule: "total_mismatch", row: 9, column: "Treatment Function Name" }],
    ["a second month", withRow(6, { set: { Period: "RTT-February-2026" } }), { rule: "two_periods", row: 8, column: "Period" }],
    ["a period in another form", withRow(0, { set: { Period: "January 2026" } }), { rule: "bad_period", row: 2, column: "Period" }],
    ["a month that does not exist", withRow(0, { set: { Period: "RTT-Janury-2026" } }), { rule: "bad_period", row: 2, column: "Period" }],
    ["no period", withRow(4, { set: { Period: "" } }), { rule: "missing_value", row: 6, column: "Period" }],
    ["no provider", withRow(6, { provider: "" }), { rule: "missing_value", row: 8, column: "Provider Org Code" }],
    ["no commissioner", withRow(6, { commissioner: "" }), { rule: "missing_value", row: 8, column: "Commissioner Org Code" }],
    ["a code that is none", withRow(6, { icb: "Q|L" }), { rule: "invalid_code", row: 8, column: "Commissioner Parent Org Code" }],
    ["a part not known", withRow(6, { part: "Part 2" }), { rule: "unknown_part", row: 8, column: "RTT Part Type" }],
    ["a row twice", [...GOOD_ROWS, GOOD_ROWS[6]!], { rule: "duplicate_key", row: 12 }],
    ["a row of an unused part twice", [...GOOD_ROWS, GOOD_ROWS[4]!], { rule: "duplicate_key", row: 12 }],
    ["no incomplete pathways", GOOD_ROWS.filter(({ part }) => part !== undefined), { rule: "no_incomplete_rows" }],
  ];

  it.each(cases)("%s", async (_, rows, expected) => {
    expect(only(await read(rows))).toMatchObject({ ...expected, file: "rtt.csv" });
  });

  it("the same treatment function at another provider or for another board is not a duplicate", async () => {
    const rows = [...GOOD_ROWS, { provider: "RN3", weeks: { 1: 1 } }, { provider: "RN3", treatment: "C_999", weeks: { 1: 1 } }];
    expect(accepted(await read(rows)).icbs[0]?.figures.total).toBe(28);
  });

  it("too few and too many values", async () => {
    expect(only(await readBytes(`${good}RTT-January-2026,QR1\n`))).toMatchObject({ rule: "column_count", row: 12 });
    expect(only(await readBytes(good.replace(/,5\n/, ",5,\n")))).toMatchObject({ rule: "column_count", row: 8 });
  });

  it("a file cut off in the middle, wherever the cut falls", async () => {
    for (const rows of [2, 3, 7, 9]) {
      const lines = good.split("\n").slice(0, rows + 1).join("\n");
      const result = await readBytes(lines);
      const cutBetweenGroups = rows === 3;
      expect([rows, result.accepted]).toEqual([rows, cutBetweenGroups]);
    }
    expect(refusals(await readBytes(good.slice(0, -6)))).not.toEqual([]);
  });

  it("a quotation mark out of place or never closed", async () => {
    expect(only(await readBytes(good.replace("NHS QSL", 'NHS "QSL')))).toMatchObject({ rule: "bad_quote", row: 8, column: "Commissioner Parent Name" });
    expect(only(await readBytes(good.replace("NHS QSL", '"NHS QSL')))).toMatchObject({ rule: "bad_quote", row: 8 });
    expect(only(await readBytes(good.replace("NHS QSL INTEGRATED", '"NHS" QSL')))).toMatchObject({ rule: "bad_quote", row: 8 });
  });

  it("a row too long, and a quotation mark that swallows the file", async () => {
    expect(only(await readBytes(good.replace("NHS QSL", "N".repeat(70_000))))).toMatchObject({ rule: "row_too_long", row: 8 });
    expect(only(await readBytes(good.replace("NHS QSL", '"NHS QSL') + "x\n".repeat(70_000)))).toMatchObject({ rule: "row_too_long", row: 8 });
    expect(only(await readBytes(`${good}${",".repeat(1_000_000)}`))).toMatchObject({ rule: "row_too_long", row: 12 });
  });

  it("more rows than allowed", async () => {
    expect((await readBytes(good, "rtt.csv", { maxRows: 10 })).accepted).toBe(true);
    expect(only(await readBytes(good, "rtt.csv", { maxRows: 9 }))).toMatchObject({ rule: "too_many_rows", row: 11 });
  });

  it("a hundred findings, and then a word that there may be more", async () => {
    const rows = Array.from({ length: 250 }, (_, index) => ({ provider: `P${index}`, set: { "Total All": "x" } }));
    const result = await read(rows);
    expect(result).toMatchObject({ accepted: false, stoppedEarly: true });
    expect(result.issues).toHaveLength(101);
    expect(result.issues[99]).toMatchObject({ rule: "not_a_number", row: 101 });
    expect(result.issues[100]).toMatchObject({ rule: "too_many_issues" });
  });

  it("with every fault named, not only the first", async () => {
    const rows = [...withRow(6, { set: { [band]: "x" } }), { provider: "RN3", part: "Part_9" }];
    expect(refusals(await read(rows))).toEqual(["not_a_number", "unknown_part"]);
  });
});

describe("a file is refused", () => {
  it.each([
    ["of no bytes", "", "empty_file"],
    ["of a byte-order mark", "\uFEFF", "empty_file"],
    ["of a header alone", buildRttCsv([]), "empty_file"],
    ["of a header and blank rows", `${buildRttCsv([])}\n\n`, "empty_file"],
    ["in UTF-16 with a mark", Buffer.from(`\uFEFF${good}`, "utf16le"), "bad_encoding"],
    ["in UTF-16 without a mark", Buffer.from(good, "utf16le"), "bad_encoding"],
    ["with a NUL byte far into it", `${good}${"\n".repeat(5000)}\0`, "bad_encoding"],
    ["that is a web page", "<!DOCTYPE html><title>Not found</title>", "wrong_publication"],
    ["that is a PDF", "%PDF-1.7\n", "wrong_publication"],
    ["that is a gzip", Buffer.from([0x1f, 0x8b, 8, 0]), "wrong_publication"],
    ["that is an old Excel workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "wrong_publication"],
    ["that is some other text", "Title,RTT\nPeriod,January 2026\n", "wrong_publication"],
  ])("%s", async (_, bytes, rule) => {
    expect(only(await readBytes(bytes)).rule).toBe(rule);
  });

  it("of another publication, saying which", async () => {
    const header = "Period,Org Code,Parent Org,Org name,A&E attendances Type 1,A&E attendances Type 2\n";
    const issue = only(await readBytes(header));
    expect(issue).toMatchObject({ rule: "wrong_publication", row: 1 });
    expect(issue.message).toContain("A&E attendances and emergency admissions");
  });

  it("larger than allowed, before it is read", async () => {
    expect(only(await readBytes(good, "rtt.csv", { maxBytes: 100 })).rule).toBe("file_too_large");
  });
});
