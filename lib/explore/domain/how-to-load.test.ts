import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TEMPLATES } from "@/lib/observations/templates/templates";
import { metricsOf } from "@/lib/observations/templates/return-template";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { howToLoad, PUBLICATION_METRICS, RETURN_METRICS } from "./how-to-load";

describe("how to load a metric", () => {
  it("names the templates that feed it, and no other", () => {
    expect(Object.fromEntries(Object.entries(RETURN_METRICS).map(([id, { metrics }]) => [id, [...metrics].sort()]))).toEqual(Object.fromEntries(TEMPLATES.map((template) => [template.id, [...metricsOf(template)].sort()])));
    expect(howToLoad("F01")).toMatchObject({ href: "/imports/templates#icb-finance-return" });
  });

  it("names the publications that the data sources document", () => {
    const rows = readFileSync("docs/data-sources/README.md", "utf8").split("\n").filter((line) => /^\| \[/.test(line) && !line.includes("Our own templates") && !line.includes("none: compiled once")).map((line) => line.split("|").map((cell) => cell.trim()));
    const expand = (cell: string): readonly string[] => cell.split(", ").flatMap((part) => {
      const [from, to] = part.split(" to ");
      return to === undefined || from === undefined ? [part] : Array.from({ length: Number(to.slice(1)) - Number(from.slice(1)) + 1 }, (_, index) => `${from.charAt(0)}${String(Number(from.slice(1)) + index).padStart(2, "0")}`);
    });
    const documented = new Set(rows.flatMap((row) => expand(row[4] ?? "")).filter((code) => /^[A-Z]\d{2}$/.test(code)));
    const ours = new Set(Object.values(PUBLICATION_METRICS).flat());
    expect([...ours].sort()).toEqual([...documented].sort());
  });

  it("says something of every metric of the catalogue", () => {
    for (const { code } of readReference().metrics) {
      const { text, href, link } = howToLoad(code);
      expect(text).toMatch(/\.$/);
      expect(href === null).toBe(link === null);
    }
  });
});
