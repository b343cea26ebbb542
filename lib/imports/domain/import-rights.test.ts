import { describe, expect, it } from "vitest";
import { importRights } from "./import-rights";
import { IMPORT_STATES, type ImportState } from "./import-state";

const NATIONAL = { mayStage: true, mayApprove: true, isOwn: false };
const REGIONAL = { mayStage: false, mayApprove: true, isOwn: false };
const ANALYST = { mayStage: true, mayApprove: false, isOwn: true };

const offered = (state: ImportState, reader: typeof NATIONAL, withdrawnOn: string | null = null): readonly string[] =>
  Object.entries(importRights({ state, withdrawnOn }, reader)).flatMap(([name, value]) => (value === true ? [name] : []));

describe("what a reader is offered", () => {
  it("is to approve what somebody else brought in, and never one's own", () => {
    expect(offered("checked", NATIONAL)).toEqual(["approve", "reject", "cancel"]);
    expect(offered("checked", { ...NATIONAL, isOwn: true })).toEqual(["reject", "cancel"]);
    expect(offered("checked", REGIONAL)).toEqual(["approve", "reject"]);
    expect(offered("checked", ANALYST)).toEqual(["cancel"]);
  });

  it("says why not", () => {
    const why = (reader: typeof NATIONAL, state: ImportState = "checked") => importRights({ state, withdrawnOn: null }, reader).whyNotApprove;
    expect([why(NATIONAL), why({ ...NATIONAL, isOwn: true }), why(ANALYST), why(ANALYST, "published")]).toEqual([null, "own", "not_permitted", null]);
  });

  it("is to try again what failed, to call off what has not ended, and to withdraw what is in force", () => {
    expect(offered("failed", ANALYST)).toEqual(["retry"]);
    expect(offered("approved", ANALYST)).toEqual(["cancel"]);
    expect(offered("published", NATIONAL)).toEqual(["withdraw"]);
    expect(offered("published", ANALYST)).toEqual([]);
    expect(offered("published", NATIONAL, "2026-05-20")).toEqual([]);
  });

  it("is nothing without a permission, in any state", () => {
    for (const state of IMPORT_STATES) expect(offered(state, { mayStage: false, mayApprove: false, isOwn: true }), state).toEqual([]);
  });
});
