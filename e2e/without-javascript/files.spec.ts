import { asPrinted } from "../fixtures/as-printed";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { rowsOfCsv } from "../fixtures/csv";
import { expect, test } from "../fixtures/test";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

/** The file that a click brings: its name and its bytes. */
async function fileFrom(page: Page, pressed: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), pressed.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const csvFrom = async (page: Page, pressed: Locator): Promise<Record<string, string>[]> => rowsOfCsv((await fileFrom(page, pressed)).bytes.toString("utf8"));
const asNumber = (text: string): number => Number(text.replaceAll("−", "-").replace(/[^\d.-]/g, ""));
/** A figure of a file with as many decimals as the page gives it. */
const rounded = (value: string | undefined, shown: string): number => asPrinted(Number(value), /\.(\d+)/.exec(shown)?.[1]?.length ?? 0);

test("the overview's file holds the rows in sight, in their order, with the figures in sight", async ({ pageOf }) => {
  const page = await pageOf("national", WITHOUT_SCRIPTS);
  await page.goto("/overview?region=Y63&sort=-list");
  const shown = await page.locator("table.rank tbody tr").evaluateAll((lines) => lines.map((line) => ({
    code: /organisations\/(\w+)/.exec(line.querySelector("th a")?.getAttribute("href") ?? "")?.[1],
    figures: [...line.querySelectorAll("td.num")].map((cell) => cell.textContent ?? ""),
  })));
  expect(shown.length).toBeGreaterThan(1);
  const file = await csvFrom(page, page.getByRole("link", { name: "Download this page as CSV" }));
  expect(file.map((row) => row.icb_code)).toEqual(shown.map(({ code }) => code));
  expect(new Set(file.map((row) => row.region))).toEqual(new Set(["North East and Yorkshire"]));
  for (const [index, row] of file.entries()) {
    const figures = shown[index]?.figures ?? [];
    const [main = "", other = "", list = ""] = [figures[0], figures.at(-2), figures.at(-1)];
    expect(asNumber(main), row.icb_code).toBe(rounded(row.within_18_weeks_percent_value, main));
    expect(asNumber(other), row.icb_code).toBe(rounded(row.over_52_weeks_percent_value, other));
    expect(asNumber(list), row.icb_code).toBe(Math.round(Number(row.waiting_list) / 1000));
  }
});

test("a scorecard's file holds the figures in sight", async ({ pageOf }) => {
  const page = await pageOf("leader", WITHOUT_SCRIPTS);
  await page.goto("/organisations/QF7");
  const shown = await page.locator("table.card-rows tbody .v").allTextContents();
  expect(shown.length).toBeGreaterThanOrEqual(4);
  const held = (await csvFrom(page, page.getByRole("link", { name: "Download CSV" }))).filter((row) => row.value !== "");
  expect(held.map((row, index) => rounded(row.value, shown[index] ?? ""))).toEqual(shown.map(asNumber));
});

test("a metric's file holds the months and figures of its table", async ({ pageOf }) => {
  const page = await pageOf("analyst", WITHOUT_SCRIPTS);
  await page.goto("/metrics/E03?area=QF7&range=24&asOf=2026-01-20");
  const shown = await page.locator("figure.chart table tbody tr").evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll("th, td")].slice(0, 2).map((cell) => cell.textContent ?? "")));
  expect(shown).toHaveLength(24);
  expect(shown[0]?.[0]).toBe("November 2025");
  const file = (await csvFrom(page, page.locator("figure.chart").getByRole("link", { name: "Download CSV" }))).reverse();
  expect(file[0]?.period_end).toBe("2025-11-30");
  expect(file.map((row, index) => rounded(row.value, shown[index]?.[1] ?? ""))).toEqual(shown.map(([, value]) => asNumber(value ?? "")));
});

test("the board pack comes as a tagged PDF", async ({ pageOf }) => {
  const page = await pageOf("leader", WITHOUT_SCRIPTS);
  await page.goto("/organisations/QF7");
  const { name, bytes } = await fileFrom(page, page.getByRole("button", { name: "Build board pack (PDF)" }));
  expect(name).toMatch(/^board-pack-qf7-.*\.pdf$/);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  const text = bytes.toString("latin1");
  expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
  expect(text.trimEnd().endsWith("%%EOF")).toBe(true);
});
