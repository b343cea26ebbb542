import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { Standing } from "@/lib/objectives/domain/standing";
import { OWN_SCOPE } from "@/lib/objectives/domain/objective";
import { formatNumber } from "@/lib/shared/format-number";
import { STATUS_ORDER, statusText, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { expectedNumberReached } from "@/lib/statistics/realism/expected-number-reached";
import { REALISM_BANDS, type RealismBand } from "@/lib/statistics/realism/realism-verdict";
import type { BoardLine, NationalView } from "./objective-page";
import { bandWord } from "./objective-realism";
import { capitalised, countWord } from "./sentences";

const BASIS: Readonly<Record<string, string>> = { published: "as published", restated: "restated", estimated: "estimated", not_comparable: "not comparable" };

/** A board's line of the national table: what its standing says, and no more. */
export function boardLine(board: BoardStandings, standing: Standing, regionName: string): BoardLine {
  const { position, realism } = standing;
  const step = position?.verdict.step ?? null;
  return {
    code: board.version?.odsCode ?? "", name: board.version?.shortName ?? "", regionName,
    status: standing.status, statusText: statusText(standing.status, standing.stale), because: standing.because, stale: standing.stale,
    value: position?.report.latest?.value ?? null, periodEnd: position?.report.latest?.periodEnd ?? null, yearAgo: position?.yearAgo ?? null,
    step: step?.value ?? null, target: position?.final?.value ?? null,
    band: realism?.verdict.band ?? null, realismWord: realism === null ? "" : bandWord(realism.verdict.band), share: realism?.verdict.share == null ? null : 100 * realism.verdict.share, windows: realism?.verdict.windows ?? null,
    needed: realism?.pace.requiredPerYear ?? null, achieved: realism?.achievedPerYear ?? null, ratio: realism?.pace.ratio ?? null, reachedOn: realism?.reachedOn ?? null,
    basis: BASIS[position?.basis ?? "published"] ?? "", metricCode: position?.report.metric.code ?? null, isOwnTrajectory: position?.steps.some(({ scope }) => scope === OWN_SCOPE) ?? false,
  };
}

/** Boards by status with a sentence, most worrying first: "14 of 36 boards are off trajectory and not improving". */
export function countsSentence(lines: readonly Pick<BoardLine, "status">[]): string {
  const count = (...statuses: readonly ObjectiveStatus[]): number => lines.filter(({ status }) => statuses.includes(status)).length;
  const total = lines.length;
  const parts = [
    { count: count("off_not_improving", "not_met_at_horizon"), words: "off trajectory and not improving" }, { count: count("off_improving"), words: "off trajectory but improving" },
    { count: count("on_trajectory"), words: "on trajectory" }, { count: count("met", "met_at_horizon"), words: "at the final target" }, { count: count("too_early"), words: "too early to tell" },
    { count: count("not_measured", "not_measured_at_horizon"), words: "not measured" },
  ].filter((part) => part.count > 0);
  const [first, ...rest] = parts;
  if (first === undefined) return "No board is counted";
  if (rest.length === 0) return `All ${total} boards are ${first.words}`;
  return `${capitalised(countWord(first.count))} of ${total} boards ${first.count === 1 ? "is" : "are"} ${first.words}; ${rest.map((part) => `${formatNumber(part.count)} ${part.words}`).join(", ")}`;
}

/** Boards by the word of their final target, easiest first, with how many history lets one expect to reach it. */
function portfolio(lines: readonly BoardLine[]): Pick<NationalView, "portfolio" | "portfolioSentence"> {
  const judged = lines.filter(({ band }) => band !== null);
  const groups = REALISM_BANDS.map(({ key }) => ({ band: key as RealismBand, word: bandWord(key), boards: judged.filter(({ band }) => band === key).map(({ code, name }) => ({ code, name })) })).filter(({ boards }) => boards.length > 0);
  if (judged.length === 0) return { portfolio: [], portfolioSentence: "No board has a final target with history enough to judge it by." };
  const shares = judged.map(({ band, share }) => (band === "already_met" ? 1 : band === "not_enough_history" || share === null ? null : share / 100));
  const { expected, judged: counted } = expectedNumberReached(shares);
  const never = judged.filter(({ band }) => band === "never_seen").length;
  return {
    portfolio: groups,
    portfolioSentence: `${never === 0 ? "" : `For ${never} of ${judged.length} boards no past window from a similar start gained what the final target asks. `}History lets one expect ${formatNumber(expected, { decimals: 1 })} of ${counted} boards to reach it: the sum of their shares, no forecast.`,
  };
}

/** England's page: every board's standing, counted and ranked, worst first. */
export function nationalView(objective: Objective, boards: readonly BoardStandings[], regionNameOf: (board: BoardStandings) => string): NationalView {
  const standings = boards.flatMap((board) => { const standing = board.standings.get(objective.code); return standing ? [{ board, standing }] : []; });
  const lines = standings.map(({ board, standing }) => boardLine(board, standing, regionNameOf(board)));
  const metric = standings.map(({ standing }) => standing.position?.report.metric).find((one) => one !== undefined) ?? null;
  const sign = metric?.polarity === "decrease" ? -1 : 1;
  const sorted = lines.toSorted((a, b) => (a.value === null || b.value === null ? Number(a.value === null) - Number(b.value === null) : sign * (a.value - b.value)) || a.name.localeCompare(b.name, "en-GB"));
  const counted = (of: (line: BoardLine) => boolean): Partial<Record<ObjectiveStatus, number>> => Object.fromEntries(STATUS_ORDER.flatMap((status) => { const count = lines.filter((line) => line.status === status && of(line)).length; return count === 0 ? [] : [[status, count]]; }));
  return {
    boards: sorted, counts: { counts: counted(() => true), stale: counted(({ stale }) => stale) }, countsSentence: countsSentence(lines), ...portfolio(sorted), metric,
    isIllustrative: standings.some(({ standing }) => standing.isIllustrative),
  };
}

