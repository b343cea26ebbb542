import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { SourceFile } from "../../reading/source-file";
import { AREA_CODE, BOUNDARIES, CODE_PROPERTY, LEVELS, type BoundaryLevel } from "./schema";

/** Names and codes of a boundary file. Councils are those of the whole United Kingdom where the file holds them. */
export interface BoundaryNames {
  readonly level: BoundaryLevel;
  /** Year of the codes, such as 2026. */
  readonly year: number;
  readonly areas: readonly { readonly onsCode: string; readonly name: string }[];
}

interface Layout {
  readonly level: BoundaryLevel;
  readonly year: number;
  readonly code: string;
  readonly name: string;
}

export const isBoundaries = ({ kind, json }: SourceFile): boolean => kind === "json" && json !== null && /"FeatureCollection"/.test(json.slice(0, 500)) && /"(ICB|SICBL|NHSER|CTYUA)\d{2}CD"/.test(json);

/**
 * Reads codes and names of the areas of a boundary file, not their outlines. Areas are counted from 1 where an issue names a row.
 * @returns null when a refusal was added to `issues`
 */
export function parseBoundaryNames({ json }: SourceFile, issues: IssueList): Promise<BoundaryNames | null> {
  return Promise.resolve(json === null ? refuse(issues) : read(json, issues));
}

function refuse(issues: IssueList): null {
  issues.refuse("unsupported_file", "The file is not a whole GeoJSON file of boundaries. Download it again.");
  return null;
}

function read(json: string, issues: IssueList): BoundaryNames | null {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return refuse(issues);
  }
  const parsed = BOUNDARIES.safeParse(content);
  if (!parsed.success) return refuse(issues);
  const features = parsed.data.features;
  const layout = layoutOf(Object.keys(features[0]?.properties ?? {}));
  if (layout === null) {
    issues.refuse("missing_column", "The areas have no property with a code of one level and year, such as ICB26CD.", { row: 1 });
    return null;
  }
  const areas = new Map<string, { onsCode: string; name: string }>();
  features.forEach(({ properties }, index) => {
    const place = (column: string) => ({ row: index + 1, column });
    const [onsCode, name] = [properties[layout.code], properties[layout.name]];
    if (typeof onsCode !== "string" || onsCode.trim() === "") return issues.refuse("missing_value", "The area has no code.", place(layout.code));
    if (!AREA_CODE.test(onsCode)) return issues.refuse("invalid_code", `${quoteValue(onsCode)} is not the code of an area.`, place(layout.code));
    if (typeof name !== "string" || name.trim() === "") return issues.refuse("missing_value", "The area has no name.", place(layout.name));
    if (areas.has(onsCode)) return issues.refuse("duplicate_key", `The area ${onsCode} stands twice in the file.`, place(layout.code));
    areas.set(onsCode, { onsCode, name: name.trim() });
  });
  return issues.refused ? null : { level: layout.level, year: layout.year, areas: [...areas.values()] };
}

function layoutOf(properties: readonly string[]): Layout | null {
  const [found, ...others] = properties.flatMap((property) => {
    const [, prefix, year] = CODE_PROPERTY.exec(property) ?? [];
    return prefix === undefined || year === undefined ? [] : [{ prefix: prefix as keyof typeof LEVELS, year }];
  });
  if (found === undefined || others.length > 0) return null;
  return { level: LEVELS[found.prefix], year: 2000 + Number(found.year), code: `${found.prefix}${found.year}CD`, name: `${found.prefix}${found.year}NM` };
}
