import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import { meanwhileText } from "@/lib/objectives/domain/meanwhile-text";
import { AREA_NAME, OBJECTIVE_AREAS, type Objective, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import { showValue } from "@/lib/objectives/domain/show-value";
import type { Standing } from "@/lib/objectives/domain/standing";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { formatPeriod } from "@/lib/shared/format-date";
import { isUnknownStatus, STATUS_ORDER, statusText, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { fewGuard } from "./few-guard";
import { countsSentence } from "./objective-national";
import type { ObjectivesPage, RegisterLine } from "./objectives-page";
import { capitalised, countWord } from "./sentences";

export interface RegisterFilter {
  readonly area: ObjectiveArea | null;
  /** ODS code of a board; null = all. */
  readonly board: string | null;
  /** Of the board asked for; without one, objectives that any board stands so on. */
  readonly status: ObjectiveStatus | null;
  readonly words: string;
}

export interface RegisterInput {
  readonly set: BoundarySet;
  readonly asOf: string;
  readonly objectives: readonly Objective[];
  readonly boards: readonly BoardStandings[];
  readonly filter: RegisterFilter;
  /** ODS code of a board's NHS region. */
  readonly regionCodeOf: (board: BoardStandings) => string | null;
}

/** What is judged today, in one line. */
function judgedText(standings: readonly Standing[], objective: Objective): string {
  const held = standings.filter(({ position }) => position !== null);
  const shown = held.find(({ status }) => !isUnknownStatus(status)) ?? held[0];
  if (shown?.position == null) return objective.notMeasured ?? "No figure is held";
  const { metric } = shown.position.report;
  return meanwhileText(shown) ?? metric.name;
}

function lineOf(objective: Objective, standings: readonly { readonly board: BoardStandings; readonly standing: Standing }[], asked: BoardStandings | null, regionCodeOf: RegisterInput["regionCodeOf"]): RegisterLine {
  const owner = objective.boardId === null ? null : (standings.find(({ board }) => board.areaId === objective.boardId)?.board ?? null);
  const one = asked ?? owner;
  const standing = one?.standings.get(objective.code) ?? null;
  const all = standings.map(({ standing: each }) => each);
  const count = (of: (each: Standing) => boolean) => Object.fromEntries(STATUS_ORDER.flatMap((status) => { const found = all.filter((each) => each.status === status && of(each)).length; return found === 0 ? [] : [[status, found]]; }));
  const latest = standing?.position?.report.latest ?? null;
  return {
    code: objective.code, area: objective.area, title: objective.title, targetText: objective.targetText, horizonText: objective.horizonText, ownProposal: objective.ownProposal,
    isIllustrative: objective.isIllustrative || (standing?.isIllustrative ?? all.some(({ isIllustrative }) => isIllustrative)),
    sourceText: `${objective.sourceDocument}, ${objective.sourcePage === null ? "page not recorded" : `page ${objective.sourcePage}`}`,
    judgedText: judgedText(standing === null ? all : [standing], objective),
    board: owner?.version ? { code: owner.version.odsCode ?? "", name: owner.version.shortName, regionCode: regionCodeOf(owner) } : null,
    standing: standing === null ? null : {
      status: standing.status, text: statusText(standing.status, standing.stale), because: standing.because, stale: standing.stale,
      valueText: latest === null || standing.position === null ? null : `${showValue(standing.position.report.metric, latest.value)}, ${formatPeriod(latest.periodEnd, "month")}`,
    },
    counts: one === null ? { counts: count(() => true), stale: count(({ stale }) => stale) } : null,
    countsText: one === null ? countsSentence(all) : "",
  };
}

/** The register of objectives: national ones by area with their boards counted, and boards' own; filtered as asked. */
export function buildObjectivesPage({ set, asOf, objectives, boards, filter, regionCodeOf }: RegisterInput): ObjectivesPage {
  const asked = filter.board === null ? null : (boards.find(({ version }) => version?.odsCode === filter.board) ?? null);
  const words = filter.words.trim().toLowerCase();
  const standingsOf = (objective: Objective) => boards.flatMap((board) => { const standing = board.standings.get(objective.code); return standing ? [{ board, standing }] : []; });
  const isWanted = (objective: Objective): boolean => {
    const standings = standingsOf(objective);
    if (filter.area !== null && objective.area !== filter.area) return false;
    if (asked !== null && !asked.standings.has(objective.code)) return false;
    if (filter.status !== null && !(asked === null ? standings.map(({ standing }) => standing) : [asked.standings.get(objective.code)]).some((standing) => standing?.status === filter.status)) return false;
    const text = `${objective.code} ${objective.title} ${objective.shortTitle} ${objective.targetText} ${objective.sourceDocument} ${objective.owner ?? ""}`.toLowerCase();
    return words.split(/\s+/).every((word) => text.includes(word));
  };
  // Boards of another set have objectives of their own that this set does not show.
  const shown = objectives.filter((objective) => (objective.boardId === null || boards.some(({ areaId }) => areaId === objective.boardId)) && isWanted(objective));
  const lines = shown.map((objective) => lineOf(objective, standingsOf(objective), asked, regionCodeOf));
  const national = OBJECTIVE_AREAS.map((area) => ({ area, name: AREA_NAME[area], lines: lines.filter((line) => line.board === null && line.area === area) })).filter((group) => group.lines.length > 0);
  const local = lines.filter(({ board }) => board !== null).toSorted((a, b) => (a.board?.name ?? "").localeCompare(b.board?.name ?? "", "en-GB") || a.code.localeCompare(b.code));
  const owners = new Set(local.map(({ board }) => board?.code)).size;
  return {
    set, asOf, national, local, board: asked?.version ? { code: asked.version.odsCode ?? "", name: asked.version.shortName } : null,
    headline: headlineOf(lines, asked),
    localText: local.length === 0 ? "None are live" : `${local.length} ${local.length === 1 ? "objective" : "objectives"} in ${owners} ${owners === 1 ? "board" : "boards"}`,
    boards: boards.map(({ version }) => ({ code: version?.odsCode ?? "", name: version?.shortName ?? "" })), total: lines.length, nationalCount: objectives.filter(({ boardId }) => boardId === null).length,
    fewWarnings: fewGuard(objectives.map(({ area, boardId }) => ({ area, scope: boardId === null ? "national" : "local" }))),
  };
}

/** How many cannot be judged, or stand off trajectory: of the board asked for, or anywhere. */
function headlineOf(lines: readonly RegisterLine[], asked: BoardStandings | null): string {
  const count = (of: (line: RegisterLine) => boolean): number => lines.filter(of).length;
  if (lines.length === 0) return "No objective fits";
  if (asked !== null) {
    const off = count(({ standing }) => standing?.status === "off_improving" || standing?.status === "off_not_improving" || standing?.status === "not_met_at_horizon");
    const silent = count(({ standing }) => standing?.status === "not_measured" || standing?.status === "not_measured_at_horizon");
    return `${off === 0 ? "None" : capitalised(countWord(off))} of ${asked.version?.shortName ?? ""}’s ${countWord(lines.length)} objectives ${off === 1 ? "is" : "are"} off trajectory, and ${countWord(silent)} cannot be judged`;
  }
  const national = lines.filter(({ board }) => board === null);
  if (national.length === 0) return `${capitalised(countWord(lines.length))} of boards’ own objectives fit`;
  const isJudged = (counts: RegisterLine["counts"]): boolean => Object.keys(counts?.counts ?? {}).some((status) => status !== "not_measured" && status !== "not_measured_at_horizon" && status !== "too_early");
  const judged = national.filter(({ counts }) => isJudged(counts)).length;
  const invented = national.filter(({ counts, isIllustrative }) => isIllustrative && isJudged(counts)).length;
  return `${capitalised(countWord(judged))} of ${countWord(national.length)} national objectives can be judged for boards today${invented === 0 ? "" : `, ${countWord(invented)} of them on illustrative figures`}; the others wait for figures, or for time`;
}
