/** Text, a number in full precision, nothing, or text that leads somewhere. */
export type FigureCell = string | number | null | { readonly text: string; readonly href: string };

export interface FigureColumn {
  /** Letters, digits, hyphens and underscores; unique in the table. Stands in addresses and files. */
  readonly key: string;
  readonly head: string;
  readonly unit?: string;
  readonly kind: "text" | "number";
  /** Decimals on the screen; files hold full precision. */
  readonly decimals?: number;
  /** Prints a plus before what is above zero. */
  readonly signed?: boolean;
  /** Offers shading by value; the direction that is good. */
  readonly heat?: "increase" | "decrease" | "neutral";
  /** Off until the reader asks for it. */
  readonly isExtra?: boolean;
  /** Names the row; always shown. The first column does where none says so. */
  readonly rowHeader?: boolean;
}

export interface FigureTableSpec {
  readonly caption: string;
  readonly columns: readonly FigureColumn[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly FigureCell[])[];
  /** `rowIndex|key` to the word for a value that is not there, such as "suppressed". */
  readonly marks?: Readonly<Record<string, string>>;
  /** Places of the rows that are the reader's own. */
  readonly own?: readonly number[];
  /** How the rows come: `key`, or `-key` for greatest first. */
  readonly order?: string;
}

export interface TableSort {
  readonly key: string;
  readonly descending: boolean;
}

/** What a reader chose of a table; everything of it is in the address. */
export interface TableState {
  /** Null: the rows as they come. */
  readonly sort: TableSort | null;
  readonly words: string;
  /** Keys of the columns shown; null: those that are not extra. */
  readonly columns: readonly string[] | null;
  readonly isDense: boolean;
  readonly isHeated: boolean;
}

/** Parameters of an address; a name that stands twice has several values. */
export type TableQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const NAMES = ["sort", "q", "cols", "dense", "heat"] as const;

const one = (value: string | readonly string[] | undefined): string => (typeof value === "string" ? value : (value?.[0] ?? ""));

function parseSort(text: string, columns: readonly FigureColumn[]): TableSort | null {
  const descending = text.startsWith("-");
  const key = descending ? text.slice(1) : text;
  return columns.some((column) => column.key === key) ? { key, descending } : null;
}

/**
 * Reads what a reader chose from the address of a page; what is not known is as if it were not there.
 * @param prefix of the parameters' names, where a page holds more than one table
 */
export function parseTableState(query: TableQuery, { columns }: Pick<FigureTableSpec, "columns">, prefix = ""): TableState {
  const cols = query[`${prefix}cols`];
  const keys = (typeof cols === "string" ? [cols] : (cols ?? [])).flatMap((text) => text.split(",")).filter((key) => columns.some((column) => column.key === key));
  return {
    sort: parseSort(one(query[`${prefix}sort`]), columns),
    words: one(query[`${prefix}q`]).trim(),
    columns: keys.length === 0 ? null : chooseColumns({ columns }, keys),
    isDense: one(query[`${prefix}dense`]) === "1",
    isHeated: one(query[`${prefix}heat`]) === "1",
  };
}

/** The choice of columns as a state holds it: in the table's order, with the one that names the row; null where it is what is shown anyway. */
export function chooseColumns(spec: Pick<FigureTableSpec, "columns">, keys: readonly string[]): TableState["columns"] {
  const chosen = visibleColumns(spec, keys);
  const usual = visibleColumns(spec, null);
  return chosen.length === usual.length && chosen.every((at, index) => at === usual[index]) ? null : chosen.flatMap((at) => spec.columns[at]?.key ?? []);
}

/** Parameters of the page that are not the table's. */
export function withoutTable(query: TableQuery, prefix = ""): Record<string, string> {
  const own = new Set<string>(NAMES.map((name) => prefix + name));
  return Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (own.has(name) || one(value) === "" ? [] : [[name, typeof value === "string" ? value : (value ?? []).join(",")]])));
}

/** The table's own parameters; a default is left out. */
export function tableParameters(state: TableState, prefix = ""): Record<string, string> {
  const all: readonly (readonly [string, string])[] = [
    ["sort", state.sort === null ? "" : sortText(state.sort)],
    ["q", state.words],
    ["cols", (state.columns ?? []).join(",")],
    ["dense", state.isDense ? "1" : ""],
    ["heat", state.isHeated ? "1" : ""],
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== "").map(([name, value]) => [prefix + name, value]));
}

export const sortText = ({ key, descending }: TableSort): string => `${descending ? "-" : ""}${key}`;

/** The query string that shows a table in a state, with everything else of the page as it is: `?area=QF7&sort=-value`. */
export function tableAddress(query: TableQuery, state: TableState, prefix = ""): string {
  const pairs = Object.entries({ ...withoutTable(query, prefix), ...tableParameters(state, prefix) });
  return `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%20", "+")}`).join("&")}`;
}

/** A download's address for the rows and columns of a state, whatever its own query. */
export function tableDownload(href: string, state: TableState, prefix = ""): string {
  const [path = "", query = ""] = href.split("?");
  return path + tableAddress(Object.fromEntries(new URLSearchParams(query)), { ...state, isDense: false, isHeated: false }, prefix);
}

/** Place of the column that names the row. */
export const rowHeaderAt = (columns: readonly FigureColumn[]): number => Math.max(0, columns.findIndex((column) => column.rowHeader === true));

/** Places of the columns on the screen, in the table's order; the one that names the row always. */
export function visibleColumns({ columns }: Pick<FigureTableSpec, "columns">, chosen: TableState["columns"]): readonly number[] {
  const named = rowHeaderAt(columns);
  return columns.flatMap((column, at) => (at === named || (chosen === null ? column.isExtra !== true : chosen.includes(column.key)) ? [at] : []));
}

export const cellText = (cell: FigureCell | undefined): string => (cell === null || cell === undefined ? "" : typeof cell === "object" ? cell.text : String(cell));

/** Places of the rows whose text holds every word, wherever in the row it stands; all where no word is given. */
export function filterFigures({ columns, rows }: Pick<FigureTableSpec, "columns" | "rows">, words: string): readonly number[] {
  const wanted = words.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
  const text = (row: readonly FigureCell[]): string => row.filter((_, at) => columns[at]?.kind === "text").map(cellText).join("\n").toLocaleLowerCase("en-GB");
  return rows.flatMap((row, at) => {
    if (wanted.length === 0) return [at];
    const held = text(row);
    return wanted.every((word) => held.includes(word)) ? [at] : [];
  });
}

const BY_NAME = new Intl.Collator("en-GB", { numeric: true });

/**
 * Rows in the order of a column: numbers by value, text as an English reader orders it. What is not there comes last
 * whichever way it runs, and rows that are equal keep the order they came in.
 * @param places rows to order, as `filterFigures` gives them
 */
export function sortFigures({ columns, rows }: Pick<FigureTableSpec, "columns" | "rows">, places: readonly number[], sort: TableSort | null): readonly number[] {
  const column = sort === null ? -1 : columns.findIndex(({ key }) => key === sort.key);
  if (sort === null || column < 0) return places;
  const sign = sort.descending ? -1 : 1;
  const isNumber = columns[column]?.kind === "number";
  const key = (at: number): string | number | null => {
    const cell = rows[at]?.[column] ?? null;
    if (isNumber) return typeof cell === "number" ? cell : null;
    return cellText(cell) || null;
  };
  return [...places].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : BY_NAME.compare(String(x), String(y)));
  });
}

/** The order in which the rows are shown: the reader's, or the one they come in. */
export const sortShown = (spec: FigureTableSpec, state: TableState): TableSort | null => state.sort ?? parseSort(spec.order ?? "", spec.columns);

/** Places of rows and columns on the screen, in their order there. */
export function shownPlaces(spec: FigureTableSpec, state: TableState): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  return { rows: sortFigures(spec, filterFigures(spec, state.words), state.sort), columns: visibleColumns(spec, state.columns) };
}

/**
 * The table that a reader sees under an address: page and download route both call it, so that the file holds exactly
 * the rows and columns on the screen.
 */
export function shownTable(spec: FigureTableSpec, query: TableQuery, prefix = ""): FigureTableSpec {
  const state = parseTableState(query, spec, prefix);
  const { rows, columns } = shownPlaces(spec, state);
  const kept = columns.flatMap((at) => spec.columns[at] ?? []).map(({ isExtra: _asked, ...column }): FigureColumn => column);
  const { marks, own } = spec;
  const moved = rows.flatMap((from, to) => kept.flatMap(({ key }) => {
    const word = marks?.[`${from}|${key}`];
    return word === undefined ? [] : [[`${to}|${key}`, word] as const];
  }));
  const order = sortShown(spec, state);
  return {
    caption: spec.caption,
    columns: kept,
    rows: rows.map((at) => columns.map((column) => spec.rows[at]?.[column] ?? null)),
    ...(marks !== undefined && { marks: Object.fromEntries(moved) }),
    ...(own !== undefined && { own: rows.flatMap((from, to) => (own.includes(from) ? [to] : [])) }),
    ...(order !== null && { order: sortText(order) }),
  };
}
