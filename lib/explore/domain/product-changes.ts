/** Something new in the product, as its users are told. */
export interface ProductChange {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly title: string;
  readonly text: string;
  readonly href: string | null;
}

/** Newest first. */
export const PRODUCT_CHANGES: readonly ProductChange[] = [
  { on: "2026-11-22", title: "Four areas in one overview", text: "Finance, elective recovery, prevention and joint working side by side, every board against every objective, and how realistic the targets are.", href: "/overview" },
  { on: "2026-11-22", title: "Objectives", text: "National and local objectives with their trajectories: where a board stands, why, whether it is realistic and when it can honestly be judged.", href: "/objectives" },
  { on: "2026-11-22", title: "Trajectories that are agreed", text: "Boards propose their own, regions agree to them, and every version is kept.", href: "/objectives" },
  { on: "2026-11-22", title: "Finance", text: "Plan, actual, forecast, savings that last and what lies beneath, for a board and for all of them.", href: "/finance" },
  { on: "2026-11-22", title: "Segments", text: "What put a trust in its segment and what would change it; boards were not segmented in 2025/26.", href: "/segments" },
  { on: "2026-11-22", title: "Catalogue of metrics", text: "Every metric with what it counts, what is held, and how to load what is not.", href: "/metrics" },
  { on: "2026-11-22", title: "Search", text: "Areas by name, former name, code, council or the postcode district of a trust, and metrics by words, from the top of every page.", href: "/search" },
  { on: "2026-11-22", title: "Views and favourites", text: "Keep a page as you left it under a name, and share it with those who work with a board.", href: "/views" },
  { on: "2026-11-22", title: "The National Audit Office’s eight metrics", text: "A ready view of the metrics named in its press notice of 2022, for any board.", href: "/views/nao" },
  { on: "2026-11-22", title: "Maps, comparisons and parts of a metric", text: "Every metric on a map, compared fairly between areas, and by trust and specialty where that is published.", href: "/metrics/E01/map" },
  { on: "2026-11-21", title: "Imports with a second pair of eyes", text: "Files of figures are checked, previewed and approved by another account before anybody sees them.", href: null },
];
