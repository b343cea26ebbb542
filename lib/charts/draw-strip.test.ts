import { describe, expect, it } from "vitest";
import { drawStrip, type StripPoint, type StripSpec } from "./draw-strip";

const points = (values: readonly number[], own: readonly number[] = []): readonly StripPoint[] => values.map((value, index) => ({ label: `Body ${index}`, value, isOwn: own.includes(index) }));
const spec = (more: Partial<StripSpec> = {}): StripSpec => ({ points: points([10, 20, 30], [1]), reference: null, unit: "%", ...more });

interface Dot { readonly x: number; readonly y: number; readonly r: number }
const dotsOf = (svg: string): readonly Dot[] => [...svg.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"/g)].map(([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }));
/** Ticks as the drawing shows them: place and printed value. */
const ticksOf = (svg: string): readonly { at: number; value: number }[] =>
  [...svg.matchAll(/<path d="M([\d.]+) [\d.]+v4"[^>]*\/><text[^>]*>([^<]+)<\/text>/g)].map(([, at, text]) => ({ at: Number(at), value: Number((text ?? "").replace(/[%,]/g, "").replace("\u2212", "-")) }));

describe("a strip of dots", () => {
  it("puts each body where its value stands between the ticks, within half a pixel", () => {
    const values = [56.7, 61.2, 63.8, 63.9, 64.4, 68.5, 74.25];
    const svg = drawStrip(spec({ points: points(values, [2]), reference: { label: "England 65.3%", value: 65.3 } }));
    const [first, ...others] = ticksOf(svg);
    const last = others.at(-1);
    if (!first || !last) throw new Error("no ticks");
    const at = (value: number): number => first.at + ((value - first.value) / (last.value - first.value)) * (last.at - first.at);
    const drawn = dotsOf(svg).map(({ x }) => x).sort((a, b) => a - b);
    values.toSorted((a, b) => a - b).forEach((value, index) => expect(Math.abs((drawn[index] ?? 0) - at(value))).toBeLessThan(0.5));
    const line = /<path d="M([\d.]+) [\d.]+V[\d.]+" stroke="#212b32"/.exec(svg);
    expect(Math.abs(Number(line?.[1]) - at(65.3))).toBeLessThan(0.5);
  });

  it("covers no dot with another while there is room, and keeps all of them inside", () => {
    const svg = drawStrip(spec({ points: points([...Array.from({ length: 40 }, (_, index) => 20 + (index % 12) * 0.1), 5, 60]) }));
    const dots = dotsOf(svg);
    expect(dots).toHaveLength(42);
    const height = Number(/viewBox="0 0 620 ([\d.]+)"/.exec(svg)?.[1]);
    for (const { x, y, r } of dots) expect([x - r >= 0, x + r <= 620, y - r >= 0, y + r <= height]).toEqual([true, true, true, true]);
    const few = dotsOf(drawStrip(spec({ points: points([20, 20, 20, 20, 20, 0, 40]) })));
    for (const [index, a] of few.entries()) for (const b of few.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r - 0.6);
  });

  it("names the reader's own, on lines of their own where names would touch, and none where there are too many", () => {
    const names = (svg: string) => [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-weight="700"[^>]*>([^<]+)</g)].map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text }));
    expect(names(drawStrip(spec()))).toMatchObject([{ text: "Body 1" }]);
    const close = names(drawStrip(spec({ points: points([0, 50, 50.2, 50.4, 100], [1, 2, 3]) })));
    expect(new Set(close.map(({ y }) => y)).size).toBe(3);
    expect(names(drawStrip(spec({ points: points([1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6]) })))).toEqual([]);
  });

  it("keeps text text, draws without style attributes, and is empty without a figure", () => {
    const svg = drawStrip(spec({ points: [{ label: "<b>& Co", value: 1, isOwn: true }], reference: { label: "<i>", value: 2 } }));
    expect(svg).toContain("&lt;b&gt;&amp; Co");
    expect(svg).toContain("&lt;i&gt;");
    expect(svg).not.toMatch(/style=|<b>|<i>|NaN|undefined/);
    expect(drawStrip(spec({ points: [] }))).toBe("");
  });

  it("draws negative figures and figures that are all alike", () => {
    expect(dotsOf(drawStrip(spec({ points: points([-5.5, -1, 3]) })))).toHaveLength(3);
    const alike = dotsOf(drawStrip(spec({ points: points([7, 7, 7]) })));
    expect(new Set(alike.map(({ x }) => x)).size).toBe(1);
    expect(new Set(alike.map(({ y }) => y)).size).toBe(3);
  });
});
