import { rowsOfCsv } from "../fixtures/csv";
import { rowsOf } from "../fixtures/database";
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
  // The waits, and the last month that is held of cancer, among others; none is later.
  expect(periods).toEqual(expect.arrayContaining(["November 2025", "September 2025"]));
  expect(periods.filter((period) => new Date(`1 ${period} UTC`) > new Date("2025-11-01T00:00:00Z"))).toEqual([]);
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
  await page.getByRole("link", { name: /^Waiting within 18 weeks, %/ }).first().click();
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

/** Publishes a month of one board's waiting list again, 7 higher, and takes it away afterwards; tells `work` what it was. */
async function withRevision(publishedOn: string, work: (was: number) => Promise<void>): Promise<void> {
  const figure = "metric_code = 'E16' AND period_end = '2023-06-30' AND area_id = (SELECT id FROM area WHERE key = 'icb-qpm')";
  const [held] = await rowsOf<{ value: number }>(`SELECT value FROM observation WHERE ${figure}`);
  const [release] = await rowsOf<{ id: number }>(
    `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts)
     VALUES ('rtt', 'Waits published again, June 2023', 'again.csv', gen_random_uuid()::text, '2023-06-30', $1, 'stated', 'End-to-end test', 'official', 'Open Government Licence v3.0', '{}') RETURNING id`, [publishedOn]);
  try {
    await rowsOf(
      `INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, status, code_as_published)
       SELECT metric_code, area_id, period_end, $1, period_start, value + 7, 'revised', code_as_published FROM observation WHERE ${figure} LIMIT 1`, [release?.id]);
    await work(held?.value ?? Number.NaN);
  } finally {
    await rowsOf("DELETE FROM observation WHERE release_id = $1", [release?.id]);
    await rowsOf("DELETE FROM release WHERE id = $1", [release?.id]);
  }
}

test("a month published again carries its old value on the page, in the log and in the files, from its day on", async ({ pageOf, requestsOf }) => {
  await withRevision("2023-12-14", async (was) => {
    const page = await pageOf("national");
    const files = await requestsOf("national");
    const june = page.locator("figure.chart tbody tr").filter({ hasText: "June 2023" });
    const shown = (value: number): string => value.toLocaleString("en-GB");

    await page.goto("/metrics/E16?area=QPM&asOf=2023-12-13");
    await expect(june).toContainText(shown(was));
    await expect(june.locator(".rev")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: /^No revision is on record since/ })).toBeVisible();
    await expect(page.locator("section").filter({ has: page.locator("#revisions") })).toContainText(/revisions before \d+ \w+ \d{4} are not known/);

    await page.goto("/metrics/E16?area=QPM&asOf=2023-12-14");
    await expect(june.locator(".rev")).toHaveCount(1);
    await expect(june).toContainText(`${shown(was + 7)}r`);
    await expect(june).toContainText(`revised on 14 December 2023, was ${shown(was)}`);
    await expect(page.locator("figure.chart tbody .rev")).toHaveCount(1);
    await expect(page.getByRole("heading", { name: "1 change of published figures" })).toBeVisible();
    await page.getByRole("link", { name: "Revision log of every body" }).click();
    await expect(page).toHaveURL(/\/metrics\/E16\/revisions\?asOf=2023-12-14/);
    const line = page.locator("tbody tr").filter({ hasText: "Northamptonshire" });
    await expect(line).toContainText("June 2023");
    await expect(line).toContainText("+7");
    await expect(line).toContainText("Waits published again, June 2023");

    const rowOf = async (path: string) => rowsOfCsv(await (await files.get(path)).text()).find((row) => row.period_end === "2023-06-30" && row.area_code === "QPM");
    expect(await rowOf("/metrics/E16/download?area=QPM&asOf=2023-12-14")).toMatchObject({ revised: "yes", value: String(was + 7), value_before: String(was), revised_on: "2023-12-14" });
    expect(await rowOf("/metrics/E16/download?area=QPM&asOf=2023-12-13")).toMatchObject({ revised: "no", value: String(was), value_before: "" });
    expect(await rowOf("/metrics/E16/revisions/download?asOf=2023-12-14")).toMatchObject({ value_before: String(was), value_now: String(was + 7), difference: "7", cause: "published" });
    expect(await rowOf("/metrics/E16/revisions/download?asOf=2023-12-13")).toBeUndefined();
  });
});

test("a revision log of a day to come, of no measure and of a page beyond the last is not found", async ({ requestsOf }) => {
  const files = await requestsOf("national");
  for (const path of ["/metrics/E16/revisions?asOf=2099-01-01", "/metrics/Z99/revisions", "/metrics/E16/revisions?page=9999", "/metrics/E16/revisions/download?asOf=2099-01-01", "/metrics/Z99/revisions/download"]) {
    expect((await files.get(path)).status(), path).toBe(404);
  }
});
