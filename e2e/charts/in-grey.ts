import type { Locator, Page } from "@playwright/test";

/** Pairs of small drawings of a key that cannot be told apart in forced colours without any hue: fewer than eight pixels differ. */
export async function alikeInGrey(page: Page, key: Locator, marks: string): Promise<string[]> {
  if ((await key.count()) === 0) return [];
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.evaluate(() => { document.documentElement.style.filter = "grayscale(1)"; });
  const picture = (await key.screenshot()).toString("base64");
  const places = await key.evaluate((element, selector) => {
    const { x: left, y: top } = element.getBoundingClientRect();
    return [...element.querySelectorAll(selector)].map((mark) => { const { x, y, width, height } = mark.getBoundingClientRect(); return { name: mark.closest("li")?.textContent ?? "", x: x - left, y: y - top, width, height }; });
  }, marks);
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  await page.evaluate(() => { document.documentElement.style.filter = ""; });
  const blank = await page.context().newPage();
  const alike = await blank.evaluate(async ({ encoded, marks: found }) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob());
    const pixels = found.map(({ x, y, width, height }) => {
      const canvas = new OffscreenCanvas(28, 18).getContext("2d") as OffscreenCanvasRenderingContext2D;
      canvas.drawImage(bitmap, Math.round(x), Math.round(y), Math.round(width), Math.round(height), 0, 0, Math.round(width), Math.round(height));
      return canvas.getImageData(0, 0, 28, 18).data;
    });
    const differing = (one: Uint8ClampedArray, other: Uint8ClampedArray): number => one.reduce((sum, value, at) => sum + (at % 4 === 0 && Math.abs(value - (other[at] ?? 0)) > 32 ? 1 : 0), 0);
    return pixels.flatMap((one, at) => pixels.slice(at + 1).flatMap((other, next) => (differing(one, other) < 8 ? [`${found[at]?.name} and ${found[at + 1 + next]?.name}`] : [])));
  }, { encoded: picture, marks: places });
  await blank.close();
  return alike;
}
