import { escapeXml as text } from "@/lib/charts/escape-xml";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { useIcon as icon } from "@/lib/charts/icons";
import { ladderRungs } from "@/lib/charts/realism-ladder";
import { longSvg } from "@/lib/charts/short-svg";
import { statusIconId } from "@/lib/charts/status-shape";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import type { Scorecard } from "@/lib/scorecards/domain/scorecard";
import { groupName, groupOf, ROW_GROUPS, scorecardRows, type RowGroup, type ShownRow } from "@/lib/scorecards/domain/scorecard-rows";
import { summaryMatrixOf } from "@/lib/scorecards/domain/summary-matrix-of";
import { formatDate } from "@/lib/shared/format-date";
import { statusText } from "@/lib/shared/objective-status";
import { rivalFrame } from "./frame";
import { answers, asOfSection, badge, coverage, details, each, heads, iconKey, illustrative, key, link, list, named, row, scrolls, section, small } from "./html";
import type { BoardParts } from "./kept";

const HEADS = [
  ["Objective", "measure"], ["Latest"], ["Target", "in force, next"], ["Two years and limits", "band: limits; dashes: target"], ["Variation", "and assurance"],
  ["Status"], ["Realism", "of the final target"], ["When to judge", "dates proposed"], ["Next update"],
] as const;
const RUNGS = [[1, "Within reach"], [2, "Stretching"], [3, "Rarely achieved"], [4, "Almost never achieved, or never seen"]] as const;
const SPC = "SPC: NHS England Making Data Count 2.6a (shift 6, trend 6, at least 13 points, no screening). Assurance uses the target in force at the latest month.";
const FORMATS = [["csv", "plain table"], ["xlsx", "Excel workbook"], ["ods", "OpenDocument spreadsheet"], ["csvw", "description of the CSV’s columns"]] as const;
const VARIATION = { improving: ["Improving", "v-improvement_high"], common_cause: ["No change", "v-common_cause"], concern: ["Concern", "v-concern_low"], no_judgement: ["Changed, neither good nor bad", "v-neither_high"], not_enough_data: ["Too few points", "v-suppressed"] } as const;
const ASSURANCE = { pass: ["Passes the target", "a-pass"], hit_or_miss: ["Hit and miss", "a-hit_or_miss"], fail: ["Fails the target", "a-fail"], no_target: ["No target", null] } as const;

/**
 * The scorecard as plain semantic HTML that says, draws and links the same, but for the account menu: no classes, no scripts, no
 * data beside the markup. What is offered is that of a reader of everything who keeps nothing yet.
 */
export function rivalScorecard(scorecard: Scorecard, parts: BoardParts): string {
  const { board } = scorecard;
  const here = `/organisations/${board.code}`;
  return rivalFrame(`${board.shortName} scorecard`, "/organisations", `${coverage(scorecard.asOf, bodies(scorecard), scorecard.release, [link(`${here}/download`, "Download CSV")])}
<main id="main"><nav aria-label="Breadcrumb"><ol><li>${link("/overview?boards=all", "England")}</li><li>${link(`/regions/${board.regionCode}`, board.regionName)}</li><li aria-current="page">${text(board.shortName)}</li></ol></nav>
${head(scorecard, parts)}
${answers(parts.answers)}
<form method="post" action="${here}/pack"><button>Build board pack (PDF)</button></form>${keep(board)}
${top(scorecard, parts)}
${section("objectives", scorecard.objectivesHeadline, "Each objective against its target in force; its further measures, light, beneath. The word for realism is of the final target.", [
    list([link(`${here}?only=off#objectives`, "Only what is off trajectory"), ...ROW_GROUPS.filter((group) => scorecard.objectives.some((objective) => groupOf(objective) === group)).map((group) => link(`${here}?only=${group}#objectives`, groupName(group)))]),
    objectives(scorecard, parts),
    scorecard.revisionReason === undefined ? "" : `<p><b>r</b> Revised after it was first published. ${text(scorecard.revisionReason)}</p>`,
    iconKey(true),
    details("Key to realism and when to judge", `${key("Realism", RUNGS.map(([rung, label]) => [icon(`r-${rung}`, 20), label]))}<p>The share of past windows as long as the way to the target, over all boards that began at a similar level, that gained as much: half or more, a fifth, a twentieth, fewer, none. ${link("/methods/realism", "How realism is worked out")}</p><p>When to judge: the first month in which an outcome can show a change, by proposed ranges that its owner may replace. ${link("/methods/lag", "How lags are worked out")}</p>`),
    details("Sources, and how the charts are judged", `<p>Source: ${text(scorecard.source)}</p><p>${SPC}</p>`),
    list(FORMATS.map(([format, about]) => `<a href="${here}/download?format=${format}">${format.toUpperCase()}<span> (${about}): the scorecard of ${text(board.shortName)}</span></a>`)),
  ].join("\n"))}
${matrix(scorecard)}
${asOfSection(scorecard.asOf, "Figures are kept as they were published.")}</main>`);
}

function bodies({ set, board }: Scorecard): string {
  const words = set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026";
  return board.otherSet === null ? words : `${words} ${link(`/organisations/${board.code}?set=${board.otherSet}`, set === "2026" ? "show the boundaries to March 2026" : "show today's boundaries")}`;
}

function head({ board, headline, objectives: all, set }: Scorecard, { tile }: BoardParts): string {
  const basis = basisBadge(board.basis, board.basisUntil);
  const invented = all.some(({ isIllustrative }) => isIllustrative) ? `What is badged ${illustrative(true)} is invented to show how this works, and not part of the finding.` : "";
  const facts = list([
    board.populationText, `${board.councils.length === 1 ? "Council" : "Councils"}: ${board.councils.map(([code, name]) => link(`/councils/${code}`, name)).join(", ")}`, text(board.boundaryText), link(`/organisations/${board.code}/finance`, "Finance"),
    link(`/metrics/E01/compare?area=${board.code}`, "Compare with peers"), link(`/organisations/cluster?boards=${board.code}&set=${set}`, "Side by side with other boards"),
  ]);
  const segment = tile === null ? "" : `<h2>Segment</h2><p>${text(tile.finding)}${tile.isIndicative ? badge("Indicative") : ""}</p><p>${text(tile.text)} ${link(tile.href, tile.isIndicative ? "How it was reached" : "How it will be reached")}</p>`;
  return `<p>${text(board.name)} (${board.code})</p><h1>${text(headline)}${badge(basis && basis.word)}</h1><p>${basis === null ? "" : text(basis.explanation)} ${invented}</p>${facts}${segment}`;
}

const keep = ({ code, shortName }: Scorecard["board"]): string =>
  `<form method="post" action="/views/favourite"><input type="hidden" name="kind" value="area"><input type="hidden" name="code" value="${code}"><input type="hidden" name="keep" value="yes"><input type="hidden" name="back" value="/organisations/${code}"><button>Add to favourites<span>: ${text(shortName)}</span></button></form>
${details("Save this view", `<form method="post" action="/views/save" aria-label="Save this view"><input type="hidden" name="address" value="/organisations/${code}"><label for="keep-name">Name</label><input id="keep-name" name="name" value="${text(shortName)} scorecard" maxlength="80" required><label for="keep-share">Who sees it</label><select id="keep-share" name="share"><option value="private">Only me</option><option value="everybody">Everybody who signs in and reads figures</option></select><button>Save</button></form>`)}`;

function top({ board, asOf, cautions }: Scorecard, { changed }: BoardParts): string {
  const quiet = icon("s-not_measured", 16);
  const news = changed === null ? "" : section("changed", `What changed since ${formatDate(changed.since)}`, `What is known on ${formatDate(asOf)}, against what was known when the waits of the month before came out`, list([
    ...changed.changes.map((one) => `${named(icon(statusIconId(one.status, one.stale), 16), statusText(one.status, one.stale))} ${text(one.text)}${illustrative(one.isIllustrative)} <a href="/objectives/${one.objective}?area=${board.code}">See why<span>: ${text(one.text.split(". ")[0] ?? "")}</span></a>`),
    ...(changed.changes.length === 0 ? [`${quiet} No status changed, and no value moved by more than ordinary movement.`] : []),
    ...changed.quiet.map((words) => `${quiet} ${text(words)}`),
  ]));
  return `${news}${cautions.length === 0 ? "" : `<h2>Read with care</h2>${each(cautions, (caution) => `<p>${text(caution)}</p>`)}`}`;
}

function objectives(scorecard: Scorecard, { strips }: BoardParts): string {
  const { code, shortName } = scorecard.board;
  const caption = `Objectives of ${shortName} by area`;
  const groups = scorecardRows(scorecard, null, (of) => strips.get(of) ?? []);
  return scrolls(caption, `<table><caption>${text(caption)}</caption>${heads(HEADS)}${each(groups, (group) => body(group, code))}</table>`);
}

const body = ({ heading, note, rows }: RowGroup, board: string): string => `<tbody><tr><th colspan="9" scope="rowgroup">${heading} <small>${note}</small></th></tr>
${rows.map((shown) => `${row([name(shown, board), `${shown.value}${shown.revision === null ? "" : `<span>r, ${text(shown.revision)}</span>`}${small(shown.period)}${small(shown.parts)}`, `${shown.target}${small(shown.targetNote)}`,
    shown.sparkline === null ? "No figures held" : longSvg(shown.sparkline), icons(shown), status(shown, board), realism(shown), shown.lag ?? "", shown.next])}${notes(shown)}`).join("\n")}</tbody>`;

function name(shown: ShownRow, board: string): string {
  const metric = shown.metric === null ? null : `/metrics/${shown.metric}?area=${board}`;
  if (!shown.isMain) return `${metric === null ? text(shown.name) : link(metric, shown.name)}${illustrative(shown.isIllustrative)}${small(shown.note)}`;
  const qualified = shown.isIllustrative ? illustrative(true) : badge(shown.coverageChanged ? "coverage changed" : null);
  return `${link(`/objectives/${shown.objective}?area=${board}`, shown.name)}${qualified}${badge(shown.isProposal ? "own proposal" : null)}<small>${metric === null ? text(shown.note) : link(metric, shown.note)}</small>`;
}

function icons({ variation, assurance, points }: ShownRow): string {
  if (variation === null) return "–";
  if (variation === "suppressed") return `${icon("v-suppressed", 26)}<small>${points < 13 ? `${points} of 13 points` : "not for limits"}</small>`;
  return named(icon(`v-${variation}`, 26), VARIATION_TEXT[variation]) + (assurance === null || assurance === "none" ? "" : named(icon(`a-${assurance}`, 26), ASSURANCE_TEXT[assurance]));
}

function status({ status: kind, stale, because, isMain, objective }: ShownRow, board: string): string {
  if (kind === null) return "No target, not judged";
  const words = `${icon(statusIconId(kind, stale), 16)} ${statusText(kind, stale)} <span>${text(because)}</span>`;
  return isMain ? `<a href="/objectives/${objective}?area=${board}">${words}</a>` : words;
}

function realism({ realism: fact, isMain }: ShownRow): string {
  if (fact === null) return isMain ? "–" : "";
  const rungs = ladderRungs(fact.band);
  return `${rungs === null ? "" : icon(`r-${rungs as 1 | 2 | 3 | 4}`, 20)} ${text(fact.word)}${small(fact.countText)}`;
}

const notes = (shown: ShownRow): string => (shown.notes.length === 0 ? "" : `<tr><td colspan="9">${each(shown.notes, ({ text: words, href, link: label }) => `<p>${text(words)}${href === undefined ? "" : ` ${link(href, label ?? "")}`}</p>`)}</td></tr>`);

function matrix(scorecard: Scorecard): string {
  const { code, shortName } = scorecard.board;
  const { title, rows, columns, tooFew, notForLimits } = summaryMatrixOf(scorecard);
  const caption = `Measures of ${shortName} by variation and assurance`;
  const cell = (measures: (typeof rows)[number]["cells"][number]): string => (measures.length === 0 ? "None" : list(measures.map((measure) => `${link(`/metrics/${measure.metricCode}?area=${code}`, measure.name)}${illustrative(measure.isIllustrative)}`)));
  const lines = rows.map(({ key: kind, cells }) => row([`${icon(VARIATION[kind][1], 22)} ${VARIATION[kind][0]}`, ...cells.map(cell)]));
  const top = `<tr><th scope="col">Variation</th>${each(columns, (column) => { const [word, drawing] = ASSURANCE[column]; return `<th scope="col">${drawing === null ? "" : icon(drawing, 22)} ${word}</th>`; })}</tr>`;
  return section("matrix", title, "What the control charts say together: how each measure moves, and whether it will meet its target if nothing changes", [
    scrolls(caption, `<table><caption>${text(caption)}</caption><thead>${top}</thead><tbody>${lines.join("\n")}</tbody></table>`, "matrix"),
    tooFew.length === 0 ? "" : `<p>Not shown, fewer than 13 points: ${text(tooFew.map((one) => `${one.name} (${one.points})`).join(", "))}.</p>`,
    notForLimits.length === 0 ? "" : `<p>Not shown, because a control chart must not judge them (running totals, or periods that are not months or quarters): ${text(notForLimits.join(", "))}.</p>`,
  ].join(""));
}
