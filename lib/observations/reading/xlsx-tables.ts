import type { IssueList } from "../domain/import-issue";
import type { ReadLimits } from "./read-limits";
import { readXml, XmlFault, type XmlHandler } from "./read-xml";
import { serialDate } from "./serial-date";
import { HEAD_ROWS, type Cell, type SourceTable, type TableRow } from "./source-file";
import { plainText, readWorkbookParts, WorkbookFault, type WorkbookParts } from "./xlsx-parts";
import type { ZipPart } from "./zip-parts";

const NOT_READ = "The workbook is not as a spreadsheet program writes it. Open it in one and save it again.";

class TooLarge extends Error {
  constructor(
    readonly rule: "too_many_rows" | "too_many_entries" | "file_too_large",
    message: string,
  ) {
    super(message);
  }
}

/** Rows of a sheet as they are met; `rows` is emptied by whoever takes them. */
class SheetReader implements XmlHandler {
  rows: TableRow[] = [];
  private row = 0;
  private cells: Cell[] = [];
  private column = 0;
  private type = "";
  private style = 0;
  private value: string | null = null;
  private formula: string | null = null;
  private text_: "value" | "formula" | null = null;
  private isReadingAid = false;

  constructor(
    private readonly parts: WorkbookParts,
    private readonly limits: ReadLimits,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "row":
        this.openRow(attributes.r);
        break;
      case "c":
        this.openCell(attributes);
        break;
      case "v":
      case "t":
        if (!this.isReadingAid) this.text_ = "value";
        this.value ??= "";
        break;
      case "f":
        this.text_ = "formula";
        this.formula = "";
        break;
      case "rPh":
        this.isReadingAid = true;
        break;
    }
  }

  text(text: string): void {
    if (this.text_ === "value") this.value = (this.value ?? "") + text;
    else if (this.text_ === "formula") this.formula = (this.formula ?? "") + text;
  }

  close(name: string): void {
    if (name === "v" || name === "t" || name === "f") this.text_ = null;
    else if (name === "rPh") this.isReadingAid = false;
    else if (name === "c") this.closeCell();
    else if (name === "row") this.closeRow();
  }

  private openRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.row) throw new WorkbookFault("rows out of order");
    if (row > this.limits.maxRows) throw new TooLarge("too_many_rows", `The sheet has more than ${this.limits.maxRows.toLocaleString("en-GB")} rows.`);
    this.row = row;
    this.cells = [];
    this.column = 0;
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.column + 1 : columnNumber(r);
    if (column <= this.column) throw new WorkbookFault("cells out of order");
    this.column = column;
    this.type = t ?? "n";
    this.style = Number(s ?? 0);
    this.value = null;
    this.formula = null;
  }

  private closeCell(): void {
    const cell = this.readCell();
    if (cell === null) return;
    if (this.column > this.limits.maxColumns) throw new TooLarge("too_many_rows", `A row has more than ${this.limits.maxColumns} columns.`);
    while (this.cells.length < this.column - 1) this.cells.push(null);
    this.cells.push(cell);
  }

  private readCell(): Cell {
    // A formula that was never worked out is not an empty cell.
    if (this.value === null || (this.value === "" && this.type !== "str")) return this.formula === null ? null : `=${this.formula.replace(/^=+/, "")}`;
    const { value } = this;
    if (this.type === "s") return textOrNull(this.sharedText(value));
    if (this.type === "b") return value.trim() === "1" || value.trim() === "true" ? "TRUE" : "FALSE";
    if (this.type === "d") return value.trim().slice(0, 10);
    if (this.type !== "n") return textOrNull(plainText(value));
    const number = Number(value);
    if (!Number.isFinite(number) || value.trim() === "") return textOrNull(value);
    return (this.parts.dateStyles[this.style] ? serialDate(number, this.parts.startsIn1904) : null) ?? number;
  }

  private sharedText(index: string): string {
    const text = this.parts.texts[Number(index)];
    if (text === undefined) throw new WorkbookFault("a text that is not there");
    return text;
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.rows.push({ row: this.row, cells: this.cells });
    this.cells = [];
  }
}

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text);

/** 1 for A, 27 for AA. */
function columnNumber(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference)?.[0];
  if (letters === undefined) throw new WorkbookFault("a cell without a place");
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * The sheets of an Excel workbook, hidden ones too, from the parts of its zip. Formulas give the value that was stored
 * with them; nothing is worked out, and no link to another file is followed.
 * @returns null when a refusal was added to `issues`
 */
export async function xlsxTables(parts: readonly ZipPart[], limits: ReadLimits, issues: IssueList): Promise<readonly SourceTable[] | null> {
  const partOf = (name: string): ZipPart | undefined => parts.find((part) => part.name === name);
  const tables: SourceTable[] = [];
  try {
    const workbook = await readWorkbookParts((name) => {
      const part = partOf(name);
      if (part !== undefined && part.size > limits.maxHeldBytes) throw new TooLarge("file_too_large", `The workbook holds more than ${Math.floor(limits.maxHeldBytes / 1_000_000)} MB of text.`);
      return part;
    });
    if (workbook.sheets.length > limits.maxEntries) throw new TooLarge("too_many_entries", `The workbook lists more than ${limits.maxEntries} sheets.`);
    for (const { name, part } of workbook.sheets) {
      const sheet = partOf(part);
      if (sheet === undefined) throw new WorkbookFault(`no part for sheet ${name}`);
      const rows = (): AsyncGenerator<TableRow> => rowsOf(name, sheet, new SheetReader(workbook, limits), issues);
      const head: TableRow[] = [];
      for await (const row of rows()) {
        head.push(row);
        if (head.length === HEAD_ROWS) break;
      }
      tables.push({ name, isRectangular: false, head, rows });
    }
  } catch (error) {
    refuse(null, error, issues);
  }
  return issues.refused ? null : tables;
}

async function* rowsOf(name: string, part: ZipPart, reader: SheetReader, issues: IssueList): AsyncGenerator<TableRow> {
  try {
    for await (const _piece of readXml(part.chunks(), reader)) {
      const { rows } = reader;
      reader.rows = [];
      for (const row of rows) yield row;
    }
  } catch (error) {
    refuse(name, error, issues);
  }
}

function refuse(sheet: string | null, error: unknown, issues: IssueList): void {
  if (error instanceof TooLarge) issues.refuse(error.rule, error.message, { sheet });
  else if (error instanceof XmlFault || error instanceof WorkbookFault) issues.refuse("unsafe_workbook", NOT_READ, { sheet });
  else throw error;
}
