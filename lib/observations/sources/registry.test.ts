import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { openSourceFile } from "../reading/open-source-file";
import { isOf, SOURCES } from "./registry";

const DATA = path.resolve("../shared/data");
const present = existsSync(DATA);
if (!present) console.warn("Skipped: the official files are not beside the project (../shared/data).");

/** Beginnings of paths, and the source that reads the files; files of no beginning are of no source. */
const EXPECTED: readonly (readonly [string, string])[] = [
  ["ae/June-2025", "ae-provider-workbook"],
  ["ae/monthly-csv/", "ae-monthly-csv"],
  ["asc/", "ascof-ods"],
  ["cancer/SEPTEMBER-2025-CWT-CRS-PROVIDER", "cancer-provider-workbook"],
  ["cancer/", "cancer-commissioner-workbook"],
  ["cover/", "cover-ods"],
  ["cvdprevent/", "cvdprevent-extract"],
  ["derived/talking-therapies-", "talking-therapies-csv"],
  ["derived/ucr-two-hour-", "two-hour-response-csv"],
  ["diagnostics/", "dm01-full-extract-csv"],
  ["discharge/", "discharge-sitrep-csv"],
  ["fingertips/200-", "fingertips-csv"],
  ["fingertips/247-", "fingertips-csv"],
  ["fingertips/91547-", "fingertips-csv"],
  ["fingertips/trafford-data-lab/", "fingertips-trafford-csv"],
  ["rtt/", "rtt-full-csv"],
  ["workforce/sickness-absence/", "sickness-absence-csv"],
];

const expectedOf = (name: string): readonly string[] => {
  if (name.startsWith("ons-explore-local/")) return name.endsWith(".csv.gz") ? ["ons-explore-local-csv"] : [];
  const [, id] = EXPECTED.find(([beginning]) => name.startsWith(beginning)) ?? [];
  return id === undefined ? [] : [id];
};

/** Ids of all sources that take the file for theirs, asked as an import asks them. */
async function recognising(name: string): Promise<readonly string[]> {
  const file = { path: path.join(DATA, name), fileName: "renamed" };
  const streamed: string[] = [];
  for (const { id, readsPath } of SOURCES) if (readsPath && (await readsPath.recognises(file))) streamed.push(id);
  if (streamed.length > 0) return streamed;
  const opened = await openSourceFile(file, createIssueList(name, 100));
  return opened === null ? [] : SOURCES.filter((source) => source.recognise(opened)).map(({ id }) => id);
}

const files = present ? readdirSync(DATA, { recursive: true }).map(String).filter((name) => name !== "README.md" && statSync(path.join(DATA, name)).isFile()).sort() : [];

describe("the registry of sources", () => {
  it("has no id twice, and none that is another's beginning, so that an id names one source", () => {
    const ids = SOURCES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => SOURCES.filter((other) => isOf(other.id, id)).length !== 1)).toEqual([]);
  });

  it("finds sources by the beginning of their ids, at a hyphen", () => {
    expect(SOURCES.filter(({ id }) => isOf(id, "rtt")).map(({ id }) => id)).toEqual(["rtt-full-csv", "rtt-incomplete-commissioner-workbook"]);
    expect(SOURCES.some(({ id }) => isOf(id, "rt"))).toBe(false);
  });

  it.each(SOURCES.map((source) => [source.id, source] as const))("%s says where its figures come from", (_, { page, licence, attribution, title, publication, publisher }) => {
    expect(page).toMatch(/^https:\/\//);
    expect([licence, attribution, title, publication, publisher].every((text) => text.length > 5)).toBe(true);
  });
});

describe.skipIf(!present)("the official files (needs ../shared/data)", () => {
  it.each(files)("%s", { timeout: 30_000 }, async (name) => {
    expect(await recognising(name)).toEqual(expectedOf(name));
  });
});
