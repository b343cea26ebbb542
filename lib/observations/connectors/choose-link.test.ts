import { describe, expect, it } from "vitest";
import { fittingLinks, periodInName } from "./choose-link";

describe("the period in a name", () => {
  it.each([
    ["Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip", "2026-01-31"], ["February-2026-CSV-Dl8t54.csv", "2026-02-28"], ["Monthly-AE-April-2024-revised.csv", "2024-04-30"], ["Monthly-AE-Nov-25-CSV-revised.csv", "2025-11-30"],
    ["SEPTEMBER-2025-CWT-CRS-PROVIDER-WORKBOOK-FINAL.xlsx", "2025-09-30"], ["Daily-discharge-sitrep-monthly-data-webfile-05-CSV-aug26.csv", "2026-08-31"], ["DM01-MARCH-2026-full-extract.csv", "2026-03-31"],
    ["April-2022-revised-130624-F4scP.csv", "2022-04-30"], ["Discharge-Ready-Date-monthly-data-Sept-2023-revised.xlsx", "2023-09-30"], ["nhs-vac-stats-apr15-mar26-eng-tables.xlsx", "2026-03-31"],
    ["2-hour-Urgent-Community-Response-Performance-Metrics_2024-25.xlsx", "2025-03-31"], ["rtt-data-2025-26", "2026-03-31"], ["data-1999-00", null], ["data-2025-27", null], ["guide.pdf", null], ["Summary-2026.csv", null], ["Marches-26.csv", null], ["december-2025-26.csv", "2025-12-31"],
  ])("%s", (name, period) => expect(periodInName(name)).toBe(period));
});

describe("links that fit", () => {
  const link = (name: string) => ({ url: new URL(`https://www.publisher.example/uploads/${name}`), text: "" });
  const names = (rule: RegExp, ...all: string[]) => fittingLinks(all.map(link), rule).map(({ name }) => name);

  it("come the latest period first, a revised one before that which it replaces, else as the page has them", () => {
    expect(names(/[A-Za-z0-9-]+\.csv/, "Dec-2025.csv", "Jan-2026-b.csv", "Jan-2026-a-revised.csv", "Jan-2026-c.csv", "notes.csv")).toEqual(["Jan-2026-a-revised.csv", "Jan-2026-b.csv", "Jan-2026-c.csv", "Dec-2025.csv", "notes.csv"]);
  });

  it("fit from beginning to end", () => {
    expect(names(/Jan26\.zip/, "Jan26.zip", "xJan26.zip", "Jan26.zip.exe", "Jan26.zip%0A", "Jan26.zip?x=.csv", "Jan26.zip/", "%E0%A4%A")).toEqual(["Jan26.zip", "Jan26.zip", "Jan26.zip"]);
    expect(names(/a|b/, "a", "ab", "b")).toEqual(["a", "b"]);
  });
});
