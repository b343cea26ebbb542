import type { IssueList } from "../../domain/import-issue";
import type { SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { checkYears } from "./check-years";
import { countMonthly, parseAnnual, type BodyYear } from "./parse";
import { checkShare, reliableRecovery } from "./reliable-recovery";
import { ANNUAL, ANNUAL_MEASURES, MONTHLY, MONTHLY_MEASURES } from "./schema";
import { TALKING_THERAPIES_CSV } from "./source";

/** M01, the share of those finishing treatment who reliably recovered, of ICBs and England by financial year. */
export const talkingTherapiesCsv: PublicationSource = {
  ...TALKING_THERAPIES_CSV,
  recognise: (file) => layoutOf(file) !== null,
  async read(file, issues) {
    const layout = layoutOf(file);
    if (layout === null) return null;
    return layout.isAnnual ? readAnnual(layout.table, issues) : readMonthly(layout.table, issues);
  },
};

function layoutOf({ kind, tables: [table, ...others] }: SourceFile): { readonly table: SourceTable; readonly isAnnual: boolean } | null {
  if (kind !== "csv" || table === undefined || others.length > 0) return null;
  const holds = (measures: readonly string[]): boolean => table.head.some(({ cells }) => cells.some((cell) => measures.includes(String(cell))));
  if (hasHeader(table, ANNUAL) && holds(ANNUAL_MEASURES)) return { table, isAnnual: true };
  return hasHeader(table, MONTHLY) && holds(MONTHLY_MEASURES) ? { table, isAnnual: false } : null;
}

async function readAnnual(table: SourceTable, issues: IssueList): Promise<SourceReading | null> {
  const annual = await parseAnnual(table, issues);
  if (annual === null) return null;
  for (const body of annual.bodies) checkShare(body, issues);
  checkYears(annual.bodies, issues);
  if (issues.refused) return null;
  return { figures: annual.bodies.map(toFigure), rowsRead: annual.rowsRead, passedOver: annual.passedOver, codeColumn: "org_code", publishedOn: null };
}

function toFigure(body: BodyYear): SourceFigure {
  const { area, period, row } = body;
  return { metricCode: "M01", area, period, detail: [], ...reliableRecovery(body), status: "final", row, sheet: null };
}

/** Shares by sub-ICB location come without their denominators, so no ICB can be had from them. */
async function readMonthly(table: SourceTable, issues: IssueList): Promise<SourceReading | null> {
  const rows = await countMonthly(table, issues);
  if (issues.refused) return null;
  issues.warn("no_figures", "The file holds sub-ICB locations alone, whose shares cannot be added up to ICBs. Nothing is taken from it.");
  return { figures: [], rowsRead: rows, passedOver: { "sub-ICB locations": rows }, publishedOn: null };
}
