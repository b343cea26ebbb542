import type { Page } from "@playwright/test";
import { makeAccount, makeSession } from "../fixtures/database";
import { fillSignIn } from "../fixtures/sign-in-form";
import { expect, test } from "../fixtures/test";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };
const NEW_PASSWORD = "copper-lantern-river-moth";

const errors = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

test("each mistake in a new password is named and linked to its field; the right one counts at once and everywhere", async ({ pageOf }) => {
  const owner = await makeAccount("Careful Person", "auditor");
  const elsewhere = await pageOf(await makeSession(owner.email), WITHOUT_SCRIPTS);
  const page = await pageOf(await makeSession(owner.email), WITHOUT_SCRIPTS);
  await page.goto("/account");
  const fill = async (present: string, next: string, again: string) => {
    await page.getByLabel("Present password").fill(present);
    await page.getByLabel("New password", { exact: true }).fill(next);
    await page.getByLabel("New password again").fill(again);
    await page.getByRole("button", { name: "Change password" }).click();
  };
  for (const [present, next, again, field] of [
    [owner.password, NEW_PASSWORD, `${NEW_PASSWORD}s`, "New password again"],
    [owner.password, "short", "short", "New password"],
    ["not-the-password-at-all", NEW_PASSWORD, NEW_PASSWORD, "Present password"],
  ] as const) {
    await fill(present, next, again);
    const wrong = page.getByLabel(field, { exact: true });
    await expect(wrong).toHaveAttribute("aria-invalid", "true");
    await expect(wrong).toHaveValue("");
    const link = errors(page).getByRole("link");
    await expect(link, field).toHaveCount(1);
    expect(await link.getAttribute("href"), field).toBe(`#${await wrong.getAttribute("id")}`);
  }
  await fill(owner.password, NEW_PASSWORD, NEW_PASSWORD);
  await expect(page.getByRole("alert")).toContainText("Your password is changed");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account$/);
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in\?/);

  await fillSignIn(elsewhere, owner.email, owner.password);
  await expect(errors(elsewhere)).toBeVisible();
  await fillSignIn(elsewhere, owner.email, NEW_PASSWORD);
  await expect(elsewhere).toHaveURL(/\/account$/);
});
