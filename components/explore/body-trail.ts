import type { NamedBody } from "@/lib/explore/domain/metric-parts";

type TrailProps = {
  region: NamedBody | null;
  /** Several where it is not on record which one it is: none is named then. */
  boards: readonly NamedBody[];
  /** "?asOf=…" or nothing. */
  query: string;
};

/** The way from England down to a board, for a breadcrumb. */
export function bodyTrail({ region, boards, query }: TrailProps): readonly { label: string; href: string }[] {
  const [board] = boards;
  return [
    { label: "England", href: `/overview${query}${query === "" ? "?" : "&"}boards=all` },
    ...(region === null ? [] : [{ label: region.shortName, href: `/regions/${region.code}${query}` }]),
    ...(board === undefined || boards.length > 1 ? [] : [{ label: board.shortName, href: `/organisations/${board.code}${query}` }]),
  ];
}
