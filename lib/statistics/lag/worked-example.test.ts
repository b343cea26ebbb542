import { describe, expect, it } from "vitest";
import { readExample } from "../realism/testing/read-example";
import { GESTATION_CLASSES } from "./gestation-classes";
import { lagStage } from "./lag-stage";
import { lagWindow } from "./lag-window";
import { nextHonestDate } from "./next-honest-date";
import { monthsBetween, type YearMonth } from "./year-month";

const NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const parse = (text = ""): YearMonth => {
  const [name = "", year = ""] = text.split(" ");
  return { year: Number(year), month: NAMES.indexOf(name) + 1 };
};

describe("the worked example of the note on lags", () => {
  const example = readExample("lag.md");
  const rows = new Map(example.table("Month").map(([name = "", value = "", how = ""]) => [name, { month: parse(value), how }]));
  const start = rows.get("Start")?.month ?? parse();
  const gestation = GESTATION_CLASSES.find(({ key }) => key === /of class (\w)/.exec(example.text)?.[1]) ?? { fewestMonths: 0, mostMonths: 0 };
  const [averagingMonths = 0, publicationMonths = 0] = [/\((\d+) months averaged\)/, /published (\d+) months/].map((pattern) => Number(pattern.exec(example.text)?.[1]));
  const window = lagWindow({ start, gestation, averagingMonths, publicationMonths });

  it("has the printed months", () => {
    expect(window.earliest).toEqual({ year: 2028, month: 7 });
    expect(window.latest).toEqual({ year: 2033, month: 1 });
    for (const [name, month] of [["Earliest visible", window.earliest], ["Latest visible", window.latest]] as const) {
      expect(rows.get(name)?.month).toEqual(month);
      const [sum = "", total = ""] = (rows.get(name)?.how ?? "").replace(" months on", "").split(" = ");
      expect(sum.split(" + ").reduce((all, part) => all + Number(part), 0)).toBe(Number(total));
      expect(monthsBetween(start, month)).toBe(Number(total));
    }
  });

  it("has the printed stages and honest dates", () => {
    const judged = example.table("Judged in");
    expect(judged).toHaveLength(5);
    for (const [at, stage, next] of judged) {
      expect(lagStage(window, parse(at))).toBe(stage);
      expect(nextHonestDate(window, parse(at))?.month ?? null).toEqual(next === "now" ? null : parse(next));
    }
  });
});
