import { describe, expect, it } from "vitest";
import { problem } from "@/lib/shared/problem";
import { isUploadCode, readUpload, UPLOAD_PROBLEM, uploadCodeOf, type TypedUpload } from "./upload-form";

const NOTHING: TypedUpload = { publication: "", board: "", publishedOn: "", embargoDate: "", embargoTime: "" };
const NOW = "2026-05-20T12:00:00Z";
const read = (typed: Partial<TypedUpload>) => readUpload({ ...NOTHING, ...typed }, NOW);
const codes = (typed: Partial<TypedUpload>): readonly string[] => {
  const said = read(typed);
  return said.ok ? [] : said.problems.map(({ code }) => code);
};

describe("what is typed beside a file", () => {
  it("says nothing where nothing is typed", () => {
    expect(read({})).toEqual({ ok: true, value: { publication: null, areaId: null, publishedOn: null, embargoUntil: null } });
  });

  it("is read with the embargo as a moment of London, in summer and in winter", () => {
    expect(read({ publication: "rtt-full-csv", board: "12", publishedOn: "2026-05-14", embargoDate: "2026-07-09", embargoTime: "09:30" }))
      .toEqual({ ok: true, value: { publication: "rtt-full-csv", areaId: 12, publishedOn: "2026-05-14", embargoUntil: "2026-07-09T08:30:00.000Z" } });
    expect(read({ embargoDate: "2026-12-10", embargoTime: "9:30" })).toMatchObject({ value: { embargoUntil: "2026-12-10T09:30:00.000Z" } });
    expect(read({ embargoDate: "2026-12-10", embargoTime: "9.30" })).toMatchObject({ value: { embargoUntil: "2026-12-10T09:30:00.000Z" } });
  });

  it.each<[string, Partial<TypedUpload>, readonly string[]]>([
    ["a day that does not exist", { publishedOn: "2026-02-30" }, ["published_on"]],
    ["a day the wrong way round", { publishedOn: "14/05/2026" }, ["published_on"]],
    ["a year that cannot be", { publishedOn: "0202-05-14" }, ["published_on"]],
    ["a day of embargo without its time", { embargoDate: "2026-07-09" }, ["embargo_time"]],
    ["a time of embargo without its day", { embargoTime: "09:30" }, ["embargo_date"]],
    ["a time past midnight", { embargoDate: "2026-07-09", embargoTime: "24:00" }, ["embargo_time"]],
    ["a time in words", { embargoDate: "2026-07-09", embargoTime: "9am" }, ["embargo_time"]],
    ["the hour that is left out", { embargoDate: "2027-03-28", embargoTime: "01:30" }, ["embargo_skipped"]],
    ["an embargo that has ended", { embargoDate: "2026-05-20", embargoTime: "12:59" }, ["embargo_past"]],
    ["a board that is no number", { board: "QF7" }, ["board"]],
    ["a board that is too long a number", { board: "99999999999" }, ["board"]],
    ["everything at once", { board: "-1", publishedOn: "x", embargoDate: "y", embargoTime: "z" }, ["board", "published_on", "embargo_date", "embargo_time"]],
  ])("is refused by code: %s", (_, typed, expected) => {
    expect(codes(typed)).toEqual(expected);
  });

  it("may end its embargo a minute from now, and not at this minute", () => {
    expect(codes({ embargoDate: "2026-05-20", embargoTime: "13:01" })).toEqual([]);
    expect(codes({ embargoDate: "2026-05-20", embargoTime: "13:00" })).toEqual(["embargo_past"]);
  });
});

describe("problems of the form", () => {
  it("are known by their code alone, whatever the address says", () => {
    for (const code of ["", "constructor", "__proto__", "nothing"]) expect(isUploadCode(code)).toBe(false);
    expect(Object.keys(UPLOAD_PROBLEM).every(isUploadCode)).toBe(true);
  });

  it("name those of the command", () => {
    expect(uploadCodeOf(problem("empty_file", "", "file"))).toBe("empty_file");
    expect(uploadCodeOf(problem("not_permitted", "", "areaId"))).toBe("board");
    expect(uploadCodeOf(problem("not_found", "", "areaId"))).toBe("board");
    expect(uploadCodeOf(problem("conflict", ""))).toBe("same_file");
    expect(uploadCodeOf(problem("invalid", "", "fileName"))).toBe("bad_name");
    expect(uploadCodeOf(problem("invalid", "", "sha256"))).toBe("not_taken");
  });
});
