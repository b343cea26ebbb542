import type { Tokens } from "marked";
import { tableLayout } from "../domain/table-layout";
import { escapeHtml } from "./escape-html";
import { plainText } from "./plain-text";

/**
 * A table in a labelled region that scrolls sideways and can be reached by keyboard.
 * @param label names the table; unique on the page
 * @param inline renders the content of a cell
 */
export function renderTable(table: Tokens.Table, label: string, inline: (cell: Tokens.TableCell) => string): string {
  const text = (cells: readonly Tokens.TableCell[]): string[] => cells.map((cell) => plainText(cell.tokens));
  const { columns, rowHeaders, minWidth } = tableLayout({ head: text(table.header), rows: table.rows.map(text), align: table.align });
  const attributes = (index: number): string => (columns[index] ? ` class="${columns[index]}"` : "");
  const head = table.header.map((cell, index) => {
    const content = inline(cell);
    // A head without words would be announced as an empty header.
    return content === "" ? `<td${attributes(index)}></td>` : `<th scope="col"${attributes(index)}>${content}</th>`;
  });
  const body = table.rows.map((row) => row.map((cell, index) => (index === 0 && rowHeaders
    ? `<th scope="row"${attributes(index)}>${inline(cell)}</th>`
    : `<td${attributes(index)}>${inline(cell)}</td>`)));
  const rows = body.map((cells) => `<tr>${cells.join("")}</tr>`).join("");
  const name = escapeHtml(label);
  return [
    `<div class="scroller${minWidth === null ? "" : ` w${minWidth}`}"><p class="hint">The table scrolls sideways.</p>`,
    `<div class="scroll" role="region" aria-label="${name}" tabindex="0">`,
    `<table class="wide"><caption class="vh">${name}</caption><thead><tr>${head.join("")}</tr></thead><tbody>${rows}</tbody></table></div></div>\n`,
  ].join("");
}
