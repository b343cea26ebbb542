import { describe, expect, it } from "vitest";
import { milestoneLine } from "./milestone-line";

const DUE = { position: 0, dueOn: "2026-06-30", text: "Centre opens", reachedOn: null, recordedOn: null };

describe("a milestone", () => {
  it.each([["2026-06-29", "To come"], ["2026-06-30", "To come"], ["2026-07-01", "Overdue"]])("not reached is on %s: %s", (asOf, state) => expect(milestoneLine(DUE, asOf)).toMatchObject({ state, reachedOn: null, when: "30 June 2026" }));

  it("is reached from the day on which that was recorded, not from the day it happened", () => {
    const reached = { ...DUE, reachedOn: "2026-06-20", recordedOn: "2026-07-03" };
    expect(milestoneLine(reached, "2026-06-25").state).toBe("To come");
    expect(milestoneLine(reached, "2026-07-02").state).toBe("Overdue");
    expect(milestoneLine(reached, "2026-07-03")).toMatchObject({ state: "Reached 20 June 2026", reachedOn: "2026-06-20" });
  });

  it("says where it was late", () => expect(milestoneLine({ ...DUE, reachedOn: "2026-07-01", recordedOn: "2026-07-01" }, "2026-08-01").state).toBe("Reached 1 July 2026, late"));
});
