import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { districtOf, findableAreas } from "./findable-areas";
import { searchResults } from "./search-results";

const reference = readReference();
const idOf = new Map(reference.areas.map(({ key }, index) => [key, index + 1]));
const id = (key: string): number => idOf.get(key) ?? -1;

const organisations: Organisations = {
  areas: reference.areas.map((area) => ({
    id: id(area.key), key: area.key, kind: area.kind, boardKey: area.icbKeyBeforeApril2026 ?? null,
    versions: area.versions.map((version, index) => ({ ...version, id: 1000 * id(area.key) + index, areaId: id(area.key), cluster: version.cluster ?? null })),
  })),
  successions: reference.successions.map((one) => ({ ...one, fromAreaId: id(one.fromKey), toAreaId: id(one.toKey), weightBasis: one.basis })),
  overlaps: reference.overlaps.map((one) => ({ ...one, councilAreaId: id(one.councilKey), icbAreaId: id(one.icbKey) })),
};
const codes = reference.aliases.map((alias) => ({ areaId: id(alias.areaKey), kind: "icb" as const, scheme: "ons" as const, code: alias.code, validFrom: null, validTo: null, usedFrom: null }));
const places = reference.areas.flatMap((area) => area.versions.flatMap(({ postcode }) => (postcode ? [{ areaId: id(area.key), postcode }] : [])));
const areas = findableAreas(organisations, codes, places, "2026-06-01");
const hrefs = new Map([["E01", "/metrics/E01?area=QF7"]]);
const search = (typed: string) => searchResults(areas, reference.metrics, hrefs, ({ code }) => (code === "E01" ? ["icb", "trust"] : []), typed);
const names = (typed: string) => search(typed).areas.map(({ name }) => name);

describe("finding an area", () => {
  it("puts an exact code before everything else, of whatever scheme, and keeps it a list", () => {
    expect(search("QF7").areas[0]).toMatchObject({ kind: "icb", code: "QF7", href: "/organisations/QF7" });
    expect(search("qf7").areas[0]).toMatchObject({ code: "QF7" });
    expect(search("E08000019").areas).toMatchObject([{ kind: "council", code: "E08000039", href: "/councils/E08000039" }]);
    expect(search("E08000039").areas).toEqual(search("E08000019").areas);
    expect(search("RHQ").areas).toMatchObject([{ kind: "trust", code: "RHQ", href: "/trusts/RHQ" }]);
    expect(search("Y63").areas[0]).toMatchObject({ kind: "region", href: "/regions/Y63" });
  });

  it("puts a whole name before one that begins so, and that before one that only holds the word", () => {
    const found = search("Sheffield").areas;
    expect(found[0]).toMatchObject({ kind: "council", name: "Sheffield" });
    expect(found.slice(1).map(({ name }) => name)).toEqual(expect.arrayContaining(["Sheffield Teaching Hospitals NHS Foundation Trust", "Sheffield Children's NHS Foundation Trust"]));
    const essex = names("Essex");
    expect(essex.indexOf("NHS Essex Integrated Care Board")).toBeLessThan(essex.findIndex((name) => /^(Mid and South|.*Partnership)/.test(name)));
  });

  it.each(["South Yorkshire", "NHS South Yorkshire", "nhs south yorkshire integrated care board", "yorkshire south icb"])("finds a board by %s", (typed) => {
    expect(search(typed).areas[0]).toMatchObject({ code: "QF7" });
  });

  it("says what became of a board that ended, with the way to the boards that took its people", () => {
    const frimley = search("Frimley").areas.find(({ kind }) => kind === "icb");
    expect(frimley?.notes.join(" ")).toMatch(/^.*Ended on 31 March 2026: became part of /);
    expect(frimley?.href).toBe("/organisations/QNQ?set=2023");
    expect(frimley?.boards.length).toBeGreaterThan(1);
    expect(frimley?.boards.map(({ href }) => href)).toContain("/organisations/S0E4D");
  });

  it("gives a council with its boards, the largest part first, and without slivers", () => {
    expect(search("Sheffield").areas[0]?.boards).toEqual([{ name: "South Yorkshire", href: "/organisations/QF7" }]);
    const hampshire = search("Hampshire").areas.find(({ kind }) => kind === "council");
    const shares = organisations.overlaps.filter((one) => one.councilAreaId === id("council-e10000014") && one.validTo === null && one.shareOfCouncil >= 0.02);
    expect(hampshire?.boards).toHaveLength(shares.length);
  });

  it("finds nothing for nothing, and for what nobody is called", () => {
    for (const typed of ["", "   ", "!!", "xyzzy"]) expect([search(typed).areaTotal, search(typed).metricTotal]).toEqual([0, 0]);
  });
});

describe("a postcode district", () => {
  it("finds the trusts with their office there, with their boards, and no trust of another", () => {
    const { postcode } = search("S10");
    expect(postcode?.district).toBe("S10");
    expect(postcode?.trusts).toMatchObject([{ name: "Sheffield Children's NHS Foundation Trust", boards: [{ name: "South Yorkshire" }] }]);
    expect(search("s10 2th").postcode?.trusts).toEqual(postcode?.trusts);
    expect(search("S1").postcode?.trusts.map(({ code }) => code)).not.toContain("RCU");
  });

  it.each([["S10", "S10"], ["s102th", "S10"], ["EC1A 1BB", "EC1A"], ["BS10", "BS10"], ["E01", null], ["W1A", "W1A"], ["QF7", "QF7"], ["Sheffield", null], ["S10 2", null], ["BL0", "BL0"]])("of %s is %s", (typed, district) => {
    expect(districtOf(typed)).toBe(district);
  });
});

describe("finding a metric", () => {
  it("puts its code first, then its name, then words of what it counts and of what people call it", () => {
    expect(search("E01").metrics[0]).toMatchObject({ code: "E01", href: "/metrics/E01?area=QF7", kinds: ["icb", "trust"] });
    expect(search("waiting within 18 weeks").metrics[0]?.code).toBe("E01");
    expect(search("deficit").metrics.map(({ code }) => code)).toContain("F01");
    expect(search("NAO").metrics.map(({ code }) => code)).toEqual(expect.arrayContaining(["F01", "F04", "E02", "P16", "W01", "W02", "G01", "O02"]));
    expect(search("cancer").metrics.length).toBeGreaterThan(3);
  });

  it("gives no link to one without figures", () => {
    expect(search("E02").metrics[0]).toMatchObject({ code: "E02", href: null, kinds: [] });
  });
});
