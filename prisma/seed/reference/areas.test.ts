import { describe, expect, it } from "vitest";
import { versionOn, type Area, type AreaVersion } from "@/prisma/seed/reference/area";
import { readReference } from "@/prisma/seed/reference/read-reference";

const { areas, aliases, successions, overlaps } = readReference();
const byKey = new Map(areas.map((area) => [area.key, area]));
const inForce = (kind: Area["kind"], day: string) => areas.filter((area) => area.kind === kind).flatMap((area) => versionOn(area, day) ?? []);
const icb = (key: string, day: string): AreaVersion | null => versionOn(byKey.get(key) ?? { key, kind: "icb", versions: [] }, day);
const DAYS = [...new Set(areas.flatMap((area) => area.versions.flatMap((version) => [version.validFrom, ...(version.validTo ? [version.validTo] : [])])))];

describe("areas through time", () => {
  it.each([
    ["icb", "2022-07-01", 42], ["icb", "2023-04-01", 42], ["icb", "2026-03-31", 42], ["icb", "2026-04-01", 36], ["icb", "2022-06-30", 0],
    ["region", "2022-10-31", 7], ["region", "2026-11-21", 7], ["council", "2024-01-01", 153], ["council", "2026-04-01", 153],
    ["england", "2026-03-31", 1], ["unattributed", "2026-03-31", 1], ["statistical_region", "2022-07-01", 9], ["statistical_region", "2026-11-21", 9],
  ] as const)("%s on %s: %i in force", (kind, day, count) => {
    expect(inForce(kind, day)).toHaveLength(count);
  });

  it("has 273 trusts, 205 of them open", () => {
    expect(areas.filter((area) => area.kind === "trust")).toHaveLength(273);
    expect(inForce("trust", "2026-01-31")).toHaveLength(205);
  });

  it("never calls a statistical region as it calls a region of the NHS, and counts nobody in it", () => {
    const nhs = new Set(inForce("region", "2026-11-21").flatMap(({ name, shortName }) => [name, shortName]));
    const statistical = inForce("statistical_region", "2026-11-21");
    expect(statistical.filter(({ name, shortName }) => nhs.has(name) || nhs.has(shortName))).toEqual([]);
    expect(statistical.map(({ onsCode, odsCode, regionKey, population }) => [onsCode, odsCode, regionKey, population])).toEqual(Array.from({ length: 9 }, (_, at) => [`E1200000${at + 1}`, null, null, null]));
    // A board or council lies in a region of the NHS, never in a statistical one.
    expect(areas.flatMap(({ versions }) => versions.filter(({ regionKey }) => regionKey?.startsWith("statistical")))).toEqual([]);
  });

  it("has no overlapping versions of one area, and none that ends before it starts", () => {
    const faults = areas.flatMap((area) => area.versions.flatMap((version, index) => {
      const next = area.versions[index + 1];
      const backwards = version.validTo !== null && version.validTo < version.validFrom;
      const overlapping = next !== undefined && (version.validTo === null || version.validTo >= next.validFrom);
      return backwards || overlapping ? [area.key] : [];
    }));
    expect(faults).toEqual([]);
  });

  it("gives each code to one area on every day on which anything changes", () => {
    const clashes = DAYS.flatMap((day) => {
      const codes = areas.flatMap((area) => { const version = versionOn(area, day); return version ? [version.odsCode, version.onsCode].filter((code) => code !== null) : []; });
      return codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${day} ${code}`);
    });
    expect(clashes).toEqual([]);
  });

  it("gives each hexagon cell and abbreviation to one ICB of a set", () => {
    for (const day of ["2026-03-31", "2026-04-01"]) {
      const versions = inForce("icb", day);
      expect(new Set(versions.map((version) => `${version.hexQ},${version.hexR}`)).size).toBe(versions.length);
      expect(new Set(versions.map((version) => version.abbreviation?.toLowerCase())).size).toBe(versions.length);
    }
  });

  it("puts every ICB, council and English trust in a region that exists", () => {
    const lost = areas.filter((area) => ["icb", "council"].includes(area.kind) || area.icbKeyBeforeApril2026).flatMap((area) => area.versions.filter((version) => byKey.get(version.regionKey ?? "")?.kind !== "region").map(() => area.key));
    expect(lost).toEqual([]);
  });

  it("keeps the population of England whole in regions and in both sets of ICBs", () => {
    const england = versionOn(byKey.get("england") as Area, "2026-01-01")?.population;
    const sum = (versions: AreaVersion[]) => versions.reduce((total, version) => total + (version.population ?? NaN), 0);
    expect(england).toBe(57_112_129);
    expect([sum(inForce("region", "2026-01-01")), sum(inForce("icb", "2026-03-31")), sum(inForce("icb", "2026-04-01"))]).toEqual([england, england, england]);
  });
});

describe("codes that change", () => {
  it.each([
    ["icb-qxu", "2023-03-31", "E54000052"], ["icb-qxu", "2023-04-01", "E54000063"], ["icb-qnx", "2023-03-31", "E54000053"], ["icb-qnx", "2023-04-01", "E54000064"],
    ["icb-qrl", "2026-03-31", "E54000042"], ["icb-qrl", "2026-04-01", "E54000067"], ["icb-qoq", "2022-07-01", "E54000051"], ["icb-qoq", "2026-04-01", "E54000051"],
    ["icb-s1y5d", "2026-04-01", "E54000065"], ["icb-d7t5g", "2026-04-01", "E54000066"],
    ["region-y61", "2023-12-31", "E40000007"], ["region-y61", "2024-01-01", "E40000013"], ["region-y62", "2023-12-31", "E40000010"], ["region-y62", "2024-01-01", "E40000014"],
    ["council-e08000016", "2026-03-31", "E08000016"], ["council-e08000016", "2026-04-01", "E08000038"], ["council-e08000019", "2026-04-01", "E08000039"],
  ])("%s on %s is %s", (key, day, onsCode) => {
    expect(icb(key, day)?.onsCode).toBe(onsCode);
  });

  it("enlarges Hampshire and Isle of Wight under the same key and ODS code", () => {
    expect([icb("icb-qrl", "2026-03-31"), icb("icb-qrl", "2026-04-01")]).toMatchObject([
      { odsCode: "QRL", population: 1_842_532, status: "enlarged" }, { odsCode: "QRL", population: 2_019_136, status: "enlarged" },
    ]);
  });

  it("abolishes 12 ICBs, starts 6 and lets 29 continue unchanged", () => {
    const before = inForce("icb", "2026-03-31");
    const after = inForce("icb", "2026-04-01");
    const count = (versions: AreaVersion[], status: string) => versions.filter((version) => version.status === status).length;
    expect([count(before, "abolished"), count(after, "new"), count(after, "continues"), count(after, "enlarged")]).toEqual([12, 6, 29, 1]);
  });

  it("resolves 49 other codes, none of them to two areas", () => {
    expect(aliases).toHaveLength(49);
    expect(new Set(aliases.map((alias) => alias.code)).size).toBe(49);
    expect(aliases.filter((alias) => !byKey.has(alias.areaKey))).toEqual([]);
    expect(aliases.find((alias) => alias.code === "E54000052")).toMatchObject({ areaKey: "icb-qxu", validTo: "2023-03-31" });
    expect(aliases.find((alias) => alias.code === "E40000010")).toMatchObject({ areaKey: "region-y62", validTo: "2023-12-31" });
    expect(aliases.find((alias) => alias.code === "E10000009")).toMatchObject({ areaKey: "council-e06000059", validFrom: "2019-04-01" });
  });

  it("keeps councils that ended without one successor apart from those in force", () => {
    const ended = areas.filter((area) => area.kind === "council" && versionOn(area, "2024-01-01") === null);
    expect(ended.map(({ key }) => key)).toEqual(["council-e06000028", "council-e06000029", "council-e10000006"]);
    const [cumberland, westmorland] = ["council-e06000063", "council-e06000064"].map((key) => icb(key, "2024-01-01")?.population ?? NaN);
    expect(icb("council-e10000006", "2023-03-31")).toMatchObject({ name: "Cumbria", population: (cumberland ?? NaN) + (westmorland ?? NaN) });
  });
});

describe("the reorganisation of April 2026", () => {
  const leaving = (key: string) => successions.filter((flow) => flow.fromKey === key);

  it("has 17 flows out of 13 bodies into 7", () => {
    expect([successions.length, new Set(successions.map((flow) => flow.fromKey)).size, new Set(successions.map((flow) => flow.toKey)).size]).toEqual([17, 13, 7]);
  });

  it.each([...new Set(successions.map((flow) => flow.fromKey))])("%s leaves whole: shares sum to 1 and people to its population", (key) => {
    expect(leaving(key).reduce((sum, flow) => sum + flow.shareOfPredecessor, 0)).toBeCloseTo(1, 3);
    expect(leaving(key).reduce((sum, flow) => sum + flow.populationMoved, 0)).toBe(icb(key, "2026-03-31")?.population);
  });

  it.each([...new Set(successions.map((flow) => flow.toKey))])("%s arrives whole: shares sum to 1 and people to its population", (key) => {
    const arriving = successions.filter((flow) => flow.toKey === key);
    expect(arriving.reduce((sum, flow) => sum + flow.shareOfSuccessor, 0)).toBeCloseTo(1, 3);
    expect(arriving.reduce((sum, flow) => sum + flow.populationMoved, 0)).toBe(icb(key, "2026-04-01")?.population);
  });

  it("calls only Frimley's parts an estimate by population", () => {
    expect(new Set(successions.filter((flow) => flow.method === "population").map((flow) => flow.fromKey))).toEqual(new Set(["icb-qnq"]));
    expect(new Set(successions.filter((flow) => flow.method === "sub_icb").map((flow) => flow.fromKey))).toEqual(new Set(["icb-qm7", "icb-qjg"]));
  });

  it("names flows by codes in force on the last day before and the first day after", () => {
    const wrong = successions.filter((flow) => icb(flow.fromKey, "2026-03-31")?.onsCode !== flow.fromOnsCode || icb(flow.toKey, flow.effectiveOn)?.onsCode !== flow.toOnsCode);
    expect(wrong).toEqual([]);
  });
});

describe("councils and ICBs", () => {
  it.each([["2023", 42, "2026-03-31", 166], ["2026", 36, "2026-04-01", 160]] as const)("%s set: every one of 153 councils is primary to exactly one of %i ICBs", (set, icbs, day, pairs) => {
    const links = overlaps.filter((overlap) => overlap.set === set);
    expect(links).toHaveLength(pairs);
    expect(new Set(links.map((link) => link.icbKey)).size).toBe(icbs);
    expect(links.filter((link) => icb(link.icbKey, day) === null)).toEqual([]);
    const primaries = links.filter((link) => link.primary).map((link) => link.councilKey);
    expect(new Set(primaries)).toEqual(new Set(areas.filter((area) => area.kind === "council" && versionOn(area, day)).map((area) => area.key)));
    expect(primaries).toHaveLength(153);
  });

  it("splits each council whole, and lists all but slivers", () => {
    for (const set of ["2023", "2026"]) {
      const sums = new Map<string, number>();
      for (const link of overlaps.filter((overlap) => overlap.set === set)) sums.set(link.councilKey, (sums.get(link.councilKey) ?? 0) + link.shareOfCouncil);
      expect([...sums].filter(([, sum]) => Math.abs(sum - 1) > 0.0005)).toEqual([]);
    }
    expect(overlaps.filter((overlap) => !overlap.listed).map((overlap) => overlap.shareOfCouncil).every((share) => share < 0.02)).toBe(true);
    expect(overlaps.filter((overlap) => overlap.set === "2023" && !overlap.listed)).toHaveLength(5);
  });
});
