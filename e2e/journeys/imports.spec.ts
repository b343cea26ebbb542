import type { Page } from "@playwright/test";
import { buildRttCsv, type SampleRow } from "@/lib/observations/sources/rtt-full-csv/fixtures/build-rtt-csv";
import { violations } from "../fixtures/axe";
import { rowsOfCsv } from "../fixtures/csv";
import { rowsOf } from "../fixtures/database";
import { expect, test } from "../fixtures/test";
import { watchPage } from "../fixtures/watch-page";

/** The worker starts a process for each file. */
const WORKED = { timeout: 30_000 };
const REASON = "Figures of a test, of no patients";

// One after the other: each waits for the same worker.
test.describe.configure({ mode: "default", timeout: 120_000 });

/** Waits of a board in March 2026 at a provider of no register: 1,000 and `extra` more waiting, 617 of them within 18 weeks. */
function waitsOf(icb: string, extra = 0): readonly SampleRow[] {
  return ["C_110", "C_999"].map((treatment) => ({ icb, treatment, provider: "ZZ9", weeks: { 0: 617, 20: 383 + extra }, set: { Period: "RTT-March-2026" } }));
}

const fileOf = (name: string, rows: readonly SampleRow[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(buildRttCsv(rows)) });

/** Brings a file in by the form. */
async function bringIn(page: Page, file: ReturnType<typeof fileOf>, typed: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto("/imports/new");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name: "Bring in and check" }).click();
  await expect(page).toHaveURL(/\/imports\/\d+/);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Every value that the scorecard of a board shows. */
async function shownOn(page: Page, board: string): Promise<readonly string[]> {
  await page.goto(`/organisations/${board}`);
  return page.locator("table.card-rows tbody .v").allTextContents();
}

/** Gives a reason in the form that is open. */
async function withdraw(page: Page): Promise<void> {
  await page.getByLabel("Why must it no longer be relied on?").fill(REASON);
  await page.getByRole("button", { name: "Withdraw this release" }).click();
  await expect(heading(page, /^Withdrawn on /)).toBeVisible();
}

/** What a failed test left in force is taken back, so that no other test meets it. */
test.afterAll(async () => {
  await rowsOf(
    `INSERT INTO release_withdrawal (release_id, withdrawn_on, withdrawn_by, reason)
     SELECT i.release_id, current_date, 'End-to-end test', $1 FROM import i WHERE i.state = 'published' AND i.file_name = ANY($2)
       AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = i.release_id)`, [REASON, ["march.csv", "plain.csv"]]);
});

test("one person brings a file in by mouse, another approves it by keyboard, and its figures are in force at once", async ({ pageOf, requestsOf }) => {
  const [first, second, reader] = [await pageOf("national"), await pageOf("national.second"), await pageOf("dhsc")];
  const wrong = watchPage(first);
  const before = await shownOn(reader, "QOC");

  await first.goto("/imports");
  await first.getByRole("link", { name: "Bring in a file" }).click();
  await bringIn(first, fileOf("march.csv", waitsOf("QOC")), { "Day of publication (optional)": "2026-07-09" });
  const address = new URL(first.url()).pathname;
  // No key is pressed: the page follows the worker by itself.
  await expect(heading(first, "5 changed figures wait for approval")).toBeVisible(WORKED);
  await expect(first.getByRole("status").filter({ hasText: "Waiting for approval" })).toHaveCount(1);
  await expect(first.getByText("9 July 2026, as stated")).toBeVisible();
  const list = first.getByRole("row").filter({ hasText: "E16 Waiting list" }).filter({ hasText: "31 Mar 2026" }).first();
  await expect(list).toContainText("Shropshire, Telford and Wrekin");
  await expect(list.getByRole("cell").nth(3)).toHaveText("1,000");
  await expect(first.getByText(/boards have no figures in the file/)).toBeVisible();
  await expect(first.getByText("You brought this in, so somebody else must approve it")).toBeVisible();
  await expect(first.getByRole("button", { name: "Approve and publish" })).toHaveCount(0);
  for (const width of [1440, 320]) {
    await first.setViewportSize({ width, height: 900 });
    expect.soft(await violations(first), `axe at ${width} px`).toEqual([]);
    expect.soft(await first.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  const file = rowsOfCsv(await (await (await requestsOf("national")).get(`${address}/changes`)).text());
  expect(file.map(({ metric, new_value }) => [metric, new_value]).sort()).toEqual([["E01", "61.7"], ["E03", "0"], ["E04", "0"], ["E16", "1000"], ["E17", "0"]]);

  await second.goto("/imports?show=open");
  await second.getByRole("row").filter({ hasText: "march.csv" }).first().getByRole("link").click();
  expect(await shownOn(reader, "QOC"), "nothing is in force before it is approved").toEqual(before);
  const approve = second.getByRole("button", { name: "Approve and publish" });
  await expect(approve).toBeVisible();
  for (let pressed = 0; pressed < 40 && !(await approve.evaluate((button) => button === document.activeElement)); pressed++) await second.keyboard.press("Tab");
  await second.keyboard.press("Enter");
  await expect(heading(second, "Published: 5 changed figures")).toBeVisible(WORKED);
  const after = await shownOn(reader, "QOC");
  expect([before.includes("61.7%"), after.includes("61.7%")]).toEqual([false, true]);
  await second.goto(address);
  await second.getByRole("link", { name: "E16 Waiting list" }).click();
  await expect(second).toHaveURL(/\/metrics\/E16$/);

  await second.goto(address);
  await second.locator("summary", { hasText: "Withdraw this release" }).click();
  await withdraw(second);
  await expect(second.getByText(REASON)).toBeVisible();
  expect(await shownOn(reader, "QOC")).toEqual(before);
  expect(wrong).toEqual([]);
});

test("a file with something wrong is refused whole, each problem with its row", async ({ pageOf }) => {
  const page = await pageOf("national");
  const [good, ...others] = waitsOf("QOC");
  await bringIn(page, fileOf("wrong.csv", [{ ...good, set: { ...good?.set, "Total All": "x" } }, ...others]));
  await expect(heading(page, /^The file was refused: \d+ problem/)).toBeVisible(WORKED);
  const problem = page.getByRole("row").filter({ hasText: "not_a_number" });
  await expect(problem).toContainText("wrong.csv");
  await expect(problem).toContainText("Total All");
  await expect(problem.getByRole("cell", { name: "2", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /Approve|Cancel/ })).toHaveCount(0);
});

test("what was typed stays when the form is refused, but for the file", async ({ pageOf }) => {
  const page = await pageOf("national");
  await page.goto("/imports/new");
  await page.getByLabel("Day of publication").fill("14/05/2026");
  await page.getByLabel("Day", { exact: true }).fill("2099-03-29");
  await page.getByLabel("Time").fill("01:30");
  await page.getByLabel("What is it?").selectOption({ label: "RTT full CSV data file" });
  await page.getByRole("button", { name: "Bring in and check" }).click();
  const problems = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problems).toContainText("Choose a file");
  await expect(problems).toContainText("the clocks go forward");
  await expect(page.getByText("Choose the file again: a browser does not keep it.")).toBeVisible();
  await expect(page.getByLabel("Day of publication")).toHaveValue("14/05/2026");
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue("2099-03-29");
  await expect(page.getByLabel("Time")).toHaveValue("01:30");
  await expect(page.getByLabel("What is it?")).toHaveValue("rtt-full-csv");
});

test("an import is called off; the embargo it had was of London", async ({ pageOf }) => {
  const page = await pageOf("national");
  await bringIn(page, fileOf("called-off.csv", waitsOf("QOC", 1)), { Day: "2099-07-09", Time: "09:30" });
  await expect(heading(page, / wait for approval/)).toBeVisible(WORKED);
  await expect(page.getByText("Until 9 July 2099 at 9:30am, London time")).toBeVisible();
  await page.locator("summary", { hasText: "Cancel this import" }).click();
  await page.getByRole("button", { name: "Cancel this import" }).click();
  await expect(heading(page, "Cancelled: nothing was published")).toBeVisible();
  const [kept] = await rowsOf<{ until: string; chunks: number }>(
    "SELECT to_char(embargo_until AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS until, (SELECT count(*)::int FROM import_chunk WHERE import_id = i.id) AS chunks FROM import i WHERE file_name = 'called-off.csv' ORDER BY id DESC LIMIT 1");
  expect(kept).toEqual({ until: "2099-07-09 08:30", chunks: 0 });
});

test("of two who decide, the second is told, and sees what the first decided", async ({ pageOf }) => {
  const [first, second] = [await pageOf("national"), await pageOf("national.second")];
  await bringIn(first, fileOf("contested.csv", waitsOf("QOC", 2)));
  await expect(heading(first, / wait for approval/)).toBeVisible(WORKED);
  await second.goto(first.url());
  await first.locator("summary", { hasText: "Reject this import" }).click();
  await first.getByRole("button", { name: "Reject this import" }).click();
  await expect(first.getByRole("alert").filter({ hasText: "Say in a sentence why" })).toBeVisible();
  await first.getByLabel("Why is it rejected?").fill("The month is the wrong one");
  await first.getByRole("button", { name: "Reject this import" }).click();
  await expect(heading(first, "Rejected: nothing was published")).toBeVisible();

  await second.getByRole("button", { name: "Approve and publish" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "changed since you opened it, so nothing was done" })).toBeVisible();
  await expect(heading(second, "Rejected: nothing was published")).toBeVisible();
  await expect(second.getByText("The month is the wrong one")).toBeVisible();
});

test("bringing in, following, approving and withdrawing without JavaScript", async ({ pageOf }) => {
  const plain = { javaScriptEnabled: false };
  const [first, second] = [await pageOf("national", plain), await pageOf("national.second", plain)];
  const before = await shownOn(second, "QVV");
  await first.goto("/imports/new");
  await first.getByRole("button", { name: "Bring in and check" }).click();
  await expect(first.getByRole("alert")).toContainText("Choose a file");
  await bringIn(first, fileOf("plain.csv", waitsOf("QVV")), { "Day of publication (optional)": "2026-07-09" });
  const address = new URL(first.url()).pathname;
  // The page asks for itself again until the worker is done.
  await expect(heading(first, "4 changed figures wait for approval")).toBeVisible(WORKED);
  await second.goto(address);
  await second.getByRole("button", { name: "Approve and publish" }).click();
  await expect(heading(second, "Published: 4 changed figures")).toBeVisible(WORKED);
  expect(await shownOn(second, "QVV")).toContain("61.7%");
  await second.goto(address);
  await second.locator("summary", { hasText: "Withdraw this release" }).click();
  await second.getByRole("button", { name: "Withdraw this release" }).click();
  await expect(second.getByRole("alert")).toContainText("Say in a sentence why");
  await withdraw(second);
  expect(await shownOn(second, "QVV")).toEqual(before);
});

test("the same file twice leads to the import there is", async ({ pageOf }) => {
  const page = await pageOf("national");
  const file = fileOf("twice.csv", waitsOf("QOC", 3));
  await bringIn(page, file);
  const address = new URL(page.url()).pathname;
  await bringIn(page, file);
  expect(new URL(page.url()).pathname).toBe(address);
  await expect(page.getByText("The same file was brought in before: this is it")).toBeVisible();
});

test("nobody else brings files in or sees them, and no other site does for those who may", async ({ pageOf, requestsOf, baseURL }) => {
  const council = await pageOf("council");
  expect((await council.goto("/imports"))?.status()).toBe(403);
  await expect(heading(council, "Your account may not open this page")).toBeVisible();
  await expect(council.getByRole("link", { name: "Imports" })).toHaveCount(0);

  const multipart = { file: fileOf("forged.csv", waitsOf("QOC", 4)) };
  const post = async (who: "national" | "regional" | "council" | null, headers: Record<string, string>): Promise<number> => (await (await requestsOf(who)).post("/imports/upload", { multipart, headers })).status();
  const own = { origin: baseURL ?? "" };
  expect([await post(null, own), await post("council", own), await post("regional", own)]).toEqual([401, 403, 403]);
  for (const headers of [{}, { origin: "null" }, { origin: "https://evil.example" }, { ...own, "sec-fetch-site": "cross-site" }] as Record<string, string>[]) expect(await post("national", headers), JSON.stringify(headers)).toBe(403);
  expect(await rowsOf("SELECT 1 FROM import WHERE file_name = 'forged.csv'")).toEqual([]);
});

test("an analyst brings in returns of the own board, and no publication", async ({ pageOf, requestsOf, baseURL }) => {
  const page = await pageOf("analyst");
  await page.goto("/imports/new");
  await expect(page.getByLabel("Whose return?").locator("option")).toHaveText(["South Yorkshire"]);
  await expect(page.getByRole("group", { name: "Publications" })).toHaveCount(0);
  await bringIn(page, fileOf("not-a-return.csv", waitsOf("QF7")));
  await expect(heading(page, /^The file was refused/)).toBeVisible(WORKED);
  await expect(page.getByRole("row").filter({ hasText: "not_a_return" })).toHaveCount(1);

  const analyst = await requestsOf("analyst");
  const [other] = await rowsOf<{ id: number }>("SELECT id FROM area WHERE key = 'icb-qoc'");
  for (const board of ["", String(other?.id)]) {
    const answer = await analyst.post("/imports/upload", { multipart: { board, file: fileOf("reaching.csv", waitsOf("QOC", 5)) }, headers: { origin: baseURL ?? "" } });
    expect(answer.headers().location).toMatch(/^\/imports\/new\?.*problem=board$/);
  }
  expect(await rowsOf("SELECT 1 FROM import WHERE file_name = 'reaching.csv'")).toEqual([]);
});
