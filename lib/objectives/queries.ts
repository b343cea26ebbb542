import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Objective } from "./domain/objective";

/** Every objective with its measures and steps, in the order screens show them, in one query; dates as `YYYY-MM-DD`. */
export function findObjectives<P extends FigurePermission>(scope: Scope<P>): Promise<readonly Objective[]> {
  return databaseFor(scope).$queryRaw<Objective[]>`
    SELECT o.code, o.area, o.title, o.short_title AS "shortTitle", o.scope, o.baseline_text AS "baselineText", o.target_text AS "targetText",
      o.trajectory_style AS "trajectoryStyle", o.source_document AS "sourceDocument", o.own_proposal AS "ownProposal", o.not_measured AS "notMeasured",
      (SELECT coalesce(json_agg(json_build_object('metricCode', m.metric_code, 'part', m.part, 'steps', (
          SELECT coalesce(json_agg(json_build_object('dueOn', s.due_on, 'value', s.value, 'comparator', s.comparator, 'scope', s.scope, 'label', s.label, 'source', s.source) ORDER BY s.due_on), '[]'::json)
          FROM trajectory_step s WHERE s.objective_code = m.objective_code AND s.metric_code = m.metric_code)) ORDER BY m.position), '[]'::json)
        FROM objective_measure m WHERE m.objective_code = o.code) AS measures
    FROM objective o ORDER BY o.position`;
}
