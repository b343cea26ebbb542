"use client";
import type { ReactNode } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { PartTable } from "@/lib/explore/domain/build-parts";
import { partKey, type MetricParts } from "@/lib/explore/domain/metric-parts";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { inSentence } from "@/lib/shared/in-sentence";
import { bodyTrail } from "./body-trail";
import { DownloadLinks } from "./download-links";
import { KeepPage } from "./keep-page";
import { MetricTabs } from "./metric-tabs";
import { PartsTable } from "./parts-table";

export type PartsViewProps = {
  page: MetricParts;
  /** Views of the metric that have something to show. */
  tabs: readonly MetricTab[];
  query: Readonly<Record<string, string>>;
  keep: SaveChoices | null;
};

const text = (query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
};

/** Which trusts and specialties make a metric of one board. */
export function PartsView({ page, tabs, query, keep }: PartsViewProps) {
  const { metric, board, set, asOf } = page;
  const here = `/metrics/${metric.code}`;
  const kept = { set: query["set"], asOf: query["asOf"] };
  const badge = badgeOf(page.specialties ?? page.providers);
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" bodies={{ text: set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", href: `${here}/parts${text({ ...query, set: set === "2026" ? "2023" : "2026" })}`, link: set === "2026" ? "show the 42" : "show the 36" }} />
      <main id="main" className="wrap">
        <Breadcrumb items={[...bodyTrail({ region: page.region, boards: board === null ? [] : [board], query: text(kept) }), { label: metric.name, href: `${here}${text({ ...kept, area: board?.code })}` }, { label: "Trusts and specialties" }]} />
        <PageHeader
          eyebrow={`${board === null ? "" : `${board.name} (${board.code}): `}${inSentence(metric.name)}, by specialty and trust`}
          title={page.finding}
          badge={<>{page.isIllustrative && <Badge kind="illustrative" />}{badge && <Badge kind="plain">{badge.word}</Badge>}</>}
          facts={badge === null ? [] : [badge.explanation]}
        />
        <div className="chooser">
          <MetricTabs metricCode={metric.code} current="parts" tabs={tabs} query={query} />
          <Chooser page={page} query={query} />
        </div>
        {board === null ? null : <Tables page={page} query={query} board={board} />}
        <KeepPage keep={keep} subject={metric.name} name={`${metric.shortName}, trusts and specialties${board === null ? "" : `, ${board.shortName}`}`} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={asOf} keep={query} />
        </Section>
      </main>
    </>
  );
}

const badgeOf = (table: PartTable | null) => (table === null ? null : basisBadge(table.basis));

type PartProps = Omit<PartsViewProps, "tabs" | "keep">;

function Chooser({ page, query }: PartProps) {
  const { boards, board, specialties, providers } = page;
  const periods = [...new Set([...(specialties?.periods ?? []), ...(providers?.periods ?? [])])].sort().reverse();
  const keep = Object.fromEntries(Object.entries(query).filter(([name]) => name !== "area" && name !== "period"));
  return (
    <FilterBar label="Board and month" keep={keep} resetHref={`/metrics/${page.metric.code}/parts`} apply="Show">
      <SelectField id="area" name="area" label="Board" defaultValue={board?.code ?? ""} options={[...(board === null ? [{ value: "", label: "Choose a board", disabled: true }] : []), ...boards.map(({ code, shortName }) => ({ value: code, label: shortName }))]} />
      {periods.length > 1 && <SelectField id="period" name="period" label="Month" defaultValue={specialties?.periodEnd ?? providers?.periodEnd ?? ""} options={periods.map((end) => ({ value: end, label: formatPeriod(end, "month") }))} />}
    </FilterBar>
  );
}

function Tables({ page, query, board }: PartProps & { board: NonNullable<MetricParts["board"]> }) {
  const { metric, measures, specialties, providers, names, trusts } = page;
  const kept = { set: query["set"], asOf: query["asOf"] };
  const nameOf = (by: "treatment_function" | "provider") => (code: string): string => names[partKey(by, code)]?.name ?? code;
  const shared = { metric, boardName: board.shortName, query };
  const download = <DownloadLinks href={`/metrics/${metric.code}/parts/download${text({ ...kept, area: board.code, period: query["period"] })}`} subject={`${metric.name}, ${board.shortName}`} />;
  if (measures === null || (specialties === null && providers === null)) return trusts !== null && trusts.rows.length > 0 ? <Trusts page={page} query={query} download={download} /> : (
    <EmptyState title={`No figures of ${inSentence(metric.name)} by specialty or trust are held`} level={2}>
      {measures === null ? "Its figures are no counts, so parts of a board cannot be added up to the board’s figure." : "Its publication has no such figures here yet. They appear when a file that has them is brought in."}
    </EmptyState>
  );
  const month = (table: PartTable): string => formatPeriod(table.periodEnd, "month");
  return (
    <>
      {specialties !== null && (
        <Section id="specialties" title={`By specialty, ${month(specialties)}`} source={page.source}
          subtitle={<>{specialties.isAsked ? "" : `No figures by specialty are held for ${formatPeriod(query["period"] ?? specialties.periodEnd, "month")}: these are the nearest. `}Treatment functions add up to the board’s list. A name leads to the specialty in every board.</>}>
          <PartsTable {...shared} head="Specialty" table={specialties} measures={measures} nameOf={nameOf("treatment_function")}
            hrefOf={(code) => `/metrics/${metric.code}/compare${text({ ...kept, category: `treatment_function:${code}`, area: board.code })}`}
            overTime={(code) => `/metrics/${metric.code}${text({ ...kept, area: board.code, category: `treatment_function:${code}` })}`} />
        </Section>
      )}
      {providers === null ? (
        <Section id="providers" title="By provider"><EmptyState title="No figures by provider are held for this board">They come with the full extract of a month, which can be brought in under Imports.</EmptyState></Section>
      ) : (
        <Section id="providers" title={`By provider, ${month(providers)}`} source={page.providerSource}
          subtitle={<>{providers.isAsked ? "" : `No provider figures are held for ${formatPeriod(query["period"] ?? specialties?.periodEnd ?? providers.periodEnd, "month")}: these are of ${month(providers)}, the ${providers.periodEnd < (query["period"] ?? specialties?.periodEnd ?? "") ? "latest before it" : "first after it"} that has them. `}Wherever the board’s patients are treated, independent providers among them. Files below hold every one.</>}>
          <PartsTable {...shared} head="Provider" table={providers} measures={measures} nameOf={nameOf("provider")} hrefOf={(code) => names[partKey("provider", code)]?.href ?? null} />
        </Section>
      )}
      {download}
    </>
  );
}

function Trusts({ page: { metric, trusts, board, source }, query, download }: PartProps & { download: ReactNode }) {
  if (trusts === null) return null;
  return (
    <Section id="trusts" title={`Trusts of ${board?.shortName ?? ""}, ${formatPeriod(trusts.periodEnd, "month")}`} subtitle="Figures of a trust are of all its patients or staff, not of the board’s part." source={source}>
      <DataTable
        caption={`${metric.name}, ${metric.unitLabel}`} rows={trusts.rows} rowKey={({ code }) => code}
        columns={[
          { key: "trust", head: "Trust", rowHeader: true, cell: (row) => <><a href={`/trusts/${row.code}${text({ asOf: query["asOf"] })}`}>{row.name}</a>{!row.isSure && <small>of a board that was split: it may belong to another part</small>}</> },
          { key: "value", head: metric.name, unit: metric.unitLabel, align: "right", cell: (row) => (row.value === null ? (row.mark ?? "").replace("_", " ") : formatNumber(row.value, { decimals: metric.decimals })) },
          { key: "time", head: "Over time", cell: (row) => <a href={`/metrics/${metric.code}${text({ asOf: query["asOf"], area: row.code })}`}>chart<span className="vh"> of {row.name}</span></a> },
        ]}
      />
      {download}
    </Section>
  );
}
