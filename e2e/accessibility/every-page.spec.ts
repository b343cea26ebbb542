import { smallTargets, violations } from "../fixtures/axe";
import { interactiveElements, tabThrough } from "../fixtures/keyboard";
import { expect, test } from "../fixtures/test";
import { watchPage } from "../fixtures/watch-page";
import { PAGES } from "./pages";

const WIDTHS = [1280, 768, 320];
/** Stops walked on a narrow screen: past them, rows of long tables follow that were walked on the wide one. */
const FIRST_STOPS = 80;
/** They take longer than all other rules together; colours on a middling screen are those of the wide or of the narrow one. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

for (const { name, who, address, title, status = 200, followsFocus, prepare } of PAGES) {
  test(`${name}: readable at three widths, and by keyboard`, async ({ sharedPageOf }) => {
    const page = await sharedPageOf(who);
    const wrong = watchPage(page);
    const response = await page.goto(typeof address === "string" ? address : await address());
    expect(response?.status()).toBe(status);
    await expect(page).toHaveTitle(title);
    if (prepare !== undefined) expect.soft(await smallTargets(page), "targets as it opens").toEqual([]);
    await prepare?.(page);
    await expect(page.locator("h1")).toHaveCount(1);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      if (followsFocus) {
        await page.reload();
        await prepare?.(page);
      }
      expect.soft(await violations(page, width === 768 ? OF_COLOURS : []), `axe at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `no sideways scroll at ${width} px`).toBeLessThanOrEqual(width);
      const expected = await interactiveElements(page);
      if (width === 768) continue;
      const walked = width === 320 ? expected.slice(0, FIRST_STOPS) : expected;
      const stops = await tabThrough(page, walked.length);
      expect.soft(stops.map((stop) => stop.name), `order of Tab at ${width} px`).toEqual(walked);
      expect.soft(stops.filter((stop) => !stop.visible).map((stop) => stop.name), `focus not seen at ${width} px`).toEqual([]);
    }
    expect(wrong).toEqual([]);
  });
}
