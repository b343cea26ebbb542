import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { allMethods } from "./all-methods";
import { verifyFolder } from "./verify-folder";

const REFERENCE = path.resolve("../shared/reference");
const SAMPLE = path.resolve("lib/statistics/fixtures");

describe.each([
  { name: "the sample kept with the code", folder: SAMPLE, least: 40 },
  { name: "all published answers (skipped where ../shared/reference is absent)", folder: REFERENCE, least: 274 },
])("$name", ({ folder, least }) => {
  const verdicts = existsSync(folder) ? verifyFolder(folder, allMethods) : [];
  const isHere = it.skipIf(verdicts.length === 0);

  isHere("is whole and names every method", () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(least);
    expect([...new Set(verdicts.map(({ method }) => method))].sort()).toEqual(Object.keys(allMethods).sort());
  });

  it.each(verdicts.map((verdict) => [`${verdict.file} ${verdict.id}`, verdict] as const))("%s", (_name, verdict) => {
    expect(verdict.differences).toEqual([]);
  });
});
