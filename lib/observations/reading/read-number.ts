import type { Mark, MarkTable } from "../domain/mark";
import type { Cell } from "./source-file";

export type NumberRead =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "mark"; readonly mark: Mark }
  /** Neither a number nor a mark of the source. */
  | { readonly kind: "fault" };

/** Thousands are grouped from 1 on: "0,755" is a decimal comma, which is not read. */
const PLAIN = /^[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?(e[+-]?\d{1,2})?$/i;

/**
 * Reads a cell as a number: "1,234", "12.5", "-3", a number of a workbook; or as one of the source's marks.
 * A per cent sign, a bracketed negative, a currency sign and anything else is a fault: what it means is not guessed.
 * @param marks the source's marks; an empty cell is a mark only where the table says what it means
 */
export function readNumber(cell: Cell, marks: MarkTable): NumberRead {
  if (typeof cell === "number") return Number.isFinite(cell) ? { kind: "value", value: cell } : { kind: "fault" };
  const text = (cell ?? "").trim();
  const mark = Object.hasOwn(marks, text) ? marks[text] : undefined;
  if (mark !== undefined) return { kind: "mark", mark };
  if (!PLAIN.test(text)) return { kind: "fault" };
  const value = Number(text.replaceAll(",", ""));
  return Number.isFinite(value) ? { kind: "value", value } : { kind: "fault" };
}
