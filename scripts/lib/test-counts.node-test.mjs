import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { nodeTestCounts, playwrightCounts, suiteCounts, vitestCounts } from "./test-counts.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "counts-"));
after(() => fs.rmSync(folder, { recursive: true }));

function report(content) {
  const file = path.join(folder, `${Math.random()}`);
  fs.writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("a Vitest file that could not be loaded counts as one failure beside the failed tests", () => {
  const file = report({
    numPassedTests: 5,
    numFailedTests: 2,
    testResults: [
      { status: "failed", assertionResults: [{ status: "failed" }, { status: "failed" }, { status: "passed" }] },
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ],
  });
  assert.deepEqual(vitestCounts(file), { passed: 5, failed: 3 });
});

test("a flaky Playwright test and an error outside tests count as failures, a skipped test as neither", () => {
  const file = report({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4 }, errors: [{ message: "x" }] });
  assert.deepEqual(playwrightCounts(file), { passed: 7, failed: 4 });
});

test("Node's report counts cancelled tests as failed; an unfinished report is none", () => {
  assert.deepEqual(nodeTestCounts(report("TAP version 13\nok 1 - a\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n")), { passed: 3, failed: 2 });
  assert.equal(nodeTestCounts(report("TAP version 13\nok 1 - a\n")), null);
});

test("no report, no tests and a failing command are each at least one failure", () => {
  assert.deepEqual(suiteCounts(vitestCounts(path.join(folder, "absent")), true), { passed: 0, failed: 1 });
  assert.deepEqual(suiteCounts({ passed: 0, failed: 0 }, true), { passed: 0, failed: 1 });
  assert.deepEqual(suiteCounts({ passed: 9, failed: 0 }, false), { passed: 9, failed: 1 });
  assert.deepEqual(suiteCounts({ passed: 9, failed: 0 }, true), { passed: 9, failed: 0 });
});
