import { describe, expect, it } from "vitest";
import { frameSvg, type SvgFrame } from "./frame-svg";
import { textWidth } from "./text-width";

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200" role="img" aria-label="x" font-family="Arial" fill="#212b32"><defs><clipPath id="c"><rect width="9" height="9"/></clipPath></defs><a href="/metrics/E01" tabindex="-1"><g clip-path="url(#c)"><use href="#c"/><text x="1" y="2">61.2%</text></g></a></svg>';
const FRAME: SvgFrame = { drawings: [DRAWING], title: "More wait & <longer> than a year ago", subtitle: "Share over 52 weeks, %", alt: "It rose from 1.2% to 3.4%.", source: "Monthly return, 14 May 2026.", licence: "Open Government Licence v3.0", isIllustrative: false };
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe("a drawing as a file of its own", () => {
  it("says finding, measure, source and licence, and keeps the figures of the drawing", () => {
    const svg = frameSvg(FRAME);
    expect(texts(svg)).toEqual(["More wait &amp; &lt;longer&gt; than a year ago", "Share over 52 weeks, %", "61.2%", "Source: Monthly return, 14 May 2026.", "Open Government Licence v3.0"]);
    expect(svg).toContain('<svg x="24" y="88.2" width="400" height="200" viewBox="0 0 400 200" font-family="Arial" fill="#212b32">');
    expect(svg).toContain('aria-label="It rose from 1.2% to 3.4%."');
  });

  it("holds together without the page: no link, no style, every reference inside", () => {
    const svg = frameSvg({ ...FRAME, drawings: [DRAWING, DRAWING.replace('"#c"', '"/outlines-2026.svg#QF7"')], columns: 2, resolve: (href) => (href === "/outlines-2026.svg#QF7" ? '<path id="QF7" d="M0 0h9"/>' : null) });
    expect(svg).not.toMatch(/<a\b|\sstyle=|class=|tabindex|\/outlines|<script/);
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...svg.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)].map(([, href, url]) => href ?? url);
    expect(wanted).toHaveLength(4);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("refuses a drawing that would come out without its shapes", () => {
    expect(() => frameSvg({ ...FRAME, drawings: [DRAWING.replace('"#c"', '"/outlines-2026.svg#QF7"')] })).toThrow(/leads out/);
    expect(() => frameSvg({ ...FRAME, drawings: ["<svg></svg>"] })).toThrow(/size/);
  });

  it("warns over and across what is invented, under the drawing, and only there", () => {
    const svg = frameSvg({ ...FRAME, isIllustrative: true });
    expect(texts(svg)[0]).toBe("ILLUSTRATIVE");
    expect(texts(svg)[1]).toMatch(/^Illustrative: invented/);
    expect(svg.indexOf("ILLUSTRATIVE")).toBeLessThan(svg.indexOf("61.2%"));
    expect(frameSvg(FRAME)).not.toMatch(/illustrative/i);
  });

  it("breaks long words over lines that fit, and grows by them", () => {
    const long = "A finding that goes on for much longer than a narrow drawing is wide, as some findings do";
    const svg = frameSvg({ ...FRAME, title: long });
    const title = [...svg.matchAll(/font-size="20" font-weight="700"[^>]*>([^<]*)</g)].map(([, line]) => line ?? "");
    expect(title.join(" ")).toBe(long);
    for (const line of title) expect(textWidth(line, 20, true)).toBeLessThanOrEqual(400);
    const height = (text: string) => Number(/ height="(\d+)" viewBox/.exec(text)?.[1]);
    expect(height(svg)).toBeGreaterThan(height(frameSvg(FRAME)));
  });

  it("scales a drawing in units of its own to the width asked for", () => {
    const svg = frameSvg({ ...FRAME, drawings: ['<svg viewBox="0 0 5000 6000"><path d="M0 0"/></svg>'], width: 600 });
    expect(svg).toContain('width="600" height="720" viewBox="0 0 5000 6000"');
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="648"/);
  });
});
