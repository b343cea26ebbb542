import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { readMonth } from "@/lib/observations/reading/read-month";
import { toCount } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import { groupBy } from "./group-by";
import type { Inputs } from "./inputs";
import { readPublishedFile } from "./read-published-file";

const WORKBOOK = "ae/June-2025-AE-by-provider-3euC4-1.xlsx";
const BOARDS = "derived/icb-monthly-ae-2022-04-2025-07.csv";
const PROVIDERS = "ae/monthly-csv";

/** Boards and providers of a month may differ so much, as one of them may be a revised edition. */
const MOST_DIFFERENCE = 0.01;

/** What the file by provider says of a month. */
interface ProviderMonth {
  readonly attendances: number;
  readonly over: number;
  /** Trusts with a major department that gave no waits over four hours: those that tested other standards up to May 2023. */
  readonly silent: readonly string[];
}

/**
 * A&E by board: England and boards of one month from the workbook, boards of other months from a re-arranged set. A month of
 * the set is taken only if it agrees with the publisher's file by provider and is no copy of another month. Boards with a
 * trust that did not report waits are left out in that month: their share would be far too good.
 */
export async function gatherAe(inputs: Inputs, icbOfTrust: ReadonlyMap<string, string>): Promise<Gathered> {
  const providers = new Map<string, ProviderMonth>();
  const files = inputs.names(PROVIDERS);
  for (const name of files) providers.set(...(await readProviders(inputs, name)));
  const workbook = [...(await readPublishedFile(inputs, WORKBOOK)).figures].filter(({ area }) => area.kind === "england" || area.kind === "icb");
  const inWorkbook = new Set(workbook.map(({ period }) => period.end));
  const byMonth = groupBy(readBoards(inputs), ({ period }) => period.end);
  const copies = copiedMonths(byMonth);
  const figures: SourceFigure[] = [...workbook];
  const leftOut = { copied: [] as string[], silent: 0 };
  for (const [end, boards] of byMonth) {
    const month = providers.get(end);
    if (!agrees(boards, month)) {
      if (!copies.has(end)) throw new Error(`${BOARDS}: ${end} does not agree with the file by provider`);
      leftOut.copied.push(end.slice(0, 7));
    } else if (!inWorkbook.has(end)) {
      const silent = new Set((month?.silent ?? []).map((trust) => icbOfTrust.get(trust) ?? fault(`the trust ${trust} has no board`)));
      const told = boards.filter(({ area }) => !silent.has(area.code));
      leftOut.silent += boards.length - told.length;
      figures.push(...told);
    }
  }
  return {
    figures,
    files: [WORKBOOK, BOARDS, ...files],
    leftOut: `Left out: ${leftOut.copied.join(" and ")}, which in that data set repeat the same months of the year before; and ${leftOut.silent} figures up to May 2023 of boards with a trust that was testing other standards and reported no waits over four hours.`,
  };
}

const fault = (message: string): never => {
  throw new Error(message);
};

async function readProviders(inputs: Inputs, name: string): Promise<[string, ProviderMonth]> {
  const figures = [...(await readPublishedFile(inputs, name)).figures];
  const end = figures[0]?.period.end ?? fault(`${name}: no figures`);
  const sum = (of: (figure: SourceFigure) => number): number => figures.reduce((added, figure) => added + of(figure), 0);
  return [end, {
    attendances: sum(({ denominator }) => denominator ?? 0), over: sum(({ numerator, denominator }) => (denominator ?? 0) - (numerator ?? denominator ?? 0)),
    silent: figures.filter(({ mark }) => mark === "not_collected").map(({ area }) => area.code),
  }];
}

/** U01 of each board and month of the re-arranged set. */
function readBoards(inputs: Inputs): SourceFigure[] {
  return inputs.rows(BOARDS).map((row, index) => {
    const period = readMonth(row["date"] ?? "") ?? fault(`${BOARDS}: no month: ${row["date"]}`);
    const attendances = toCount(row["total_attendances"]);
    const within = attendances - toCount(row["attendances_over_4hours"]);
    if (attendances === 0 || within < 0) throw new Error(`${BOARDS}: ${row["icb22_code"]} ${row["date"]} has more waits than attendances`);
    const code = row["icb22_code"] ?? "";
    return {
      metricCode: "U01", area: { kind: "icb", scheme: "ons", code, name: "" }, period, detail: [], status: "final", row: index + 2, sheet: null,
      value: (100 * within) / attendances, numerator: within, denominator: attendances, mark: null,
    };
  });
}

/** Months that hold the same numbers as another one. */
function copiedMonths(byMonth: ReadonlyMap<string, readonly SourceFigure[]>): ReadonlySet<string> {
  const alike = groupBy([...byMonth], ([, boards]) => boards.map(({ area, numerator, denominator }) => `${area.code} ${numerator} ${denominator}`).sort().join("\n"));
  return new Set([...alike.values()].filter((months) => months.length > 1).flatMap((months) => months.map(([end]) => end)));
}

function agrees(boards: readonly SourceFigure[], month: ProviderMonth | undefined): boolean {
  if (month === undefined) return true;
  const attendances = boards.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
  const over = boards.reduce((sum, { numerator, denominator }) => sum + (denominator ?? 0) - (numerator ?? 0), 0);
  return Math.abs(attendances / month.attendances - 1) <= MOST_DIFFERENCE && Math.abs(over / month.over - 1) <= MOST_DIFFERENCE;
}
