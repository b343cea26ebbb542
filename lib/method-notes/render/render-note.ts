import { Marked, type Token, type Tokens } from "marked";
import { headingIds } from "../domain/heading-ids";
import type { NoteSection } from "../domain/method-note";
import { linkTarget } from "../domain/note-link";
import { escapeHtml } from "./escape-html";
import { plainText } from "./plain-text";
import { renderFormula } from "./render-formula";
import { renderTable } from "./render-table";

/** Ids of the page around a note. */
const TAKEN = ["main", "sections"];

/** Names things by the section they stand in: "Limits: formula", "Limits: formula 2". */
function labels(): (section: string, noun: string) => string {
  const counts = new Map<string, number>();
  return (section, noun) => {
    const label = `${section}: ${noun}`;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count === 1 ? label : `${label} ${count}`;
  };
}

/** A place of its own for what may be wider than the page. */
const scrolling = (className: string, label: string, content: string): string =>
  `<div class="${className}" role="group" aria-label="${escapeHtml(label)}" tabindex="0">${content}</div>\n`;

/**
 * Draws the body of a note as HTML. Raw HTML of the note is shown as text, `math` blocks become MathML, tables and blocks
 * scroll in regions of their own, and no element carries a style.
 * @param title the note's title: names what stands before the first section
 * @returns the HTML, and the sections of the second level
 * @throws where a formula does not compile
 */
export function renderNote(title: string, body: readonly Token[]): { readonly html: string; readonly sections: readonly NoteSection[] } {
  const idOf = headingIds(TAKEN);
  const labelOf = labels();
  const sections: NoteSection[] = [];
  let section = title;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        section = plainText(tokens).trim();
        const id = idOf(section);
        if (depth === 2) sections.push({ id, title: section });
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      code({ text, lang }: Tokens.Code) {
        if (lang?.trim() === "math") return scrolling("formula", labelOf(section, "formula"), renderFormula(text));
        return scrolling("listing", labelOf(section, "listing"), `<pre><code>${escapeHtml(text)}</code></pre>`);
      },
      table(token: Tokens.Table) {
        return renderTable(token, labelOf(section, "table"), (cell) => this.parser.parseInline(cell.tokens));
      },
      link({ href, tokens }: Tokens.Link) {
        const content = this.parser.parseInline(tokens);
        const target = linkTarget(href);
        if (target.kind === "none") return content;
        return `<a href="${escapeHtml(target.href)}"${target.kind === "outside" ? ' rel="external noreferrer"' : ""}>${content}</a>`;
      },
      html({ text, block }: Tokens.HTML | Tokens.Tag) {
        return block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text);
      },
      image({ text }: Tokens.Image) {
        return escapeHtml(text);
      },
    },
  });
  return { html: marked.parser([...body]), sections };
}
