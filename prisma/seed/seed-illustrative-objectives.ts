import { Client } from "pg";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { loadPanel } from "@/lib/analysis/load-panel";
import { boardsOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { roundTo } from "@/lib/shared/rounding";
import { writeIllustrativeProposals } from "./illustrative-proposals";
import { areaIds, insertRows } from "./insert-json";
import local from "./reference/local-objectives.json";
import { writeLocalObjectives, type LocalObjective } from "./write-local-objectives";

const ACTOR = "Demonstration set-up";
const AGREED_ON = "2025-04-30";
const PLAN = { areaId: 0, version: 1, state: "agreed", decided_by: ACTOR, decided_at: `${AGREED_ON}T12:00:00Z`, agreed_on: AGREED_ON, is_illustrative: true, proposed_by: ACTOR };

interface Point {
  readonly dueOn: string;
  readonly value: number;
}

interface Plan {
  readonly objective: string;
  readonly areaId: number;
  readonly metric: string;
  readonly style: "planned_monthly" | "stepped_annual" | "hold";
  readonly points: readonly Point[];
  readonly reason: string;
  readonly source: string;
}

const INVENTED = "Invented for the demonstration";
const JUSTIFICATION = "Invented for the demonstration: the board and its region hold that the savings programme carries it.";

/** The choice of priority is invented; its target is one that national guidance states, and its figures are published ones. */
const illustrativeLocal = (code: string, key: string): readonly LocalObjective[] => [
  { code: `L-${code}-A`, areaKey: key, area: "elective", title: "Shorter waits in emergency departments", shortTitle: "A&E within four hours", metricCode: "U01", targetKind: "level", targetText: "78% within four hours in March 2026, the national measure of 2025/26", horizonOn: "2026-03-31", horizonText: "March 2026", source: "2025/26 priorities and operational planning guidance; the choice as a local priority is invented", notMeasured: null },
  { code: `L-${code}-B`, areaKey: key, area: "joint_working", title: "Urgent community response within two hours", shortTitle: "Two-hour response", metricCode: "J07", targetKind: "level", targetText: "70% or more within two hours at all times (not checked against its source)", horizonOn: null, horizonText: "at all times", source: "The choice as a local priority is invented", notMeasured: null },
];

/** What an invented choice of shorter waits in emergency departments has to have done by when. */
const MILESTONES = [
  { due_on: "2025-09-30", text: "Same-day emergency care is open twelve hours a day at every site", reached_on: "2025-09-22", recorded_at: "2025-09-24T12:00:00Z", recorded_by: ACTOR },
  { due_on: "2025-12-31", text: "Ambulances hand over within 45 minutes at every site", reached_on: "2026-01-20", recorded_at: "2026-01-21T12:00:00Z", recorded_by: ACTOR },
  { due_on: "2026-10-31", text: "The board and its councils have agreed one plan for the winter", reached_on: null, recorded_at: null, recorded_by: null },
  { due_on: "2027-04-30", text: "The winter is looked back on with trusts and councils", reached_on: null, recorded_at: null, recorded_by: null },
] as const;

/**
 * Writes invented agreements of boards, proposals that wait, milestones and, where a board's published priorities are not recorded, an invented choice of two: for
 * the demonstration only, each marked as illustrative. Does nothing where they are written already.
 * @returns how many agreed trajectories were written
 */
export async function seedIllustrativeObjectives(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const held = await client.query("SELECT 1 FROM trajectory WHERE is_illustrative LIMIT 1");
    if (held.rows.length > 0) return 0;
    await client.query("BEGIN");
    const scope = await systemScope(ACTOR, "import:approve");
    const organisations = await loadOrganisations(scope);
    const ids = await areaIds(client);
    const boards = boardsOf(organisations, "2026").map(({ area, version }) => ({ areaId: ids.get(area.key) ?? area.id, key: area.key, code: version.odsCode ?? "" }));
    const known = new Set(local.objectives.map(({ areaKey }) => areaKey));
    const invented = boards.filter(({ key }) => !known.has(key));
    await writeLocalObjectives(client, invented.flatMap(({ code, key }) => illustrativeLocal(code, key)), true);
    await insertRows(client, "milestone", { objective_code: "text", position: "int", due_on: "date", text: "text", reached_on: "date", recorded_at: "timestamptz", recorded_by: "text" },
      invented.flatMap(({ code }) => MILESTONES.map((milestone, position) => ({ objective_code: `L-${code}-A`, position, ...milestone }))));
    const positions = await loadPanel(scope, { metricCode: "F03", kind: "icb", set: "2026", category: "basis:plan_to_date", asOf: "9999-12-31" });
    const plans = [
      ...boards.map(({ areaId }): Plan => ({ objective: "N3", areaId, metric: "F06", style: "stepped_annual", reason: INVENTED, source: INVENTED, points: [{ dueOn: "2025-03-31", value: 60 }, { dueOn: "2026-03-31", value: 65 }, { dueOn: "2027-03-31", value: 70 }, { dueOn: "2029-03-31", value: 75 }] })),
      ...boards.flatMap(({ areaId }) => positionPlan(areaId, positions?.cells.get(areaId)?.flatMap(({ periodEnd, value }) => (value === null ? [] : [{ dueOn: periodEnd, value }])) ?? [])),
      ...invented.flatMap(({ areaId, code }): readonly Plan[] => [
        { objective: `L-${code}-A`, areaId, metric: "U01", style: "stepped_annual", reason: INVENTED, source: INVENTED, points: [{ dueOn: "2025-03-31", value: 78 }, { dueOn: "2026-03-31", value: 78 }] },
        { objective: `L-${code}-B`, areaId, metric: "J07", style: "hold", reason: INVENTED, source: INVENTED, points: [{ dueOn: "2024-04-30", value: 70 }] },
      ]),
    ];
    await insertRows(client, "trajectory", {
      objective_code: "text", area_id: "int", metric_code: "text", version: "int", state: "text", style: "text", comparator: "text", points: "jsonb", reason: "text", justification: "text", source: "text",
      is_illustrative: "boolean", proposed_by: "text", proposed_at: "timestamptz", decided_by: "text", decided_at: "timestamptz", decision_reason: "text", agreed_on: "date",
    }, plans.map(({ objective, areaId, metric, style, points, reason, source }) => ({
      ...PLAN, objective_code: objective, area_id: areaId, metric_code: metric, style, comparator: "at_least", points, reason, justification: JUSTIFICATION, source, proposed_at: PLAN.decided_at, decision_reason: INVENTED,
    })));
    await writeIllustrativeProposals(client, ids);
    await client.query("COMMIT");
    return plans.length;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** The planned position to date, month by month, and after the last month a way to nought in three years. */
function positionPlan(areaId: number, planned: readonly Point[]): readonly Plan[] {
  const last = planned.at(-1);
  if (!last) return [];
  const rest = ["2027-03-31", "2028-03-31", "2029-03-31"].map((dueOn, place) => ({ dueOn, value: last.value >= 0 ? 0 : roundTo((last.value * (2 - place)) / 3, 1) }));
  return [{ objective: "N1", areaId, metric: "F03", style: "planned_monthly", reason: INVENTED, source: INVENTED, points: [...planned.map(({ dueOn, value }) => ({ dueOn, value: roundTo(value, 1) })), ...rest] }];
}
