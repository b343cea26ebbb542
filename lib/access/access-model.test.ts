import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PERMISSION_TEXT, PERMISSIONS } from "./permissions";
import { ROLE, ROLES } from "./roles";

const lines = readFileSync(path.resolve("docs/access-model.md"), "utf8").split("\n");

/** Rows of the table with this first heading, head included, without its rule. */
function table(heading: string): string[][] {
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const after = lines.slice(start);
  const end = after.findIndex((line) => !line.startsWith("|"));
  const rows = after.slice(0, end).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim().replaceAll("`", "")));
  return rows.filter((_, index) => index !== 1);
}

describe("the written access model", () => {
  it("gives each role the name, kind of organisation, reach and permissions that the code gives it", () => {
    const expected = ROLES.map((key) => {
      const { name, areaKind, reach, permissions } = ROLE[key];
      return [name, key, areaKind, reach, ...PERMISSIONS.map((permission) => (permissions.includes(permission) ? "yes" : "no"))];
    });
    expect(table("Role")).toEqual([["Role", "Key", "Held for", "Reach", ...PERMISSIONS], ...expected]);
  });

  it("says of each permission what the code says", () => {
    expect(table("Permission").slice(1)).toEqual(PERMISSIONS.map((permission) => [permission, PERMISSION_TEXT[permission]]));
  });
});
