import { afterEach, describe, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/accounts";
import { areaIdOf, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import type { Holding } from "./domain/holding";
import { addDays } from "@/lib/shared/month";
import { loadCategories } from "./load-categories";
import { loadHoldings } from "./load-holdings";

seededDatabase();

const DAY = "2026-06-01";
const holdings = async (asOf = DAY): Promise<readonly Holding[]> => loadHoldings(await scopeFor("auditor", "figures:read"), asOf);
/** Days that nobody asked for: what was told of a day stays in memory until something is published. */
let days = 1;
const newDay = (): string => addDays(DAY, (days += 1));
const ofTest = async (asOf: string = newDay()) => (await holdings(asOf)).filter(({ metricCode }) => metricCode === "F09");

/** The same, told from every figure. */
const toldFromFigures = (asOf: string): Promise<Holding[]> => asOwner<Holding>(
  `SELECT f.metric_code AS "metricCode", a.kind::text AS kind, f.scheme, count(DISTINCT f.area_id)::int AS areas, min(f.period_end)::text AS "from", max(f.period_end)::text AS "to", bool_or(r.provenance = 'illustrative') AS "isIllustrative"
   FROM (SELECT metric_code, area_id, period_end, release_id, '' AS scheme FROM observation WHERE value IS NOT NULL
         UNION ALL SELECT metric_code, area_id, period_end, release_id, split_part(category, ':', 1) FROM observation_detail WHERE value IS NOT NULL AND provider = '' AND category <> '') f
     JOIN area a ON a.id = f.area_id JOIN release r ON r.id = f.release_id WHERE r.published_on <= $1::date GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`, asOf);

async function release(embargoUntil: string | null): Promise<number> {
  const [row] = await asOwner<{ id: number }>(
    `INSERT INTO release (publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts, embargo_until)
     VALUES ('holdings', 'Holdings', 'x.csv', '', 'x', '2026-01-31', '2026-03-12', 'stated', 'Test of holdings', 'official', 'OGL', '{}', $1) RETURNING id`, embargoUntil);
  return row?.id ?? 0;
}

const figure = async (id: number, area: string, periodEnd: string, embargoUntil: string | null = null): Promise<unknown> => asOwner(
  "INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, status, code_as_published, embargo_until) VALUES ('F09', $1, $2::date, $3, date_trunc('month', $2::date), 1, 'final', 'test', $4)",
  await areaIdOf(area), periodEnd, id, embargoUntil);

afterEach(async () => {
  await asOwner("DELETE FROM release_withdrawal WHERE release_id IN (SELECT id FROM release WHERE publication = 'holdings')");
  for (const table of ["observation_detail", "observation"]) await asOwner(`DELETE FROM ${table} WHERE code_as_published = 'test'`);
  await asOwner("DELETE FROM release WHERE publication = 'holdings'");
});

describe("what is held", () => {
  it.each([DAY, "2025-06-01", "2023-01-01"])("is told of a release as its figures are, as known on %s", async (asOf) => {
    const told = await toldFromFigures(asOf);
    expect(told.length).toBeGreaterThan(5);
    expect(await holdings(asOf)).toEqual(told);
  });

  it("grows with the figures of a release, counts each body once, and shrinks with them", async () => {
    const id = await release(null);
    await figure(id, "icb-qf7", "2026-01-31");
    await figure(id, "icb-qf7", "2025-12-31");
    await figure(id, "icb-qop", "2026-02-28");
    expect(await ofTest()).toMatchObject([{ kind: "icb", scheme: "", areas: 2, from: "2025-12-31", to: "2026-02-28" }]);
    await asOwner("DELETE FROM observation WHERE release_id = $1 AND area_id = $2", id, await areaIdOf("icb-qop"));
    expect(await ofTest()).toMatchObject([{ areas: 1, to: "2026-01-31" }]);
  });

  it("tells nothing of a release under embargo, nor of one that was not out or is withdrawn", async () => {
    const hidden = await release("2099-01-01T00:00:00Z");
    await figure(hidden, "icb-qf7", "2026-01-31", "2099-01-01T00:00:00Z");
    expect(await ofTest()).toEqual([]);
    await asOwner("UPDATE release SET sha256 = 'y' WHERE id = $1", hidden);
    const id = await release(null);
    await figure(id, "icb-qf7", "2026-01-31");
    expect(await ofTest("2026-03-11")).toEqual([]);
    expect(await ofTest()).toHaveLength(1);
    await asOwner("INSERT INTO release_withdrawal (release_id, withdrawn_on, withdrawn_by, reason) VALUES ($1, '2026-04-01', 'Test', 'Figures of a test, of nobody.')", id);
    expect([(await ofTest("2026-03-31")).length, (await ofTest()).length]).toEqual([1, 0]);
  });

  it("names the categories of a scheme", async () => {
    const scope = await scopeFor("auditor", "figures:read");
    expect(await loadCategories(scope, "O01", "sex")).toEqual([{ key: "sex:female", name: "Female" }, { key: "sex:male", name: "Male" }]);
    const [told] = await asOwner<{ count: number }>("SELECT count(DISTINCT category)::int AS count FROM observation_detail WHERE metric_code = 'E01' AND provider = '' AND category LIKE 'treatment_function:%'");
    expect((await loadCategories(scope, "E01", "treatment_function")).length).toBe(told?.count);
    expect(await loadCategories(scope, "E01", "sex")).toEqual([]);
  });
});
