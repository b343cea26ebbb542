import type { IssueList } from "../../domain/import-issue";
import type { SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { coverageKey, isAppointments, isCoverage, parseAppointments, type Appointments, type BoardMonth } from "./parse";
import { GP_APPOINTMENTS_CSV } from "./source";

/**
 * G01 of boards, every appointment of a month whatever became of it, per 1,000 patients of the practices that were counted.
 * A file without the table of practices gives the appointments alone: value null, marked not available.
 */
export const gpAppointmentsCsv: PublicationSource = {
  ...GP_APPOINTMENTS_CSV,
  recognise: ({ kind, tables }) => kind === "csv" && tables.some(isAppointments) && tables.every((table) => isAppointments(table) || isCoverage(table)),
  async read({ tables }, issues) {
    const read = await parseAppointments(tables, issues);
    if (read === null) return null;
    const counted = read.coverage === null ? null : countPatients(read, read.coverage, issues);
    if (counted === null) issues.warn("missing_sheet", "The file holds no table of practices with their registered patients, so the numbers of appointments are kept without a rate.");
    return issues.refused ? null : toReading(read, counted);
  },
};

/** Patients of the practices counted, by board and month; each of a board's locations must stand in both tables. */
function countPatients({ boards }: Appointments, coverage: NonNullable<Appointments["coverage"]>, issues: IssueList): ReadonlyMap<BoardMonth, number> {
  const patients = new Map<BoardMonth, number>();
  const held = new Map(boards.map((board) => [`${board.icb}|${board.period.end}`, board]));
  for (const board of boards) {
    const { period, sheet, row } = board;
    let sum = 0;
    for (const subIcb of board.subIcbs) {
      const found = coverage.get(coverageKey(subIcb, period.end));
      if (found === undefined) issues.refuse("missing_value", `The location ${subIcb} has appointments in the month to ${period.end} and is not in the table of practices.`, { sheet, row });
      sum += found?.patients ?? 0;
    }
    if (sum === 0) issues.refuse("out_of_range", `No patients are registered at the practices of ${board.icb} that were counted in the month to ${period.end}.`, { sheet, row });
    patients.set(board, sum);
  }
  for (const { subIcb, icb, period, isCounted, sheet, row } of coverage.values()) {
    const board = held.get(`${icb}|${period.end}`);
    if (isCounted && board !== undefined && !board.subIcbs.has(subIcb)) {
      issues.refuse("missing_value", `Practices of ${subIcb} were counted in the month to ${period.end}, and ${icb} has no appointments of them.`, { sheet, row });
    }
  }
  return patients;
}

function toReading({ boards, rowsRead, coverageRows }: Appointments, patients: ReadonlyMap<BoardMonth, number> | null): SourceReading {
  const figures = boards.map((board): SourceFigure => {
    const denominator = patients?.get(board) ?? null;
    return {
      metricCode: "G01", area: { kind: "icb", scheme: "ons", code: board.icb, name: board.name }, period: board.period, detail: [], status: "final", row: board.row, sheet: board.sheet,
      value: denominator === null ? null : (1000 * board.appointments) / denominator, numerator: board.appointments, denominator, mark: denominator === null ? "not_available" : null,
    };
  });
  return { figures, rowsRead: rowsRead + coverageRows, passedOver: {}, codeColumn: "ICB_ONS_CODE", publishedOn: null };
}
