import { describe, expect, it } from "vitest";
import { differenceOf, differenceText } from "./trajectory-diff";
import { fieldsOfPlan, MOST_POINTS, readFigure, readMilestones, readPlan, rowsShown, type FormFields, type PlanDraft } from "./trajectory-form";
import { TRAJECTORY_STYLES } from "./trajectory";

const WHOLE: FormFields = { style: "linear", baselineEnd: "2026-03-31", baselineValue: "68.5", due1: "2027-03-31", value1: "70", due2: "2029-03-31", value2: "92" };
const fieldsRefused = (fields: FormFields): readonly (string | undefined)[] => {
  const read = readPlan(fields);
  return read.ok ? [] : read.problems.map(({ field }) => field);
};

describe("a figure that is typed", () => {
  it.each([["70", 70], ["70.5", 70.5], [" 70% ", 70], ["1,285", 1285], ["\u22123.2", -3.2], ["-3", -3], ["0", 0]])("%s is read", (text, figure) => expect(readFigure(text)).toBe(figure));
  it.each(["", "a lot", "1,28", "70.", "7e3", "Infinity", "70 80", "9999999999999"])("%s is not", (text) => expect(readFigure(text)).toBeNull());
});

describe("a plan that is typed", () => {
  it("is read in order of time, whatever the order of its rows, and empty rows are left out", () => {
    expect(readPlan({ ...WHOLE, due1: "2029-03-31", value1: "92", due2: "", value2: "", due5: "2027-03-31", value5: "70" })).toEqual({
      ok: true, value: { style: "linear", baseline: { periodEnd: "2026-03-31", value: 68.5 }, points: [{ dueOn: "2027-03-31", value: 70 }, { dueOn: "2029-03-31", value: 92 }], midpointOn: null, reduceBy: null },
    });
  });

  it.each<[string, FormFields, readonly string[]]>([
    ["of no style", { style: "" }, ["style"]],
    ["without a baseline that its style needs", { baselineEnd: "", baselineValue: "" }, ["baselineEnd", "baselineValue"]],
    ["with a baseline period alone", { baselineValue: "" }, ["baselineValue"]],
    ["with a baseline value alone", { baselineEnd: "" }, ["baselineEnd"]],
    ["with a value alone", { due1: "" }, ["due1"]],
    ["with a date alone", { value2: "" }, ["value2"]],
    ["not at the end of a month", { due1: "2027-03-30" }, ["due1"]],
    ["on a day that is none", { due1: "2027-02-30" }, ["due1"]],
    ["with a date twice", { due2: "2027-03-31" }, ["due2"]],
    ["due with its baseline", { due1: "2026-03-31" }, ["due1"]],
    ["without any date", { due1: "", value1: "", due2: "", value2: "" }, ["due1"]],
    ["of two dates in a style of one", { style: "s_curve" }, ["due2"]],
    ["with a midpoint after its end", { style: "s_curve", due2: "", value2: "", midpointOn: "2027-03-31" }, ["midpointOn"]],
    ["that narrows a gap by nothing", { style: "relative_gap", due2: "", reduceBy: "0" }, ["reduceBy"]],
    ["that glides to zero from zero", { style: "glide_to_zero", due2: "", baselineValue: "0" }, ["baselineValue"]],
    ["by period with a period missing", { style: "planned_monthly", due1: "2026-04-30", due2: "2026-05-31", due3: "2026-07-31", value3: "71" }, ["due3"]],
  ])("%s is refused at its field", (_, change, fields) => expect(fieldsRefused({ ...WHOLE, ...change })).toEqual(fields));

  it.each(TRAJECTORY_STYLES)("of the style %s comes back from its own fields as it was", (style) => {
    const one = style === "s_curve" || style === "hold";
    const dateAlone = style === "glide_to_zero" || style === "relative_gap";
    const points = style === "year_on_year" ? [] : one || dateAlone ? [{ dueOn: "2029-03-31", value: dateAlone ? 0 : 92 }] : [{ dueOn: "2027-03-31", value: 70 }, { dueOn: "2029-03-31", value: 92 }];
    const plan: PlanDraft = { style, baseline: style === "year_on_year" ? null : { periodEnd: "2026-03-31", value: 68.5 }, points, midpointOn: style === "s_curve" ? "2027-06-30" : null, reduceBy: style === "relative_gap" ? 10 : null };
    expect(readPlan(fieldsOfPlan(plan))).toEqual({ ok: true, value: plan });
  });

  it("has up to 36 dates, and room for more until then", () => {
    const all = Object.fromEntries(Array.from({ length: MOST_POINTS + 1 }, (_, place) => [[`due${place + 1}`, `20${String(27 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, "0")}-28`], [`value${place + 1}`, "1"]]).flat());
    expect(rowsShown(all)).toBe(36);
    expect(rowsShown({})).toBe(3);
    expect(rowsShown({ due4: "2027-03-31" })).toBe(6);
  });
});

describe("milestones", () => {
  it("are a day and a text each, and empty rows are none", () => {
    expect(readMilestones({ milestoneOn2: "2027-01-15", milestone2: "Centre opens" })).toEqual({ ok: true, value: [{ dueOn: "2027-01-15", text: "Centre opens" }] });
    expect(readMilestones({ milestoneOn1: "2027-01-15", milestone3: "x" })).toMatchObject({ ok: false, problems: [{ field: "milestone1" }, { field: "milestoneOn3" }] });
  });
});

describe("the difference of two versions", () => {
  const version = (plan: Partial<PlanDraft>, reason = "Because") => ({ plan: { style: "stepped_annual" as const, baseline: null, points: [{ dueOn: "2027-03-31", value: 70 }], midpointOn: null, reduceBy: null, ...plan }, reason, justification: "", source: "" });
  const metric = { unit: "percent", decimals: 1 } as const;

  it("says of every dated value whether it is the same, changed, added or left out, and by how much", () => {
    const rows = differenceOf(version({ points: [{ dueOn: "2027-03-31", value: 70 }, { dueOn: "2028-03-31", value: 80 }] }), version({ points: [{ dueOn: "2027-03-31", value: 72.5 }, { dueOn: "2029-03-31", value: 92 }] }), metric);
    expect(rows).toEqual([
      { what: "Style", kind: "same", before: "Steps", after: "Steps", note: null },
      { what: "Due 31 March 2027", kind: "changed", before: "70.0%", after: "72.5%", note: "2.5\u00a0points higher" },
      { what: "Due 31 March 2028", kind: "removed", before: "80.0%", after: null, note: null },
      { what: "Due 31 March 2029", kind: "added", before: null, after: "92.0%", note: null },
      { what: "Why it is proposed", kind: "same", before: "Because", after: "Because", note: null },
    ]);
    expect(differenceText(rows)).toBe("3 lines differ: 3 dated values.");
  });

  it("of a version and itself is nothing, and of words alone names them", () => {
    expect(differenceText(differenceOf(version({}), version({}), metric))).toBe("Nothing differs.");
    expect(differenceText(differenceOf(version({}), version({}, "For another reason"), metric))).toBe("One line differs: why it is proposed.");
  });
});
