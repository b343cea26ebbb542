import type { IssueList } from "../domain/import-issue";
import type { ReadLimits } from "./read-limits";
import { readXmlWhole, XmlFault, type XmlHandler } from "./read-xml";
import { HEAD_ROWS, type Cell, type SourceTable, type TableRow } from "./source-file";

interface OpenSheet {
  readonly name: string;
  readonly rows: TableRow[];
  /** Rows so far, empty ones too. */
  height: number;
}

/** Elements whose text is not the cell's: a comment, a drawing, a reading aid above a word. */
const ASIDE = new Set(["annotation", "shape", "shapes", "frame", "ruby-text"]);

class TooLarge extends Error {}

/** A spreadsheet program pads a sheet to its edges with repeated empty rows and cells; they are counted and not kept. */
class ContentReader implements XmlHandler {
  readonly sheets: OpenSheet[] = [];
  private cells: Cell[] = [];
  private rowRepeat = 1;
  private cellRepeat = 1;
  private value: string | null = null;
  private type = "";
  private hasFormula = false;
  private paragraphs: string[] | null = null;
  private asideDepth = 0;
  private held = 0;

  constructor(private readonly limits: ReadLimits) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (ASIDE.has(name) || this.asideDepth > 0) {
      this.asideDepth += 1;
      return;
    }
    switch (name) {
      case "table":
        this.sheets.push({ name: attributes["table:name"] ?? "", rows: [], height: 0 });
        break;
      case "table-row":
        this.cells = [];
        this.rowRepeat = repeat(attributes["table:number-rows-repeated"]);
        break;
      case "table-cell":
      case "covered-table-cell":
        this.type = attributes["office:value-type"] ?? "";
        this.value = attributes["office:value"] ?? attributes["office:date-value"] ?? attributes["office:boolean-value"] ?? null;
        this.hasFormula = attributes["table:formula"] !== undefined;
        this.cellRepeat = repeat(attributes["table:number-columns-repeated"]);
        this.paragraphs = [];
        break;
      case "p":
        this.paragraphs?.push("");
        break;
      case "s":
        this.text(" ".repeat(Math.min(repeat(attributes["text:c"]), 100)));
        break;
      case "tab":
      case "line-break":
        this.text(" ");
        break;
    }
  }

  text(text: string): void {
    if (this.asideDepth > 0 || this.paragraphs === null || this.paragraphs.length === 0) return;
    this.paragraphs[this.paragraphs.length - 1] += text;
  }

  close(name: string): void {
    if (this.asideDepth > 0) {
      this.asideDepth -= 1;
      return;
    }
    if (name === "table-cell" || name === "covered-table-cell") this.closeCell();
    else if (name === "table-row") this.closeRow();
  }

  private readCell(): Cell {
    const text = (this.paragraphs ?? []).join("\n").trim();
    if (["float", "percentage", "currency"].includes(this.type) && this.value !== null && this.value.trim() !== "") return Number(this.value);
    if (this.type === "date" || this.type === "boolean") return this.value ?? text;
    // A formula that was never worked out is not an empty cell.
    if (text === "" && this.hasFormula) return this.type === "string" ? null : "=";
    return text === "" ? null : text;
  }

  private closeCell(): void {
    const cell = this.readCell();
    this.paragraphs = null;
    if (cell !== null && this.cells.length + this.cellRepeat > this.limits.maxColumns) throw new TooLarge(`A row has more than ${this.limits.maxColumns} columns.`);
    const times = Math.min(this.cellRepeat, this.limits.maxColumns - this.cells.length);
    for (let time = 0; time < times; time += 1) this.cells.push(cell);
  }

  private closeRow(): void {
    const sheet = this.sheets.at(-1);
    if (sheet === undefined) return;
    while (this.cells.length > 0 && this.cells.at(-1) === null) this.cells.pop();
    if (this.cells.length > 0) {
      if (sheet.rows.length + this.rowRepeat > this.limits.maxRows) throw new TooLarge(`A sheet has more than ${this.limits.maxRows.toLocaleString("en-GB")} rows.`);
      // A repeated row shares its cells, and costs about as much as four of them.
      this.held += this.cells.length + 4 * this.rowRepeat;
      if (this.held > this.limits.maxHeldCells) throw new TooLarge(`The spreadsheet has more than ${this.limits.maxHeldCells.toLocaleString("en-GB")} cells.`);
      for (let time = 0; time < this.rowRepeat; time += 1) sheet.rows.push({ row: sheet.height + time + 1, cells: this.cells });
    }
    sheet.height += this.rowRepeat;
    this.cells = [];
  }
}

const repeat = (text: string | undefined): number => Math.max(1, Number.parseInt(text ?? "1", 10) || 1);

/**
 * The sheets of an OpenDocument spreadsheet, from the bytes of its `content.xml`.
 * @returns null when a refusal was added to `issues`
 */
export async function odsTables(content: AsyncIterable<Buffer>, limits: ReadLimits, issues: IssueList): Promise<readonly SourceTable[] | null> {
  const reader = new ContentReader(limits);
  try {
    await readXmlWhole(content, reader);
  } catch (error) {
    if (error instanceof TooLarge) issues.refuse("too_many_rows", error.message);
    else if (error instanceof XmlFault) issues.refuse("unsafe_workbook", "The spreadsheet's contents are not as a spreadsheet program writes them. Open it in one and save it again.");
    else throw error;
    return null;
  }
  return reader.sheets.map(({ name, rows }) => ({ name, isRectangular: false, head: rows.slice(0, HEAD_ROWS), rows: () => each(rows) }));
}

 
async function* each(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}
