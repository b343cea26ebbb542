import { escapeXml as text } from "@/lib/charts/escape-xml";
import { useIcon as icon } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { statusIconId } from "@/lib/charts/status-shape";
import { formatDate } from "@/lib/shared/format-date";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import type { Scorecard } from "@/lib/scorecards/domain/scorecard";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

// Pieces of plain semantic HTML. What is called `html` is markup; everything else is text and is escaped here.

export const each = <T>(items: readonly T[], html: (item: T, at: number) => string): string => items.map(html).join("");

export const list = (items: readonly string[]): string => `<ul>${each(items, (html) => `<li>${html}</li>`)}</ul>`;

export const link = (href: string, label: string): string => `<a href="${text(href)}">${text(label)}</a>`;

export const small = (words: string | null): string => (words === null || words === "" ? "" : `<small>${text(words)}</small>`);

export const badge = (word: string | null): string => (word === null ? "" : ` <span>${text(word)}</span>`);

export const illustrative = (is: boolean): string => (is ? badge("Illustrative") : "");

/** A drawing that says something no word beside it does. */
export const named = (drawing: string, label: string): string => `<span role="img" aria-label="${text(label)}">${drawing}</span>`;

export const details = (summary: string, html: string): string => `<details><summary>${text(summary)}</summary>${html}</details>`;

export const scrolls = (label: string, html: string, noun = "table"): string =>
  `<p>The ${noun} scrolls sideways.</p><div role="region" aria-label="${text(label)}, ${noun}" tabindex="0">${html}</div>`;

export const heads = (columns: readonly (readonly [head: string, unit?: string])[]): string => `<thead><tr>${each(columns, ([head, unit = ""]) => `<th scope="col">${text(head)}${small(unit)}</th>`)}</tr></thead>`;

/** A row whose first cell names it. */
export const row = ([head = "", ...cells]: readonly string[]): string => `<tr><th scope="row">${head}</th>${each(cells, (html) => `<td>${html}</td>`)}</tr>`;

export const table = (caption: string, columns: Parameters<typeof heads>[0], rows: readonly (readonly string[])[]): string =>
  `<table><caption>${text(caption)}</caption>${heads(columns)}<tbody>${each(rows, row)}</tbody></table>`;

export const key = (title: string, items: readonly (readonly [drawing: string, label: string])[]): string => `<b>${title}</b>${list(items.map(([drawing, label]) => `${drawing} ${text(label)}`))}`;

export const section = (id: string, title: string, subtitle: string, html: string): string => `<section aria-labelledby="${id}"><h2 id="${id}">${text(title)}</h2><p>${text(subtitle)}</p>${html}</section>`;

export const answers = (items: readonly { readonly question: string; readonly answer: string }[]): string => each(items, ({ question, answer }) => `<div><h2>${question}</h2><p>${text(answer)}</p></div>`);

const VARIATIONS: readonly VariationIcon[] = ["improvement_high", "improvement_low", "concern_high", "concern_low", "common_cause", "suppressed"];
const ASSURANCES: readonly AssuranceIcon[] = ["pass", "hit_or_miss", "fail"];
const STATUSES = Object.keys(STATUS_WORD) as readonly (keyof typeof STATUS_WORD)[];
const STATUS_NOTE = "<p>A dashed square around a status means stale: newer figures are published but not loaded. On trajectory also holds for a value short of the step by no more than ordinary movement from month to month.</p>";

/** What the shapes mean; a part of a page that draws no icons of charts leaves those out. */
export const iconKey = (ofCharts: boolean): string => details("Key to statuses and icons", [
  key("Status", STATUSES.map((kind) => [icon(statusIconId(kind), 16), STATUS_WORD[kind]])),
  ofCharts ? key("Variation", VARIATIONS.map((kind) => [icon(`v-${kind}`, 20), VARIATION_TEXT[kind]])) + key("Assurance", ASSURANCES.map((kind) => [icon(`a-${kind}`, 20), ASSURANCE_TEXT[kind]])) : "",
  STATUS_NOTE,
].join(""));

/** When the figures were known, and for which bodies. */
export const coverage = (asOf: string, bodies: string, release: Scorecard["release"], others: readonly string[]): string =>
  `<section aria-label="Date and coverage">${list([`<b>As known on ${formatDate(asOf)}</b> <a href="#as-of">change date</a>`, bodies, ...(release === null ? [] : [`Latest waits: <b>${release.period}</b>, published ${release.published}; next ${release.next}`]), ...others])}</section>`;

export const asOfSection = (asOf: string, subtitle: string): string => section("as-of", "As known on another day", subtitle,
  `<form aria-label="As known on another day"><label for="day">Day</label><p id="day-hint">Year-month-day, for example 2026-05-20</p><input id="day" name="asOf" value="${asOf}" aria-describedby="day-hint" required><button>Show</button><a href="?">Reset</a></form>`);
