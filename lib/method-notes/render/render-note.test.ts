import { describe, expect, it } from "vitest";
import { parseNote } from "./parse-note";
import { renderNote } from "./render-note";

const render = (markdown: string) => renderNote("Title", parseNote(`# Title\n\n${markdown}`).body);
const html = (markdown: string): string => render(markdown).html;

describe("headings", () => {
  it("get the anchors that code hosts give, numbered where they repeat", () => {
    const { html: text, sections } = render("## How far to trust it?\n\n### Limits\n\n## Limits & more\n\n## Limits\n");
    expect([...text.matchAll(/<h(\d) id="([^"]*)">/g)].map(([, level, id]) => `${level} ${id}`)).toEqual(["2 how-far-to-trust-it", "3 limits", "2 limits--more", "2 limits-1"]);
    expect(sections).toEqual([{ id: "how-far-to-trust-it", title: "How far to trust it?" }, { id: "limits--more", title: "Limits & more" }, { id: "limits-1", title: "Limits" }]);
  });

  it("never take an id of the page", () => {
    expect(render("## Main\n\n## Sections\n").sections.map(({ id }) => id)).toEqual(["main-1", "sections-1"]);
  });
});

describe("tables", () => {
  const TABLE = "| Board | Latest | Shift |\n|---|---|---|\n| QF7 | 68.54 | 6 or **more** |\n| QJ2 | – | none |\n";

  it("stand in a named region that a keyboard reaches, with the names of rows as headers and numbers to the right", () => {
    const text = html(`## Limits\n\n${TABLE}\n${TABLE}`);
    expect(text).toContain('<div class="scroll" role="region" aria-label="Limits: table" tabindex="0"><table class="wide"><caption class="vh">Limits: table</caption>');
    expect(text).toContain('aria-label="Limits: table 2"');
    expect(text).toContain('<th scope="col">Board</th><th scope="col" class="num">Latest</th><th scope="col">Shift</th>');
    expect(text).toContain('<tr><th scope="row">QF7</th><td class="num">68.54</td><td>6 or <strong>more</strong></td></tr>');
  });

  it("have no empty header, and no row headers where a name is missing", () => {
    const text = html("| | Value |\n|---|---|\n| a | 1 |\n| | 2 |\n");
    expect(text).toContain('<thead><tr><td></td><th scope="col" class="num">Value</th></tr></thead>');
    expect(text).not.toContain('scope="row"');
  });
});

describe("formulas", () => {
  it("become MathML with their LaTeX as annotation, named by their section", () => {
    const text = html("## Limits\n\n```math\n\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i\n```\n");
    expect(text).toMatch(/<div class="formula" role="group" aria-label="Limits: formula" tabindex="0"><math [^>]*display="block"><semantics>.*<mfrac><mn>1<\/mn><mi>n<\/mi><\/mfrac>/);
    expect(text).toContain('<annotation encoding="application/x-tex">\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i</annotation>');
    expect(text).not.toMatch(/```|class="katex"| style=/);
  });

  it("keep the bars of an absolute value close to it, and those of a condition apart", () => {
    const text = html("```math\n\\left|x\\right| + \\lvert y \\rvert + P(a \\mid b)\n```\n");
    expect(text.match(/<mo[^>]*>[|∣]/g)).toEqual([...['fence="true"', 'fence="true"', 'stretchy="false"', 'stretchy="false"'].map((kind) => `<mo ${kind} lspace="0" rspace="0">|`), "<mo>∣"]);
  });

  it("mark the bar over a mean of more than one letter, which the style sheet draws", () => {
    expect(html("```math\n\\overline{MR}\n```\n")).toContain('</mrow><mo class="bar" stretchy="true">‾</mo></mover>');
  });

  it.each([
    ["an unknown command", "\\nonsense{x}"],
    ["an open brace", "\\frac{1}{2"],
    ["a comment that swallows the rest", "p = 5 % of n"],
    ["a command that needs a style", "\\fcolorbox{red}{white}{x}"],
    ["a command that needs trust", "\\href{https://example.org}{x}"],
  ])("refuse %s", (_, latex) => {
    expect(() => html(`\`\`\`math\n${latex}\n\`\`\`\n`)).toThrow();
  });
});

describe("what is not ours to draw", () => {
  it("shows raw HTML as text, in blocks, in lines, in cells, in headings and in listings", () => {
    const text = html("<script>alert(1)</script>\n\nA <b onclick=\"x()\">word</b>.\n\n| A |\n|---|\n| <img src=x onerror=y> |\n\n## A <i>b</i>\n\n```text\n<iframe></iframe>\n```\n");
    expect(text).not.toMatch(/<(script|b|img|i|iframe)\b/);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).toContain("&lt;iframe&gt;");
  });

  it("shows a block in any other language as it is written", () => {
    expect(html("```r\nx <- 1\n```\n")).toContain('<div class="listing" role="group" aria-label="Title: listing" tabindex="0"><pre><code>x &lt;- 1</code></pre></div>');
  });

  it("draws no picture", () => {
    expect(html("![A map](https://example.org/map.png)")).toBe("<p>A map</p>\n");
  });
});

describe("links", () => {
  it.each([
    ["[limits](spc.md)", '<a href="/methods/spc">limits</a>'],
    ["[limits](./spc.md#limits)", '<a href="/methods/spc#limits">limits</a>'],
    ["[limits](../methods/spc.md)", '<a href="/methods/spc">limits</a>'],
    ["[here](#limits)", '<a href="#limits">here</a>'],
    ["[`code` and words](../glossary.md)", "<code>code</code> and words"],
    ["[no note](nothing.md)", "no note"],
    ["[source](https://example.org/a?b=1&c=2)", '<a href="https://example.org/a?b=1&amp;c=2" rel="external noreferrer">source</a>'],
    ["https://example.org/a", '<a href="https://example.org/a" rel="external noreferrer">https://example.org/a</a>'],
    ["[script](javascript:alert)", "script"],
    ["[data](data:text/html,x)", "data"],
    ["[elsewhere](//example.org)", "elsewhere"],
    ["[overview](/overview)", "overview"],
  ])("%s", (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>\n`);
  });
});
