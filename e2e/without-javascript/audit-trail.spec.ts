import { makeAccount, makeSession, rowsOf } from "../fixtures/database";
import { expect, test } from "../fixtures/test";

test("the audit trail is filtered by person, action and days, and says which date it cannot read", async ({ pageOf }) => {
  const keeper = await makeAccount("Door Keeper", "administrator");
  const subject = await makeAccount("Watched Colleague", "auditor");
  const page = await pageOf(await makeSession(keeper.email), { javaScriptEnabled: false });
  await page.goto(`/admin/accounts/${subject.id}`);
  await page.locator("summary", { hasText: "Disable this account" }).click();
  await page.getByRole("button", { name: "Disable this account" }).click();
  await page.getByRole("button", { name: "Enable this account" }).click();
  await expect(page.getByRole("alert")).toContainText("The account is enabled");

  await page.goto("/admin/audit-trail");
  const entries = page.locator("table tbody tr:has(th)");
  const apply = () => page.getByRole("button", { name: "Apply" }).click();
  await page.getByLabel("Who").fill(keeper.email);
  await apply();
  await expect(entries).toHaveCount(2);
  await expect(entries.first(), "newest first").toContainText("Enable account");
  await page.getByLabel("Action").selectOption({ label: "Disable account" });
  await apply();
  await expect(entries).toHaveCount(1);
  for (const part of ["Disable account", subject.name, keeper.email]) await expect(entries).toContainText(part);
  await entries.locator("summary").click();
  await expect(entries.getByText(subject.id)).toBeVisible();

  const [london] = await rowsOf<{ tomorrow: string }>("SELECT to_char(now() AT TIME ZONE 'Europe/London' + interval '1 day', 'YYYY-MM-DD') AS tomorrow");
  await page.getByLabel("From").fill(london?.tomorrow ?? "");
  await apply();
  await expect(page.getByText("No entry fits the filter.")).toBeVisible();
  await page.getByLabel("From").fill("2026-02-31");
  await apply();
  await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute("href", "#from");
  await expect(page.getByLabel("From")).toHaveValue("2026-02-31");
  await expect(entries).toHaveCount(0);
  await page.getByRole("link", { name: "Reset" }).click();
  await expect(page.getByLabel("Who")).toHaveValue("");
  await expect(entries).not.toHaveCount(0);
});
