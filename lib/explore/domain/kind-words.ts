import type { ComparedKind } from "@/lib/analysis/domain/panel";

/** Bodies of a kind in running text. */
export const KIND_WORDS: Readonly<Record<ComparedKind, { readonly one: string; readonly many: string }>> = {
  icb: { one: "board", many: "boards" },
  region: { one: "NHS region", many: "NHS regions" },
  statistical_region: { one: "statistical region", many: "statistical regions" },
  council: { one: "council", many: "councils" },
  trust: { one: "trust", many: "trusts" },
};

/** "1 board", "36 boards". */
export const countOfKind = (count: number, kind: ComparedKind): string => `${count} ${count === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
