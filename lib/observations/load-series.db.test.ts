import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { boardsOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { asOwner } from "@/lib/testing/accounts";
import { areaIdOf, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import type { SeriesPoint } from "./domain/observation";
import { loadSeries } from "./load-series";

seededDatabase();

const COUNTS = ["E04", "E16", "E17"] as const;
const SHARES = ["E01", "E03"] as const;
const TODAY = "2026-11-21";
const expectedFile = path.resolve("../shared/data/reference/expected-rtt-jan-2026-incomplete-by-icb.csv");

let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));

/** Points of areas by stable key, for every elective metric: `at("icb-qf7", "E01", "2026-01-31")`. */
async function points(keys: readonly string[], restated: boolean, asOf = TODAY) {
  const ids = new Map(await Promise.all(keys.map(async (key) => [key, await areaIdOf(key)] as const)));
  const { series, releases } = await loadSeries(scope, [...SHARES, ...COUNTS], [...ids.values()].map((areaId) => ({ areaId, restated })), asOf);
  const all = (key: string, code: string): readonly SeriesPoint[] => series.get(`${code}|${ids.get(key)}`)?.points ?? [];
  const at = (key: string, code: string, periodEnd: string): SeriesPoint => {
    const point = all(key, code).find((p) => p.periodEnd === periodEnd);
    if (!point) throw new Error(`${code} of ${key} has no ${periodEnd}`);
    return point;
  };
  return { all, at, releases };
}

const former = async (): Promise<readonly string[]> => boardsOf(await loadOrganisations(scope), "2023").map(({ area }) => area.key);

describe("England and its boards", () => {
  it("differ by 1.5 to 8 per cent in every month: England is a row of its own and never a sum", async () => {
    const boards = await former();
    expect(boards).toHaveLength(42);
    const { all, at } = await points(["england", ...boards], false);
    const months = all("england", "E16").filter((point) => point.value !== null);
    expect(months).toHaveLength(41);
    for (const { periodEnd, value } of months) {
      const sum = boards.reduce((total, key) => total + (at(key, "E16", periodEnd).value ?? Number.NaN), 0);
      expect(((value ?? 0) - sum) / (value ?? 0), periodEnd).toBeGreaterThan(0.015);
      expect(((value ?? 0) - sum) / (value ?? 0), periodEnd).toBeLessThan(0.08);
    }
  });

  it("show April 2023 as missing, never as nought", async () => {
    const { at } = await points(["england", "icb-qf7"], false);
    for (const key of ["england", "icb-qf7"]) expect(at(key, "E16", "2023-04-30")).toMatchObject({ value: null, releaseId: null });
  });
});

describe.skipIf(!existsSync(expectedFile))("January 2026 by board (needs ../shared/data)", () => {
  it("is what the published file holds, to the pathway", async () => {
    const rows = (parse(readFileSync(expectedFile), { columns: true, bom: true }) as Record<string, string>[]).filter((row) => /^Q/.test(row["icb_ods_code"] ?? ""));
    expect(rows).toHaveLength(42);
    const { at } = await points(rows.map((row) => `icb-${row["icb_ods_code"]?.toLowerCase()}`), false);
    for (const row of rows) {
      const of = (code: string) => at(`icb-${row["icb_ods_code"]?.toLowerCase()}`, code, "2026-01-31");
      const number = (name: string) => Number(row[name]);
      expect([of("E16").value, of("E01").numerator, of("E01").denominator, of("E03").numerator, of("E04").value, of("E17").value], row["icb_ods_code"]).toEqual([
        number("incomplete_total"), number("within_18_weeks"), number("incomplete_total"), number("waiting_52_plus"), number("waiting_65_plus"), number("waiting_78_plus"),
      ]);
      expect(of("E01").value).toBeCloseTo(number("percent_within_18_weeks"), 4);
    }
  });
});

describe("boards of 2026 before they existed", () => {
  it("are the exact sum where every predecessor joined whole: West and North London of North Central and North West London", async () => {
    const now = await points(["icb-z9b2z"], true);
    const then = await points(["icb-qmj", "icb-qrv"], false);
    const months = now.all("icb-z9b2z", "E16").filter((point) => point.value !== null);
    expect(months).toHaveLength(41);
    for (const { periodEnd, basis } of months) {
      expect(basis).toBe("restated");
      const sum = (code: string, part: "value" | "numerator" | "denominator") => (then.at("icb-qmj", code, periodEnd)[part] ?? Number.NaN) + (then.at("icb-qrv", code, periodEnd)[part] ?? Number.NaN);
      for (const code of COUNTS) expect(now.at("icb-z9b2z", code, periodEnd).value).toBe(sum(code, "value"));
      for (const code of SHARES) {
        const share = now.at("icb-z9b2z", code, periodEnd);
        expect([share.numerator, share.denominator]).toEqual([sum(code, "numerator"), sum(code, "denominator")]);
        expect(share.value).toBeCloseTo((100 * sum(code, "numerator")) / sum(code, "denominator"), 10);
      }
    }
  });

  it("share out Frimley without losing or doubling a pathway", async () => {
    const successors = { "icb-qrl": ["icb-qrl"], "icb-s9b9j": ["icb-qnx", "icb-qxu"], "icb-s0e4d": ["icb-qu9"] };
    const now = await points(Object.keys(successors), true);
    const then = await points(["icb-qnq", ...Object.values(successors).flat()], false);
    const months = now.all("icb-qrl", "E16").filter((point) => point.value !== null);
    expect(months).toHaveLength(41);
    for (const { periodEnd } of months) {
      const part = (code: string) => (code.startsWith("E0") && code !== "E04" ? "numerator" : "value");
      for (const code of [...SHARES, ...COUNTS]) {
        const left = Object.entries(successors).map(([key, whole]) => {
          const point = now.at(key, code, periodEnd);
          expect(point.basis).toBe("estimated");
          return (point[part(code)] ?? Number.NaN) - whole.reduce((total, each) => total + (then.at(each, code, periodEnd)[part(code)] ?? Number.NaN), 0);
        });
        expect(left.reduce((a, b) => a + b, 0), `${code} ${periodEnd}`).toBeCloseTo(then.at("icb-qnq", code, periodEnd)[part(code)] ?? Number.NaN, 3);
        expect(left.every((share) => share >= -1e-6)).toBe(true);
      }
    }
  });

  it("add up to the boards before: nobody is counted twice or lost over the whole reorganisation", async () => {
    const boards = await former();
    const successors = boardsOf(await loadOrganisations(scope), "2026").map(({ area }) => area.key);
    const [then, now] = [await points(boards, false), await points(successors, true)];
    for (const periodEnd of ["2022-10-31", "2025-06-30", "2026-03-31"]) {
      const total = (of: typeof then, keys: readonly string[]) => keys.reduce((sum, key) => sum + (of.at(key, "E16", periodEnd).value ?? Number.NaN), 0);
      // Shares of predecessors are held to four decimals.
      expect(total(now, successors) / total(then, boards)).toBeCloseTo(1, 5);
    }
  });

  it("are as published where nothing changed", async () => {
    const [now, then] = [await points(["icb-qf7"], true), await points(["icb-qf7"], false)];
    expect(now.all("icb-qf7", "E01")).toEqual(then.all("icb-qf7", "E01"));
    expect(now.all("icb-qf7", "E01").every((point) => point.basis === "published")).toBe(true);
  });
});

describe("figures as known on a day", () => {
  it("hold what was published by then and nothing later", async () => {
    const then = await points(["england"], false, "2025-06-01");
    const months = then.all("england", "E01");
    const [newest] = await asOwner<{ period: string }>("SELECT max(period_end)::text AS period FROM release WHERE publication = 'rtt' AND published_on <= '2025-06-01'");
    expect(newest?.period).toBe("2025-03-31");
    expect(months.at(-1)?.periodEnd).toBe("2025-03-31");
    expect(then.releases.every((release) => release.publishedOn <= "2025-06-01")).toBe(true);
    expect((await points(["england"], false)).all("england", "E01").at(-1)?.periodEnd).toBe("2026-03-31");
  });

  it("change on the day of publication, not the day before", async () => {
    const [release] = await asOwner<{ on: string; before: string }>("SELECT published_on::text AS on, (published_on - 1)::text AS before FROM release WHERE period_end = '2026-01-31' LIMIT 1");
    const last = async (day = "") => (await points(["england"], false, day)).all("england", "E01").at(-1)?.periodEnd;
    expect([await last(release?.before), await last(release?.on)]).toEqual(["2025-12-31", "2026-01-31"]);
  });

  it("are those of the later release where a month was published again", async () => {
    const england = await areaIdOf("england");
    const [revision] = await asOwner<{ id: number }>(
      `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts)
       VALUES ('rtt', 'Revision', 'test.csv', gen_random_uuid()::text, '2024-06-30', '2025-09-11', 'stated', 'Test', 'official', 'Test', '{}') RETURNING id`,
    );
    await asOwner("INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, status, code_as_published) VALUES ('E16', $1, '2024-06-30', $2, '2024-06-01', 1234567, 'revised', 'England')", england, revision?.id);
    try {
      scope = await scopeFor("dhsc", "figures:read");
      const [before, after] = [(await points(["england"], false, "2025-09-10")).at("england", "E16", "2024-06-30"), (await points(["england"], false)).at("england", "E16", "2024-06-30")];
      expect(after).toMatchObject({ value: 1234567, releaseId: revision?.id });
      expect(before.value).not.toBe(1234567);
      expect(before.value).not.toBeNull();
    } finally {
      await asOwner("DELETE FROM observation WHERE release_id = $1", revision?.id);
      await asOwner("DELETE FROM release WHERE id = $1", revision?.id);
      scope = await scopeFor("dhsc", "figures:read");
    }
  });
});
