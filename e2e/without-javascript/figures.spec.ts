import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

/** A press that brings a new page, which here is every press. */
const press = (page: Page, pressed: Locator) => Promise.all([page.waitForEvent("load"), pressed.click()]);
const rows = (page: Page) => page.locator("table.rank tbody tr");
const names = (page: Page): Promise<string[]> => page.locator("table.rank tbody th a").allTextContents();
const head = (page: Page, name: string) => page.locator("table.rank thead th").filter({ has: page.getByRole("link", { name }) });
const asNumber = (text: string): number => Number(text.replaceAll(",", "").replace("%", ""));
/** The share in sight, from the cell after the board's name. */
const shares = async (page: Page): Promise<number[]> => (await page.locator("table.rank tbody th + td.num").allTextContents()).map(asNumber);

test("the overview lists all boards, worst first, and a column's link turns the order", async ({ pageOf }) => {
  const page = await pageOf("national", WITHOUT_SCRIPTS);
  await page.goto("/overview");
  await expect(rows(page)).toHaveCount(36);
  const main = head(page, "18 weeks, %");
  await expect(main).toHaveAttribute("aria-sort", "ascending");
  const worstFirst = await names(page);
  const upwards = await shares(page);
  expect(upwards.every((share) => share > 0 && share <= 100)).toBe(true);
  expect(upwards).toEqual([...upwards].sort((a, b) => a - b));

  await press(page, main.getByRole("link"));
  await expect(page).toHaveURL(/sort=-e01/);
  await expect(main).toHaveAttribute("aria-sort", "descending");
  expect((await names(page))[0]).not.toBe(worstFirst[0]);
  expect(await shares(page)).toEqual([...upwards].reverse());

  await press(page, head(page, "List").getByRole("link"));
  await expect(head(page, "List")).toHaveAttribute("aria-sort", "ascending");
  await expect(main).toHaveAttribute("aria-sort", "none");
});

test("the filter form narrows the boards, keeps the order and the view, and can be reset", async ({ pageOf }) => {
  const page = await pageOf("national", WITHOUT_SCRIPTS);
  await page.goto("/overview?measure=E03&map=hexagons&sort=name");
  const filter = page.getByRole("search", { name: "Filter boards" });
  await filter.getByLabel("Region").selectOption({ label: "London" });
  await press(page, filter.getByRole("button", { name: "Apply" }));
  const london = await names(page);
  expect(london.length).toBeGreaterThan(1);
  expect(london.filter((name) => !name.includes("London"))).toEqual([]);
  expect(london).toEqual([...london].sort((a, b) => a.localeCompare(b, "en-GB")));
  await expect(page).toHaveURL(/measure=E03/);
  await expect(page.locator(".map.hexagons svg").first()).toBeVisible();

  await filter.getByLabel("Region").selectOption({ label: "All regions" });
  await filter.getByLabel("Board", { exact: true }).fill("york");
  await press(page, filter.getByRole("button", { name: "Apply" }));
  expect(await names(page)).toContain("South Yorkshire");
  await expect(page.getByRole("status")).toContainText(/^[1-9] of 36 boards shown/);

  await filter.getByLabel("Board", { exact: true }).fill("no such board");
  await press(page, filter.getByRole("button", { name: "Apply" }));
  await expect(page.getByText("No board matches.")).toBeVisible();
  await press(page, filter.getByRole("link", { name: "Reset" }));
  await expect(rows(page)).toHaveCount(36);
  await expect(page).toHaveURL(/map=hexagons/);
});

test("links show the 42 boards before April 2026, the other measure and the hexagons", async ({ pageOf }) => {
  const page = await pageOf("national", WITHOUT_SCRIPTS);
  await page.goto("/overview");
  await expect(page.locator(".map.outlines")).toBeVisible();
  await press(page, page.getByRole("link", { name: "show the 42" }));
  await expect(rows(page)).toHaveCount(42);
  await press(page, page.getByRole("link", { name: "Hexagons, equal weight" }));
  await expect(page.locator(".map.outlines")).toHaveCount(0);
  const hexagons = page.locator(".map.hexagons a");
  await expect(hexagons).toHaveCount(42);
  expect(new Set(await hexagons.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).size).toBe(42);
  await press(page, page.getByRole("link", { name: "Over 52 weeks", exact: true }));
  await expect(head(page, "Over 52 weeks, %")).toHaveAttribute("aria-sort", "descending");
  await expect(page.locator(".map.hexagons")).toBeVisible();
  await expect(rows(page)).toHaveCount(42);
  await press(page, page.getByRole("link", { name: "show the 36" }));
  await expect(rows(page)).toHaveCount(36);
});

test("a scorecard shows every measure with its figure, its small chart, its icon and its status", async ({ pageOf }) => {
  const page = await pageOf("leader", WITHOUT_SCRIPTS);
  await page.goto("/organisations/QF7");
  await expect(page.locator("h1")).toContainText(/objectives?|cannot be judged/);
  const measures = page.locator("table.card-rows tbody tr:has(.v)");
  const count = await measures.count();
  expect(count).toBeGreaterThanOrEqual(4);
  for (let index = 0; index < count; index++) {
    const measure = measures.nth(index);
    expect(await measure.locator(".v").textContent(), `figure of row ${index}`).toMatch(/^−?£?\d[\d,.]*[%m]?$/);
    const drawn = await measure.locator("td").nth(2).locator("svg path, svg polyline").evaluateAll((marks) => marks.filter((mark) => (mark as SVGGraphicsElement).getBBox().width > 20).length);
    const few = /(\d+) of 13\s*points/.exec((await measure.textContent()) ?? "");
    if (few?.[1] !== "1") expect(drawn, `lines in the small chart of row ${index}`).toBeGreaterThan(0);
    const icons = measure.locator(".icp").getByRole("img");
    // Too few points, or figures that no control chart may judge: said in words instead.
    if ((await icons.count()) === 0) await expect(measure, `words of row ${index}`).toContainText(/of 13\s*points|not for\s*limits/);
    else await expect(icons.first()).toHaveAttribute("aria-label", /\w{4}/);
  }
  await expect(measures.locator(".st").first()).toBeVisible();
});

test("a metric page draws its chart, holds its table, and is changed by links and forms", async ({ pageOf }) => {
  const page = await pageOf("analyst", WITHOUT_SCRIPTS);
  await page.goto("/metrics/E01?area=QF7");
  const chart = page.locator("figure.chart");
  const drawing = chart.locator(".drawing > svg");
  await expect(drawing).toBeVisible();
  expect((await drawing.boundingBox())?.width).toBeGreaterThan(300);
  const table = chart.locator("details table");
  await expect(table).toBeHidden();
  await chart.getByText("Figures as a table").click();
  await expect(table).toBeVisible();
  const months = await table.locator("tbody tr").count();
  expect(months).toBeGreaterThan(36);
  await expect(table.locator("tbody tr").first()).toContainText("March 2026");

  await press(page, page.getByRole("link", { name: "12 months" }));
  await expect(table.locator("tbody tr")).toHaveCount(12);
  await expect(page.getByRole("link", { name: "12 months" })).toHaveAttribute("aria-current", "page");
  const before = await table.locator("tbody tr").first().textContent();

  const area = page.getByRole("form", { name: "Area" });
  await area.getByLabel("Area").selectOption("QWO");
  await press(page, area.getByRole("button", { name: "Show area" }));
  await expect(page).toHaveURL(/area=QWO/);
  await expect(page.locator("main")).toContainText("West Yorkshire");
  await expect(table.locator("tbody tr")).toHaveCount(12);
  expect(await table.locator("tbody tr").first().textContent()).not.toBe(before);

  const day = page.getByRole("form", { name: "As known on another day" });
  await day.getByLabel("Day").fill("2026-01-20");
  await press(page, day.getByRole("button", { name: "Show" }));
  await expect(page.locator(".asof")).toContainText("As known on 20 January 2026");
  await expect(page).toHaveURL(/area=QWO/);
  await expect(table.locator("tbody tr").first()).toContainText("November 2025");
  await expect(table.locator("tbody tr")).toHaveCount(12);
});

test("nothing is offered that needs scripts", async ({ pageOf }) => {
  const page = await pageOf("national", WITHOUT_SCRIPTS);
  for (const path of ["/overview", "/organisations/QF7", "/metrics/E01?area=QF7", "/account"]) {
    await page.goto(path);
    const dead = await page.locator("button[type=button]").evaluateAll((buttons) => buttons.filter((button) => button.checkVisibility()).map((button) => button.textContent));
    expect(dead, path).toEqual([]);
  }
});
