import { describe, expect, it } from "vitest";
import type { AreaCode } from "@/lib/organisations/domain/area-code";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { areaFinder } from "./area-finder";
import type { SourceArea } from "./source-figure";

const { areas, aliases } = readReference();
const idOf = (key: string): number => areas.findIndex((area) => area.key === key);

/** The codes of the register as the database gives them; the place of a body in the list is its id. */
const REGISTER: readonly AreaCode[] = [
  ...areas.flatMap((area, areaId) => area.versions.flatMap(({ odsCode, onsCode, name, shortName, validFrom, validTo }) =>
    ([["ods", odsCode], ["ons", onsCode], ["name", name.toLowerCase()], ["name", shortName.toLowerCase()]] as const)
      .flatMap(([scheme, code]): AreaCode[] => (code === null ? [] : [{ areaId, kind: area.kind, scheme, code, validFrom, validTo, usedFrom: null }])))),
  ...aliases.map(({ areaKey, code, validFrom }): AreaCode => {
    const areaId = idOf(areaKey);
    return { areaId, kind: areas[areaId]?.kind ?? "icb", scheme: "ons", code, validFrom: null, validTo: null, usedFrom: validFrom };
  }),
];

const find = areaFinder(REGISTER);
const of = (kind: SourceArea["kind"], scheme: SourceArea["scheme"], code: string): SourceArea => ({ kind, scheme, code, name: "" });

/** Key of the body found, or null. */
const found = (area: SourceArea, day: string): string | null => areas[find(area, day) ?? -1]?.key ?? null;

describe("boards", () => {
  it.each([
    ["an ODS code of three characters", "ods", "QR1", "2024-05-31", "icb-qr1"],
    ["an ODS code of five characters", "ods", "S1Y5D", "2026-04-30", "icb-s1y5d"],
    ["a new body before it began", "ods", "S1Y5D", "2026-03-31", null],
    ["an abolished body on its last day", "ods", "QNQ", "2026-03-31", "icb-qnq"],
    ["an abolished body after it", "ods", "QNQ", "2026-04-30", null],
    ["an abolished body after it, by its ONS code", "ons", "E54000034", "2026-04-30", null],
    ["a code of another list", "ons", "QR1", "2024-05-31", null],
    ["a code nobody has", "ods", "QZZ", "2024-05-31", null],
    ["no code", "ods", "", "2024-05-31", null],
  ] as const)("%s", (_, scheme, code, day, key) => {
    expect(found(of("icb", scheme, code), day)).toBe(key);
  });

  it.each(["icb-qxu", "icb-qnx"])("%s has two ONS codes, of which files use the older one at any date", (key) => {
    const [older, newer] = key === "icb-qxu" ? ["E54000052", "E54000063"] : ["E54000053", "E54000064"];
    expect(["2022-12-31", "2024-12-31"].map((day) => found(of("icb", "ons", older), day))).toEqual([key, key]);
    expect(found(of("icb", "ons", newer), "2024-12-31")).toBe(key);
    expect(found(of("icb", "ons", newer), "2022-12-31")).toBeNull();
  });

  it("gives each footprint of Hampshire and Isle of Wight its own ONS code, and QRL to both", () => {
    expect(["2026-03-31", "2026-04-30"].map((day) => found(of("icb", "ods", "QRL"), day))).toEqual(["icb-qrl", "icb-qrl"]);
    expect(["2026-03-31", "2026-04-30"].map((day) => found(of("icb", "ons", "E54000042"), day))).toEqual(["icb-qrl", null]);
    expect(["2026-03-31", "2026-04-30"].map((day) => found(of("icb", "ons", "E54000067"), day))).toEqual([null, "icb-qrl"]);
  });

  it("takes Fingertips' leading n for the code behind it, and its footprint too", () => {
    expect(found(of("icb", "ons", "nE54000008"), "2023-03-31")).toBe("icb-qyg");
    expect(found(of("icb", "ons", "nE54000065"), "2026-06-30")).toBe("icb-s1y5d");
    expect(["2026-03-31", "2026-04-30"].map((day) => found(of("icb", "ons", "nE54000042"), day))).toEqual(["icb-qrl", null]);
    expect(found(of("icb", "ons", "nonsense"), "2023-03-31")).toBeNull();
  });

  it("finds, for days before the first boards, the body that took the code on", () => {
    expect(found(of("icb", "ods", "QR1"), "2016-03-31")).toBe("icb-qr1");
    expect(found(of("icb", "ons", "E54000052"), "2016-03-31")).toBe("icb-qxu");
    expect(found(of("icb", "ods", "S1Y5D"), "2016-03-31")).toBeNull();
  });

  it.each(["NHS Gloucestershire Integrated Care Board", "NHS GLOUCESTERSHIRE INTEGRATED CARE BOARD", "gloucestershire"])("finds a board by the name %s", (name) => {
    expect(found(of("icb", "name", name), "2024-05-31")).toBe("icb-qr1");
  });
});

describe("other bodies", () => {
  it.each([
    ["England by any code", of("england", "ods", "-"), "2001-12-31", "england"],
    ["figures of nobody", of("unattributed", "ods", ""), "2026-01-31", "unattributed"],
    ["a region by its ODS code", of("region", "ods", "Y61"), "2023-06-30", "region-y61"],
    ["a region by its older code, later", of("region", "ons", "E40000007"), "2025-06-30", "region-y61"],
    ["a region by its newer code, earlier", of("region", "ons", "E40000014"), "2022-12-31", "region-y62"],
    ["a region by name", of("region", "name", "NORTH EAST AND YORKSHIRE"), "2024-06-30", "region-y63"],
    ["a statistical region", of("region", "ons", "E12000001"), "2024-06-30", null],
    ["a council long before the register begins", of("council", "ons", "E08000016"), "2012-12-31", "council-e08000016"],
    ["Barnsley by its new code, before it", of("council", "ons", "E08000038"), "2024-12-31", "council-e08000016"],
    ["Sheffield by its old code, after it", of("council", "ons", "E08000019"), "2026-12-31", "council-e08000019"],
    ["North Yorkshire by the code of the county", of("council", "ons", "E10000023"), "2024-06-30", "council-e06000065"],
    ["Somerset by the code of the county", of("council", "ons", "E10000027"), "2015-06-30", "council-e06000066"],
    ["Dorset by the code of the county, after Christchurch left", of("council", "ons", "E10000009"), "2024-06-30", "council-e06000059"],
    ["Dorset with Christchurch, which is no council any more", of("council", "ons", "E10000009"), "2015-12-31", null],
    ["Cumbria, which was split, after it ended", of("council", "ons", "E10000006"), "2025-03-31", "council-e10000006"],
    ["Poole before it ended", of("council", "ons", "E06000029"), "2017-12-31", "council-e06000029"],
    ["a district", of("council", "ons", "E07000061"), "2024-06-30", null],
    ["a trust", of("trust", "ods", "RTE"), "2025-09-30", "trust-rte"],
    ["a board's code given as a trust's", of("trust", "ods", "QR1"), "2025-09-30", null],
  ] as const)("%s", (_, area, day, key) => {
    expect(found(area, day)).toBe(key);
  });

  it("finds a trust after it closed and before it opened, as publishers go on with its code", () => {
    const closed = areas.find(({ kind, versions }) => kind === "trust" && (versions[0]?.validTo ?? "9999") < "2022-01-01");
    const opened = areas.find(({ kind, versions }) => kind === "trust" && (versions[0]?.validFrom ?? "") > "2023-01-01");
    for (const trust of [closed, opened]) {
      const code = trust?.versions[0]?.odsCode ?? "";
      expect(["2022-07-31", "2026-01-31"].map((day) => found(of("trust", "ods", code), day))).toEqual([trust?.key, trust?.key]);
    }
  });
});

describe("a code of two bodies", () => {
  const code = (areaId: number, validFrom: string, validTo: string | null): AreaCode => ({ areaId, kind: "trust", scheme: "ods", code: "RXX", validFrom, validTo, usedFrom: null });
  const trust = of("trust", "ods", "RXX");

  it("is that of the one in force, and of none outside both", () => {
    const one = areaFinder([code(1, "2022-07-01", "2023-03-31"), code(2, "2024-04-01", null)]);
    expect([one(trust, "2023-03-31"), one(trust, "2024-04-01"), one(trust, "2023-12-31")]).toEqual([1, 2, null]);
  });

  it("is nobody's where both are in force", () => {
    expect(areaFinder([code(1, "2022-07-01", null), code(2, "2024-04-01", null)])(trust, "2024-06-30")).toBeNull();
  });
});

describe("a code that people mapped", () => {
  const mapped = (areaId: number, mapping: number, changes: Partial<AreaCode> = {}): AreaCode =>
    ({ areaId, kind: "icb", scheme: "ods", code: "QZ9", validFrom: null, validTo: null, usedFrom: null, mapping, withdrawn: false, ...changes });
  const board = of("icb", "ods", "QZ9");

  it("is asked of where the register has nobody, and never against it", () => {
    expect(areaFinder([mapped(1, 1)])(board, "2026-01-31")).toBe(1);
    expect(areaFinder([mapped(1, 1), { ...mapped(2, 0), mapping: null }])(board, "2026-01-31")).toBe(2);
    expect(areaFinder([mapped(1, 1)])(of("council", "ods", "QZ9"), "2026-01-31")).toBeNull();
    expect(areaFinder([mapped(1, 1)])(of("icb", "ons", "QZ9"), "2026-01-31")).toBeNull();
  });

  it("settles a code that the register gives to two", () => {
    expect(areaFinder([{ ...mapped(2, 0), mapping: null }, { ...mapped(3, 0), mapping: null }, mapped(1, 1)])(board, "2026-01-31")).toBe(1);
  });

  it("goes by the last record that covers the day, in whatever order they come", () => {
    const records = [mapped(3, 3, { validFrom: "2026-01-01", withdrawn: true }), mapped(1, 1), mapped(2, 2, { validFrom: "2025-01-01", validTo: "2026-06-30" })];
    for (const order of [records, [...records].reverse()]) {
      expect(["2024-12-31", "2025-06-30", "2026-01-31", "2026-07-31"].map((day) => areaFinder(order)(board, day))).toEqual([1, 2, null, null]);
    }
  });
});
