import { expect, it } from "vitest";
import { lastAdministratorProblem } from "./last-administrator";

it.each([
  ["the only one", ["a"], "a", true],
  ["one of two", ["a", "b"], "a", false],
  ["somebody who cannot administer, beside one who can", ["a"], "b", false],
  ["nobody can administer already", [], "a", false],
  ["the only one, listed twice", ["a", "a"], "a", true],
])("%s", (_, able, target, refused) => expect(lastAdministratorProblem(able, target) !== null).toBe(refused));
