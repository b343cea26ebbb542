import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { formatNumber } from "@/lib/shared/format-number";
import type { PackSnapshot } from "../../domain/snapshot";
import { flatten, readStructure } from "./read-structure";
import type { StructureElement, TaggedDocument } from "./read-structure";
import { renderPackPdf } from "./render";
import { sampleObjective, sampleObjectives, sampleRows, sampleSnapshot } from "./sample-snapshot";

// Each pack is typeset for real; a busy machine needs more than the default five seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const HOSTILE = '#read("/etc/passwd") *bold* _under_ $x$ <script>alert(1)</script> @ref // \\ ` #image("a") \u{1f600} \u0007\u202e 中文 שלום';
const PRINTED_HOSTILE = '#read("/etc/passwd") *bold* _under_ $x$ <script>alert(1)</script> @ref // \\ ` #image("a")';

function withFile<T>(pdf: Buffer, read: (file: string, folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pack-test-"));
  try {
    fs.writeFileSync(path.join(folder, "pack.pdf"), pdf);
    return read(path.join(folder, "pack.pdf"), folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Text of each page as a reader would copy it; words apart by single spaces. */
function pageTexts(pdf: Buffer): string[] {
  const text = withFile(pdf, (file) => execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  return text.split("\f").slice(0, -1).map((page) => page.replace(/\s+/g, " "));
}

/** Share of each page's dots, drawn small, that have the colour of the watermark. */
function watermarkShares(pdf: Buffer): number[] {
  return withFile(pdf, (file, folder) => {
    execFileSync("pdftoppm", ["-r", "24", file, path.join(folder, "page")], { stdio: "ignore" });
    const drawn = fs.readdirSync(folder).filter((name) => name.endsWith(".ppm")).sort();
    return drawn.map((name) => {
      const dots = fs.readFileSync(path.join(folder, name)).subarray("P6\n199 281\n255\n".length);
      let marked = 0;
      for (let i = 0; i + 2 < dots.length; i += 3) if (dots[i] === 0xf8 && dots[i + 1] === 0xf4 && dots[i + 2] === 0xe3) marked += 1;
      return marked / (dots.length / 3);
    });
  });
}

const ofType = (elements: readonly StructureElement[], type: string) => flatten(elements).filter((element) => element.type === type);

describe("renderPackPdf", () => {
  const snapshot = sampleSnapshot();
  let pdf: Buffer;
  let tagged: TaggedDocument;

  beforeAll(async () => {
    pdf = await renderPackPdf(snapshot);
    tagged = await readStructure(pdf);
  });

  it("tells readers its language and title, and that it is tagged", () => {
    expect(tagged.language).toBe("en-GB");
    expect(tagged.title).toBe("Board pack: NHS South Yorkshire Integrated Care Board, March 2026");
    expect(tagged.displaysTitle).toBe(true);
    expect(tagged.marked).toBe(true);
  });

  it("declares PDF/UA-1 and PDF/A-2a, and describes the first for the second", () => {
    expect(tagged.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(tagged.xmp).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(tagged.xmp).toContain("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>");
  });

  it("has a figure with its message for each chart, and no figure without one", () => {
    const alts = ofType(tagged.structure, "Figure").map((figure) => figure.alt);
    expect(alts).toEqual(snapshot.objectives.flatMap((objective) => (objective.chart === null ? [] : [objective.chart.alt])));
  });

  it("gives every table column headers and every body row a row header", () => {
    const tables = ofType(tagged.structure, "Table");
    const withRows = snapshot.objectives.filter((objective) => objective.rows.length > 0).length;
    expect(tables).toHaveLength(withRows + 4 + 1 + 1);
    for (const table of tables) {
      const heads = ofType(ofType(table.children, "THead"), "TH").map((cell) => cell.scope);
      expect(heads.length).toBeGreaterThan(1);
      expect(new Set(heads)).toEqual(new Set(["Column"]));
      for (const row of ofType(ofType(table.children, "TBody"), "TR")) {
        const [first, ...others] = row.children;
        expect([first?.type, first?.scope]).toEqual(["TH", "Row"]);
        expect(others.map((cell) => cell.type)).toEqual(heads.slice(1).map(() => "TD"));
      }
    }
  });

  it("has headings that start at one and skip no level, and a bookmark for each part", () => {
    const levels = flatten(tagged.structure).flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(levels.filter((level) => level === 2).length).toBeGreaterThanOrEqual(snapshot.objectives.length);
    expect(tagged.bookmarks).toBeGreaterThan(0);
  });

  it("gives the same bytes for the same snapshot, in another process and asked for twice at once", async () => {
    const again = await Promise.all([renderPackPdf(sampleSnapshot()), renderPackPdf(sampleSnapshot())]);
    expect(again.map((bytes) => bytes.equals(pdf))).toEqual([true, true]);
    const script = [
      'const { renderPackPdf } = await import("./lib/board-packs/render/pdf/render.ts");',
      'const { sampleSnapshot } = await import("./lib/board-packs/render/pdf/sample-snapshot.ts");',
      "process.stdout.write(await renderPackPdf(sampleSnapshot()));",
    ].join("\n");
    const other = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { maxBuffer: 2 ** 26 });
    expect(other.stderr.toString()).toBe("");
    expect(other.stdout.equals(pdf)).toBe(true);
  });

  it("prints every objective's figures, status, target and periods", () => {
    const text = pageTexts(pdf).join(" ");
    for (const objective of snapshot.objectives) {
      const printed = [objective.title, objective.latestText, objective.targetText, objective.statusWord, objective.notMeasuredReason ?? ""];
      for (const words of printed) expect(text).toContain(words);
      for (const row of objective.rows.slice(-13)) {
        const value = row.value === null ? (row.mark ?? "") : formatNumber(row.value, { decimals: objective.decimals });
        expect(text).toContain(`${row.period} ${value}`);
      }
    }
    expect(text).toContain(snapshot.dataHash);
    expect(text).toContain("20 May 2026");
  });

  it("prints the last 13 periods newest first and says how many there are", () => {
    const page = pageTexts(pdf).find((text) => text.includes("Waits rose above the upper limit") && text.includes("18-week waits Incomplete"));
    expect(page).toContain("Last 13 of 15 periods, newest first");
    expect(page).toContain("March 2026 68.5 65.1 63.4 66.7 65.0 Improving");
    expect(page).not.toContain("January 2025");
    expect(page?.indexOf("March 2026 68.5")).toBeLessThan(page?.indexOf("March 2025 65.5") ?? -1);
  });

  it("says illustrative on every page, and numbers every page but the cover", () => {
    const pages = pageTexts(pdf);
    expect(pages).toHaveLength(tagged.pages);
    expect(pages.filter((text) => !text.includes("Illustrative"))).toEqual([]);
    pages.slice(1).forEach((text, index) => expect(text).toContain(`Page ${index + 2} of ${pages.length}`));
  });

  it("draws a watermark across every page", () => {
    const shares = watermarkShares(pdf);
    expect(shares).toHaveLength(tagged.pages);
    expect(shares.filter((share) => share < 0.01)).toEqual([]);
  });

  it("says illustrative nowhere in a pack of published figures", async () => {
    const objectives = sampleObjectives().filter((objective) => !objective.illustrative);
    const dataNotes = ["None."];
    const real = await renderPackPdf(sampleSnapshot({ illustrative: false, objectives, summary: [], dataNotes }));
    expect(pageTexts(real).filter((text) => /illustrative/i.test(text))).toEqual([]);
    expect(watermarkShares(real).filter((share) => share > 0)).toEqual([]);
  });

  it("watermarks a pack whose own flag was forgotten", async () => {
    const forgotten = sampleSnapshot({ illustrative: false, objectives: [sampleObjective({ illustrative: true })] });
    const pages = pageTexts(await renderPackPdf(forgotten));
    expect(pages.filter((text) => !text.includes("Illustrative"))).toEqual([]);
  });

  it("repeats the column headers of a table that runs over a page", async () => {
    const objectives = Array.from({ length: 40 }, (_, index) => sampleObjective({ code: `E${index}`, title: `Objective ${index}`, chart: null, rows: [] }));
    const long = await renderPackPdf(sampleSnapshot({ objectives }));
    const scorecard = pageTexts(long).filter((text) => /Objective \d+ Incomplete|Objective \d+ 68\.5%/.test(text) && !text.includes("Trajectory"));
    expect(scorecard.length).toBeGreaterThan(1);
    expect(scorecard.filter((text) => !text.includes("Objective Latest Target Status Variation Assurance"))).toEqual([]);
  });
});

describe("renderPackPdf with text from strangers", () => {
  const hostile = (): PackSnapshot => {
    const base = sampleObjective();
    const chart = base.chart === null ? null : { ...base.chart, alt: HOSTILE, title: HOSTILE, subtitle: HOSTILE, source: HOSTILE, svg: base.chart.svg.replace("Step 65%", "&#x1f600;中\u0007") };
    const objective = sampleObjective({
      code: HOSTILE, area: HOSTILE, title: HOSTILE, measureName: HOSTILE, unit: HOSTILE, latestText: HOSTILE, targetText: HOSTILE,
      latestPeriodText: HOSTILE, trajectoryText: HOSTILE, statusWord: HOSTILE, statusReason: HOSTILE, stale: true, staleText: HOSTILE,
      variationText: HOSTILE, assuranceText: HOSTILE, chart, notMeasuredReason: HOSTILE, notes: [HOSTILE],
      rows: sampleRows([1], 2).map((row) => ({ ...row, period: HOSTILE, mark: HOSTILE, signal: HOSTILE })),
    });
    const source = { publication: HOSTILE, publisher: HOSTILE, period: HOSTILE, publishedOn: null, publishedBasisText: HOSTILE, licence: HOSTILE };
    return sampleSnapshot({
      title: HOSTILE, latestPeriod: HOSTILE, headline: HOSTILE, summary: [HOSTILE], objectives: [objective], sources: [source],
      icb: { odsCode: HOSTILE, name: HOSTILE, shortName: HOSTILE, region: HOSTILE, boundarySet: HOSTILE, badge: HOSTILE },
      dataNotes: [HOSTILE], methodNote: HOSTILE,
    });
  };

  it("does not stop the pack", async () => {
    expect((await readStructure(await renderPackPdf(hostile()))).title).toContain(PRINTED_HOSTILE);
  });

  it("prints it as text and never runs it", async () => {
    const pdf = await renderPackPdf(hostile());
    const text = pageTexts(pdf).join(" ");
    expect(text).toContain(PRINTED_HOSTILE);
    expect(text).not.toContain("root:");
  });

  it("still prints a pack with nothing in it", async () => {
    const empty = sampleSnapshot({ objectives: [], sources: [], summary: [], dataNotes: [], methodNote: "", headline: "" });
    expect((await readStructure(await renderPackPdf(empty))).pages).toBeGreaterThan(3);
  });
});

describe("renderPackPdf refuses", () => {
  it("figures that do not match the fingerprint", async () => {
    const snapshot = sampleSnapshot();
    const altered = { ...snapshot, objectives: snapshot.objectives.map((objective) => ({ ...objective, latestText: "99%" })) };
    await expect(renderPackPdf(altered)).rejects.toThrow("do not match its fingerprint");
  });

  it("a snapshot of another schema version", async () => {
    await expect(renderPackPdf(sampleSnapshot({ schemaVersion: 2 }))).rejects.toThrow("schema version 2");
  });

  it("a chart that is not a drawing, and goes on to print the next pack", async () => {
    const chart = { svg: '<svg viewBox="0 0 10 10"><text>unclosed</svg>', alt: "a", title: "t", subtitle: "s", source: "c" };
    const broken = renderPackPdf(sampleSnapshot({ objectives: [sampleObjective({ chart })] }));
    const next = renderPackPdf(sampleSnapshot());
    await expect(broken).rejects.toThrow("could not be typeset");
    expect((await next).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
