import { cellText, type FigureCell, type FigureTableSpec } from "@/lib/explore/domain/figure-table";

/** Where the cells of one column lead: a code of each row between two texts that are the same in all. */
interface CompactLinks {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** One a row, empty where the cell leads nowhere; spaces between. */
  readonly codes: string;
}

/** A table of figures as it travels to the browser: addresses and words that many rows share are most of its bytes. */
export interface CompactTable extends FigureTableSpec {
  readonly links: readonly CompactLinks[];
  /** Columns whose texts repeat: a cell holds the place of its text in them. */
  readonly words: readonly { readonly at: number; readonly texts: readonly string[] }[];
}

const hrefOf = (cell: FigureCell | undefined): string => (cell !== null && typeof cell === "object" ? cell.href : "");

/** What all texts begin with. */
function commonStart(texts: readonly string[]): string {
  const [first = ""] = texts;
  const at = [...first].findIndex((letter, place) => texts.some((text) => text[place] !== letter));
  return at < 0 ? first : first.slice(0, at);
}

const reversed = (text: string): string => [...text].reverse().join("");

/** The links of a column; null where it has none, or they do not differ in one place. */
function linksOf(rows: FigureTableSpec["rows"], at: number): CompactLinks | null {
  const hrefs = rows.map((row) => hrefOf(row[at]));
  const held = hrefs.filter((href) => href !== "");
  const before = commonStart(held);
  const after = reversed(commonStart(held.map((href) => reversed(href.slice(before.length)))));
  const codes = hrefs.map((href) => (href === "" ? "" : href.slice(before.length, href.length - after.length)));
  return held.length > 0 && codes.every((code, row) => !code.includes(" ") && (code === "") === (hrefs[row] === "")) ? { at, before, after, codes: codes.join(" ") } : null;
}

/** Texts of a column, each once; null where few repeat, or a cell is no plain text. */
function textsOf(rows: FigureTableSpec["rows"], at: number): readonly string[] | null {
  const cells = rows.map((row) => row[at] ?? null);
  const held = cells.filter((cell) => typeof cell === "string");
  const texts = [...new Set(held)];
  return cells.every((cell) => cell === null || typeof cell === "string") && texts.length * 2 <= held.length ? texts : null;
}

/** Twelve digits: more than any column prints, fewer than arithmetic leaves behind. */
const short = (value: number): number => Number(value.toPrecision(12));

/** The table with each address and each repeated text once. */
export function packTable(spec: FigureTableSpec): CompactTable {
  const links = spec.columns.flatMap((_, at) => linksOf(spec.rows, at) ?? []);
  const words = spec.columns.flatMap((_, at) => { const texts = textsOf(spec.rows, at); return texts === null ? [] : [{ at, texts }]; });
  const linked = new Set(links.map(({ at }) => at));
  const places = new Map(words.map(({ at, texts }) => [at, new Map(texts.map((text, place) => [text, place]))]));
  const pack = (cell: FigureCell, at: number): FigureCell => {
    if (typeof cell === "number") return short(cell);
    if (linked.has(at) && cell !== null) return cellText(cell);
    return typeof cell === "string" ? (places.get(at)?.get(cell) ?? cell) : cell;
  };
  return { ...spec, links, words, rows: spec.rows.map((row) => row.map(pack)) };
}

/** The table that `packTable` packed. */
export function openTable({ links, words, rows, ...rest }: CompactTable): FigureTableSpec {
  const codes = new Map(links.map((link) => [link.at, { ...link, codes: link.codes.split(" ") }]));
  const texts = new Map(words.map((word) => [word.at, word.texts]));
  return {
    ...rest,
    rows: rows.map((row, place) => row.map((cell, at): FigureCell => {
      if (typeof cell === "number") return texts.get(at)?.[cell] ?? cell;
      const link = codes.get(at);
      const code = link?.codes[place] ?? "";
      return link === undefined || code === "" ? cell : { text: cellText(cell), href: `${link.before}${code}${link.after}` };
    })),
  };
}
