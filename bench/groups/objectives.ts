import { measureLoad } from "../bars/load";
import { measureQueries } from "../bars/queries";
import { measureRate } from "../bars/rate";
import { measureRecompute } from "../bars/recompute";
import { measureScripts } from "../bars/scripts";
import { measureWeight } from "../bars/weight";
import type { Report } from "../lib/bar";
import { boardCodes } from "../lib/board-codes";
import { withDatabase, type Database } from "../lib/setting";
import { served } from "./served";
import type { Group } from "./group";

/** Reads every figure, may build every board's pack and keeps nothing, as the rival supposes. */
const READER = "dhsc@example.test";
/** Proposes for every board. */
const PROPOSER = "national@example.test";
/** Leads two boards, which stand side by side without being asked for. */
const LEADER_OF_TWO = "cluster@example.test";
const BOARD = "QF7";
const OVERVIEW = "/overview";
const OBJECTIVE = "/objectives/N4";
const EDITOR = `${OBJECTIVE}/trajectory?area=${BOARD}`;

const scorecard = (code: string): string => `/organisations/${code}`;
const objective = (code: string): string => `${OBJECTIVE}?area=${code}`;

const WEIGHED: readonly (readonly [reader: string, paths: readonly string[]])[] = [
  [READER, ["/objectives", objective(BOARD), "/objectives/N10", "/finance", `/organisations/${BOARD}/finance`, "/segments"]],
  [PROPOSER, ["/objectives/proposals"]],
  [LEADER_OF_TWO, ["/organisations/cluster"]],
];

async function measureWeights(report: Report): Promise<void> {
  for (const [reader, paths] of WEIGHED) await served(reader, (target) => measureWeight(report, { ...target, paths }));
}

const measureLoads = (report: Report): Promise<void> => served(PROPOSER, async ({ address, headers }) => {
  await measureScripts(report, address, { page: "scorecard", path: scorecard(BOARD), headers, bar: 1.1 });
  await measureScripts(report, address, { page: "overview", path: OVERVIEW, headers, bar: 1.1 });
  await measureScripts(report, address, { page: "objective page", path: objective(BOARD), headers, bar: 1.25 });
  await measureScripts(report, address, { page: "trajectory editor", path: EDITOR, headers, bar: 1.25 });
});

/** Every page is asked for at several addresses that were not asked for before; what the set judges is kept from the first. */
async function measureStatements(report: Report, database: Database): Promise<void> {
  const codes = await boardCodes(database);
  const statements = (page: string, paths: readonly string[]) => measureQueries(report, database, page, READER, paths);
  await statements("overview", ["", "?measure=E03", "?map=hexagons", "?region=Y63", "?status=on_trajectory", "?sort=-list"].map((query) => OVERVIEW + query));
  await statements("scorecard", codes.map(scorecard));
  await statements("objective page", codes.map(objective));
  await statements("register of objectives", codes.map((code) => `/objectives?area=${code}`));
  await statements("finance", codes.map((code) => `/organisations/${code}/finance`));
  await statements("segments", ["", "?region=Y63", "?region=Y62", "?segment=1", "?segment=4", "?sort=-average"].map((query) => `/segments${query}`));
}

/** Of ten pages five are scorecards and four an objective's, each of another board, and one is the overview. */
async function morning(database: Database): Promise<readonly string[]> {
  const codes = await boardCodes(database);
  return codes.flatMap((code, at) => (at % 4 === 3 ? [scorecard(code), objective(code), OVERVIEW, scorecard(codes[at - 3] ?? code)] : [scorecard(code), objective(code)]));
}

/** What the pages of objectives promise. A page is held against plain HTML of its content, because what it says grows with the objectives. */
export const objectives: Group = [
  { name: "scripts", measure: measureLoads },
  { name: "weight", measure: measureWeights },
  { name: "queries", measure: (report) => withDatabase((database) => measureStatements(report, database)) },
  { name: "recompute", measure: (report) => withDatabase((database) => measureRecompute(report, database, READER, [
    { what: "overview of the 36 boards since April 2026", path: OVERVIEW },
    { what: "overview of the 42 boards before", path: `${OVERVIEW}?set=2023` },
    { what: "scorecard, with what changed", path: scorecard(BOARD) },
  ])) },
  { name: "load", measure: (report) => served(READER, async (target, database) => measureLoad(report, { ...target, paths: await morning(database) })) },
  { name: "rate", measure: (report) => served(READER, async (target, database) => {
    await measureRate(report, database, "scorecard page", { ...target, paths: (await boardCodes(database)).map(scorecard) });
    await measureRate(report, database, "overview", { ...target, paths: [OVERVIEW] });
  }) },
];
