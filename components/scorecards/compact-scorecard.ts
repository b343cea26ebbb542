import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { RowGroup, ShownRow } from "@/lib/scorecards/domain/scorecard-rows";
import type { RealismBand } from "@/lib/statistics/realism/realism-verdict";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

/** Marks beside a name, one bit each. */
const MARK = { illustrative: 1, proposal: 2, coverage: 4, stale: 8 } as const;

/** A row as it travels to the browser: an array, because names of fields are half of its bytes. `0` stands for nothing. */
type CompactRow = readonly [
  objective: string, metric: string | 0, name: string, note: string, marks: number, value: string, period: string, parts: string | 0, revision: string | 0, target: string, targetNote: string,
  sparkline: string | 0, variation: VariationIcon | 0, assurance: AssuranceIcon | 0, points: number, status: ObjectiveStatus | 0, because: string,
  realism: readonly [band: RealismBand, word: string, count: string] | 0, lag: string | 0, next: string, notes: readonly (readonly [text: string, href?: string, link?: string])[] | 0, isMain: 0 | 1,
];

/** The table as it travels to the browser. */
export type CompactGroups = readonly (readonly [key: RowGroup["key"], heading: string, note: string, rows: readonly CompactRow[]])[];

function packRow(row: ShownRow): CompactRow {
  const marks = (row.isIllustrative ? MARK.illustrative : 0) + (row.isProposal ? MARK.proposal : 0) + (row.coverageChanged ? MARK.coverage : 0) + (row.stale ? MARK.stale : 0);
  return [
    row.objective, row.metric ?? 0, row.name, row.note, marks, row.value, row.period, row.parts ?? 0, row.revision ?? 0, row.target, row.targetNote,
    row.sparkline ?? 0, row.variation ?? 0, row.assurance ?? 0, row.points, row.status ?? 0, row.because,
    row.realism === null ? 0 : [row.realism.band, row.realism.word, row.realism.countText], row.lag ?? 0, row.next,
    row.notes.length === 0 ? 0 : row.notes.map(({ text, href, link }) => (href === undefined ? [text] : [text, href, link])), row.isMain ? 1 : 0,
  ];
}

const told = <T>(value: T | 0): T | null => (value === 0 ? null : value);

function openRow([objective, metric, name, note, marks, value, period, parts, revision, target, targetNote, sparkline, variation, assurance, points, status, because, realism, lag, next, notes, isMain]: CompactRow): ShownRow {
  return {
    objective, metric: told(metric), name, note, isIllustrative: (marks & MARK.illustrative) > 0, isProposal: (marks & MARK.proposal) > 0, coverageChanged: (marks & MARK.coverage) > 0, stale: (marks & MARK.stale) > 0,
    value, period, parts: told(parts), revision: told(revision), target, targetNote, sparkline: told(sparkline), variation: told(variation), assurance: told(assurance), points, status: told(status), because,
    realism: realism === 0 ? null : { band: realism[0], word: realism[1], countText: realism[2] }, lag: told(lag), next,
    notes: notes === 0 ? [] : notes.map(([text, href, link]) => ({ text, ...(href !== undefined && { href, link: link ?? "" }) })), isMain: isMain === 1,
  };
}

export const packGroups = (groups: readonly RowGroup[]): CompactGroups => groups.map(({ key, heading, note, rows }) => [key, heading, note, rows.map(packRow)]);

export const openGroups = (groups: CompactGroups): readonly RowGroup[] => groups.map(([key, heading, note, rows]) => ({ key, heading, note, rows: rows.map(openRow) }));
