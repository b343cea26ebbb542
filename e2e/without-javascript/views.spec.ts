import { randomUUID } from "node:crypto";
import { makeAccount, makeSession } from "../fixtures/database";
import { expect, test } from "../fixtures/test";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

test("a page is kept under a name, shared with a board, seen there and nowhere else, and deleted", async ({ pageOf }) => {
  const name = `Cancer ${randomUUID().slice(0, 8)}`;
  const page = await pageOf("analyst", WITHOUT_SCRIPTS);
  await page.goto("/metrics?q=cancer&held=1");
  await page.getByText("Save this view", { exact: true }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Who sees it").selectOption("QF7");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/metrics\?q=cancer&held=1#keep$/);
  await expect(page.locator("#keep")).toContainText(name);

  const leader = await pageOf("leader", WITHOUT_SCRIPTS);
  await leader.goto("/views");
  await leader.getByRole("link", { name }).click();
  await expect(leader).toHaveURL(/\/metrics\?q=cancer&held=1$/);
  const outside = await pageOf("cluster", WITHOUT_SCRIPTS);
  await outside.goto("/views");
  await expect(outside.getByRole("link", { name })).toHaveCount(0);

  await page.goto("/views");
  const own = page.getByRole("listitem").filter({ has: page.getByRole("link", { name }) });
  await own.getByText("Rename or share").click();
  await own.getByLabel("Name", { exact: true }).fill(`${name} again`);
  await own.getByLabel("Who sees it").selectOption("private");
  await own.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("alert")).toContainText("The view was changed");
  await leader.goto("/views");
  await expect(leader.getByRole("link", { name })).toHaveCount(0);

  await own.getByText("Delete", { exact: false }).first().click();
  await own.getByRole("button", { name: "Delete this view" }).click();
  await expect(page.getByRole("alert")).toContainText("The view was deleted");
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});

const KEPT: readonly (readonly [address: string, kind: "metric" | "area", code: string])[] = [
  ["/metrics/E01/compare?set=2026&view=funnel", "metric", "E01"], ["/metrics/E01/map?set=2023&by=england", "metric", "E01"], ["/metrics/E03/parts?area=QF7&sort=name", "metric", "E03"], ["/metrics/O01/inequality", "metric", "O01"],
  ["/metrics/E01/scatter?area=QF7&with=U01", "metric", "E01"], ["/trusts/RHQ?asOf=2026-06-01", "area", "RHQ"], ["/councils/E08000039", "area", "E08000039"], ["/regions/Y63?set=2023", "area", "Y63"], ["/regions/E12000001", "area", "E12000001"],
];

test("every page of figures offers to keep itself as it stands, and its subject as a favourite, which the page of views then lists", async ({ requestsOf, pageOf, baseURL }) => {
  const owner = await makeSession((await makeAccount("Keeper Of Pages", "auditor")).email);
  const reader = await requestsOf(owner);
  const page = await pageOf(owner, WITHOUT_SCRIPTS);
  for (const [address, kind, code] of KEPT) {
    await page.goto(address);
    const form = page.locator('form[action="/views/favourite"]');
    const sent = async (name: string) => form.locator(`input[name="${name}"]`).inputValue();
    expect([await sent("kind"), await sent("code"), await sent("back")]).toEqual([kind, code, address]);
    const saved = await reader.post("/views/save", { form: { name: code, share: "private", address: await page.locator('form[action="/views/save"] input[name="address"]').inputValue() }, headers: { origin: baseURL ?? "" } });
    expect([saved.status(), saved.headers().location]).toEqual([303, `${address}#keep`]);
    await form.getByRole("button").click();
    await expect(page).toHaveURL(new RegExp(`${address.replace(/[?]/g, "\\?")}$`));
  }
  await page.goto("/views");
  const links = await page.getByRole("main").getByRole("link").evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  for (const [address, , code] of KEPT) {
    expect(links).toContain(address);
    expect(links.some((href) => href?.endsWith(`/${code}`)), code).toBe(true);
  }
});

test("an address outside is not kept, whoever sends it, and a view of another is not there to delete", async ({ requestsOf, baseURL }) => {
  const headers = { origin: baseURL ?? "" };
  const leader = await requestsOf("leader");
  for (const address of ["https://example.org/", "//example.org", "javascript:alert(1)", "/admin/accounts"]) {
    const answer = await leader.post("/views/save", { form: { name: "x", address, share: "private" }, headers });
    expect([address, answer.status(), answer.headers().location]).toEqual([address, 303, "/views?problem=address"]);
  }
  const favourite = await leader.post("/views/favourite", { form: { kind: "metric", code: "E01", keep: "yes", back: "https://example.org/" }, headers });
  expect([favourite.status(), favourite.headers().location]).toEqual([303, "/views?done=favourite"]);
  expect((await (await requestsOf("administrator")).post("/views/save", { form: { name: "x", address: "/overview", share: "private" }, headers })).status()).toBe(403);
  expect((await (await requestsOf(null)).post("/views/save", { form: { name: "x", address: "/overview", share: "private" }, headers })).status()).toBe(401);
  expect((await leader.post("/views/save", { form: { name: "x", address: "/overview", share: "private" }, headers: { origin: "https://example.org" } })).status()).toBe(403);
});

test("the search of every page finds a board by its former name, and the board looked at last is where metrics open", async ({ pageOf }) => {
  const page = await pageOf("national", WITHOUT_SCRIPTS);
  await page.goto("/overview");
  await page.getByRole("search").getByLabel("Search areas and metrics").fill("Frimley");
  await page.getByRole("search").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=Frimley$/);
  await expect(page.getByRole("main")).toContainText("Ended on 31 March 2026: became part of Thames Valley");
  await page.goto("/organisations/QF7");
  const remembered = (await page.context().cookies()).find(({ name }) => name === "board");
  expect(remembered).toMatchObject({ value: "QF7", httpOnly: true, sameSite: "Lax", path: "/" });
  await page.goto("/metrics");
  await expect(page.getByRole("main")).toContainText("Links open South Yorkshire, the board you looked at last");
  await expect(page.getByRole("link", { name: "Waiting within 18 weeks", exact: true })).toHaveAttribute("href", "/metrics/E01?area=QF7");
});
