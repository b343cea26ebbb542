import { nearestPeers } from "@/lib/statistics/comparison/nearest-peers";
import { formatNumber } from "@/lib/shared/format-number";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";

/** What a board has and cannot change. */
export interface BoardCharacteristics {
  readonly set: BoundarySet;
  /** ODS code. */
  readonly code: string;
  /** Score of the Index of Multiple Deprivation 2025, averaged over residents; higher is more deprived. */
  readonly deprivation: number;
  /** Residents aged 60 and over, per cent. */
  readonly olderShare: number;
  /** Mid-2022. */
  readonly residents: number;
}

type Characteristic = "deprivation" | "olderShare" | "residents";

interface CharacteristicText {
  readonly key: Characteristic;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** The difference, peer less board, in words: "3.1 points more deprived". */
  readonly words: (difference: number) => string;
}

const size = (difference: number, decimals: number): string => formatNumber(Math.abs(difference), { decimals });

/** In the order they are shown. Rurality is not among them: no source by board is held. */
export const CHARACTERISTICS: readonly CharacteristicText[] = [
  { key: "deprivation", name: "Deprivation score", unit: "IMD 2025, average", decimals: 1, words: (d) => (size(d, 1) === "0.0" ? "as deprived" : `${size(d, 1)} points ${d > 0 ? "more" : "less"} deprived`) },
  { key: "olderShare", name: "Aged 60 and over", unit: "% of residents", decimals: 1, words: (d) => (size(d, 1) === "0.0" ? "the same share aged 60 and over" : `share aged 60 and over ${size(d, 1)} points ${d > 0 ? "higher" : "lower"}`) },
  { key: "residents", name: "Residents", unit: "mid-2022", decimals: 0, words: (d) => (Math.abs(d) < 500 ? "as many residents" : `${formatNumber(Math.round(Math.abs(d) / 1000) * 1000)} ${d > 0 ? "more" : "fewer"} residents`) },
];

export interface BoardPeer extends BoardCharacteristics {
  /** In standard deviations; nearest first. */
  readonly distance: number;
  /** Each difference in its unit, peer less board, with its share of the distance squared; in the order of the characteristics. */
  readonly differences: readonly { readonly key: Characteristic; readonly difference: number; readonly text: string; readonly share: number }[];
}

/**
 * The boards of a set most like one of them in deprivation, age and size, nearest first.
 * @returns none where the board is not among them
 */
export function boardPeers(all: readonly BoardCharacteristics[], set: BoundarySet, code: string, wanted = 5): readonly BoardPeer[] {
  const boards = all.filter((board) => board.set === set);
  const at = boards.findIndex((board) => board.code === code);
  if (at < 0) return [];
  const { peers } = nearestPeers(CHARACTERISTICS.map(({ key }) => ({ name: key, values: boards.map((board) => board[key]) })), at, wanted);
  return peers.flatMap(({ area, distance, contributions }) => {
    const board = boards[area];
    if (board === undefined) return [];
    const differences = contributions.flatMap(({ name, difference, contribution }) => {
      const characteristic = CHARACTERISTICS.find(({ key }) => key === name);
      return characteristic === undefined ? [] : [{ key: characteristic.key, difference, text: characteristic.words(difference), share: distance === 0 ? 0 : contribution / distance ** 2 }];
    });
    return [{ ...board, distance, differences }];
  });
}
