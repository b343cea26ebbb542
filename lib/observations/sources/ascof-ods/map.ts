import type { SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import type { MeasureRow } from "./measure-row";
import { isAscof, parseAscof, type MeasureTable } from "./parse";
import { ASCOF_ODS } from "./source";

/** J05, long-term admissions to care homes at 65 and over per 100,000, of councils and England. */
export const ascofOds: PublicationSource = {
  ...ASCOF_ODS,
  recognise: (file) => file.kind === "workbook" && isAscof(file),
  async read(file, issues) {
    const table = await parseAscof(file, issues);
    return table === null ? null : toReading(table);
  },
};

/** The register knows the regions of the NHS, and these are statistical ones. */
const isStatisticalRegion = ({ area }: MeasureRow): boolean => area.kind === "region";

const toReading = ({ sheet, rows, rowsRead, councilTypes }: MeasureTable): SourceReading => ({
  figures: rows.filter((row) => !isStatisticalRegion(row)).map(({ row, area, period, numerator, denominator, value, mark }) => ({
    metricCode: "J05", area, period, detail: [], value, numerator, denominator, mark, status: "final", row, sheet,
  })),
  rowsRead,
  passedOver: {
    "council types": councilTypes,
    "statistical regions, which are not regions of the NHS": new Set(rows.filter(isStatisticalRegion).map(({ row }) => row)).size,
  },
  codeColumn: "ONS area code", publishedOn: null,
});
