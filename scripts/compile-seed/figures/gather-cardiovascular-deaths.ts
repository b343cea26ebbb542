import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { toCount, toNumber } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import type { Inputs } from "./inputs";

const FILE = "derived/u75-cvd-mortality-2025-smoking-2024-utla.csv";

/** O04 of 2025, provisional: England and councils, with deaths and without the population; deaths must add up to England. */
export function gatherCardiovascularDeaths(inputs: Inputs): Promise<Gathered> {
  const figures = inputs.rows(FILE).filter((row) => row["indicator_id"] === "40401").map((row, index): SourceFigure => {
    const [code = "", name = "", value] = [row["area_code"], row["area_name"], toNumber(row["value"])];
    if (row["period"] !== "2025 (provisional)") throw new Error(`${FILE}: another period: ${row["period"]}`);
    if (value < toNumber(row["lci95"]) || value > toNumber(row["uci95"])) throw new Error(`${FILE}: the value of ${code} lies outside its limits`);
    return {
      metricCode: "O04", area: { kind: code === "E92000001" ? "england" : "council", scheme: "ons", code, name }, period: { start: "2025-01-01", end: "2025-12-31" }, detail: [],
      value, numerator: toCount(row["count"]), denominator: null, mark: null, status: "provisional", row: index, sheet: null,
    };
  });
  const deaths = (kind: SourceFigure["area"]["kind"]): number => figures.reduce((sum, { area, numerator }) => sum + (area.kind === kind ? (numerator ?? 0) : 0), 0);
  if (deaths("council") !== deaths("england")) throw new Error(`${FILE}: the deaths of councils do not add up to England`);
  return Promise.resolve({ figures, files: [FILE] });
}
