import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createIssueList, type ImportIssue, type IssueList } from "../domain/import-issue";
import { openSourceFile } from "../reading/open-source-file";
import { READ_LIMITS } from "../reading/read-limits";
import type { SourceFile } from "../reading/source-file";

export interface TypedOutcome<T> {
  readonly result: T | null;
  readonly issues: readonly ImportIssue[];
  readonly refused: boolean;
}

/** Opens a file and has it read by a reader whose result is no list of figures; a refusal leaves no result. */
export async function readTypedPath<T>(parse: (file: SourceFile, issues: IssueList) => Promise<T | null>, file: string): Promise<TypedOutcome<T>> {
  const issues = createIssueList(path.basename(file), READ_LIMITS.maxIssues);
  const opened = await openSourceFile({ path: file, fileName: path.basename(file) }, issues);
  const result = opened === null ? null : await parse(opened, issues);
  return { result: issues.refused ? null : result, issues: issues.items, refused: issues.refused };
}

/** The same for a file made in a test. */
export async function readTypedBytes<T>(parse: (file: SourceFile, issues: IssueList) => Promise<T | null>, fileName: string, bytes: Buffer | string): Promise<TypedOutcome<T>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "typed-"));
  try {
    const file = path.join(folder, fileName);
    writeFileSync(file, bytes);
    return await readTypedPath(parse, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
