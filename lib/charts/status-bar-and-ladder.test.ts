import { describe, expect, it } from "vitest";
import { describeStackedShare } from "@/lib/charts/describe-stacked-share";
import { drawStackedShare } from "@/lib/charts/draw-stacked-share";
import { drawStatusBar } from "@/lib/charts/draw-status-bar";
import { ICON_FILE, ICON_SHEET } from "@/lib/charts/icons";
import { PALETTE } from "@/lib/charts/palette";
import { realismLadder } from "@/lib/charts/realism-ladder";
import { stackedShareTable } from "@/lib/charts/stacked-share-table";
import { attribute, findTags, readElements, readTexts } from "@/lib/charts/testing/read-svg";
import { REALISM_BANDS } from "@/lib/statistics/realism/realism-verdict";
import type { StackedShare } from "@/lib/charts/stacked-share";

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

const SHARE: StackedShare = { title: "Scored national measures", weights: [0.25, 0.25, 0.25, 0.25], parts: [{ name: "Finance", area: "finance", share: 0.25 }, { name: "Elective recovery", area: "elective", share: 0.7 }, { name: "Prevention", area: "prevention", share: 0 }, { name: "Joint working", area: "joint_working", share: 0.05 }] };

describe("stacked share", () => {
  it("draws shares and declared weights on one scale; what has no share has no bar but its hollow weight", () => {
    const svg = drawStackedShare(SHARE, 400);
    readElements(svg);
    const bars = findTags(svg, "rect", 'height="26"');
    expect(bars.map((tag) => [number(tag, "x"), number(tag, "width") + 2, attribute(tag, "fill")])).toEqual([[0, 100, PALETTE.finance], [100, 280, PALETTE.elective], [380, 20, PALETTE.jointWorking]]);
    const hollow = findTags(svg, "rect", `fill="${PALETTE.paper}"`);
    expect(hollow.map((tag) => attribute(tag, "stroke"))).toEqual([PALETTE.finance, PALETTE.elective, PALETTE.prevention, PALETTE.jointWorking]);
    hollow.forEach((tag, index) => expect(number(tag, "x")).toBeCloseTo(index * 100 + 0.8, 5));
  });

  it("prints the number first, the name where there is room, and says all in words and table", () => {
    const wide = drawStackedShare(SHARE, 560).replace(/<\/?tspan[^>]*>/g, "");
    expect(readTexts(wide).map(({ text }) => text)).toEqual(["25 Finance", "70 Elective recovery", "5"]);
    expect(describeStackedShare(SHARE)).toBe("Scored national measures: Finance 25% (declared 25%), Elective recovery 70% (declared 25%), Prevention 0% (declared 25%), Joint working 5% (declared 25%).");
    expect(stackedShareTable(SHARE).rows[1]).toEqual(["Elective recovery", 70, 25]);
    expect(stackedShareTable({ ...SHARE, weights: null }).columns).toHaveLength(2);
  });

  it("says too few, and refuses shares that are no division of one whole", () => {
    expect(drawStackedShare({ title: "Agenda", parts: [], weights: [] })).toContain("Too few to say");
    expect(() => drawStackedShare({ ...SHARE, weights: [1] })).toThrow("1 weights for 4 parts");
    expect(() => drawStackedShare({ ...SHARE, parts: SHARE.parts.slice(0, 2), weights: null })).toThrow("do not sum to 1");
    expect(() => drawStackedShare({ ...SHARE, parts: SHARE.parts.map((part) => ({ ...part, share: part.share * 2 - 0.25 })) })).toThrow(RangeError);
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
