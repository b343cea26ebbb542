import { describe, expect, it } from "vitest";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { asOwner } from "@/lib/testing/accounts";
import { accountFor, areaIdOf, seededDatabase } from "@/lib/testing/test-database";
import type { ImportReport } from "./domain/import-report";
import { loadImportPage } from "./load-import-page";
import { loadImportProgress } from "./load-import-progress";
import { loadImports } from "./load-imports";
import { loadUploadChoices } from "./load-upload-choices";

seededDatabase();

const figure = (value: number, areaId: number) => ({ metricCode: "E16", areaId, periodEnd: "2026-01-31", value, numerator: null, denominator: null, mark: null });
const changeOf = (areaId: number, before: number, now: number) => ({ metricCode: "E16", metricName: "Waiting list", areaName: "South Yorkshire", unit: "count" as const, decimals: 0, before: figure(before, areaId), now: figure(now, areaId) });

let made = 0;

interface Given {
  readonly state: string;
  readonly board?: string;
  readonly stagedBy?: string;
  readonly embargoUntil?: string;
}

/** An import as the commands leave it, with two changed figures. */
async function importOf({ state, board, stagedBy, embargoUntil }: Given): Promise<number> {
  const areaId = board === undefined ? null : await areaIdOf(board);
  const of = areaId ?? 1;
  const report: ImportReport = {
    source: "rtt-full-csv", periodEnd: "2026-01-31", issues: [], unmatched: [], rowsRead: 4, passedOver: {}, date: { publishedOn: "2026-05-14", basis: "stated" },
    counts: { new: 3, changed: 2, unchanged: 0, notAttributed: 0 }, alreadyLoaded: false, details: 0, changes: [changeOf(of, 100, 101), changeOf(of, 100, 300)],
    newFigures: [],
    added: [{ metricCode: "E01", metricName: "Within 18 weeks", figures: 3, periodEnd: "2026-01-31" }], outliers: [],
  };
  made += 1;
  const [row] = await asOwner<{ id: number }>(
    `INSERT INTO import (state, area_id, file_name, byte_size, sha256, staged_by_id, staged_by, title, report, fingerprint, embargo_until, progress_step, progress_rows)
     VALUES ($1, $2, 'figures.csv', 10, lpad($3::text, 64, '0'), (SELECT id FROM account WHERE email = $4), 'Somebody', 'Figures before they are out', $5, 'f', $6, 'Reading', 120) RETURNING id`,
    state, areaId, made, stagedBy ?? "", JSON.stringify(report), embargoUntil ?? null);
  return row?.id ?? 0;
}

const PEOPLE = {
  national: ["national_oversight", undefined],
  ownRegion: ["regional_oversight", "region-y63"],
  otherRegion: ["regional_oversight", "region-y56"],
  ownBoard: ["icb_analyst", "icb-qf7"],
  otherBoard: ["icb_analyst", "icb-qr1"],
} as const;

async function readerOf(who: keyof typeof PEOPLE) {
  const [role, key] = PEOPLE[who];
  const scope = await accountScope(await accountFor(role, key), "import:read");
  if (!scope) throw new Error(`${who} may not see imports`);
  return scope;
}

describe("imports before their figures are out", () => {
  it("are seen by those who reach them: publications by all, returns by the board and its region", async () => {
    const publication = await importOf({ state: "checked" });
    const own = await importOf({ state: "checked", board: "icb-qf7" });
    const seen: Record<string, readonly boolean[]> = {};
    for (const who of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]) {
      const scope = await readerOf(who);
      const listed = (await loadImports(scope, { onlyOpen: false, page: 1 })).imports.map(({ id }) => id);
      const pages = await Promise.all([publication, own].map((id) => loadImportPage(scope, id)));
      const states = await Promise.all([publication, own].map((id) => loadImportProgress(scope, id)));
      expect(pages.map((page) => page !== null), who).toEqual([publication, own].map((id) => listed.includes(id)));
      expect(states.map((state) => state !== null), who).toEqual(pages.map((page) => page !== null));
      seen[who] = pages.map((page) => page !== null);
    }
    expect(seen).toEqual({ national: [true, true], ownRegion: [false, true], otherRegion: [false, false], ownBoard: [false, true], otherBoard: [false, false] });
  });

  it("are not seen with a role that brings in and decides on nothing, though it reaches everything", async () => {
    for (const role of ["dhsc", "auditor", "administrator"] as const) expect(await accountScope(await accountFor(role), "import:read"), role).toBeNull();
    for (const [role, key] of [["icb_leader", "icb-qf7"], ["council_partner", "council-e08000019"]] as const) expect(await accountScope(await accountFor(role, key), "import:read"), role).toBeNull();
  });

  it("offer each reader what they may do: the region decides on a return, the board calls it off", async () => {
    const id = await importOf({ state: "checked", board: "icb-qf7" });
    const rightsOf = async (who: keyof typeof PEOPLE) => (await loadImportPage(await readerOf(who), id))?.rights;
    expect(await rightsOf("ownRegion")).toMatchObject({ approve: true, reject: true, cancel: false, whyNotApprove: null });
    expect(await rightsOf("ownBoard")).toMatchObject({ approve: false, reject: false, cancel: true, whyNotApprove: "not_permitted" });
    expect(await rightsOf("national")).toMatchObject({ approve: true, reject: true, cancel: true });
  });

  it("are not for whoever brought them in to approve", async () => {
    const email = await accountFor("national_oversight");
    const scope = await accountScope(email, "import:read");
    const page = scope && (await loadImportPage(scope, await importOf({ state: "checked", stagedBy: email })));
    expect(page).toMatchObject({ isOwn: true, rights: { approve: false, reject: true, whyNotApprove: "own" } });
  });

  it("show the largest change first, each metric with its counts, and the page of the board whose return it is", async () => {
    const page = await loadImportPage(await readerOf("ownBoard"), await importOf({ state: "checked", board: "icb-qf7", embargoUntil: "2099-01-01T09:30:00Z" }));
    expect(page?.changes.map(({ now }) => now.value)).toEqual([300, 101]);
    expect(page).toMatchObject({
      board: "South Yorkshire", isEmbargoAhead: true,
      metrics: [{ code: "E01", added: 3, changed: 0, href: "/metrics/E01?area=QF7" }, { code: "E16", added: 0, changed: 2, href: "/metrics/E16?area=QF7" }],
    });
  });

  it("come with counts in the list, those that wait first, and say how far the worker is", async () => {
    const scope = await readerOf("national");
    const ended = await importOf({ state: "cancelled" });
    const waiting = await importOf({ state: "staged" });
    const late = await importOf({ state: "rejected" });
    const { imports, total, mayStage } = await loadImports(scope, { onlyOpen: false, page: 1 });
    const order = imports.map(({ id }) => id).filter((id) => [ended, waiting, late].includes(id));
    expect(order).toEqual([waiting, late, ended]);
    expect(imports.find(({ id }) => id === waiting)?.counts).toMatchObject({ new: 3, changed: 2 });
    expect([total, mayStage]).toEqual([imports.length, true]);
    expect((await loadImports(scope, { onlyOpen: true, page: 1 })).imports.map(({ id }) => id)).not.toContain(late);
    expect(await loadImports(await readerOf("ownRegion"), { onlyOpen: false, page: 1 })).toMatchObject({ mayStage: false, mayApprove: true });
    expect(await loadImports(await readerOf("ownBoard"), { onlyOpen: false, page: 1 })).toMatchObject({ mayStage: true, mayApprove: false });
    expect(await loadImportProgress(scope, waiting)).toEqual({ state: "staged", version: 1, step: "Reading", rows: 120 });
    expect(await loadImportProgress(scope, 999_999)).toBeNull();
  });
});

describe("what may be brought in", () => {
  it("is everything for national oversight, and returns of their boards for analysts", async () => {
    const national = await accountScope(await accountFor("national_oversight"), "import:stage");
    const analyst = await accountScope(await accountFor("icb_analyst", "icb-qf7"), "import:stage");
    const [all, own] = [national && (await loadUploadChoices(national)), analyst && (await loadUploadChoices(analyst))];
    expect([all?.mayPublish, all?.boards.length, all?.publications.some(({ id }) => id === "rtt-full-csv")]).toEqual([true, 36, true]);
    expect(own).toMatchObject({ mayPublish: false, publications: [], boards: [{ name: "South Yorkshire", code: "QF7" }] });
    expect(own?.returns.length).toBeGreaterThan(0);
    expect(own?.returns).toEqual(all?.returns);
  });
});
