import type { Page } from "@playwright/test";
import { makeAccount, makeSession, type OwnAccount } from "../fixtures/database";
import { fillSignIn } from "../fixtures/sign-in-form";
import { expect, test } from "../fixtures/test";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

const notice = (page: Page) => page.getByRole("alert").filter({ hasText: "Success" });

/** True when a browser's session still opens its own account. */
async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto("/account");
  return new URL(page.url()).pathname === "/account";
}

/** The account's page, found by the list's filter. */
async function openAccount(page: Page, { email, name }: OwnAccount): Promise<void> {
  await page.goto("/admin/accounts");
  await page.getByLabel("Name or e-mail address").fill(email);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("table tbody tr")).toHaveCount(1);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

test("a disabled account is out at once and cannot return until it is enabled", async ({ pageOf }) => {
  const keeper = await makeAccount("Door Keeper", "administrator");
  const leaver = await makeAccount("Leaving Colleague", "auditor");
  const theirs = await pageOf(await makeSession(leaver.email), WITHOUT_SCRIPTS);
  expect(await isSignedIn(theirs)).toBe(true);
  const page = await pageOf(await makeSession(keeper.email), WITHOUT_SCRIPTS);
  await openAccount(page, leaver);
  const disable = page.getByRole("button", { name: "Disable this account" });
  await expect(disable, "behind a second step").toBeHidden();
  await page.locator("summary", { hasText: "Disable this account" }).click();
  await disable.click();
  await expect(notice(page)).toContainText("The account is disabled");
  expect(await isSignedIn(theirs)).toBe(false);
  await fillSignIn(theirs, leaver.email, leaver.password);
  await expect(theirs.getByRole("alert")).toContainText("There is a problem");

  await page.getByRole("button", { name: "Enable this account" }).click();
  await expect(notice(page)).toContainText("The account is enabled");
  await fillSignIn(theirs, leaver.email, leaver.password);
  await expect(theirs).toHaveURL(/\/account$/);
});

test("one session of two is ended, and no other", async ({ pageOf }) => {
  const keeper = await makeAccount("Door Keeper", "administrator");
  const owner = await makeAccount("Two Browsers", "auditor");
  const kept = await makeSession(owner.email);
  const ended = await makeSession(owner.email);
  const page = await pageOf(await makeSession(keeper.email), WITHOUT_SCRIPTS);
  await openAccount(page, owner);
  const lines = page.getByRole("table", { name: `Sessions of ${owner.name}` }).locator("tbody tr");
  await expect(lines).toHaveCount(2);
  const line = lines.filter({ has: page.locator(`input[name=sessionId][value="${ended.sessionId}"]`) });
  await line.locator("summary").click();
  await line.getByRole("button", { name: "End this session" }).click();
  await expect(notice(page)).toContainText("The session was ended");
  await expect(lines).toHaveCount(1);
  expect(await isSignedIn(await pageOf(kept, WITHOUT_SCRIPTS))).toBe(true);
  expect(await isSignedIn(await pageOf(ended, WITHOUT_SCRIPTS))).toBe(false);
});
