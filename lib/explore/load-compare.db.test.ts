import { describe, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/accounts";
import { HELD_FOR, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { loadCompare } from "./load-compare";
import { loadInequality } from "./load-inequality";
import { loadScatter } from "./load-scatter";

seededDatabase();

const DAY = "2026-06-01";
const ask = { kind: undefined, set: undefined, period: undefined, area: undefined, category: undefined, asOf: DAY, view: undefined, areas: [] } as const;
const scope = () => scopeFor("icb_analyst", "figures:read", HELD_FOR.icb_analyst);

/** The published figure of a body and period, by its own query. */
async function published(metric: string, key: string, end: string): Promise<{ readonly value: number; readonly numerator: number; readonly denominator: number }> {
  const [row] = await asOwner<{ value: number; numerator: number; denominator: number }>(
    "SELECT o.value, o.numerator, o.denominator FROM observation o JOIN area a ON a.id = o.area_id WHERE o.metric_code = $1 AND a.key = $2 AND o.period_end = $3", metric, key, end);
  if (row === undefined) throw new Error(`no figure of ${metric} for ${key}`);
  return row;
}

describe("loadCompare", () => {
  it("sets all 42 boards of a month side by side, each at its published figure, best first", async () => {
    const page = await loadCompare(await scope(), { ...ask, metricCode: "E01", kind: "icb", set: "2023", period: "2026-01-31", area: "QF7" });
    const table = page?.figures?.table;
    const at = (key: string): number => table?.columns.findIndex((column) => column.key === key) ?? -1;
    expect([page?.view, table?.rows.length, page?.own]).toEqual(["bars", 42, ["QF7"]]);
    const values = table?.rows.map((row) => Number(row[at("value")])) ?? [];
    expect([...values].sort((a, b) => b - a)).toEqual(values);
    for (const key of ["icb-qf7", "icb-que", "icb-qr1"]) {
      const { value } = await published("E01", key, "2026-01-31");
      expect(table?.rows.find((row) => row[at("code")] === key.slice(4).toUpperCase())?.[at("value")]).toBeCloseTo(value, 10);
    }
  });

  it("offers a funnel of councils first, and no rank or funnel where the parts are not published", async () => {
    const councils = await loadCompare(await scope(), { ...ask, metricCode: "J01", kind: "council" });
    expect([councils?.view, councils?.figures?.table.rows.length]).toEqual(["funnel", 153]);
    const smoking = await loadCompare(await scope(), { ...ask, metricCode: "P05" });
    expect([smoking?.view, smoking?.views]).toEqual(["bars", ["bars", "time"]]);
    expect(smoking?.figures?.table.columns.map(({ key }) => key)).not.toContain("rank_from");
    expect(smoking?.notes[0]).toContain("No rank is shown");
  });

  it("shows a board's five nearest with its region, and asks for a board where none is known", async () => {
    const page = await loadCompare(await scope(), { ...ask, metricCode: "E01", area: "QF7", view: "peers" });
    expect([page?.figures?.table.rows.length, page?.reasons?.rows.length, page?.shown.length]).toEqual([7, 6, 6]);
    expect(page?.notes.join(" ")).not.toContain("estimated");
    const split = await loadCompare(await scope(), { ...ask, metricCode: "E01", area: "S1Y5D", view: "peers" });
    expect(split?.notes.at(-1)).toContain("not how far off the estimate may be");
    expect(split?.facts[0]?.value).toMatch(/^[\d.]+%, estimated \(95% interval/);
    const nobody = await loadCompare(await scopeFor("national_oversight", "figures:read", HELD_FOR.national_oversight), { ...ask, metricCode: "E01", view: "peers" });
    expect([nobody?.figures, nobody?.title]).toEqual([null, "Choose a board to see its nearest five"]);
  });

  it("starts the view over time with the reader's board and its region, and takes the areas asked for", async () => {
    const own = await loadCompare(await scope(), { ...ask, metricCode: "E01", area: "QF7", view: "time" });
    expect(own?.shown[0]).toBe("QF7");
    const asked = await loadCompare(await scope(), { ...ask, metricCode: "E01", view: "time", areas: ["QWO", "QF7"] });
    expect([asked?.shown, asked?.figures?.drawings.length]).toEqual([["QWO", "QF7"], 2]);
  });

  it("keeps a year a year where one board's last month of it came later", async () => {
    const [month] = await asOwner<{ id: number }>(
      `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts)
       VALUES ('gp-appointments', 'Month', 'test.csv', gen_random_uuid()::text, '2025-03-31', '2025-12-01', 'stated', 'Test', 'official', 'Test', '{}') RETURNING id`);
    await asOwner("INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, status, code_as_published) SELECT 'G01', id, '2025-03-31', $1, '2025-03-01', 480, 'final', 'QF7' FROM area WHERE key = 'icb-qf7'", month?.id);
    try {
      const page = await loadCompare(await scope(), { ...ask, metricCode: "G01", set: "2023", area: "QF7" });
      const [code, value] = ["code", "value"].map((key) => page?.figures?.table.columns.findIndex((column) => column.key === key) ?? -1);
      const { value: year } = await published("G01", "icb-que", "2025-03-31");
      expect(year).toBeGreaterThan(4000);
      expect(page?.figures?.table.rows.find((row) => row[code ?? -1] === "QF7")?.[value ?? -1]).toBeGreaterThan(4000);
      expect(page?.figures?.period).toBe("2024/25");
    } finally {
      await asOwner("DELETE FROM observation WHERE release_id = $1", month?.id);
      await asOwner("DELETE FROM release WHERE id = $1", month?.id);
    }
  });

  it("takes each area asked for once, and keeps nothing of addresses that ask for what is not there", async () => {
    const page = await loadCompare(await scope(), { ...ask, metricCode: "E01", view: "time", areas: ["QF7", "QZZ", "QF7", "QWO"] });
    expect(page?.shown).toEqual(["QF7", "QWO"]);
    expect(await loadCompare(await scope(), { ...ask, metricCode: "E01", category: "treatment_function:C_000" })).toBeNull();
    expect(await loadCompare(await scope(), { ...ask, metricCode: "E01", category: "treatment_function:C_110" })).not.toBeNull();
  });

  it("knows neither a metric that is none nor a period without figures", async () => {
    expect(await loadCompare(await scope(), { ...ask, metricCode: "Z99" })).toBeNull();
    expect(await loadCompare(await scope(), { ...ask, metricCode: "E01", period: "2019-01-31" })).toBeNull();
  });
});

describe("loadScatter", () => {
  it("pairs the published figures of both metrics at the nearest periods, and names both", async () => {
    const page = await loadScatter(await scope(), { ...ask, metricCode: "E01", set: "2023", kind: "icb", area: "QF7", with: "E06" });
    const row = page?.figures?.table.rows.find(([cell]) => typeof cell === "object" && cell !== null && cell.text === "South Yorkshire");
    expect(row?.[2]).toBeCloseTo((await published("E06", "icb-qf7", "2025-09-30")).value, 10);
    expect(page?.figures?.period).toContain("September 2025");
  });

  it("asks for the other metric where none is given", async () => {
    const page = await loadScatter(await scope(), { ...ask, metricCode: "E01", with: undefined });
    expect([page?.figures, page?.title]).toEqual([null, "Choose a metric to set beside within 18 weeks"]);
  });
});

describe("loadInequality", () => {
  it("says what is not published, and sets the boards in order of deprivation", async () => {
    const page = await loadInequality(await scope(), { ...ask, metricCode: "E01", kind: "icb" });
    expect(page?.parts.map(({ part }) => part)).toEqual(["deprivation"]);
    expect(page?.parts[0]?.figures.table.rows.length).toBe(36);
    expect(page?.published[0]).toContain("No figures by sex are held");
  });
});
