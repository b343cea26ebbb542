import { parse } from "csv-parse/sync";
import { readOds, readXlsx } from "hucre";
import { escapeXml, odsParts, xlsxParts } from "../reading/fixtures/build-spreadsheets";
import { buildZip } from "../sources/rtt-full-csv/fixtures/build-zip";

type Value = string | number | null;

/** One sheet of a workbook, or one CSV; the name is null for a lone CSV. */
export interface Grid {
  readonly name: string | null;
  readonly rows: readonly (readonly Value[])[];
}

export type Packing = "csv" | "xlsx" | "ods" | "zip";

export interface Variant {
  /** What was done, and where. */
  readonly what: string;
  readonly bytes: Buffer;
}

/** One sheet with the row of its headings. */
interface Table {
  readonly sheet: number;
  readonly header: number;
  /** Indexes of rows and columns that hold data, a few of each. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const isFull = (value: Value | undefined): boolean => value !== null && value !== undefined && String(value).trim() !== "";
const filled = (row: readonly Value[]): number => row.filter(isFull).length;

/** At most `most` of a list, spread over it: its first and last among them, or the middle one alone. */
function few(list: readonly number[], most: number): readonly number[] {
  if (list.length <= most) return list;
  if (most === 1) return list.slice(Math.floor(list.length / 2)).slice(0, 1);
  return Array.from({ length: most }, (_, index) => list[Math.round((index * (list.length - 1)) / (most - 1))] ?? 0);
}

/** The sheets of a small file as cells. */
export async function gridsOf(bytes: Buffer, packing: Exclude<Packing, "zip">): Promise<readonly Grid[]> {
  if (packing === "csv") return [{ name: null, rows: parse(bytes, { bom: true, relax_column_count: true, skip_empty_lines: false }) }];
  const { sheets } = packing === "xlsx" ? await readXlsx(bytes) : await readOds(bytes);
  return sheets.map(({ name, rows }) => ({ name, rows: rows as Value[][] }));
}

const quoted = (value: Value): string => {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvOf = (rows: Grid["rows"], lineEnd = "\r\n"): string => rows.map((row) => row.map(quoted).join(",") + lineEnd).join("");

const letters = (column: number): string => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const xlsxRow = (row: readonly Value[], at: number): string =>
  `<row r="${at + 1}">${row.map((value, column) => {
    const place = `r="${letters(column)}${at + 1}"`;
    return value === null ? "" : typeof value === "number" ? `<c ${place}><v>${value}</v></c>` : `<c ${place} t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
  }).join("")}</row>`;

const odsRow = (row: readonly Value[]): string =>
  `<table:table-row>${row.map((value) => {
    if (value === null) return "<table:table-cell/>";
    const type = typeof value === "number" ? `office:value-type="float" office:value="${value}"` : 'office:value-type="string"';
    return `<table:table-cell ${type}>${String(value).split("\n").map((line) => `<text:p>${escapeXml(line)}</text:p>`).join("")}</table:table-cell>`;
  }).join("")}</table:table-row>`;

/** Cells as a file again, its parts stored and not packed: hundreds are made. */
export function pack(grids: readonly Grid[], packing: Packing): Buffer {
  if (packing === "csv") return Buffer.from(csvOf(grids[0]?.rows ?? []));
  const stored = (parts: Parameters<typeof buildZip>[0]): Buffer => buildZip(parts.map((part) => ({ ...part, method: 0 })));
  if (packing === "zip") return stored(grids.map(({ name, rows }) => ({ name: name ?? "a.csv", data: csvOf(rows) })));
  if (packing === "xlsx") return stored(xlsxParts({ sheets: Object.fromEntries(grids.map(({ name, rows }) => [name ?? "Sheet1", rows.map(xlsxRow).join("")])) }));
  return stored(odsParts(grids.map(({ name, rows }) => `<table:table table:name="${escapeXml(name ?? "Sheet1")}">${rows.map(odsRow).join("")}</table:table>`).join("")));
}

/** The row with most headings among the first 25 that are followed by data. */
function findTables(grids: readonly Grid[], mostRows: number, mostColumns: number): readonly Table[] {
  return grids.flatMap(({ rows }, sheet): Table[] => {
    const texts = rows.slice(0, 25).map((row) => row.filter((value) => typeof value === "string" && value.trim() !== "" && !/^-?[\d.,]+$/.test(value)).length);
    const header = texts.indexOf(Math.max(...texts));
    const width = texts[header] ?? 0;
    const data = rows.flatMap((row, index) => (index > header && filled(row) >= Math.min(4, width - 1) ? [index] : []));
    if (width < 3 || data.length < 2) return [];
    const columns = (rows[header] ?? []).flatMap((value, index) => (isFull(value) ? [index] : []));
    return [{ sheet, header, rows: few(data, mostRows), columns: few(columns, mostColumns) }];
  });
}

type ChangeRow = (row: readonly Value[], index: number) => readonly Value[] | null;

/** The grids with the rows of one sheet changed; null leaves a row out. */
const change = (grids: readonly Grid[], sheet: number, by: ChangeRow): readonly Grid[] =>
  grids.map((grid, index) => (index === sheet ? { ...grid, rows: grid.rows.flatMap((row, at) => [by(row, at)].filter((one) => one !== null)) } : grid));

const put = (row: readonly Value[], column: number, value: Value): readonly Value[] => row.map((old, index) => (index === column ? value : old));
const isNumber = (value: Value | undefined): boolean => isFull(value) && Number.isFinite(Number(value));

/** What is done to one cell; undefined where it cannot be done to that value. */
const CELL_FAULTS: Readonly<Record<string, (value: Value) => Value | undefined>> = {
  "a blank cell": (value) => (isFull(value) ? null : undefined),
  "a footnote mark after the value": (value) => (isFull(value) ? `${String(value)} [note 1]` : undefined),
  "an asterisk after the number": (value) => (isNumber(value) ? `${String(value)}*` : undefined),
  "a per cent sign": (value) => (isNumber(value) ? `${String(value)}%` : undefined),
  "a pound sign": (value) => (isNumber(value) ? `£${String(value)}` : undefined),
  "a negative number": (value) => (isNumber(value) && Number(value) > 0 ? (typeof value === "number" ? -value : `-${value}`) : undefined),
  "a negative in brackets": (value) => (isNumber(value) ? `(${String(value)})` : undefined),
  "a thousands comma": (value) => (isNumber(value) && Number(value) >= 1000 && Number.isInteger(Number(value)) ? Number(value).toLocaleString("en-GB") : undefined),
  "a decimal comma": (value) => (isNumber(value) && /\d\.\d/.test(String(value)) ? String(value).replace(".", ",") : undefined),
  "a half added to a count": (value) => (isNumber(value) && Number.isInteger(Number(value)) ? `${String(value)}.5` : undefined),
  "an unknown mark": (value) => (isNumber(value) ? "#N/A" : undefined),
  "a number said to be missing by a dash of another publication": (value) => (isNumber(value) ? "–" : undefined),
  "a text about a number": (value) => (isNumber(value) ? `about ${String(value)}` : undefined),
  "a space within a number": (value) => (isNumber(value) && String(value).length > 1 ? `${String(value).slice(0, 1)} ${String(value).slice(1)}` : undefined),
};

/** Headings of columns that hold whole numbers and nothing else. */
const COUNTS = /attendances|count_of|\btotal\b|^within|^after|children|weeks?\b.*sum/i;

const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const DATE_LIKE = /\b(?:19|20)\d\d\b|^[A-Z][a-z]{2}-\d\d$/;

/** What is done to every cell of a column that holds dates; undefined where there is none. */
const DATE_FAULTS: Readonly<Record<string, (text: string) => Value | undefined>> = {
  "day and month swapped": (text) => (DAY.test(text) && DAY.exec(text)?.[1] !== DAY.exec(text)?.[2] ? text.replace(DAY, "$2/$1/$3") : undefined),
  "the serial number of a date": (text) => (DATE_LIKE.test(text) ? 45_748 : undefined),
  "a year of two digits too few": (text) => (/\b20\d\d\b/.test(text) ? text.replace(/\b20(\d\d)\b/, "$1") : undefined),
};

const MONTHS: Readonly<Record<string, string>> = { january: "FEBRUARY", february: "MARCH", march: "APRIL", april: "MAY", may: "JUNE", june: "JULY", july: "AUGUST", august: "SEPTEMBER", september: "OCTOBER", october: "NOVEMBER" };
const nextMonth = (text: string): string | undefined => {
  const named = text.replace(/january|february|march|april|may|june|july|august|september|october/i, (month) => MONTHS[month.toLowerCase()] ?? month);
  if (named !== text && DATE_LIKE.test(text.replace(/\D+/g, " ").trim())) return named;
  const day = DAY.exec(text);
  return day && day[2] === "10" ? `${day[1]}/11/${day[3]}` : undefined;
};

interface Change {
  readonly what: string;
  readonly grids: readonly Grid[];
}

function* cellFaults(grids: readonly Grid[], { sheet, header, rows, columns }: Table): Generator<Change> {
  const grid = grids[sheet];
  for (const [fault, by] of Object.entries(CELL_FAULTS)) {
    for (const row of rows) {
      for (const column of columns) {
        const value = by(grid?.rows[row]?.[column] ?? null);
        const heading = String(grid?.rows[header]?.[column] ?? "");
        if (value === undefined || (fault.includes("count") && !COUNTS.test(heading))) continue;
        yield { what: `${fault}, row ${row + 1}, ${heading}`, grids: change(grids, sheet, (old, at) => (at === row ? put(old, column, value) : old)) };
      }
    }
  }
}

function* dateFaults(grids: readonly Grid[], { sheet, header, columns }: Table): Generator<Change> {
  for (const [fault, by] of Object.entries(DATE_FAULTS)) {
    for (const column of columns) {
      const faulty = (row: readonly Value[], at: number): Value | undefined => (at > header ? by(String(row[column] ?? "")) : undefined);
      if (grids[sheet]?.rows.every((row, at) => faulty(row, at) === undefined)) continue;
      yield { what: `${fault}, column ${column + 1}`, grids: change(grids, sheet, (row, at) => (faulty(row, at) === undefined ? row : put(row, column, faulty(row, at) ?? null))) };
    }
  }
}

function* columnFaults(grids: readonly Grid[], { sheet, header, columns }: Table): Generator<Change> {
  const under = (by: (row: readonly Value[], at: number) => readonly Value[]): readonly Grid[] => change(grids, sheet, (row, at) => (at >= header ? by(row, at) : row));
  const top = grids[sheet]?.rows[header] ?? [];
  for (const column of columns) {
    const name = String(top[column]);
    yield { what: `renamed column ${name}`, grids: under((row, at) => (at === header ? put(row, column, `${name} revised`) : row)) };
    yield { what: `missing column ${name}`, grids: under((row) => row.filter((_, index) => index !== column)) };
    yield { what: `heading missing ${name}`, grids: under((row, at) => (at === header ? put(row, column, null) : row)) };
    yield { what: `duplicated column ${name}`, grids: under((row, at) => [...row.slice(0, top.length), at === header ? name : isNumber(row[column]) ? Number(row[column]) + 1 : (row[column] ?? null)]) };
    yield { what: `footnote mark in heading ${name}`, grids: under((row, at) => (at === header ? put(row, column, `${name} [note 3]`) : row)) };
    yield { what: `line feed in heading ${name}`, grids: under((row, at) => (at === header ? put(row, column, name.replace(" ", "\n")) : row)) };
  }
  const [first = 0] = columns;
  const width = top.length;
  const turned = (row: readonly Value[], by: number): readonly Value[] => {
    const whole = Array.from({ length: Math.max(width, row.length) }, (_, index) => row[index] ?? null);
    const [lead, rest] = [whole.slice(0, first), whole.slice(first)];
    return [...lead, ...rest.slice(by), ...rest.slice(0, by)];
  };
  yield { what: "columns reordered: reversed", grids: under((row) => [...Array.from({ length: width }, (_, index) => row[index] ?? null)].reverse()) };
  yield { what: "columns reordered: the first last", grids: under((row) => turned(row, 1)) };
  yield { what: "headings moved by one to the left", grids: under((row, at) => (at === header ? turned(row, 1) : row)) };
  yield { what: "headings moved by one to the right", grids: under((row, at) => (at === header ? turned(row, width - first - 1) : row)) };
  yield { what: "data moved by one to the right", grids: under((row, at) => (at === header ? row : [...row.slice(0, first), null, ...row.slice(first)])) };
  yield { what: "data moved by one to the left", grids: under((row, at) => (at === header ? row : row.filter((_, index) => index !== first))) };
  yield { what: "a new column in front", grids: under((row, at) => [at === header ? "Something new" : 1, ...row]) };
  yield { what: "an empty column at the end", grids: under((row) => [...row, null]) };
}

function* rowFaults(grids: readonly Grid[], { sheet, header, rows, columns }: Table): Generator<Change> {
  const all = grids[sheet]?.rows ?? [];
  const inserted = (before: number, ...news: readonly (readonly Value[])[]): readonly Grid[] =>
    grids.map((grid, index) => (index === sheet ? { ...grid, rows: [...all.slice(0, before), ...news, ...all.slice(before)] } : grid));
  const width = all[header]?.length ?? 0;
  const line = (...values: readonly Value[]): readonly Value[] => Array.from({ length: width }, (_, index) => values[index] ?? null);
  yield { what: "two title rows above", grids: inserted(0, line("A publication"), line(null, "Figures as published")) };
  yield { what: "a blank row below the header", grids: inserted(header + 1, line()) };
  yield { what: "blank rows at the end", grids: inserted(all.length, line(), line(), line()) };
  yield { what: "a note at the end", grids: inserted(all.length, line("Source: a publisher")) };
  yield { what: "the header a second time", grids: inserted((rows[1] ?? header) + 1, all[header] ?? []) };
  for (const row of rows) {
    const cells = all[row] ?? [];
    yield { what: `row ${row + 1} twice`, grids: inserted(row + 1, cells) };
    yield { what: `row ${row + 1} twice, the second with other figures`, grids: inserted(all.length, cells.map((value) => (isNumber(value) ? Number(value) + 1 : value))) };
    const total = cells.map((value, column): Value => (isNumber(value) ? 2 * Number(value) : column === columns[0] || /^[A-Z0-9]{3,9}$/.test(String(value)) ? "Total" : value));
    yield { what: `a total row made of row ${row + 1}`, grids: inserted(all.length, total) };
  }
}

function* periodFaults(grids: readonly Grid[], { sheet, header, rows, columns }: Table): Generator<Change> {
  for (const row of rows) {
    for (const column of columns) {
      const next = nextMonth(String(grids[sheet]?.rows[row]?.[column] ?? ""));
      if (row > header && next !== undefined) yield { what: `two months in one file, row ${row + 1}`, grids: change(grids, sheet, (old, at) => (at === row ? put(old, column, next) : old)) };
    }
  }
}

function* sheetFaults(grids: readonly Grid[]): Generator<Change> {
  for (const [sheet, { name }] of grids.entries()) {
    if (name === null) continue;
    yield { what: `sheet ${name} under another name`, grids: grids.map((grid, index) => (index === sheet ? { ...grid, name: `${name.slice(0, 20)} old` } : grid)) };
    yield { what: `sheet ${name} missing`, grids: grids.filter((_, index) => index !== sheet) };
  }
  yield { what: "sheets reversed", grids: [...grids].reverse() };
}

const swapped = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le").swap16();

/** Variants of how the text of a CSV is written, and cuts of it. */
function* textFaults(rows: Grid["rows"]): Generator<Variant> {
  const text = csvOf(rows);
  const accented = text.replace(/HOSPITALS?|TRUST|COUNCIL|BOARD/i, (word) => `${word} CAFÉ`);
  yield { what: "UTF-16, little end first", bytes: Buffer.from(`\uFEFF${text}`, "utf16le") };
  yield { what: "UTF-16, big end first", bytes: swapped(text) };
  yield { what: "UTF-16 without its mark", bytes: Buffer.from(text, "utf16le") };
  yield { what: "a byte order mark", bytes: Buffer.from(`\uFEFF${text}`) };
  yield { what: "Windows-1252", bytes: Buffer.from(accented, "latin1") };
  yield { what: "carriage returns only", bytes: Buffer.from(csvOf(rows, "\r")) };
  yield { what: "line feeds only", bytes: Buffer.from(csvOf(rows, "\n")) };
  yield { what: "line ends doubled", bytes: Buffer.from(csvOf(rows, "\r\r\n")) };
  yield { what: "no line end at the end", bytes: Buffer.from(text.trimEnd()) };
  yield { what: "every cell in quotation marks", bytes: Buffer.from(rows.map((row) => `${row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(",")}\n`).join("")) };
  yield { what: "semicolons between cells", bytes: Buffer.from(rows.map((row) => `${row.map(quoted).join(";")}\n`).join("")) };
  yield { what: "tabs between cells", bytes: Buffer.from(rows.map((row) => `${row.join("\t")}\n`).join("")) };
  yield { what: "a quotation mark never closed", bytes: Buffer.from(text.replace(/,(?=[^,]*$)/, ',"')) };
  for (const part of [0.3, 0.6, 0.9]) {
    const near = Math.floor(text.length * part);
    const lineEnd = text.indexOf("\r\n", near);
    if (lineEnd < 0) continue;
    yield { what: `cut in the middle of a row, at ${100 * part}%`, bytes: Buffer.from(text.slice(0, text.lastIndexOf(",", lineEnd))) };
    yield { what: `cut between rows, at ${100 * part}%`, bytes: Buffer.from(text.slice(0, lineEnd + 2)) };
  }
  yield { what: "cut within the last cell", bytes: Buffer.from(text.trimEnd().slice(0, -1)) };
}

export interface MalformOptions {
  /** Whether the publication holds one month a file. */
  readonly onePeriod: boolean;
  /** Data rows and columns of each sheet that are tried. */
  readonly mostRows: number;
  readonly mostColumns: number;
  /** Sheets that are tried; all where absent. */
  readonly sheets?: readonly string[];
}

/** Every way in which a small valid file is made wrong, or merely other. */
export function* malform(grids: readonly Grid[], packing: Packing, { onePeriod, mostRows, mostColumns, sheets }: MalformOptions): Generator<Variant> {
  for (const table of findTables(grids, mostRows, mostColumns)) {
    if (sheets !== undefined && !sheets.includes(grids[table.sheet]?.name ?? "")) continue;
    const changes = [cellFaults(grids, table), dateFaults(grids, table), columnFaults(grids, table), rowFaults(grids, table), ...(onePeriod ? [periodFaults(grids, table)] : [])];
    const name = grids.length > 1 ? `${grids[table.sheet]?.name ?? ""}: ` : "";
    for (const one of changes) for (const { what, grids: changed } of one) yield { what: `${name}${what}`, bytes: pack(changed, packing) };
  }
  if (packing !== "csv") for (const { what, grids: changed } of sheetFaults(grids)) yield { what, bytes: pack(changed, packing) };
  else yield* textFaults(grids[0]?.rows ?? []);
}
