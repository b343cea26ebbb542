import { PALETTE } from "@/lib/charts/palette";
import { expect, test } from "../fixtures/test";
import { contrast, groupBy, hex, numberOf } from "./drawing";
import { alikeInGrey } from "./in-grey";

for (const { address, who, areas, step } of [
  { address: "/metrics/E01/map?set=2023", who: "leader", areas: 42, step: null },
  { address: "/metrics/E01/map?set=2026&view=hexagons&by=status", who: "national", areas: 36, step: "On trajectory" },
  { address: "/metrics/J05/map?by=england", who: "council", areas: 153, step: "Better than England" },
] as const) {
  test(`map ${address}: numerals, colours and words are those of the table`, async ({ pageOf }) => {
    const page = await pageOf(who);
    await page.setViewportSize({ width: 1280, height: 1200 });
    await page.goto(address, { waitUntil: "networkidle" });
    const table = new Map(await page.locator(".map-rows tbody tr").evaluateAll((rows) => rows.map((row) => [row.querySelector("th a")?.textContent ?? "", [...row.querySelectorAll("td")].map((cell) => cell.textContent?.trim() ?? "")] as const)));
    expect(table.size).toBe(areas);
    const shapes = await page.locator("svg.map-drawing").evaluate((svg) => {
      svg.scrollIntoView();
      const ink = (element: Element) => { const { fill, stroke, paintOrder } = getComputedStyle(element); return { fill, halo: paintOrder.startsWith("stroke") ? stroke : "none" }; };
      const links = [...svg.querySelectorAll("a")].map((link) => ({ title: link.querySelector("title")?.textContent ?? "", fill: link.querySelector("use, path")?.getAttribute("fill") ?? "", inside: [...link.querySelectorAll("text")].map((text) => ({ text: text.textContent ?? "", ...ink(text) })) }));
      const numerals = [...svg.querySelectorAll("svg > g text")].map((text) => {
        const { x, y, width, height } = text.getBoundingClientRect();
        const under = document.elementFromPoint(x + width / 2, y + height / 2)?.closest("a");
        return { text: text.textContent ?? "", ...ink(text), title: under?.querySelector("title")?.textContent ?? "", ground: under?.querySelector("use, path")?.getAttribute("fill") ?? "" };
      });
      const lines = [...svg.querySelectorAll("use[stroke], path[stroke]")].map((line) => getComputedStyle(line).stroke);
      return { links, numerals, lines };
    });
    expect(shapes.links.length).toBe(areas);

    // Words of a shape, the numeral on it and the row of the table say one figure.
    const valueOf = (title: string): string => table.get(title.split(": ")[0] ?? "")?.[0] ?? "";
    const short = (cell: string): string => { const value = numberOf(cell); return value === null ? "" : Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(Math.min(1, /\.(\d+)/.exec(cell)?.[1]?.length ?? 0)); };
    const wrong = shapes.links.filter(({ title }) => numberOf(valueOf(title)) !== null && numberOf(title.split(": ")[1]?.split(", ")[0] ?? "") !== numberOf(valueOf(title)));
    expect.soft(wrong.map(({ title }) => `${title}, in the table ${valueOf(title)}`)).toEqual([]);
    const printed = [...shapes.numerals.map(({ text, title }) => ({ text, title })), ...shapes.links.flatMap(({ title, inside }) => inside.slice(1).map(({ text }) => ({ text, title })))];
    expect.soft(printed.length, "areas with a numeral").toBeGreaterThan(areas / 4);
    expect.soft(printed.filter(({ text, title }) => text !== short(valueOf(title))).map(({ text, title }) => `${text} on ${title}`)).toEqual([]);

    // Each class of the key has as many areas of its colour as it says, and those are the ones that the table puts there.
    const classes = await page.locator(".map-legend li").evaluateAll((items) => items.map((item) => ({ fill: item.querySelector("rect[stroke]")?.getAttribute("fill")?.replace(/^url\(#k-/, "") ?? "", label: item.querySelector("a span")?.textContent ?? "", count: Number(/\d+/.exec(item.querySelector(".n")?.textContent ?? "")?.[0]) })));
    const byFill = groupBy(shapes.links, ({ fill }) => fill.replace(/^url\(#m-/, ""));
    expect.soft(classes.filter(({ fill, count }) => (byFill.get(fill)?.length ?? 0) !== count)).toEqual([]);
    expect.soft(classes.reduce((sum, { count }) => sum + count, 0)).toBe(areas);
    for (const { fill, label } of classes) {
      const rows = (byFill.get(fill) ?? []).map(({ title }) => title.split(": ")[0] ?? "");
      const [low, high] = [...label.matchAll(/[\d,.]+/g)].map(([number]) => numberOf(number) ?? NaN);
      if (step === null && low !== undefined) {
        const bounds = /^under|^less/i.test(label) ? [-Infinity, low] : [low, high ?? Infinity];
        expect.soft(rows.filter((name) => { const value = numberOf(table.get(name)?.[0] ?? "") ?? NaN; return !(value >= (bounds[0] ?? 0) && value <= (bounds[1] ?? 0)); }), label).toEqual([]);
      } else if (label === step) {
        const word = step.replace(" than England", "");
        expect.soft(rows.filter((name) => !table.get(name)?.includes(word)), label).toEqual([]);
        expect.soft([...table.values()].filter((cells) => cells.includes(word)).length, label).toBe(rows.length);
      }
    }

    // Outlines part the areas from the ground; numerals are read on their colour, or on their halo.
    expect.soft(shapes.lines.map(hex).filter((line) => line !== null && contrast(line, PALETTE.paper) < 3 && line !== PALETTE.paper)).toEqual([]);
    const readable = [...shapes.numerals, ...shapes.links.flatMap(({ fill, inside }) => inside.map((text) => ({ ...text, ground: fill })))];
    const ground = ({ halo, ground: under }: { halo: string; ground: string }): string => hex(halo) ?? /#[0-9a-f]{6}/.exec(under)?.[0] ?? PALETTE.paper;
    expect.soft(readable.filter((text) => contrast(hex(text.fill) ?? PALETTE.paper, ground(text)) < 4.5)).toEqual([]);
    expect.soft(readable.filter(({ ground: under, halo }) => under.startsWith("url") && hex(halo) === null), "numerals on a pattern without a halo").toEqual([]);
    expect.soft(await alikeInGrey(page, page.locator(".map-legend"), "svg.sw"), "classes alike in grey and forced colours").toEqual([]);

    const finding = await page.locator(".map-box figcaption").innerText();
    expect.soft(await page.locator("svg.map-drawing").getAttribute("aria-label")).toBe(`Map. ${finding}`);
    const values = [...table.values()].flatMap(([cell = ""]) => { const value = numberOf(cell); return value === null ? [] : [value]; });
    expect.soft(finding.match(/from ([\d.,]+)/)?.[1] === undefined ? NaN : numberOf(finding.match(/from ([\d.,]+)/)?.[1] ?? ""), finding).toBe(Math.min(...values));
    expect.soft(numberOf(finding.match(/ to ([\d.,]+)%? in/)?.[1] ?? ""), finding).toBe(Math.max(...values));
    await expect.soft(page.locator(".metric-map > .src")).toContainText(/Source: .+Licence/);
    for (const width of [320, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `sideways scroll at ${width} px`).toBeLessThanOrEqual(width);
    }
  });
}
