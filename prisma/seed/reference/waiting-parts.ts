/** How many wait in one part of a board's list at the end of a month. Counts of pathways. */
export interface WaitingPart {
  /** "2026-01" */
  readonly period: string;
  /** ODS code of the board as published; empty = the provider's own list, whoever commissions it. */
  readonly board: string;
  /** ODS code of the provider; empty = of all. */
  readonly provider: string;
  /** Treatment function such as "C_110"; empty = of all. */
  readonly treatment: string;
  readonly list: number;
  readonly within18: number;
  readonly over52: number;
}

const PROVIDERS_HEADER = "period,board,provider,list,within_18,over_52";
const SPECIALTIES = /^period,board((?:,[A-Z]_\d+|,X\d+)+)$/;
const CELL = /^(\d+) (\d+) (\d+)$/;

const counts = (text: string, line: number): Pick<WaitingPart, "list" | "within18" | "over52"> => {
  const [list = NaN, within18 = NaN, over52 = NaN] = CELL.exec(text)?.slice(1).map(Number) ?? [];
  if (!(within18 + over52 <= list)) throw new Error(`line ${line}: not the counts of a list: ${text}`);
  return { list, within18, over52 };
};

/** True where the text is in either of the two layouts of this file. */
export const isWaitingParts = (text: string): boolean => text.startsWith(`${PROVIDERS_HEADER}\n`) || SPECIALTIES.test(text.slice(0, text.indexOf("\n")));

/** A line a month and board, a column a treatment function; each cell holds the list, those within 18 weeks and those over 52. */
export function waitsBySpecialtyCsv(parts: readonly WaitingPart[]): string {
  const functions = [...new Set(parts.map(({ treatment }) => treatment))].sort();
  const lines = new Map<string, Map<string, WaitingPart>>();
  for (const part of parts) {
    const key = `${part.period},${part.board}`;
    const line = lines.get(key) ?? new Map<string, WaitingPart>();
    if (line.has(part.treatment)) throw new Error(`${key},${part.treatment} stands twice`);
    lines.set(key, line.set(part.treatment, part));
  }
  const cell = (part: WaitingPart | undefined): string => (part ? `${part.list} ${part.within18} ${part.over52}` : "");
  return `${[["period", "board", ...functions].join(","), ...[...lines].map(([key, line]) => [key, ...functions.map((one) => cell(line.get(one)))].join(","))].join("\n")}\n`;
}

/** A line a month, board and provider. */
export const waitsByProviderCsv = (parts: readonly WaitingPart[]): string =>
  `${[PROVIDERS_HEADER, ...parts.map(({ period, board, provider, list, within18, over52 }) => [period, board, provider, list, within18, over52].join(","))].join("\n")}\n`;

/**
 * Reads either layout.
 * @throws Error naming the line, for another header or a line that is none of the layout: the file is our own, so any slip is a fault.
 */
export function parseWaitingParts(text: string): WaitingPart[] {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  if (header === PROVIDERS_HEADER) {
    return lines.map((line, index) => {
      const found = /^(\d{4}-\d{2}),([A-Z0-9]*),([A-Z0-9]+),(\d+),(\d+),(\d+)$/.exec(line);
      if (!found) throw new Error(`line ${index + 2}: not a part of a list`);
      const [, period = "", board = "", provider = "", ...cells] = found;
      return { period, board, provider, treatment: "", ...counts(cells.join(" "), index + 2) };
    });
  }
  if (!SPECIALTIES.test(header)) throw new Error("line 1: not the layout of parts of waiting lists");
  const functions = header.split(",").slice(2);
  return lines.flatMap((line, index) => {
    const [period = "", board = "", ...cells] = line.split(",");
    if (!/^\d{4}-\d{2}$/.test(period) || !/^[A-Z0-9]+$/.test(board) || cells.length !== functions.length) throw new Error(`line ${index + 2}: not the parts of a list`);
    return functions.flatMap((treatment, at) => (cells[at] === "" ? [] : [{ period, board, provider: "", treatment, ...counts(cells[at] ?? "", index + 2) }]));
  });
}
