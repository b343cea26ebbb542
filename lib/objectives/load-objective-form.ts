import "server-only";
import { reaches } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { boardsOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { failure, success, type Result } from "@/lib/shared/result";
import type { ObjectiveFormPage } from "./domain/objective-form-page";
import { formatPeriod } from "@/lib/shared/format-date";
import { periodKindOf } from "@/lib/shared/period";
import { showValue } from "./domain/show-value";
import { comparatorOf, refusalsOfPlan } from "./domain/trajectory-form-checks";
import { readPlan, type FormFields } from "./domain/trajectory-form";
import { trajectoryPreview, type TrajectoryPreview } from "./domain/trajectory-form-preview";
import { namedBoard } from "./domain/trajectory-form-subject";
import { loadMeasureGround } from "./load-measure-ground";

export interface ObjectiveFormQuestion {
  /** ODS code; null = the reader's only board, or none yet. */
  readonly area: string | null;
  readonly metric: string | null;
  readonly fields: FormFields | null;
}

/**
 * The form for an objective of a board: boards within reach, measures that boards have figures of, and once both are chosen the
 * baseline from the figures and a preview.
 * @param asOf today, `YYYY-MM-DD`
 * @returns null where the board is beyond reach, or there is no such measure
 */
export async function loadObjectiveForm(scope: Scope<"trajectory:propose">, { area, metric, fields }: ObjectiveFormQuestion, asOf: string): Promise<ObjectiveFormPage | null> {
  const [organisations, { metrics }, holdings] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadHoldings(scope, asOf)]);
  const boards = boardsOf(organisations, "2026").filter((one) => reaches(scope.reach, one.area.id)).map((one) => namedBoard(one.area.id, one.version));
  const chosen = area === null ? (boards.length === 1 ? boards[0] : undefined) : boards.find(({ code }) => code === area);
  if (area !== null && !chosen) return null;
  const held = new Set(holdings.filter(({ kind }) => kind === "icb").map(({ metricCode }) => metricCode));
  const choices = [...metrics.values()].filter(({ code, polarity }) => held.has(code) && polarity !== "neutral").sort((a, b) => a.area.localeCompare(b.area) || a.name.localeCompare(b.name));
  if (metric !== null && !metrics.has(metric)) return null;
  const ground = metric === null ? null : await loadMeasureGround(scope, metric, asOf);
  const empty = { boards, board: chosen ?? null, measures: choices.map(({ code, name, area: measured }) => ({ code, name, area: measured })), fields: fields ?? {}, problems: [], preview: null, measure: null };
  if (!chosen || ground === null) return empty;
  const latest = ground.reports.get(chosen.areaId)?.latest ?? null;
  const read = checkedPlan(fields, (plan) => refusalsOfPlan(plan, ground.metric, latest?.periodEnd ?? null));
  const preview: TrajectoryPreview = trajectoryPreview({ ground, areaId: chosen.areaId, boardName: chosen.shortName, inForce: null, proposed: read?.ok ? { name: "Proposed", plan: { ...read.value, comparator: comparatorOf(null, ground.metric) } } : null });
  const baseline: FormFields = latest?.value == null ? {} : { baselineEnd: latest.periodEnd, baselineValue: latest.value.toFixed(ground.metric.decimals) };
  return {
    ...empty, fields: fields ?? { style: "linear", ...baseline }, problems: read === null || read.ok ? [] : read.problems, preview,
    measure: {
      code: ground.metric.code, name: ground.metric.name, unitLabel: ground.metric.unitLabel, unit: ground.metric.unit === "percent" ? "%" : "", decimals: ground.metric.decimals, meanwhile: null, isIllustrative: ground.isIllustrative,
      latest: latest === null ? null : `${showValue(ground.metric, latest.value)} in ${formatPeriod(latest.periodEnd, periodKindOf(ground.panel.periods))}`,
    },
  };
}

function checkedPlan(fields: FormFields | null, refusalsOf: (plan: Parameters<typeof refusalsOfPlan>[0]) => ReturnType<typeof refusalsOfPlan>): Result<Parameters<typeof refusalsOfPlan>[0]> | null {
  if (fields === null) return null;
  const read = readPlan(fields);
  if (!read.ok) return read;
  const refusals = refusalsOf(read.value);
  return refusals.length > 0 ? failure(...refusals) : success(read.value);
}
