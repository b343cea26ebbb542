import type { IssueList } from "../../domain/import-issue";
import type { SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { isExtract, parseExtract, type Extract } from "./parse";
import { CVDPREVENT_EXTRACT } from "./source";

/** P01, hypertension treated to the threshold, of ICBs, regions and England; sub-ICB locations are passed over. */
export const cvdpreventExtract: PublicationSource = {
  ...CVDPREVENT_EXTRACT,
  recognise: isExtract,
  async read(file, issues) {
    const extract = await parseExtract(file, issues);
    return extract === null ? null : toReading(extract, issues);
  },
};

function toReading({ sheet, period, rows, rowsRead, passedOver }: Extract, issues: IssueList): SourceReading {
  if (rows.length === 0) {
    const reasons = Object.entries(passedOver).map(([reason, count]) => `${count} of ${reason}`);
    issues.warn("no_figures", `Nothing is taken from the extract: it holds ${reasons.join("; ")}.`, { sheet });
  }
  const figures = rows.map(({ row, metricCode, area, value, numerator, denominator, mark }) => ({
    metricCode, area, period, detail: [], value, numerator, denominator, mark, status: "final" as const, row, sheet,
  }));
  return { figures, rowsRead, passedOver, codeColumn: "AreaCode", publishedOn: null };
}
