import type { IssueList } from "../../domain/import-issue";
import type { VacancyBlock, VacancyRow, VacancyTables } from "./parse";
import { ROUNDING_OF_A_PART, ROUNDING_OF_A_RATE } from "./schema";

/**
 * Holds the totals of the tables to their parts: vacancies of sectors to the region's, of regions to England's; and every
 * rate, a mean weighted by posts, to the span of the rates it is made of. Where a part has a mark instead of a number,
 * the total must only be no less than the parts that are known.
 */
export function checkVacancies({ vacancies, rate }: VacancyTables, sheet: string | null, issues: IssueList): void {
  const quartersOf = (block: VacancyBlock): string => block.quarters.map(({ heading }) => heading).join("|");
  if (quartersOf(vacancies) !== quartersOf(rate)) issues.refuse("missing_column", "The two tables are not of the same quarters.", { sheet });
  if ([...vacancies.regions.keys()].join("|") !== [...rate.regions.keys()].join("|")) issues.refuse("missing_value", "The two tables are not of the same regions.", { sheet });
  eachTotal(vacancies, (total, parts, heading) => {
    const values = valuesOf(parts, heading);
    const sum = values.reduce((added, value) => added + value, 0);
    const stated = valueOf(total, heading);
    if (stated !== null && stated < 0) issues.refuse("negative_number", "A number of vacancies is 0 or more.", { sheet, row: total.row, column: heading });
    const over = (stated ?? sum) - sum;
    const room = ROUNDING_OF_A_PART * (parts.length + 1);
    if (over < -room || (over > room && values.length === parts.length)) {
      issues.refuse("total_mismatch", `The total says ${stated} vacancies; its parts add up to ${Math.round(sum * 10) / 10}.`, { sheet, row: total.row, column: heading });
    }
  });
  eachTotal(rate, (total, parts, heading) => {
    const stated = valueOf(total, heading);
    if (stated === null) return;
    if (stated < 0 || stated > 1) return issues.refuse("out_of_range", "A vacancy rate is a share between 0 and 1 in this workbook.", { sheet, row: total.row, column: heading });
    const values = valuesOf(parts, heading);
    const isWhole = values.length > 0 && values.length === parts.length;
    if (isWhole && (stated < Math.min(...values) - ROUNDING_OF_A_RATE || stated > Math.max(...values) + ROUNDING_OF_A_RATE)) {
      issues.refuse("total_mismatch", `The rate ${stated} is not between the lowest and the highest rate of its parts.`, { sheet, row: total.row, column: heading });
    }
  });
}

function eachTotal({ regions, england, quarters }: VacancyBlock, check: (total: VacancyRow, parts: readonly VacancyRow[], heading: string) => void): void {
  const totals = [...regions.values()].flatMap(({ total }) => (total === null ? [] : [total]));
  for (const { heading } of quarters) {
    for (const { total, sectors } of regions.values()) if (total !== null) check(total, [...sectors.values()], heading);
    if (england !== null) check(england, totals, heading);
  }
}

const valueOf = (row: VacancyRow, heading: string): number | null => {
  const cell = row.cells.get(heading);
  return cell?.kind === "value" ? cell.value : null;
};

const valuesOf = (rows: readonly VacancyRow[], heading: string): readonly number[] => rows.flatMap((row) => valueOf(row, heading) ?? []);
