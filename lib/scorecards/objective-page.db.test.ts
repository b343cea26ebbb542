import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { drawnPart } from "@/components/objectives/objective-drawings";
import { loadAreaParts } from "@/lib/objectives/load-area-parts";
import { loadProjection } from "@/lib/objectives/load-projection";
import { loadStandings } from "@/lib/objectives/load-standings";
import { areaIdOf, ownerClient, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { loadObjectivePage, loadProposeRight } from "./load-objective-page";
import { loadObjectivesPage } from "./load-objectives-page";
import { OBJECTIVE_PARTS } from "./domain/objective-page";

seededDatabase();
const DAY = "2026-06-01";
let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));

async function rows<Row extends object>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const client = await ownerClient();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

const plain = (text: string | undefined): string => (text ?? "").replaceAll("\u00a0", " ");
const plainFacts = (facts: readonly { readonly name: string; readonly value: string }[] | undefined) => new Map(facts?.map(({ name, value }) => [name, plain(value)]));

const page = async (code: string, area: string | null = null, set: "2026" | "2023" | null = null, asOf = DAY) => {
  const found = await loadObjectivePage(scope, { code, area, set, asOf });
  if (!found) throw new Error(`no page ${code} ${String(area)}`);
  return found;
};

/** A share of one body and month by its own two counts, as the newest release held by the day gives them. */
async function shareOf(areaKey: string, end: string): Promise<number> {
  const [row] = await rows<{ share: number }>(
    `SELECT 100.0 * o.numerator / o.denominator AS share FROM observation o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
     WHERE o.metric_code = 'E01' AND a.key = $1 AND o.period_end = $2 AND r.published_on <= $3 ORDER BY r.published_on DESC, r.id DESC LIMIT 1`, [areaKey, end, DAY]);
  return Number(row?.share);
}

describe("the page of the 18-week objective", () => {
  it.each(["qf7", "qop", "qhm"])("shows %s's own figure and the pace that is left, as counted in the database", async (key) => {
    const shown = await page("N4", key.toUpperCase());
    const latest = await shareOf(`icb-${key}`, "2026-03-31");
    expect(shown.standing.position?.report.latest?.value).toBeCloseTo(latest, 9);
    const facts = plainFacts(shown.realism?.lenses[0]?.facts);
    expect(facts.get("Needed to 92% by March 2029")).toBe(`${((92 - latest) / 3).toFixed(1)} points a year`);
    expect(shown.chart?.needed?.perYear).toBeCloseTo((92 - latest) / 3, 9);
    const at = shown.chart?.spec.latest ?? -1;
    expect(shown.chart?.spec.points[at]).toMatchObject({ periodEnd: "2026-03-31" });
    const table = drawnPart(shown, "chart")?.table;
    const row = table?.rows.find(([period]) => period === "March 2026");
    expect(row?.[table?.columns.findIndex((column) => column.key === "value") ?? -1]).toBeCloseTo(latest, 9);
  });

  it("works England's pace out from the loaded figures, beside the printed one", async () => {
    const { worked, headline } = await page("N4");
    const [now, before, latest, yearAgo] = [await shareOf("england", "2025-07-31"), await shareOf("england", "2024-07-31"), await shareOf("england", "2026-03-31"), await shareOf("england", "2025-03-31")];
    const facts = plainFacts(worked?.facts);
    const needed = ((92 - now) / 44) * 12;
    expect(facts.get("Pace needed")).toBe(`${needed.toFixed(2)} points a year`);
    expect(facts.get("Needed against achieved")).toBe(`${(needed / (now - before)).toFixed(2)} times`);
    expect(facts.get("Reached at that pace")).toContain(`after ${((92 - now) / (now - before)).toFixed(1)} years`);
    expect(worked?.beside).toContain("3.35 times");
    expect(plain(headline)).toContain(`92% needs ${((92 - latest) / 3).toFixed(1)} points a year, against ${(latest - yearAgo).toFixed(1)} points in the past year`);
  });

  it("draws as many windows as history has, and needs of each what the panel says", async () => {
    const { realism, standing } = await page("N4", "QF7", "2023");
    expect(realism?.fan?.windows).toHaveLength(standing.realism?.fromAnyStart.windows ?? -1);
    expect(realism?.fan?.needed).toBe(standing.realism?.requiredInWindow);
    for (const window of realism?.fan?.windows ?? []) expect(window.changes).toHaveLength((standing.realism?.windowPeriods ?? 0) + 1);
    const reached = realism?.fan?.windows.filter(({ changes }) => (changes.at(-1) ?? -Infinity) >= (standing.realism?.requiredInWindow ?? Infinity) - 1e-9).length;
    expect(reached).toBe(Math.round((standing.realism?.fromAnyStart.shareAtLeast ?? 0) * (standing.realism?.fromAnyStart.windows ?? 0)));
  });
});

describe("every page", () => {
  it("says of every board and objective what the shared answer says, in the national table too", async () => {
    const { boards, objectives } = await loadStandings(scope, "2026", DAY);
    let compared = 0;
    for (const { code } of objectives.filter(({ boardId }) => boardId === null)) {
      const { national } = await page(code);
      expect(national?.boards).toHaveLength(36);
      for (const board of boards) {
        const standing = board.standings.get(code);
        const line = national?.boards.find((one) => one.code === board.version?.odsCode);
        expect([code, line?.name, line?.status, line?.value, line?.share, line?.needed]).toEqual([
          code, board.version?.shortName, standing?.status, standing?.position?.report.latest?.value ?? null,
          standing?.realism?.verdict.share == null ? null : 100 * standing.realism.verdict.share, standing?.realism?.pace.requiredPerYear ?? null,
        ]);
        compared += 1;
      }
      expect(Object.values(national?.counts.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(36);
    }
    expect(compared).toBe(36 * 12);
    for (const code of ["N4", "N7", "N10"]) for (const area of ["QF7", "QE1", "QWO"]) {
      const { standing, statusText } = await page(code, area);
      expect(standing).toBe(boards.find(({ version }) => version?.odsCode === area)?.standings.get(code));
      expect(statusText.toLowerCase()).toContain(standing.status === "too_early" ? "too early" : "");
    }
  });

  it("can be drawn and listed in every part, and shows no chance that the check does not allow", async () => {
    for (const { code } of (await loadStandings(scope, "2026", DAY)).objectives.filter(({ boardId }) => boardId === null)) {
      for (const area of [null, "QF7"]) {
        const shown = await page(code, area);
        expect(shown.headline.length).toBeGreaterThan(20);
        for (const part of OBJECTIVE_PARTS) {
          const drawn = drawnPart(shown, part);
          for (const svg of drawn?.drawings ?? []) expect(svg).not.toMatch(/ style=|NaN|undefined/);
          for (const row of drawn?.table.rows ?? []) expect(row).toHaveLength(drawn?.table.columns.length ?? -1);
        }
        const { projection } = shown;
        if (projection?.target && !projection.calibration?.shown) expect(projection.target.chance).toBeNull();
      }
    }
  });

  it("is not there for what is not known: objective, board, a board of the other set", async () => {
    for (const [code, area, set] of [["N99", null, null], ["N4", "QZZ", null], ["N4", "QUE", "2026"]] as const) expect(await loadObjectivePage(scope, { code, area, set, asOf: DAY })).toBeNull();
    expect((await page("N4", "QUE")).set).toBe("2023");
  });
});

describe("councils and trusts of a board", () => {
  const ofMetric = async (area: string, key: string) => (await loadAreaParts(scope, { areaId: await areaIdOf(area), set: "2026", asOf: DAY })).find((parts) => parts.key === key);
  const counted = (metric: string, councils: string) => rows<{ numerator: string; denominator: string; n: string }>(
    `WITH newest AS (SELECT DISTINCT ON (o.area_id, o.period_end) o.* FROM observation o JOIN release r ON r.id = o.release_id WHERE o.metric_code = $1 AND r.published_on <= $3 ORDER BY o.area_id, o.period_end, r.published_on DESC, r.id DESC),
     last AS (SELECT max(period_end) AS period_end FROM newest WHERE area_id IN (SELECT id FROM area WHERE kind = 'council') AND value IS NOT NULL)
     SELECT sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS n FROM newest JOIN last USING (period_end) WHERE area_id IN (SELECT c.council_area_id FROM area_overlap c JOIN area a ON a.id = c.icb_area_id WHERE a.key = $2 AND c.valid_to IS NULL)`, [metric, councils, DAY]);

  it.each([["icb-qf7", "P11", 100], ["icb-qf7", "J01", 100], ["icb-qop", "J05", 100_000]] as const)("sums %s's %s from both counts of its whole councils", async (area, metric, per) => {
    const [row] = await counted(metric, area);
    const parts = await ofMetric(area, metric);
    expect(parts?.parts).toHaveLength(Number(row?.n));
    expect(parts?.sum).toMatchObject({ numerator: Number(row?.numerator), denominator: Number(row?.denominator) });
    expect(parts?.sum?.value).toBeCloseTo((per * Number(row?.numerator)) / Number(row?.denominator), 6);
  });

  it("gives no sum of standardised rates, of a board with part of a council, or of trusts, and says why", async () => {
    expect((await ofMetric("icb-qf7", "O08"))).toMatchObject({ sum: null });
    expect(await ofMetric("icb-qe1", "J01")).toMatchObject({ sum: null, noSum: expect.stringContaining("Cumberland 3.1%") as string });
    expect(await ofMetric("icb-qf7", "E09")).toMatchObject({ kind: "trust", sum: null });
    expect((await ofMetric("icb-qf7", "O03-female"))?.group).toBe("women");
  });

  it("are none for England, and the same for a board on either set where it did not change", async () => {
    expect(await loadAreaParts(scope, { areaId: await areaIdOf("england"), set: "2026", asOf: DAY })).toEqual([]);
    const [now, then] = [await ofMetric("icb-qf7", "P05"), (await loadAreaParts(scope, { areaId: await areaIdOf("icb-qf7"), set: "2023", asOf: DAY })).find(({ key }) => key === "P05")];
    expect(now?.parts.map(({ name, value }) => [name, value])).toEqual(then?.parts.map(({ name, value }) => [name, value]));
    expect(now?.parts).toHaveLength(4);
  });
});

describe("the register", () => {
  const ask = (filter: Partial<Parameters<typeof loadObjectivesPage>[1]["filter"]>) => loadObjectivesPage(scope, { set: "2026", asOf: DAY, filter: { area: null, board: null, status: null, words: "", ...filter } });
  it("lists the twelve by area, filters, and counts every board once", async () => {
    const all = await ask({});
    expect(all.national.map(({ area, lines }) => [area, lines.length])).toEqual([["finance", 3], ["elective", 3], ["prevention", 3], ["joint_working", 3]]);
    for (const { lines } of all.national) for (const { counts } of lines) expect(Object.values(counts?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(36);
    expect((await ask({ area: "prevention" })).national.map(({ area, lines }) => [area, lines.length])).toEqual([["prevention", 3]]);
    expect((await ask({ words: "62 days" })).national.flatMap(({ lines }) => lines.map(({ code }) => code))).toEqual(["N5"]);
    const { boards } = await loadStandings(scope, "2026", DAY);
    const own = boards.find(({ version }) => version?.odsCode === "QF7");
    const early = [...(own?.standings.values() ?? [])].filter(({ status }) => status === "too_early").length;
    expect((await ask({ board: "QF7", status: "too_early" })).total).toBe(early);
  });
});

it("offers a proposal to those alone who may make one for the board", async () => {
  expect(await loadProposeRight(await scopeFor("icb_analyst", "figures:read", "icb-qf7"), "QF7")).toBe(true);
  expect(await loadProposeRight(await scopeFor("icb_analyst", "figures:read", "icb-qf7"), "QWO")).toBe(false);
  expect(await loadProposeRight(scope, "QF7")).toBe(false);
});

it("checks a projection of a measure without holding others up for long", async () => {
  expect(await loadProjection(scope, { areaId: await areaIdOf("icb-qf7"), key: "nothing", set: "2026", asOf: DAY, target: null })).toBeNull();
});
