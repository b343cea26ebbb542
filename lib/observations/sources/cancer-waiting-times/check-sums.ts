import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { CancerRow } from "./cancer-row";
import { ENGLAND_KEY } from "./read-body";

interface Sum {
  total: number;
  within: number;
}

const keyOf = ({ basis, period, metric, route, cancer }: CancerRow): string => [basis, period.end, metric, route, cancer].join("|");
const place = ({ sheet, row }: CancerRow) => ({ sheet, row });

/** Adds the rows up by a key. */
function sumsBy(rows: readonly CancerRow[], key: (row: CancerRow) => string): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const sum = sums.get(key(row)) ?? { total: 0, within: 0 };
    sum.total += row.total;
    sum.within += row.within;
    sums.set(key(row), sum);
  }
  return sums;
}

/** Refuses an England row that is not the sum of every other row of its table, and a table without one. */
export function checkEngland(rows: readonly CancerRow[], issues: IssueList): void {
  const sums = sumsBy(rows.filter(({ body }) => body.key !== ENGLAND_KEY), keyOf);
  const englands = new Map(rows.filter(({ body }) => body.key === ENGLAND_KEY).map((row) => [keyOf(row), row]));
  for (const [key, england] of englands) compare(england, sums.get(key) ?? { total: 0, within: 0 }, "the rows", issues);
  const alone = rows.find((row) => !englands.has(keyOf(row)));
  if (alone !== undefined) issues.refuse("total_mismatch", `There is no England row for ${quoteValue(alone.cancer ?? alone.route ?? "all")}, against which the rows could be checked.`, place(alone));
}

/** Refuses a body whose total is not the sum of its cancers, of its routes or stages, or of both, and parts without a total. */
export function checkParts(rows: readonly CancerRow[], issues: IssueList): void {
  const bodyKey = ({ basis, period, metric, body }: CancerRow): string => [basis, period.end, metric, body.key].join("|");
  const wholes = new Map(rows.filter(({ route, cancer }) => route === null && cancer === null).map((row) => [bodyKey(row), row]));
  const ways = [
    { words: "the cancers", rows: rows.filter(({ route, cancer }) => route === null && cancer !== null) },
    { words: "the routes or stages", rows: rows.filter(({ route, cancer }) => route !== null && cancer === null) },
    { words: "the cancers of each route or stage", rows: rows.filter(({ route, cancer }) => route !== null && cancer !== null) },
  ];
  for (const { words, rows: parts } of ways) {
    const sums = sumsBy(parts, bodyKey);
    const metrics = new Set(parts.map(({ metric }) => metric));
    for (const [key, whole] of wholes) if (metrics.has(whole.metric)) compare(whole, sums.get(key) ?? { total: 0, within: 0 }, words, issues);
    const alone = parts.find((row) => !wholes.has(bodyKey(row)));
    if (alone !== undefined) issues.refuse("total_mismatch", "The row is part of a total that is not in the file.", place(alone));
  }
}

function compare(row: CancerRow, sum: Sum, what: string, issues: IssueList): void {
  for (const [key, words] of [["total", "in all"], ["within", "in time"]] as const) {
    if (row[key] !== sum[key]) issues.refuse("total_mismatch", `The row says ${row[key]} ${words}; ${what} add up to ${sum[key]}.`, place(row));
  }
}
