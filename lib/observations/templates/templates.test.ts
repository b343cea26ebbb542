import { readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { createIssueList } from "../domain/import-issue";
import { READ_LIMITS } from "../reading/read-limits";
import { zipParts } from "../reading/zip-parts";
import { REQUEST } from "../testing/fill-template";
import { SOURCES } from "../sources/registry";
import { cellRule } from "./cell-rule";
import { hasCouncils, metricsOf, rowColumns } from "./return-template";
import { templatePeriod, templatePeriodEnds, yearToDate } from "./template-period";
import { TEMPLATES } from "./templates";
import { writeTemplate } from "./write-template";

const { metrics } = readReference();

async function xmlOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const issues = createIssueList("a.xlsx", 10);
  const parts = await zipParts(bytes, READ_LIMITS, issues);
  expect(issues.items).toEqual([]);
  const texts = new Map<string, string>();
  for (const part of parts ?? []) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.chunks()) chunks.push(chunk);
    texts.set(part.name, Buffer.concat(chunks).toString("utf8"));
  }
  return texts;
}

describe.each(TEMPLATES.map((template) => [template.id, template] as const))("%s", (id, template) => {
  it("has a source of its id, which says that boards fill it in", () => {
    expect(SOURCES.filter((source) => source.id === id)).toEqual([expect.objectContaining({ filledInBy: "board", title: template.title, frequency: template.frequency, page: "", licence: "Not published: management information" })]);
  });

  it("feeds metrics of the catalogue, each held for the bodies that report it", () => {
    expect(metricsOf(template).length).toBeGreaterThan(0);
    for (const code of metricsOf(template)) {
      const levels = metrics.find((metric) => metric.code === code)?.geographyLevels ?? [];
      const lines = template.lines.filter(({ feeds }) => feeds.includes(code));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(levels).toContain(line.of === "board" ? "icb" : "upper_tier_council");
    }
  });

  it("uses only its own columns, each in some line, and has fewer than 27", () => {
    const keys = template.columns.map(({ key }) => key);
    const used = template.lines.flatMap(({ uses }) => uses);
    expect([...new Set(used)].sort()).toEqual([...keys].sort());
    for (const { required = [], mayBeNegative = [], uses } of template.lines) expect([...required, ...mayBeNegative].filter((key) => !uses.includes(key))).toEqual([]);
    expect(rowColumns(template).length + keys.length + 1).toBeLessThan(27);
  });

  it("has a guide and a sheet of rules beside the return, with every rule and every cell's allowed values", async () => {
    const { sheets } = await readXlsx(await writeTemplate(template, "xlsx", REQUEST));
    expect(sheets.map(({ name }) => name)).toEqual(["Read me first", "Return", "Rules"]);
    const rules = (sheets[2]?.rows ?? []).map((row) => row.map(String));
    for (const rule of template.rules) expect(rules.some((row) => row.includes(rule))).toBe(true);
    for (const line of template.lines) {
      for (const column of template.columns) {
        const stated = rules.filter(([where]) => where === `Line ${line.code}, column ${column.heading}`);
        expect(stated.length).toBe(cellRule(line, column) === null ? 0 : 1);
        if (column.kind === "choice" && stated[0]) expect(stated[0][2]).toContain("On track or Not on track");
      }
    }
  });

  it("checks every cell that is filled in as it is typed, and no other", async () => {
    const sheet = (await readXlsx(await writeTemplate(template, "xlsx", REQUEST))).sheets[1];
    const first = rowColumns(template).length;
    const checked = (sheet?.dataValidations ?? []).flatMap(({ range }) => String(range).split(" "));
    const open = (sheet?.rows ?? []).slice(1).flatMap((row, at) => template.columns.flatMap((_column, index) => (row[first + index] === "not used" ? [] : [`${String.fromCharCode(65 + first + index)}${at + 2}`])));
    expect([...checked].sort()).toEqual([...open].sort());
  });

  it("is a sound file with title, language and tables, without merged cells or formulas", async () => {
    const parts = await xmlOf(await writeTemplate(template, "xlsx", REQUEST));
    expect(parts.get("docProps/core.xml")).toMatch(new RegExp(`<dc:title>${template.title}, NHS South Yorkshire Integrated Care Board, .*2026</dc:title>.*<dc:language>en-GB<`));
    for (const [name, text] of parts) {
      expect(text).not.toMatch(/<mergeCell|<f[ >]|<hyperlink/);
      if (name.startsWith("xl/tables/")) expect(text).toContain('headerRowCount="1"');
      if (name.startsWith("xl/worksheets/sheet")) expect(text).toMatch(/state="frozen".*<c r="A1"/);
    }
  });

  it("holds no text that a spreadsheet would run, even where a name asks for it", async () => {
    const hostile = { ...REQUEST, board: { code: "QF7", name: "=HYPERLINK(1)" }, councils: [{ code: "E08000017", name: "@SUM(1)" }] };
    const csv = (await writeTemplate(template, "csv", hostile)).toString("utf8");
    expect(csv.split(/[,\r\n]+/).filter((cell) => /^[=@]/.test(cell))).toEqual([]);
    expect(csv.includes("'@SUM(1)")).toBe(hasCouncils(template));
    for (const text of (await xmlOf(await writeTemplate(template, "xlsx", hostile))).values()) expect(text).not.toMatch(/<f[ >]/);
  });
});

describe("periods of returns", () => {
  it("are months or quarters, and running totals begin in April", () => {
    const june = { start: "2026-06-01", end: "2026-06-30" };
    expect(templatePeriod({ frequency: "monthly" }, june)).toEqual(june);
    expect(templatePeriod({ frequency: "quarterly" }, june)).toEqual({ start: "2026-04-01", end: "2026-06-30" });
    expect(templatePeriod({ frequency: "quarterly" }, { start: "2026-05-01", end: "2026-05-31" })).toBeNull();
    expect([yearToDate(june), yearToDate({ start: "2027-03-01", end: "2027-03-31" })]).toEqual([{ start: "2026-04-01", end: "2026-06-30" }, { start: "2026-04-01", end: "2027-03-31" }]);
  });

  it("are offered when they are over, the latest first", () => {
    expect(templatePeriodEnds({ frequency: "monthly" }, "2026-06-30").slice(0, 2)).toEqual(["2026-05-31", "2026-04-30"]);
    expect(templatePeriodEnds({ frequency: "monthly" }, "2026-07-01")[0]).toBe("2026-06-30");
    expect(templatePeriodEnds({ frequency: "quarterly" }, "2026-07-01").slice(0, 2)).toEqual(["2026-06-30", "2026-03-31"]);
  });
});
