import type { SourceArea, SourceFigure, SourceReading } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import type { PublicationSource } from "../../reading/publication-source";
import type { SourceTable } from "../../reading/source-file";
import { checkVacancies } from "./check";
import { parseVacancies, type VacancyRow, type VacancyTables } from "./parse";
import { OTHER_SHEETS, TITLES, TOTAL_SHEET } from "./schema";
import { VACANCY_WORKBOOK } from "./source";

const ENGLAND: SourceArea = { kind: "england", scheme: "name", code: "England", name: "England" };

/** W01 of the regions and England, all staff groups and sectors together; no board and no trust is published. */
export const vacancyWorkbook: PublicationSource = {
  ...VACANCY_WORKBOOK,
  recognise: ({ kind, tables }) => kind === "workbook" && tables.some((table) => isTotalSheet(table) && hasTitle(table)),
  async read({ tables }, issues) {
    const table = tables.find(isTotalSheet);
    const read = table === undefined ? null : await parseVacancies(table, issues);
    if (table === undefined || read === null) return null;
    checkVacancies(read, table.name, issues);
    return toReading(read, table.name, tables.filter(({ name }) => OTHER_SHEETS.test(name ?? "")).length);
  },
};

const isTotalSheet = ({ name }: SourceTable): boolean => TOTAL_SHEET.test((name ?? "").trim());
const hasTitle = ({ head }: SourceTable): boolean => head.some(({ cells }) => cells.some((cell) => plainHeading(cell) === plainHeading(TITLES.vacancies)));

function toReading({ vacancies, rate, rowsRead, sectorRows }: VacancyTables, sheet: string | null, otherSheets: number): SourceReading {
  const figures = (area: SourceArea, rates: VacancyRow | null, posts: VacancyRow | null | undefined): SourceFigure[] =>
    rate.quarters.flatMap(({ heading, period }) => {
      const share = rates?.cells.get(heading);
      const vacant = posts?.cells.get(heading);
      if (rates === null || share === undefined) return [];
      const numerator = vacant?.kind === "value" ? vacant.value : null;
      return [{
        metricCode: "W01", area, period, detail: [], status: "final", row: rates.row, sheet, numerator, denominator: null,
        value: share.kind === "value" ? 100 * share.value : null, mark: share.kind === "mark" ? share.mark : null,
      }];
    });
  return {
    figures: [
      ...figures(ENGLAND, rate.england, vacancies.england),
      ...[...rate.regions.values()].flatMap(({ name, total }) => figures({ kind: "region", scheme: "name", code: name, name }, total, vacancies.regions.get(name)?.total)),
    ],
    rowsRead,
    passedOver: { "rows of a sector within a region": sectorRows, "sheets of nursing or medical staff": otherSheets },
    publishedOn: null,
  };
}
