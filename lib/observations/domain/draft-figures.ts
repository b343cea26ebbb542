import type { AreaFinder } from "./area-finder";
import type { IssueList } from "./import-issue";
import { quoteValue } from "./import-issue";
import { DetailList } from "./detail-list";
import type { DetailName, DraftDetail, DraftDetails, DraftFigure } from "./release-draft";
import type { FigureDetail, SourceArea, SourceFigure } from "./source-figure";

export interface DraftedFigures {
  readonly figures: readonly DraftFigure[];
  readonly details: DraftDetails;
  readonly detailNames: readonly DetailName[];
  /** Last day of the latest period; null where there are no figures. */
  readonly periodEnd: string | null;
}

/** What a source read. */
export interface ReadFigures {
  readonly figures: Iterable<SourceFigure>;
  readonly codeColumn?: string;
}

interface Unfound {
  readonly area: SourceArea;
  readonly row: number;
  readonly sheet: string | null;
  count: number;
}

/**
 * Gives every figure its area. A board, region or council that cannot be found refuses the file (`unknown_icb_code`,
 * `unknown_code`), because its figures could only be dropped or given to the wrong body; so do two codes of one body that
 * both have the figure (`duplicate_key`). A provider that is no NHS trust of the register is listed in a warning, and its
 * own figures are left out.
 */
export function draftFigures({ figures, codeColumn }: ReadFigures, find: AreaFinder, issues: IssueList): DraftedFigures {
  const drafted: DraftFigure[] = [];
  const details = new DetailList();
  const names = new Map<string, DetailName>();
  const unfound = new Map<string, Unfound>();
  const codes = new Map<string, string>();
  let periodEnd: string | null = null;
  const findOnce = findingOnce(find);
  // The metrics of one part come one after the other, and name it by the same list.
  let part: Part = { of: [], provider: "", category: "" };
  for (const figure of figures) {
    const { area, period, detail, metricCode, value, numerator, denominator, mark, status } = figure;
    const areaId = findOnce(area, period.end);
    if (areaId === null) {
      note(unfound, figure);
      continue;
    }
    if (periodEnd === null || period.end > periodEnd) periodEnd = period.end;
    const shared = { metricCode, areaId, periodStart: period.start, periodEnd: period.end, value, numerator, denominator, mark, status, codeAsPublished: area.code };
    if (detail.length > 0) {
      if (part.of !== detail) part = partOf(names, detail);
      details.add(shared, part);
      continue;
    }

    const key = `${metricCode}|${areaId}|${period.end}`;
    const other = codes.get(key);
    if (other === undefined) drafted.push(shared);
    else issues.refuse("duplicate_key", `The codes ${quoteValue(other)} and ${quoteValue(area.code)} are of one body, and both have a figure of ${metricCode} for the period to ${period.end}.`, { row: figure.row, sheet: figure.sheet, column: codeColumn ?? null });
    codes.set(key, area.code);
  }
  report([...unfound.values()], codeColumn ?? null, issues);
  return { figures: drafted, details, detailNames: [...names.values()], periodEnd };
}

/** A part as it is stored, with the list that names it. */
interface Part extends Pick<DraftDetail, "provider" | "category"> {
  readonly of: readonly FigureDetail[];
}

/** A finder that is asked once for each code and day. */
function findingOnce(find: AreaFinder): AreaFinder {
  const found = new Map<string, number | null>();
  let last: { readonly area: SourceArea; readonly day: string; readonly id: number | null } | null = null;
  return (area, day) => {
    if (last !== null && last.area === area && last.day === day) return last.id;
    const key = `${area.kind}|${area.scheme}|${area.code}|${day}`;
    let id = found.get(key);
    if (id === undefined) {
      id = find(area, day);
      found.set(key, id);
    }
    last = { area, day, id };
    return id;
  };
}

/** What the parts of a figure are called together. */
function partOf(names: Map<string, DetailName>, detail: readonly FigureDetail[]): Part {
  let provider = "";
  let category = "";
  for (const part of detail) {
    const named = nameOf(names, part);
    if (part.by === "provider") provider = part.code;
    else category = category === "" ? named : [category, named].sort().join("|");
  }
  return { of: detail, provider, category };
}

/** How a part is written as a category, such as "treatment_function:C_110"; its name is kept at the first meeting. */
function nameOf(names: Map<string, DetailName>, { by, code, name }: FigureDetail): string {
  const key = `${by}:${code}`;
  if (!names.has(key)) names.set(key, { by, code, name });
  return key;
}

function note(unfound: Map<string, Unfound>, { area, row, sheet }: SourceFigure): void {
  const key = `${area.kind}|${area.scheme}|${area.code}`;
  const known = unfound.get(key);
  if (known === undefined) unfound.set(key, { area, row, sheet, count: 1 });
  else known.count += 1;
}

/** Whether a provider is called an NHS trust: those come first, as their absence from the register is the register's gap. */
const isNamedTrust = ({ area }: Unfound): boolean => /\bNHS (foundation )?trust\b/i.test(area.name);

const WHAT = { icb: "an integrated care board in force in the period of this file", region: "a region of the NHS", statistical_region: "a statistical region", council: "a council", trust: "an NHS trust", england: "England", unattributed: "a body" } as const;

function report(unfound: readonly Unfound[], column: string | null, issues: IssueList): void {
  for (const { area, row, sheet } of unfound.filter((one) => one.area.kind !== "trust")) {
    const named = area.name === "" ? "" : ` (${area.name})`;
    issues.refuse(area.kind === "icb" ? "unknown_icb_code" : "unknown_code", `The code ${quoteValue(area.code)}${named} is not that of ${WHAT[area.kind]}.`, { row, sheet, column, unmatched: { scheme: area.scheme, code: area.code, name: area.name } });
  }
  const providers = unfound.filter((one) => one.area.kind === "trust").sort((a, b) => Number(isNamedTrust(b)) - Number(isNamedTrust(a)));
  if (providers.length === 0) return;
  const listed = providers.slice(0, 5).map(({ area }) => `${quoteValue(area.code)} ${area.name}`).join(", ");
  const more = providers.length > 5 ? ` and ${providers.length - 5} more` : "";
  const are = providers.length === 1 ? "1 provider is not an NHS trust of the register, so its own figures are" : `${providers.length} providers are not NHS trusts of the register, so their own figures are`;
  issues.warn("unknown_code", `${are} left out: ${listed}${more}.`);
}
