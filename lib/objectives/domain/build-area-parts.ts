import { comparisonAt } from "@/lib/analysis/domain/comparison";
import { latestPeriod, type Panel } from "@/lib/analysis/domain/panel";
import type { Metric } from "@/lib/metrics/domain/metric";
import { goodSign } from "@/lib/metrics/domain/polarity";
import { BOUNDARY_SET, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { versionOn, type Organisations } from "@/lib/organisations/domain/organisation";
import { trustsOfBoard } from "@/lib/organisations/domain/trust-boards";
import { periodText } from "@/lib/shared/period";
import type { AreaPart, AreaParts, PartsMeasure } from "./area-parts";
import { showValue } from "./show-value";
import { sumOfParts } from "./sum-of-parts";

/** Parts of a council that are slivers of a map, not shown as a council of the board: under this share of its people. */
const SLIVER = 0.02;

interface BoardPart {
  readonly areaId: number;
  readonly name: string;
  readonly isWhole: boolean;
  readonly shareOfCouncil: number | null;
}

/** Councils that lie in a board on the day of a set, whole or in part, and slivers of others. */
function councilsOf(organisations: Organisations, boardId: number, set: BoundarySet): readonly BoardPart[] {
  const { onDate } = BOUNDARY_SET[set];
  return organisations.overlaps
    .filter(({ icbAreaId, validFrom, validTo }) => icbAreaId === boardId && validFrom <= onDate && (validTo === null || onDate <= validTo))
    .flatMap(({ councilAreaId, shareOfCouncil, coverage }) => {
      const area = organisations.areas.find(({ id }) => id === councilAreaId);
      const version = area && (versionOn(area, onDate) ?? area.versions.at(-1));
      return version ? [{ areaId: councilAreaId, name: version.shortName, isWhole: coverage === "whole", shareOfCouncil: 100 * shareOfCouncil }] : [];
    });
}

const isShown = ({ shareOfCouncil }: BoardPart): boolean => shareOfCouncil === null || shareOfCouncil >= 100 * SLIVER;

/**
 * A measure by the councils or trusts of one board at the latest period that most bodies have.
 * @param panel of councils or trusts of the measure
 * @param boardName in the finding
 * @returns null where no body of the board has a figure or a mark
 */
export function buildAreaParts(organisations: Organisations, measure: PartsMeasure, panel: Panel, boardId: number, boardName: string): AreaParts | null {
  const at = latestPeriod(panel);
  if (at < 0) return null;
  const { metric, period, rows, england } = comparisonAt(panel, at);
  const all: readonly BoardPart[] = measure.kind === "council"
    ? councilsOf(organisations, boardId, panel.set)
    : trustsOfBoard(organisations, boardId, panel.set).map(({ area, version, isSure }) => ({ areaId: area.id, name: version.shortName, isWhole: isSure, shareOfCouncil: null }));
  const byArea = new Map(rows.map((row) => [row.areaId, row]));
  const shown = all.filter(isShown);
  const parts = shown.flatMap(({ areaId, name, isWhole, shareOfCouncil }): AreaPart[] => {
    const row = byArea.get(areaId);
    if (row === undefined || (row.value === null && row.mark === null)) return [];
    const { code, value, mark, numerator, denominator, interval, outcome } = row;
    return [{ areaId, code, name, value, mark, numerator, denominator, interval, outcome, isWhole, shareOfCouncil }];
  });
  if (parts.length === 0) return null;
  const held = new Set(parts.map(({ areaId }) => areaId));
  // A trust without a figure does not offer what is measured; a council without one is missing.
  const leftOut = measure.kind === "council" ? shown.flatMap(({ areaId, name }) => (held.has(areaId) ? [] : [name])) : [];
  const slivers = all.flatMap((part) => (isShown(part) || part.shareOfCouncil === null ? [] : [{ name: part.name, shareOfCouncil: part.shareOfCouncil }]));
  const sorted = worstFirst(parts, metric);
  const used = new Set([...rows.flatMap(({ releaseId }) => releaseId ?? []), ...(england?.releaseId == null ? [] : [england.releaseId])]);
  const releases = panel.releases.filter(({ id }) => used.has(id));
  return {
    ...measure, metric, period, periodText: periodText(period), england: england?.value ?? null, parts: sorted, leftOut, releases,
    ...sumOfParts({ metric, kind: measure.kind, parts, leftOut, slivers }),
    finding: partsFinding(measure, metric, sorted, boardName, england?.value ?? null),
    isIllustrative: releases.some(({ provenance }) => provenance === "illustrative"),
  };
}

function worstFirst(parts: readonly AreaPart[], { polarity }: Metric): readonly AreaPart[] {
  const sign = goodSign(polarity) === 1 ? 1 : -1;
  return parts.toSorted((a, b) => (a.value === null || b.value === null ? Number(a.value === null) - Number(b.value === null) : sign * (a.value - b.value)) || a.name.localeCompare(b.name, "en-GB"));
}

const NOUN = { council: ["council", "councils"], trust: ["trust", "trusts"] } as const;

/** From the lowest to the highest, and how many are on which side of England by more than chance. */
export function partsFinding({ kind, group }: Pick<PartsMeasure, "kind" | "group">, metric: Metric, parts: readonly AreaPart[], boardName: string, england: number | null): string {
  const name = `${metric.shortName}${group === null ? "" : ` of ${group}`}`;
  const held = parts.flatMap(({ name: body, value }) => (value === null ? [] : [{ body, value }])).sort((a, b) => a.value - b.value);
  const [low, high] = [held[0], held.at(-1)];
  if (low === undefined || high === undefined) return `${name}: no ${NOUN[kind][0]} of ${boardName} has a figure`;
  const nation = england === null ? "" : `; England ${showValue(metric, england)}`;
  if (low === high) return `${name}: ${showValue(metric, low.value)} in ${low.body}, the only ${NOUN[kind][0]} of ${boardName} with a figure${nation}`;
  const counted = (outcome: AreaPart["outcome"]): number => parts.filter((part) => part.outcome === outcome).length;
  const count = (outcome: AreaPart["outcome"]): string => (counted(outcome) === 0 ? "none" : String(counted(outcome)));
  const isJudged = parts.some(({ outcome }) => outcome !== "not_compared");
  const sides = england !== null && isJudged ? `; beyond chance ${count("worse")} worse than England and ${count("better")} better` : nation;
  const spread = showValue(metric, low.value) === showValue(metric, high.value) ? `${showValue(metric, low.value)} in all ${held.length} ${NOUN[kind][1]} of ${boardName}` : `from ${showValue(metric, low.value)} in ${low.body} to ${showValue(metric, high.value)} in ${high.body} among ${held.length} ${NOUN[kind][1]} of ${boardName}`;
  return `${name}: ${spread}${metric.polarity === "neutral" ? nation : sides}`;
}
