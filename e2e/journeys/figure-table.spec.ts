import { expect, test } from "../fixtures/test";
import { watchPage } from "../fixtures/watch-page";

test("a table is sorted, filtered and given columns by keyboard, and says what it did", async ({ pageOf }) => {
  const page = await pageOf("leader");
  const wrong = watchPage(page);
  await page.goto("/metrics/E01/compare?set=2026", { waitUntil: "networkidle" });
  const table = page.locator(".figure-table");
  const status = table.locator(":scope > [role=status]");
  const first = table.locator("tbody th").first();
  const head = table.getByRole("columnheader", { name: /^Change on a year before/ });
  const values = () => table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => Number([...row.querySelectorAll("td")].at(-2)?.textContent?.replace("−", "-"))));

  await head.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(head.getByRole("link")).toBeFocused();
  await expect(status).toContainText(/36 .*Change on a year before.*(ascending|lowest first)/i);
  await expect(page).toHaveURL(/sort=change/);
  const rising = await values();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  expect(rising).toHaveLength(36);
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await values()).toEqual([...rising].reverse());

  // Words, then the columns: each the next stops of Tab.
  await table.getByLabel("Rows with the words").focus();
  await page.keyboard.type("yorkshire");
  await expect(status).toContainText(/^\d+ of 36/);
  await expect(table.locator("tbody tr")).toHaveCount(Number((await status.innerText()).match(/\d+/)?.[0]));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const extra = table.getByRole("checkbox", { name: /A year before/ });
  await extra.focus();
  await page.keyboard.press("Space");
  await expect(table.getByRole("columnheader", { name: /^A year before/ })).toBeVisible();
  await expect(first).toContainText("Yorkshire");
  await expect(page).toHaveURL(/q=yorkshire/);

  // The region scrolls by keyboard where it is wider than its place.
  await page.setViewportSize({ width: 320, height: 800 });
  const region = table.getByRole("region");
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
