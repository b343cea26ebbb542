import { rowsOfCsv } from "../fixtures/csv";
import { expect, test } from "../fixtures/test";

test("the page as known on 20 January 2026 knows November 2025, and nothing later", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("national");
  for (const path of ["/overview", "/organisations/QF7", "/metrics/E01?area=QF7"]) {
    const then = `${path}${path.includes("?") ? "&" : "?"}asOf=2026-01-20`;
    await page.goto(then);
    await expect(page.getByText("As known on 20 January 2026"), path).toBeVisible();
    await expect(page.locator(".asof"), path).toContainText(/: November 2025/);
    await page.goto(path);
    await expect(page.locator(".asof"), path).toContainText(/: March 2026/);
  }
  await page.goto("/organisations/QF7?asOf=2026-01-20");
  const periods = await page.locator("table.card-rows td .v + small").allTextContents();
  expect(periods.length).toBeGreaterThan(0);
  expect(periods).toContain("November 2025");
  expect(periods.filter((period) => Date.parse(`1 ${period} UTC`) > Date.UTC(2025, 10, 1))).toEqual([]);
  await page.goto("/metrics/E01?area=QF7&asOf=2026-01-20");
  await expect(page.locator("figure.chart tbody tr").first()).toContainText("November 2025");
  const files = await requestsOf("national");
  const months = async (query: string) => rowsOfCsv(await (await files.get(`/metrics/E01/download?area=QF7${query}`)).text()).map((row) => row.period_end ?? "");
  expect((await months("&asOf=2026-01-20")).at(-1)).toBe("2025-11-30");
  expect((await months("")).at(-1)).toBe("2026-03-31");
});

test("the day is asked for by a form, and every link on from there keeps it", async ({ pageOf }) => {
  const page = await pageOf("national");
  await page.goto("/overview?map=hexagons");
  await page.getByRole("link", { name: "change date" }).click();
  await page.getByLabel("Day", { exact: true }).fill("2026-01-20");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/asOf=2026-01-20/);
  await expect(page).toHaveURL(/map=hexagons/);
  await page.locator("table.rank tbody").getByRole("link", { name: "South Yorkshire", exact: true }).click();
  await expect(page.getByText("As known on 20 January 2026")).toBeVisible();
  await page.getByRole("link", { name: "Waits within 18 weeks" }).first().click();
  await expect(page).toHaveURL(/\/metrics\/E01\?.*asOf=2026-01-20/);
  await expect(page.getByText("As known on 20 January 2026")).toBeVisible();
  await page.getByRole("link", { name: "12 months" }).click();
  await expect(page.getByText("As known on 20 January 2026")).toBeVisible();
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "South Yorkshire" }).click();
  await expect(page.getByText("As known on 20 January 2026")).toBeVisible();
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "England" }).click();
  await expect(page.getByText("As known on 20 January 2026")).toBeVisible();
});

test("going up from a metric to England keeps the day", async ({ pageOf }) => {
  const page = await pageOf("national");
  await page.goto("/metrics/E01?area=QF7&asOf=2026-01-20");
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "England" }).click();
  await expect(page.getByText("As known on 20 January 2026")).toBeVisible();
});
