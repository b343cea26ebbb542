import "server-only";
import { reaches } from "@/lib/access/policy";
import { defineCommand } from "@/lib/entry/define-command";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { boardOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { today } from "@/lib/platform/clock";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import type { Objective } from "../domain/objective";
import { reasonsAsked, refusalsOfObjective, type CheckedObjective } from "../domain/objective-checks";
import { showValue } from "../domain/show-value";
import { comparatorOf } from "../domain/trajectory-form-checks";
import { auditOfPlan } from "../domain/trajectory-form-audit";
import { refusalsOfVersion } from "../domain/trajectory-form-verdict";
import { loadMeasureGround } from "../load-measure-ground";
import { findSetOfBoard, insertObjective, insertProposal } from "../queries";
import { proposeObjectiveInput } from "../schemas";

/**
 * Proposes an objective of one board with its first trajectory. Others see it once that is agreed. What makes an objective one is
 * asked for without exception; a set that breaks a rule of its own asks for a written reason.
 */
export const proposeObjective = defineCommand({
  name: "propose objective",
  permission: "trajectory:propose",
  input: proposeObjectiveInput,
  async run({ scope, input, now }) {
    const { area, plan, reason, justification, source, objectiveArea, metric: metricCode, setReason, milestones, ...given } = input;
    const [organisations, { metrics }, ground] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadMeasureGround(scope, metricCode, today())]);
    const board = boardOf(organisations, "2026", area);
    const boardId = board?.area.id ?? null;
    if (boardId === null || !reaches(scope.reach, boardId)) return failure(problem("out_of_reach", "Choose a board within your reach", "area"));
    if (ground === null) return failure(problem("not_found", "There is no such measure", "metric"));
    const { metric } = ground;
    const last = plan.points.at(-1) ?? null;
    const facts = { ...given, baselineEnd: plan.baseline?.periodEnd ?? null, baselineValue: plan.baseline?.value ?? null, horizonOn: last?.dueOn ?? null };
    const text = { ...plan, comparator: comparatorOf(null, metric), reason, justification, source: source === "" ? `${given.sourceDocument}, ${given.sourcePage}` : source };
    const refusals = [...refusalsOfObjective(facts), ...refusalsOfVersion(text, ground, boardId)];
    if (refusals.length > 0) return failure(...refusals);
    const { baseline } = plan;
    if (baseline === null || last === null) return failure(problem("invalid", "Give the baseline before the target", "baselineValue"));

    const set = (await findSetOfBoard(scope, boardId)).map((objective) => checked(objective, (code) => metrics.get(code)?.type ?? null));
    const before = new Set(reasonsAsked(set, boardId).map((asked) => asked.text));
    const after = reasonsAsked([...set, { area: objectiveArea, boardId, measures: [{ part: "judged", type: metric.type }] }], boardId).filter((asked) => !before.has(asked.text));
    if (after.length > 0 && setReason === "") return failure(problem("reason", `${after.map((asked) => asked.text).join(" ")} Write why it is added all the same.`, "setReason"));

    const code = await insertObjective(scope, {
      boardId, boardCode: area, metricCode, setReason, area: objectiveArea,
      title: given.title, shortTitle: given.shortTitle === "" ? given.title.slice(0, 40) : given.shortTitle, targetText: given.targetText, targetKind: given.targetKind, owner: given.owner,
      sourceDocument: given.sourceDocument, sourcePage: given.sourcePage, trajectoryStyle: plan.style,
      baselineText: `${showValue(metric, baseline.value)} in ${formatPeriod(baseline.periodEnd, "month")}.`, baselineValue: baseline.value, baselinePeriod: baseline.periodEnd.slice(0, 7),
      horizonOn: last.dueOn, horizonText: formatDate(last.dueOn), milestones,
    }, now);
    const written = await insertProposal(scope, { objectiveCode: code, areaId: boardId, metricCode }, text);
    if (written === null) throw new Error(`The new objective ${code} has a proposal already`);
    const subject = { subjectName: `${given.title}, ${board?.version.shortName ?? area}`, areaId: boardId };
    return success({
      output: { code, id: written.id },
      audit: [
        { subjectType: "objective", subjectId: code, ...subject, detail: { before: null, after: { area: objectiveArea, metric: metricCode, targetKind: given.targetKind, targetText: given.targetText, owner: given.owner, sourceDocument: given.sourceDocument, sourcePage: given.sourcePage, setReason } } },
        { subjectType: "trajectory", subjectId: String(written.id), ...subject, detail: { objective: code, metric: metricCode, before: null, after: auditOfPlan(text) } },
      ],
    });
  },
});

const checked = ({ area, boardId, measures }: Objective, typeOf: (code: string) => CheckedObjective["measures"][number]["type"]): CheckedObjective =>
  ({ area, boardId, measures: measures.map(({ part, metricCode }) => ({ part, type: typeOf(metricCode) })) });
