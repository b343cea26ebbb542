const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** Text of a piece of HTML as read aloud: without tags and comments, spaces folded. */
const textOf = (html: string): string =>
  html.replace(/<!--.*?-->/gs, "").replace(/<[^>]*>/g, " ").replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole).replace(/\s+/g, " ").trim();

/** From the first opening of a tag to its first end; empty when the page has none. */
const within = (html: string, tag: string): string => new RegExp(`<${tag}[ >].*?</${tag}>`, "s").exec(html)?.[0] ?? "";

/** What a page says, as far as two pages can be compared. */
export interface PageText {
  /** Text of every cell of its first table, in order. */
  readonly cells: readonly string[];
  /** Every drawing of its main part. */
  readonly drawings: readonly string[];
  /** Where the links of its main part lead, in order. */
  readonly links: readonly string[];
  /** All text of its main part, spaces left out. */
  readonly main: string;
}

/** Reads what a page says; only markup counts, so what scripts hold is no part of it. */
export function pageText(body: Buffer): PageText {
  const html = body.toString("utf8");
  const table = within(html, "table");
  const main = within(html, "main");
  return {
    cells: [...table.matchAll(/<(th|td)[ >].*?<\/\1>/gs)].map(([cell]) => textOf(cell)),
    drawings: [...main.matchAll(/<svg .*?<\/svg>/gs)].map(([drawing]) => drawing),
    links: [...main.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => textOf(href ?? "")),
    main: textOf(main).replaceAll(" ", ""),
  };
}

/** Where two pages first differ; null when they say the same. */
export function firstDifference(ours: PageText, theirs: PageText): string | null {
  if (ours.cells.length === 0) return "the page has no table";
  for (const part of ["cells", "drawings", "links"] as const) {
    const length = Math.max(ours[part].length, theirs[part].length);
    const at = Array.from({ length }, (_, index) => index).find((index) => ours[part][index] !== theirs[part][index]);
    if (at !== undefined) return `${part}, number ${at + 1}: "${ours[part][at] ?? ""}" and "${theirs[part][at] ?? ""}"`;
  }
  if (ours.main === theirs.main) return null;
  const at = [...ours.main].findIndex((_, index) => ours.main[index] !== theirs.main[index]);
  return `main text: "${ours.main.slice(Math.max(0, at), at + 60)}" and "${theirs.main.slice(Math.max(0, at), at + 60)}"`;
}
