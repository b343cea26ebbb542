export type AreaColour = "finance" | "elective" | "prevention" | "joint_working" | "other";

export interface SharePart {
  readonly name: string;
  readonly area: AreaColour;
  /** 0 to 1. */
  readonly share: number;
}

/** How one whole is divided, beside what was declared. */
export interface StackedShare {
  /** The finding, or the name of the channel. */
  readonly title: string;
  /** Shares summing to 1. */
  readonly parts: readonly SharePart[];
  /** Declared shares of the same parts, 0 to 1; null where none are declared. */
  readonly weights: readonly number[] | null;
}

/** @throws RangeError for a share outside 0 to 1, shares that do not sum to 1, or weights that are not one a part */
export function checkStackedShare({ parts, weights }: StackedShare): void {
  for (const share of [...parts.map((part) => part.share), ...(weights ?? [])]) if (!(share >= 0 && share <= 1 + 1e-9)) throw new RangeError(`a share of ${share}`);
  if (parts.length > 0 && Math.abs(parts.reduce((sum, { share }) => sum + share, 0) - 1) > 1e-6) throw new RangeError("the shares do not sum to 1");
  if (weights !== null && weights.length !== parts.length) throw new RangeError(`${weights.length} weights for ${parts.length} parts`);
}
