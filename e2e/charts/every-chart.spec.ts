import type { Page } from "@playwright/test";
import { PALETTE } from "@/lib/charts/palette";
import { expect, test } from "../fixtures/test";
import { acrossAxis, groupBy, hex, marksOf, numberOf, piecesOf, valueAxis, type Drawing, type Mark, type Painted } from "./drawing";
import { expectRounded, expectTrue, misplaced, readFigure, type Figure } from "./figure";
import { alikeInGrey } from "./in-grey";
import { kindsOfMarks, seriesOf, toldByColourAlone, tooPale } from "./paint";

/** What holds for every chart: whole, pale nowhere, told apart without colour, few series, no wider than a telephone. */
async function expectReadable(page: Page, figure: Figure, place = "figure.chart"): Promise<void> {
  for (const drawing of figure.drawings) {
    expect.soft(tooPale(drawing), "contrast").toEqual([]);
    expect.soft(toldByColourAlone(drawing), "told apart by colour alone").toEqual([]);
    expect.soft(seriesOf(drawing), "series").toBeLessThanOrEqual(4);
  }
  expect.soft(await alikeInGrey(page, page.locator(`${place} .chart-key`).first(), "li svg"), "alike in grey and forced colours").toEqual([]);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `sideways scroll at ${width} px`).toBeLessThanOrEqual(width);
  }
}

/** The table's cells are the file's figures, rounded; the file's columns that the table has no place for come first. */
function expectTable({ heads, rows, file }: Figure): void {
  expect.soft(rows.length, "rows of table and file").toBe(file.length);
  const columns = Object.keys(file[0] ?? {}).filter((name) => name !== "mark").slice(-heads.length);
  rows.forEach((row, at) => row.forEach((cell, column) => {
    const exact = file[at]?.[columns[column] ?? ""] ?? "";
    if (numberOf(cell) !== null || /^-?\d+(\.\d+)?$/.test(exact)) expectRounded(cell, exact, `${row[0]}, ${heads[column]}`);
  }));
}

/** File rows that hold a figure, with it. */
const held = ({ file }: Figure, ...columns: readonly string[]) => file.filter((row) => columns.every((column) => row[column] !== "" && row[column] !== undefined));

const titled = ({ elements }: Drawing): Painted[] => elements.filter(({ tag, text }) => tag === "circle" && text !== "");
const near = (one: { x: number; y: number }, other: { x: number; y: number }): boolean => Math.hypot(one.x - other.x, one.y - other.y) < 0.15;

for (const address of ["/metrics/E01?area=QF7", "/metrics/U01?area=QF7", "/metrics/P22?area=E12000001"]) {
  test(`control chart ${address}: every month stands where its figure belongs, with limits, steps and England`, async ({ pageOf, requestsOf }) => {
    const page = await pageOf("analyst");
    const requests = await requestsOf("analyst");
    await page.goto(address);
    const figure = await readFigure(page.locator("#chart"), requests);
    const [drawing] = figure.drawings;
    if (drawing === undefined) throw new Error("nothing drawn");
    const rows = figure.file.toReversed();
    expect.soft(figure.rows.length).toBe(rows.length);
    const names = ["value", "mean", "lower_limit", "upper_limit", "step_in_force", "england"].filter((name) => rows.some((row) => row[name] !== ""));
    rows.forEach((row, at) => names.forEach((name, column) => expectRounded(figure.rows[at]?.[column + 1] ?? "", row[name] ?? "", `${row.period_end} ${name}`)));

    const y = valueAxis(drawing);
    const months = held({ ...figure, file: figure.file.filter((row) => row.value !== "") }, "period_end");
    const marks = marksOf(drawing).filter(({ shape, element }) => (shape === "circle" || shape === "diamond") && hex(element.stroke) === PALETTE.ink).sort((a, b) => a.x - b.x);
    expect.soft(marks.length, "a mark a month").toBe(months.length);
    const at = ({ period_end }: Record<string, string>): number => Number(period_end?.slice(0, 4)) * 12 + Number(period_end?.slice(5, 7));
    const [first, last] = [months[0] ?? {}, months.at(-1) ?? {}];
    const [left, right] = [marks[0]?.x ?? 0, marks.at(-1)?.x ?? 0];
    expect.soft(misplaced(months.flatMap((row, place) => {
      const meant = left + ((at(row) - at(first)) / Math.max(1, at(last) - at(first))) * (right - left);
      return [{ name: `${row.period_end} value`, drawn: marks[place]?.y ?? NaN, meant: y(Number(row.value)) }, { name: `${row.period_end} month`, drawn: marks[place]?.x ?? NaN, meant }];
    }), drawing)).toEqual([]);

    // Every level that is drawn across is one of the table's, and England's line goes through its figures.
    const levels = new Set(rows.flatMap((row) => ["mean", "lower_limit", "upper_limit"].map((name) => row[name] ?? "")).filter((text) => text !== ""));
    const across = drawing.elements.filter(({ stroke, fill }) => hex(stroke) === PALETTE.limitLine && hex(fill) === null).flatMap(piecesOf).map(([from]) => from?.[1] ?? NaN);
    expect.soft(across.filter((level) => ![...levels].some((text) => Math.abs(y(Number(text)) - level) * drawing.scale <= 0.5)), "limits that no row has").toEqual([]);
    expect.soft(new Set(across).size, "levels drawn").toBe(levels.size);
    const england = drawing.elements.filter(({ stroke, strokeWidth }) => hex(stroke) === PALETTE.reference && strokeWidth > 1.5).flatMap((element) => piecesOf(element).flatMap((piece) => (element.cap === "round" ? piece.slice(0, 1) : piece))).sort((a, b) => a[0] - b[0]);
    expect.soft(drawing.elements.filter(({ tag, stroke, cap }) => tag === "path" && hex(stroke) === PALETTE.reference && cap !== "round").flatMap(piecesOf).filter((piece) => piece.length < 2), "lines of one point, which nobody sees").toEqual([]);
    const wanted = figure.file.filter((row) => (row.england ?? "") !== "");
    expect.soft(england.length, "England's months").toBe(wanted.length);
    expect.soft(misplaced(wanted.map((row, place) => ({ name: `England ${row.period_end}`, drawn: england[place]?.[1] ?? NaN, meant: y(Number(row.england)) })), drawing)).toEqual([]);
    const latest = last;
    const gaps = [1, 2].map((decimals) => Math.abs(Number((Number(Number(latest.value).toFixed(decimals)) - Number(Number(latest.step_in_force).toFixed(decimals))).toFixed(decimals))));
    // Limits need 13 points, which a chart with fewer says.
    expectTrue(figure, [...gaps, 13, months.length]);
    await expectReadable(page, figure);
  });
}

for (const address of ["/metrics/E01/compare?set=2026", "/metrics/E01/compare?view=peers&area=QF7&set=2026", "/metrics/E16/compare?set=2026", "/metrics/O01/inequality"]) {
  test(`ranked chart ${address}: dot or bar, interval, name and figure of every row`, async ({ pageOf, requestsOf }) => {
    const page = await pageOf("leader");
    const requests = await requestsOf("leader");
    await page.goto(address);
    const figure = await readFigure(page.locator("figure.chart").first(), requests);
    const [drawing] = figure.drawings;
    if (drawing === undefined) throw new Error("nothing drawn");
    expectTable(figure);
    const x = acrossAxis(drawing);
    const value = figure.file[0]?.gap === undefined ? "value" : "gap";
    const name = Object.keys(figure.file[0] ?? {}).find((key) => key === "area") ?? "";
    const names = drawing.elements.filter(({ tag, at }) => tag === "text" && at["x"] === "4").sort((a, b) => Number(a.at["y"]) - Number(b.at["y"]));
    expect.soft(names.length, "a row an area").toBe(figure.file.length);
    const rowOf = (text: string) => figure.file.find((row) => (text.endsWith("…") ? row[name]?.startsWith(text.slice(0, -1).trimEnd()) : row[name] === text));
    const marks = groupBy(marksOf(drawing), ({ y }) => y.toFixed(1));
    const lines = (width: number) => new Map(drawing.elements.filter(({ strokeWidth, tag }) => tag === "path" && strokeWidth === width).flatMap(piecesOf).map((piece) => [piece[0]?.[1].toFixed(1), piece] as const));
    const [whiskers, bars] = [lines(2), lines(13)];
    expect.soft(misplaced(names.flatMap((text) => {
      const row = rowOf(text.text);
      if (row === undefined) return [{ name: `${text.text} is not in the table`, drawn: NaN, meant: 0 }];
      if (row[value] === "") return [];
      const y = (Number(text.at["y"]) - 4.5).toFixed(1);
      const bar = bars.get(y);
      const drawn = bar === undefined ? (marks.get(y)?.[0]?.x ?? NaN) : (bar[1]?.[0] ?? NaN);
      const ends = whiskers.get(y);
      return [
        { name: text.text, drawn, meant: x(Number(row[value])) },
        ...(bar === undefined ? [] : [{ name: `${text.text}, foot of the bar`, drawn: bar[0]?.[0] ?? NaN, meant: x(0) }]),
        ...((row.lower ?? "") === "" ? [] : [{ name: `${text.text}, lower`, drawn: ends?.[0]?.[0] ?? NaN, meant: x(Number(row.lower)) }, { name: `${text.text}, upper`, drawn: ends?.[1]?.[0] ?? NaN, meant: x(Number(row.upper)) }]),
      ];
    }), drawing), address).toEqual([]);
    const [compared] = held(figure, "difference");
    const england = compared === undefined ? [] : [Number(compared.value) - Number(compared.difference)];
    const words = await page.locator("dl.rows").first().innerText();
    expectTrue(figure, [...england.flatMap((one) => [0, 1, 2].map((decimals) => Number(one.toFixed(decimals)))), ...(value === "gap" ? [...words.matchAll(/[\d.]+/g)].map(Number) : [])]);
    await expectReadable(page, figure);
  });
}

test("funnel: every area by size and value, inside or outside as the table says", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("council");
  await page.goto("/metrics/J01/compare?kind=council&view=funnel");
  const figure = await readFigure(page.locator("figure.chart"), await requestsOf("council"));
  const [drawing] = figure.drawings;
  if (drawing === undefined) throw new Error("nothing drawn");
  expectTable(figure);
  const [x, y] = [acrossAxis(drawing), valueAxis(drawing)];
  const named = new Map(titled(drawing).map((circle) => [circle.text.split(": ")[0], { x: Number(circle.at["cx"]), y: Number(circle.at["cy"]) }]));
  expect.soft(named.size).toBe(figure.file.length);
  expect.soft(misplaced(figure.file.flatMap((row) => { const place = named.get(row.area); return [{ name: `${row.area} size`, drawn: place?.x ?? NaN, meant: x(Number(row.denominator)) }, { name: `${row.area} value`, drawn: place?.y ?? NaN, meant: y(Number(row.value)) }]; }), drawing)).toEqual([]);
  // What is seen is where the names are, in the shape of its side.
  const seen = marksOf(drawing);
  const shapeOf = (row: Record<string, string>): string => seen.filter((mark) => near(mark, named.get(row.area) ?? { x: NaN, y: NaN })).map(({ shape }) => shape).filter((shape) => shape !== "ring").sort().join(" + ");
  const shapes = groupBy(figure.file, (row) => row.at95 ?? "");
  expect.soft(new Set([...shapes.values()].map((rows) => shapeOf(rows[0] ?? {}))).size, "a shape for each side").toBe(shapes.size);
  // Areas at one place are drawn on one another; the others of a side have its shape.
  const alone = figure.file.filter((row) => figure.file.filter((other) => near(named.get(other.area) ?? { x: 0, y: 0 }, named.get(row.area) ?? { x: 9, y: 9 })).length === 1);
  expect.soft(alone.filter((row) => shapeOf(row) !== shapeOf(alone.find(({ at95 }) => at95 === row.at95) ?? {})).map(({ area }) => area)).toEqual([]);
  const [total, part] = figure.file.reduce(([size, count], row) => [size + Number(row.denominator), count + (Number(row.denominator) * Number(row.value)) / 100], [0, 0]);
  const outside = figure.file.filter(({ at95 }) => at95 !== "inside").length;
  expectTrue(figure, [Number(((100 * part) / total).toFixed(1)), outside]);
  await expectReadable(page, figure);
});

test("small charts over time: every month of every area and of England, on one scale", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("cluster");
  await page.goto("/metrics/E01/compare?view=time&areas=QF7,QWO,QOP&set=2026");
  const figure = await readFigure(page.locator("figure.chart"), await requestsOf("cluster"));
  expectTable(figure);
  const months = figure.file.toReversed();
  const changes: number[] = [];
  for (const [at, drawing] of figure.drawings.entries()) {
    const y = valueAxis(drawing);
    for (const [column, width] of [[["qf7", "qwo", "qop"][at] ?? "", 2], ["england", 1.6]] as const) {
      const line = drawing.elements.filter(({ tag, strokeWidth, fill }) => tag === "path" && strokeWidth === width && hex(fill) === null).flatMap(piecesOf).flat();
      const wanted = months.filter((row) => row[column] !== "");
      expect.soft(line.length, `${column}: points`).toBe(wanted.length);
      expect.soft(misplaced(wanted.map((row, place) => ({ name: `${column} ${row.period}`, drawn: line[place]?.[1] ?? NaN, meant: y(Number(row[column])) })), drawing)).toEqual([]);
      changes.push(Math.abs(Number((Number(wanted.at(-1)?.[column]) - Number(wanted[0]?.[column])).toFixed(1))));
    }
    expect.soft(drawing.elements.some(({ tag, text }) => tag === "text" && text.startsWith("England")), "England's line is named").toBe(true);
  }
  const last = ["qf7", "qwo", "qop"].map((column) => Number(figure.file[0]?.[column]));
  expectTrue(figure, [...changes, Number((Math.max(...last) - Math.min(...last)).toFixed(1))]);
  await expectReadable(page, figure);
});

/** Spearman's rank correlation, worked out here: ranks with ties shared. */
function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] => values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2);
  const [a, b] = [ranks(xs), ranks(ys)];
  const middle = (xs.length + 1) / 2;
  const sum = (of: (at: number) => number): number => xs.reduce((total, _, at) => total + of(at), 0);
  const [da, db] = [(at: number) => (a[at] ?? 0) - middle, (at: number) => (b[at] ?? 0) - middle];
  return sum((at) => da(at) * db(at)) / Math.sqrt(sum((at) => da(at) ** 2) * sum((at) => db(at) ** 2));
}

test("two metrics and the gradient: every board at its place, and the line's ends", async ({ pageOf, requestsOf }) => {
  const page = await pageOf("leader");
  const requests = await requestsOf("leader");
  for (const { address, across, up, name } of [
    { address: "/metrics/E01/scatter?with=U01", across: "e01", up: "u01", name: "area" },
    { address: "/metrics/E01/inequality", across: "at", up: "value", name: "board" },
  ]) {
    await page.goto(address);
    const figure = await readFigure(page.locator("figure.chart").first(), requests);
    const [drawing] = figure.drawings;
    if (drawing === undefined) throw new Error("nothing drawn");
    expectTable(figure);
    const [x, y] = [acrossAxis(drawing), valueAxis(drawing)];
    const seen: readonly Mark[] = marksOf(drawing);
    const named = new Map(titled(drawing).map((circle) => [circle.text.split(": ")[0], { x: Number(circle.at["cx"]), y: Number(circle.at["cy"]) }]));
    expect.soft(named.size).toBe(figure.file.length);
    expect.soft(misplaced(figure.file.flatMap((row) => { const place = named.get(row[name]); return [{ name: `${row[name]} across`, drawn: place?.x ?? NaN, meant: x(Number(row[across])) }, { name: `${row[name]} up`, drawn: place?.y ?? NaN, meant: y(Number(row[up])) }]; }), drawing)).toEqual([]);
    expect.soft([...named].filter(([, place]) => !seen.some((mark) => near(mark, place))).map(([area]) => area), "areas whose dot is not seen").toEqual([]);
    if (name === "board") {
      const [line] = drawing.elements.filter(({ tag, stroke, strokeWidth }) => tag === "path" && strokeWidth === 2 && hex(stroke) === PALETTE.ink).flatMap(piecesOf);
      const ends = [...figure.alt.matchAll(/from ([\d.]+)% at the most deprived end to ([\d.]+)%/g)][0] ?? [];
      expect.soft(misplaced([[0, 1], [1, 2]].map(([end = 0, group = 0]) => ({ name: `end ${end}`, drawn: line?.[end]?.[1] ?? NaN, meant: y(Number(ends[group])), slack: Math.abs(y(0.05) - y(0)) })), drawing)).toEqual([]);
    }
    expectTrue(figure, name === "area" ? [Math.abs(Number(rankCorrelation(figure.file.map((row) => Number(row[across])), figure.file.map((row) => Number(row[up]))).toFixed(2)))] : []);
    await expectReadable(page, figure);
  }
});

test("strips of the NAO's metrics: one dot a body, the reader's own named, England where it belongs", async ({ pageOf }) => {
  const page = await pageOf("analyst");
  await page.goto("/views/nao?area=QF7");
  const strips = page.locator("figure.strip");
  expect(await strips.count()).toBeGreaterThanOrEqual(5);
  for (const strip of await strips.all()) {
    const figure = await readFigure(strip, null);
    const [drawing] = figure.drawings;
    if (drawing === undefined) throw new Error("nothing drawn");
    const x = acrossAxis(drawing, drawing.elements.filter(({ tag, at }) => tag === "path" && /v4$/.test(at["d"] ?? "")).flatMap(piecesOf));
    const values = figure.rows.flatMap(([, cell = ""]) => { const value = numberOf(cell); return value === null ? [] : [{ value, slack: (0.5 * 10 ** -(/\.(\d+)/.exec(cell)?.[1]?.length ?? 0)) }]; }).sort((a, b) => a.value - b.value);
    const dots = marksOf(drawing).map((mark) => mark.x).sort((a, b) => a - b);
    expect.soft(dots.length, figure.finding).toBe(values.length);
    expect.soft(misplaced(values.map(({ value, slack }, at) => ({ name: `${figure.finding}: ${value}`, drawn: dots[at] ?? NaN, meant: x(value), slack: Math.abs(x(slack) - x(0)) })), drawing)).toEqual([]);
    const [line] = drawing.elements.filter(({ tag, dash }) => tag === "path" && dash !== "none").flatMap(piecesOf);
    const label = drawing.elements.find(({ tag, text }) => tag === "text" && text.startsWith("England"))?.text.replace("England ", "").split(" ")[0];
    expect.soft(line === undefined, "a line has its name").toBe(label === undefined);
    if (line !== undefined && label !== undefined) expect.soft(misplaced([{ name: "England", drawn: line[0]?.[0] ?? NaN, meant: x(numberOf(label) ?? NaN), slack: Math.abs(x(0.05) - x(0)) }], drawing)).toEqual([]);
    expectTrue(figure, values.map(({ value }) => value));
    expect.soft(tooPale(drawing), figure.finding).toEqual([]);
    expect.soft(toldByColourAlone(drawing), figure.finding).toEqual([]);
    expect.soft(kindsOfMarks(drawing)).toBeLessThanOrEqual(2);
  }
});
