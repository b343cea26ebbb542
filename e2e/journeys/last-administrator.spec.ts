import { accountOf } from "../fixtures/accounts";
import { makeSession, rowsOf } from "../fixtures/database";
import { expect, test } from "../fixtures/test";

const REFUSAL = "This is the last administrator who can sign in";

test.describe.configure({ mode: "serial" });

let others: string[] = [];

test.beforeAll(async () => {
  const rows = await rowsOf<{ id: string }>(
    `UPDATE account SET disabled_at = now() WHERE disabled_at IS NULL AND email <> $1
     AND id IN (SELECT account_id FROM account_grant WHERE role = 'administrator' AND revoked_at IS NULL) RETURNING id::text`,
    [accountOf("administrator").email],
  );
  others = rows.map(({ id }) => id);
});

test.afterAll(async () => {
  await rowsOf("UPDATE account SET disabled_at = NULL WHERE id = ANY($1::uuid[])", [others]);
});

test("the last administrator can neither be disabled nor lose the role", async ({ pageOf }) => {
  const session = await makeSession(accountOf("administrator").email);
  const page = await pageOf(session);
  await page.goto(`/admin/accounts/${session.accountId}`);
  await page.locator("summary", { hasText: "Disable this account" }).click();
  await page.getByRole("button", { name: "Disable this account" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(REFUSAL);
  await page.goto(`/admin/accounts/${session.accountId}`);
  await page.getByRole("row").locator("summary", { hasText: "Remove" }).click();
  await page.getByRole("button", { name: "Remove this role" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(REFUSAL);
  await page.reload();
  await expect(page.locator("h1")).toBeVisible();
  const held = await rowsOf("SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account_id WHERE a.id = $1::uuid AND a.disabled_at IS NULL AND g.revoked_at IS NULL", [session.accountId]);
  expect(held).toHaveLength(1);
});
