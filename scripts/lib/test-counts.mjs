import fs from "node:fs";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Counts of a Vitest JSON report; a file that could not be loaded counts as one failed test.
 * @returns {Counts | null} null without a report
 */
export function vitestCounts(file) {
  const report = readJson(file);
  if (!report) return null;
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Counts of a Playwright JSON report; a test that passed only when repeated counts as failed. @returns {Counts | null} */
export function playwrightCounts(file) {
  const report = readJson(file);
  if (!report) return null;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** Counts of Node's own test runner, from its TAP report. @returns {Counts | null} */
export function nodeTestCounts(file) {
  if (!fs.existsSync(file)) return null;
  const text = fs.readFileSync(file, "utf8");
  const total = (name) => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, "m"))?.[1] ?? NaN);
  const counts = { passed: total("pass"), failed: total("fail") + total("cancelled") };
  return Number.isNaN(counts.passed + counts.failed) ? null : counts;
}

/**
 * What a suite is worth: its report, and at least one failure when the command failed, wrote no report or ran nothing.
 * @param {Counts | null} counts
 * @param {boolean} commandPassed
 * @returns {Counts}
 */
export function suiteCounts(counts, commandPassed) {
  if (!counts) return { passed: 0, failed: 1 };
  const ran = counts.passed + counts.failed > 0;
  return commandPassed && ran ? counts : { passed: counts.passed, failed: Math.max(1, counts.failed) };
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
