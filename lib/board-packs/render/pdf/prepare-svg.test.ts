import { describe, expect, it } from "vitest";
import { prepareSvg } from "./prepare-svg";

const covered = new Set(Array.from({ length: 95 }, (_, index) => 32 + index).concat(0x25a1));
const prepare = (svg: string) => prepareSvg(svg, covered, "Inter");
const wrap = (body: string, attributes = "") => `<svg viewBox="0 0 680 340"${attributes}>${body}</svg>`;

describe("prepareSvg", () => {
  it("leaves no font of the machine in any of the ways an SVG names one", () => {
    const { svg } = prepare(
      wrap(`<text font-family='Arial'>a</text><text style="font-family: 'Liberation Sans', Arial; fill: red">b</text>`, ' font-family="Arial, sans-serif"'),
    );
    expect(svg).not.toMatch(/Arial|Liberation|sans/);
    expect(svg).toContain('style="font-family:Inter; fill: red"');
  });

  it("names the font where the chart names none", () => {
    expect(prepare(wrap("<text>a</text>")).svg).toContain('<svg font-family="Inter"');
  });

  it("replaces characters the font lacks, written plainly or by number", () => {
    expect(prepare(wrap("<text>中&#x4e2d;&#20013;</text>")).svg).toContain("<text>□□□</text>");
  });

  it("does not turn a numbered markup character into markup", () => {
    expect(prepare(wrap("<text>&#60;b&#x3e;&#38;amp;</text>")).svg).toContain("<text>&lt;b&gt;&amp;amp;</text>");
  });

  it("measures the viewBox", () => {
    expect(prepare(wrap("")).aspect).toBe(2);
  });

  it.each(["", "<svg></svg>", '<svg viewBox="0 0 0 10"></svg>', "not a drawing"])("refuses %j", (text) => {
    expect(() => prepare(text)).toThrow(RangeError);
  });
});
