import { describe, expect, it } from "vitest";
import { boardOf, boardsOf, setOfCode } from "./boundary-set";
import { areasOn, versionOn, type Area, type AreaKind, type Organisations } from "./organisation";

const version = (areaId: number, odsCode: string, name: string, validFrom: string, validTo: string | null) =>
  ({ id: areaId, areaId, validFrom, validTo, odsCode, onsCode: null, name, shortName: name, regionKey: null, population: null, populationYear: null, cluster: null });
const area = (id: number, kind: AreaKind, ...versions: Area["versions"]): Area => ({ id, key: `area-${id}`, kind, versions });

const organisations: Organisations = {
  successions: [], overlaps: [],
  areas: [
    area(1, "icb", version(1, "QA", "Old", "2022-07-01", "2026-03-31")),
    area(2, "icb", version(2, "QN", "New", "2026-04-01", null)),
    area(3, "icb", version(3, "QS", "Before", "2022-07-01", "2026-03-31"), version(3, "QS", "After", "2026-04-01", null)),
    area(4, "region", version(4, "Y1", "Region", "2022-07-01", null)),
  ],
};

describe("bodies through time", () => {
  it("have the version in force on a day, its first and last included", () => {
    const [, , both] = organisations.areas;
    if (!both) throw new Error("no such body");
    expect(["2022-06-30", "2022-07-01", "2026-03-31", "2026-04-01", "2050-01-01"].map((day) => versionOn(both, day)?.name)).toEqual([undefined, "Before", "Before", "After", "After"]);
  });

  it("are listed for a day by name, of one kind", () => {
    expect(areasOn(organisations, "icb", "2026-03-31").map(({ version: v }) => v.name)).toEqual(["Before", "Old"]);
    expect(areasOn(organisations, "icb", "2026-04-01").map(({ version: v }) => v.name)).toEqual(["After", "New"]);
  });

  it("belong to the newest set that has their code", () => {
    expect(["QA", "QN", "QS", "Y1", "", "qa"].map((code) => setOfCode(organisations, code))).toEqual(["2023", "2026", "2026", null, null, null]);
    expect(boardsOf(organisations, "2023").map(({ area: { id } }) => id)).toEqual([3, 1]);
    expect(boardOf(organisations, "2026", "QA")).toBeNull();
  });
});
