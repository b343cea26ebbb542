import type { APIRequestContext, Locator } from "@playwright/test";
import { rowsOfCsv } from "../fixtures/csv";
import { expect } from "../fixtures/test";
import { numberOf, readDrawings, type Drawing } from "./drawing";

export interface Figure {
  readonly finding: string;
  readonly what: string;
  readonly alt: string;
  readonly drawings: readonly Drawing[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same rows in full precision, by column, in the order of the table; empty where there is no file. */
  readonly file: readonly Readonly<Record<string, string>>[];
}

/** A figure with all that it owes its reader: finding, unit and period, words, source, table and file; each is asserted. */
export async function readFigure(figure: Locator, requests: APIRequestContext | null): Promise<Figure> {
  const parts = await figure.evaluate((element) => {
    const text = (found: Element | null): string => found?.textContent?.replace(/\s+/g, " ").trim() ?? "";
    const table = element.querySelector("table");
    return {
      finding: text(element.querySelector("figcaption .finding > span")),
      what: text(element.querySelector("figcaption .what")),
      source: text([...element.querySelectorAll(".src")].at(-1) ?? null),
      alt: element.querySelector(".drawing[aria-label]")?.getAttribute("aria-label")?.replace(/\u00a0/g, " ") ?? "",
      heads: [...(table?.querySelectorAll("thead th") ?? [])].map(text),
      rows: [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [...row.querySelectorAll("th, td")].map((cell) => text(cell).replace(/ yours$/, ""))),
      href: element.querySelector('a[href*="/download"]')?.getAttribute("href") ?? null,
    };
  });
  expect.soft(parts.finding, "the title says what is found").toMatch(/\w+ \w+ .*\d|\w+ \w+ \w+ \w+/);
  expect.soft(parts.what, "unit, area and period").toMatch(/,.*(?:\b20\d\d)/);
  expect.soft(parts.source, "source").toMatch(/^Source: .*(Published|Licence|Illustrative|invented)/i);
  expect.soft(parts.alt.length, "text alternative").toBeGreaterThan(40);
  expect.soft(parts.rows.length, "rows of the table").toBeGreaterThan(0);
  const file = requests === null || parts.href === null ? [] : rowsOfCsv(await (await requests.get(parts.href)).text());
  return { ...parts, drawings: await readDrawings(figure.locator(".drawing svg")), file };
}

/** The printed cell is the file's figure, rounded as printed; an empty one stays empty. */
export function expectRounded(cell: string, exact: string, what: string): void {
  const printed = numberOf(cell);
  if (exact === "") return expect.soft(printed, what).toBeNull();
  const decimals = /\.(\d+)/.exec(cell)?.[1]?.length ?? 0;
  expect.soft(Math.abs((printed ?? NaN) - Number(exact)), `${what}: ${cell} for ${exact}`).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
}

const DATES = /\b20\d\d\/\d\d\b|\b20\d\d to 20\d\d\b|\b\d{1,2} [A-Z][a-z]+ \d{4}|\b[A-Z][a-z]+ \d{4}\b|\bin 20\d\d\b(?! to|\/)|\b20\d\d(?=[:.])|\b(?:95|99\.8)% (?:limits?|intervals?)|\b\d+ (?:weeks|hours|months|days)\b|aged \d+|per 1,000 \w+ \w+|\(IMD \d+\)|, 20\d\d\b(?! to|\/)/g;

/** Numbers of a sentence that are figures or counts, not dates, names or levels of confidence. */
const numbersIn = (text: string): string[] => [...text.replace(DATES, " ").matchAll(/[+−-]?£?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replace(/^[−-]/, ""));

/** Every number of the text alternative stands in the table, counts rows or cells of it, or is one of those given. */
export function expectTrue({ alt, rows, heads, drawings }: Figure, more: readonly number[] = []): void {
  const cells = rows.flat().flatMap((cell) => numbersIn(cell).map((text) => Math.abs(numberOf(text) ?? NaN)));
  const counts = heads.flatMap((_, column) => {
    const byText = new Map<string, number>();
    for (const row of rows) byText.set(row[column] ?? "", (byText.get(row[column] ?? "") ?? 0) + 1);
    return [...byText.values(), rows.filter((row) => numberOf(row[column] ?? "") !== null).length];
  });
  const printed = drawings.flatMap(({ elements }) => elements.filter(({ tag }) => tag === "text").flatMap(({ text }) => numbersIn(text).map((one) => Math.abs(numberOf(one) ?? NaN))));
  const known = new Set([...cells, ...counts, ...printed, ...more, ...heads.flatMap((head) => numbersIn(head).map(Number)), rows.length]);
  const unknown = numbersIn(alt).filter((text) => !known.has(Math.abs(numberOf(text) ?? NaN)));
  expect.soft(unknown, `numbers of the text alternative that stand nowhere: ${alt}`).toEqual([]);
}

/** Drawn places that are more than half a CSS pixel from where the figure belongs. */
export function misplaced(pairs: readonly { readonly name: string; readonly drawn: number; readonly meant: number; readonly slack?: number }[], { scale }: Drawing): string[] {
  return pairs.filter(({ drawn, meant, slack = 0 }) => !(Math.abs(drawn - meant) * scale <= 0.5 + slack * scale)).map(({ name, drawn, meant }) => `${name}: drawn at ${drawn}, belongs at ${meant.toFixed(2)}`);
}
