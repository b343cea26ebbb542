import { rowsOfCsv } from "../fixtures/csv";
import { expect, test } from "../fixtures/test";
import { watchPage } from "../fixtures/watch-page";

test("the interactive chart is fetched only when it is asked for", async ({ pageOf }) => {
  const page = await pageOf("national");
  const wrong = watchPage(page);
  const scripts: { url: string; text: Promise<string> }[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push({ url: response.url(), text: response.text() });
  });
  const draws = async () => (await Promise.all(scripts.map(({ text }) => text))).filter((text) => text.includes("recharts-")).length;
  await page.goto("/metrics/E01?area=QF7", { waitUntil: "networkidle" });
  const first = scripts.length;
  expect(first).toBeGreaterThan(0);
  expect(await draws()).toBe(0);
  const explore = page.getByRole("button", { name: "Explore" });
  await expect(explore).toHaveAttribute("aria-expanded", "false");
  await explore.click();
  await expect(page.locator(".recharts-line-curve").first()).toBeVisible();
  expect(scripts.length).toBeGreaterThan(first);
  expect(await draws()).toBeGreaterThan(0);
  const close = page.getByRole("button", { name: "Close the interactive chart" });
  await expect(close).toHaveAttribute("aria-expanded", "true");
  await close.click();
  await expect(page.locator(".recharts-line-curve")).toHaveCount(0);
  expect(wrong).toEqual([]);
});

test("chart, table and file of a metric hold the same months and figures", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("analyst");
  for (const query of ["?area=QF7&range=24", "?area=QJ2&range=12&asOf=2026-01-20", "?area=england"]) {
    await page.goto(`/metrics/E01${query}`);
    await expect(page.locator("figure.chart .drawing svg")).toHaveCount(1);
    const table = await page.locator("figure.chart table tbody tr").evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll("th, td")].slice(0, 2).map((cell) => cell.textContent ?? "")));
    const file = rowsOfCsv(await (await (await requestsOf("analyst")).get(`/metrics/E01/download${query}`)).text()).reverse();
    expect(table, query).toHaveLength(file.length);
    const asShown = file.map((row) => [
      new Date(`${row.period_end}T00:00:00Z`).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
      row.value === "" ? null : Number(Number(row.value).toFixed(1)),
    ]);
    expect(table.map(([month, value]) => [month, /\d/.test(value ?? "") ? Number(value?.replace("%", "")) : null]), query).toEqual(asShown);
  }
});
