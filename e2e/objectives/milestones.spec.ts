import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";

const ADDRESS = "/objectives/L-QF7-A?area=QF7";
const rowOf = (page: Page) => page.locator("section").filter({ has: page.locator("#milestones") }).getByRole("row", { name: /one plan for the winter/ });

// Both record the same milestone.
test.describe.configure({ mode: "serial" });

for (const javaScriptEnabled of [true, false]) {
  test(`a board's leader records a milestone as reached and takes it back, ${javaScriptEnabled ? "by keyboard" : "without scripts"}; others see it and cannot`, async ({ pageOf }) => {
    const leader = await pageOf("leader", { javaScriptEnabled, viewport: { width: 320, height: 800 } });
    await leader.goto(ADDRESS);
    const row = rowOf(leader);
    await expect(row).toContainText("Overdue");
    await expect(leader.getByRole("heading", { name: "2 of 4 milestones reached, 1 overdue" })).toBeVisible();
    const opens = row.locator("summary");
    const send = row.getByRole("button", { name: "Record", exact: true });

    // A day that has not come is refused, and nothing is lost.
    await opens.press("Enter");
    await row.getByLabel("Reached on").fill("2999-01-01");
    await send.press("Enter");
    await expect(leader.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await expect(rowOf(leader).getByLabel("Reached on")).toHaveValue("2999-01-01");

    await row.getByLabel("Reached on").fill("2026-11-05");
    await send.press("Enter");
    await expect(leader.getByText("The milestone is recorded.")).toBeVisible();
    await expect(rowOf(leader)).toContainText("Reached 5 November 2026, late");

    for (const who of ["council", "auditor"] as const) {
      const other = await pageOf(who);
      await other.goto(ADDRESS);
      await expect(rowOf(other)).toContainText("Reached 5 November 2026, late");
      await expect(other.locator("#milestone-2-reachedOn")).toHaveCount(0);
    }

    await opens.press("Enter");
    await rowOf(leader).getByLabel("Reached on").fill("");
    await rowOf(leader).getByRole("button", { name: "Record", exact: true }).press("Enter");
    await expect(rowOf(leader)).toContainText("Overdue");
  });
}
