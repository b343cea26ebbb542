import { parse } from "csv-parse/sync";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MetricView } from "@/components/scorecards/metric-view";
import { OverviewView } from "@/components/scorecards/overview-view";
import { ScorecardView } from "@/components/scorecards/scorecard-view";
import type { Scope } from "@/lib/access/scope";
import { loadPackContent } from "@/lib/board-packs/load-pack";
import { withdrawRelease } from "@/lib/observations/commands/withdraw-release";
import { closeDatabase } from "@/lib/platform/database/client";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { importer, importRows, rowsOf, waitsInForce, type Waits } from "@/lib/testing/rtt-import";
import { scopeFor, seeded } from "@/lib/testing/test-database";
import { toCsv } from "@/lib/shared/csv";
import { metricCsv, overviewCsv, revisionsCsv } from "./domain/csv-files";
import { scorecardFile } from "./domain/scorecard-file";
import type { MetricPage } from "./domain/metric-page";
import { loadMetricPage } from "./load-metric-page";
import { loadMetricRevisions } from "./load-metric-revisions";
import { loadOverview } from "./load-overview";
import { loadOverviewPage } from "./load-overview-page";
import { loadScorecard } from "./load-scorecard";

const JANUARY = "2026-01-31";
const MARCH = "2026-03-31";
const REVISED_ON = "2026-05-20";
const DAY_BEFORE = "2026-05-19";
const NEXT_DAY = "2026-05-21";
const REASON = "The provider found its list counted twice.";

let today = "";
/** Day on which the seeded history came to be held. */
let loadedOn = "";
let january: Waits;
let march: Waits;

const reader = (): Promise<Scope<"figures:read">> => scopeFor("dhsc", "figures:read");
const rowsOfCsv = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

/** The metric page of a board as somebody sees it at the next request. */
async function metricPage(metricCode: string, code: string, asOf: string): Promise<MetricPage> {
  const page = await loadMetricPage(await reader(), { metricCode, area: code, set: "2026", range: "all", asOf });
  if (!page) throw new Error(`no page of ${metricCode} for ${code}`);
  return page;
}

const log = async (asOf: string) => {
  const found = await loadMetricRevisions(await reader(), "E16", asOf);
  if (!found) throw new Error("no log");
  return found;
};

beforeAll(async () => {
  await seeded();
  today = (await asOwner<{ day: string }>("SELECT (now() AT TIME ZONE 'Europe/London')::date::text AS day"))[0]?.day ?? "";
  loadedOn = (await asOwner<{ day: string }>("SELECT max((loaded_at AT TIME ZONE 'Europe/London')::date)::text AS day FROM release WHERE publication = 'rtt'"))[0]?.day ?? "";
  [january, march] = [await waitsInForce("icb-qr1", JANUARY), await waitsInForce("icb-qr1", MARCH)];
});
afterAll(async () => {
  await seeded();
  await closeDatabase();
  await closeOwner();
});

describe("before anything was published again", () => {
  it("marks nothing anywhere, and says from which day on revisions would be known instead of that there were none", async () => {
    const page = await metricPage("E16", "QR1", today);
    expect([page.revised, page.revisions, page.unknownBefore]).toEqual([{}, [], loadedOn]);
    expect(new Set(rowsOfCsv(metricCsv(page)).map((row) => `${row.revised}|${row.value_before}`))).toEqual(new Set(["no|"]));
    expect(await log(today)).toMatchObject({ lines: [], withdrawn: [], unknownBefore: loadedOn });
    const scorecard = await loadScorecard(await reader(), { code: "QR1", set: "2026", asOf: today });
    expect(JSON.stringify(scorecard)).not.toContain("revision");
    const overview = await loadOverview(await reader(), { set: "2026", measure: "E01", asOf: today, only: null });
    expect(JSON.stringify(overview)).not.toContain("revision");
  });
});

describe("a month that was published again", () => {
  let releaseId: number | null = null;
  beforeAll(async () => {
    const scope = await importer();
    ({ releaseId } = await importRows(scope, rowsOf("QR1", { ...january, total: january.total + 400, within18: january.within18 + 100 }), { publishedOn: REVISED_ON }));
    await importRows(scope, rowsOf("QR1", { ...march, total: march.total + 50, within18: march.within18 - 200 }, "RTT-March-2026"), { publishedOn: REVISED_ON });
  });

  it("is as it was until the day before, and from that day on carries what it was", async () => {
    expect((await metricPage("E16", "QR1", DAY_BEFORE)).revised).toEqual({});
    const page = await metricPage("E16", "QR1", REVISED_ON);
    const value = (of: MetricPage) => of.spec.points.find(({ periodEnd }) => periodEnd === JANUARY)?.value;
    expect([value(await metricPage("E16", "QR1", DAY_BEFORE)), value(page)]).toEqual([january.total, january.total + 400]);
    expect(Object.keys(page.revised)).toEqual([JANUARY, MARCH]);
    expect(page.revised[JANUARY]).toMatchObject({ on: REVISED_ON, before: january.total, text: `revised on 20 May 2026, was ${january.total.toLocaleString("en-GB")}` });
    expect(page.revised[JANUARY]?.reason).toContain("January 2026");
    expect(page.revisions.find(({ periodEnd }) => periodEnd === JANUARY)).toMatchObject({
      on: REVISED_ON, basis: "stated", cause: "published", was: { value: january.total }, is: { value: january.total + 400 }, difference: 400, differenceText: "+400",
    });
  });

  it("carries marker, old value and day in the CSV of the metric, and other months do not", async () => {
    const rows = rowsOfCsv(metricCsv(await metricPage("E01", "QR1", NEXT_DAY)));
    const revised = rows.filter((row) => row.revised === "yes");
    expect(revised.map((row) => [row.period_end, row.revised_on])).toEqual([[JANUARY, REVISED_ON], [MARCH, REVISED_ON]]);
    expect(Number(revised[0]?.value_before)).toBeCloseTo((100 * january.within18) / january.total, 10);
    expect(revised[0]?.revision_reason).toContain("Published again");
    expect(rowsOfCsv(metricCsv(await metricPage("E01", "QR1", DAY_BEFORE))).every((row) => row.revised === "no" && row.revised_on === "")).toBe(true);
  });

  it("is in the log of every body from its day on, with both releases", async () => {
    expect((await log(DAY_BEFORE)).lines).toEqual([]);
    const { lines, withdrawn } = await log(NEXT_DAY);
    expect(withdrawn).toEqual([]);
    expect(lines.map(({ areaCode, periodEnd, on }) => [areaCode, periodEnd, on])).toEqual([["QR1", MARCH, REVISED_ON], ["QR1", JANUARY, REVISED_ON]]);
    const [row] = rowsOfCsv(revisionsCsv(await log(NEXT_DAY), lines));
    expect(row).toMatchObject({ area_code: "QR1", period_end: MARCH, value_before: String(march.total), value_now: String(march.total + 50), difference: "50", cause: "published", revised_on_basis: "stated", as_of: NEXT_DAY });
    expect([row?.release, row?.former_release].every((title) => title?.includes("March 2026"))).toBe(true);
  });

  it("is marked on the scorecard, the overview and the pack where it is the latest, and on no other board", async () => {
    const scope = await reader();
    const [then, now] = await Promise.all([DAY_BEFORE, NEXT_DAY].map((asOf) => loadScorecard(scope, { code: "QR1", set: "2026", asOf })));
    const judged = (scorecard: typeof now) => scorecard?.objectives.find(({ code }) => code === "N4")?.measures.find(({ metricCode }) => metricCode === "E01");
    expect([judged(then)?.periodEnd, judged(then)?.revision]).toEqual([MARCH, undefined]);
    expect(judged(now)?.revision).toMatchObject({ on: REVISED_ON, before: expect.closeTo((100 * march.within18) / march.total, 9) as number });
    expect([then?.revisionReason, now?.revisionReason]).toEqual([undefined, expect.stringContaining("March 2026")]);
    if (!now) throw new Error("no scorecard");
    const file = scorecardFile(now);
    expect(rowsOfCsv(toCsv(file.columns.map(({ name }) => name), file.rows)).filter((row) => row.metric === "E01").map((row) => [row.revised, row.revised_on])).toEqual([["yes", REVISED_ON]]);

    const overview = await loadOverview(scope, { set: "2026", measure: "E01", asOf: NEXT_DAY, only: null });
    expect(overview.rows.filter(({ figures }) => figures.E01.revision).map(({ code }) => code)).toEqual(["QR1"]);
    expect(rowsOfCsv(overviewCsv(overview, overview.rows)).filter((row) => row.within_18_weeks_percent_revised === "yes").map((row) => [row.icb_code, row.within_18_weeks_percent_revised_on])).toEqual([["QR1", REVISED_ON]]);

    const packs = await scopeFor("dhsc", "pack:build");
    const pack = async (asOf: string, code = "QR1") => (await loadPackContent(packs, { code, set: "2026", asOf }))?.snapshot;
    const objective = (snapshot: Awaited<ReturnType<typeof pack>>) => snapshot?.objectives.find(({ rows }) => rows.length > 0);
    const [before, after] = [await pack(DAY_BEFORE), await pack(NEXT_DAY)];
    expect([before?.asOf, after?.asOf]).toEqual([DAY_BEFORE, NEXT_DAY]);
    expect(objective(before)?.rows.filter(({ mark }) => mark?.includes("[r]"))).toEqual([]);
    expect(objective(after)?.rows.filter(({ mark }) => mark === "[r]").map(({ period }) => period)).toEqual(["January 2026", "March 2026"]);
    expect(objective(after)?.notes.filter((note) => /^\[r\] March 2026: revised on 20 May 2026, was [\d.]+%/.test(note))).toHaveLength(1);
    expect(after?.dataHash).not.toBe(before?.dataHash);
    expect(objective(await pack(NEXT_DAY, "QF7"))?.rows.filter(({ mark }) => mark?.includes("[r]"))).toEqual([]);
  });

  it("is drawn with its mark and its old value where it is shown, and with a key only there", async () => {
    const scope = await reader();
    const drawn = async (asOf: string) => {
      const [scorecard, overview] = await Promise.all([loadScorecard(scope, { code: "QR1", set: "2026", asOf }), loadOverviewPage(scope, { boards: "all", asOf }, asOf)]);
      if (!scorecard) throw new Error("no scorecard");
      return {
        metric: renderToStaticMarkup(createElement(MetricView, { page: await metricPage("E01", "QR1", asOf), query: {}, tabs: [], keep: null })),
        scorecard: renderToStaticMarkup(createElement(ScorecardView, { scorecard, answers: [], changed: null, strips: new Map(), segment: null, only: null, query: {}, mayBuildPack: false, keep: null })),
        overview: renderToStaticMarkup(createElement(OverviewView, { ...overview, query: {} })),
      };
    };
    const [then, now] = [await drawn(DAY_BEFORE), await drawn(NEXT_DAY)];
    const was = `was ${((100 * march.within18) / march.total).toFixed(1)}%`;
    for (const name of ["metric", "scorecard", "overview"] as const) {
      expect(then[name], name).not.toContain('class="rev"');
      expect(now[name], name).toContain('class="rev"');
      expect(now[name], name).toContain(`revised on 20 May 2026, ${was}`);
    }
    for (const name of ["scorecard", "overview"] as const) expect([then[name], now[name]].map((html) => html.includes("Revised after it was first published.")), name).toEqual([false, true]);
    expect(then.metric).toContain("No revision is on record");
    expect(then.metric).toContain("revisions before");
    expect(now.metric).toContain("2 changes of published figures");
  });

  it("changes what is worked out from it: a board of 2026 shows its own old and new sum", async () => {
    const held = await waitsInForce("icb-qmj", JANUARY);
    await importRows(await importer(), rowsOf("QMJ", { ...held, total: held.total + 30 }), { publishedOn: REVISED_ON });
    const [then, now] = [await metricPage("E16", "Z9B2Z", DAY_BEFORE), await metricPage("E16", "Z9B2Z", NEXT_DAY)];
    const sum = then.spec.points.find(({ periodEnd }) => periodEnd === JANUARY)?.value ?? Number.NaN;
    expect(sum).toBeGreaterThan(held.total);
    expect([then.revisions.length, now.revisions.map(({ was, is, difference }) => [was?.value, is?.value, difference])]).toEqual([0, [[sum, sum + 30, 30]]]);
    expect(now.revised[JANUARY]).toMatchObject({ before: sum });
  });

  it("goes back when its release is withdrawn, and the log keeps both changes with the reason", async () => {
    const withdrawn = await withdrawRelease.execute(await importer(), { releaseId, reason: REASON });
    expect(withdrawn.ok).toBe(true);
    const [then, now] = [await log(NEXT_DAY), await log(today)];
    expect([then.withdrawn, then.lines.some(({ cause }) => cause === "withdrawn")]).toEqual([[], false]);
    expect(now.withdrawn).toMatchObject([{ id: releaseId, on: today, reason: REASON }]);
    expect(now.lines.filter(({ areaCode, periodEnd }) => areaCode === "QR1" && periodEnd === JANUARY)).toMatchObject([
      { cause: "withdrawn", on: today, difference: -400, was: { value: january.total + 400 }, is: { value: january.total }, reason: expect.stringContaining(REASON) as string },
      { cause: "published", on: REVISED_ON, difference: 400 },
    ]);
    const page = await metricPage("E16", "QR1", today);
    expect(page.spec.points.find(({ periodEnd }) => periodEnd === JANUARY)?.value).toBe(january.total);
    expect(page.revised[JANUARY]).toMatchObject({ before: january.total + 400, text: expect.stringContaining("by a withdrawal") as string });
    expect((await metricPage("E16", "QR1", NEXT_DAY)).revised[JANUARY]).toMatchObject({ before: january.total });
  });
});

describe("a release that nobody had figures of before", () => {
  it("marks nothing; withdrawn, its figures are gone and the log says what they were", async () => {
    const scope = await importer();
    const { releaseId } = await importRows(scope, rowsOf("QF7", { ...january, total: 1000, within18: 600, over52: 10, over65: 0, over78: 0 }, "RTT-April-2026"), { publishedOn: "2026-06-11" });
    const page = await metricPage("E16", "QF7", "2026-06-11");
    expect([page.row.periodEnd, page.revised, page.revisions]).toEqual(["2026-04-30", {}, []]);
    await withdrawRelease.execute(scope, { releaseId, reason: REASON });
    const after = await metricPage("E16", "QF7", today);
    expect([after.row.periodEnd, after.revisions.map(({ cause, wasText, isText }) => [cause, wasText, isText])]).toEqual([MARCH, [["withdrawn", "1,000", "no figure"]]]);
    const { lines } = await log(today);
    expect(lines.find(({ areaCode }) => areaCode === "QF7")).toMatchObject({ cause: "withdrawn", is: null, isText: "no figure", difference: null });
  });
});
