import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReleaseInfo } from "./observation";
import { revisionsOf, revisionsUnknownBefore, type Publishing, type RevisedPoint } from "./revisions";

const AREA = 7;
const release = (id: number, changes: Partial<ReleaseInfo> = {}): ReleaseInfo => ({
  id, publication: "rtt", title: `Release ${id}`, fileName: "", sourceUrl: null, periodEnd: "2026-01-31", publishedOn: "2026-03-12", publishedOnBasis: "stated", provenance: "official", licence: "", sha256: "",
  loadedOn: "2026-03-12", withdrawal: null, ...changes,
});
const RELEASES = new Map(Array.from({ length: 10 }, (_, id) => [id, release(id)]));
const figure = (releaseId: number, publishedOn: string, value: number | null, withdrawnOn: string | null = null, areaId = AREA): Publishing =>
  ({ metricCode: "E16", areaId, periodEnd: "2026-01-31", value, numerator: null, denominator: null, mark: value === null ? "suppressed" : null, releaseId, publishedOn, withdrawnOn });
const NOTHING = { value: null, numerator: null, denominator: null, mark: null, releaseId: null };
const own: RevisedPoint = { metricCode: "E16", areaId: AREA, periodEnd: "2026-01-31", pointOf: (figureOf) => figureOf(AREA) ?? NOTHING };
const changes = (publishings: readonly Publishing[], point = own) =>
  revisionsOf(point, publishings, RELEASES).map(({ on, cause, release: { id }, before, now }) => [on, cause, id, before && (before.value ?? before.mark), now && (now.value ?? now.mark)]);

describe("revisions of a figure", () => {
  it("are none where it was published once, or again the same", () => {
    expect(changes([figure(1, "2026-03-12", 100)])).toEqual([]);
    expect(changes([figure(1, "2026-03-12", 100), figure(2, "2026-05-14", 100)])).toEqual([]);
  });

  it("are one for each release that changed it, in order of time and whatever the order of rows", () => {
    expect(changes([figure(3, "2026-09-10", 98), figure(1, "2026-03-12", 100), figure(2, "2026-05-14", 101)])).toEqual([["2026-05-14", "published", 2, 100, 101], ["2026-09-10", "published", 3, 101, 98]]);
  });

  it("tell a value from a mark, in both directions", () => {
    expect(changes([figure(1, "2026-03-12", null), figure(2, "2026-05-14", 5)])).toEqual([["2026-05-14", "published", 2, "suppressed", 5]]);
    expect(changes([figure(1, "2026-03-12", 5), figure(2, "2026-05-14", null)])).toEqual([["2026-05-14", "published", 2, 5, "suppressed"]]);
  });

  it("go back when the release in force is withdrawn, and not when another is", () => {
    expect(changes([figure(1, "2026-03-12", 100), figure(2, "2026-05-14", 101, "2026-06-01")])).toEqual([["2026-05-14", "published", 2, 100, 101], ["2026-06-01", "withdrawn", 2, 101, 100]]);
    expect(changes([figure(1, "2026-03-12", 100, "2026-06-01"), figure(2, "2026-05-14", 101)])).toEqual([["2026-05-14", "published", 2, 100, 101]]);
  });

  it("say that nothing is left where the only release is withdrawn, and what came again", () => {
    expect(changes([figure(1, "2026-03-12", 100, "2026-04-01"), figure(2, "2026-05-14", 100)])).toEqual([["2026-04-01", "withdrawn", 1, 100, null], ["2026-05-14", "published", 2, null, 100]]);
  });

  it("of a sum follow every body it is made of, one change a release", () => {
    const sum: RevisedPoint = { ...own, areaId: 9, pointOf: (figureOf) => {
      const [a, b] = [figureOf(1)?.value, figureOf(2)?.value];
      return a == null || b == null ? NOTHING : { ...NOTHING, value: a + b };
    } };
    const rows = [figure(1, "2026-03-12", 10, null, 1), figure(2, "2026-03-12", 20, null, 2), figure(3, "2026-05-14", 11, null, 1), figure(3, "2026-05-14", 22, null, 2)];
    expect(changes(rows, sum)).toEqual([["2026-05-14", "published", 3, 30, 33]]);
  });

  it("lead from what was first known to what is in force on any day", () => {
    const day = fc.constantFrom("2026-03-12", "2026-04-09", "2026-05-14", "2026-06-11", "2026-07-09");
    const rows = fc.array(fc.record({ publishedOn: day, value: fc.integer({ min: 0, max: 3 }), withdrawnOn: fc.option(day) }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(rows, day, (drawn, asOf) => {
      const all = drawn.map(({ publishedOn, value, withdrawnOn }, id) => figure(id, publishedOn, value, withdrawnOn !== null && withdrawnOn < publishedOn ? publishedOn : withdrawnOn));
      const seen = all.filter((one) => one.publishedOn <= asOf).map((one) => ({ ...one, withdrawnOn: one.withdrawnOn !== null && one.withdrawnOn <= asOf ? one.withdrawnOn : null }));
      const inForce = [...seen].filter((one) => one.withdrawnOn === null).sort((a, b) => a.publishedOn.localeCompare(b.publishedOn) || a.releaseId - b.releaseId).at(-1)?.value ?? null;
      const found = revisionsOf(own, seen, RELEASES);
      found.forEach((one, index) => index > 0 && expect(one.before).toEqual(found[index - 1]?.now));
      const first = [...seen].sort((a, b) => a.publishedOn.localeCompare(b.publishedOn) || a.releaseId - b.releaseId)[0]?.value ?? null;
      expect(found.length === 0 ? first : (found.at(-1)?.now?.value ?? null)).toBe(inForce);
    }), { numRuns: 400 });
  });
});

describe("what is not known of revisions", () => {
  it("is everything before the last day on which figures were loaded after their publication", () => {
    expect(revisionsUnknownBefore([release(1, { loadedOn: "2026-11-20" }), release(2, { loadedOn: "2026-11-21" }), release(3, { publishedOn: "2026-12-10", loadedOn: "2026-12-10" })])).toBe("2026-11-21");
    expect(revisionsUnknownBefore([release(1)])).toBeNull();
    expect(revisionsUnknownBefore([])).toBeNull();
  });

  it("holds for figures whose day of publication nobody knows", () => {
    expect(revisionsUnknownBefore([release(1, { publishedOnBasis: "loaded" })])).toBe("2026-03-12");
  });
});
