import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import type { AreaVersion } from "@/lib/organisations/domain/organisation";
import { monthsBetween } from "@/lib/shared/month";
import { shownRevision } from "./revision-texts";
import { OVERVIEW_MEASURES, type BoardFigure, type BoardRow, type OverviewMeasure } from "./overview";

const NOTHING: BoardFigure = {
  periodEnd: null,
  value: null, numerator: null, denominator: null, yearAgo: null, status: "not_measured", because: "No figures are held.", stale: false,
  variation: "suppressed", assurance: "suppressed", needs: null,
};

/** Points a year from the latest value to the final target by its date; null when met, late or without a target. */
function neededPace(position: MeasurePosition): number | null {
  const { latest, metric } = position.report;
  const last = position.steps.at(-1);
  if (!latest || latest.value === null || !last) return null;
  const gap = (last.value - latest.value) * (metric.polarity === "decrease" ? -1 : 1);
  const months = monthsBetween(latest.periodEnd, last.dueOn);
  return gap <= 0 || months <= 0 ? null : (gap * 12) / months;
}

function boardFigure(position: MeasurePosition | undefined): BoardFigure {
  if (!position) return NOTHING;
  const { latest, spc } = position.report;
  return {
    periodEnd: latest?.periodEnd ?? null,
    value: latest?.value ?? null,
    numerator: latest?.numerator ?? null,
    denominator: latest?.denominator ?? null,
    yearAgo: position.yearAgo,
    status: position.verdict.status,
    because: position.verdict.because,
    stale: position.freshness?.stale ?? false,
    variation: spc.variationIcon,
    assurance: spc.assuranceIcon,
    needs: neededPace(position),
    ...(latest && shownRevision(position, latest.periodEnd)),
  };
}

/** A board's row of the overview. */
export function boardRow(version: AreaVersion, regionName: string, positions: ReadonlyMap<string, MeasurePosition>): BoardRow {
  const judged = positions.get("E01");
  const figures = Object.fromEntries(OVERVIEW_MEASURES.map((code) => [code, boardFigure(positions.get(code))])) as Record<OverviewMeasure, BoardFigure>;
  return {
    code: version.odsCode ?? "",
    name: version.shortName,
    regionKey: version.regionKey ?? "",
    regionName,
    basis: judged?.basis ?? "published",
    coverageChanged: (judged?.coverage.length ?? 0) > 0,
    list: judged?.report.latest?.denominator ?? null,
    figures,
  };
}
