import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import { reachOf, reaches } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import { boardOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { namedBoard, versionInForce, type TrajectorySubject } from "./domain/trajectory-form-subject";
import { loadMeasureGround } from "./load-measure-ground";
import { findObjective, findVersions, type WrittenTrajectory } from "./queries";

export interface SubjectQuestion {
  readonly code: string;
  /** ODS code of a board of today. */
  readonly area: string;
}

/**
 * One objective for one board with its versions and figures. What is not agreed is told to those alone whose grants let them see
 * proposals of the board.
 * @param asOf `YYYY-MM-DD`
 * @returns null where there is no such objective or board, or the objective is another board's
 */
export async function loadTrajectorySubject<P extends FigurePermission>(scope: Scope<P>, { code, area }: SubjectQuestion, asOf: string): Promise<TrajectorySubject<WrittenTrajectory> | null> {
  const found = boardOf(await loadOrganisations(scope), "2026", area);
  if (found === null) return null;
  const board = namedBoard(found.area.id, found.version);
  const seen = reaches(reachOf(scope.actor.held, "trajectory:read"), board.areaId);
  const [objective, versions] = await Promise.all([findObjective(scope, { code, seen }), findVersions(scope, { code, areaId: board.areaId, seen })]);
  if (objective === null || (objective.boardId !== null && objective.boardId !== board.areaId)) return null;
  const open = versions.find(({ state }) => state === "proposed") ?? null;
  const agreed = versions.find(({ state }) => state === "agreed");
  const parts = (part: "judged" | "meanwhile") => objective.measures.filter((measure) => measure.part === part).map(({ metricCode }) => metricCode);
  const codes = [...new Set([...(open ? [open.metricCode] : []), ...(agreed ? [agreed.metricCode] : []), ...parts("judged"), ...parts("meanwhile")])];
  const grounds = (await Promise.all(codes.map((metricCode) => loadMeasureGround(scope, metricCode, asOf)))).filter((ground) => ground !== null);
  const ground = grounds.find(({ reports }) => reports.get(board.areaId)?.latest) ?? grounds[0];
  if (!ground) return null;
  const meanwhile = objective.measures.find(({ metricCode }) => metricCode === ground.metric.code)?.part === "meanwhile" ? objective.meanwhileReason : null;
  return { objective, board, ground, meanwhile, versions, inForce: versionInForce(objective, versions, ground.metric.code), open };
}
