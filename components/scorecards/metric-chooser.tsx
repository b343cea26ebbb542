import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import { RANGES, type MetricPage } from "@/lib/scorecards/domain/metric-page";

const RANGE_LABEL = { "12": "12 months", "24": "24 months", "36": "36 months", all: "All months" } as const;

/** Another area, measure or range; plain links and a form, so that it works everywhere. */
export function MetricChooser({ page, query }: { page: MetricPage; query: Readonly<Record<string, string>> }) {
  const kept = Object.fromEntries(Object.entries(query).filter(([name]) => name !== "area"));
  const address = (code: string, changes: Record<string, string>): string => `/metrics/${code}?${new URLSearchParams({ ...query, area: page.area.code, ...changes }).toString()}`;
  return (
    <div className="chooser">
      <FilterBar label="Area" keep={kept} resetHref={`/metrics/${page.metric.code}`} apply="Show area">
        <SelectField id="area" name="area" label="Area" defaultValue={page.area.code} options={[{ value: "england", label: "England" }, ...page.boards.map((board) => ({ value: board.code, label: board.name }))]} />
      </FilterBar>
      <Tabs label="Measure" items={page.shownMetrics.map((metric) => ({ href: address(metric.code, {}), label: metric.name, current: metric.code === page.metric.code }))} />
      <Tabs label="Months shown" items={RANGES.map((range) => ({ href: address(page.metric.code, { range }), label: RANGE_LABEL[range], current: page.range === range }))} />
    </div>
  );
}
