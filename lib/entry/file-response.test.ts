import { parse } from "csv-parse/sync";
import { readOds, readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { FILE_FORMATS, type FigureFile } from "@/lib/shared/figure-file";
import { fileResponse } from "./file-response";

const FILE: FigureFile = {
  name: "E03-compare-2026-03-31",
  title: "Waits over 52 weeks, March 2026",
  notes: ["Provisional.", "Counts under five are not shown."],
  columns: [
    { name: "code", title: "Code", datatype: "string", description: "Code of the body." },
    { name: "period_end", title: "Month", datatype: "date", description: "Last day." },
    { name: "value", title: "Share, %", datatype: "number", description: "Share of the list." },
    { name: "list", title: "code", datatype: "integer", description: "Waits." },
    { name: "mark", title: "Why empty", datatype: "string", description: "Reason." },
  ],
  rows: [["007", "2026-03-31", -1.23456789, 0, null], ["QF7", "2026-03-31", null, 12, "value: suppressed"], ['=cmd|"a", b', "2026-03-31", 0, null, "list: no figure"]],
  isIllustrative: false,
  source: "Monthly return, published 14 May 2026.",
  licence: "Open Government Licence v3.0",
};
const bytes = async (file: FigureFile, format: (typeof FILE_FORMATS)[number]) => Buffer.from(await (await fileResponse(file, format)).arrayBuffer());
/** What a sheet keeps of an empty cell is nothing. */
const plain = (rows: readonly (readonly unknown[])[] | undefined, width: number) => rows?.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));

describe("a download of figures", () => {
  it("holds the same rows in every format: leading zeros, negatives, zeros and empty cells", async () => {
    const csv = parse((await bytes(FILE, "csv")).toString("utf8")) as string[][];
    expect(csv).toEqual([["code", "period_end", "value", "list", "mark"], ["007", "2026-03-31", "-1.23456789", "0", ""], ["QF7", "2026-03-31", "", "12", "value: suppressed"], ["'=cmd|\"a\", b", "2026-03-31", "0", "", "list: no figure"]]);
    const sheets = [(await readXlsx(await bytes(FILE, "xlsx"))).sheets, (await readOds(await bytes(FILE, "ods"))).sheets];
    for (const found of sheets) {
      expect(found.map(({ name }) => name)).toEqual(["About", "Figures", "Columns"]);
      expect(plain(found[1]?.rows, 5)).toEqual([["Code", "Month", "Share, %", "code (list)", "Why empty"], ...FILE.rows.map((row) => [...row])]);
    }
  });

  it("opens with what a reader must know before the figures", async () => {
    for (const format of ["xlsx", "ods"] as const) {
      const file = await bytes({ ...FILE, isIllustrative: true }, format);
      const [about] = (format === "xlsx" ? await readXlsx(file) : await readOds(file)).sheets;
      const said = new Map(about?.rows.map(([name, text]) => [name, text]));
      expect([...said.keys()]).toEqual(["About this file", "Title", "Warning", "Sheets", "Rows", "Source", "Licence", "Note 1", "Note 2", "Empty cells"]);
      expect(said.get("Warning")).toMatch(/^Illustrative figures, invented/);
      expect([said.get("Source"), said.get("Licence"), said.get("Note 2")]).toEqual([FILE.source, FILE.licence, FILE.notes[1]]);
    }
  });

  it("says in its name where figures are invented, and lets no name lead astray", async () => {
    const name = async (file: FigureFile, format: (typeof FILE_FORMATS)[number]) => (await fileResponse(file, format)).headers.get("content-disposition");
    expect(await name({ ...FILE, isIllustrative: true }, "ods")).toBe('attachment; filename="E03-compare-2026-03-31-illustrative.ods"');
    expect(await name({ ...FILE, name: '../a"; filename="b.exe\r\n' }, "csv")).toMatch(/^attachment; filename="[A-Za-z0-9_][A-Za-z0-9._-]*\.csv"$/);
    expect((await fileResponse(FILE, "csv")).headers.get("cache-control")).toBe("private, no-store");
  });

  it("describes the CSV beside it: its columns in their order, what is empty, the licence's address", async () => {
    const description = JSON.parse((await bytes({ ...FILE, isIllustrative: true }, "csvw")).toString("utf8")) as { url: string; "@context": unknown; "dc:license": unknown; "dc:description": string; tableSchema: { columns: { name: string; titles: string[]; datatype: unknown; null: string[] }[] } };
    const csv = parse((await bytes(FILE, "csv")).toString("utf8")) as string[][];
    expect(description["@context"]).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
    expect(description.url).toBe("E03-compare-2026-03-31-illustrative.csv");
    expect(description["dc:license"]).toEqual({ "@id": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" });
    expect(description["dc:description"]).toMatch(/^Illustrative figures/);
    expect(description.tableSchema.columns.map(({ name }) => name)).toEqual(csv[0]);
    description.tableSchema.columns.forEach(({ titles, null: empty }, at) => expect([titles.includes(csv[0]?.[at] ?? ""), empty]).toEqual([true, [""]]));
    expect(description.tableSchema.columns.map(({ datatype }) => datatype)).toEqual(["string", { base: "date", format: "yyyy-MM-dd" }, "number", "integer", "string"]);
  });

  it.each(FILE_FORMATS)("can be made without a single row, as %s", async (format) => {
    expect((await bytes({ ...FILE, rows: [] }, format)).length).toBeGreaterThan(20);
  });
});
