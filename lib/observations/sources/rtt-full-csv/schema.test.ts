import { describe, expect, it } from "vitest";
import { PUBLISHED_HEADINGS } from "./fixtures/build-rtt-csv";
import { parseRttPeriod } from "./period";
import { BAND_COLUMNS, recogniseRttFullCsv } from "./schema";

describe("BAND_COLUMNS", () => {
  it("are the 105 published headings", () => {
    expect(BAND_COLUMNS).toEqual(PUBLISHED_HEADINGS.slice(13, 118));
  });
});

describe("recogniseRttFullCsv", () => {
  it("knows the published header, also with a heading renamed", () => {
    expect(recogniseRttFullCsv(PUBLISHED_HEADINGS)).toEqual({ kind: "rtt_full_csv" });
    expect(recogniseRttFullCsv(PUBLISHED_HEADINGS.map((heading) => heading.replace("RTT Part Type", "Part")))).toEqual({ kind: "rtt_full_csv" });
  });

  it.each([
    ["DM01", "Period,Provider Org Code,Commissioner Parent Org Code,Diagnostic Tests,00 < 01 Week,Total WL", "diagnostics"],
    ["sickness", "DATE,ICS_CODE,ORG_CODE,FTE_DAYS_LOST,SICKNESS_ABSENCE_RATE_PERCENT", "sickness"],
    ["Fingertips", "Indicator ID,Indicator Name,Area Code,Value", "Fingertips"],
    ["discharge", "Period,Level,Region,ICB,Org Code,Org Name,Metric,Metric Type,Metric Group,Value", "discharge"],
    ["RTT workbook", "ICB Code,ICB Name,Treatment Function Code,>0-1", "RTT incomplete pathways by commissioner"],
  ])("names %s", (_, header, words) => {
    const found = recogniseRttFullCsv(header.split(","));
    expect(found.kind === "other" ? found.publication : found.kind).toContain(words);
  });

  it("does not know other headers", () => {
    expect(recogniseRttFullCsv(["a", "b"])).toEqual({ kind: "unknown" });
    expect(recogniseRttFullCsv([])).toEqual({ kind: "unknown" });
  });
});

describe("parseRttPeriod", () => {
  it.each([
    ["RTT-January-2026", "2026-01-01", "2026-01-31"],
    ["RTT-APRIL-2025", "2025-04-01", "2025-04-30"],
    ["RTT-February-2024", "2024-02-01", "2024-02-29"],
    ["RTT-February-2026", "2026-02-01", "2026-02-28"],
    ["RTT-December-2025", "2025-12-01", "2025-12-31"],
  ])("%s", (text, start, end) => {
    expect(parseRttPeriod(text)).toEqual({ asPublished: text, start, end });
  });

  it.each(["", "January-2026", "RTT-Jan-2026", "RTT-January-26", "RTT--2026", "RTT-January-2026 (revised)"])("not %j", (text) => {
    expect(parseRttPeriod(text)).toBeNull();
  });
});
