import { expect, test } from "../fixtures/test";

test("an address without a page says so", async ({ pageOf }) => {
  const page = await pageOf("national", { javaScriptEnabled: false });
  expect((await page.goto("/nothing-here"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
});

for (const { who, address, status, heading } of [
  { who: "national", address: "/organisations/XXX", status: 404, heading: "Page not found" },
  { who: "council", address: "/admin/accounts", status: 403, heading: "Your account may not open this page" },
] as const) {
  test(`${who} is told why ${address} shows nothing`, async ({ pageOf }) => {
    const page = await pageOf(who, { javaScriptEnabled: false });
    expect((await page.goto(address))?.status()).toBe(status);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  });
}
