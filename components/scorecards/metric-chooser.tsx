import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import { RANGES } from "@/lib/scorecards/domain/metric-page";
import type { CompactMetric } from "./compact-metric";

const RANGE_LABEL = { "12": "12 months", "24": "24 months", "36": "36 months", all: "All" } as const;

/** Another area, measure of the same publication or range; plain links and a form, so that it works everywhere. */
export function MetricChooser({ page, query }: { page: CompactMetric; query: Readonly<Record<string, string>> }) {
  const { area, choices, metric, related } = page;
  const kept = Object.fromEntries(Object.entries(query).filter(([name]) => name !== "area"));
  const address = (code: string, changes: Record<string, string>): string => `/metrics/${code}?${new URLSearchParams({ ...query, area: area.code, ...changes }).toString()}`;
  const { category: _category, ...whole } = query;
  const listed = choices.some(([code]) => code === area.code) ? choices : [[area.code, area.shortName] as const, ...choices];
  return (
    <div className="chooser">
      <FilterBar label="Area" keep={kept} resetHref={`/metrics/${metric.code}`} apply="Show area">
        <SelectField id="area" name="area" label="Area" defaultValue={area.code} options={listed.map(([code, name]) => ({ value: code, label: name }))} />
      </FilterBar>
      {page.categories.length > 1 && <Tabs label="Of whom" items={page.categories.map(({ key, name }) => ({ href: address(metric.code, { category: key }), label: name, current: key === page.category?.key }))} />}
      {related.length > 1 && <Tabs label="Measure" items={related.map(({ code, name }) => ({ href: `/metrics/${code}?${new URLSearchParams({ ...(code === metric.code ? query : whole), area: area.code }).toString()}`, label: name, current: code === metric.code }))} />}
      {page.isForControlChart && <Tabs label="Time shown" items={RANGES.map((range) => ({ href: address(metric.code, { range }), label: RANGE_LABEL[range], current: page.range === range }))} />}
    </div>
  );
}
