import { describe, expect, it } from "vitest";
import { IMPORT_STATES, type ImportState } from "./import-state";
import { importSteps } from "./import-steps";

const RECORD = {
  stagedBy: "Asha", stagedAt: "2026-05-12T08:30:00Z", checkedAt: null, decidedBy: null, decidedAt: null, endedAt: null, embargoUntil: null, withdrawnOn: null,
};
const CHECKED = { ...RECORD, checkedAt: "2026-05-12T08:31:00Z" };
const DECIDED = { ...CHECKED, decidedBy: "Ben", decidedAt: "2026-05-12T09:00:00Z" };
const ENDED = { ...DECIDED, endedAt: "2026-05-12T09:01:00Z" };

const stages = (record: Parameters<typeof importSteps>[0], ahead = false) => importSteps(record, ahead).map(({ label, state }) => `${state} ${label}`);

describe("the stages of an import", () => {
  it.each<[ImportState, typeof RECORD | typeof CHECKED | typeof DECIDED | typeof ENDED, readonly string[]]>([
    ["staged", RECORD, ["done Brought in", "current Checked", "later Approved", "later Published"]],
    ["checked", CHECKED, ["done Brought in", "done Checked", "current Approved", "later Published"]],
    ["approved", DECIDED, ["done Brought in", "done Checked", "done Approved", "current Published"]],
    ["published", ENDED, ["done Brought in", "done Checked", "done Approved", "done Published"]],
    ["refused", CHECKED, ["done Brought in", "current Refused"]],
    ["rejected", ENDED, ["done Brought in", "done Checked", "current Rejected"]],
    ["cancelled", RECORD, ["done Brought in", "current Cancelled"]],
    ["cancelled", ENDED, ["done Brought in", "done Checked", "done Approved", "current Cancelled"]],
    ["failed", CHECKED, ["done Brought in", "done Checked", "current Failed"]],
    ["unchanged", CHECKED, ["done Brought in", "done Checked", "current Nothing new"]],
  ])("of one that is %s", (state, record, expected) => {
    expect(stages({ ...record, state })).toEqual(expected);
  });

  it("say who and when in London time", () => {
    const notes = importSteps({ ...ENDED, state: "published" }, false).map(({ note }) => note);
    expect(notes).toEqual(["Asha, 12 May 2026 at 9:30am", "12 May 2026 at 9:31am", "Ben, 12 May 2026 at 10:00am", "12 May 2026 at 10:01am"]);
  });

  it("say that nobody sees it yet, and that it was withdrawn", () => {
    const embargoed = { ...ENDED, state: "published" as const, embargoUntil: "2026-06-11T08:30:00Z" };
    expect(importSteps(embargoed, true).at(-1)?.note).toBe("under embargo until 11 June 2026 at 9:30am");
    expect(importSteps(embargoed, false).at(-1)?.note).toBe("12 May 2026 at 10:01am");
    expect(importSteps({ ...ENDED, state: "published", withdrawnOn: "2026-05-20" }, false).at(-1)).toEqual({ label: "Withdrawn", note: "20 May 2026", state: "current" });
  });

  it("have one present stage at most, and none later behind one that ended", () => {
    for (const state of IMPORT_STATES) {
      const found = importSteps({ ...ENDED, state }, false);
      expect(found.filter((stage) => stage.state === "current").length, state).toBeLessThanOrEqual(1);
      if (!["staged", "checked"].includes(state)) expect(found.some((stage) => stage.state === "later"), state).toBe(false);
    }
  });
});
