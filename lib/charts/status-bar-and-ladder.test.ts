import { describe, expect, it } from "vitest";
import { drawStatusBar } from "@/lib/charts/draw-status-bar";
import { ICON_FILE, ICON_SHEET } from "@/lib/charts/icons";
import { PALETTE } from "@/lib/charts/palette";
import { realismLadder } from "@/lib/charts/realism-ladder";
import { attribute, findTags, readElements, readTexts } from "@/lib/charts/testing/read-svg";
import { REALISM_BANDS } from "@/lib/statistics/realism/realism-verdict";

const number = (tag: string | undefined, name: string) => Number(attribute(tag ?? "", name) ?? NaN);

describe("status bar", () => {
  it("gives each body one unit, in the fixed order, whatever order the counts come in", () => {
    const svg = drawStatusBar({ counts: { on_trajectory: 18, off_improving: 12, off_not_improving: 6 } }, 360);
    readElements(svg);
    const feet = findTags(svg, "rect", 'height="4"');
    expect(feet.map((tag) => [number(tag, "x"), number(tag, "width") + 1.5])).toEqual([[0, 60], [60, 120], [180, 180]]);
    expect(feet.map((tag) => attribute(tag, "fill"))).toEqual([PALETTE.offNotImproving, PALETTE.offImproving, PALETTE.onTrajectory]);
    expect(readTexts(svg).map(({ text }) => text)).toEqual(["6", "12", "18"]);
    expect(attribute(svg, "aria-label")).toBe("6 off trajectory, not improving; 12 off trajectory, improving; 18 on trajectory");
    for (const tag of findTags(svg, "use", "href")) expect(ICON_SHEET).toContain(`id="${(attribute(tag, "href") ?? "").replace(`/icons/${ICON_FILE}#`, "")}"`);
  });

  it("leaves a count out where its part is narrower than 13 px, and keeps it in the accessible name", () => {
    const svg = drawStatusBar({ counts: { on_trajectory: 35, met: 1 } }, 300);
    expect(readTexts(svg).map(({ text }) => text)).toEqual(["35"]);
    expect(attribute(svg, "aria-label")).toBe("35 on trajectory; 1 met");
    expect(readTexts(drawStatusBar({ counts: { off_improving: 2, on_trajectory: 34 } }, 300)).map(({ text }) => text)).toEqual(["2", "34"]);
  });

  it("shows stale ones apart, quiet and in their frame, and draws the shapes themselves for files", () => {
    const svg = drawStatusBar({ counts: { on_trajectory: 36 }, stale: { on_trajectory: 12 } }, 300, true);
    const feet = findTags(svg, "rect", 'height="4"');
    expect(feet.map((tag) => [attribute(tag, "fill"), number(tag, "width") + 1.5])).toEqual([[PALETTE.onTrajectory, 200], [PALETTE.minor, 100]]);
    expect(svg).not.toContain("/icons/");
    expect(svg).toContain('stroke-dasharray="2.4 1.6"');
    expect(attribute(svg, "aria-label")).toBe("24 on trajectory; 12 on trajectory, stale");
  });

  it("draws no part for none, and refuses what is no count", () => {
    expect(findTags(drawStatusBar({ counts: { met: 0 } }), "rect", "x")).toEqual([]);
    expect(attribute(drawStatusBar({ counts: {} }), "aria-label")).toBe("None counted");
    for (const counts of [{ met: -1 }, { met: 1.5 }]) expect(() => drawStatusBar({ counts })).toThrow(RangeError);
    expect(() => drawStatusBar({ counts: { met: 1 }, stale: { met: 2 } })).toThrow(RangeError);
  });
});

describe("realism ladder", () => {
  it("fills more bars the harder it is, and has no ladder where none can be given", () => {
    const filled = REALISM_BANDS.map(({ key }) => { const svg = realismLadder(key, 18); return svg === "" ? null : findTags(svg, "rect", `fill="${PALETTE.ink}"`).length; });
    expect(filled).toEqual([null, null, 1, 2, 3, 4, 4]);
    const svg = realismLadder("stretching", 18, { title: "Stretching & hard" });
    readElements(svg);
    expect(findTags(svg, "rect", "x")).toHaveLength(4);
    expect(svg).toContain("<title>Stretching &amp; hard</title>");
  });
});
