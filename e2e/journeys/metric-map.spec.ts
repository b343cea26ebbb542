import { expect, test } from "../fixtures/test";
import { watchPage } from "../fixtures/watch-page";

for (const { address, areas } of [
  { address: "/metrics/E01/map", areas: 36 },
  { address: "/metrics/E01/map?set=2023&view=hexagons&by=england", areas: 42 },
  { address: "/metrics/J05/map?by=england", areas: 153 },
]) {
  test(`${address} draws ${areas} areas in under 150 kB`, async ({ pageOf }) => {
    const page = await pageOf("national");
    const wrong = watchPage(page);
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    expect((await answer?.body())?.byteLength).toBeLessThan(150_000);
    const shapes = page.locator("svg.map-drawing a");
    await expect(shapes).toHaveCount(areas);
    expect(await shapes.evaluateAll((links) => links.filter((link) => (link as SVGGraphicsElement).getBBox().width === 0).length), "shapes without extent").toBe(0);
    expect(wrong).toEqual([]);
  });
}

test("the keyboard walks the map from neighbour to neighbour, and facts and table go with it", async ({ pageOf }) => {
  const page = await pageOf("leader");
  await page.goto("/metrics/E01/map", { waitUntil: "networkidle" });
  const stops = page.locator('.map-parts a[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  const facts = page.locator(".map-facts");
  await expect(facts).toContainText("South Yorkshire");
  await page.keyboard.press("ArrowUp");
  await expect(facts).toContainText("West Yorkshire");
  await expect(page.locator("tr[data-marked] th")).toHaveText(/West Yorkshire/);
  const value = await page.locator("tr[data-marked] td").first().innerText();
  await expect(facts).toContainText(`${value}%`);
  await page.keyboard.press("Home");
  await expect(facts).toContainText("South Yorkshire");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/organisations\/QF7\?set=2026$/);
});

test("a class of the key and another period answer at once, and the address brings back what is seen", async ({ pageOf }) => {
  const page = await pageOf("national");
  await page.goto("/metrics/E01/map?by=england", { waitUntil: "networkidle" });
  const better = page.locator(".map-legend a", { hasText: "Better than England" });
  const count = Number((await better.locator(".n").innerText()).match(/\d+/)?.[0]);
  await better.click();
  const rows = page.locator(".map-rows tbody tr");
  await expect(rows).toHaveCount(count);
  await expect(page.locator("svg.map-drawing a:not(.dim)")).toHaveCount(count);
  await page.getByRole("link", { name: /^Earlier/ }).click();
  await expect(page).toHaveURL(/period=2026-02-28/);
  await expect(page.locator(".map-time b")).toHaveText("February 2026");
  const seen = [await page.getByRole("heading", { level: 1 }).innerText(), await rows.count()];
  await page.reload({ waitUntil: "networkidle" });
  expect([await page.getByRole("heading", { level: 1 }).innerText(), await rows.count()]).toEqual(seen);
});

test("nothing plays by itself for a reader who asks for less motion", async ({ pageOf }) => {
  const page = await pageOf("national", { reducedMotion: "reduce" });
  await page.goto("/metrics/E01/map", { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: "Play" })).toBeHidden();
  await page.getByRole("slider", { name: "Period shown" }).press("ArrowLeft");
  await expect(page.locator(".map-time b")).toHaveText("February 2026");
});

test("without scripts the map is read by links and a form", async ({ pageOf }) => {
  const page = await pageOf("national", { javaScriptEnabled: false });
  await page.goto("/metrics/E01/map?by=england");
  await expect(page.getByRole("slider")).toBeHidden();
  await page.getByRole("combobox", { name: "Period", exact: true }).selectOption("2025-12-31");
  await page.getByRole("button", { name: "Show period" }).click();
  await expect(page).toHaveURL(/period=2025-12-31/);
  const worse = page.locator(".map-legend a", { hasText: "Worse than England" });
  const count = Number((await worse.locator(".n").innerText()).match(/\d+/)?.[0]);
  await worse.click();
  await expect(page.locator(".map-rows tbody tr")).toHaveCount(count);
});

test("the drawing stands alone as a file", async ({ requestsOf }) => {
  const requests = await requestsOf("national");
  for (const query of ["?format=svg", "?format=svg&view=hexagons&by=status"]) {
    const answer = await requests.get(`/metrics/E01/map/download${query}`);
    expect(answer.headers()["content-type"]).toContain("image/svg+xml");
    const text = await answer.text();
    expect(text).toContain("Source:");
    expect(text).not.toMatch(/href="[^#]/);
  }
});
