/** A table of a note as plain text, and how its writer aligned the columns. */
export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly align: readonly ("left" | "center" | "right" | null)[];
}

export interface TableLayout {
  /** Class of each column's cells; empty for text. */
  readonly columns: readonly ("num" | "mid" | "")[];
  /** The first column names the rows: it is filled in everywhere, and never twice the same. */
  readonly rowHeaders: boolean;
  /** The least width in rem that the table keeps; null where it fits the narrowest screen. */
  readonly minWidth: 30 | 40 | 52 | null;
}

const NUMBER = /^[-+−±<>≤≥£]*\d[\d,. ]*(%|[a-z]{1,2})?( to [-+−]?\d[\d,.]*%?)?$/i;
const NOTHING = /^([-–—]|missing|none)?$/i;

/** Characters that fit at each width, at 14 px. */
const ROOM = [[42, null], [72, 30], [97, 40]] as const;
/** A longer text is broken into lines of about this many characters. */
const LINE = 26;

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
const longestWord = (text: string): number => longest(text.split(/\s+/));

/** How a table of a note is set: numbers to the right, names of rows as headers, and room for its words. */
export function tableLayout({ head, rows, align }: PlainTable): TableLayout {
  const column = (index: number): string[] => rows.map((row) => (row[index] ?? "").trim());
  const columns = head.map((_, index) => {
    if (align[index] === "right") return "num";
    if (align[index] === "center") return "mid";
    const cells = column(index);
    const numbers = index > 0 && align[index] !== "left" && cells.some((cell) => NUMBER.test(cell)) && cells.every((cell) => NUMBER.test(cell) || NOTHING.test(cell));
    return numbers ? "num" : "";
  });
  const names = column(0);
  const needed = head.map((name, index) => {
    const cells = column(index);
    const widest = Math.max(Math.min(longest(cells), columns[index] === "num" ? Infinity : LINE), ...cells.map(longestWord));
    return Math.max(widest, longestWord(name)) + 2;
  });
  const characters = needed.reduce((sum, width) => sum + width, 0);
  return {
    columns,
    rowHeaders: head.length > 1 && !names.includes("") && new Set(names).size === names.length,
    minWidth: (ROOM.find(([room]) => characters <= room) ?? [0, 52 as const])[1],
  };
}
