import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { HOSTILE_FILES } from "./fixtures/hostile-files";
import { openSourceFile } from "./open-source-file";

const folder = mkdtempSync(path.join(os.tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function readWhole(bytes: Buffer) {
  const file = path.join(folder, "upload");
  writeFileSync(file, bytes);
  const issues = createIssueList("upload", 100);
  const opened = await openSourceFile({ path: file, fileName: "upload" }, issues);
  let rows = 0;
  for (const table of opened?.tables ?? []) for await (const _row of table.rows()) rows += 1;
  return { issues, rows };
}

describe("a hostile file", () => {
  it.each(HOSTILE_FILES.map((file) => [file.what, file] as const))("%s", async (_what, { build, rule }) => {
    const { issues, rows } = await readWhole(build());
    const refusals = issues.items.filter(({ severity }) => severity === "refusal");
    expect(refusals.map((refusal) => refusal.rule)).toEqual(rule === null ? [] : [rule]);
    for (const { file, message } of refusals) expect([file, message]).toEqual(["upload", expect.stringMatching(/^[A-Z].{15,}[.]$/)]);
    if (rule === null) expect(rows).toBeGreaterThan(0);
  }, 60_000);
});
