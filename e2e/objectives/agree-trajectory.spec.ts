import type { Page } from "@playwright/test";
import { rowsOf } from "../fixtures/database";
import { expect, test } from "../fixtures/test";

const NARROW = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
const EDITOR = "/objectives/N5/trajectory?area=QF7";

/** What was decided stays whoever asks; only here it is taken away again, for the tests that follow. */
async function forget(): Promise<void> {
  await rowsOf("ALTER TABLE trajectory DISABLE TRIGGER trajectory_decided_stays");
  await rowsOf("DELETE FROM trajectory WHERE objective_code = 'N5' AND area_id = (SELECT id FROM area WHERE key = 'icb-qf7') AND proposed_by_id IS NOT NULL");
  await rowsOf("ALTER TABLE trajectory ENABLE TRIGGER trajectory_decided_stays");
  await rowsOf("UPDATE dataset_version SET version = version + 1");
}
// They write about the same objective of the same board.
test.describe.configure({ mode: "serial" });
test.beforeEach(forget);
test.afterEach(forget);

/** Tab until what has focus says this; nothing else is pressed. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) > 0 && text.test((await focused.evaluate((element) => element.textContent || element.getAttribute("name"))) ?? "")) return;
  }
  throw new Error(`Nothing that says ${String(text)} takes focus`);
}

/** Once the style sheet is there. */
async function noSidewaysScroll(page: Page): Promise<void> {
  await page.waitForLoadState();
  expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
}

async function proposeFrom(page: Page, value: string): Promise<void> {
  await page.goto(EDITOR);
  await page.getByLabel("How it gets there").selectOption("stepped_annual");
  await page.getByLabel("Date 1", { exact: true }).fill("2028-03-31");
  await page.getByLabel("Value 1", { exact: true }).fill(value);
  for (const row of [2, 3]) {
    await page.getByLabel(`Date ${row}`, { exact: true }).fill("");
    await page.getByLabel(`Value ${row}`, { exact: true }).fill("");
  }
  await page.getByRole("textbox", { name: "Why it is proposed" }).fill("A second scanner opens in May");
  await page.getByRole("textbox", { name: "Why it can be reached" }).fill("Staff are appointed");
}

test("an analyst proposes, a region agrees without scripts, by keyboard, at 320 px, and a leader sees it", async ({ pageOf }) => {
  const analyst = await pageOf("analyst", NARROW);
  await proposeFrom(analyst, "79");
  await analyst.getByRole("button", { name: "Preview" }).click();
  await expect(analyst).toHaveURL(/preview=1/);
  await expect(analyst.locator("#realism")).toContainText("79.0% by 31 March 2028");
  await expect(analyst.getByRole("textbox", { name: "Why it is proposed" })).toHaveValue("A second scanner opens in May");
  await noSidewaysScroll(analyst);
  await analyst.getByRole("button", { name: "Propose this trajectory" }).click();
  await expect(analyst.locator(".notice")).toContainText("The trajectory is proposed");
  expect((await analyst.goto("/objectives/N5/trajectory/decide?area=QF7"))?.status()).toBe(403);

  const region = await pageOf("regional", NARROW);
  await region.goto("/objectives/proposals");
  await noSidewaysScroll(region);
  await tabTo(region, /Read and decide.*62 days, South Yorkshire/);
  await region.keyboard.press("Enter");
  await expect(region).toHaveURL(/\/objectives\/N5\/trajectory\/decide\?area=QF7/);
  await expect(region.getByRole("heading", { level: 1 })).toContainText("79.0% by 31 March 2028");
  await noSidewaysScroll(region);
  await tabTo(region, /^Agree this trajectory$/);
  await region.keyboard.press("Enter");
  await tabTo(region, /^Confirm: agree this trajectory$/);
  await region.keyboard.press("Enter");
  await expect(region.locator(".notice")).toContainText("You agreed the trajectory");
  await expect(region.getByRole("heading", { level: 1 })).toContainText("Version 1 is in force");

  const leader = await pageOf("leader");
  await leader.goto("/objectives/N5/trajectory/history?area=QF7");
  await expect(leader.locator("main")).toContainText("A second scanner opens in May");
  await expect(leader.getByRole("heading", { level: 2, name: /^Version 1: agreed/ })).toBeVisible();
  const dhsc = await pageOf("dhsc");
  await dhsc.goto("/objectives/N5/trajectory/history?area=QF7");
  await expect(dhsc.getByRole("heading", { level: 1 })).toContainText("Version 1 is in force");
});

test("two people change one proposal: the second sees both texts and loses neither", async ({ pageOf }) => {
  const analyst = await pageOf("analyst");
  await proposeFrom(analyst, "78");
  await analyst.getByRole("button", { name: "Propose this trajectory" }).click();
  await expect(analyst.locator(".notice")).toContainText("The trajectory is proposed");
  const leader = await pageOf("leader");
  await Promise.all([analyst.goto(EDITOR), leader.goto(EDITOR)]);
  await analyst.getByRole("textbox", { name: "Why it is proposed" }).fill("Text of the analyst");
  await analyst.getByRole("button", { name: "Save the changed proposal" }).click();
  await expect(analyst.locator(".notice")).toContainText("The proposal is changed");
  await leader.getByRole("textbox", { name: "Why it is proposed" }).fill("Text of the leader");
  await leader.getByRole("button", { name: "Save the changed proposal" }).click();
  await expect(leader.getByRole("heading", { name: "Both texts" })).toBeVisible();
  const both = leader.getByRole("table", { name: "Theirs beside yours" });
  await expect(both).toContainText("Text of the analyst");
  await expect(both).toContainText("Text of the leader");
  await expect(leader.getByRole("textbox", { name: "Why it is proposed" })).toHaveValue("Text of the leader");
  await leader.getByRole("button", { name: "Save mine in place of theirs" }).click();
  await expect(leader.locator(".notice")).toContainText("The proposal is changed");
});

test("a point is moved by arrow keys and by hand: the field follows, and so does the realism", async ({ pageOf }) => {
  const page = await pageOf("analyst");
  await page.goto(EDITOR);
  const field = page.getByLabel("Value 1", { exact: true });
  const before = Number(await field.inputValue());
  const point = page.getByRole("slider").first();
  await point.focus();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowDown");
  await expect(field).toHaveValue(String(Math.round((before - 1.1) * 10) / 10));
  await expect(page.locator("#realism")).toContainText(`${(before - 1.1).toFixed(1)}% by`);
  const box = await point.boundingBox();
  if (!box) throw new Error("no point");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 20, { steps: 4 });
  await page.mouse.up();
  const dragged = Number(await field.inputValue());
  expect(dragged).toBeGreaterThan(before - 1.1);
  await expect(page.locator("#realism")).toContainText(`${dragged.toFixed(1)}% by`);
});
