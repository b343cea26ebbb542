import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { MetricMapPage } from "@/lib/explore/domain/metric-map-page";
import { sampleMap } from "@/lib/explore/domain/testing/sample-map";
import { MetricMapView } from "./metric-map-view";

const pageOf = (map: MetricMapPage["map"], own: string | null = null): MetricMapPage => ({
  metric: sampleMap().metric, set: map?.set ?? "2026", asOf: "2026-06-01", kinds: ["icb", "region"], category: null, categories: [],
  map, why: map === null ? "Figures are held for trusts, which have no outlines to draw." : null, source: "NHS England.", licence: null, release: null, own,
});
const draw = (page: MetricMapPage, query: Record<string, string> = {}): string => renderToStaticMarkup(<MetricMapView page={page} tabs={["time", "map"]} query={query} keep={null} loadFrames={() => Promise.resolve(null)} />);
/** The first drawing, England, without London enlarged. */
const england = (html: string): string => /<svg [^>]*class="map-drawing".*?<\/svg>/s.exec(html)?.[0] ?? "";

describe("MetricMapView", () => {
  it("draws every area once as a link that keeps the boards and the day, one of them in the tab order: the reader's own", () => {
    const html = draw(pageOf(sampleMap({ set: "2023" }), "QF7"), { asOf: "2026-06-01", by: "england" });
    const links = [...england(html).matchAll(/<a href="([^"]+)"[^>]*tabindex="(-?\d)"/g)];
    expect(new Set(links.map(([, href]) => href)).size).toBe(42);
    expect(links).toHaveLength(42);
    for (const [, href] of links) expect(href).toMatch(/^\/organisations\/[A-Z0-9]+\?set=2023&amp;asOf=2026-06-01$/);
    expect(links.filter(([, , tab]) => tab === "0").map(([, href]) => href?.split("?")[0])).toEqual(["/organisations/QF7"]);
  });

  it("filters table and legend by class without scripts, and keeps what else was chosen", () => {
    const map = sampleMap({ frame: { outcomes: `bb${"w".repeat(34)}` } });
    const html = draw(pageOf(map), { by: "england", class: "better", view: "boundaries" });
    expect(html.match(/<tr><th scope="row">|<tr class="own">/g)).toHaveLength(2);
    expect(england(html).match(/<a [^>]*class="dim"/g)).toHaveLength(34);
    expect(html).toContain('href="?by=england&amp;class=worse&amp;view=boundaries"');
    expect(html).toContain('href="?by=england&amp;view=boundaries" aria-current="true"');
  });

  it("offers the period before by link and every period by a form", () => {
    const html = draw(pageOf(sampleMap()));
    expect(html).toContain('href="?period=2026-02-28&amp;set=2026"');
    expect(html).toMatch(/<select[^>]*name="period"/);
  });

  it("says why a choice of colours is not offered, and colours by value instead", () => {
    const map = sampleMap({ frame: { outcomes: "n".repeat(36) } });
    const html = draw(pageOf(map), { by: "england" });
    expect(html).toContain("so areas are not set against England");
    expect(html).toContain("No national step is held for this metric");
    expect(html).not.toContain(">Beside England</a>");
    expect(html).toContain("60.0");
  });

  it("leads on where nothing can be drawn", () => {
    const html = draw(pageOf(null));
    expect(html).toContain("which have no outlines to draw");
    expect(html).toContain('href="/metrics/E01/compare');
    expect(html).not.toContain("<svg");
  });

  it("of 153 councils is under 120 kB with what the browser is sent to answer, which leaves the site's frame 30", () => {
    const page = pageOf(sampleMap({ kind: "council", frame: { outcomes: "bws".repeat(51) } }));
    const html = draw(page, { by: "england", kind: "council", period: "2026-03-31" });
    // In the page the figures stand inside a string, where each quote takes two characters.
    const sent = JSON.stringify(JSON.stringify(page));
    expect(Buffer.byteLength(html) + Buffer.byteLength(sent)).toBeLessThan(120_000);
  });

  it("has one heading of the first level, one main and no style attribute", () => {
    const html = draw(pageOf(sampleMap({ view: "hexagons" })));
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main id="main"/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=/);
  });
});
