import type { IssueList } from "../../domain/import-issue";

/** Patients waiting, and those of them who wait more than six weeks. */
export interface WaitingCount {
  readonly waiting: number;
  readonly over: number;
}

interface Pair {
  readonly seen: Set<string>;
  waiting: number;
  over: number;
  total: (WaitingCount & { readonly row: number }) | null;
  lastRow: number;
}

/** Sums of each provider and commissioner, to hold the TOTAL rows against; one small record a pair, whatever the rows. */
export interface Pairs {
  /** @returns false where the pair already has a row of this test */
  add(key: string, test: string, isTotal: boolean, count: WaitingCount, row: number): boolean;
  /** Refuses pairs whose TOTAL row is absent or is not the sum of their tests. */
  check(issues: IssueList): void;
}

export function createPairs(): Pairs {
  const pairs = new Map<string, Pair>();
  return {
    add(key, test, isTotal, count, row) {
      const pair = pairs.get(key) ?? { seen: new Set<string>(), waiting: 0, over: 0, total: null, lastRow: row };
      pairs.set(key, pair);
      if (pair.seen.has(test)) return false;
      pair.seen.add(test);
      pair.lastRow = row;
      if (isTotal) pair.total = { ...count, row };
      else {
        pair.waiting += count.waiting;
        pair.over += count.over;
      }
      return true;
    },
    check(issues) {
      for (const [key, { waiting, over, total, lastRow }] of pairs) {
        const [provider = "", , commissioner = ""] = key.split("|");
        const who = `provider ${provider} and commissioner ${commissioner === "" ? "not named" : commissioner}`;
        if (total === null) issues.refuse("total_mismatch", `The TOTAL row of ${who} is missing, so the rows may be incomplete.`, { row: lastRow });
        else if (total.waiting !== waiting) issues.refuse("total_mismatch", `TOTAL of ${who} says ${total.waiting} patients waiting; the tests add up to ${waiting}.`, { row: total.row, column: "Total WL" });
        else if (total.over !== over) issues.refuse("total_mismatch", `TOTAL of ${who} says ${total.over} patients over 6 weeks; the tests add up to ${over}.`, { row: total.row });
      }
    },
  };
}
