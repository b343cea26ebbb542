import fs from "node:fs";
import path from "node:path";
import { root } from "../../scripts/lib/paths.mjs";

/** Where the official files lie, beside the project. */
export const DATA = path.resolve(root, "../shared/data");

/** The extract of the waiting times, 85 MB unpacked; null where it is absent. */
export function rttZip(): string | null {
  const folder = path.join(DATA, "rtt");
  const name = fs.existsSync(folder) ? fs.readdirSync(folder).find((file) => file.endsWith(".zip")) : undefined;
  return name === undefined ? null : path.join(folder, name);
}

/** The latest file of every publication and layout that lies there and has figures of the catalogue. */
const LATEST: readonly string[] = [
  "ae/June-2025-AE-by-provider-3euC4-1.xlsx",
  "ae/monthly-csv/February-2026-CSV-Dl8t54.csv",
  "asc/ascof_2024_25.ods",
  "cancer/SEPTEMBER-2025-CWT-CRS-COMMISSIONER-WORKBOOK-FINAL.xlsx",
  "cancer/SEPTEMBER-2025-CWT-CRS-PROVIDER-WORKBOOK-FINAL.xlsx",
  "cover/2024_2025_Q4.ods",
  "derived/talking-therapies-annual-icb-2022-23-2024-25.csv.gz",
  "derived/ucr-two-hour-icb-monthly-2024-25.csv",
  "diagnostics/excerpt-RDY-DM01-MARCH-2026-full-extract.csv",
  "fingertips/trafford-data-lab/adults_smoking.csv.gz",
  "fingertips/trafford-data-lab/healthy_life_expectancy.csv.gz",
  "fingertips/trafford-data-lab/inequality_life_expectancy.csv.gz",
  "fingertips/trafford-data-lab/life_expectancy.csv.gz",
  "fingertips/trafford-data-lab/nhs_health_checks.csv.gz",
  "ons-explore-local/healthy-life-expectancy.csv.gz",
  "workforce/sickness-absence/nhs_sickness_absence_2025-03.csv",
];

/** Paths of the latest file of every publication; empty where none is there. */
export function latestFiles(): readonly string[] {
  const rtt = rttZip();
  return [...LATEST.map((file) => path.join(DATA, file)), ...(rtt === null ? [] : [rtt])].filter((file) => fs.existsSync(file));
}
