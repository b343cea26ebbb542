import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import { readFinancialQuarter } from "../../reading/read-financial-period";
import { readMonth } from "../../reading/read-month";
import { readNumber, type NumberRead } from "../../reading/read-number";
import type { Cell, SourceTable, TableRow } from "../../reading/source-file";
import { MARKS, TITLES, type BlockKind } from "./schema";

export interface QuarterColumn {
  readonly index: number;
  readonly heading: string;
  readonly period: FigurePeriod;
}

/** A row of a table; its cells by the heading of their quarter. */
export interface VacancyRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Exclude<NumberRead, { kind: "fault" }>>;
}

export interface VacancyRegion {
  readonly name: string;
  readonly sectors: Map<string, VacancyRow>;
  total: VacancyRow | null;
}

/** One of the two tables of a sheet, from its title to its grand total. */
export interface VacancyBlock {
  readonly kind: BlockKind;
  readonly quarters: readonly QuarterColumn[];
  readonly regions: Map<string, VacancyRegion>;
  england: VacancyRow | null;
}

export interface VacancyTables {
  readonly vacancies: VacancyBlock;
  readonly rate: VacancyBlock;
  readonly rowsRead: number;
  readonly sectorRows: number;
}

interface OpenBlock extends VacancyBlock {
  readonly regionIndex: number;
  readonly sectorIndex: number;
  current: VacancyRegion | null;
}

/** Reads both tables of a sheet; each must have a title, one column a quarter, a total a region and a grand total. */
export async function parseVacancies(table: SourceTable, issues: IssueList): Promise<VacancyTables | null> {
  const reader = new SheetReader(table.name, issues);
  for await (const row of table.rows()) {
    if (issues.full) break;
    reader.take(row);
  }
  return reader.finish();
}

class SheetReader {
  private readonly blocks = new Map<BlockKind, VacancyBlock>();
  private title: BlockKind | null = null;
  private open: OpenBlock | null = null;
  private rowsRead = 0;
  private sectorRows = 0;

  constructor(private readonly sheet: string | null, private readonly issues: IssueList) {}

  take(row: TableRow): void {
    const title = titleOf(row);
    if (title !== null) {
      this.title = title;
      this.open = null;
      return;
    }
    const headings = row.cells.map(plainHeading);
    if (headings.includes("region") && headings.includes("sector")) this.begin(row, headings);
    else if (this.open !== null) this.takeData(row, this.open);
  }

  finish(): VacancyTables | null {
    const vacancies = this.complete("vacancies");
    const rate = this.complete("rate");
    if (this.issues.refused || vacancies === null || rate === null) return null;
    return { vacancies, rate, rowsRead: this.rowsRead, sectorRows: this.sectorRows };
  }

  private refuse(rule: Parameters<IssueList["refuse"]>[0], message: string, row: number | null, column: string | null = null): void {
    this.issues.refuse(rule, message, { sheet: this.sheet, row, column });
  }

  private complete(kind: BlockKind): VacancyBlock | null {
    const block = this.blocks.get(kind);
    if (block === undefined) this.refuse("missing_value", `The table “${TITLES[kind]}” is missing.`, null);
    else if (block.england === null) this.refuse("missing_value", `The table “${TITLES[kind]}” does not end in a grand total.`, null);
    for (const { name, total } of block?.regions.values() ?? []) {
      if (total === null) this.refuse("missing_value", `The region ${quoteValue(name)} has no total in the table “${TITLES[kind]}”.`, null);
    }
    return block ?? null;
  }

  private begin(row: TableRow, headings: readonly string[]): void {
    if (this.title === null) return this.refuse("missing_value", "The table has no title above it, so whether it holds posts or rates is not known.", row.row);
    if (this.blocks.has(this.title)) return this.refuse("duplicate_key", `The table “${TITLES[this.title]}” stands twice in the sheet.`, row.row);
    const quarters = this.quarters(row);
    this.open = { kind: this.title, quarters, regions: new Map(), england: null, regionIndex: headings.indexOf("region"), sectorIndex: headings.indexOf("sector"), current: null };
    this.blocks.set(this.title, this.open);
    this.title = null;
  }

  private quarters(row: TableRow): readonly QuarterColumn[] {
    const found: QuarterColumn[] = [];
    row.cells.forEach((cell, index) => {
      const heading = String(cell ?? "").replace(/\s+/g, " ").trim();
      if (heading === "" || ["region", "sector"].includes(plainHeading(cell))) return;
      const period = readQuarterHeading(heading);
      if (period === null) this.refuse("bad_period", `A column must be headed by a quarter such as 2018/19 Q1 (Jun-18), not ${quoteValue(heading)}.`, row.row, heading);
      else if (found.some((column) => column.period.end === period.end)) this.refuse("duplicate_column", `The quarter ${quoteValue(heading)} stands twice in the header.`, row.row, heading);
      else found.push({ index, heading: plainHeading(heading), period });
    });
    if (found.length === 0) this.refuse("missing_column", "The table has no column of a quarter.", row.row);
    return found;
  }

  private takeData(row: TableRow, block: OpenBlock): void {
    if (block.quarters.every(({ index }) => text(row.cells[index] ?? null) === "")) return;
    this.rowsRead += 1;
    const region = text(row.cells[block.regionIndex] ?? null);
    const sector = text(row.cells[block.sectorIndex] ?? null);
    const read: VacancyRow = { row: row.row, cells: this.cells(row, block) };
    if ([region, sector].some((name) => /^grand total$/i.test(name))) {
      block.england = read;
      this.open = null;
      return;
    }
    const totalOf = / total$/i.test(region) ? region.replace(/ total$/i, "").trim() : / ?total$/i.test(sector) ? (region === "" ? (block.current?.name ?? "") : region) : null;
    if (totalOf !== null) this.takeTotal(totalOf, read, block);
    else this.takeSector(region, sector, read, block);
  }

  private takeTotal(name: string, read: VacancyRow, { current }: OpenBlock): void {
    if (current === null || current.name.toLowerCase() !== name.toLowerCase()) this.refuse("unknown_part", `The row is the total of ${quoteValue(name)}, whose rows are not above it.`, read.row, "Region");
    else if (current.total !== null) this.refuse("duplicate_key", `The region ${quoteValue(name)} has two totals.`, read.row, "Region");
    else current.total = read;
  }

  private takeSector(region: string, sector: string, read: VacancyRow, block: OpenBlock): void {
    this.sectorRows += 1;
    if (region !== "" && region !== block.current?.name) {
      if (block.regions.has(region)) return this.refuse("duplicate_key", `The region ${quoteValue(region)} stands twice in the table.`, read.row, "Region");
      block.current = { name: region, sectors: new Map(), total: null };
      block.regions.set(region, block.current);
    }
    if (block.current === null) this.refuse("missing_value", "The row names no region.", read.row, "Region");
    else if (sector === "") this.refuse("missing_value", "The row names no sector.", read.row, "Sector");
    else if (block.current.total !== null || block.current.sectors.has(sector)) this.refuse("duplicate_key", `The sector ${quoteValue(sector)} of ${quoteValue(block.current.name)} stands twice, or below the region's total.`, read.row, "Sector");
    else block.current.sectors.set(sector, read);
  }

  private cells(row: TableRow, { quarters }: VacancyBlock): VacancyRow["cells"] {
    const cells = new Map<string, Exclude<NumberRead, { kind: "fault" }>>();
    for (const { index, heading } of quarters) {
      const cell = row.cells[index] ?? null;
      const read = readNumber(cell, MARKS);
      if (read.kind !== "fault") cells.set(heading, read);
      else this.refuse(text(cell) === "" ? "missing_value" : "not_a_number", text(cell) === "" ? "The cell is empty." : `The cell holds ${quoteValue(text(cell))}, which is not a number.`, row.row, heading);
    }
    return cells;
  }
}

const text = (cell: Cell): string => String(cell ?? "").trim();

function titleOf({ cells }: TableRow): BlockKind | null {
  const filled = cells.filter((cell) => text(cell) !== "");
  const title = filled.length === 1 ? plainHeading(filled[0] ?? null) : "";
  return (Object.keys(TITLES) as BlockKind[]).find((kind) => title === plainHeading(TITLES[kind])) ?? null;
}

/** "2018/19 Q1 (Jun-18)": the month in brackets must be the last of the quarter. */
function readQuarterHeading(heading: string): FigurePeriod | null {
  const [, quarter = "", month] = /^([^(]+?)\s*(?:\(([^)]*)\))?$/.exec(heading) ?? [];
  const period = readFinancialQuarter(quarter);
  return period !== null && month !== undefined && readMonth(month)?.end !== period.end ? null : period;
}
