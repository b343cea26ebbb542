import { randomUUID } from "node:crypto";
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
