import type { APIRequestContext } from "@playwright/test";
import { accountOf, PEOPLE, type Person } from "../fixtures/accounts";
import { makeAccount, makeSession, rowsOf } from "../fixtures/database";
import { fillSignIn, placeOf } from "../fixtures/sign-in-form";
import { expect, test } from "../fixtures/test";

const WRONG = "The e-mail address or the password is not right, or the account is closed";
const PASSWORDS_ALLOWED = 8;

const HOME: Readonly<Record<Person, string>> = {
  national: "/overview",
  "national.second": "/overview",
  regional: "/overview",
  dhsc: "/overview",
  leader: "/organisations/QF7",
  cluster: "/organisations/cluster",
  analyst: "/organisations/QF7",
  council: "/overview",
  auditor: "/overview",
  administrator: "/admin/accounts",
};

/** What a page sends to the router in the browser. */
const dataOf = async (reader: APIRequestContext, path: string): Promise<string> => (await reader.get(path, { headers: { RSC: "1" }, maxRedirects: 5 })).text();

for (const person of PEOPLE) {
  test(`${person} signs in and lands on the page the role starts with`, async ({ pageOf }) => {
    const { email, password } = accountOf(person);
    const page = await pageOf(null);
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in\?/);
    await fillSignIn(page, email, password);
    await expect(page).toHaveURL((url) => url.pathname === HOME[person]);
    await expect(page.locator("h1")).toHaveCount(1);
  });
}

test("a wrong password and an unknown address are told the same, and the address stays typed", async ({ pageOf }) => {
  const { email, password } = await makeAccount("Known Person", "auditor");
  const asked = "/metrics/E03?area=QF7&range=12";
  const page = await pageOf(null);
  await page.goto(asked);
  for (const typed of [email, "nobody.at.all@example.test"]) {
    await fillSignIn(page, typed, "not-the-password-at-all");
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(WRONG);
    await expect(page.getByLabel("E-mail address")).toHaveValue(typed);
    await expect(page.getByLabel("Password")).toHaveValue("");
    expect(page.url(), "no address typed stands in the page's own").not.toContain("example.test");
  }
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL((url) => url.pathname + url.search === asked);
});

test("the cookie of a session is out of reach of scripts and of other sites, and says nothing of the person", async ({ pageOf }) => {
  const { email, password, name } = await makeAccount("Cookie Holder", "auditor");
  const page = await pageOf(null);
  await page.goto("/sign-in");
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(/overview/);
  const cookies = await page.context().cookies();
  expect(cookies.find((cookie) => cookie.name === "session")).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookies.filter((cookie) => !cookie.httpOnly).map((cookie) => cookie.name)).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  const told = JSON.stringify(await (await page.request.get("/api/auth/session")).json());
  expect(told).not.toContain(email);
  expect(told).not.toContain(name);
});

test("a session id is new at every sign-in, even where a cookie was there before", async ({ pageOf }) => {
  const owner = await makeAccount("Returning Person", "auditor");
  const before = await makeSession(owner.email);
  const page = await pageOf(before);
  await page.goto("/sign-in");
  await fillSignIn(page, owner.email, owner.password);
  await expect(page).toHaveURL(/overview/);
  const now = (await page.context().cookies()).find((cookie) => cookie.name === "session");
  expect(now?.value).not.toBe(before.cookie);
  const sessions = await rowsOf<{ id: string }>("SELECT id::text FROM session WHERE account_id = $1::uuid", [owner.id]);
  expect(sessions.map(({ id }) => id)).toContain(before.sessionId);
  expect(sessions).toHaveLength(2);
});

test("after signing out the cookie opens nothing, neither a page nor a file", async ({ pageOf, requestsOf }) => {
  const owner = await makeAccount("Leaving Person", "auditor");
  const session = await makeSession(owner.email);
  const page = await pageOf(session);
  const replay = await requestsOf(session);
  await page.goto("/overview");
  expect((await replay.get("/overview/download")).status()).toBe(200);
  await page.locator("summary", { hasText: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in\?notice=signed-out/);
  await expect(page.getByText("You are signed out")).toBeVisible();
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain("session");
  expect((await replay.get("/overview")).status()).toBe(307);
  expect(await dataOf(replay, "/overview")).not.toContain("South Yorkshire");
  expect((await replay.get("/overview/download")).status()).toBe(401);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

for (const [what, statement] of [
  ["disabled account", "UPDATE account SET disabled_at = now() WHERE id = $1::uuid"],
  ["session ended elsewhere", "UPDATE session SET revoked_at = now() WHERE account_id = $1::uuid"],
  ["session idle for 31 minutes", "UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE account_id = $1::uuid"],
  ["session past its end", "UPDATE session SET expires_at = now() - interval '1 second' WHERE account_id = $1::uuid"],
] as const) {
  test(`${what}: no access from the next request on`, async ({ requestsOf }) => {
    const owner = await makeAccount("Shut Out", "auditor");
    const reader = await requestsOf(await makeSession(owner.email));
    expect((await reader.get("/overview")).status()).toBe(200);
    expect(await dataOf(reader, "/account")).toContain(owner.email);
    await rowsOf(statement, [owner.id]);
    expect((await reader.get("/overview")).status()).toBe(307);
    expect((await reader.get("/overview/download")).status()).toBe(401);
    expect(await dataOf(reader, "/account")).not.toContain(owner.email);
  });
}

test("a role taken away ends at the next request", async ({ requestsOf }) => {
  const owner = await makeAccount("Role Loser", "auditor");
  const reader = await requestsOf(await makeSession(owner.email));
  expect((await reader.get("/admin/audit-trail")).status()).toBe(200);
  await rowsOf("UPDATE account_grant SET revoked_at = now() WHERE account_id = $1::uuid", [owner.id]);
  expect((await reader.get("/admin/audit-trail")).status()).toBe(403);
  expect((await reader.get("/overview/download")).status()).toBe(403);
  expect((await reader.get("/account")).status()).toBe(200);
});

test("a disabled account cannot sign in, and is told what a wrong password is told", async ({ pageOf }) => {
  const owner = await makeAccount("Closed Account", "auditor");
  await rowsOf("UPDATE account SET disabled_at = now() WHERE id = $1::uuid", [owner.id]);
  const page = await pageOf(null);
  await page.goto("/sign-in");
  await fillSignIn(page, owner.email, owner.password);
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(WRONG);
});

test("the ninth wrong password is refused unread, and a browser known from before still gets in", async ({ pageOf }) => {
  const owner = await makeAccount("Guessed At", "auditor");
  const known = await pageOf(null);
  await known.goto("/sign-in");
  await fillSignIn(known, owner.email, owner.password);
  await expect(known).toHaveURL(/overview/);

  const stranger = await pageOf(null);
  await stranger.goto("/sign-in");
  for (let attempt = 1; attempt <= PASSWORDS_ALLOWED; attempt++) {
    await fillSignIn(stranger, owner.email, `wrong-guess-number-${attempt}`);
    await expect(stranger.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(WRONG);
  }
  await fillSignIn(stranger, owner.email, owner.password);
  await expect(stranger.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Too many attempts");
  await expect(stranger).toHaveURL(/sign-in/);

  await known.context().clearCookies({ name: "session" });
  await known.goto("/sign-in");
  await fillSignIn(known, owner.email, owner.password);
  await expect(known).toHaveURL(/overview/);
});

for (const hostile of ["//evil.example", "https://evil.example/overview", "/\\evil.example", "javascript:alert(1)", "https:evil.example", "/\t/evil.example"]) {
  test(`the address to return to cannot lead away: ${JSON.stringify(hostile)}`, async ({ pageOf, baseURL }) => {
    const owner = await makeAccount("Phished Person", "auditor");
    const page = await pageOf(null);
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(hostile)}`);
    await fillSignIn(page, owner.email, owner.password);
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    expect(page.url().startsWith(`${baseURL}/`), page.url()).toBe(true);
    expect(placeOf(page)).not.toContain("alert(1)");
  });
}

test("the sign-in endpoint itself follows no hostile address either", async ({ requestsOf, baseURL }) => {
  const owner = await makeAccount("Posted Person", "auditor");
  for (const callbackUrl of ["//evil.example", "https://evil.example", "/\\evil.example", `${baseURL}.evil.example/`]) {
    const guest = await requestsOf(null);
    const { csrfToken } = (await (await guest.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const answer = await guest.post("/api/auth/callback/credentials", { form: { csrfToken, callbackUrl, email: owner.email, password: owner.password } });
    expect(answer.status()).toBe(302);
    expect(new URL(answer.headers().location ?? "", baseURL).origin, callbackUrl).toBe(baseURL);
  }
});

test("a sign-in that comes from another site is refused", async ({ requestsOf }) => {
  const owner = await makeAccount("Forged Person", "auditor");
  const guest = await requestsOf(null);
  const answer = await guest.post("/api/auth/callback/credentials", { form: { csrfToken: "made-up", callbackUrl: "/", email: owner.email, password: owner.password } });
  expect(answer.headers()["set-cookie"] ?? "").not.toMatch(/(^|\n)session=/);
  expect(await rowsOf("SELECT id FROM session WHERE account_id = $1::uuid", [owner.id])).toEqual([]);
});
