import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { Key } from "@/components/ui/key";
import { dotScale } from "@/lib/charts/dot-range";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { statusIconId } from "@/lib/charts/status-shape";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import type { MapBoard } from "@/lib/scorecards/domain/draw-board-map";
import type { Overview } from "@/lib/scorecards/domain/overview";
import type { SortColumn } from "@/lib/scorecards/domain/order-rows";
import { formatNumber } from "@/lib/shared/format-number";
import { BoardMap } from "./board-map";
import { BoardTable } from "./board-table";
import { packRow } from "./compact-row";
import { IconKey } from "./icon-key";
import { MapTabs, type MapTabsProps } from "./map-tabs";
import { RevisedKey } from "./revised-mark";

export type BoardSectionProps = Pick<MapTabsProps, "mapped" | "hasOwn" | "showsOwn"> & {
  overview: Overview;
  sort: { column: SortColumn; descending: boolean };
  /** The address as it came, for links that change one thing. */
  query: Readonly<Record<string, string>>;
};

/** The boards by one measure, on a map and in a table. */
export function BoardSection({ overview, mapped, hasOwn, showsOwn, sort, query }: BoardSectionProps) {
  const { rows } = overview;
  const view = query.map === "hexagons" ? "hexagons" : "outlines";
  const carried = Object.fromEntries(["set", "asOf"].flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const boardQuery = Object.keys(carried).length === 0 ? "" : `?${new URLSearchParams(carried).toString()}`;
  const unit = overview.unitLabel.startsWith("%") ? "%" : "";
  const boards = rows.map((row): MapBoard => {
    const value = row.figures[overview.measure].value;
    return {
      code: row.code, name: row.name, href: `/organisations/${row.code}${boardQuery}`, shade: overview.shades[row.code] ?? null,
      short: value === null ? "" : formatNumber(value, { decimals: overview.measure === "E01" ? 0 : 1 }),
      text: value === null ? "no figure held" : formatNumber(value, { decimals: overview.decimals, unit }),
    };
  });
  const { q: _q, region: _region, status: _status, sort: _sort, ...keep } = query;
  const regions = overview.regions.map((region) => ({ code: region.code, key: `region-${region.code.toLowerCase()}`, name: region.name }));
  return (
    <Section id="boards" title={overview.tableHeadline} subtitle={`${overview.measureName}, ${overview.unitLabel}, ${overview.release?.period ?? ""}. A board short of the step by no more than ordinary movement counts as on trajectory.`} source={`${overview.source} ${overview.englandNote} SPC: NHS England Making Data Count 2.6a; neighbouring months are strongly related, so read icons as prompts, not proof.`}>
      <div className="switches">
        <MapTabs mapped={mapped} query={query} current={overview.measure} hasOwn={hasOwn} showsOwn={showsOwn} />
      </div>
      <div className="two">
        <div className="map-col">
          <BoardMap overview={{ set: overview.set, measureName: overview.measureName, keyTitle: overview.unitLabel, classes: overview.classes }} boards={boards} view={view} />
          {overview.regionsComplete && <RegionTable overview={overview} />}
        </div>
        <div>
          <Key title="Boards by status" items={overview.counts.map(({ status, count }) => ({ icon: iconMarkup(statusIconId(status), 16), label: `${count} ${STATUS_WORD[status].toLowerCase()}` }))} bare />
          <BoardTable
            rows={rows.map(packRow)}
            measure={overview.measure}
            caption={`${overview.measureName} and waits over 52 weeks by integrated care board, ${overview.release?.period ?? ""}`}
            scale={dotScale(rows.map((row) => ({ previous: row.figures[overview.measure].yearAgo, current: row.figures[overview.measure].value })), overview.step?.value ?? null)}
            stepText={overview.step?.text ?? ""}
            regions={regions}
            sort={sort}
            filter={{ words: query.q ?? "", region: query.region ?? "", status: query.status ?? "" }}
            keep={keep}
            boardQuery={boardQuery}
          />
          {overview.revisionReason !== undefined && <RevisedKey reason={overview.revisionReason} />}
          <IconKey />
        </div>
      </div>
    </Section>
  );
}

function RegionTable({ overview }: Pick<BoardSectionProps, "overview">) {
  return (
    <DataTable
      caption="By region: sums of pathways, not averages of boards"
      columns={[
        { key: "name", head: "Region", rowHeader: true, cell: (row) => row.name },
        { key: "value", head: overview.release?.period ?? "", unit: "%", align: "right", cell: (row) => formatNumber(row.value, { decimals: overview.decimals }) },
        { key: "below", head: "Off trajectory", unit: "boards", align: "right", cell: (row) => `${row.below} of ${row.boards}` },
      ]}
      rows={overview.regions}
      rowKey={(row) => row.code}
    />
  );
}
