import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")).map((name) => path.posix.join("docs", name.replaceAll("\\", "/"))),
].sort();
const OURS = /^(app|lib|components|prisma|scripts|docs|e2e)\//;

/** The part of a path that can be looked up: `lib/<capability>/commands/` gives `lib`. */
function definitePart(text: string): string {
  const placeholder = text.search(/[<*]/);
  return placeholder < 0 ? text : text.slice(0, text.lastIndexOf("/", placeholder));
}

const namedPaths = (text: string): string[] => [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? "").filter((name) => OURS.test(name));

/** Targets of links to files, without pictures, addresses and places within the page. */
const linkedFiles = (text: string): string[] =>
  [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map((match) => (match[1] ?? "").split("#")[0] ?? "").filter((target) => target !== "" && !/^[a-z]+:/.test(target));

describe("documentation", () => {
  it("is found, with the paths it names", () => {
    expect(DOCUMENTS).toEqual(expect.arrayContaining(["README.md", "docs/architecture.md", "docs/methods/spc.md"]));
    expect(namedPaths(readFileSync("docs/architecture.md", "utf8")).length).toBeGreaterThan(30);
  });

  it.each(DOCUMENTS)("%s names only paths that exist", (file) => {
    const missing = namedPaths(readFileSync(file, "utf8")).filter((name) => !existsSync(definitePart(name)));
    expect(missing).toEqual([]);
  });

  it.each(DOCUMENTS)("%s links only to files that exist", (file) => {
    const missing = linkedFiles(readFileSync(file, "utf8")).filter((target) => !existsSync(path.join(path.dirname(file), target)));
    expect(missing).toEqual([]);
  });
});
