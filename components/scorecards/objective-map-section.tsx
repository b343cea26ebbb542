import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Svg } from "@/components/ui/svg";
import { Tabs } from "@/components/ui/tabs";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { statusIconId } from "@/lib/charts/status-shape";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { ObjectiveMap } from "@/lib/scorecards/domain/objective-map";
import { withQuery } from "@/lib/shared/with-query";
import { BoardMap } from "./board-map";
import { IconKey } from "./icon-key";
import { MapTabs, type MapTabsProps } from "./map-tabs";

type ObjectiveMapSectionProps = Omit<MapTabsProps, "current"> & { map: ObjectiveMap; set: BoundarySet };

/** The boards by one objective, on a map and in a table that says the same in words. */
export function ObjectiveMapSection({ map, set, ...tabs }: ObjectiveMapSectionProps) {
  const { query } = tabs;
  const view = query.map === "hexagons" ? "hexagons" : "outlines";
  const carried = Object.fromEntries(["set", "asOf"].flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const boardHref = (code: string): string => `/objectives/${map.code}${withQuery(carried, { area: code })}`;
  const boards = map.rows.map(({ code, name, short, valueText, statusText, shade }) => ({ code, name, short, shade, href: boardHref(code), text: `${valueText}, ${statusText}` }));
  return (
    <Section
      id="boards" title={map.title} badge={map.isIllustrative ? <Badge kind="illustrative" /> : undefined}
      subtitle={`${map.measureName}, ${map.unitLabel}, ${map.periodText}. Worst value first; boards close together cannot be told apart.`}
      tools={[{ href: `/objectives/${map.code}${withQuery(carried, { area: "england" })}`, label: "Every board against this objective, with files and sources" }]}
    >
      <div className="switches">
        <MapTabs {...tabs} current={map.code} />
        <Tabs label="Colour" items={[
          { href: withQuery(query, { colour: null }), label: "By status", current: map.colour === "status" },
          { href: withQuery(query, { colour: "value" }), label: "By distance from what is due", current: map.colour === "value" },
        ]} />
      </div>
      <div className="two">
        <div className="map-col"><BoardMap overview={{ set, measureName: map.measureName, keyTitle: map.keyTitle, classes: map.classes }} boards={boards} view={view} /></div>
        <div>
          <DataTable
            caption={`${map.shortTitle} by integrated care board`} captionHidden kind="rank" rows={map.rows} rowKey={({ code }) => code}
            columns={[
              { key: "name", head: "Integrated care board", rowHeader: true, cell: ({ code, name }) => <a href={boardHref(code)}>{name}</a> },
              { key: "value", head: "Latest", align: "right", cell: ({ valueText, periodText }) => <>{valueText}{periodText !== "" && <small>{periodText}</small>}</> },
              { key: "due", head: "Due", unit: "now, or in the end", align: "right", cell: ({ dueText }) => dueText },
              { key: "status", head: "Status", gap: true, cell: ({ status, stale, statusText }) => <span className="st"><Svg markup={iconMarkup(statusIconId(status, stale), 16)} label={statusText} /><span className="hide-s" aria-hidden="true">{statusText}</span></span> },
            ]}
          />
          <IconKey variations={[]} assurances={[]} />
        </div>
      </div>
    </Section>
  );
}
