import type { ImportIssue } from "@/lib/observations/domain/import-issue";
import { issueLine, listed } from "@/lib/observations/domain/import-text";

export type Finding = Omit<ImportIssue, "severity" | "rule" | "unmatched"> & { readonly rule: string };

/** What `--json` prints. `notAttributed` counts figures of the file that belong to no integrated care board. */
export interface Report {
  /** Number of the import; null where none was made. */
  readonly import: number | null;
  /** As in `ImportState`; null where no import was made. */
  readonly state: string | null;
  readonly publication: string | null;
  /** Last day of the month of the file. */
  readonly period: string | null;
  readonly sha256: string | null;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly notAttributed: number;
  readonly refused: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly published: boolean;
  readonly alreadyLoaded: boolean;
}

export const NOTHING: Report = { import: null, state: null, publication: null, period: null, sha256: null, new: 0, changed: 0, unchanged: 0, notAttributed: 0, refused: [], warnings: [], published: false, alreadyLoaded: false };

const REFUSED = 2;

export const finding = (file: string, rule: string, message: string): Finding => ({ file, sheet: null, row: null, column: null, rule, message });

/** Findings of one kind. */
export const findings = (issues: readonly ImportIssue[], wanted: ImportIssue["severity"]): Finding[] =>
  issues.flatMap(({ severity, unmatched: _, ...own }) => (severity === wanted ? [own] : []));

/** Says why nothing was done; 2 is the exit code for that. */
export function refuse(report: Report, json: boolean): number {
  process.stderr.write(`${["Refused: nothing was stored", ...report.refused.map(issueLine)].join("\n")}\n`);
  if (!json) listed("Warnings:", report.warnings.map(issueLine)).forEach((line) => process.stderr.write(`${line}\n`));
  finish(report, json);
  return REFUSED;
}

/** Ends well, with the report where a program asked for it. */
export function finish(report: Report, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}
