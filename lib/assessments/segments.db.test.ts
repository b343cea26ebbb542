import { afterEach, describe, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/accounts";
import { areaIdOf, runtimeClient, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { addDays } from "@/lib/shared/month";
import { loadBoardSegment } from "./load-board-segment";
import { loadSegmentTile } from "./load-segment-tile";
import { loadSegments } from "./load-segments";
import { loadTrustSegment } from "./load-trust-segment";

seededDatabase();

const DAY = "2026-06-01";
/** Days that nobody asked for: thresholds do not move the dataset version. */
let days = 1;
const newDay = (): string => addDays("2026-07-01", (days += 1));
const scope = () => scopeFor("auditor", "figures:read");
const trust = async (code: string, asOf: string, quarter: string | null = null) => loadTrustSegment(await scope(), { code, asOf, quarter });
const board = async (code: string, asOf: string) => loadBoardSegment(await scope(), { code, set: "2026", asOf });

async function release(publishedOn: string, embargoUntil: string | null = null): Promise<number> {
  const [row] = await asOwner<{ id: number }>(
    `INSERT INTO release (publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts, embargo_until)
     VALUES ('segments', 'Segments', 'x.csv', '', gen_random_uuid()::text, '2025-12-31', $1, 'stated', 'Test of segments', 'official', 'OGL', '{}', $2) RETURNING id`, publishedOn, embargoUntil);
  return row?.id ?? 0;
}

const result = async (releaseId: number, areaKey: string, more: { framework?: string; periodEnd?: string; average?: number; segment?: number | null } = {}): Promise<unknown> => asOwner(
  "INSERT INTO segment_result (area_id, framework, period_end, release_id, body_type, average_score, segment) VALUES ($1, $2, $3, $4, 'Acute trust', $5, $6)",
  await areaIdOf(areaKey), more.framework ?? "nof-2025-26", more.periodEnd ?? "2025-12-31", releaseId, more.average ?? 2.9, more.segment === undefined ? 4 : more.segment);

afterEach(async () => {
  await asOwner("DELETE FROM segment_threshold");
  await asOwner("DELETE FROM release_withdrawal WHERE release_id IN (SELECT id FROM release WHERE imported_by = 'Test of segments')");
  await asOwner("DELETE FROM release WHERE imported_by = 'Test of segments'");
});

describe("published segments", () => {
  it("are those of the table, by type and region, in the quarter that most trusts are held of", async () => {
    const page = await loadSegments(await scope(), { asOf: "2026-06-20", quarter: null });
    const counted = await asOwner<{ type: string; segment: number; trusts: number }>("SELECT body_type AS type, segment, count(*)::int AS trusts FROM segment_result WHERE period_end = '2025-12-31' GROUP BY 1, 2 ORDER BY 1, 2");
    const shown = counted.map(({ type, segment }) => ({ type, segment, trusts: page?.rows.filter(({ explained }) => explained.result.bodyType === type && explained.result.segment === segment).length }));
    expect(page?.quarter).toMatchObject({ name: "Q3 2025/26", trusts: 150, published: "about 11 March 2026" });
    expect(page?.quarters.map(({ name, trusts }) => [name, trusts])).toEqual([["Q4 2025/26", 1], ["Q3 2025/26", 150], ["Q2 2025/26", 1], ["Q1 2025/26", 1]]);
    expect(shown).toEqual(counted);
    expect(page?.rows.map(({ region }) => region)).not.toContain(null);
  });

  it("of a trust are as known on the day: the quarter published by then", async () => {
    const known = async (asOf: string) => (await trust("RDY", asOf))?.shown?.quarter.name ?? null;
    expect([await known("2025-08-01"), await known("2025-09-08"), await known("2026-03-10"), await known("2026-03-11"), await known("2026-06-09")]).toEqual([null, "Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"]);
    expect((await trust("RFF", "2026-03-10"))?.shown).toBeNull();
    expect((await trust("RFF", DAY))?.shown?.explained).toMatchObject({ average: 2.1, result: { segment: 3 }, agreement: "override" });
  });

  it("come from the newest release that was out and not withdrawn", async () => {
    const revised = await release("2026-05-01");
    await result(revised, "trust-rff");
    const segment = async (asOf: string) => (await trust("RFF", asOf))?.shown?.explained.result.segment;
    expect([await segment("2026-04-30"), await segment("2026-05-01")]).toEqual([3, 4]);
    await asOwner("INSERT INTO release_withdrawal (release_id, withdrawn_on, withdrawn_by, reason) VALUES ($1, '2026-05-10', 'Test', 'The segments were of another quarter.')", revised);
    expect([await segment("2026-05-09"), await segment("2026-05-10")]).toEqual([4, 3]);
  });

  it("under embargo are nowhere", async () => {
    await result(await release("2026-01-01", "2099-01-01T00:00:00Z"), "trust-rff", { periodEnd: "2026-03-31" });
    expect((await trust("RFF", newDay()))?.quarters.map(({ name }) => name)).toEqual(["Q3 2025/26"]);
    expect((await loadSegments(await scope(), { asOf: newDay(), quarter: "2026-03-31" }))?.rows.map((row) => row.trust.code)).toEqual(["RDY"]);
  });

  it("are not found for an unknown trust or board, or a quarter that is not held", async () => {
    expect([await trust("XXX", DAY), await trust("QF7", DAY), await trust("RFF", DAY, "2026-03-31"), await board("XXX", DAY), await loadSegments(await scope(), { asOf: DAY, quarter: "2024-12-31" })]).toEqual([null, null, null, null, null]);
  });

  it("are read by the application's role and never written, and a rank has its range", async () => {
    const runtime = await runtimeClient();
    const may = await runtime.query("SELECT t, p FROM unnest(ARRAY['segment_result', 'segment_score', 'segment_threshold']) t, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p WHERE has_table_privilege(current_user, t, p) ORDER BY 1");
    await runtime.end();
    expect(may.rows).toEqual(["segment_result", "segment_score", "segment_threshold"].map((t) => ({ t, p: "SELECT" })));
    await expect(asOwner("UPDATE segment_result SET rank = 1 WHERE rank IS NULL")).rejects.toThrow("segment_result_rank_has_range");
  });
});

describe("a board", () => {
  it("was not segmented in 2025/26, keeps its place, and shows the trusts of its area", async () => {
    const page = await board("QF7", DAY);
    expect(page).toMatchObject({ indicative: null, thresholds: null });
    expect(page?.trusts.map((row) => [row.trust.code, row.explained.result.segment])).toEqual([["RCU", 3], ["RFF", 3], ["RP5", 3], ["RFR", 3], ["RHQ", 2]]);
    expect(page?.without.map(({ code }) => code)).toEqual(["RXE"]);
    expect(await loadSegmentTile(await scope(), { code: "QF7", set: "2026", asOf: DAY })).toEqual({
      finding: "ICBs were not segmented in 2025/26", isIndicative: false, href: "/organisations/QF7/segment",
      text: "NHS Oversight Framework 2026/27 will score ICBs from 1 to 4. Thresholds are not yet to hand, so no indicative segment is shown.",
    });
  });

  it("has an indicative segment, labelled as one, only with configured thresholds and scores of its own", async () => {
    const scores = await release("2026-06-15");
    await result(scores, "icb-qf7", { framework: "nof-2026-27", periodEnd: "2026-06-30", average: 2.3, segment: null });
    expect((await board("QF7", newDay()))?.indicative).toBeNull();
    await asOwner("INSERT INTO segment_threshold (framework, known_on, up_to_1, up_to_2, up_to_3, deficit_cap, source) VALUES ('nof-2026-27', '2026-07-01', 1.8, 2.25, 2.75, NULL, 'Entered by a test')");
    const day = newDay();
    const page = await board("QF7", day);
    expect(page?.indicative).toMatchObject({ explanation: { average: 2.3, segment: { best: 3, worst: 3 } }, source: "Entered by a test", quarter: "Q1 2026/27" });
    expect(page?.indicative?.notes[0]).toMatch(/Not an official segment/);
    expect(await loadSegmentTile(await scope(), { code: "QF7", set: "2026", asOf: day })).toMatchObject({ finding: "Indicative segment 3 in 2026/27", isIndicative: true });
    // Another board has thresholds too, but no scores.
    expect(await loadSegmentTile(await scope(), { code: "QOP", set: "2026", asOf: day })).toMatchObject({ finding: "ICBs were not segmented in 2025/26", isIndicative: false });
    // Before they were entered, nobody knew them.
    expect((await loadSegments(await scope(), { asOf: "2026-06-30", quarter: null }))?.thresholds).toBeNull();
    expect((await trust("RFF", day))?.shown?.indicative?.explanation.average).toBe(2.1);
  });
});
