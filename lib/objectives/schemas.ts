import { z } from "zod";
import { OBJECTIVE_AREAS } from "./domain/objective";
import { TRAJECTORY_NOTICES, TRAJECTORY_REFUSALS } from "./domain/trajectory-form-notices";
import { isDay, readMilestones, readPlan, type FormFields, type NewMilestone, type PlanDraft } from "./domain/trajectory-form";

const NO_OBJECTIVE = "There is no such objective";

/** Code of an objective, such as N4 or QF7-P1. */
export const objectiveCode = z.string(NO_OBJECTIVE).regex(/^[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,5}){0,2}$/, NO_OBJECTIVE);
/** ODS code of a board. */
export const boardCode = z.string("Choose a board").regex(/^[A-Z0-9]{3,5}$/, "Choose a board");

const whole = (message: string) => z.coerce.number(message).int(message).positive(message).max(2_147_483_647, message);
const text = (longest: number, missing?: string) => {
  const typed = z.string(missing ?? "Use plain text").trim().max(longest, `Use at most ${longest.toLocaleString("en-GB")} characters`);
  return missing === undefined ? typed.default("") : typed.min(1, missing);
};

/** Fields of a form; of a name that was sent twice the first. */
const fields = z.looseObject({}).transform((raw): FormFields =>
  Object.fromEntries(Object.entries(raw).flatMap(([name, value]) => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return !name.startsWith("$") && (typeof one === "string" || typeof one === "number") ? [[name, String(one)]] : [];
  })));

/** Fields of a shape and a plan beside them, refused together, each at its field. */
const withPlan = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const named = z.object(shape);
  return fields.transform((raw, context): z.output<typeof named> & { readonly plan: PlanDraft; readonly milestones: readonly NewMilestone[] } => {
    const parsed = named.safeParse(raw);
    const [plan, milestones] = [readPlan(raw), readMilestones(raw)];
    for (const issue of parsed.error?.issues ?? []) context.addIssue({ code: "custom", message: issue.message, path: issue.path });
    for (const read of [plan, milestones]) for (const { message, field } of read.ok ? [] : read.problems) context.addIssue({ code: "custom", message, path: field === undefined ? [] : [field] });
    return parsed.success && plan.ok && milestones.ok ? { ...parsed.data, plan: plan.value, milestones: milestones.value } : z.NEVER;
  });
};

const words = { reason: text(2000, "Say why it is proposed, in a sentence"), justification: text(4000), source: text(300) };
const revision = whole("Open the proposal again: its number is missing");

export const proposeTrajectoryInput = withPlan({ code: objectiveCode, area: boardCode, ...words });
export const changeTrajectoryInput = withPlan({ id: whole("There is no such proposal"), revision, ...words });
export const withdrawTrajectoryInput = z.object({ id: whole("There is no such proposal"), revision });
export const decideTrajectoryInput = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("agree"), id: whole("There is no such proposal"), revision, reason: text(2000) }),
  z.object({ decision: z.literal("return"), id: whole("There is no such proposal"), revision, reason: text(2000, "Say why it is returned, in a sentence: whoever proposed it reads it") }),
], "Choose whether to agree or to return it");

export const proposeObjectiveInput = withPlan({
  area: boardCode,
  title: text(120), shortTitle: text(40),
  objectiveArea: z.enum(OBJECTIVE_AREAS, "Choose the area of oversight"),
  metric: z.string("Choose the measure").regex(/^[A-Z]\d{2,3}$/, "Choose the measure"),
  targetKind: z.enum(["level", "change", "gap", "state"], "Choose the kind of target"),
  targetText: text(300), owner: text(120), sourceDocument: text(200), sourcePage: text(40), setReason: text(2000),
  ...words,
});

const dayOrNone = (message: string) => z.string(message).trim().refine((typed) => typed === "" || isDay(typed), message);
/** `known` is what the form showed: the day recorded before, or nothing. */
export const recordMilestoneInput = z.object({
  code: objectiveCode,
  position: z.coerce.number("There is no such milestone").int("There is no such milestone").min(0, "There is no such milestone").max(1_000, "There is no such milestone"),
  reachedOn: dayOrNone("Give the day as year-month-day, or leave it empty"),
  known: dayOrNone("Open the page again: it does not say what was recorded"),
});

/** Address of the pages about one trajectory. */
export const trajectoryParams = z.object({ code: objectiveCode });
export const trajectoryQuery = z.object({
  area: boardCode,
  /** Set by the button that shows the fields as they are typed. */
  preview: z.literal("1").optional().catch(undefined),
  done: z.enum(TRAJECTORY_NOTICES).nullable().default(null).catch(null),
  problem: z.enum(TRAJECTORY_REFUSALS).nullable().default(null).catch(null),
});
/** The fields that an address carries, whatever they hold: what is wrong with them is said beside them. */
export const formFields = fields;

/** Address of the route that previews what is being written. */
export const trajectoryPreviewQuery = fields.transform((raw, context) => {
  const area = boardCode.safeParse(raw.area);
  if (area.success) return { area: area.data, fields: raw };
  context.addIssue({ code: "custom", message: "Choose a board" });
  return z.NEVER;
});

export const newObjectiveQuery = z.object({ area: boardCode.optional().catch(undefined), metric: z.string().regex(/^[A-Z]\d{2,3}$/).optional().catch(undefined), preview: z.literal("1").optional().catch(undefined) });
export const proposalsQuery = z.object({ done: z.enum(TRAJECTORY_NOTICES).nullable().default(null).catch(null) });
