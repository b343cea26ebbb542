import { figureKey, type Figure } from "./compare-figures";
import { createIssueList, type ImportIssue } from "./import-issue";
import { figureText } from "./import-text";

/** A slip of two decimal places moves a figure about a hundredfold; a month of real movement blurs that by less than a fifth. */
const ABOUT_HUNDREDFOLD = 80;
const MOST_WARNINGS = 200;

/**
 * Warns (`hundredfold_change`) of figures that moved by about a hundredfold or more, up or down, against the month before:
 * per cent taken for a share of one, thousands for units. Zeros and missing figures are not judged.
 *
 * @param figures figures about to be stored
 * @param monthBefore figures in force for the month before, keyed by `figureKey`
 * @param name how a message names a figure
 */
export function checkSize<F extends Figure>(file: string, figures: readonly F[], monthBefore: ReadonlyMap<string, Figure>, name: (figure: F) => string): readonly ImportIssue[] {
  const issues = createIssueList(file, MOST_WARNINGS);
  for (const figure of figures) {
    const before = monthBefore.get(figureKey(figure));
    if (!before?.value || !figure.value) continue;
    const ratio = Math.abs(figure.value / before.value);
    if (ratio < ABOUT_HUNDREDFOLD && ratio > 1 / ABOUT_HUNDREDFOLD) continue;
    issues.warn("hundredfold_change", `${name(figure)} was ${figureText(before)} in the month before and is ${figureText(figure)} in this file. A unit or a decimal point may be wrong.`);
  }
  return issues.items;
}
