import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { useIcon as icon } from "@/lib/charts/icons";
import { longSvg } from "@/lib/charts/short-svg";
import { escapeXml as text } from "@/lib/charts/escape-xml";
import { statusIconId } from "@/lib/charts/status-shape";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import type { Scorecard, ScorecardMeasure, ScorecardObjective } from "@/lib/scorecards/domain/scorecard";
import { formatDate } from "@/lib/shared/format-date";
import { rivalFrame } from "./frame";

const SOURCE = "SPC: NHS England Making Data Count 2.6a (shift 6, trend 6, at least 13 points, no screening). Assurance uses the step in force at the latest month.";
const KEY_NOTE = "A dashed square around a status means stale: newer figures are published but not loaded. On trajectory also holds for a value short of the step by no more than ordinary movement from month to month.";

const HEADS = [
  ["Objective", "measure"], ["Latest", ""], ["Step", "in force, next"], ["Two years and limits", "band: limits; dashes: step"],
  ["Variation", "and assurance"], ["Status", "and why"], ["Next update", ""],
].map(([head, unit]) => `<th scope="col">${head}${unit ? `<small>${unit}</small>` : ""}</th>`).join("");

/**
 * The scorecard as plain semantic HTML that says, draws and links the same, but for the account menu:
 * no classes, no scripts, no data beside the markup.
 */
export function rivalPage(scorecard: Scorecard): string {
  const { board, release } = scorecard;
  const badge = basisBadge(board.basis);
  const measures = scorecard.objectives.flatMap((objective) => objective.measures);
  const statuses = distinct([...measures.filter(({ part }) => part !== "context").map(({ status }) => status), ...scorecard.objectives.filter((o) => o.measures.length === 0).map(() => "not_measured" as const)]);
  const variations = distinct(measures.map(({ variation }) => variation));
  const assurances = distinct(measures.map(({ assurance }) => assurance));
  return rivalFrame(`${board.shortName} scorecard`, "/organisations", `<section aria-label="Date and coverage"><ul><li><b>As known on ${formatDate(scorecard.asOf)}</b> <a href="#as-of">change date</a></li><li>${bodies(scorecard)}</li>${release === null ? "" : `<li>Latest waits: <b>${release.period}</b>, published ${release.published}; next ${release.next}</li>`}<li><a href="/organisations/${board.code}/download">Download CSV</a></li></ul></section>
<main id="main"><nav aria-label="Breadcrumb"><ol><li><a href="/overview?boards=all">England</a></li><li><a href="/regions/${board.regionCode}">${text(board.regionName)}</a></li><li aria-current="page">${text(board.shortName)}</li></ol></nav>
<p>${text(board.name)} (${board.code})</p><h1>${text(scorecard.headline)}${badge ? ` <span>${board.basis === "estimated" ? "estimated" : "restated"}</span>` : ""}</h1>${badge ? `<p>${badge.explanation}</p>` : ""}
<ul><li>${board.populationText}</li><li>Councils: ${board.councils.map(([code, name]) => `<a href="/councils/${code}">${text(name)}</a>`).join(", ")}</li><li>${text(board.boundaryText)}</li></ul>
<form method="post" action="/organisations/${board.code}/pack"><button>Build board pack (PDF)</button> Takes a second or two; the same figures as this page, frozen.</form>
${scorecard.cautions.length === 0 ? "" : `<h2>Read with care</h2>${scorecard.cautions.map((caution) => `<p>${text(caution)}</p>`).join("")}`}
<section aria-labelledby="objectives"><h2 id="objectives">${text(scorecard.objectivesHeadline)}</h2><p>Elective recovery. Each measure is held against its national step; boards have no agreed steps of their own here yet.</p>
<p>The table scrolls sideways.</p><div role="region" aria-label="Elective objectives of ${text(board.shortName)}" tabindex="0">
<table><caption>Elective objectives of ${text(board.shortName)}</caption><thead><tr>${HEADS}</tr></thead>
<tbody><tr><th scope="rowgroup">Elective recovery</th><td colspan="6"></td></tr>
${scorecard.objectives.map((objective) => objectiveRows(objective, board.code)).join("\n")}</tbody></table></div>
<details><summary>Key to statuses and icons</summary>${key("Status", statuses.map((kind) => [icon(statusIconId(kind), 16), STATUS_WORD[kind]]))}${key("Variation", variations.map((kind) => [icon(`v-${kind}`, 20), VARIATION_TEXT[kind]]))}${key("Assurance", assurances.flatMap((kind) => (kind === "none" ? [] : [[icon(`a-${kind}`, 20), ASSURANCE_TEXT[kind]] as const])))}<p>${KEY_NOTE}</p></details>
<p>Source: ${text(scorecard.source)} ${SOURCE}</p></section>
<section aria-labelledby="as-of"><h2 id="as-of">As known on another day</h2><p>Figures are kept as they were published.</p><form aria-label="As known on another day"><label for="day">Day</label><p id="day-hint">Year-month-day, for example 2026-05-20</p><input id="day" name="asOf" value="${scorecard.asOf}" aria-describedby="day-hint" required><button>Show</button><a href="?">Reset</a></form></section></main>`);
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const named = (drawing: string, label: string): string => `<span role="img" aria-label="${text(label)}">${drawing}</span>`;

function bodies({ set, board }: Scorecard): string {
  const words = set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026";
  if (board.otherSet === null) return words;
  return `${words} <a href="/organisations/${board.code}?set=${board.otherSet}">${set === "2026" ? "show the boundaries to March 2026" : "show today&#39;s boundaries"}</a>`;
}

const key = (title: string, items: readonly (readonly [icon: string, label: string])[]): string =>
  items.length === 0 ? "" : `<b>${title}</b><ul>${items.map(([drawing, label]) => `<li>${drawing} ${label}</li>`).join("")}</ul>`;

const objectiveRows = (objective: ScorecardObjective, code: string): string =>
  objective.measures.length === 0 ? emptyRow(objective) : objective.measures.map((measure) => measureRow(objective, measure, code)).join("\n");

/** A row of the table: its head, then its cells. */
const row = (head: string, ...cells: readonly string[]): string => `<tr><th scope="row">${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

const small = (words: string | null): string => (words === null ? "" : `<small>${text(words)}</small>`);

const own = ({ ownProposal }: ScorecardObjective): string => (ownProposal ? " <span>own proposal</span>" : "");

const emptyRow = (objective: ScorecardObjective): string =>
  row(`${text(objective.title)}${own(objective)}${small(objective.targetText)}`, "–", small(objective.targetText), "No figures held", "–", `${icon("s-not_measured", 16)} Not measured${small(objective.notMeasured)}`, "Not loaded");

function measureRow(objective: ScorecardObjective, measure: ScorecardMeasure, code: string): string {
  const judged = measure.part === "judged";
  const note = judged ? `${measure.name}, ${measure.unitLabel}` : `${measure.unitLabel}; ${measure.part === "lead" ? "leading measure" : "context"}`;
  const coverage = judged && measure.coverageTexts.length > 0 ? " <span>coverage changed</span>" : "";
  const variation = measure.variation === "suppressed" ? `${measure.points} of 13 points` : VARIATION_TEXT[measure.variation];
  return row(
    `<a href="/metrics/${measure.metricCode}?area=${code}">${text(judged ? objective.title : measure.name)}</a>${own(objective)}${coverage}${small(note)}`,
    `${measure.valueText}${small(measure.periodText)}${small(measure.partsText)}`,
    `${measure.stepText}${small(measure.stepNote)}`,
    longSvg(measure.sparkline),
    named(icon(`v-${measure.variation}`, 28), variation) + (measure.assurance === "none" ? "" : named(icon(`a-${measure.assurance}`, 28), ASSURANCE_TEXT[measure.assurance])),
    measure.part === "context" ? "Context, not judged" : `${icon(statusIconId(measure.status, measure.stale), 16)} ${measure.stale ? `${measure.statusWord}, stale` : measure.statusWord}${small(measure.because)}`,
    measure.nextUpdateText,
  );
}
