import { checkNotNegative, checkSameLength, checkWhole } from "../validation";
import { balanceIndex } from "./balance-index";
import { checkShares } from "./check-shares";
import { evenness } from "./evenness";
import { splitShares } from "./split-shares";

/** An agenda says something from 5 items, or from 60 minutes. Source: docs/methods/attention-balance.md. */
export const LEAST_AGENDA = { items: 5, minutes: 60 } as const;

export interface AttentionInput {
  /** Amount of one channel by area: minutes, measures, actions, letters, money. */
  readonly amounts: readonly number[];
  /** Amount that belongs to none of the areas. */
  readonly other?: number;
  /** Declared weights of the areas, summing to 1; equal unless given. */
  readonly weights?: readonly number[];
  /** For the agenda channel: items and minutes the amounts rest on. */
  readonly agenda?: { readonly items: number; readonly minutes: number };
}

/** Attention of one channel in one period. Channels are never averaged. */
export type AttentionBalance =
  | { readonly known: false; readonly word: "too few to say" }
  | {
      readonly known: true;
      /** Shares within the areas, summing to 1; the balance and evenness are of these. */
      readonly shares: readonly number[];
      /** Shares of everything, the last entry for what belongs to no area; summing to 1. */
      readonly sharesWithOther: readonly number[];
      readonly weights: readonly number[];
      /** Balance index B, 0 to 1: 1 = as declared. */
      readonly balance: number;
      /** Evenness E, 0 to 1: 1 = equal shares. */
      readonly evenness: number;
    };

/**
 * How the attention of one channel is spread over the areas, against the declared weights. Source: docs/methods/attention-balance.md.
 * @returns "too few to say" without any amount in the areas, or for an agenda under 5 items and under 60 minutes.
 * @throws RangeError for under two areas, a negative amount, or weights that are not one an area summing to 1.
 */
export function attentionBalance({ amounts, other = 0, weights = amounts.map(() => 1 / amounts.length), agenda }: AttentionInput): AttentionBalance {
  checkShares(weights, "weights");
  checkSameLength(amounts, "amounts", weights, "weights");
  checkNotNegative(other, "other");
  const shares = splitShares(amounts);
  const sharesWithOther = splitShares([...amounts, other]);
  if (shares === null || sharesWithOther === null || isTooShort(agenda)) return { known: false, word: "too few to say" };
  return { known: true, shares, sharesWithOther, weights, balance: balanceIndex(shares, weights), evenness: evenness(shares) };
}

function isTooShort(agenda: AttentionInput["agenda"]): boolean {
  if (agenda === undefined) return false;
  checkWhole(agenda.items, "agenda.items");
  checkNotNegative(agenda.minutes, "agenda.minutes");
  return agenda.items < LEAST_AGENDA.items && agenda.minutes < LEAST_AGENDA.minutes;
}
