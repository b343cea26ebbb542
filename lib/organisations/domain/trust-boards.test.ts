import { describe, expect, it } from "vitest";
import type { Area, Organisations } from "./organisation";
import { trustBoards, trustsOfBoard } from "./trust-boards";

let versions = 0;
const area = (id: number, kind: Area["kind"], validFrom: string, validTo: string | null, boardKey: string | null = null): Area => ({
  id, key: `${kind}-${id}`, kind, boardKey,
  versions: [{ id: (versions += 1), areaId: id, validFrom, validTo, odsCode: `Q${id}`, onsCode: null, name: `Body ${id}`, shortName: `Body ${id}`, regionKey: null, population: null, populationYear: null, cluster: null }],
});
const flow = (fromAreaId: number, toAreaId: number, shareOfPredecessor: number) => ({ fromAreaId, toAreaId, effectiveOn: "2026-04-01", shareOfPredecessor, shareOfSuccessor: 1, populationMoved: 1, weightBasis: "" });

const [stays, merged, split, successor, other] = [area(1, "icb", "2022-07-01", null), area(2, "icb", "2022-07-01", "2026-03-31"), area(3, "icb", "2022-07-01", "2026-03-31"), area(4, "icb", "2026-04-01", null), area(5, "icb", "2026-04-01", null)] as const;
const trusts = [1, 2, 3].map((board) => area(10 + board, "trust", "2010-01-01", null, `icb-${board}`));
const closed = area(20, "trust", "2010-01-01", "2024-03-31", "icb-1");
const welsh = area(21, "trust", "2010-01-01", null);
const organisations: Organisations = { areas: [stays, merged, split, successor, other, ...trusts, closed, welsh], successions: [flow(2, 4, 1), flow(3, 4, 0.4), flow(3, 5, 0.6)], overlaps: [] };
const idsOf = (trust: Area, set: "2023" | "2026") => trustBoards(organisations, trust, set).map((board) => [board.area.id, board.share]);

describe("the board of a trust", () => {
  it("is the one the register listed, until it was reorganised", () => {
    expect(trusts.map((trust) => idsOf(trust, "2023"))).toEqual([[[1, 1]], [[2, 1]], [[3, 1]]]);
  });

  it("is what that board became; of a split one every part, largest first, for none is on record", () => {
    expect(trusts.map((trust) => idsOf(trust, "2026"))).toEqual([[[1, 1]], [[4, 1]], [[5, 0.6], [4, 0.4]]]);
  });

  it("is none of a trust outside England", () => {
    expect(idsOf(welsh, "2026")).toEqual([]);
  });

  it("has its trusts, closed ones among them, and says which are not sure", () => {
    expect(trustsOfBoard(organisations, 1, "2026").map((trust) => trust.area.id)).toEqual([11, 20]);
    expect(trustsOfBoard(organisations, 4, "2026").map((trust) => [trust.area.id, trust.isSure])).toEqual([[12, true], [13, false]]);
    expect(trustsOfBoard(organisations, 4, "2023")).toEqual([]);
  });
});
