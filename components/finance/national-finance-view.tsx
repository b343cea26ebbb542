import { packTable } from "@/components/explore/compact-table";
import { PackedTable } from "@/components/explore/packed-table";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Heading } from "@/components/ui/heading";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import type { NationalFinance } from "@/lib/finance/domain/national-finance";
import { formatDate } from "@/lib/shared/format-date";
import { drawBars } from "./draw-board-finance";
import { FinanceBadges } from "./finance-badges";
import { FinanceFigure } from "./finance-figure";
import { NationalRecord } from "./national-record";
import { nationalTable } from "./national-table";

type NationalFinanceViewProps = { page: NationalFinance; query: Readonly<Record<string, string>> };

const kept = (query: Readonly<Record<string, string>>, changes: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ ...Object.fromEntries(Object.entries(query).filter(([name]) => name === "set" || name === "asOf" || name === "region")), ...changes }).toString();

/** The finances of all systems side by side, and what is on the national record. */
export function NationalFinanceView({ page, query }: NationalFinanceViewProps) {
  const { set, asOf, region, regions, report, record } = page;
  const state = kept(query, {});
  const download = (part: string): string => `/finance/download?${kept(query, { part })}`;
  const where = region === null ? "England" : (regions.find(({ code }) => code === region)?.name ?? region);
  return (
    <>
      <AsOfBar
        asOf={formatDate(asOf)} changeHref="#as-of"
        bodies={{ text: set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", href: `/finance?${kept(query, { set: set === "2026" ? "2023" : "2026" })}`, link: set === "2026" ? "show the boundaries to March 2026" : "show today’s boundaries" }}
        latest={report === null ? undefined : { label: "Latest returns", period: report.periodText, published: report.publishedText, next: report.nextText }}
      />
      <main id="main" className="wrap">
        <PageHeader
          alone eyebrow={`Finance, ${where}`}
          title={report?.headline ?? "No finance return of a board is held"}
          badge={report && <FinanceBadges isIllustrative={report.isIllustrative} />}
          intro={report?.sum}
        />
        <FilterBar label="Show one region" keep={Object.fromEntries(Object.entries(query).filter(([name]) => name === "set" || name === "asOf"))} resetHref={`/finance?${new URLSearchParams(Object.entries(query).filter(([name]) => name === "set" || name === "asOf")).toString()}`} apply="Show">
          <SelectField id="region" name="region" label="Region" defaultValue={region ?? ""} options={[{ value: "", label: "All regions" }, ...regions.map(({ code, name }) => ({ value: code, label: name }))]} />
        </FilterBar>
        {report === null ? (
          <EmptyState title="Not loaded: how to load" level={2} actions={<LinkButton href="/imports/templates" kind="secondary">Get the finance return</LinkButton>}>
            Monthly finance returns of boards are not published. They appear here when boards fill in the finance return and it is approved.
          </EmptyState>
        ) : (
          <>
            <Section
              id="systems" title={report.tableTitle} source={report.source}
              badge={<FinanceBadges isIllustrative={report.isIllustrative} />}
              subtitle={`The ICB and the NHS providers of each system together, ${report.periodText}. A surplus is above zero. Worst against plan first; systems close together cannot be told apart.${report.hasRestated || report.hasEstimated ? ` Boards made of others are sums of separate legal bodies${report.hasEstimated ? ", and estimates where one was split: shared out by the people who moved" : ""}.` : ""}`}
            >
              <PackedTable table={packTable(nationalTable(page, report, query["asOf"] !== undefined))} query={query} downloadHref={download("boards")} />
            </Section>
            {report.quality !== null && (
              <Section id="quality" title="Savings that last, and savings that must be found again" subtitle="A share of each system’s own savings: no sample, so no interval belongs to it; what counts as recurrent is the board’s judgement.">
                <div className="half">
                  <FinanceFigure id="savings-quality" {...drawBars(report.quality)} period={report.periodText} source={report.source} isIllustrative={report.isIllustrative} href={download("quality")} pinned={{ asOf, set }} minWidth={30} />
                  <div>
                    <Heading level={3}>{report.middle.title} <FinanceBadges isIllustrative={report.isIllustrative} /></Heading>
                    <DefinitionList items={report.middle.facts.map(([name, value]) => ({ name, value }))} />
                    <p><a href="/methods/savings">How these figures are worked out</a></p>
                  </div>
                </div>
              </Section>
            )}
          </>
        )}
        <NationalRecord record={record} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were sent in."><AsOfForm asOf={asOf} keep={Object.fromEntries(new URLSearchParams(state))} /></Section>
      </main>
    </>
  );
}
