import { readOds } from "hucre";
import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { writeOds } from "./write-ods";
import type { XlsxSheet, XlsxWorkbook } from "./xlsx-workbook";

const sheet = (rows: readonly (readonly (string | number | null)[])[]): XlsxSheet => ({ name: "Figures & notes", columns: [{ heading: "Code", width: 10 }, { heading: "Value", width: 12 }], rows: rows.map((row) => row.map((value) => ({ value }))) });
const book = (...sheets: XlsxSheet[]): XlsxWorkbook => ({ title: "A <title> & more", language: "en-GB", creator: "Somebody", sheets });

/** Parts in their order, with the method each is packed by and the length of its extra field. */
function partsOf(bytes: Buffer): readonly { name: string; method: number; extra: number; text: string }[] {
  const parts: { name: string; method: number; extra: number; text: string }[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, length, extra] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const start = at + 30 + length + extra;
    const body = bytes.subarray(start, start + size);
    parts.push({ name: bytes.toString("utf8", at + 30, at + 30 + length), method, extra, text: (method === 0 ? body : inflateRawSync(body)).toString("utf8") });
    at = start + size;
  }
  return parts;
}

describe("an OpenDocument spreadsheet", () => {
  it("is opened by another program with codes as text, numbers as numbers and nothing as nothing", async () => {
    const rows = [["007", 1.25], ["1e5", -0.5], ["x", null], ["=1+1", 0], ["a  b", 1e21], [" lead", 1e-7], ["a & <b> \"c\"", 123456.789]] as const;
    const { sheets } = await readOds(await writeOds(book(sheet(rows), { ...sheet([["y", 1]]), name: "It's more" })));
    expect(sheets.map(({ name }) => name)).toEqual(["Figures & notes", "It's more"]);
    expect(sheets[0]?.rows).toEqual([["Code", "Value"], ...rows.map((row) => [...row])]);
  });

  it("says first, uncompressed and without extras, what it is", async () => {
    const [first, ...rest] = partsOf(await writeOds(book(sheet([["a", 1]]))));
    expect(first).toEqual({ name: "mimetype", method: 0, extra: 0, text: "application/vnd.oasis.opendocument.spreadsheet" });
    expect(rest.map(({ name }) => name)).toEqual(["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]);
  });

  it("holds well-formed parts, tables marked as such, no formula and nothing merged, whatever the text", async () => {
    const parts = partsOf(await writeOds(book(sheet([["two\nlines\tand\u0007 a bell \ud800", 1], ["=SUM(A1)", 2]]))));
    for (const { name, text } of parts.slice(1)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => { throw new Error(`${name}: ${error.message}`); });
      parser.write(text).close();
    }
    const content = parts.find(({ name }) => name === "content.xml")?.text ?? "";
    expect(content).toContain("table:contains-header=\"true\" table:target-range-address=\"'Figures &amp; notes'.A1:'Figures &amp; notes'.B3\"");
    expect(content).not.toMatch(/table:formula|number-columns-spanned|xlink/);
    expect(parts.find(({ name }) => name === "meta.xml")?.text).toContain("<dc:title>A &lt;title&gt; &amp; more</dc:title>");
  });

  it("is the same bytes every time, and refuses what is no table", async () => {
    expect((await writeOds(book(sheet([["a", 1]])))).equals(await writeOds(book(sheet([["a", 1]]))))).toBe(true);
    await expect(writeOds(book(sheet([["a", Number.NaN]])))).rejects.toThrow(/NaN/);
  });
});
