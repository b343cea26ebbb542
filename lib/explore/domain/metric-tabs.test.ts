import { describe, expect, it } from "vitest";
import type { Holding } from "@/lib/analysis/domain/holding";
import { tabsOf } from "./metric-tabs";

const held = (kind: Holding["kind"], scheme = "", metricCode = "E09"): Holding => ({ metricCode, kind, scheme }) as Holding;

describe("views of a metric", () => {
  it("show the trusts of a figure that trusts alone have", () => {
    expect(tabsOf([held("england"), held("trust")], "E09")).toEqual(["time", "compare", "parts", "scatter"]);
  });

  it("show the specialties of a figure that boards have by kinds of care, and no groups of people as such", () => {
    expect(tabsOf([held("icb"), held("icb", "treatment_function")], "E09")).toContain("parts");
    expect(tabsOf([held("icb"), held("icb", "sex")], "E09")).toEqual(["time", "compare", "map", "inequality", "scatter"]);
  });

  it("leave out what only other metrics hold", () => {
    expect(tabsOf([held("trust", "", "W04"), held("england")], "E09")).toEqual(["time"]);
  });
});
