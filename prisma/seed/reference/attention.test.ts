import { describe, expect, it } from "vitest";
import stated from "./attention.json";
import { readReference } from "./read-reference";

const documents = new Set(readReference().documents.map(({ id }) => id));

describe("the national measures by area", () => {
  it("are the 18 of 2025/26 and the 15 of the framework, each once", () => {
    expect(stated.frameworks.map(({ short, measures }) => [short, measures.length, new Set(measures.map(({ name }) => name)).size])).toEqual([["2025/26", 18, 18], ["2026/27", 15, 15]]);
  });

  it("come from documents of the register, in order of publication", () => {
    expect([...stated.frameworks.map(({ document }) => document), stated.money.document].filter((id) => !documents.has(id))).toEqual([]);
    const days = stated.frameworks.map(({ publishedOn }) => publishedOn);
    expect(days).toEqual([...days].sort());
  });

  it("are held against weights that sum to 1 and say why", () => {
    for (const { areas, reason } of stated.weights) {
      expect(Object.values(areas).reduce((sum, weight) => sum + weight, 0)).toBe(1);
      expect(reason).not.toBe("");
    }
  });
});
