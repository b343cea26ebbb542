import { expect, it } from "vitest";
import { ROLE, ROLES } from "@/lib/access/roles";
import { grantProblem, reachInWords } from "./grant";

const KINDS = [null, "england", "region", "icb", "council", "trust", "unattributed"];

// Every role with every kind of organisation: exactly one kind fits each role.
it.each(ROLES.flatMap((role) => KINDS.map((kind) => ({ role, kind }))))("$role for $kind", ({ role, kind }) => {
  const fits = kind === (ROLE[role].areaKind === "none" ? null : ROLE[role].areaKind);
  expect(grantProblem(ROLE[role], kind) === null).toBe(fits);
});

it("says which organisation is missing, at the field of the organisation", () => {
  expect(grantProblem(ROLE.regional_oversight, null)).toEqual({ code: "invalid", message: "Regional oversight is held for a region: choose one", field: "areaId" });
});

it.each([
  ["all", null, "all ICBs in England"],
  ["nothing", null, "no figures"],
  ["area", null, "nothing, because no organisation is set"],
  ["area", { kind: "icb", name: "South Yorkshire" }, "South Yorkshire ICB"],
  ["area", { kind: "region", name: "London" }, "the ICBs of London"],
  ["area", { kind: "council", name: "Sheffield" }, "the ICBs that serve Sheffield"],
] as const)("reach %s %o: %s", (reach, area, words) => expect(reachInWords(reach, area)).toBe(words));
