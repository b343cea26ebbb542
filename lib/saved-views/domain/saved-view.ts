/** Who sees a view beside its owner: nobody, whoever reaches a board, or everybody who may read figures. */
export type Audience = "private" | "board" | "everybody";

export interface SavedView {
  readonly id: number;
  readonly name: string;
  /** Path and query of one of our pages. */
  readonly address: string;
  readonly audience: Audience;
  /** ODS code and short name of the board whose readers see it; null unless the audience is a board. */
  readonly boardCode: string | null;
  readonly boardName: string | null;
  readonly ownerName: string;
  readonly isOwn: boolean;
  /** Day in London, `YYYY-MM-DD`. */
  readonly savedOn: string;
}

export const FAVOURITE_KINDS = ["metric", "area"] as const;
export type FavouriteKind = (typeof FAVOURITE_KINDS)[number];

export interface Favourite {
  readonly kind: FavouriteKind;
  /** Code of a metric; ODS or ONS code of a body, or `england`. */
  readonly code: string;
}

/** What the forms on a page of figures need: to keep the page as it stands, and to make its subject a favourite. */
export interface SaveChoices {
  /** The page, as it would be kept. */
  readonly address: string;
  /** Names under which the person keeps this page already. */
  readonly keptAs: readonly string[];
  /** The page's subject, and whether it is a favourite; null for a page without one. */
  readonly favourite: (Favourite & { readonly isKept: boolean }) | null;
  /** Boards within a limited reach, in force today, by short name; empty where the reach is everything. */
  readonly boards: readonly { readonly code: string; readonly name: string }[];
  /** True where the reach is everything: such a person may share with everybody. */
  readonly reachesAll: boolean;
}

/** Most views, and most favourites, that one account keeps. */
export const MOST_KEPT = 200;
