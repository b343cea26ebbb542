import { expect, it } from "vitest";
import { detailInWords } from "./detail-in-words";

it.each([
  [{ linkExpiresAt: "2026-01-01", organisation: null, sessionsEnded: 0, kept: true }, ["Link expires at: 2026-01-01", "Organisation: none", "Sessions ended: 0", "Kept: yes"]],
  [{ counts: { new: 3, changed: 0 }, names: ["a", "b"], empty: [] }, ["Counts: new: 3", "Counts: changed: 0", "Names: a, b", "Empty: none"]],
  [{}, []],
  [null, []],
  ["plain words", ["Detail: plain words"]],
  [{ pairs: [{ a: 1 }] }, ['Pairs: {"a":1}']],
])("%j", (detail, lines) => expect(detailInWords(detail).map(({ name, value }) => `${name}: ${value}`)).toEqual(lines));
