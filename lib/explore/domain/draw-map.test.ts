import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readElements } from "@/lib/charts/testing/read-svg";
import { frameSvg } from "@/lib/charts/frame-svg";
import { drawMap, mapKey } from "./draw-map";
import { mapClasses } from "./map-classes";
import { sampleMap } from "./testing/sample-map";

const standalone = (map: ReturnType<typeof sampleMap>): string => {
  const classes = mapClasses(map, map.frame, "england", "quantile");
  const resolve = (href: string): string | null => {
    const [file = "", id = ""] = href.split("#");
    const name = path.resolve("public", file.slice(1));
    const text = existsSync(name) ? readFileSync(name, "utf8") : "";
    return new RegExp(`<path id="${id}"[^>]*/>`).exec(text)?.[0] ?? null;
  };
  return frameSvg({ drawings: [drawMap({ map, frame: map.frame, classes, chosen: null, own: 3 })], title: "T", subtitle: "S", alt: "A", source: "Q", key: mapKey(classes), isIllustrative: false, resolve });
};

describe("drawMap", () => {
  it.each([
    ["36 boards", sampleMap(), 36],
    ["42 boards", sampleMap({ set: "2023" }), 42],
    ["councils", sampleMap({ kind: "council", frame: { outcomes: "bws".repeat(51) } }), 153],
  ] as const)("of %s stands alone: every outline inside, once, and no reference or link out of it", (_, map, count) => {
    const text = standalone(map);
    expect(() => readElements(text)).not.toThrow();
    const ids = [...text.matchAll(/<path id="([^"]+)"/g)].map(([, id]) => id);
    const drawn = map.areas.map(([, , draw]) => draw);
    expect(ids.filter((id) => drawn.includes(id ?? "")).sort()).toEqual([...drawn].sort());
    expect(drawn).toHaveLength(count);
    for (const [, id] of text.matchAll(/href="([^"]*)"/g)) expect(id?.startsWith("#") && text.includes(`id="${id.slice(1)}"`)).toBe(true);
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(text).toContain(`id="${id}"`);
    expect(text).not.toMatch(/<a[ >]|https?:(?!\/\/www\.w3\.org)|style=/);
  });

  it("draws each board's hexagon once with its abbreviation and value", () => {
    const map = sampleMap({ view: "hexagons" });
    const text = drawMap({ map, frame: map.frame, classes: mapClasses(map, map.frame, "value", "quantile"), chosen: null, own: -1 });
    expect(text.match(/<path /g)).toHaveLength(36);
    expect(text).toContain(">C&amp;M<");
    expect(text).toContain(">85.0<");
  });

  it("makes all but the class shown alone pale", () => {
    const map = sampleMap({ view: "hexagons", frame: { outcomes: `b${"s".repeat(35)}` } });
    const text = drawMap({ map, frame: map.frame, classes: mapClasses(map, map.frame, "england", "quantile"), chosen: "better", own: -1 });
    expect(text.match(/<path [^>]*opacity="0.18"/g)).toHaveLength(35);
  });
});
