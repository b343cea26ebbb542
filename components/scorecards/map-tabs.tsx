import { Tabs } from "@/components/ui/tabs";
import { withQuery } from "@/lib/shared/with-query";

export type MapTabsProps = {
  /** National objectives that may stand on the map. */
  mapped: readonly { readonly code: string; readonly shortTitle: string }[];
  /** The address as it came, for links that change one thing. */
  query: Readonly<Record<string, string>>;
  /** Code of the measure or objective shown. */
  current: string;
  /** Whether the reader has boards of their own, and whether only those are shown. */
  hasOwn: boolean;
  showsOwn: boolean;
};

/** What the boards' map shows, how it is drawn, and of which boards. */
export function MapTabs({ mapped, query, current, hasOwn, showsOwn }: MapTabsProps) {
  const to = (changes: Readonly<Record<string, string | null>>): string => withQuery(query, { sort: null, q: null, region: null, status: null, colour: null, measure: null, objective: null, ...changes });
  return (
    <>
      <Tabs label="Measure or objective" items={[
        { href: to({}), label: "Within 18 weeks", current: current === "E01" },
        { href: to({ measure: "E03" }), label: "Over 52 weeks", current: current === "E03" },
        ...mapped.map(({ code, shortTitle }) => ({ href: to({ objective: code }), label: shortTitle, current: current === code })),
      ]} />
      <Tabs label="Map" items={[
        { href: withQuery(query, { map: null }), label: "Boundaries", current: query.map !== "hexagons" },
        { href: withQuery(query, { map: "hexagons" }), label: "Hexagons, equal weight", current: query.map === "hexagons" },
      ]} />
      {hasOwn && <Tabs label="Boards" items={[
        { href: withQuery(query, { boards: null }), label: "Own boards", current: showsOwn },
        { href: withQuery(query, { boards: "all" }), label: "All of England", current: !showsOwn },
      ]} />}
    </>
  );
}
