"use client";
import type { ReactNode } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { FavouriteButton } from "@/components/explore/favourite-button";
import { MetricTabs } from "@/components/explore/metric-tabs";
import { SaveView } from "@/components/explore/save-view";
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { SummaryList } from "@/components/ui/summary-list";
import { Svg } from "@/components/ui/svg";
import { chartKey } from "@/lib/charts/chart-key";
import { chartTable, type ChartTableRow } from "@/lib/charts/chart-table";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { polarityWords } from "@/lib/metrics/domain/polarity";
import type { Basis } from "@/lib/organisations/domain/restate";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import { STATUS_WORD } from "@/lib/objectives/domain/status-words";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import type { MetricPage } from "@/lib/scorecards/domain/metric-page";
import { unknownBeforeText } from "@/lib/scorecards/domain/revision-texts";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { AsOfForm } from "./as-of-form";
import { ExploreChart } from "./explore-chart";
import { IconKey } from "./icon-key";
import { MetricChooser } from "./metric-chooser";
import { RevisedMark } from "./revised-mark";
import { RevisionTable } from "./revision-table";

export type MetricViewProps = {
  page: MetricPage;
  query: Readonly<Record<string, string>>;
  /** Views of the metric that have something to show. */
  tabs: readonly MetricTab[];
  /** What the reader may keep of this page; null where it is not for keeping. */
  keep: SaveChoices | null;
};

const queryText = (query: Readonly<Record<string, string>>): string => (Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`);

/** One metric of one area over time: chart, words, table, definition and source. */
export function MetricView(props: MetricViewProps) {
  const { page, query, tabs, keep } = props;
  const { area, metric, row, release, category } = page;
  const here = `/metrics/${metric.code}`;
  const subject = category === null ? metric.name.toLowerCase() : `${metric.name.toLowerCase()}, ${category.name}`;
  const badge = basisBadge(row.basis, row.basisUntil);
  return (
    <>
      <AsOfBar
        asOf={formatDate(page.asOf)}
        changeHref="#as-of"
        bodies={{ text: page.set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026" }}
        latest={release === null ? undefined : { label: "Latest", period: release.period, published: release.published, next: release.next }}
        csvHref={`${here}/download${queryText(query)}`}
        csvLabel="Download CSV"
      />
      <main id="main" className="wrap">
        <Breadcrumb items={trail(page, query)} />
        <PageHeader
          eyebrow={`${area.name}${area.isEngland ? "" : ` (${area.code})`}: ${subject}, ${metric.unitLabel}`}
          title={page.spec.title}
          badge={page.isIllustrative ? <Badge kind="illustrative" /> : badge && <BasisBadge basis={row.basis}>{badge.word}</BasisBadge>}
          facts={[
            ...(badge === null ? [] : [badge.explanation]),
            ...(page.boundaryText === null ? [] : [`${page.boundaryText}.`]),
            ...(page.comparisonText === null ? [] : [page.comparisonText]),
            ...(page.isForControlChart && page.usablePoints > 0 ? [<span key="v" className="st"><Svg markup={iconMarkup(`v-${row.variation}`, 24)} /> {VARIATION_TEXT[row.variation]}</span>] : []),
            ...(row.assurance === "none" || row.assurance === "suppressed" ? [] : [<span key="a" className="st"><Svg markup={iconMarkup(`a-${row.assurance}`, 24)} /> {ASSURANCE_TEXT[row.assurance]}{row.stepText === "–" ? "" : ` (${row.stepText})`}</span>]),
            ...(row.staleText === null ? [] : [row.staleText]),
          ]}
        />
        <MetricTabs metricCode={metric.code} current="time" tabs={tabs} query={query} />
        <MetricChooser page={page} query={query} />
        {page.usablePoints === 0 && page.row.value === null ? <NothingHeld {...props} /> : <Chart page={page} query={query} />}
        {page.breaks.length > 0 && (
          <Callout title="Not all months are like for like" level={2}>
            {page.breaks.map((b) => <p key={`${b.periodEnd}${b.label}`}><b>{formatPeriod(b.periodEnd, page.spec.periodKind)}: {b.label}.</b> {b.reason} {b.rebase ? "Limits are calculated anew from here." : "Limits run on across it."}{b.source === null ? "" : ` Source: ${b.source}.`}</p>)}
            {page.shortStretchText !== null && <p>{page.shortStretchText}</p>}
          </Callout>
        )}
        <Definition page={page} />
        <Objectives page={page} />
        {category === null && <Revisions page={page} query={query} />}
        {keep !== null && (
          <Section id="keep-page" title="Keep this page" light>
            <FavouriteButton choices={keep} name={metric.name} />
            <SaveView choices={keep} name={`${metric.shortName}, ${area.shortName}`} />
          </Section>
        )}
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={page.asOf} keep={query} />
        </Section>
      </main>
    </>
  );
}

/** England, region, board or other body, and the metric. */
function trail({ area, region, metric, category }: MetricPage, query: Readonly<Record<string, string>>) {
  const shared = pick(query, ["set", "asOf"]);
  const folder = AREA_FOLDER[area.kind];
  return [
    { label: "England", href: `/overview${queryText({ ...shared, boards: "all" })}` },
    ...(region === null ? [] : [{ label: region.name, href: `/regions/${region.code}${queryText(shared)}` }]),
    ...(area.isEngland ? [] : [folder === undefined ? { label: area.shortName } : { label: area.shortName, href: `/${folder}/${area.code}${queryText(shared)}` }]),
    ...(category === null ? [{ label: metric.name }] : [{ label: metric.name, href: `/metrics/${metric.code}${queryText({ ...shared, area: area.code })}` }, { label: category.name }]),
  ];
}

/** Where a body of each kind has its own page. */
const AREA_FOLDER: Readonly<Partial<Record<MetricPage["area"]["kind"], string>>> = { icb: "organisations", region: "regions", council: "councils", trust: "trusts" };

const pick = (query: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> => Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)));

const iconsOf = ({ row }: MetricPage) => ({ variations: [row.variation], assurances: [row.assurance] });

type PageProps = Pick<MetricViewProps, "page" | "query">;

/** Says what is missing and where figures would come from. */
function NothingHeld({ page, query, tabs }: MetricViewProps) {
  const { metric, area, kinds } = page;
  const elsewhere = kinds.length > 0 && !kinds.some((kind) => kind === area.kind);
  return (
    <EmptyState title={`No figures of ${metric.name.toLowerCase()} are held for ${area.shortName}`} level={2} actions={<>
      {tabs.includes("compare") && <LinkButton href={`/metrics/${metric.code}/compare${queryText(pick(query, ["set", "asOf"]))}`} kind="secondary" small>Bodies that have figures</LinkButton>}
      <LinkButton href={`/metrics?q=${encodeURIComponent(metric.code)}`} kind="secondary" small>How it is loaded</LinkButton>
    </>}>
      {elsewhere ? `It is published for ${kinds.map((kind) => KIND_WORD[kind]).join(", ")}.` : `Source: ${metric.source.name}.`}
    </EmptyState>
  );
}

const KIND_WORD: Readonly<Record<MetricPage["kinds"][number], string>> = { icb: "integrated care boards", region: "NHS regions", statistical_region: "statistical regions", council: "councils", trust: "trusts" };

function Chart({ page, query }: PageProps) {
  const { spec, metric, area } = page;
  const table = chartTable(spec);
  const downloadHref = `/metrics/${metric.code}/download${queryText(query)}`;
  return (
    <ChartFigure
      id="chart"
      title={spec.title}
      subtitle={`${metric.name}${page.category === null ? "" : `, ${page.category.name}`}, ${metric.unitLabel}, ${area.shortName}`}
      period={page.periodText}
      alt={page.alt}
      svg={page.svg}
      minWidth={52}
      badge={page.isIllustrative ? <Badge kind="illustrative" /> : chartBadge(page.row)}
      source={`${page.source} ${page.lag1 !== null ? `Neighbouring months are related (lag-1 autocorrelation ${formatNumber(page.lag1, { decimals: 2 })}), so a signal here is a prompt to look, not proof.` : ""}`}
      download={{ href: downloadHref, allFormats: true }}
      out={{ svgHref: `${downloadHref}${downloadHref.includes("?") ? "&" : "?"}format=svg`, name: `${metric.code}-${area.code}-${page.asOf}`, pinned: { asOf: page.asOf, set: page.set } }}
      chartKey={<ChartKey page={page} />}
      explore={<ExploreChart points={spec.points.map((p) => [p.periodEnd.slice(0, 7), p.value, p.reference])} unit={spec.unit} name={metric.name} referenceName={spec.reference?.label ?? null} />}
      table={
        <DataTable
          caption={table.caption}
          captionHidden
          minWidth={52}
          rows={[...table.rows].reverse()}
          rowKey={(r) => r.periodEnd}
          columns={columnsOf(page, table.columns)}
        />
      }
    />
  );
}

/** The chart's columns, with the mark of a revised month beside its value, and how each month came about where not all are as published. */
function columnsOf(page: MetricPage, names: readonly string[]): readonly Column<ChartTableRow>[] {
  const bases = new Map(page.spec.points.map(({ periodEnd }, index) => [periodEnd, page.bases[index] ?? "published"]));
  const last = names.length - 1;
  const columns = names.map((name, index): Column<ChartTableRow> => ({
    key: name, head: name.split(",")[0] ?? name, unit: name.includes(",") ? name.split(",").slice(1).join(",").trim() : undefined, rowHeader: index === 0, align: index === 0 || index === last ? "left" : "right",
    cell: (r) => <>{index === 1 && page.marks[r.periodEnd] !== undefined ? page.marks[r.periodEnd]?.replaceAll("_", " ") : r.cells[index]}{index === 1 && page.revised[r.periodEnd] !== undefined && <RevisedMark />}</>,
  }));
  return [
    ...columns,
    ...(Object.keys(page.revised).length === 0 ? [] : [{ key: "revised", head: "Revised", cell: (r: ChartTableRow) => page.revised[r.periodEnd]?.text }]),
    ...(page.bases.every((basis) => basis === "published") ? [] : [{ key: "basis", head: "Basis", cell: (r: ChartTableRow) => (bases.get(r.periodEnd) ?? "published").replace("_", " ") }]),
  ];
}

const KIND = { published: "plain", restated: "restated", estimated: "estimated", not_comparable: "not-comparable" } as const;

const BasisBadge = ({ basis, children }: { basis: Basis; children: ReactNode }) => <Badge kind={KIND[basis]}>{children}</Badge>;

function chartBadge({ basis, basisUntil }: MetricPage["row"]) {
  const badge = basisBadge(basis, basisUntil);
  if (badge === null) return undefined;
  return <BasisBadge basis={basis}>{basis === "not_comparable" ? badge.word : badge.word.replace(/^\w+/, "$& from predecessors")}</BasisBadge>;
}

/** Every change of a figure of this series; says what cannot be known. */
function Revisions({ page, query }: PageProps) {
  const { revisions, metric, area } = page;
  const count = revisions.length;
  return (
    <Section
      id="revisions"
      title={count === 0 ? `No revision is on record${page.unknownBefore === null ? "" : ` since ${formatDate(page.unknownBefore)}`}` : `${count === 1 ? "1 change" : `${count} changes`} of published figures`}
      subtitle={`${metric.name}, ${area.shortName}${page.row.basis === "published" ? "" : "; worked-out months change with the bodies they come from"}`}
      tools={[{ href: `/metrics/${metric.code}/revisions${queryText(pick(query, ["asOf"]))}`, label: "Revision log of every body" }]}
    >
      {page.unknownBefore !== null && <p>{unknownBeforeText(page.unknownBefore)}</p>}
      {count > 0 && <RevisionTable caption={`Revisions of ${metric.name.toLowerCase()}, ${area.shortName}`} lines={revisions} withBody={false} empty="" />}
    </Section>
  );
}

function ChartKey({ page }: { page: MetricPage }) {
  return (
    <>
      <ul className="key bare chart-key">{chartKey(page.spec).map((item) => <li key={item.text}><Svg markup={item.mark} /><span>{item.text}</span></li>)}</ul>
      {page.isForControlChart ? <IconKey statuses={[]} {...iconsOf(page)} /> : <p className="src">No limits and no signals: a control chart judges months or quarters that do not overlap, and these periods are longer or share most of their figures with the one before.</p>}
    </>
  );
}

/** Objectives that the metric is judged by, and where the area stands. */
function Objectives({ page }: { page: MetricPage }) {
  if (page.objectives.length === 0) return null;
  return (
    <Section id="objectives" title={page.objectives.length === 1 ? "One objective rests on this metric" : `${page.objectives.length} objectives rest on this metric`}>
      <ul className="plain-list">
        {page.objectives.map(({ title, targetText, status }) => (
          <li key={title}><b>{title}</b>: {targetText}{status === null ? "" : `. ${page.area.shortName}: ${STATUS_WORD[status].toLowerCase()}`}</li>
        ))}
      </ul>
    </Section>
  );
}

function Definition({ page }: { page: MetricPage }) {
  const { metric } = page;
  const facts: { name: string; value: string }[] = [
    { name: "Numerator", value: metric.numerator ?? "Not recorded" },
    { name: "Denominator", value: metric.denominator ?? "None: a count" },
    { name: "Direction", value: polarityWords(metric.polarity) },
    { name: "Source", value: `${metric.source.name}. ${metric.licence ?? ""}` },
    { name: "Published", value: page.release === null ? "Nothing held" : `${page.release.period} ${page.release.published} (${page.release.publishedBasis}); next ${page.release.next}` },
    ...(metric.standards.length === 0 ? [] : [{ name: "National steps and standards", value: metric.standards.map((s) => s.label).join("; ") }]),
    ...(metric.unverified.length === 0 ? [] : [{ name: "Not yet checked against a source", value: metric.unverified.join(", ") }]),
  ];
  return (
    <Section id="definition" title={`What ${metric.name.toLowerCase()} counts`}>
      <SummaryList rows={facts} />
      <h3 className="spaced">Before you use it</h3>
      <ul className="plain-list">{metric.caveats.map((caveat) => <li key={caveat}>{caveat}</li>)}</ul>
    </Section>
  );
}
