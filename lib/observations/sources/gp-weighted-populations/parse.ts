import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import { readFinancialYear } from "../../reading/read-financial-period";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { layoutFor, MARKS, MOST_DRIFT, POPULATION, WEIGHT_NAMES, type AllocationColumn, type Weight } from "./schema";

/** People registered with practices, and the same people weighted for need; fractions are as published. */
export interface Populations {
  readonly registered: number;
  readonly weighted: Readonly<Record<Weight, number>>;
}

export interface BoardPopulations extends Populations {
  /** ODS code of the board, as published. */
  readonly icb: string;
  readonly practices: number;
}

/** One table: a CSV, or a sheet of a workbook. */
export interface AllocationTable {
  readonly sheet: string | null;
  /** The financial year the file states; null where it states none, as in the CSV, and whoever loads it must. */
  readonly year: FigurePeriod | null;
  readonly practices: number;
  /** All practices of the table together. */
  readonly total: Populations;
  /** Sums over practices, in the order of their codes. */
  readonly boards: readonly BoardPopulations[];
}

export const isAllocation = ({ tables }: SourceFile): boolean => tables.some((table) => layoutOf(table) !== null);

/**
 * Adds practices' registered and weighted populations up to boards, for each table of the place based allocation tool's CSV
 * or of the workbook of weighted populations. In each table every weighted column must add up to the registered
 * population, so that a table of which rows are missing is refused.
 * @returns null when a refusal was added to `issues`
 */
export async function parseAllocation({ tables }: SourceFile, issues: IssueList): Promise<readonly AllocationTable[] | null> {
  const found: AllocationTable[] = [];
  for (const table of tables) {
    const layout = layoutOf(table);
    if (layout !== null) found.push(await readTable(table, layout, issues));
  }
  if (found.length === 0) issues.refuse("missing_column", "No table holds practices with their registered and weighted populations.");
  return issues.refused ? null : found;
}

interface Layout {
  readonly population: string;
  readonly year: string | null;
}

/** The heading of the registered population in a table of this kind; null for any other table. */
function layoutOf(table: SourceTable): Layout | null {
  const cells = table.head.flatMap((row) => row.cells.map(plainHeading));
  const population = cells.find((cell) => POPULATION.test(cell));
  if (population === undefined || !hasHeader(table, layoutFor(population))) return null;
  return { population, year: POPULATION.exec(population)?.[1] ?? null };
}

async function readTable(table: SourceTable, { population, year }: Layout, issues: IssueList): Promise<AllocationTable> {
  const period = year === null ? null : readFinancialYear(year);
  const place = { sheet: table.name, column: population };
  if (year !== null && period === null) issues.refuse("bad_period", `${quoteValue(year)} is not a financial year.`, place);
  const [, from, to] = /_(\d{4})(\d{2})$/.exec(table.name ?? "") ?? [];
  if (from !== undefined && year !== null && year !== `${from}/${to}`) issues.refuse("two_periods", `The sheet is named after ${from}/${to} and its population is of ${year}.`, place);
  const practices = new Set<string>();
  const total = new Sum();
  const boards = new Map<string, Sum>();
  for await (const record of records(table, layoutFor(population), issues)) {
    const practice = record.text("practice");
    const icb = record.text("icb");
    if (!/^[A-Z]\d{5}$/.test(practice)) record.refuse(practice === "" ? "missing_value" : "invalid_code", `${quoteValue(practice)} is not the code of a practice.`, "practice");
    else if (practices.has(practice)) record.refuse("duplicate_key", `The practice ${practice} stands twice in the table.`, "practice");
    if (!/^[A-Z0-9]{3}(?:[A-Z0-9]{2})?$/.test(icb)) record.refuse(icb === "" ? "missing_value" : "invalid_code", `${quoteValue(icb)} is not the code of a board.`, "icb");
    practices.add(practice);
    const row = readRow(record);
    const board = boards.get(icb) ?? new Sum();
    boards.set(icb, board);
    board.add(row);
    total.add(row);
  }
  if (practices.size === 0 && !issues.refused) issues.refuse("no_figures", "The table holds no practices.", { sheet: table.name });
  else checkDrift(total, table.name, issues);
  const byCode = [...boards].sort(([a], [b]) => (a < b ? -1 : 1));
  return { sheet: table.name, year: period, practices: practices.size, total: total.populations(), boards: byCode.map(([icb, sum]) => ({ icb, practices: sum.practices, ...sum.populations() })) };
}

class Sum {
  practices = 0;
  private readonly added = new Map<string, number>();

  add({ registered, weighted }: Populations): void {
    this.practices += 1;
    for (const [key, value] of Object.entries({ registered, ...weighted })) this.added.set(key, (this.added.get(key) ?? 0) + value);
  }

  populations(): Populations {
    return { registered: this.added.get("registered") ?? 0, weighted: weights((weight) => this.added.get(weight) ?? 0) };
  }
}

function readRow(record: TableRecord<AllocationColumn>): Populations {
  const people = (column: AllocationColumn): number => {
    const read = record.number(column, MARKS);
    if (read?.kind !== "value") return 0;
    if (read.value < 0) record.refuse("negative_number", "A population is 0 or more.", column);
    return read.value;
  };
  return { registered: people("population"), weighted: weights(people) };
}

const weights = (valueOf: (weight: Weight) => number): Populations["weighted"] => Object.fromEntries(WEIGHT_NAMES.map((weight) => [weight, valueOf(weight)])) as Record<Weight, number>;

function checkDrift(total: Sum, sheet: string | null, issues: IssueList): void {
  const { registered, weighted } = total.populations();
  for (const weight of WEIGHT_NAMES) {
    if (Math.abs(weighted[weight] - registered) <= MOST_DRIFT * registered) continue;
    const column = [layoutFor("").columns[weight]].flat()[0] ?? weight;
    issues.refuse("total_mismatch", `The weighted population adds up to ${Math.round(weighted[weight])} and the registered one to ${Math.round(registered)}; both must be the same.`, { sheet, column });
  }
}
