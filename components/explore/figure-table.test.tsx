import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { FigureTableSpec, TableQuery } from "@/lib/explore/domain/figure-table";
import { FigureTable } from "./figure-table";

const SPEC: FigureTableSpec = {
  caption: "Waits, March 2026",
  columns: [
    { key: "name", head: "Board", kind: "text", rowHeader: true },
    { key: "code", head: "Code", kind: "text", isExtra: true },
    { key: "value", head: "Within 18 weeks", unit: "%", kind: "number", decimals: 1, heat: "increase" },
    { key: "change", head: "Change", unit: "points", kind: "number", decimals: 1, signed: true },
  ],
  rows: Array.from({ length: 12 }, (_, at) => [{ text: `Board ${at}`, href: `/organisations/Q${at}` }, `Q${at}`, at === 3 ? null : at === 4 ? 0 : at * 1000.05, at === 5 ? null : at - 6]),
  marks: { "3|value": "suppressed" },
  own: [2],
};
const draw = (query: TableQuery = {}) => renderToStaticMarkup(<FigureTable spec={SPEC} query={query} downloadHref="/metrics/E01/compare/download?kind=icb" />);
const rows = (html: string) => [...html.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/tr>/g)].map(([, row]) => (row ?? "").replace(/<span class="vh">|<[^>]+>/g, "|").split("|").filter((text) => text.trim() !== ""));

describe("a table of figures without JavaScript", () => {
  it("holds its rows as they come, each value printed once and what is not there in words", () => {
    const found = rows(draw());
    expect(found).toHaveLength(12);
    expect(found[1]).toEqual(["Board 1", "1,000.1", "\u22125.0"]);
    expect(found[2]).toEqual(["Board 2", "yours", "2,000.1", "\u22124.0"]);
    expect(found[3]).toEqual(["Board 3", "– suppressed", "\u22123.0"]);
    expect(found[4]?.[1]).toBe("0.0");
    expect(found[5]).toEqual(["Board 5", "5,000.3", "–", "no figure"]);
  });

  it("shows what its address asks for: order, words, columns, shading", () => {
    const html = draw({ sort: "-value", q: "board 1", cols: "code", heat: "1", area: "QF7" });
    expect(rows(html)).toEqual([["Board 11", "Q11"], ["Board 10", "Q10"], ["Board 1", "Q1"]]);
    expect(html).not.toContain("Within 18 weeks, %</th>");
    const shaded = draw({ heat: "1" });
    expect(shaded).toMatch(/class="d1">0\.0/);
    expect(shaded).toMatch(/class="d5">11,000\.6/);
    expect(shaded).toContain("Shaded by fifths");
    expect(draw()).not.toMatch(/class="d\d"/);
  });

  it("sorts by links that turn round and keep the rest of the page, and says the order", () => {
    const html = draw({ sort: "value", area: "QF7", asOf: "2026-05-20" });
    expect(html).toContain('aria-sort="ascending"><a class="sort" href="?area=QF7&amp;asOf=2026-05-20&amp;sort=-value"');
    expect(html).toContain('aria-sort="none"><a class="sort" href="?area=QF7&amp;asOf=2026-05-20&amp;sort=change"');
    expect(html).toContain("12 of 12 rows shown, sorted by Within 18 weeks, %, lowest first");
    expect(html).toContain('<input type="hidden" name="area" value="QF7"/>');
    expect(html).toContain('<input type="hidden" name="sort" value="value"/>');
  });

  it("leads back from words that no row holds", () => {
    const html = draw({ q: "nothing like it", sort: "value", area: "QF7" });
    expect(rows(html)).toEqual([]);
    expect(html).toContain('No row holds these words. <a href="?area=QF7&amp;sort=value">Show all rows</a>');
    expect(html).toContain("0 of 12 rows shown");
  });

  it("asks for a file of what is shown", () => {
    expect(draw({ sort: "-value", q: "1", dense: "1" })).toContain('href="/metrics/E01/compare/download?kind=icb&amp;sort=-value&amp;q=1"');
  });

  it("scrolls in a place of its own that the keyboard reaches, and carries no style of its own", () => {
    expect(draw()).toContain('role="region" aria-label="Waits, March 2026, table" tabindex="0"');
    expect(draw({ heat: "1", dense: "1" })).not.toMatch(/\sstyle=/);
  });
});
