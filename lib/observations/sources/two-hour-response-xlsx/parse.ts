import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { Mark } from "../../domain/mark";
import type { FigurePeriod, SourceArea } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import { readMonth } from "../../reading/read-month";
import { records, type TableLayout, type TableRecord } from "../../reading/records";
import type { Cell, SourceTable, TableRow } from "../../reading/source-file";
import { CODE, MARKS, MONTH_HEADING, ORGANISATION, TRUST_CODE, TYPES } from "./schema";

/** Share of referrals answered within two hours, 0 to 1 as published. */
export interface ResponseCell {
  readonly area: SourceArea;
  readonly row: number;
  readonly month: ResponseMonth;
  readonly share: number | null;
  readonly mark: Mark | null;
}

export interface ResponseMonth {
  readonly heading: string;
  readonly period: FigurePeriod;
  readonly isProvisional: boolean;
}

export interface ResponseTable {
  readonly cells: readonly ResponseCell[];
  readonly rowsRead: number;
  readonly passedOver: Readonly<Record<string, number>>;
}

type Column = keyof typeof ORGANISATION | `month ${number}`;

/** Reads one row a body, with one column a month: a publication adds a column each month of the year. */
export async function parseTable(table: SourceTable, issues: IssueList): Promise<ResponseTable | null> {
  const months = monthsOf(table);
  refuseNamelessColumn(table, issues);
  if (months.length === 0) issues.refuse("missing_column", "The header has no month such as Mar-25.", { sheet: table.name });
  const ends = months.map(({ period }) => period.end);
  for (const [index, month] of months.entries()) {
    if (ends.indexOf(month.period.end) < index) issues.refuse("duplicate_column", `The month ${quoteValue(month.heading)} stands twice in the header.`, { sheet: table.name, column: month.heading });
  }
  if (issues.refused) return null;
  const layout: TableLayout<Column> = { columns: { ...ORGANISATION, ...Object.fromEntries(months.map(({ heading }, index) => [`month ${index}`, heading])) } };
  const cells: ResponseCell[] = [];
  const passedOver: Record<string, number> = {};
  const seen = new Set<string>();
  let rowsRead = 0;
  for await (const record of records(table, layout, issues)) {
    rowsRead += 1;
    const area = readArea(record);
    if (area === null) continue;
    const key = `${area.kind} ${area.code}`;
    if (seen.has(key)) record.refuse("duplicate_key", `${quoteValue(area.name)} stands twice in the sheet.`, "code");
    seen.add(key);
    const reason = reasonToPassOver(area);
    if (reason !== null) {
      passedOver[reason] = (passedOver[reason] ?? 0) + 1;
      continue;
    }
    months.forEach((month, index) => cells.push({ area, row: record.row, month, ...readShare(record, `month ${index}`) }));
  }
  if (!issues.refused && cells.length === 0) issues.refuse("no_figures", "The sheet has no row of a body that is read.", { sheet: table.name });
  return issues.refused ? null : { cells, rowsRead, passedOver };
}

function headerOf(table: SourceTable): TableRow | undefined {
  const wanted = Object.values(ORGANISATION).map(plainHeading);
  return table.head.find(({ cells }) => wanted.every((name) => cells.some((cell) => plainHeading(cell) === name)));
}

/** A month whose heading is lost would be left out without a word. */
function refuseNamelessColumn(table: SourceTable, issues: IssueList): void {
  const header = headerOf(table);
  if (header === undefined) return;
  for (const { row, cells } of table.head) {
    if (row <= header.row || !cells.some((cell, index) => cell !== null && (header.cells[index] ?? null) === null)) continue;
    return issues.refuse("missing_column", "A column holds values and has no heading.", { sheet: table.name, row: header.row });
  }
}

/** Months of the header, in the order of the columns. */
function monthsOf(table: SourceTable): readonly ResponseMonth[] {
  return (headerOf(table)?.cells ?? []).flatMap((cell: Cell): ResponseMonth[] => {
    const heading = String(cell ?? "").trim();
    const match = MONTH_HEADING.exec(heading);
    const period = match?.[1] === undefined ? null : readMonth(match[1]);
    return period === null ? [] : [{ heading, period, isProvisional: match?.[2] !== undefined }];
  });
}

function readArea(record: TableRecord<Column>): SourceArea | null {
  const type = record.text("type");
  const kind = TYPES.get(type.toLowerCase());
  const code = record.text("code");
  if (kind === undefined) record.refuse("unknown_part", `The organisation type ${quoteValue(type)} is not known.`, "type");
  if (code === "") record.refuse("missing_value", "The row names no organisation.", "code");
  else if (!CODE.test(code)) record.refuse("invalid_code", `${quoteValue(code)} is not the code of an organisation.`, "code");
  return kind === undefined || code === "" ? null : { kind, scheme: kind === "england" ? "name" : "ods", code, name: record.text("name") };
}

function reasonToPassOver({ kind, code }: SourceArea): string | null {
  if (code.toLowerCase() === "unknown") return "referrals of no known body";
  return kind === "trust" && !TRUST_CODE.test(code) ? "providers that are not NHS trusts" : null;
}

function readShare(record: TableRecord<Column>, column: Column): Pick<ResponseCell, "share" | "mark"> {
  const read = record.number(column, MARKS);
  if (read === null) return { share: null, mark: "not_available" };
  if (read.kind === "mark") return { share: null, mark: read.mark };
  if (read.value < 0 || read.value > 1) record.refuse("out_of_range", "A share is published between 0 and 1.", column);
  return { share: read.value, mark: null };
}
