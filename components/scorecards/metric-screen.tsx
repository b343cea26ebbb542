"use client";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { MetricTabs } from "@/components/explore/metric-tabs";
import { KeepPage } from "@/components/explore/keep-page";
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { SummaryList } from "@/components/ui/summary-list";
import { Svg } from "@/components/ui/svg";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { longSvg } from "@/lib/charts/short-svg";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { inSentence } from "@/lib/shared/in-sentence";
import { AsOfForm } from "./as-of-form";
import type { CompactMetric } from "./compact-metric";
import { ExploreChart } from "./explore-chart";
import { IconKey } from "./icon-key";
import { MetricChooser } from "./metric-chooser";
import { RevisedMark } from "./revised-mark";
import { RevisionTable } from "./revision-table";

export type MetricScreenProps = {
  page: CompactMetric;
  query: Readonly<Record<string, string>>;
  /** Views of the metric that have something to show. */
  tabs: readonly MetricTab[];
  /** What the reader may keep of this page; null where it is not for keeping. */
  keep: SaveChoices | null;
};

const queryText = (query: Readonly<Record<string, string>>): string => (Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`);

/** One metric of one area over time: chart, words, table, definition and source. */
export function MetricScreen(props: MetricScreenProps) {
  const { page, query, tabs, keep } = props;
  const { area, metric, row, release, category, badge } = page;
  const [day, dayText] = page.asOf;
  const here = `/metrics/${metric.code}`;
  const subject = category === null ? inSentence(metric.name) : `${inSentence(metric.name)}, ${category.name}`;
  return (
    <>
      <AsOfBar
        asOf={dayText}
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
          title={page.title}
          badge={page.isIllustrative ? <Badge kind="illustrative" /> : badge && <Badge kind={badge.kind}>{badge.word}</Badge>}
          facts={[
            ...page.facts,
            ...(page.isJudged ? [<span key="v" className="st"><Svg markup={iconMarkup(`v-${row.variation}`, 24)} /> {VARIATION_TEXT[row.variation]}</span>] : []),
            ...(row.assurance === "none" || row.assurance === "suppressed" ? [] : [<span key="a" className="st"><Svg markup={iconMarkup(`a-${row.assurance}`, 24)} /> {ASSURANCE_TEXT[row.assurance]}{row.stepText === "–" ? "" : ` (${row.stepText})`}</span>]),
            ...(row.staleText === null ? [] : [row.staleText]),
          ]}
        />
        <MetricTabs metricCode={metric.code} current="time" tabs={tabs} query={query} />
        <MetricChooser page={page} query={query} />
        {page.isEmpty ? <NothingHeld {...props} /> : <Chart page={page} query={query} />}
        {page.breaks.length > 0 && (
          <Callout title="Not all months are like for like" level={2}>
            {page.breaks.map(([head, text]) => <p key={head}><b>{head}</b> {text}</p>)}
            {page.shortStretchText !== null && <p>{page.shortStretchText}</p>}
          </Callout>
        )}
        <Definition page={page} />
        <Objectives page={page} />
        {category === null && <Revisions page={page} query={query} />}
        <KeepPage keep={keep} subject={metric.name} name={`${metric.shortName}, ${area.shortName}`} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={day} keep={query} />
        </Section>
      </main>
    </>
  );
}

/** England, region, board or other body, and the metric. */
function trail({ area, region, metric, category }: CompactMetric, query: Readonly<Record<string, string>>) {
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
const AREA_FOLDER: Readonly<Partial<Record<CompactMetric["area"]["kind"], string>>> = { icb: "organisations", region: "regions", council: "councils", trust: "trusts" };

const pick = (query: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> => Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)));

type PageProps = Pick<MetricScreenProps, "page" | "query">;

/** Says what is missing and where figures would come from. */
function NothingHeld({ page, query, tabs }: MetricScreenProps) {
  const { metric, area, elsewhere, definition } = page;
  const source = (definition.find(([name]) => name === "Source")?.[1] ?? "").trim();
  return (
    <EmptyState title={`No figures of ${inSentence(metric.name)} are held for ${area.shortName}`} level={2} actions={<>
      {tabs.includes("compare") && <LinkButton href={`/metrics/${metric.code}/compare${queryText(pick(query, ["set", "asOf"]))}`} kind="secondary" small>Bodies that have figures</LinkButton>}
      <LinkButton href={`/metrics?q=${encodeURIComponent(metric.code)}`} kind="secondary" small>How it is loaded</LinkButton>
    </>}>
      {elsewhere.length > 0 ? `It is published for ${elsewhere.map((kind) => KIND_WORD[kind]).join(", ")}.` : `Source: ${source}`}
    </EmptyState>
  );
}

const KIND_WORD: Readonly<Record<CompactMetric["elsewhere"][number], string>> = { icb: "integrated care boards", region: "NHS regions", statistical_region: "statistical regions", council: "councils", trust: "trusts" };

function Chart({ page, query }: PageProps) {
  const { metric, area, title, badge, row, explored } = page;
  const [day] = page.asOf;
  const downloadHref = `/metrics/${metric.code}/download${queryText(query)}`;
  const subtitle = `${metric.name}${page.category === null ? "" : `, ${page.category.name}`}, ${metric.unitLabel}, ${area.shortName}`;
  return (
    <ChartFigure
      id="chart"
      title={title}
      subtitle={subtitle}
      period={page.periodText}
      alt={page.alt}
      svg={longSvg(page.svg)}
      minWidth={52}
      badge={page.isIllustrative ? <Badge kind="illustrative" /> : badge === null ? undefined : <Badge kind={badge.kind}>{row.basis === "not_comparable" ? badge.word : badge.word.replace(/^\w+/, "$& from predecessors")}</Badge>}
      source={page.source}
      download={{ href: downloadHref, allFormats: true }}
      out={{ svgHref: `${downloadHref}${downloadHref.includes("?") ? "&" : "?"}format=svg`, name: `${metric.code}-${area.code}-${day}`, pinned: { asOf: day, set: page.set } }}
      chartKey={<ChartKey page={page} />}
      explore={<ExploreChart points={explored.points} unit={explored.unit} name={metric.name} referenceName={explored.referenceName} />}
      table={
        <DataTable
          caption={page.caption}
          captionHidden
          minWidth={52}
          rows={page.rows.map((cells, at) => ({ cells, at }))}
          rowKey={({ at }) => String(at)}
          columns={columnsOf(page)}
        />
      }
    />
  );
}

type TableRow = { cells: CompactMetric["rows"][number]; at: number };

/** The chart's columns, with the mark of a revised month beside its value. */
function columnsOf({ columns, words, revised, figureColumns }: CompactMetric): readonly Column<TableRow>[] {
  const marked = new Set(revised);
  const text = (cell: string | number | undefined): string => (typeof cell === "number" ? (words[cell] ?? "") : (cell ?? ""));
  return columns.map((column, index): Column<TableRow> => {
    const [head = "", ...unit] = column.split(",");
    return {
      key: column, head, unit: unit.length > 0 ? unit.join(",").trim() : undefined, rowHeader: index === 0, align: index > 0 && index < figureColumns ? "right" : "left",
      cell: ({ cells, at }) => (index === 1 && marked.has(at) ? <>{text(cells[index])}<RevisedMark /></> : text(cells[index])),
    };
  });
}

/** Every change of a figure of this series; says what cannot be known. */
function Revisions({ page, query }: PageProps) {
  const { revisions, metric, area } = page;
  return (
    <Section
      id="revisions"
      title={page.revisionsTitle}
      subtitle={`${metric.name}, ${area.shortName}${page.row.basis === "published" ? "" : "; worked-out months change with the bodies they come from"}`}
      tools={[{ href: `/metrics/${metric.code}/revisions${queryText(pick(query, ["asOf"]))}`, label: "Revision log of every body" }]}
    >
      {page.unknownBefore !== null && <p>{page.unknownBefore}</p>}
      {revisions.length > 0 && <RevisionTable caption={`Revisions of ${inSentence(metric.name)}, ${area.shortName}`} lines={revisions} withBody={false} empty="" />}
    </Section>
  );
}

function ChartKey({ page: { chartKey, isForControlChart, row } }: { page: CompactMetric }) {
  return (
    <>
      <ul className="key bare chart-key">{chartKey.map(([mark, text]) => <li key={text}><Svg markup={longSvg(mark)} /><span>{text}</span></li>)}</ul>
      {isForControlChart ? <IconKey statuses={[]} variations={[row.variation]} assurances={[row.assurance]} /> : <p className="src">No limits and no signals: a control chart judges months or quarters that do not overlap, and these periods are longer or share most of their figures with the one before.</p>}
    </>
  );
}

/** Objectives that the metric is judged by, and where the area stands. */
function Objectives({ page: { objectives } }: { page: CompactMetric }) {
  if (objectives.length === 0) return null;
  return (
    <Section id="objectives" title={objectives.length === 1 ? "One objective rests on this metric" : `${objectives.length} objectives rest on this metric`}>
      <ul className="plain-list">{objectives.map(([title, text]) => <li key={title}><b>{title}</b>: {text}</li>)}</ul>
    </Section>
  );
}

function Definition({ page: { metric, definition } }: { page: CompactMetric }) {
  return (
    <Section id="definition" title={`What ${inSentence(metric.name)} counts`}>
      <SummaryList rows={definition.map(([name, value]) => ({ name, value }))} />
      <h3 className="spaced">Before you use it</h3>
      <ul className="plain-list">{metric.caveats.map((caveat) => <li key={caveat}>{caveat}</li>)}</ul>
    </Section>
  );
}
