import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartTable } from "@/lib/charts/chart-table";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { closeDatabase } from "@/lib/platform/database/client";
import { closeOwner } from "@/lib/testing/accounts";
import { importer, importRows, rowsOf, type Waits } from "@/lib/testing/rtt-import";
import { scopeFor, seeded } from "@/lib/testing/test-database";
import { metricCsv } from "./domain/csv-files";
import { basisBadge } from "./domain/measure-row";
import { loadMetricPage } from "./load-metric-page";
import { loadScorecard } from "./load-scorecard";

const AFTER = [["April", "2026-04-30"], ["May", "2026-05-31"], ["June", "2026-06-30"]] as const;
const DAY = "2026-09-01";
const LAST_BEFORE = "2026-03-31";
const waits = (total: number): Waits => ({ total, within18: Math.round(total * 0.66), over52: Math.round(total * 0.01), over65: 3, over78: 1 });

const page = async (code: string, set: BoundarySet = "2026", metricCode = "E01") => {
  const found = await loadMetricPage(await scopeFor("dhsc", "figures:read"), { metricCode, area: code, set, range: "all", asOf: DAY });
  if (!found) throw new Error(`no page of ${code}`);
  return found;
};

/** Bases of the months shown, each run once: "estimated to 2026-03-31". */
const stretches = ({ bases, spec }: Awaited<ReturnType<typeof page>>): readonly string[] =>
  bases.flatMap((basis, index) => (basis === bases[index + 1] ? [] : [`${basis} to ${spec.points[index]?.periodEnd}`]));

beforeAll(async () => {
  await seeded();
  const scope = await importer();
  // Three months as they are published for the boards that follow: one made of whole boards, one of parts, one unchanged.
  for (const [month, periodEnd] of AFTER) {
    const rows = [["Z9B2Z", 480_000], ["S0E4D", 225_000], ["QF7", 106_000]] as const;
    await importRows(scope, rows.flatMap(([code, total]) => rowsOf(code, waits(total), `RTT-${month}-2026`)), { publishedOn: `2026-0${Number(periodEnd.slice(5, 7)) + 1}-20` });
  }
});
afterAll(async () => {
  await seeded();
  await closeDatabase();
  await closeOwner();
});

describe.each([
  ["of whole boards", "Z9B2Z", "restated", "exact sums"],
  ["of a part of a board", "S0E4D", "estimated", "estimated"],
] as const)("a board made in April 2026 %s", (_, code, basis, words) => {
  it("has one basis a stretch, and says which on the chart, in the table, in the CSV and in words", async () => {
    const found = await page(code);
    expect(stretches(found)).toEqual([`${basis} to ${LAST_BEFORE}`, "published to 2026-06-30"]);
    expect([found.row.basis, found.row.basisUntil]).toEqual([basis, LAST_BEFORE]);
    expect(basisBadge(found.row.basis, found.row.basisUntil)?.word).toBe(`${basis} to March 2026`);
    const rows = parse(metricCsv(found), { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.basis)).toEqual(found.bases);
    expect(found.spec.breaks.filter(({ kind }) => kind === "boundary")).toMatchObject([{ periodEnd: "2026-04-30", label: "Boundary changed" }]);
    expect(chartTable(found.spec).rows.find(({ periodEnd }) => periodEnd === "2026-04-30")?.signal).toContain("break before this: Boundary changed");
    expect(found.breaks.find(({ kind }) => kind === "boundary")?.reason).toContain(words);
    expect(found.boundaryText).toContain("since 1 April 2026, made of");
  });

  it("is judged within a basis: limits start anew, from the months published for it, and warn that these are few", async () => {
    const found = await page(code);
    const from = found.spec.points.findIndex(({ periodEnd }) => periodEnd === "2026-04-30");
    const { segments } = found.spec;
    expect(segments.length).toBeGreaterThan(1);
    expect(segments.at(-1)).toMatchObject({ start: from, points: 3 });
    expect(segments.every(({ start, end }) => end < from || start >= from)).toBe(true);
    expect(found.spec.lines.every(({ start, end }) => end < from || start >= from)).toBe(true);
    expect(found.shortStretchText).toContain("since April 2026 rest on 3 months");
  });

  it("keeps the badge of its history on the scorecard, to the month it reaches", async () => {
    const scorecard = await loadScorecard(await scopeFor("dhsc", "figures:read"), { code, set: "2026", asOf: DAY });
    expect([scorecard?.board.basis, scorecard?.board.basisUntil]).toEqual([basis, LAST_BEFORE]);
  });
});

it("an unchanged board has figures as published throughout, no break at the boundary and one run of limits", async () => {
  const found = await page("QF7");
  expect([stretches(found), found.row.basis, found.row.basisUntil]).toEqual([["published to 2026-06-30"], "published", null]);
  expect(found.breaks.filter(({ kind, periodEnd }) => kind === "boundary" || periodEnd >= "2026-04-01")).toEqual([]);
  expect(found.shortStretchText).toBeNull();
  expect(found.boundaryText).toBe("Boundary unchanged in 2026");
});

it("a board that was split ends where it ended: not stale, nothing due, and its successors named", async () => {
  const found = await page("QNQ", "2023");
  expect([stretches(found), found.spec.points.at(-1)?.periodEnd]).toEqual([[`published to ${LAST_BEFORE}`], LAST_BEFORE]);
  expect([found.row.stale, found.row.staleText, found.row.nextUpdateText]).toEqual([false, null, "–"]);
  expect(found.boundaryText).toMatch(/^Ended on 31 March 2026; now part of .*Thames Valley/);
  expect((await page("QF7", "2023")).spec.points.at(-1)?.periodEnd).toBe("2026-06-30");
});
