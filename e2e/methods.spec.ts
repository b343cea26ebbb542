import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { violations } from "./fixtures/axe";
import { interactiveElements, tabThrough } from "./fixtures/keyboard";
import { expect, test } from "./fixtures/test";
import { watchPage } from "./fixtures/watch-page";

const NOTES = readdirSync("docs/methods").filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -3)).sort();
const WIDTHS = [1440, 768, 320];

/** Formulas that are cut: higher than their place, or beginning or ending outside what it scrolls. */
const cutFormulas = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll(".formula")].filter((place) => {
  const drawing = place.querySelector("math")?.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  return drawing === undefined || drawing.left < box.left || drawing.right > box.left + place.scrollWidth + 1 || place.scrollHeight > place.clientHeight;
}).map((place) => place.getAttribute("aria-label") ?? ""));

test("anybody finds every note from the foot of a page", async ({ pageOf }) => {
  const page = await pageOf(null);
  await page.goto("/sign-in");
  await page.getByRole("contentinfo").getByRole("link", { name: "Methods" }).click();
  await expect(page).toHaveTitle(/^Method notes – /);
  const links = await page.getByRole("main").getByRole("link").evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect([...links].sort()).toEqual(NOTES.map((name) => `/methods/${name}`));
});

for (const name of NOTES) {
  test(`anybody reads the note ${name}, at three widths`, async ({ sharedPageOf }) => {
    const page = await sharedPageOf(null);
    const wrong = watchPage(page);
    expect((await page.goto(`/methods/${name}`))?.status()).toBe(200);
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    expect((await page.title()).startsWith(`${title} – method notes – `)).toBe(true);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `no sideways scroll at ${width} px`).toBeLessThanOrEqual(width);
      expect.soft(await cutFormulas(page), `formulas cut at ${width} px`).toEqual([]);
    }
    expect.soft(await violations(page), "axe at 320 px").toEqual([]);
    expect(wrong).toEqual([]);
  });
}

test("a wide table scrolls in its own region, by keyboard", async ({ pageOf }) => {
  const page = await pageOf(null, { viewport: { width: 320, height: 800 } });
  await page.goto("/methods/spc");
  const expected = await interactiveElements(page);
  expect((await tabThrough(page, expected.length)).map(({ name }) => name)).toEqual(expected);
  const region = page.getByRole("region", { name: "Where this differs from other programs: table" });
  await expect(region.getByRole("columnheader")).toHaveText(["Program", "It does", "We do", "Why"]);
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test("a note is whole without JavaScript, and its list of sections leads to each", async ({ pageOf }) => {
  const page = await pageOf(null, { javaScriptEnabled: false });
  await page.goto("/methods");
  await page.getByRole("link", { name: "Control charts (XmR)" }).click();
  const sections = page.getByRole("navigation", { name: "Sections" }).getByRole("link");
  const headings = page.locator(".note-text h2");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Control charts (XmR)");
  await expect(headings.first()).toBeVisible();
  expect(await sections.allTextContents()).toEqual(await headings.allTextContents());
  await sections.last().click();
  await expect(headings.last()).toBeInViewport();
  await expect(page.getByRole("rowheader", { name: "Two of three" })).toHaveCount(1);
});

const NOWHERE = [
  "/methods/nothing", "/methods/SPC", "/methods/spc.md", "/methods/README", "/methods/..%2f..%2fREADME", "/methods/..%2F..%2FREADME.md", "/methods/%2e%2e%2f%2e%2e%2fREADME",
  "/methods/..%5c..%5cREADME", "/methods/%2fetc%2fpasswd", "/methods/spc%00", "/methods/spc%2fmore", "/methods/spc/more", "/methods/__proto__", "/methods/constructor",
];

test("other names, and paths to other files, are not found", async ({ requestsOf, pageOf, baseURL }) => {
  const stranger = await requestsOf(null);
  const found: Record<string, number> = {};
  for (const path of NOWHERE) found[path] = (await stranger.get(`${baseURL}${path}`)).status();
  expect(found).toEqual(Object.fromEntries(NOWHERE.map((path) => [path, 404])));
  const page = await pageOf(null, { javaScriptEnabled: false });
  await page.goto("/methods/..%2f..%2fREADME");
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
});
