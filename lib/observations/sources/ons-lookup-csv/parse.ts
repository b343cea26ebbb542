import { quoteValue, type IssueList } from "../../domain/import-issue";
import { plainHeading } from "../../reading/heading";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { layoutFor, ODS_CODE, ONS_CODES, YEAR_HEADING, type LookupColumn } from "./schema";

/** A body by both its codes. */
export interface CodedArea {
  readonly onsCode: string;
  readonly odsCode: string;
  readonly name: string;
}

export interface SubIcbLocation extends CodedArea {
  /** ONS code of the board it is in. */
  readonly icbOnsCode: string;
}

export interface BoardInRegion extends CodedArea {
  readonly regionOnsCode: string;
}

export interface AreaLookup {
  /** Year of the codes, such as 2026. */
  readonly year: number;
  readonly subIcbs: readonly SubIcbLocation[];
  readonly icbs: readonly BoardInRegion[];
  readonly regions: readonly CodedArea[];
}

export const isAreaLookup = ({ kind, tables: [table, ...others] }: SourceFile): boolean => kind === "csv" && table !== undefined && others.length === 0 && yearOf(table) !== null;

/**
 * Reads which sub-ICB location lies in which board, and which board in which region; each body must be named alike, and lie
 * in one place, wherever it stands.
 * @returns null when a refusal was added to `issues`
 */
export async function parseAreaLookup({ tables: [table] }: SourceFile, issues: IssueList): Promise<AreaLookup | null> {
  const year = table === undefined ? null : yearOf(table);
  if (table === undefined || year === null) {
    issues.refuse("missing_column", "The columns of sub-ICB locations, boards and regions, such as SICBL26CD, are missing.");
    return null;
  }
  const subIcbs = new Map<string, SubIcbLocation>();
  const icbs = new Map<string, BoardInRegion>();
  const regions = new Map<string, CodedArea>();
  for await (const record of records(table, layoutFor(year), issues)) {
    const region = readArea(record, "region");
    const icb = { ...readArea(record, "icb"), regionOnsCode: region.onsCode };
    const subIcb = { ...readArea(record, "subIcb"), icbOnsCode: icb.onsCode };
    if (subIcbs.has(subIcb.onsCode)) record.refuse("duplicate_key", `The location ${subIcb.onsCode} stands twice in the table.`, "subIcbOns");
    subIcbs.set(subIcb.onsCode, subIcb);
    keep(icbs, icb, record, "icbOns");
    keep(regions, region, record, "regionOns");
  }
  if (subIcbs.size === 0 && !issues.refused) issues.refuse("no_figures", "The table holds no locations.", { sheet: table.name });
  return issues.refused ? null : { year: 2000 + Number(year), subIcbs: [...subIcbs.values()], icbs: [...icbs.values()], regions: [...regions.values()] };
}

/** Two digits of the year in the headings; null for a table of another kind. */
function yearOf(table: SourceTable): string | null {
  const year = table.head.flatMap(({ cells }) => cells.map((cell) => YEAR_HEADING.exec(plainHeading(cell))?.[1])).find((found) => found !== undefined);
  return year !== undefined && hasHeader(table, layoutFor(year)) ? year : null;
}

function readArea(record: TableRecord<LookupColumn>, level: "subIcb" | "icb" | "region"): CodedArea {
  const [ons, ods, name] = [`${level}Ons`, `${level}Ods`, `${level}Name`] as const;
  const area = { onsCode: record.text(ons), odsCode: record.text(ods), name: record.text(name) };
  if (!ONS_CODES[level].test(area.onsCode)) record.refuse(area.onsCode === "" ? "missing_value" : "invalid_code", `${quoteValue(area.onsCode)} is not a code of this kind of body.`, ons);
  if (!ODS_CODE.test(area.odsCode)) record.refuse(area.odsCode === "" ? "missing_value" : "invalid_code", `${quoteValue(area.odsCode)} is not a code of this kind of body.`, ods);
  if (area.name === "") record.refuse("missing_value", "The cell is empty.", name);
  return area;
}

function keep<T extends CodedArea>(areas: Map<string, T>, area: T, record: TableRecord<LookupColumn>, column: LookupColumn): void {
  const before = areas.get(area.onsCode);
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(area)) record.refuse("name_varies", `${area.onsCode} has another name, code or region further up.`, column);
  areas.set(area.onsCode, before ?? area);
}
