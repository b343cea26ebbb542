import katex from "katex";

/** KaTeX writes the bars around a value as "divides", which browsers set wide apart and never stretch. */
const tightBars = (math: string): string => math.replace(/<mo (fence="true"|stretchy="false")>∣/g, '<mo $1 lspace="0" rspace="0">|');

/** Marks the bar over a mean: few fonts can stretch one, so that the style sheet draws it. */
const drawnBars = (math: string): string => math.replaceAll('<mo stretchy="true">‾</mo>', '<mo class="bar" stretchy="true">‾</mo>');

/**
 * A formula as MathML, which browsers draw and screen readers speak without a style sheet; its LaTeX stands in an annotation.
 * @param latex the content of a `math` block
 * @throws where the formula does not compile, leaves text out, or would need a style attribute or a trusted command
 */
export function renderFormula(latex: string): string {
  const html = katex.renderToString(latex.trim(), { output: "mathml", displayMode: true, throwOnError: true, strict: "error", trust: false });
  const math = /^<span class="katex">(<math [^]*<\/math>)<\/span>$/.exec(html)?.[1];
  // An untrusted command comes out as its own name in the colour of errors.
  if (math === undefined || / style="|mathcolor="#cc0000"/.test(math)) throw new Error(`The formula uses what pages cannot show: ${latex}`);
  return drawnBars(tightBars(math));
}
