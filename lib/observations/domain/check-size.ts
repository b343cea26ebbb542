import type { Unit } from "@/lib/metrics/domain/metric";
import type { Figure } from "./compare-figures";
import { createIssueList, type ImportIssue } from "./import-issue";
import { figureText } from "./import-text";

/** A slip of two decimal places moves a figure about a hundredfold; a month of real movement blurs that by less than a fifth. */
const ABOUT_HUNDREDFOLD = 80;
const MOST_WARNINGS = 200;

/**
 * Warns (`hundredfold_change`) of figures that moved by about a hundredfold or more, up or down, against the period before:
 * per cent taken for a share of one, thousands for units. Zeros and missing figures are not judged.
 *
 * @param figures figures about to be stored
 * @param periodBefore the figure in force for the period before
 * @param name how a message names a figure
 * @param unit of its metric
 */
export function checkSize<F extends Figure>(file: string, figures: readonly F[], periodBefore: (figure: F) => Figure | undefined, name: (figure: F) => string, unit: (figure: F) => Unit = () => "percent"): readonly ImportIssue[] {
  const issues = createIssueList(file, MOST_WARNINGS);
  for (const figure of figures) {
    const before = periodBefore(figure);
    if (!before?.value || !figure.value) continue;
    const ratio = Math.abs(figure.value / before.value);
    if (ratio < ABOUT_HUNDREDFOLD && ratio > 1 / ABOUT_HUNDREDFOLD) continue;
    issues.warn("hundredfold_change", `${name(figure)} was ${figureText(before, unit(figure))} in the period before and is ${figureText(figure, unit(figure))} in this file. A unit or a decimal point may be wrong.`);
  }
  return issues.items;
}
