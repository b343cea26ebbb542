import { expect, test } from "../fixtures/test";

for (const { set, shapes } of [{ set: "2026", shapes: 36 }, { set: "2023", shapes: 42 }]) {
  test(`the map of ${set} draws all ${shapes} boards from a file that may be kept`, async ({ pageOf, requestsOf }) => {
    const page = await pageOf("national");
    await page.goto(`/overview?set=${set}`);
    const uses = page.locator("svg.map-drawing use");
    const references = await uses.evaluateAll((elements) => elements.map((element) => element.getAttribute("href") ?? ""));
    const file = references[0]?.split("#")[0] ?? "";
    const answer = await (await requestsOf(null)).get(file);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(answer.headers()["content-type"]).toContain("image/svg+xml");
    const shapesInFile = new Set([...(await answer.text()).matchAll(/\bid="([^"]+)"/g)].map((match) => `${file}#${match[1]}`));
    expect(references.filter((reference) => !shapesInFile.has(reference)), "references to nothing").toEqual([]);
    expect(new Set(references.filter((reference) => /#[A-Z0-9]{3,5}$/.test(reference))).size).toBe(shapes);
    await expect.poll(() => uses.evaluateAll((elements) => elements.filter((element) => (element as SVGGraphicsElement).getBBox().width === 0).length), "shapes without extent").toBe(0);
  });
}

test("a board on the map leads to its scorecard", async ({ pageOf }) => {
  const page = await pageOf("national");
  await page.goto("/overview?map=hexagons");
  await expect(page.locator("svg.map-drawing a")).toHaveCount(36);
  await page.locator('svg.map-drawing a[href="/organisations/QF7"]').click();
  await expect(page).toHaveURL(/\/organisations\/QF7$/);
});
