import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { MetricPage } from "@/lib/scorecards/domain/metric-page";

/** Another area or another metric; a plain form, so that it works everywhere. */
export function MetricChooser({ page, query }: { page: MetricPage; query: Readonly<Record<string, string>> }) {
  const kept = Object.entries(query).filter(([name]) => name !== "area");
  const metricHref = (code: string): string => `/metrics/${code}?${new URLSearchParams({ ...query, area: page.area.code }).toString()}`;
  return (
    <div className="chooser">
      <form method="get" className="filters inline">
        {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <SelectField id="area" name="area" label="Area" defaultValue={page.area.code} options={[{ value: "england", label: "England" }, ...page.boards.map((board) => ({ value: board.code, label: board.name }))]} />
        <p className="go"><Button kind="secondary" small>Show area</Button></p>
      </form>
      <nav className="tabs" aria-label="Measure">
        <ul>{page.shownMetrics.map((metric) => <li key={metric.code}><a href={metricHref(metric.code)} aria-current={metric.code === page.metric.code ? "page" : undefined}>{metric.name}</a></li>)}</ul>
      </nav>
    </div>
  );
}
