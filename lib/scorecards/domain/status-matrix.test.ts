import { describe, expect, it } from "vitest";
import { STATUS_ORDER } from "@/lib/shared/objective-status";
import { madeMetric, madeObjective, madePanel, madeStandings, madeStep } from "./fixtures/made-standings";
import { countStatuses, matrixLetter, openLetter, statusMatrix } from "./status-matrix";

const REGIONS = new Map([["region-a", "Arden"], ["region-b", "Borrowdale"], ["region-c", "Without a board"]]);
const BOARDS = [{ code: "QA1", region: "region-a" }, { code: "QB1", region: "region-b" }, { code: "QA2", region: "region-a" }];
const flat = (value: number): { readonly values: readonly number[] } => ({ values: Array.from({ length: 14 }, () => value) });
const steps = [madeStep("2026-03-31", 65), madeStep("2029-03-31", 92)];
const objectives = [
  madeObjective("N4", "elective", [{ metricCode: "E01", part: "judged", steps }]),
  madeObjective("N1", "finance", [{ metricCode: "F03", part: "judged", steps }]),
  madeObjective("QA1-1", "elective", [{ metricCode: "E01", part: "judged", steps }], { boardId: 2 }),
];
const panels = [madePanel(madeMetric("E01"), BOARDS, { england: flat(66), QA1: flat(70), QB1: flat(50), QA2: flat(95) })];
const made = madeStandings({ boards: BOARDS, objectives, panels });
const matrix = statusMatrix(objectives, made.boards, REGIONS);

describe("a letter of the matrix", () => {
  it("stands for one status, stale or not, and opens to it again", () => {
    const all = STATUS_ORDER.flatMap((status) => [true, false].map((stale) => ({ status, stale })));
    expect(all.map(({ status, stale }) => openLetter(matrixLetter(status, stale)))).toEqual(all);
    const letters = all.map(({ status, stale }) => matrixLetter(status, stale));
    expect(new Set(letters).size).toBe(18);
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
  });
});

describe("the matrix", () => {
  it("has the national objectives in the order of the areas, and never a board's own", () => {
    expect(matrix.objectives.map(({ code }) => code)).toEqual(["N1", "N4"]);
  });

  it("shows each board once, under its region, with the statuses that its standings have", () => {
    expect(matrix.regions.map(({ name, boards }) => [name, boards.map(([code]) => code)])).toEqual([["Arden", ["QA1", "QA2"]], ["Borrowdale", ["QB1"]]]);
    for (const [code, name, cells] of matrix.regions.flatMap(({ boards }) => boards)) {
      const own = made.boards.find(({ version }) => version?.odsCode === code);
      expect(name).toBe(own?.version?.shortName);
      expect([...cells].map(openLetter)).toEqual(["N1", "N4"].map((objective) => ({ status: own?.standings.get(objective)?.status, stale: own?.standings.get(objective)?.stale })));
    }
    expect(matrix.regions.flatMap(({ boards }) => boards.map(([code, , cells]) => [code, openLetter(cells.at(1) ?? "").status]))).toEqual([["QA1", "on_trajectory"], ["QA2", "met"], ["QB1", "off_not_improving"]]);
  });

  it("counts down each column what stands in it, as many as there are boards, and gives no board a total", () => {
    const rows = matrix.regions.flatMap(({ boards }) => boards.map(([, , cells]) => [...cells].map(openLetter)));
    for (const [place, { counts, stale, code }] of matrix.objectives.entries()) {
      const column = rows.map((cells) => cells[place] ?? { status: "not_measured" as const, stale: false });
      expect({ counts, stale }, code).toEqual(countStatuses(column));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0), code).toBe(BOARDS.length);
    }
    expect(matrix.objectives[1]?.counts).toEqual({ on_trajectory: 1, met: 1, off_not_improving: 1 });
    for (const board of matrix.regions.flatMap(({ boards }) => boards)) expect(board).toHaveLength(3);
  });

  it("says how many objectives nobody can be judged on, and which areas those are", () => {
    expect(matrix.title).toBe("One of the 2 objectives cannot be judged today for any board, and all on finance are among them");
    expect(statusMatrix(objectives, [], REGIONS).title).toBe("No board is shown");
  });
});
