import { describe, expect, it } from "vitest";
import { drawSparkline } from "@/lib/charts/draw-sparkline";
import { longSvg, shortSvg } from "@/lib/charts/short-svg";
import { SAMPLE_VALUES, sampleSpec } from "@/lib/charts/testing/sample-spec";

const all = (type: "concern" | "improvement") => ({ judged: Object.fromEntries(SAMPLE_VALUES.map((_, index) => [index, [type, []] as const])) });

describe("shortSvg", () => {
  const drawings = [
    sampleSpec(),
    sampleSpec({ judgement: all("improvement") }),
    sampleSpec({ judgement: all("concern") }),
    sampleSpec({ steps: [], breaks: [], judgement: { limitsShown: false } }),
  ].map((spec) => drawSparkline(spec));

  it("comes back as it was", () => {
    for (const drawing of drawings) expect(longSvg(shortSvg(drawing))).toBe(drawing);
  });

  it("leaves no quote or bracket of a usual drawing to be escaped, and under half of what is sent", () => {
    const sent = (text: string): number => JSON.stringify(JSON.stringify(text)).replace(/[<>&]/g, "\\u0000").length;
    for (const drawing of drawings.slice(0, 2)) {
      const short = shortSvg(drawing);
      expect(short.match(/["<>]/g) ?? []).toHaveLength(0);
      expect(sent(short)).toBeLessThan(sent(drawing) / 2);
    }
  });
});
