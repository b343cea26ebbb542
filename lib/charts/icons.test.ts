import { describe, expect, it } from "vitest";
import { ASSURANCE_SHAPE, STALE_SHAPE, STATUS_SHAPE, VARIATION_SHAPE } from "@/lib/charts/icon-shapes";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { assuranceIcon, ICON_FILE, ICON_SHEET, staleMark, statusIcon, useIcon, variationIcon } from "@/lib/charts/icons";
import { STATUS_ORDER, STATUS_WORD, statusText } from "@/lib/shared/objective-status";
import { PALETTE } from "@/lib/charts/palette";
import { readElements } from "@/lib/charts/testing/read-svg";

const withoutColour = (shape: string): string => shape.replace(/#[0-9a-f]{3,6}/g, "");

describe("icons", () => {
  it("are told apart without colour, by shape or letter", () => {
    const kinds = Object.entries(VARIATION_SHAPE).filter(([kind]) => !kind.startsWith("concern")).map(([, shape]) => withoutColour(shape));
    expect(new Set(kinds).size).toBe(kinds.length);
    const assurances = [ASSURANCE_SHAPE.pass, ASSURANCE_SHAPE.fail, ASSURANCE_SHAPE.hit_or_miss, ASSURANCE_SHAPE.none].map(withoutColour);
    expect(new Set(assurances).size).toBe(4);
    for (const shapes of [STATUS_SHAPE, STALE_SHAPE]) expect(new Set(Object.values(shapes).map(withoutColour)).size).toBe(6);
    for (const shape of Object.values(VARIATION_SHAPE)) expect(shape).toMatch(/^<circle/);
    for (const shape of Object.values(ASSURANCE_SHAPE)) expect(shape).toMatch(/^<rect/);
  });

  it("carry an ink outline wherever the fill is pale", () => {
    for (const shape of [...Object.values(VARIATION_SHAPE), ...Object.values(ASSURANCE_SHAPE), STATUS_SHAPE.off_improving]) {
      if (/#00b0f0|#e46c0a|#a6a6a6|#ffb81c/.test(shape)) expect(shape).toContain(`stroke="${PALETTE.ink}"`);
    }
  });

  it("have a different word for every kind", () => {
    for (const words of [VARIATION_TEXT, ASSURANCE_TEXT, STATUS_WORD]) expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
    expect(VARIATION_TEXT.improvement_high).toBe("Special cause, improving, higher");
    expect(statusText("on_trajectory", true)).toBe("On trajectory, stale");
    expect([...STATUS_ORDER].sort()).toEqual(Object.keys(STATUS_WORD).sort());
  });

  it("are hidden by default and named on request, safely", () => {
    for (const svg of [variationIcon("suppressed", 26), assuranceIcon("pass", 26), statusIcon("met", 15), staleMark("met", 15)]) {
      expect(svg).toContain('aria-hidden="true" focusable="false"');
      expect(readElements(svg)[0]).toBe("svg");
    }
    const named = useIcon("s-met", 15, { title: "Met <b> & \"done\"" });
    expect(named).toBe('<svg width="15" height="15" role="img"><title>Met &lt;b&gt; &amp; &quot;done&quot;</title><use href="/icons/' + ICON_FILE + '#s-met"/></svg>');
  });

  it("stand in one sheet under every id that can be used", () => {
    const ids = [...ICON_SHEET.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      ...Object.keys(VARIATION_TEXT).map((kind) => `v-${kind}`), ...Object.keys(ASSURANCE_TEXT).map((kind) => `a-${kind}`),
      ...Object.keys(STATUS_SHAPE).map((kind) => `s-${kind}`), ...Object.keys(STALE_SHAPE).map((kind) => `stale-${kind}`),
      ...["r-1", "r-2", "r-3", "r-4"],
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(readElements(ICON_SHEET)[0]).toBe("svg");
    expect(ICON_SHEET).not.toMatch(/\sstyle=|<text/);
    expect(ICON_SHEET.length).toBeLessThan(9000);
  });
});
