import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { symbolSheet, useIcon as icon, type IconId } from "@/lib/charts/icons";
import { escapeXml as text } from "@/lib/charts/escape-xml";
import { STATUS_WORD } from "@/lib/objectives/domain/status-words";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import type { Scorecard, ScorecardMeasure, ScorecardObjective } from "@/lib/scorecards/domain/scorecard";
import { formatDate } from "@/lib/shared/format-date";

const SOURCE = "SPC: NHS England Making Data Count 2.6a (shift 6, trend 6, at least 13 points, no screening). Assurance uses the step in force at the latest month.";
const FOOT = "Figures: NHS England, DHSC, OHID and ONS, under the Open Government Licence v3.0. Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0; contains OS data © Crown copyright and database right 2026.";
const KEY_NOTE = "A dashed square around a status means stale: newer figures are published but not loaded. On trajectory also holds for a value short of the step by no more than ordinary movement from month to month.";

const HEADS = [
  ["Objective", "measure"], ["Latest", ""], ["Step", "in force, next"], ["Trajectory and limits", "band: limits; dashes: step"],
  ["Variation", "and assurance"], ["Status", "and why"], ["Next update", ""],
].map(([head, unit]) => `<th scope=col>${head}${unit ? `<small>${unit}</small>` : ""}`).join("");

/** The scorecard as the leanest page that says and draws the same: no classes, no scripts, ends of tags left out where HTML allows. */
export function rivalPage(scorecard: Scorecard): string {
  const { board, release } = scorecard;
  const badge = basisBadge(board.basis);
  const measures = scorecard.objectives.flatMap((objective) => objective.measures);
  const statuses = distinct([...measures.filter(({ part }) => part !== "context").map(({ status }) => status), ...scorecard.objectives.filter((o) => o.measures.length === 0).map(() => "not_measured" as const)]);
  const variations = distinct(measures.map(({ variation }) => variation));
  const assurances = distinct(measures.map(({ assurance }) => assurance));
  const symbols = [...statuses.flatMap((kind): IconId[] => [`s-${kind}`, `stale-${kind}`]), ...variations.map((kind): IconId => `v-${kind}`), ...assurances.map((kind): IconId => `a-${kind}`)];
  const other = board.otherSet === null ? "" : ` <a href="?set=${board.otherSet}">${scorecard.set === "2026" ? "show the boundaries to March 2026" : "show today&#39;s boundaries"}</a>`;
  return `<!DOCTYPE html><html lang=en-GB><meta charset=utf-8><title>${text(board.shortName)} scorecard – ICB oversight</title><link rel=stylesheet href=/style.css>
${symbolSheet(symbols)}<header><a href=/>ICB oversight</a></header>
<section aria-label="Date and coverage"><ul><li><b>As known on ${formatDate(scorecard.asOf)}</b> <a href=#as-of>change date</a><li>${scorecard.set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026"}${other}${release === null ? "" : `<li>Latest waits: <b>${release.period}</b>, published ${release.published}; next ${release.next}`}<li><a href=/organisations/${board.code}/download>Download CSV</a></ul></section>
<main id=main><nav aria-label=Breadcrumb><ol><li><a href=/overview>England</a><li><a href="/overview?region=${board.regionCode}">${text(board.regionName)}</a><li>${text(board.shortName)}</ol></nav>
<p>${text(board.name)} (${board.code})<h1>${text(scorecard.headline)}${badge ? ` <span>${board.basis === "estimated" ? "estimated" : "restated"}</span>` : ""}</h1>${badge ? `<p>${badge.explanation}` : ""}<ul><li>${board.populationText}<li>Councils: <b>${text(board.councils.join(", "))}</b><li>${text(board.boundaryText)}</ul>
<form method=post action=/organisations/${board.code}/pack><button>Build board pack (PDF)</button> Takes a second or two; the same figures as this page, frozen.</form>
${scorecard.cautions.length === 0 ? "" : `<h2>Read with care</h2>${scorecard.cautions.map((caution) => `<p>${text(caution)}`).join("")}`}
<h2>${text(scorecard.objectivesHeadline)}</h2><p>Elective recovery. Each measure is held against its national step; boards have no agreed steps of their own here yet.<p>The table scrolls sideways.
<table><caption>Elective objectives of ${text(board.shortName)}</caption><thead><tr>${HEADS}<tbody><tr><th scope=rowgroup>Elective recovery<td colspan=6>${scorecard.objectives.map(objectiveRows).join("\n")}</table>
<details><summary>Key to statuses and icons</summary>${key("Status", statuses.map((kind) => [icon(`s-${kind}`, 16), STATUS_WORD[kind]]))}${key("Variation", variations.map((kind) => [icon(`v-${kind}`, 20), VARIATION_TEXT[kind]]))}${key("Assurance", assurances.flatMap((kind) => (kind === "none" ? [] : [[icon(`a-${kind}`, 20), ASSURANCE_TEXT[kind]] as const])))}<p>${KEY_NOTE}</details>
<p>Source: ${text(scorecard.source)} ${SOURCE}
<h2 id=as-of>As known on another day</h2><p>Figures are kept as they were published.<form><label for=day>Day</label><p>Year-month-day, for example 2026-05-20<input id=day name=asOf value=${scorecard.asOf} required><button>Show</button><a href="?">Reset</a></form></main>
<footer><a href=/accessibility>Accessibility</a> <a href=/privacy>Privacy</a> <a href=/contact>Contact</a><p>${FOOT}</footer>`;
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const key = (title: string, items: readonly (readonly [icon: string, label: string])[]): string =>
  items.length === 0 ? "" : `<p>${title}<ul>${items.map(([drawing, label]) => `<li>${drawing} ${label}`).join("")}</ul>`;

const objectiveRows = (objective: ScorecardObjective): string =>
  objective.measures.length === 0 ? emptyRow(objective) : objective.measures.map((measure) => measureRow(objective, measure)).join("\n");

const own = (objective: ScorecardObjective): string => (objective.ownProposal ? " <span>own proposal</span>" : "");

function emptyRow(objective: ScorecardObjective): string {
  const target = `<small>${text(objective.targetText)}</small>`;
  return `<tr><th scope=row>${text(objective.title)}${own(objective)}${target}<td>–<td>${target}<td>No figures held<td>–<td>${icon("s-not_measured", 16)} Not measured<small>${text(objective.notMeasured ?? "")}</small><td>Not loaded`;
}

function measureRow(objective: ScorecardObjective, measure: ScorecardMeasure): string {
  const judged = measure.part === "judged";
  const note = judged ? `${measure.name}, ${measure.unitLabel}` : `${measure.unitLabel}; ${measure.part === "lead" ? "leading measure" : "context"}`;
  const coverage = judged && measure.coverageTexts.length > 0 ? " <span>coverage changed</span>" : "";
  const variation = measure.variation === "suppressed" ? `${measure.points} of 13 points` : VARIATION_TEXT[measure.variation];
  const assurance = measure.assurance === "none" ? "" : named(icon(`a-${measure.assurance}`, 28), ASSURANCE_TEXT[measure.assurance]);
  const status = measure.part === "context" ? "Context, not judged" : `${icon(measure.stale ? `stale-${measure.status}` : `s-${measure.status}`, 16)} ${measure.stale ? `${measure.statusWord}, stale` : measure.statusWord}<small>${text(measure.because)}</small>`;
  return `<tr><th scope=row><a href=/metrics/${measure.metricCode}>${text(judged ? objective.title : measure.name)}</a>${own(objective)}${coverage}<small>${text(note)}</small><td>${measure.valueText}<small>${measure.periodText}</small>${measure.partsText === null ? "" : `<small>${measure.partsText}</small>`}<td>${measure.stepText}<small>${measure.stepNote}</small><td>${measure.sparkline}<td>${named(icon(`v-${measure.variation}`, 28), variation)}${assurance}<td>${status}<td>${measure.nextUpdateText}`;
}

const named = (drawing: string, label: string): string => `<span role=img aria-label="${text(label)}">${drawing}</span>`;
