import { chooseRole } from "../fixtures/choose-role";
import { makeAccount, makeSession } from "../fixtures/database";
import { fillSignIn } from "../fixtures/sign-in-form";
import { expect, test } from "../fixtures/test";

const PLAIN = { javaScriptEnabled: false };
const PASSWORD = "amber-kettle-forest-ninety";

test("signing in, being refused first, and signing out", async ({ pageOf }) => {
  const owner = await makeAccount("Plain Reader", "auditor");
  const page = await pageOf(null, PLAIN);
  await page.goto("/metrics/E01?area=QF7");
  await fillSignIn(page, owner.email, "not-the-password-at-all");
  await expect(page.getByRole("alert")).toContainText("is not right");
  await expect(page.getByLabel("E-mail address")).toHaveValue(owner.email);
  await fillSignIn(page, owner.email, owner.password);
  await expect(page).toHaveURL(/\/metrics\/E01\?area=QF7$/);
  await page.locator("summary", { hasText: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out")).toBeVisible();
  await page.goto("/overview");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("an administrator invites, keeps what was typed when refused, and the person sets a password by the link", async ({ pageOf }) => {
  const administrator = await makeAccount("Plain Administrator", "administrator");
  const admin = await pageOf(await makeSession(administrator.email), PLAIN);
  const email = `plain.${crypto.randomUUID().slice(0, 8)}@example.test`;
  await admin.goto("/admin/accounts/new");
  await admin.getByLabel("Name").fill("Plain Invited");
  await admin.getByLabel("E-mail address").fill(email);
  await chooseRole(admin, "ICB leader");
  await admin.getByRole("button", { name: "Make the invitation" }).click();
  await expect(admin.getByRole("alert")).toContainText("There is a problem");
  await expect(admin.getByLabel("Name")).toHaveValue("Plain Invited");
  await expect(admin.getByLabel("E-mail address")).toHaveValue(email);
  await expect(admin.getByLabel("Role", { exact: true })).toHaveValue("icb_leader");
  await chooseRole(admin, "ICB leader", "Lincolnshire");
  await admin.getByRole("button", { name: "Make the invitation" }).click();
  const link = (await admin.locator(".secret code").textContent()) ?? "";

  const person = await pageOf(null, PLAIN);
  await person.goto(link);
  await person.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await person.getByLabel("New password again").fill(`${PASSWORD}x`);
  await person.getByRole("button", { name: "Set password" }).click();
  await expect(person.getByRole("alert")).toContainText("The two passwords differ");
  await person.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await person.getByLabel("New password again").fill(PASSWORD);
  await person.getByRole("button", { name: "Set password" }).click();
  await expect(person.getByText("Your password is set")).toBeVisible();
  await fillSignIn(person, email, PASSWORD);
  await expect(person).toHaveURL(/\/organisations\/QJM$/);
});
