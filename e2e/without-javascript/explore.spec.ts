import type { Locator, Page } from "@playwright/test";
import { rowsOfCsv } from "../fixtures/csv";
import { expect, test } from "../fixtures/test";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };
const press = (page: Page, pressed: Locator) => Promise.all([page.waitForEvent("load"), pressed.click()]);

test("a comparison is sorted, filtered, shaded and downloaded by links and forms", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("council", WITHOUT_SCRIPTS);
  await page.goto("/metrics/J02/compare?kind=council");
  const table = page.locator(".figure-table");
  const rows = table.locator("tbody tr");
  const all = await rows.count();
  expect(all).toBeGreaterThan(140);
  await expect(page.locator(".drawing svg").first()).toBeVisible();

  await press(page, table.getByRole("columnheader", { name: /^Code/ }).getByRole("link"));
  const codes = await rows.evaluateAll((found) => found.map((row) => row.querySelector("td")?.textContent ?? ""));
  expect(codes).toEqual([...codes].sort());
  await table.getByLabel("Rows with the words").fill("sh");
  await table.getByLabel("Shade by value").check();
  await table.locator("summary", { hasText: "Columns" }).click();
  await table.getByRole("checkbox", { name: /Numerator/ }).check();
  await press(page, table.getByRole("button", { name: "Apply" }));
  await expect(page).toHaveURL(/sort=code/);
  const names = await table.locator("tbody th").allInnerTexts();
  expect(names.length).toBeGreaterThan(2);
  expect(names.length).toBeLessThan(all);
  expect(names.filter((name) => !/sh/i.test(name))).toEqual([]);
  await expect(table.getByRole("columnheader", { name: /^Numerator/ })).toBeVisible();
  await expect(table.locator(":scope > [role=status]")).toContainText(`${names.length} of ${all}`);

  // The file of what is shown has these rows and these columns, and every format is there.
  const shown = await table.getByRole("link", { name: /^CSV of what is shown/ }).getAttribute("href");
  const requests = await requestsOf("council");
  const file = rowsOfCsv(await (await requests.get(shown ?? "")).text());
  expect(file.map(({ area }) => area)).toEqual(names);
  expect(Object.keys(file[0] ?? {})).toContain("numerator");
  for (const format of ["xlsx", "ods", "csvw", "svg"]) expect((await requests.get(`${shown}&format=${format}`)).status(), format).toBe(200);
  await press(page, table.getByRole("link", { name: "Reset" }));
  await expect(rows).toHaveCount(all);
});

test("period, board, other metric and boards over time are chosen by forms", async ({ pageOf }) => {
  const page = await pageOf("analyst", WITHOUT_SCRIPTS);
  await page.goto("/metrics/E01/compare");
  await page.getByLabel("Period", { exact: true }).selectOption({ label: "December 2025" });
  await page.getByLabel("Board to mark").selectOption({ label: "West Yorkshire" });
  await press(page, page.getByRole("button", { name: "Show", exact: true }).first());
  await expect(page.locator(".eyebrow, header p").filter({ hasText: "December 2025" }).first()).toBeVisible();
  await expect(page.locator("tr.own th")).toContainText("West Yorkshire");
  await press(page, page.getByRole("link", { name: "A few over time" }));
  await page.locator("summary", { hasText: /^Choose boards/ }).click();
  const boxes = page.getByRole("checkbox", { checked: true }).and(page.locator('[name="areas"]'));
  for (const box of (await boxes.all()).reverse().slice(0, -1)) await box.uncheck();
  await page.locator('[name="areas"][value="QJ2"]').check();
  await press(page, page.getByRole("button", { name: "Compare", exact: true }));
  await expect(page.locator(".tiles svg")).toHaveCount(2);

  await page.goto("/metrics/E01/scatter");
  await page.getByLabel("Other metric").selectOption("E03");
  await press(page, page.getByRole("button", { name: "Show", exact: true }).first());
  await expect(page.locator("figure.chart .drawing svg")).toBeVisible();
  await expect(page).toHaveURL(/with=E03/);

  await page.goto("/metrics/E03/parts");
  await page.getByLabel("Board", { exact: true }).selectOption({ label: "South Yorkshire" });
  await press(page, page.getByRole("button", { name: "Show", exact: true }).first());
  const parts = page.locator('section[aria-labelledby="specialties"]');
  await press(page, parts.getByRole("columnheader", { name: /^Waiting list/ }).getByRole("link"));
  const counts = await parts.locator("tbody tr").evaluateAll((rows) => rows.map((row) => Number(row.querySelector("td")?.firstChild?.textContent?.replaceAll(",", ""))));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));

  await page.goto("/metrics");
  const filter = page.getByRole("form", { name: "Filter metrics" });
  await filter.getByLabel("Words").fill("cancer");
  await press(page, filter.getByRole("button", { name: "Show" }));
  await expect(page.getByRole("main")).toContainText(/cancer/i);
});
