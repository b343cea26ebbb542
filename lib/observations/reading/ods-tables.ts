import { SaxesParser } from "saxes";
import type { IssueList } from "../domain/import-issue";
import type { ReadLimits } from "./read-limits";
import { HEAD_ROWS, type Cell, type SourceTable, type TableRow } from "./source-file";

interface OpenSheet {
  readonly name: string;
  readonly rows: TableRow[];
  /** Rows so far, empty ones too. */
  height: number;
}

/** A spreadsheet program pads a sheet to its edges with repeated empty rows and cells; they are counted and not kept. */
class ContentReader {
  readonly sheets: OpenSheet[] = [];
  private cells: Cell[] = [];
  private rowRepeat = 1;
  private cellRepeat = 1;
  private value: string | null = null;
  private type = "";
  private paragraphs: string[] | null = null;
  private noteDepth = 0;

  constructor(private readonly limits: ReadLimits) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "office:annotation" || this.noteDepth > 0) {
      this.noteDepth += 1;
      return;
    }
    switch (name) {
      case "table:table":
        this.sheets.push({ name: attributes["table:name"] ?? "", rows: [], height: 0 });
        break;
      case "table:table-row":
        this.cells = [];
        this.rowRepeat = repeat(attributes["table:number-rows-repeated"]);
        break;
      case "table:table-cell":
      case "table:covered-table-cell":
        this.type = attributes["office:value-type"] ?? "";
        this.value = attributes["office:value"] ?? attributes["office:date-value"] ?? attributes["office:boolean-value"] ?? null;
        this.cellRepeat = repeat(attributes["table:number-columns-repeated"]);
        this.paragraphs = [];
        break;
      case "text:p":
        this.paragraphs?.push("");
        break;
      case "text:s":
        this.text(" ".repeat(Math.min(repeat(attributes["text:c"]), 100)));
        break;
      case "text:tab":
      case "text:line-break":
        this.text(" ");
        break;
    }
  }

  text(text: string): void {
    if (this.noteDepth > 0 || this.paragraphs === null || this.paragraphs.length === 0) return;
    this.paragraphs[this.paragraphs.length - 1] += text;
  }

  close(name: string): void {
    if (this.noteDepth > 0) {
      this.noteDepth -= 1;
      return;
    }
    if (name === "table:table-cell" || name === "table:covered-table-cell") this.closeCell();
    else if (name === "table:table-row") this.closeRow();
  }

  private closeCell(): void {
    const text = (this.paragraphs ?? []).join("\n").trim();
    const isNumber = ["float", "percentage", "currency"].includes(this.type) && this.value !== null;
    const cell: Cell = isNumber ? Number(this.value) : this.type === "date" || this.type === "boolean" ? (this.value ?? text) : text === "" ? null : text;
    this.paragraphs = null;
    // Only padding repeats a cell past the widest table there is.
    const times = cell === null ? Math.min(this.cellRepeat, this.limits.maxColumns) : this.cellRepeat;
    if (this.cells.length + times > this.limits.maxColumns && cell !== null) throw new TooLarge(`A row has more than ${this.limits.maxColumns} columns.`);
    for (let time = 0; time < times && this.cells.length < this.limits.maxColumns; time += 1) this.cells.push(cell);
  }

  private closeRow(): void {
    const sheet = this.sheets.at(-1);
    if (sheet === undefined) return;
    while (this.cells.length > 0 && this.cells.at(-1) === null) this.cells.pop();
    if (this.cells.length > 0) {
      if (sheet.rows.length + this.rowRepeat > this.limits.maxRows) throw new TooLarge(`A sheet has more than ${this.limits.maxRows.toLocaleString("en-GB")} rows.`);
      for (let time = 0; time < this.rowRepeat; time += 1) sheet.rows.push({ row: sheet.height + time + 1, cells: this.cells });
    }
    sheet.height += this.rowRepeat;
  }
}

class TooLarge extends Error {}

const repeat = (text: string | undefined): number => Math.max(1, Number.parseInt(text ?? "1", 10) || 1);

/**
 * The sheets of an OpenDocument spreadsheet, from the text of its `content.xml`. Entities beyond those of XML itself are
 * not resolved.
 * @returns null when a refusal was added to `issues`
 */
export function odsTables(content: string, limits: ReadLimits, issues: IssueList): readonly SourceTable[] | null {
  const reader = new ContentReader(limits);
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => reader.open(name, attributes as Record<string, string>));
  parser.on("text", (text) => reader.text(text));
  parser.on("closetag", ({ name }) => reader.close(name));
  try {
    parser.write(content).close();
  } catch (error) {
    if (error instanceof TooLarge) issues.refuse("too_many_rows", error.message);
    else issues.refuse("damaged_zip", "The spreadsheet's contents are not well-formed. Save it again in a spreadsheet program.");
    return null;
  }
  return reader.sheets.map(({ name, rows }) => ({ name, isRectangular: false, head: rows.slice(0, HEAD_ROWS), rows: () => each(rows) }));
}

 
async function* each(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}
