import type { SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import { parseSickness, type SicknessMonth, type SicknessRow } from "./parse";
import { LAYOUT, OTHER_PROVIDERS, OTHER_TYPES } from "./schema";
import { SICKNESS_ABSENCE_CSV } from "./source";

/** "… NHS Foundation Trust", "… NHS Trust", "… NHS and Social Care Partnership Trust". */
const NHS_TRUST = /\bNHS\b.*\bTrust$/i;

/**
 * W04 of NHS trusts. The file has no row for a region, an integrated care system or England; the row with an ICB's code
 * is of the ICB's own staff, so it is no figure of the system and is passed over.
 */
export const sicknessAbsenceCsv: PublicationSource = {
  ...SICKNESS_ABSENCE_CSV,
  recognise: ({ kind, tables: [table, ...others] }) => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, LAYOUT),
  async read({ tables: [table] }, issues) {
    const month = table === undefined ? null : await parseSickness(table, issues);
    return month === null ? null : toReading(month);
  },
};

function toReading({ period, rows }: SicknessMonth): SourceReading {
  const figures: SourceFigure[] = [];
  const passedOver: Record<string, number> = {};
  for (const row of rows) {
    const reason = reasonToPassOver(row);
    if (reason !== null) {
      passedOver[reason] = (passedOver[reason] ?? 0) + 1;
      continue;
    }
    const isEmpty = row.daysAvailable === 0;
    figures.push({
      metricCode: "W04", area: { kind: "trust", scheme: "ods", code: row.code, name: row.name }, period, detail: [], status: "final", row: row.row, sheet: null,
      value: isEmpty ? null : (100 * row.daysLost) / row.daysAvailable, numerator: row.daysLost, denominator: row.daysAvailable, mark: isEmpty ? "not_applicable" : null,
    });
  }
  return { figures, rowsRead: rows.length, passedOver, publishedOn: null };
}

function reasonToPassOver({ name, type }: SicknessRow): string | null {
  return OTHER_TYPES[type] ?? (NHS_TRUST.test(name) ? null : OTHER_PROVIDERS);
}
