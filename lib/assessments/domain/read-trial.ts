import type { ExplainedResult } from "./explain-result";
import type { Trial } from "./try-out";

/** What the form sent; nothing where it was not sent. */
export interface SentTrial {
  readonly change?: string | undefined;
  readonly score?: string | undefined;
  readonly deficit?: "yes" | "no" | undefined;
}

export interface ReadTrial {
  readonly trial: Trial | null;
  /** What is wrong with the score; empty where nothing is. */
  readonly problem: string;
}

const PROBLEM = "Enter a score from 1.00 to 4.00";

/** A trial as sent. Without a score, the present one with another answer about the deficit. */
export function readTrial({ change = "average", score, deficit }: SentTrial, explained: Pick<ExplainedResult, "average" | "contributions">): ReadTrial {
  if (score === undefined && deficit === undefined) return { trial: null, problem: "" };
  const present = change === "average" ? explained.average : (explained.contributions.find(({ id }) => id === change)?.score ?? null);
  const value = score === undefined ? present : Number(score.trim().replace(",", "."));
  if (value === null || !Number.isFinite(value) || value < 1 || value > 4) return { trial: null, problem: PROBLEM };
  return { trial: { change, score: value, inDeficit: deficit === undefined ? null : deficit === "yes" }, problem: "" };
}
