import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import { reachOf, reaches, rolesGiving } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { boardsOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { formatDate } from "@/lib/shared/format-date";
import { differenceOf, type ComparedVersion } from "./domain/trajectory-diff";
import type { Trajectory } from "./domain/trajectory";
import { factsOf, finalText, headOf } from "./domain/trajectory-form-facts";
import type { ProposalItem, ProposalsPage, TrajectoryDecisionPage, TrajectoryHistory } from "./domain/trajectory-form-page";
import { trajectoryPreview } from "./domain/trajectory-form-preview";
import { namedBoard, versionInForce } from "./domain/trajectory-form-subject";
import { loadTrajectorySubject, type SubjectQuestion } from "./load-trajectory-subject";
import { findProposals, type ProposalRow, type WrittenTrajectory } from "./queries";

const asCompared = (trajectory: Trajectory): ComparedVersion => ({ plan: trajectory, reason: trajectory.reason, justification: trajectory.justification, source: trajectory.source });

/** Whether an account wrote a proposal or a part of it. */
const wrote = (accountId: string | null, { proposedById, changedByIds }: Pick<WrittenTrajectory, "proposedById" | "changedByIds">): boolean => accountId !== null && (accountId === proposedById || changedByIds.includes(accountId));

/**
 * The proposal that waits, as the second person sees it.
 * @param asOf today, `YYYY-MM-DD`
 * @returns null where nothing waits, or the board is beyond reach
 */
export async function loadTrajectoryDecision(scope: Scope<"trajectory:agree">, question: SubjectQuestion, asOf: string): Promise<TrajectoryDecisionPage | null> {
  const subject = await loadTrajectorySubject(scope, question, asOf);
  if (subject === null || subject.open === null || !reaches(scope.reach, subject.board.areaId)) return null;
  const { open, inForce, ground, board } = subject;
  return {
    objective: headOf(subject), board, measure: factsOf(subject), proposal: open, inForce,
    preview: trajectoryPreview({ ground, areaId: board.areaId, boardName: board.shortName, inForce, proposed: { name: `Proposed ${formatDate(open.proposedOn)}`, plan: open } }),
    difference: differenceOf(inForce, asCompared(open), ground.metric),
    whyNot: wrote(scope.actor.accountId, open) ? "own" : null,
  };
}

/**
 * Every version of one objective for one board, newest first: agreed ones for every reader of figures, the others for those whose
 * grants let them see proposals of the board.
 * @param asOf today, `YYYY-MM-DD`
 */
export async function loadTrajectoryHistory<P extends FigurePermission>(scope: Scope<P>, question: SubjectQuestion, asOf: string): Promise<TrajectoryHistory | null> {
  const subject = await loadTrajectorySubject(scope, question, asOf);
  if (subject === null) return null;
  const { objective, board, ground, versions, inForce } = subject;
  return {
    objective: headOf(subject), board, measure: factsOf(subject), inForce,
    seesProposals: reaches(reachOf(scope.actor.held, "trajectory:read"), board.areaId),
    entries: versions.map((trajectory) => {
      const before = versionInForce(objective, versions.filter(({ version }) => version < trajectory.version), trajectory.metricCode);
      return { trajectory, beforeName: before?.name ?? null, difference: differenceOf(before, asCompared(trajectory), ground.metric) };
    }),
  };
}

/** What waits for a decision within reach, and what was decided last. */
export async function loadProposals(scope: Scope<"trajectory:read">): Promise<ProposalsPage> {
  const [rows, { metrics }, organisations] = await Promise.all([findProposals(scope), loadCatalogue(scope), loadOrganisations(scope)]);
  const boards = boardsOf(organisations, "2026").map(({ area, version }) => namedBoard(area.id, version));
  const { accountId, held } = scope.actor;
  const [mayAgree, mayPropose] = [rolesGiving(held, "trajectory:agree").length > 0, rolesGiving(held, "trajectory:propose").length > 0];
  const [agreeReach, proposeReach] = [reachOf(held, "trajectory:agree"), reachOf(held, "trajectory:propose")];
  const item = (row: ProposalRow): ProposalItem[] => {
    const board = boards.find(({ areaId }) => areaId === row.areaId);
    const metric = metrics.get(row.metricCode);
    if (!board || !metric) return [];
    const isOwn = wrote(accountId, row);
    return [{ trajectory: row, objectiveTitle: row.objectiveTitle, board, isLocal: row.isLocal, isNew: !row.isLive, finalText: finalText(row, metric), isOwn, mayDecide: mayAgree && !isOwn && reaches(agreeReach, row.areaId) }];
  };
  return {
    waiting: rows.filter(({ state }) => state === "proposed").flatMap(item),
    decided: rows.filter(({ state }) => state !== "proposed").flatMap(item),
    mayPropose, mayAgree,
    boards: mayPropose ? boards.filter(({ areaId }) => reaches(proposeReach, areaId)) : [],
  };
}
