import { drawDotRange, dotScale } from "@/lib/charts/dot-range";
import { drawStatusBar } from "@/lib/charts/draw-status-bar";
import { escapeXml as text } from "@/lib/charts/escape-xml";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { useIcon as icon } from "@/lib/charts/icons";
import { realismLadder } from "@/lib/charts/realism-ladder";
import { describeStatusCounts } from "@/lib/charts/status-bar";
import { statusIconId } from "@/lib/charts/status-shape";
import { AREA_NAME, OBJECTIVE_AREAS, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import { drawOutlineMap, SHADES } from "@/lib/scorecards/domain/draw-board-map";
import { sortRows } from "@/lib/scorecards/domain/order-rows";
import type { AreaSummary } from "@/lib/scorecards/domain/overview-areas";
import type { BoardFigure, BoardRow, Overview } from "@/lib/scorecards/domain/overview";
import type { LeagueRow, RealismLeague } from "@/lib/scorecards/domain/realism-league";
import { openLetter, type StatusMatrix } from "@/lib/scorecards/domain/status-matrix";
import { inSentence } from "@/lib/shared/in-sentence";
import { formatNumber } from "@/lib/shared/format-number";
import { STATUS_ORDER, STATUS_WORD, statusText } from "@/lib/shared/objective-status";
import { rivalFrame } from "./frame";
import { answers, asOfSection, badge, coverage, each, iconKey, illustrative, key, link, named, row, scrolls, section, small, table } from "./html";
import type { OverviewParts } from "./kept";
import { attentionSection, factsSection, fewSection, freshnessSection, moversSection } from "./overview-rest";

/** The overview of all boards as plain semantic HTML that says, draws and links the same, but for the account menu: no classes, no scripts, no data beside the markup. */
export function rivalOverview(overview: Overview, parts: OverviewParts): string {
  const { sections, attention, facts, freshness } = parts;
  const { stale } = sections;
  return rivalFrame("Overview", "/overview", `${coverage(overview.asOf, `36 ICBs in force since 1 April 2026 ${link("?set=2023", "show the 42")}`, overview.release, [...(stale.count === 0 ? [] : [link("#freshness", `${stale.count} of ${stale.of} statuses rest on stale figures`)]), link("/overview/download?", "Download this page as CSV")])}
<main id="main"><h1>${text(sections.headline)}</h1>${answers(sections.answers)}
${each(sections.areas, panel)}
${boards(overview, parts)}
${matrix(sections.matrix)}
${moversSection(sections.movers)}
${league(sections.league)}
${attentionSection(attention)}
${factsSection(facts)}
${fewSection(sections.few)}
${freshnessSection(freshness)}
${asOfSection(overview.asOf, "Figures are kept as they were published: ask for what was known on any day since December 2022.")}</main>`);
}

const AREA_HREF: Readonly<Record<ObjectiveArea, string>> = { finance: "/finance", elective: "/objectives?oversight=elective", prevention: "/objectives?oversight=prevention", joint_working: "/objectives?oversight=joint_working" };

const panel = (area: AreaSummary): string => `<section aria-labelledby="area-${area.area}"><h2 id="area-${area.area}">${link(AREA_HREF[area.area], area.name)}</h2><p>${text(area.note)}</p><p>${text(area.headline)}</p>
${each(area.objectives, (one) => `<div>${link(`/objectives/${one.code}`, one.shortTitle)}${illustrative(one.isIllustrative)} ${named(drawStatusBar(one, 300), describeStatusCounts(one))}</div>`)}
${area.trend === null ? "<p>No national series is held to draw.</p>" : `<figure><figcaption>${text(area.trend.title)}. Source: ${text(area.trend.source)}</figcaption>${named(area.trend.svg, area.trend.alt)}</figure>`}</section>`;

const tabs = (label: string, items: readonly (readonly [href: string, label: string])[]): string =>
  `<nav aria-label="${label}"><ul>${each(items, ([href, name], at) => `<li><a href="${href}"${at === 0 ? ' aria-current="page"' : ""}>${name}</a></li>`)}</ul></nav>`;

function boards(overview: Overview, { sort, sections: { mapped } }: OverviewParts): string {
  const { rows, release, regions, counts } = overview;
  const shown = sortRows(rows, overview.measure, sort.column, sort.descending);
  const note = `${overview.source} ${overview.englandNote} SPC: NHS England Making Data Count 2.6a; neighbouring months are strongly related, so read icons as prompts, not proof.`;
  return section("boards", overview.tableHeadline, `${overview.measureName}, ${overview.unitLabel}, ${release?.period ?? ""}. A board short of the step by no more than ordinary movement counts as on trajectory.`, [
    tabs("Measure or objective", [["?", "Within 18 weeks"], ["?measure=E03", "Over 52 weeks"], ...mapped.map(({ code, shortTitle }) => [`?objective=${code}`, text(shortTitle)] as const)]), tabs("Map", [["?", "Boundaries"], ["?map=hexagons", "Hexagons, equal weight"]]),
    map(overview),
    overview.regionsComplete ? table("By region: sums of pathways, not averages of boards", [["Region"], [release?.period ?? "", "%"], ["Off trajectory", "boards"]], regions.map((one) => [text(one.name), formatNumber(one.value, { decimals: overview.decimals }), `${one.below} of ${one.boards}`])) : "",
    key("Boards by status", counts.map(({ status, count }) => [icon(statusIconId(status), 16), `${count} ${STATUS_WORD[status].toLowerCase()}`])),
    filters(regions), `<p role="status">${shown.length} of ${rows.length} boards shown, sorted by share within 18 weeks, ${sort.descending ? "highest first" : "lowest first"}</p>`,
    boardTable(overview, shown),
    overview.revisionReason === undefined ? "" : `<p><b>r</b> Revised after it was first published. ${text(overview.revisionReason)}</p>`,
    iconKey(true), `<p>Source: ${text(note)}</p>`,
  ].join("\n"));
}

function map({ set, measureName, unitLabel, classes, rows, shades, decimals }: Overview): string {
  const { england, london } = drawOutlineMap(set, rows.map(({ code, name, figures: { E01: { value } } }) => ({
    code, name, href: `/organisations/${code}`, shade: shades[code] ?? null, short: value === null ? "" : formatNumber(value, { decimals: 0 }), text: value === null ? "no figure held" : formatNumber(value, { decimals, unit: "%" }),
  })), { height: 548 });
  const swatch = (fill: string | undefined): string => `<svg class="sw" width="24" height="14" aria-hidden="true"><rect width="24" height="14" fill="${fill ?? ""}" stroke="#33424c"></rect></svg>`;
  const legend = `<table><caption>${text(unitLabel)}</caption><thead><tr><th scope="col">Range</th><th scope="col">Boards</th></tr></thead><tbody>${each(classes, ({ shade, label, count }) => `<tr><td>${swatch(SHADES[shade]?.fill)} ${text(label)}</td><td>${count}</td></tr>`)}</tbody></table>`;
  return `<figure><figcaption>Map of ${text(inSentence(measureName))}; the table holds the same figures.</figcaption>${legend}${england}${london === "" ? "" : `<p aria-hidden="true">London, enlarged</p>${london}`}<p>Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2026.</p></figure>`;
}

const filters = (regions: Overview["regions"]): string => `<form role="search" aria-label="Filter boards"><input type="hidden" name="sort" value="e01"><label for="filter-q">Board</label><input id="filter-q" name="q" maxlength="80" autocomplete="off" size="16"><label for="filter-region">Region</label><select id="filter-region" name="region"><option value="">All regions</option>${each(regions, ({ code, name }) => `<option value="${code}">${text(name)}</option>`)}</select><label for="filter-status">Status</label><select id="filter-status" name="status"><option value="">All statuses</option>${each(Object.entries(STATUS_WORD), ([status, word]) => `<option value="${status}">${word}</option>`)}</select><button>Apply</button></form>`;

const SORTED = '<svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" focusable="false"><path class="on" d="M4.5 2 9 9H0z"></path></svg>';
const UNSORTED = '<svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" focusable="false"><path d="M4.5 0 8.5 5h-8z"></path><path d="M4.5 12 .5 7h8z"></path></svg>';
const head = (label: string, column: string | null, unit = ""): string => {
  if (column === null) return `<th scope="col">${label}${small(unit)}</th>`;
  const isSorted = column === "e01";
  return `<th scope="col" aria-sort="${isSorted ? "ascending" : "none"}"><a href="?sort=${isSorted ? "-" : ""}${column}">${label}<span>, sort ${isSorted ? "descending" : "ascending"}</span>${isSorted ? SORTED : UNSORTED}</a>${small(unit)}</th>`;
};

function boardTable({ measureName, release, step }: Overview, rows: readonly BoardRow[]): string {
  const scale = dotScale(rows.map(({ figures: { E01 } }) => ({ previous: E01.yearAgo, current: E01.value })), step?.value ?? null);
  const heads = [
    head("<span>Status, 18 weeks, %</span>", null), head("Integrated care board", "name"), head("18 weeks, %", "e01"), head("18 weeks, %", null, `ring last year, dot now, dashes ${step?.text ?? ""}`), head("Year", "change", "points"),
    head("Vari-", null, "ation"), head("Assur-", null, "ance"), head("Needs", "needs", "points a year"), head("<span>Status, Over 52 weeks, %</span>", null), head("Over 52 weeks, %", "e03"), head("List", "list", "thousands"),
  ];
  const status = ({ status: kind, stale }: BoardFigure): string => named(icon(statusIconId(kind, stale), 16), statusText(kind, stale));
  const revised = ({ revision }: BoardFigure): string => (revision === undefined ? "" : `<span>r, ${text(revision.text)}</span>`);
  const line = ({ code, name, basis, coverageChanged, list: waiting, figures: { E01, E03 } }: BoardRow): string => `<tr><td>${status(E01)}</td><th scope="row">${link(`/organisations/${code}`, name)}${badge(basis === "published" ? null : basis.replace("_", " "))}${badge(coverageChanged ? "coverage changed" : null)}</th>${each([
    `<b>${formatNumber(E01.value, { decimals: 1 })}</b>${revised(E01)}`, drawDotRange({ previous: E01.yearAgo, current: E01.value }, scale, { width: 132 }), formatNumber(E01.value === null || E01.yearAgo === null ? null : E01.value - E01.yearAgo, { decimals: 1, signed: true }),
    named(icon(`v-${E01.variation}`, 20), VARIATION_TEXT[E01.variation]), named(icon(`a-${E01.assurance}`, 20), ASSURANCE_TEXT[E01.assurance]), formatNumber(E01.needs, { decimals: 1 }),
    status(E03), `${formatNumber(E03.value, { decimals: 2 })}${revised(E03)}`, waiting === null ? "–" : formatNumber(waiting / 1000, { decimals: 0 }),
  ], (cell) => `<td>${cell}</td>`)}</tr>`;
  return `<table><caption>${text(measureName)} and waits over 52 weeks by integrated care board, ${text(release?.period ?? "")}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.map(line).join("\n")}</tbody></table>`;
}

function matrix({ title, objectives, regions, boards: count }: StatusMatrix): string {
  const areas = OBJECTIVE_AREAS.map((area) => ({ area, own: objectives.filter((one) => one.area === area).length })).filter(({ own }) => own > 0);
  const heads = `<tr><td></td>${each(areas, ({ area, own }) => `<th scope="colgroup" colspan="${own}">${AREA_NAME[area]}</th>`)}</tr><tr><th scope="col">Integrated care board</th>${each(objectives, (one) => `<th scope="col">${link(`/objectives/${one.code}`, one.shortTitle)}${illustrative(one.isIllustrative)}</th>`)}</tr>`;
  const cell = (code: string, name: string, letter: string, column: number): string => {
    const { status, stale } = openLetter(letter);
    return `<td><a href="/objectives/${objectives[column]?.code ?? ""}?area=${code}">${icon(statusIconId(status, stale), 16)}<span>${text(`${name}, ${objectives[column]?.shortTitle ?? ""}: ${statusText(status, stale).toLowerCase()}`)}</span></a></td>`;
  };
  const bodies = each(regions, (region) => `<tbody><tr><th scope="rowgroup" colspan="${objectives.length + 1}">${text(region.name)}, ${region.boards.length}</th></tr>
${region.boards.map(([code, name, letters]) => `<tr><th scope="row">${link(`/organisations/${code}`, name)}</th>${each([...letters], (letter, column) => cell(code, name, letter, column))}</tr>`).join("\n")}</tbody>`);
  const foot = row(["Boards by status", ...objectives.map(({ counts }) => STATUS_ORDER.flatMap((status) => (counts[status] ? [`${named(icon(statusIconId(status), 12), STATUS_WORD[status])} ${counts[status]}`] : [])).join(" "))]);
  const whole = `<table><caption>Status of boards against the national objectives; each status leads to its reason</caption><thead>${heads}</thead>${bodies}<tfoot>${foot}</tfoot></table>`;
  return section("matrix", title, `Status of ${objectives.length} national objectives in ${count} ${count === 1 ? "board" : "boards"}, by region. Focus or point at a cell for its word; follow it to its reason.`,
    `<p>${link("#movers", `Skip the ${objectives.length * count} cells`)}</p>${scrolls("Objectives by board", whole, "matrix")}${iconKey(false)}<p>Source: Each status is worked out by one ladder. ${link("/methods/objective-status", "How a status is reached")}</p>`);
}

function needs({ needs: range, decimals, unitWord }: LeagueRow): string {
  if (range === null) return "–";
  const [least, most] = range.map((need) => formatNumber(need, { decimals: Math.max(1, decimals) }));
  const words = least === most ? least : `${least} to ${most}`;
  return unitWord.startsWith("£") ? `£${words} million` : `${words} ${unitWord.replace(" a year", "")}`;
}

const league = ({ title, rows, portfolio }: RealismLeague): string => section("realism", title, "Each dated target, held against what boards gained over as long a stretch from a similar start. Hardest first.", [
  table("Targets by how far the past would carry boards", [["Target"], ["Boards by band"], ["Needs", "a year, board by board"], ["Expected to reach it", "boards, if the past were a guide"]], rows.map((one) => [
    `${link(`/objectives/${one.code}`, one.title)}, ${text(one.targetText)}${illustrative(one.isIllustrative)}`, one.bands.map(({ band, word, count }) => `<b>${count}</b> ${realismLadder(band, 14)} ${text(word)}`).join(", "), needs(one),
    one.expected === null ? "–" : `<b>${formatNumber(one.expected, { decimals: 1 })}</b> of ${one.judged}`,
  ])),
  table("By area: how many pairs of board and objective the past would carry to their final target", [["Area"], ["Judged", "of pairs"], ["Expected to be reached", "of those judged"]], portfolio.map((one) => [
    `${text(one.name)}${illustrative(one.isIllustrative)}`, `${one.judged} of ${one.pairs}`, one.expected === null ? "Not enough history" : formatNumber(one.expected, { decimals: 1 }),
  ])),
  `<p>Source: Published figures held here. Windows overlap and boards share the same years, so counts describe the past; they do not promise. ${link("/methods/realism", "How realism is judged")}</p>`,
].join("\n"));
