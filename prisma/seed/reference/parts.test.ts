import { describe, expect, it } from "vitest";
import { parsePublishedParts, publishedPartsCsv, type PublishedPart } from "./published-part";
import { parseWaitingParts, waitsByProviderCsv, waitsBySpecialtyCsv, type WaitingPart } from "./waiting-parts";

const part = (more: Partial<WaitingPart>): WaitingPart => ({ period: "2026-01", board: "QF7", provider: "", treatment: "", list: 10, within18: 6, over52: 1, ...more });

describe("parts of waiting lists", () => {
  it("are read as they were written, a missing function staying missing", () => {
    const functions = [part({ treatment: "C_100" }), part({ treatment: "C_110", list: 0, within18: 0, over52: 0 }), part({ board: "QE1", treatment: "C_110", list: 7 })];
    expect(parseWaitingParts(waitsBySpecialtyCsv(functions))).toEqual(functions);
    const providers = [part({ provider: "RHQ" }), part({ board: "", provider: "RHQ", list: 12 })];
    expect(parseWaitingParts(waitsByProviderCsv(providers))).toEqual(providers);
  });

  it("are refused where a function stands twice, counts exceed the list or a line is something else", () => {
    expect(() => waitsBySpecialtyCsv([part({ treatment: "C_100" }), part({ treatment: "C_100" })])).toThrow("twice");
    expect(() => parseWaitingParts("period,board,C_100\n2026-01,QF7,10 8 3\n")).toThrow("line 2");
    expect(() => parseWaitingParts("period,board,C_100\n2026-01,QF7\n")).toThrow("line 2");
    expect(() => parseWaitingParts("period,board,provider,list,within_18,over_52\n2026-01,QF7,RHQ,10,6,-1\n")).toThrow("line 2");
    expect(() => parseWaitingParts("period,board,provider\n")).toThrow("line 1");
  });
});

describe("published parts", () => {
  const female: PublishedPart = {
    metricCode: "O01", areaKey: "council-e06000001", periodStart: "2022-01-01", periodEnd: "2024-12-31", provider: "", category: "sex:female", value: 81.2, numerator: null, denominator: null,
    mark: null, status: "final", codeAsPublished: "E06000001",
  };

  it("are read as they were written", () => {
    const parts = [female, { ...female, category: "sex:male", value: null, mark: "suppressed" as const }];
    expect(parsePublishedParts(publishedPartsCsv(parts))).toEqual(parts);
  });

  it("are refused without a provider or category, or with a comma in one", () => {
    expect(() => publishedPartsCsv([{ ...female, category: "" }])).toThrow("not a part");
    expect(() => publishedPartsCsv([{ ...female, category: "sex:a,b" }])).toThrow("not a part");
    expect(() => parsePublishedParts(publishedPartsCsv([female]).replace("sex:female", ""))).toThrow("line 2");
  });
});
