import type { SavedView } from "@/lib/saved-views/domain/saved-view";

export interface ShownFavourite {
  readonly kind: "metric" | "area";
  readonly code: string;
  readonly name: string;
  readonly what: string;
  /** Null where it is no longer there. */
  readonly href: string | null;
}

export interface ViewsPage {
  readonly own: readonly SavedView[];
  readonly shared: readonly SavedView[];
  readonly favourites: readonly ShownFavourite[];
  /** With whom the reader may share: value and words of each choice. */
  readonly shares: readonly { readonly value: string; readonly label: string }[];
}
