import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createIssueList, type ImportIssue } from "../domain/import-issue";
import type { SourceReading } from "../domain/source-figure";
import { openSourceFile } from "../reading/open-source-file";
import type { PublicationSource } from "../reading/publication-source";
import { READ_LIMITS } from "../reading/read-limits";

export interface ReadOutcome {
  readonly recognised: boolean;
  readonly reading: SourceReading | null;
  readonly issues: readonly ImportIssue[];
  readonly refused: boolean;
}

/** Opens a file, asks a source whether it is its own, and lets it read. */
export async function readPath(source: PublicationSource, file: string): Promise<ReadOutcome> {
  const issues = createIssueList(path.basename(file), READ_LIMITS.maxIssues);
  const opened = await openSourceFile({ path: file, fileName: path.basename(file) }, issues);
  if (opened === null || !source.recognise(opened)) return { recognised: false, reading: null, issues: issues.items, refused: issues.refused };
  const reading = await source.read(opened, issues);
  return { recognised: true, reading: issues.refused ? null : reading, issues: issues.items, refused: issues.refused };
}

/** The same for a file made in a test. */
export async function readBytes(source: PublicationSource, fileName: string, bytes: Buffer | string): Promise<ReadOutcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "source-"));
  try {
    const file = path.join(folder, fileName);
    writeFileSync(file, bytes);
    return await readPath(source, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Figures of one metric and body, without detail, as [period end, value] in order. */
export const valuesOf = (reading: SourceReading | null, metricCode: string, code: string): readonly (readonly [string, number | null])[] =>
  (reading?.figures ?? [])
    .filter((figure) => figure.metricCode === metricCode && figure.area.code === code && figure.detail.length === 0)
    .map(({ period, value }) => [period.end, value] as const);
