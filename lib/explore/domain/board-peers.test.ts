import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { boardCharacteristics } from "@/lib/explore/board-characteristics";
import { boardPeers, type BoardCharacteristics } from "./board-peers";
import { peersTable } from "./peers-table";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { openInputs } from "@/scripts/compile-seed/inputs.mjs";
import { compileBoardCharacteristics } from "@/scripts/compile-seed/board-characteristics.mjs";

const board = (code: string, deprivation: number, olderShare: number, residents: number): BoardCharacteristics => ({ set: "2026", code, deprivation, olderShare, residents });

/** Standard deviations over the four: deprivation 10, share 2, residents 0 (dropped). */
const four = [board("A", 10, 20, 1e6), board("B", 20, 20, 1e6), board("C", 30, 24, 1e6), board("D", 30, 22, 1e6)];

describe("boardPeers", () => {
  it("orders by the standardised distance worked by hand, and says why", () => {
    // Variances with n - 1: deprivation 275/3 (mean 22.5), share 11/3 (mean 21.5).
    const peers = boardPeers(four, "2026", "A", 3);
    const distance = (d: number, s: number): number => Math.sqrt(d ** 2 / (275 / 3) + s ** 2 / (11 / 3));
    expect(peers.map(({ code }) => code)).toEqual(["B", "D", "C"]);
    [distance(10, 0), distance(20, 2), distance(20, 4)].forEach((expected, at) => expect(peers[at]?.distance).toBeCloseTo(expected, 10));
    expect(peers[0]?.differences.map(({ text }) => text)).toEqual(["10.0 points more deprived", "the same share aged 60 and over"]);
    expect(peers[0]?.differences[0]?.share).toBeCloseTo(1, 10);
  });

  it("has no peers for a board without characteristics, and never mixes the sets", () => {
    expect(boardPeers(four, "2026", "Z")).toEqual([]);
    expect(boardPeers(four, "2023", "A")).toEqual([]);
  });

  it("shows the same characteristics in the table, the board itself first", () => {
    const [a] = four;
    if (a === undefined) throw new Error("no board");
    const table = peersTable(a, boardPeers(four, "2026", "A", 1), (code) => `Board ${code}`);
    expect(table.rows.map((row) => row.slice(0, 4))).toEqual([["Board A", 10, 20, 1e6], ["Board B", 20, 20, 1e6]]);
  });
});

describe("the characteristics that come with the product", () => {
  const all = boardCharacteristics();

  it("are of every board of both sets, whose residents sum to England's", () => {
    const { areas } = readReference();
    for (const [set, day, count] of [["2023", "2026-03-31", 42], ["2026", "2026-04-01", 36]] as const) {
      const inForce = areas.filter(({ kind }) => kind === "icb").flatMap(({ versions }) => versions.filter((one) => one.validFrom <= day && (one.validTo === null || one.validTo >= day)));
      const held = all.filter((one) => one.set === set);
      expect(held.map(({ code }) => code).sort()).toEqual(inForce.map(({ odsCode }) => odsCode).sort());
      expect([held.length, held.reduce((sum, { residents }) => sum + residents, 0)]).toEqual([count, 57_112_129]);
    }
  });

  it("give every board five peers of its own set", () => {
    for (const { set, code } of all) expect(boardPeers(all, set, code)).toHaveLength(5);
  });

  const folder = path.resolve("../shared/data");
  it.skipIf(!existsSync(path.join(folder, "inequalities")))("are what the official files give", () => {
    const { areas } = JSON.parse(readFileSync("prisma/seed/reference/areas.json", "utf8"));
    expect(compileBoardCharacteristics(openInputs(folder), areas)).toEqual(all);
  });
});
