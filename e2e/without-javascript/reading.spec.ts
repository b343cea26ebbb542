import { expect, test } from "../fixtures/test";

const PLAIN = { javaScriptEnabled: false };

test("the overview shows every board, and sorts by a link", async ({ pageOf }) => {
  const page = await pageOf("national", PLAIN);
  await page.goto("/overview");
  const rows = page.locator("table.rank tbody tr");
  await expect(rows).toHaveCount(36);
  const head = page.locator("table.rank thead th").filter({ hasText: "List" });
  await head.getByRole("link").click();
  await expect(page).toHaveURL(/sort=list/);
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(rows).toHaveCount(36);
  const lists = (await rows.locator("td:last-child").allTextContents()).map((text) => Number(text.replaceAll(",", "")));
  expect(lists).toEqual([...lists].sort((a, b) => b - a));
});

test("the overview filters by its form, and can be reset", async ({ pageOf }) => {
  const page = await pageOf("national", PLAIN);
  await page.goto("/overview?sort=-list");
  await page.getByLabel("Region").selectOption({ label: "North East and Yorkshire" });
  await page.getByLabel("Board", { exact: true }).fill("york");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/region=Y63/);
  await expect(page).toHaveURL(/sort=-list/);
  const names = await page.locator("table.rank tbody th").allTextContents();
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => !/york/i.test(name))).toEqual([]);
  await page.getByRole("link", { name: "Reset" }).first().click();
  await expect(page.locator("table.rank tbody tr")).toHaveCount(36);
});

test("the 42 boards, the other measure and the hexagons are links", async ({ pageOf }) => {
  const page = await pageOf("national", PLAIN);
  await page.goto("/overview");
  await page.getByRole("link", { name: "show the 42" }).click();
  await expect(page.locator("table.rank tbody tr")).toHaveCount(42);
  await page.getByRole("link", { name: "Hexagons, equal weight" }).click();
  await expect(page.locator("svg.map-drawing a path")).toHaveCount(42);
  await page.getByRole("navigation", { name: "Measure" }).getByRole("link", { name: "Over 52 weeks" }).click();
  await expect(page.locator("h1")).toContainText("over 52 weeks");
  await expect(page.locator("table.rank tbody tr")).toHaveCount(42);
});

test("the scorecard shows figures, small charts and reasons", async ({ pageOf }) => {
  const page = await pageOf("leader", PLAIN);
  await page.goto("/organisations/QF7");
  const table = page.getByRole("table", { name: "Elective objectives of South Yorkshire" });
  await expect(table.locator("td .v")).not.toHaveCount(0);
  for (const value of await table.locator("td .v").allTextContents()) expect(value).toMatch(/\d/);
  const measured = await table.locator("td .v").count();
  await expect(table.locator("td svg polyline, td svg path").first()).toBeVisible();
  expect(await table.locator("tr:has(.v) td .ic > svg").count()).toBeGreaterThanOrEqual(measured);
  await expect(page.getByText("Read with care")).toBeVisible();
});

test("a metric shows its chart, its table, another area and another day", async ({ pageOf }) => {
  const page = await pageOf("analyst", PLAIN);
  await page.goto("/metrics/E01?area=QF7&range=24");
  await expect(page.locator("figure.chart .drawing svg path").first()).toBeVisible();
  await page.getByText("Figures as a table").click();
  await expect(page.locator("figure.chart tbody tr")).toHaveCount(24);
  await expect(page.locator("figure.chart tbody tr").first()).toContainText("March 2026");
  await page.getByLabel("Area", { exact: true }).selectOption({ label: "Lincolnshire" });
  await page.getByRole("button", { name: "Show area" }).click();
  await expect(page).toHaveURL(/area=QJM/);
  await expect(page).toHaveURL(/range=24/);
  await expect(page).toHaveTitle(/Lincolnshire/);
  await page.getByLabel("Day", { exact: true }).fill("2026-01-20");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("As known on 20 January 2026")).toBeVisible();
  await expect(page.locator("figure.chart tbody tr").first()).toContainText("November 2025");
});

test("every file comes by a plain link or form", async ({ pageOf }) => {
  const page = await pageOf("leader", PLAIN);
  for (const { address, link, name } of [
    { address: "/overview", link: "Download this page as CSV", name: /^overview-.*\.csv$/ },
    { address: "/organisations/QF7", link: "Download CSV", name: /^scorecard-QF7-.*\.csv$/ },
    { address: "/metrics/E01?area=QF7", link: "Download CSV", name: /^E01-QF7-.*\.csv$/ },
  ]) {
    await page.goto(address);
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).first().click()]);
    expect(file.suggestedFilename()).toMatch(name);
    expect(await file.failure()).toBeNull();
  }
  await page.goto("/organisations/QF7");
  const [pack] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Build board pack (PDF)" }).click()]);
  expect(pack.suggestedFilename()).toMatch(/\.pdf$/);
  const stream = await pack.createReadStream();
  const [first] = (await stream.take(1).toArray()) as Buffer[];
  expect(first?.subarray(0, 5).toString()).toBe("%PDF-");
});

for (const { who, address, heading } of [
  { who: "national", address: "/organisations/XXX", heading: "Page not found" },
  { who: "council", address: "/admin/accounts", heading: "Your account may not open this page" },
  { who: null, address: "/nothing-here", heading: "Page not found" },
] as const) {
  test(`${address} says why there is nothing to see`, async ({ pageOf }) => {
    const page = await pageOf(who, PLAIN);
    await page.goto(address);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  });
}
