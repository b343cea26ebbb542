import { describe, expect, it } from "vitest";
import { justificationAsked, OBJECTIVE_RULES, reasonsAsked, refusalsOfObjective, SET_RULES, type CheckedObjective, type ObjectiveFacts } from "./objective-checks";
import { OBJECTIVE_AREAS, type ObjectiveArea } from "./objective";

const BOARD = 7;
const WHOLE: ObjectiveFacts = {
  title: "Smoking", targetText: "5% by 31 March 2030", baselineEnd: "2025-03-31", baselineValue: 12.4, horizonOn: "2030-03-31", owner: "Director of public health", sourceDocument: "Integrated care strategy", sourcePage: "12",
};

describe("an objective that is proposed", () => {
  it("is not refused when it is whole", () => expect(refusalsOfObjective(WHOLE)).toEqual([]));

  it.each([
    ["a title", { title: " " }, "title"],
    ["any baseline", { baselineEnd: null, baselineValue: null }, "baselineValue"],
    ["the value of its baseline", { baselineValue: null }, "baselineValue"],
    ["the period of its baseline", { baselineEnd: null }, "baselineEnd"],
    ["a horizon", { horizonOn: null }, "due1"],
    ["a horizon after its baseline", { horizonOn: "2025-03-31" }, "due1"],
    ["a target in words", { targetText: "" }, "targetText"],
    ["an owner", { owner: "" }, "owner"],
    ["a source document", { sourceDocument: " " }, "sourceDocument"],
    ["a page", { sourcePage: "" }, "sourcePage"],
  ])("is refused without %s, at its field", (_, missing, field) => {
    expect(refusalsOfObjective({ ...WHOLE, ...missing }).map((refusal) => refusal.field)).toEqual([field]);
  });

  it("with a baseline of nought is not taken for one without", () => expect(refusalsOfObjective({ ...WHOLE, baselineValue: 0 })).toEqual([]));

  it("is told one thing a field, and every rule has a case above", () => {
    const nothing = refusalsOfObjective({ title: "", targetText: "", baselineEnd: null, baselineValue: null, horizonOn: null, owner: "", sourceDocument: "", sourcePage: "" });
    expect(nothing.map(({ field }) => field)).toEqual(["title", "baselineValue", "due1", "targetText", "owner", "sourceDocument", "sourcePage"]);
    expect(OBJECTIVE_RULES).toHaveLength(10);
  });
});

const one = (area: ObjectiveArea, boardId: number | null, isOutcome = true): CheckedObjective => ({ area, boardId, measures: [{ part: "judged", type: isOutcome ? "outcome" : "leading" }] });
const local = (areas: readonly ObjectiveArea[]): readonly CheckedObjective[] => areas.map((area) => one(area, BOARD));
const NATIONAL = OBJECTIVE_AREAS.flatMap((area) => [one(area, null), one(area, null), one(area, null)]);
const asked = (set: readonly CheckedObjective[]): readonly string[] => reasonsAsked(set, BOARD).map(({ rule }) => rule);

describe("the set of a board", () => {
  it("of 12 national and 2 to 5 local objectives asks for no reason", () => {
    expect(asked([...NATIONAL, ...local(["elective", "prevention"])])).toEqual([]);
    expect(asked([...NATIONAL, ...local(["elective", "elective", "elective", "prevention", "finance"])])).toEqual([]);
  });

  it.each<[string, readonly CheckedObjective[], readonly string[]]>([
    ["a thirteenth national objective", [...NATIONAL, one("finance", null), ...local(["elective", "finance"])], ["many_national", "many_an_area"]],
    ["a fourth local one in an area", [...NATIONAL, ...local(["elective", "elective", "elective", "elective"])], ["many_an_area"]],
    ["a sixth local one", [...NATIONAL, ...local(["elective", "elective", "elective", "finance", "finance", "prevention"])], ["many_local"]],
    ["a single local one", [...NATIONAL, ...local(["elective"])], ["few_local"]],
    ["an area left out", [...NATIONAL.filter(({ area }) => area !== "prevention"), ...local(["elective", "finance"])], ["area_missing"]],
    ["an area without an outcome", [...NATIONAL.map((objective) => (objective.area === "joint_working" ? one("joint_working", null, false) : objective)), ...local(["elective", "finance"])], ["no_outcome"]],
  ])("with %s asks why", (_, set, rules) => expect(asked(set)).toEqual(rules));

  it("says what is wrong, and counts no objective of another board", () => {
    expect(reasonsAsked([...NATIONAL, ...local(["elective"]), one("finance", 8), one("finance", 8)], BOARD)).toEqual([{ rule: "few_local", text: "The board then has 1 local objective, fewer than 2." }]);
  });

  it("has an outcome where a measure is one in part, and not where a leading measure is judged", () => {
    const led: CheckedObjective = { area: "joint_working", boardId: null, measures: [{ part: "judged", type: "leading" }, { part: "outcome", type: null }] };
    expect(asked([...NATIONAL.filter(({ area }) => area !== "joint_working"), led, ...local(["elective", "finance"])])).toEqual([]);
  });

  it("is judged by rules that each have a case above", () => expect(SET_RULES).toHaveLength(6));
});

describe("a justification", () => {
  it.each(["rarely_achieved", "almost_never_achieved", "never_seen"] as const)("is asked for where history says %s, and not twice", (band) => {
    expect(justificationAsked(band, "2027-03-31", " ")).toMatchObject({ code: "justification", field: "justification" });
    expect(justificationAsked(band, "2027-03-31", "Two new theatres open in May")).toBeNull();
  });

  it.each(["already_met", "not_enough_history", "within_reach", "stretching", null] as const)("is not asked for where it says %s", (band) => expect(justificationAsked(band, "2027-03-31", "")).toBeNull());
});
