import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { openSourceFile } from "../reading/open-source-file";
import { ACCEPTED_FILES, REFUSED_FILES } from "../testing/outcomes-of-official-files";
import { isOf, SOURCES } from "./registry";

const DATA = path.resolve("../shared/data");
const present = existsSync(DATA);
if (!present) console.warn("Skipped: the official files are not beside the project (../shared/data).");

/** Ids of all sources that take the file for theirs, asked as an import asks them. */
async function recognising(name: string): Promise<readonly string[]> {
  const file = { path: path.join(DATA, name), fileName: "renamed" };
  const streamed: string[] = [];
  for (const { id, readsPath } of SOURCES) if (readsPath && (await readsPath.recognises(file))) streamed.push(id);
  if (streamed.length > 0) return streamed;
  const opened = await openSourceFile(file, createIssueList(name, 100));
  return opened === null ? [] : SOURCES.filter((source) => source.recognise(opened)).map(({ id }) => id);
}

/** Files that an import is tried with, under a name that tells nothing: it finds the one source that each is of. */
const imported = new Set([...ACCEPTED_FILES, ...REFUSED_FILES].filter(({ source }) => source !== null).map(({ file }) => file));
const others = present ? readdirSync(DATA, { recursive: true }).map(String).filter((name) => name !== "README.md" && !imported.has(name) && statSync(path.join(DATA, name)).isFile()).sort() : [];

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

  it.each(SOURCES.map((source) => [source.id, source] as const))("%s says where its figures come from", (_, { page, licence, attribution, title, publication, publisher, filledInBy }) => {
    // A return is sent in by a board and stands on no publisher's page.
    expect(page).toMatch(filledInBy === "board" ? /^$/ : /^https:\/\//);
    expect([licence, attribution, title, publication, publisher].every((text) => text.length > 5)).toBe(true);
  });
});

describe.skipIf(!present)("a file that is of no source (needs ../shared/data)", () => {
  it.each(others)("%s", { timeout: 30_000 }, async (name) => {
    expect(await recognising(name)).toEqual([]);
  });
});
