import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/find-browser.mjs";
import type { Report } from "../lib/bar";
import { median, spread, type Target } from "../lib/measure";

const TIMES = 15;
const BAR = 100;

/** Sorts and filters the longest table of a page in a browser; each figure runs from the event to the frame painted after it. */
export async function measureSorting(report: Report, { address, paths, headers }: Target): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies((headers["cookie"] ?? "").split("; ").map((cookie) => cookie.split("=")).map(([name = "", ...value]) => ({ name, value: value.join("="), url: address })));
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(address + path, { waitUntil: "networkidle" });
      await page.waitForFunction(() => Object.keys(document.querySelector(".figure-table thead a.sort") ?? {}).some((key) => key.startsWith("__react")));
      const rows = await page.locator(`${TABLE} tbody tr`).count();
      const sorted = await repeat((time) => sortOnce(page, time));
      report.bar({ name: `sorting ${rows} rows in the browser`, figure: median(sorted), bar: BAR, sense: "<=", unit: "ms", detail: `median, ${spread(sorted, 0)}; event to painted frame; ${path}` });
      const filtered = await repeat((time) => filterOnce(page, time));
      report.bar({ name: `filtering ${rows} rows in the browser`, figure: median(filtered), bar: BAR, sense: "<=", unit: "ms", detail: `median, ${spread(filtered, 0)}; letter by letter; ${path}` });
    }
  } finally {
    await browser.close();
  }
}

const TABLE = ".figure-table table";

async function repeat(once: (time: number) => Promise<number>): Promise<readonly number[]> {
  await once(0);
  const took: number[] = [];
  for (let time = 1; time <= TIMES; time += 1) took.push(await once(time));
  return took;
}

/** Another column, or the other direction, at each time. @throws when the order stays as it was */
async function sortOnce(page: Page, time: number): Promise<number> {
  const before = await orderOf(page);
  // One expression, because a function inside it would be named by a helper that the page does not have.
  const took = await page.evaluate(async (at) => {
    const heads = document.querySelectorAll<HTMLElement>(".figure-table thead a.sort");
    const begun = performance.now();
    heads[Math.floor(at / 2) % heads.length]?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begun;
  }, time);
  if (time > 0 && (await orderOf(page)) === before) throw new Error(`click ${time} on a head of the table moved nothing`);
  return took;
}

const orderOf = async (page: Page): Promise<string> => (await page.locator(`${TABLE} tbody th`).allTextContents()).join();

const WORDS = ["", "n", "nh", "nhs", "nhs t", "nhs", "a", "", "x", "s"];

async function filterOnce(page: Page, time: number): Promise<number> {
  const word = WORDS[time % WORDS.length] ?? "";
  const took = await page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>(".figure-tools input.nhsuk-input");
    if (input === null) throw new Error("the page has no field to filter by");
    // React hears of a value only where it was set past its own tracker.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, typed);
    const begun = performance.now();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begun;
  }, word);
  const shown = await page.locator(".figure-table [role=status]").first().textContent();
  const rows = await page.locator(`${TABLE} tbody tr:not(.empty-row)`).count();
  if (!shown?.startsWith(`${rows} of `)) throw new Error(`the filter "${word}" left ${rows} rows, and the page says "${shown ?? ""}"`);
  return took;
}
