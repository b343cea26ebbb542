import type { SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import type { MeasureRow } from "./measure-row";
import { isAscof, parseAscof, type MeasureTable } from "./parse";
import { parseTurnover } from "./parse-turnover";
import { ASCOF_ODS } from "./source";

/**
 * Of England, statistical regions and councils: J05, long-term admissions to care homes at 65 and over per 100,000, and
 * W03, turnover of staff in adult social care.
 */
export const ascofOds: PublicationSource = {
  ...ASCOF_ODS,
  recognise: (file) => file.kind === "workbook" && isAscof(file),
  async read(file, issues) {
    const admissions = await parseAscof(file, issues);
    if (admissions === null) return null;
    const turnover = await parseTurnover(file, issues);
    return turnover === null ? null : toReading(admissions, turnover);
  },
};

const toReading = (admissions: MeasureTable, turnover: MeasureTable): SourceReading => ({
  figures: [...figuresOf("J05", admissions), ...figuresOf("W03", turnover)],
  rowsRead: admissions.rowsRead + turnover.rowsRead,
  passedOver: {
    "council types": admissions.councilTypes + turnover.councilTypes,
    ...(turnover.joinedCouncils > 0 && { "councils joined for publication": turnover.joinedCouncils }),
  },
  codeColumn: "ONS area code", publishedOn: null,
});

const figuresOf = (metricCode: string, { sheet, rows }: MeasureTable): SourceReading["figures"] =>
  rows.map(({ row, area, period, numerator, denominator, value, mark }: MeasureRow) => ({ metricCode, area, period, detail: [], value, numerator, denominator, mark, status: "final", row, sheet }));
