import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { differences } from "./compare";
import { simple, type Methods } from "./methods";
import { verifyFolder } from "./verify-folder";

const METHODS: Methods = {
  double: simple(z.object({ x: z.number() }), z.object({}), ({ x }) => ({ value: 2 * x, parts: [x, x], label: "even", none: null })),
};
const entry = (fields: object) => ({ id: "a", method: "double", inputs: { x: 3 }, expected: { value: 6 }, tolerance: { rel: 1e-9 }, ...fields });

describe("verifyFolder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "verify-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const verify = (...entries: object[]) => {
    writeFileSync(path.join(folder, "vectors.json"), JSON.stringify(entries));
    writeFileSync(path.join(folder, "index.json"), "{}");
    return verifyFolder(folder, METHODS);
  };

  it("passes what agrees, in depth", () => {
    expect(verify(entry({ expected: { value: 6, parts: [3, 3], label: "even", none: null } }))).toEqual([{ file: "vectors.json", id: "a", method: "double", differences: [] }]);
  });

  it.each([
    ["a figure beyond its tolerance", { expected: { value: 6.1 } }, { field: "value", got: 6, expected: 6.1 }],
    ["a field that is not calculated", { expected: { other: 1 } }, { field: "other", got: undefined, expected: 1 }],
    ["a figure deep inside", { expected: { parts: [3, 4] } }, { field: "parts[1]", got: 3, expected: 4 }],
    ["a list that is too short", { expected: { parts: [3, 3, 3] } }, { field: "parts.length", got: 2, expected: 3 }],
    ["a figure where none is wanted", { expected: { value: null } }, { field: "value", got: 6, expected: null }],
    ["a label", { expected: { label: "odd" } }, { field: "label", got: "even", expected: "odd" }],
  ])("reports %s", (_what, fields, difference) => {
    expect(verify(entry(fields))[0]?.differences).toEqual([difference]);
  });

  it.each([
    ["a method nobody knows", entry({ method: "triple" }), "unknown method triple"],
    ["an entry without a figure to compare", entry({ expected: {} }), "nothing to compare"],
    ["an input that is missing", entry({ inputs: {} }), "expected number"],
    ["what is no entry", { id: "a" }, "expected string"],
  ])("fails %s", (_what, fields, message) => {
    expect(String(verify(fields)[0]?.differences[0]?.got)).toContain(message);
  });

  it("stops at a file that is no list and a folder without files", () => {
    writeFileSync(path.join(folder, "vectors.json"), "{}");
    expect(() => verifyFolder(folder, METHODS)).toThrow("vectors.json is not a list of entries");
    writeFileSync(path.join(folder, "vectors.json"), "[");
    expect(() => verifyFolder(folder, METHODS)).toThrow("vectors.json is not JSON");
    rmSync(path.join(folder, "vectors.json"));
    expect(() => verifyFolder(folder, METHODS)).toThrow("holds no vector file");
  });
});

describe("differences", () => {
  it("takes the wider of the two tolerances, and nothing for a figure that is not a number", () => {
    const at = (got: unknown, tolerance: { rel: number; abs: number }) => differences({ field: "x", expected: 100, got, tolerance }).length;
    expect([at(101, { rel: 0.01, abs: 0 }), at(101.5, { rel: 0.01, abs: 2 }), at(101.5, { rel: 0.01, abs: 1 })]).toEqual([0, 0, 1]);
    expect([at(NaN, { rel: 1, abs: 1e9 }), at("100", { rel: 1, abs: 1 }), at(null, { rel: 1, abs: 1 })]).toEqual([1, 1, 1]);
  });
});
