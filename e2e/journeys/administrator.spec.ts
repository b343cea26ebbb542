import type { Page } from "@playwright/test";
import { chooseRole } from "../fixtures/choose-role";
import { makeAccount, makeSession, rowsOf } from "../fixtures/database";
import { fillSignIn } from "../fixtures/sign-in-form";
import { expect, test } from "../fixtures/test";

const PASSWORD = "amber-kettle-forest-ninety";

const success = (page: Page, text: string) => expect(page.locator("main")).toContainText(text);

async function auditOf(accountId: string): Promise<string[]> {
  return (await rowsOf<{ action: string }>("SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id", [accountId])).map(({ action }) => action);
}

test("an administrator invites somebody, widens and narrows what they hold, and shuts them out; the trail shows each step", async ({ pageOf, browserOf }) => {
  const administrator = await makeAccount("Second Administrator", "administrator");
  const admin = await pageOf(await makeSession(administrator.email));
  const email = `invited.${crypto.randomUUID().slice(0, 8)}@example.test`;

  await admin.goto("/admin/accounts");
  await admin.getByRole("link", { name: "Invite somebody" }).click();
  await admin.getByLabel("Name").fill("Invited Analyst");
  await admin.getByLabel("E-mail address").fill(email);
  await chooseRole(admin, "ICB analyst");
  await admin.getByRole("button", { name: "Make the invitation" }).click();
  await expect(admin.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await expect(admin.getByLabel("Name")).toHaveValue("Invited Analyst");
  await chooseRole(admin, "ICB analyst", "South Yorkshire");
  await admin.getByRole("button", { name: "Make the invitation" }).click();
  await success(admin, "The account of Invited Analyst is made");
  const link = (await admin.locator(".secret code").textContent()) ?? "";
  const [account] = await rowsOf<{ id: string }>("SELECT id::text FROM account WHERE email = $1", [email]);
  const id = account?.id ?? "";

  const person = await (await browserOf(null)).newPage();
  await person.goto(link);
  await person.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await person.getByLabel("New password again").fill(PASSWORD);
  await person.getByRole("button", { name: "Set password" }).click();
  await expect(person.getByText("Your password is set")).toBeVisible();
  await fillSignIn(person, email, PASSWORD);
  await expect(person).toHaveURL(/\/organisations\/QF7$/);
  await expect(person.getByRole("button", { name: /Build board pack/ })).toBeVisible();
  await person.goto(link);
  await expect(person.getByRole("heading", { name: "This link cannot be used" })).toBeVisible();

  await admin.goto(`/admin/accounts?words=${encodeURIComponent(email)}`);
  await admin.getByRole("link", { name: "Invited Analyst" }).click();
  await chooseRole(admin, "ICB analyst", "Lincolnshire");
  await admin.getByRole("button", { name: "Add role" }).click();
  await success(admin, "The role was added");
  await person.goto("/");
  await expect(person).toHaveURL(/\/organisations\/cluster$/);
  await person.goto("/organisations/QJM");
  await expect(person.getByRole("button", { name: /Build board pack/ })).toBeVisible();

  const row = admin.getByRole("row").filter({ hasText: "Lincolnshire" });
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Remove this role" }).click();
  await success(admin, "The role was removed");
  await person.reload();
  await expect(person.locator("h1")).toBeVisible();
  await expect(person.getByRole("button", { name: /Build board pack/ })).toHaveCount(0);

  await admin.locator("summary", { hasText: "Disable this account" }).click();
  await admin.getByRole("button", { name: "Disable this account" }).click();
  await success(admin, "The account is disabled");
  await person.reload();
  await expect(person.getByRole("button", { name: "Sign in" })).toBeVisible();

  await admin.getByRole("button", { name: "Enable this account" }).click();
  await success(admin, "The account is enabled");
  await person.reload();
  await expect(person.getByRole("button", { name: "Sign in" }), "an ended session stays ended").toBeVisible();

  expect(await auditOf(id)).toEqual(["invite account", "set password", "grant role", "revoke role", "disable account", "enable account"]);
  await admin.goto(`/admin/audit-trail?actor=${encodeURIComponent(administrator.email)}`);
  for (const action of ["Invite account", "Grant role", "Revoke role", "Disable account", "Enable account"]) await expect(admin.getByRole("rowheader", { name: action })).toHaveCount(1);
  const file = await (await admin.request.get(`/admin/audit-trail/download?actor=${encodeURIComponent(administrator.email)}`)).text();
  expect(file).toContain("revoke role");
  expect(`${file}${await admin.content()}`).not.toContain(link.split("/").at(-1));
});

test("nobody gives themselves a role", async ({ pageOf }) => {
  const administrator = await makeAccount("Ambitious Administrator", "administrator");
  const admin = await pageOf(await makeSession(administrator.email));
  await admin.goto(`/admin/accounts/${administrator.id}`);
  await chooseRole(admin, "National oversight");
  await admin.getByRole("button", { name: "Add role" }).click();
  await expect(admin.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Nobody gives themselves a role");
  expect(await auditOf(administrator.id)).toEqual([]);
});

test("an administrator ends a person's session from afar", async ({ pageOf }) => {
  const administrator = await makeAccount("Ending Administrator", "administrator");
  const owner = await makeAccount("Ended Person", "auditor");
  const person = await pageOf(await makeSession(owner.email));
  await person.goto("/overview");
  const admin = await pageOf(await makeSession(administrator.email));
  await admin.goto(`/admin/accounts/${owner.id}`);
  await admin.locator("summary", { hasText: "End every session" }).click();
  await admin.getByRole("button", { name: "End every session" }).click();
  await success(admin, "Every session was ended");
  await person.reload();
  await expect(person.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("a change of password keeps this browser signed in and ends every other", async ({ pageOf }) => {
  const owner = await makeAccount("Careful Person", "auditor");
  const elsewhere = await pageOf(await makeSession(owner.email));
  const here = await pageOf(await makeSession(owner.email));
  await elsewhere.goto("/account");
  await here.goto("/account");
  await here.getByLabel("Present password").fill("not-my-password-at-all");
  await here.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await here.getByLabel("New password again").fill(PASSWORD);
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("This is not your password");
  await here.getByLabel("Present password").fill(owner.password);
  await here.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await here.getByLabel("New password again").fill(PASSWORD);
  await here.getByRole("button", { name: "Change password" }).click();
  await success(here, "Your password is changed");
  await elsewhere.reload();
  await expect(elsewhere.getByRole("button", { name: "Sign in" })).toBeVisible();
  await here.reload();
  await expect(here.locator("h1")).toHaveText(owner.name);
});
