import { expect, test } from "../fixtures/test";

const OWN = /Read and decide.*Waits within 18 weeks, South Yorkshire/;

test("the demonstration holds proposals that wait: a region decides about its own, those who wrote them do not", async ({ pageOf }) => {
  const region = await pageOf("regional");
  await region.goto("/objectives/proposals");
  const row = region.getByRole("row", { name: /Waits within 18 weeks.*South Yorkshire/ });
  await expect(row).toContainText("Illustrative");
  await expect(row).toContainText("Demo board analyst");
  await expect(region.locator("main")).not.toContainText("Lincolnshire");
  await region.getByRole("link", { name: OWN }).click();
  await expect(region.getByRole("heading", { level: 1 })).toContainText("80.0% by 31 March 2029");
  await expect(region.getByText("Agree this trajectory", { exact: true })).toBeVisible();

  const cluster = await pageOf("cluster");
  await cluster.goto("/objectives/proposals");
  await expect(cluster.getByRole("link", { name: /Read or change.*Derby and Derbyshire/ })).toBeVisible();
  await expect(cluster.getByRole("link", { name: /Read or change.*Lincolnshire/ })).toBeVisible();
  expect((await cluster.goto("/objectives/N5/trajectory/decide?area=QJM"))?.status()).toBe(403);
});
