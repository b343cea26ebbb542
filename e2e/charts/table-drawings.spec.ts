import { rowsOfCsv } from "../fixtures/csv";
import { expect, test } from "../fixtures/test";
import { hex, numberOf, piecesOf, readDrawings } from "./drawing";
import { misplaced } from "./figure";
import { toldByColourAlone, tooPale } from "./paint";

test("bars of trusts and specialties are as long as their share, from nought", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("analyst");
  await page.goto("/metrics/E03/parts?area=QF7");
  const file = rowsOfCsv(await (await (await requestsOf("analyst")).get("/metrics/E03/parts/download?area=QF7")).text());
  const shares = Object.keys(file[0] ?? {}).filter((name) => name.endsWith("_share"));
  for (const [section, by] of [["#specialties", "treatment_function"], ["#providers", "provider"]] as const) {
    const rows = await page.locator(`section[aria-labelledby="${section.slice(1)}"] tbody tr`).evaluateAll((found) => found.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")));
    const bars = await readDrawings(page.locator(`section[aria-labelledby="${section.slice(1)}"] tbody td svg[width="140"]`));
    const of = file.filter((row) => row.by === by);
    const shown = rows.flatMap(([name = ""], at) => { const row = of.find((one) => name === one.name); return row === undefined ? [] : [{ name, row, bar: bars[at] }]; });
    expect.soft(shown.length, section).toBeGreaterThan(5);
    expect.soft(bars.length, section).toBe(rows.length);
    // The scale is that of the longest bar: which of the shares it draws is the one that fits every row.
    const widthOf = (one: (typeof shown)[number]): number => Number(one.bar?.elements.find(({ tag }) => tag === "rect")?.at["width"]);
    const longest = shown.reduce((most, one) => (widthOf(one) > widthOf(most) ? one : most));
    const fits = shares.filter((share) => misplaced(shown.filter(({ row }) => row[share] !== "").map((one) => ({ name: one.name, drawn: widthOf(one), meant: (widthOf(longest) * Number(one.row[share])) / Number(longest.row[share]) })), { scale: 1, elements: [] }).length === 0);
    expect.soft(fits, `${section}: shares that the bars draw`).toHaveLength(1);
    const unit = widthOf(longest) / Number(longest.row[fits[0] ?? ""]);
    const lines = shown.map((one) => ({ name: one.name, row: one.row, at: one.bar?.elements.filter(({ strokeWidth, stroke }) => strokeWidth === 2 && hex(stroke) !== null).flatMap(piecesOf)[0]?.[0]?.[0] }));
    const list = shares.filter((share) => misplaced(lines.filter(({ row }) => row[share] !== "").map(({ name, row, at }) => ({ name, drawn: at ?? NaN, meant: unit * Number(row[share]) + 1 })), { scale: 1, elements: [] }).length === 0);
    expect.soft(list, `${section}: shares that the lines draw`).toHaveLength(1);
    for (const [at, bar] of bars.entries()) expect.soft([tooPale(bar), toldByColourAlone(bar)], rows[at]?.[0]).toEqual([[], []]);
  }
});

test("where a trust or a council stands: disc, middle half and England are where the words put them", async ({ pageOf }) => {
  const page = await pageOf("leader");
  for (const address of ["/trusts/RFF", "/councils/E08000019"]) {
    await page.goto(address);
    const rows = await page.locator("main tbody tr").evaluateAll((found) => found.flatMap((row) => (row.querySelector('svg[width="150"][height="26"]') === null ? [] : [[...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.replace(/\u00a0/g, " ") ?? "")])));
    const drawings = await readDrawings(page.locator('main tbody svg[width="150"][height="26"]'));
    expect(rows.length, address).toBeGreaterThan(3);
    expect(drawings.length).toBe(rows.length);
    rows.forEach((cells, at) => {
      const drawing = drawings[at];
      const words = cells.find((cell) => /middle half/.test(cell)) ?? "";
      const [low, high, from, to] = (/from (\S+) to (\S+?); middle half (\S+) to (\S+)/.exec(words) ?? []).slice(1).map((text) => numberOf(text) ?? NaN);
      if (drawing === undefined || low === undefined || high === undefined || from === undefined || to === undefined) throw new Error(words);
      const ticks = drawing.elements.filter(({ tag, at: own, dash }) => tag === "path" && dash === "none" && /v12/.test(own["d"] ?? "")).flatMap(piecesOf).map(([point]) => point?.[0] ?? NaN);
      const [left, right] = [Math.min(...ticks), Math.max(...ticks)];
      const x = (value: number): number => left + ((value - low) / (high - low)) * (right - left);
      const slack = Math.abs(x(1.5 * 10 ** -(/\.(\d+)/.exec(words)?.[1]?.length ?? 0)) - x(0));
      const disc = drawing.elements.find(({ tag }) => tag === "circle");
      const half = drawing.elements.find(({ tag }) => tag === "rect");
      const england = drawing.elements.filter(({ dash }) => dash !== "none").flatMap(piecesOf)[0]?.[0]?.[0];
      const [, , own = "", whole = ""] = cells;
      expect.soft(misplaced([
        { name: "own", drawn: Number(disc?.at["cx"]), meant: x(numberOf(own) ?? NaN), slack },
        { name: "middle half, from", drawn: Number(half?.at["x"]), meant: x(from), slack },
        ...(england === undefined ? [] : [{ name: "England", drawn: england, meant: x(numberOf(whole) ?? NaN), slack }]),
      ], drawing), `${address}, ${cells[0]}`).toEqual([]);
      expect.soft(tooPale(drawing), cells[0]).toEqual([]);
    });
  }
});
