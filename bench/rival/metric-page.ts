import { chartKey } from "@/lib/charts/chart-key";
import { chartTable } from "@/lib/charts/chart-table";
import { escapeXml as text } from "@/lib/charts/escape-xml";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { useIcon as icon } from "@/lib/charts/icons";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import { polarityWords } from "@/lib/metrics/domain/polarity";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import type { MetricPage } from "@/lib/scorecards/domain/metric-page";
import type { RevisionLine } from "@/lib/scorecards/domain/revision-texts";
import { unknownBeforeText } from "@/lib/scorecards/domain/revision-texts";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { rivalFrame } from "./frame";

const TAB: Readonly<Record<MetricTab, string>> = { time: "Over time", compare: "Compare", map: "Map", parts: "Trusts and specialties", inequality: "Inequality", scatter: "With another metric" };
const RANGES = [["12", "12 months"], ["24", "24 months"], ["36", "36 months"], ["all", "All"]] as const;
const NO_CHART = "No limits and no signals: a control chart judges months or quarters that do not overlap, and these periods are longer or share most of their figures with the one before.";

/**
 * A board's metric page as plain semantic HTML that says, draws and links the same, but for the account menu: no classes, no
 * scripts, no data beside the markup. What is kept is that of a reader who keeps nothing yet.
 */
export function rivalMetricPage(page: MetricPage, tabs: readonly MetricTab[]): string {
  const { metric, area, row, spec, release } = page;
  const name = metric.name.toLowerCase();
  const here = `/metrics/${metric.code}`;
  const query = `?area=${area.code}`;
  const download = `${here}/download${query}`;
  const title = text(spec.title);
  const badge = basisBadge(row.basis, row.basisUntil);
  const facts = [
    ...(badge === null ? [] : [badge.explanation]), ...(page.boundaryText === null ? [] : [text(`${page.boundaryText}.`)]), ...(page.comparisonText === null ? [] : [text(page.comparisonText)]),
    ...(page.isForControlChart && page.usablePoints > 0 ? [`${icon(`v-${row.variation}`, 24)} ${VARIATION_TEXT[row.variation]}`] : []),
    ...(row.assurance === "none" || row.assurance === "suppressed" ? [] : [`${icon(`a-${row.assurance}`, 24)} ${ASSURANCE_TEXT[row.assurance]}${row.stepText === "–" ? "" : ` (${row.stepText})`}`]),
    ...(row.staleText === null ? [] : [text(row.staleText)]),
  ];
  const caution = page.lag1 === null ? "" : `Neighbouring months are related (lag-1 autocorrelation ${formatNumber(page.lag1, { decimals: 2 })}), so a signal here is a prompt to look, not proof.`;
  const address = `${here}${query}`;
  return rivalFrame(`${metric.name}, ${area.shortName}`, "/metrics", `<section aria-label="Date and coverage"><ul><li><b>As known on ${formatDate(page.asOf)}</b> <a href="#as-of">change date</a></li><li>${page.set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026"}</li>${release === null ? "" : `<li>Latest: <b>${release.period}</b>, published ${release.published}; next ${release.next}</li>`}<li><a href="${download}">Download CSV</a></li></ul></section>
<main id="main"><nav aria-label="Breadcrumb"><ol><li><a href="/overview?boards=all">England</a></li>${page.region === null ? "" : `<li><a href="/regions/${page.region.code}">${text(page.region.name)}</a></li>`}<li><a href="/organisations/${area.code}">${text(area.shortName)}</a></li><li aria-current="page">${text(metric.name)}</li></ol></nav>
<p>${text(area.name)} (${area.code}): ${text(name)}, ${text(metric.unitLabel)}</p><h1>${title} ${badge === null ? "" : `<span>${badge.word}</span>`}</h1><ul>${list(facts)}</ul>
${links("Views of this metric", tabs.map((tab) => [`${here}${tab === "time" ? "" : `/${tab}`}${query}`, TAB[tab], tab === "time"]))}
<form aria-label="Area"><label for="area">Area</label><select id="area" name="area">${page.choices.map(({ code, name: shown }) => `<option value="${code}"${code === area.code ? " selected" : ""}>${text(shown)}</option>`).join("")}</select><button>Show area</button><a href="${here}">Reset</a></form>
${page.related.length > 1 ? links("Measure", page.related.map(({ code, name: shown }) => [`/metrics/${code}${query}`, text(shown), code === metric.code])) : ""}${page.isForControlChart ? links("Time shown", RANGES.map(([range, label]) => [`${address}&amp;range=${range}`, label, range === page.range])) : ""}
<figure id="chart" aria-labelledby="chart-title"><figcaption><b><span id="chart-title">${title}</span> ${badge === null ? "" : `<span>${row.basis === "not_comparable" ? badge.word : badge.word.replace(/^\w+/, "$& from predecessors")}</span>`}</b><span>${text(metric.name)}, ${text(metric.unitLabel)}, ${text(area.shortName)}, ${page.periodText}</span></figcaption>
<p>The chart scrolls sideways.</p><div role="region" aria-label="Chart: ${title}" tabindex="0">${page.svg}</div>
<ul>${list(chartKey(spec).map((item) => `${item.mark}<span>${text(item.text)}</span>`))}</ul>${page.isForControlChart ? iconKey(row) : `<p>${NO_CHART}</p>`}<button>Explore</button>
<details><summary>Figures as a table</summary>${chartFigures(page)}</details><a href="${download}">Download CSV<span>: ${title}</span></a><ul aria-label="Download ${title}">${[["xlsx", "Excel workbook"], ["ods", "OpenDocument spreadsheet"], ["csvw", "description of the CSV’s columns"]].map(([format = "", about]) => `<li><a href="${download}&amp;format=${format}">${format.toUpperCase()}<span> (${about}): ${title}</span></a></li>`).join("")}</ul>
<a href="${download}&amp;format=svg">Download SVG<span>: ${title}</span></a><button>Copy chart</button><button>Download PNG</button><button>Copy link</button><button>Print</button><span role="status"></span><p>Source: ${text(page.source)} ${caution}</p></figure>
${page.breaks.length === 0 ? "" : `<h2>Not all months are like for like</h2>${page.breaks.map((b) => `<p><b>${text(`${formatPeriod(b.periodEnd, spec.periodKind)}: ${b.label}.`)}</b> ${text(b.reason)} ${b.rebase ? "Limits are calculated anew from here." : "Limits run on across it."}${b.source === null ? "" : ` Source: ${text(b.source)}.`}</p>`).join("")}${page.shortStretchText === null ? "" : `<p>${text(page.shortStretchText)}</p>`}`}
<section aria-labelledby="definition"><h2 id="definition">What ${text(name)} counts</h2><dl>${definition(page).map(([term, value]) => `<dt>${term}</dt><dd>${text(value)}</dd>`).join("")}</dl><h3>Before you use it</h3><ul>${list(metric.caveats.map(text))}</ul></section>
${page.objectives.length === 0 ? "" : `<section aria-labelledby="objectives"><h2 id="objectives">${page.objectives.length === 1 ? "One objective rests on this metric" : `${page.objectives.length} objectives rest on this metric`}</h2><ul>${list(page.objectives.map(({ title: objective, targetText, status }) => `<b>${text(objective)}</b>: ${text(targetText)}${status === null ? "" : `. ${text(area.shortName)}: ${STATUS_WORD[status].toLowerCase()}`}`))}</ul></section>`}
${revisions(page)}
<section aria-labelledby="keep-page"><h2 id="keep-page">Keep this page</h2><form method="post" action="/views/favourite"><input type="hidden" name="kind" value="metric"><input type="hidden" name="code" value="${metric.code}"><input type="hidden" name="keep" value="yes"><input type="hidden" name="back" value="${address}"><button>Add to favourites<span>: ${text(metric.name)}</span></button></form><details><summary>Save this view</summary><form method="post" action="/views/save" aria-label="Save this view"><input type="hidden" name="address" value="${address}"><label for="keep-name">Name</label><input id="keep-name" name="name" value="${text(`${metric.shortName}, ${area.shortName}`)}" maxlength="80" required><label for="keep-share">Who sees it</label><select id="keep-share" name="share"><option value="private">Only me</option><option value="everybody">Everybody who signs in and reads figures</option></select><button>Save</button></form></details></section>
<section aria-labelledby="as-of"><h2 id="as-of">As known on another day</h2><p>Figures are kept as they were published.</p><form aria-label="As known on another day"><input type="hidden" name="area" value="${area.code}"><label for="day">Day</label><p id="day-hint">Year-month-day, for example 2026-05-20</p><input id="day" name="asOf" value="${page.asOf}" aria-describedby="day-hint" required><button>Show</button><a href="${query}">Reset</a></form></section></main>`);
}

const list = (items: readonly string[]): string => items.map((item) => `<li>${item}</li>`).join("");

const links = (label: string, items: readonly (readonly [href: string, label: string, current: boolean])[]): string =>
  `<nav aria-label="${label}"><ul>${list(items.map(([href, name, current]) => `<a href="${href}"${current ? ' aria-current="page"' : ""}>${name}</a>`))}</ul></nav>`;

const iconKey = ({ variation, assurance }: MetricPage["row"]): string =>
  `<details><summary>Key to statuses and icons</summary><b>Variation</b><ul><li>${icon(`v-${variation}`, 20)}<span>${VARIATION_TEXT[variation]}</span></li></ul><b>Assurance</b><ul>${assurance === "none" ? "" : `<li>${icon(`a-${assurance}`, 20)}<span>${ASSURANCE_TEXT[assurance]}</span></li>`}</ul></details>`;

const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<p>The table scrolls sideways.</p><div role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows.map(([head, ...cells]) => `<tr><th scope="row">${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</tbody></table></div>`;

/** The chart's numbers, newest first, with the mark of a revised month, and how each month came about where not all are as published. */
function chartFigures({ spec, marks, revised, bases }: MetricPage): string {
  const figures = chartTable(spec);
  const isRevised = Object.keys(revised).length > 0;
  const isMixed = bases.some((basis) => basis !== "published");
  const heads = figures.columns.map((column) => column.split(",")).map(([head = "", ...unit]) => `${text(head)}${unit.length === 0 ? "" : `<small>${text(unit.join(",").trim())}</small>`}`);
  const rows = figures.rows.map(({ periodEnd, cells }, at) => [
    ...cells.map((cell, index) => (index !== 1 ? text(cell) : `${text(marks[periodEnd]?.replaceAll("_", " ") ?? cell)}${revised[periodEnd] === undefined ? "" : "<span>r</span>"}`)),
    ...(isRevised ? [text(revised[periodEnd]?.text ?? "")] : []), ...(isMixed ? [(bases[at] ?? "published").replace("_", " ")] : []),
  ]);
  return table(text(figures.caption), [...heads, ...(isRevised ? ["Revised"] : []), ...(isMixed ? ["Basis"] : [])], rows.reverse());
}

const definition = ({ metric, release }: MetricPage): readonly (readonly [term: string, value: string])[] => [
  ["Numerator", metric.numerator ?? "Not recorded"], ["Denominator", metric.denominator ?? "None: a count"], ["Direction", polarityWords(metric.polarity)], ["Source", `${metric.source.name}. ${metric.licence ?? ""}`],
  ["Published", release === null ? "Nothing held" : `${release.period} ${release.published} (${release.publishedBasis}); next ${release.next}`],
  ...(metric.standards.length === 0 ? [] : [["National steps and standards", metric.standards.map(({ label }) => label).join("; ")] as const]),
  ...(metric.unverified.length === 0 ? [] : [["Not yet checked against a source", metric.unverified.join(", ")] as const]),
];

function revisions({ metric, area, row, revisions: lines, unknownBefore }: MetricPage): string {
  const count = lines.length;
  const heading = count === 0 ? `No revision is on record${unknownBefore === null ? "" : ` since ${formatDate(unknownBefore)}`}` : `${count === 1 ? "1 change" : `${count} changes`} of published figures`;
  const cells = (line: RevisionLine): readonly string[] => [`${line.onText}<small>${line.basisText}</small>`, line.periodText, line.wasText, line.isText, line.differenceText, `${text(line.reason)}${line.formerRelease !== null && line.cause === "published" ? `<small>before: ${text(line.formerRelease)}</small>` : ""}`];
  return `<section aria-labelledby="revisions"><h2 id="revisions">${heading}</h2><p>${text(`${metric.name}, ${area.shortName}`)}${row.basis === "published" ? "" : "; worked-out months change with the bodies they come from"}</p><ul><li><a href="/metrics/${metric.code}/revisions">Revision log of every body</a></li></ul>${unknownBefore === null ? "" : `<p>${text(unknownBeforeText(unknownBefore))}</p>`}${count === 0 ? "" : table(text(`Revisions of ${metric.name.toLowerCase()}, ${area.shortName}`), ["Changed on", "Period", "Was", "Is", "Difference", "By which release"], lines.map(cells))}</section>`;
}
