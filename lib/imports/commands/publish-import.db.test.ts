import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { ROLE, type Role } from "@/lib/access/roles";
import { loadSeries } from "@/lib/observations/load-series";
import { closeDatabase } from "@/lib/platform/database/client";
import { publishApproved } from "@/lib/testing/approved-import";
import { asOwner, auditOf, closeOwner, EVERY_ROLE } from "@/lib/testing/accounts";
import { importer, importRows, publishedState, readRows, rowsOf, waitsInForce } from "@/lib/testing/rtt-import";
import { accountFor, areaIdOf, runtimeClient, seeded } from "@/lib/testing/test-database";


const JANUARY = "2026-01-31";
const GLOUCESTERSHIRE = "icb-qr1";

beforeEach(seeded);
afterAll(async () => {
  await seeded();
  await closeDatabase();
  await closeOwner();
});

/** Figures of Gloucestershire with one pathway moved over 65 weeks, which changes nothing but E04. */
async function oneFigureRevised() {
  const held = await waitsInForce(GLOUCESTERSHIRE, JANUARY);
  return { before: held.over65, rows: rowsOf("QR1", { ...held, over52: held.over52, over65: held.over65 + 1 }) };
}

const releaseOf = async (id: number | null) => (await asOwner<Record<string, unknown>>("SELECT *, published_on::text AS published, embargo_until::text AS embargo FROM release WHERE id = $1", id))[0];
const figuresOf = (id: number | null) => asOwner<{ metric_code: string; area_id: number; code_as_published: string; value: number | null; mark: string | null }>("SELECT * FROM observation WHERE release_id = $1 ORDER BY area_id, metric_code", id);

describe("publishing an RTT release", () => {
  it("stores nothing where the figures are those in force, though the bytes are new", async () => {
    const before = await publishedState();
    const result = await importRows(await importer(), rowsOf("QR1", await waitsInForce(GLOUCESTERSHIRE, JANUARY)));
    expect(result).toEqual({ outcome: "nothing_new", releaseId: null, counts: { new: 0, changed: 0, unchanged: 5, notAttributed: 0 } });
    expect(await publishedState()).toEqual(before);
  });

  it("stores a revised figure alone, and keeps the old one for earlier days", async () => {
    const { before, rows } = await oneFigureRevised();
    const result = await importRows(await importer(), rows, { publishedOn: "2026-05-20" });
    expect(result).toMatchObject({ outcome: "published", counts: { new: 0, changed: 1, unchanged: 4, notAttributed: 0 } });
    expect(await releaseOf(result.releaseId)).toMatchObject({ published: "2026-05-20", published_on_basis: "stated", provenance: "official", licence: "Open Government Licence v3.0", counts: { new: 0, changed: 1, unchanged: 4, notAttributed: 0, refused: 0 } });
    expect(await figuresOf(result.releaseId)).toMatchObject([{ metric_code: "E04", value: before + 1, code_as_published: "QR1" }]);

    const reader = await importer();
    const areaId = await areaIdOf(GLOUCESTERSHIRE);
    const asOf = async (day: string) => (await loadSeries(reader, ["E04"], [{ areaId, restated: false }], day)).series.get(`E04|${areaId}`)?.points.find(({ periodEnd }) => periodEnd === JANUARY)?.value;
    expect([await asOf("2026-05-19"), await asOf("2026-05-20")]).toEqual([before, before + 1]);
  });

  it("brings a revision back to the first figure when a later file says so", async () => {
    const { before, rows } = await oneFigureRevised();
    const first = rowsOf("QR1", await waitsInForce(GLOUCESTERSHIRE, JANUARY));
    await importRows(await importer(), rows, { publishedOn: "2026-05-20" });
    const again = await importRows(await importer(), first, { publishedOn: "2026-06-20" });
    expect(again).toMatchObject({ outcome: "published", counts: { changed: 1 } });
    expect((await waitsInForce(GLOUCESTERSHIRE, JANUARY)).over65).toBe(before);
  });

  it("gives rows without a commissioner parent to the area for that, with an empty code", async () => {
    const result = await importRows(await importer(), [...rowsOf("QR1", await waitsInForce(GLOUCESTERSHIRE, JANUARY)), ...rowsOf("", { total: 0, within18: 0, over52: 0, over65: 0, over78: 0 })]);
    expect(result.counts).toEqual({ new: 5, changed: 0, unchanged: 5, notAttributed: 5 });
    const unattributed = await areaIdOf("unattributed");
    const figures = await figuresOf(result.releaseId);
    expect(figures.map(({ area_id, code_as_published }) => [area_id, code_as_published])).toEqual(Array.from({ length: 5 }, () => [unattributed, ""]));
    expect(figures.map(({ metric_code, value, mark }) => [metric_code, value, mark])).toEqual([
      ["E01", null, "not_applicable"], ["E03", null, "not_applicable"], ["E04", 0, null], ["E16", 0, null], ["E17", 0, null],
    ]);
  });

  it("finds a board by the code in force in the month: the 36 boards from April 2026", async () => {
    const waits = { total: 100, within18: 60, over52: 5, over65: 2, over78: 1 };
    const april = rowsOf("QF7", waits, "RTT-April-2026");
    const result = await importRows(await importer(), april);
    expect(await releaseOf(result.releaseId)).toMatchObject({ published: "2026-06-11", published_on_basis: "calendar" });
    expect(new Set((await figuresOf(result.releaseId)).map(({ area_id }) => area_id))).toEqual(new Set([await areaIdOf("icb-qf7")]));
    await expect(readRows(await importer(), rowsOf("QNX", waits, "RTT-April-2026"))).rejects.toThrow(/unknown_icb_code/);
  });

  it("writes one entry to the audit trail, with counts and without figures", async () => {
    const { rows } = await oneFigureRevised();
    const scope = await importer();
    const { releaseId } = await importRows(scope, rows, { publishedOn: "2026-05-20" });
    expect(await auditOf(String(releaseId))).toMatchObject([{
      action: "publish import", actor_id: null, actor_name: "Import worker", area_id: null,
      detail: { stagedBy: scope.actor.name, approvedBy: "Somebody who approves", fileName: "rtt.csv", periodEnd: JANUARY, publishedOn: "2026-05-20", counts: { new: 0, changed: 1, unchanged: 4, notAttributed: 0, refused: 0 } },
    }]);
    const before = await publishedState();
    expect(await importRows(scope, rows, { publishedOn: "2026-05-20" })).toMatchObject({ outcome: "already_loaded", releaseId: null });
    expect(await publishedState()).toEqual(before);
  });

  it("publishes once where two people import the same file, or the same figures, at once", async () => {
    const { rows } = await oneFigureRevised();
    const drafts = [await readRows(await importer(), rows), await readRows(await importer(), rows), await readRows(await importer(), [...rows].reverse())];
    const results = await Promise.all(drafts.map(async ({ draft }) => publishApproved(await importer(), draft)));
    expect(results.map((result) => (result.ok ? result.value.counts.changed : 0)).sort()).toEqual([0, 0, 1]);
    expect(await asOwner("SELECT 1 FROM release WHERE imported_by <> 'Seed of the installation'")).toHaveLength(1);
  });

  it("warns of a revision without a day of its own, and of a figure a hundred times that of the month before", async () => {
    const { rows } = await oneFigureRevised();
    expect((await readRows(await importer(), rows)).issues.map(({ rule }) => rule)).toContain("undated_revision");
    const december = await waitsInForce(GLOUCESTERSHIRE, "2025-12-31");
    const { issues } = await readRows(await importer(), rowsOf("QR1", { ...december, total: december.total * 100 }));
    expect(issues.filter(({ rule }) => rule === "hundredfold_change").map(({ message }) => message.slice(0, 4))).toContain("E16 ");
  });

  it("refuses a year's figure where its last month's is held, and says so", async () => {
    const { rows } = await oneFigureRevised();
    const { draft } = await readRows(await importer(), rows);
    const year = { ...draft, figures: draft.figures.map((figure) => ({ ...figure, periodStart: "2025-02-01" })) };
    const before = await publishedState();
    expect(await publishApproved(await importer(), year)).toMatchObject({ ok: false, problems: [{ code: "other_period", message: expect.stringContaining("is held from 1 January 2026, and in this file from 1 February 2025") }] });
    expect(await publishedState()).toEqual(before);
  });

  it.each([
    ["a day of publication within the period", { publishedOn: JANUARY }],
    ["a checksum that is none", { sha256: "x" }],
    ["no figures", { figures: [] }],
  ])("refuses %s", async (_, change) => {
    const { rows } = await oneFigureRevised();
    const { draft } = await readRows(await importer(), rows);
    const before = await publishedState();
    expect(await publishApproved(await importer(), { ...draft, ...change })).toMatchObject({ ok: false });
    expect(await publishedState()).toEqual(before);
  });

  it.each(EVERY_ROLE.map((role): [Role, boolean, boolean] => [role, ["national_oversight", "icb_analyst"].includes(role), ["national_oversight", "regional_oversight"].includes(role)]))("%s: may bring in %s, may approve %s", async (role, may, mayApprove) => {
    const key = { none: undefined, region: "region-y63", icb: "icb-qf7", council: "council-e08000019" }[ROLE[role].areaKind];
    const email = await accountFor(role, key);
    expect([(await accountScope(email, "import:stage")) !== null, (await accountScope(email, "import:approve")) !== null]).toEqual([may, mayApprove]);
  });
});

describe("an embargo", () => {
  it("hides release and figures from the application until it passes, then shows both and moves the dataset version", async () => {
    const { before, rows } = await oneFigureRevised();
    const email = await accountFor("national_oversight");
    const embargoUntil = new Date(Date.now() + 4_000).toISOString();
    const { releaseId } = await importRows(await importer(email), rows, { publishedOn: "2026-05-20", embargoUntil });
    const runtime = await runtimeClient();
    const seen = async () => (await runtime.query("SELECT (SELECT count(*) FROM release WHERE id = $1)::int AS releases, (SELECT count(*) FROM observation WHERE release_id = $1)::int AS figures, now() < $2::timestamptz AS early", [releaseId, embargoUntil])).rows[0];
    try {
      const during = await importer(email);
      expect(await seen()).toEqual({ releases: 0, figures: 0, early: true });
      const areaId = await areaIdOf(GLOUCESTERSHIRE);
      const known = async (scope: typeof during) => (await loadSeries(scope, ["E04"], [{ areaId, restated: false }], "2099-01-01")).series.get(`E04|${areaId}`)?.points.find(({ periodEnd }) => periodEnd === JANUARY)?.value;
      expect(await known(during)).toBe(before);
      while ((await seen()).early) await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await seen()).toEqual({ releases: 1, figures: 1, early: false });
      const after = await importer(email);
      expect(after.datasetVersion).not.toBe(during.datasetVersion);
      expect(await known(after)).toBe(before + 1);
    } finally {
      await runtime.end();
    }
  });

  it("does not let the same bytes in twice, though they cannot be seen", async () => {
    const { rows } = await oneFigureRevised();
    const embargoUntil = "2099-01-01T09:30:00Z";
    expect(await importRows(await importer(), rows, { embargoUntil })).toMatchObject({ outcome: "published" });
    const before = await publishedState();
    expect(await importRows(await importer(), rows, { embargoUntil })).toMatchObject({ outcome: "already_loaded" });
    expect(await importRows(await importer(), rows)).toMatchObject({ outcome: "already_loaded" });
    expect(await publishedState()).toEqual(before);
  });
});
