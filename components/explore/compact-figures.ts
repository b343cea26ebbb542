import { longSvg, shortSvg } from "@/lib/charts/short-svg";
import type { DrawnFigures, MetricFrame } from "@/lib/explore/domain/compare-page";
import { cellText, type FigureCell, type FigureTableSpec } from "@/lib/explore/domain/figure-table";

/** Where the cells of one column lead: a code of each row between two texts that are the same in all. */
interface CompactLinks {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** One a row, empty where the cell leads nowhere; spaces between. */
  readonly codes: string;
}

/** A table of figures as it travels to the browser: an address a row is most of its bytes. */
export interface CompactTable extends FigureTableSpec {
  readonly links: readonly CompactLinks[];
}

export interface CompactFigures extends Omit<DrawnFigures, "drawings" | "key" | "table"> {
  /** By `shortSvg`. */
  readonly drawings: readonly string[];
  readonly key: readonly (readonly [mark: string, text: string])[];
  readonly table: CompactTable;
}

const ADDRESS = /^(.*\/)([A-Za-z0-9]+)((?:\?.*)?)$/;

const hrefOf = (cell: FigureCell | undefined): string => (cell !== null && typeof cell === "object" ? cell.href : "");

/** The links of a column; null where it has none, or they are not of one pattern. */
function linksOf(rows: FigureTableSpec["rows"], at: number): CompactLinks | null {
  const hrefs = rows.map((row) => hrefOf(row[at]));
  const [, before = "", , after = ""] = ADDRESS.exec(hrefs.find((href) => href !== "") ?? "") ?? [];
  const codes = hrefs.map((href) => (href === "" ? "" : (ADDRESS.exec(href)?.[2] ?? "")));
  return before !== "" && hrefs.every((href, row) => href === "" || href === `${before}${codes[row] ?? ""}${after}`) ? { at, before, after, codes: codes.join(" ") } : null;
}

/** Twelve digits: more than any column prints, fewer than arithmetic leaves behind. */
const short = (value: number): number => Number(value.toPrecision(12));

export function packTable(spec: FigureTableSpec): CompactTable {
  const links = spec.columns.flatMap((_, at) => linksOf(spec.rows, at) ?? []);
  const places = new Set(links.map(({ at }) => at));
  return { ...spec, links, rows: spec.rows.map((row) => row.map((cell, at) => (typeof cell === "number" ? short(cell) : places.has(at) && cell !== null ? cellText(cell) : cell))) };
}

export function openTable({ links, rows, ...rest }: CompactTable): FigureTableSpec {
  const codes = new Map(links.map((link) => [link.at, { ...link, codes: link.codes.split(" ") }]));
  return {
    ...rest,
    rows: rows.map((row, place) => row.map((cell, at): FigureCell => {
      const link = codes.get(at);
      const code = link?.codes[place] ?? "";
      return link === undefined || code === "" ? cell : { text: cellText(cell), href: `${link.before}${code}${link.after}` };
    })),
  };
}

export const packFigures = (figures: DrawnFigures): CompactFigures =>
  ({ ...figures, drawings: figures.drawings.map(shortSvg), key: figures.key.map(({ mark, text }) => [shortSvg(mark), text]), table: packTable(figures.table) });

export const openFigures = (figures: CompactFigures): DrawnFigures =>
  ({ ...figures, drawings: figures.drawings.map(longSvg), key: figures.key.map(([mark, text]) => ({ mark: longSvg(mark), text })), table: openTable(figures.table) });

/** What a page prints of its metric. */
export const packFrame = <Page extends MetricFrame>(page: Page): Page => {
  const { code, name, shortName, unit, unitLabel, polarity, decimals, caveats, licence } = page.metric;
  return { ...page, metric: { code, name, shortName, unit, unitLabel, polarity, decimals, caveats, licence } };
};

/** A page of one drawing as it travels to the browser. */
export type CompactPage<Page extends MetricFrame & { readonly figures: DrawnFigures | null }> = Omit<Page, "figures"> & { readonly figures: CompactFigures | null };

export const packPage = <Page extends MetricFrame & { readonly figures: DrawnFigures | null }>(page: Page): CompactPage<Page> => ({ ...packFrame(page), figures: page.figures && packFigures(page.figures) });
