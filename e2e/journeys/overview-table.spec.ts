import type { Page } from "@playwright/test";
import { rowsOfCsv } from "../fixtures/csv";
import { expect, test } from "../fixtures/test";

const rows = (page: Page) => page.locator("table.rank tbody tr");
const names = (page: Page): Promise<string[]> => page.locator("table.rank tbody th a").allTextContents();
const head = (page: Page, name: string) => page.locator("table.rank thead th").filter({ has: page.getByRole("link", { name }) });
/** The filter works at once only where the page's script has taken over; until then a choice would be lost. */
const ready = (page: Page) => page.waitForFunction(() => Object.keys(document.querySelector("table.rank") ?? {}).some((key) => key.startsWith("__reactProps")));

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

test("sorting says so, turns round, and stands in the address", async ({ pageOf }) => {
  const page = await pageOf("national");
  await open(page, "/overview");
  await expect(rows(page)).toHaveCount(36);
  const list = head(page, "List");
  await expect(list).toHaveAttribute("aria-sort", "none");
  await list.getByRole("link").click();
  await expect(list).toHaveAttribute("aria-sort", "ascending");
  await expect(page.locator("[aria-sort=ascending], [aria-sort=descending]")).toHaveCount(1);
  await expect(page.getByRole("status")).toContainText("36 of 36 boards shown, sorted by waiting list, lowest first");
  const upwards = await names(page);
  await list.getByRole("link").click();
  await expect(list).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("status")).toContainText("sorted by waiting list, highest first");
  expect(page.url()).toContain("sort=-list");
  const downwards = await names(page);
  expect(downwards).not.toEqual(upwards);
  const values = (await page.locator("table.rank tbody tr td:last-child").allTextContents()).map((text) => Number(text.replaceAll(",", "")));
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test("filters work together, say how many are left, and can be undone", async ({ pageOf }) => {
  const page = await pageOf("national");
  await open(page, "/overview");
  const region = page.getByLabel("Region");
  await region.selectOption({ label: "North East and Yorkshire" });
  await expect(page.getByRole("status")).toContainText(/^\s*[1-9]\d? of 36 boards shown/);
  expect(await names(page)).toContain("South Yorkshire");
  await page.getByLabel("Board", { exact: true }).fill("south");
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("status")).toContainText("1 of 36 boards shown");
  await page.getByLabel("Board", { exact: true }).fill("no such board");
  await expect(page.getByText("No board matches.")).toBeVisible();
  await page.getByRole("link", { name: "Show all boards" }).click();
  await expect(rows(page)).toHaveCount(36);
});

const STATES = ["?sort=-e03", "?region=Y63&sort=list", "?q=york", "?status=off_improving&sort=-change", "?set=2023&measure=E03&sort=name", "?asOf=2026-01-20&sort=-needs&map=hexagons"];

test("the address holds the whole state: a copy of it shows the same to somebody else, on screen and in the file", async ({ pageOf, requestsOf }) => {
  const first = await pageOf("national");
  const second = await pageOf("auditor");
  const files = await requestsOf("dhsc");
  for (const state of STATES) {
    await open(first, `/overview${state}`);
    await second.goto(first.url());
    const shown = await names(first);
    expect(shown.length, state).toBeGreaterThan(0);
    expect(await names(second), state).toEqual(shown);
    const file = rowsOfCsv(await (await files.get(`/overview/download${state}`)).text());
    expect(file, state).toHaveLength(shown.length);
    const codes = await first.locator("table.rank tbody th a").evaluateAll((links) => links.map((link) => /organisations\/(\w+)/.exec(link.getAttribute("href") ?? "")?.[1]));
    expect(file.map((row) => row.icb_code), state).toEqual(codes);
  }
});

test("what was sorted and filtered by hand is there after reloading, and after going on and back", async ({ pageOf }) => {
  const page = await pageOf("national");
  await open(page, "/overview");
  await page.getByLabel("Region").selectOption({ label: "London" });
  await head(page, "Integrated care board").getByRole("link").click();
  await expect(head(page, "Integrated care board")).toHaveAttribute("aria-sort", "ascending");
  const shown = await names(page);
  expect(shown.length).toBeGreaterThan(1);
  await page.reload();
  expect(await names(page)).toEqual(shown);
  await expect(page.getByLabel("Region")).toHaveValue("Y56");
  await page.locator("table.rank tbody th a").first().click();
  await expect(page).toHaveURL(/\/organisations\//);
  await page.goBack();
  await expect(head(page, "Integrated care board")).toHaveAttribute("aria-sort", "ascending");
  expect(await names(page)).toEqual(shown);
  await page.goForward();
  await expect(page).toHaveURL(/\/organisations\//);
});

test("a click that asks for a new tab opens one, and leaves the table as it is", async ({ pageOf }) => {
  const page = await pageOf("national");
  await open(page, "/overview");
  const before = await names(page);
  const [opened] = await Promise.all([page.context().waitForEvent("page"), head(page, "List").getByRole("link").click({ modifiers: ["ControlOrMeta"] })]);
  await expect(opened).toHaveURL(/sort=list/);
  expect(await names(page)).toEqual(before);
});

test("every figure of the table is the file's figure, rounded", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("national");
  await page.goto("/overview?sort=name");
  const file = rowsOfCsv(await (await (await requestsOf("national")).get("/overview/download?sort=name")).text());
  const shown = await page.locator("table.rank tbody tr").evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll("td.num")].map((cell) => (cell.textContent ?? "").replaceAll(",", ""))));
  expect(file).toHaveLength(36);
  const rounded = (value: string | undefined, decimals: number): number => Number(Number(value).toFixed(decimals));
  expect(shown.map((cells) => [Number(cells[0]), Number(cells.at(-2)), Number(cells.at(-1))])).toEqual(
    file.map((row) => [rounded(row.within_18_weeks_percent_value, 1), rounded(row.over_52_weeks_percent_value, 2), Math.round(Number(row.waiting_list) / 1000)]),
  );
});
