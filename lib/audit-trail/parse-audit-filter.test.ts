import { expect, it } from "vitest";
import { parseAuditFilter } from "./parse-audit-filter";

it("splits words, and takes what is missing as no limit", () => {
  expect(parseAuditFilter({ actor: "  ann  okafor " }).filter).toEqual({ actorWords: ["ann", "okafor"], action: null, from: null, to: null });
  expect(parseAuditFilter({ actor: ["a", "b"], action: "" }).filter).toEqual({ actorWords: [], action: null, from: null, to: null });
});

it.each([
  [{ from: "2026-02-29" }, ["from"]],
  [{ to: "14/05/2026" }, ["to"]],
  [{ from: "x", to: "y" }, ["from", "to"]],
  [{ from: "2026-05-02", to: "2026-05-01" }, ["to"]],
  [{ from: "2026-05-01", to: "2026-05-01" }, []],
])("%j has problems at %j", (query, fields) => expect(parseAuditFilter(query).problems.map(({ field }) => field)).toEqual(fields));

it("gives back what was typed", () => expect(parseAuditFilter({ from: "14 May" }).typed).toEqual({ actor: "", action: "", from: "14 May", to: "" }));
