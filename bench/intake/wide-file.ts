import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { seededRandom } from "@/lib/statistics/random/seeded-random";
import yazl from "yazl";

const BANDS = 105;
const POOL = 500;
const TREATMENTS = 23;
/** Pairs of provider and commissioner a provider has, and boards these are of, as in the published file. */
const PAIRS_OF_PROVIDER = 27;
const BOARDS_OF_PROVIDER = 15;
/** Rows of a pair: treatment functions and their total, then the parts that do not count. */
const COUNTED = 4;
const OTHERS = ["Part_2A", "Part_2A", "Part_3", "Part_3", "Part_3", "Part_1B", "Part_1B", "Part_1A"] as const;
/** Rows that a pair has: 13, as in the published file. */
const ROWS_OF_PAIR = COUNTED + 1 + OTHERS.length;
const CHUNK_ROWS = 500;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const HEADINGS = [
  "Period", "Provider Parent Org Code", "Provider Parent Name", "Provider Org Code", "Provider Org Name", "Commissioner Parent Org Code", "Commissioner Parent Name",
  "Commissioner Org Code", "Commissioner Org Name", "RTT Part Type", "RTT Part Description", "Treatment Function Code", "Treatment Function Name",
  ...Array.from({ length: BANDS }, (_, weeks) => (weeks === BANDS - 1 ? `Gt ${weeks} Weeks SUM 1` : `Gt ${twoDigits(weeks)} To ${twoDigits(weeks + 1)} Weeks SUM 1`)),
  "Total", "Patients with unknown clock start date", "Total All",
];

/** Rows of the waiting times extract, made up: as wide as the published ones, with as many bodies and parts to a row. */
function* wideRows(rows: number, boards: readonly string[]): Generator<string> {
  const { uniform } = seededRandom(1);
  const pool = Array.from({ length: POOL }, () => Array.from({ length: BANDS }, (_, weeks) => (uniform() < 0.25 * Math.exp(-weeks / 20) ? 1 + Math.floor(9 * uniform()) : 0)));
  const ends = pool.map(endOf);
  yield `${HEADINGS.join(",")}\n`;
  let lines: string[] = [];
  for (let pair = 0; pair * ROWS_OF_PAIR < rows; pair += 1) {
    const provider = Math.floor(pair / PAIRS_OF_PROVIDER);
    const place = pair % PAIRS_OF_PROVIDER;
    const ofBoard = provider * 5 + (place % BOARDS_OF_PROVIDER);
    const board = boards[ofBoard % boards.length] ?? "";
    const start = `RTT-January-2026,QE1,NHS MADE UP INTEGRATED CARE BOARD,Z${provider.toString(36).toUpperCase()},MADE UP HOSPITAL NUMBER ${provider},${board},NHS BOARD ${board},K${twoDigits(place)},MADE UP COMMISSIONER ${place}`;
    const treatmentOf = (of: number): string => `C_${101 + ((ofBoard * 2 + of) % TREATMENTS)}`;
    const row = (part: string, treatment: string, end: string): void => void lines.push(`${start},${part},Some Pathways,${treatment},${treatment === "C_999" ? "Total" : `Service ${treatment}`},${end}`);
    const total = new Array<number>(BANDS).fill(0);
    for (let of = 0; of < COUNTED; of += 1) {
      const at = Math.floor(POOL * uniform());
      pool[at]?.forEach((patients, weeks) => (total[weeks] = (total[weeks] ?? 0) + patients));
      row("Part_2", treatmentOf(of), ends[at] ?? "");
    }
    row("Part_2", "C_999", endOf(total));
    OTHERS.forEach((part, other) => row(part, treatmentOf(other), ends[Math.floor(POOL * uniform())] ?? ""));
    if (lines.length < CHUNK_ROWS) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

const endOf = (bands: readonly number[]): string => `${bands.join(",")},,,${bands.reduce((sum, patients) => sum + patients, 0)}`;

/** Writes such a file as the publisher does: one CSV in a zip. The number of rows is rounded up to whole pairs of 13. */
export async function writeWideFile(file: string, rows: number, boards: readonly string[]): Promise<void> {
  const zip = new yazl.ZipFile();
  zip.addReadStream(Readable.from(wideRows(rows, boards)), "made-up-full-extract.csv");
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
