import { DownloadLinks } from "@/components/explore/download-links";
import { PlainTable } from "@/components/explore/plain-table";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { LinkButton } from "@/components/ui/link-button";
import type { FinancePage, FinanceReport } from "@/lib/finance/domain/finance-page";
import { shareText, moneyText } from "@/lib/finance/domain/finance-texts";
import { formatDate } from "@/lib/shared/format-date";
import { drawBoardFinance } from "./draw-board-finance";
import { FinanceBadges } from "./finance-badges";
import { FinanceFigure } from "./finance-figure";

type BoardFinanceViewProps = { page: FinancePage; query: Readonly<Record<string, string>> };

const queryText = (query: Readonly<Record<string, string>>): string => (Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`);

/** A board's finances: against plan, without support, how its savings are made, and what lies beneath. */
export function BoardFinanceView({ page, query }: BoardFinanceViewProps) {
  const { board, set, asOf, report } = page;
  const text = queryText(query);
  const other = board.otherSet === null ? null : queryText({ ...query, set: board.otherSet });
  return (
    <>
      <AsOfBar
        asOf={formatDate(asOf)}
        changeHref="#as-of"
        bodies={{ text: set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", ...(other !== null && { href: `/organisations/${board.code}/finance${other}`, link: set === "2026" ? "show the boundaries to March 2026" : "show today’s boundaries" }) }}
        latest={report === null ? undefined : { label: "Latest return", period: report.periodText, published: report.publishedText, next: report.nextText }}
        extra={[<a key="all" href={`/finance${queryText(Object.fromEntries(Object.entries({ ...query, set }).filter(([name]) => name === "set" || name === "asOf")))}`}>All systems</a>]}
      />
      <main id="main" className="wrap">
        <Breadcrumb items={[
          { label: "England", href: `/finance${text}` }, { label: board.regionName, href: `/regions/${board.regionCode}${text}` }, { label: board.shortName, href: `/organisations/${board.code}${text}` }, { label: "Finance" },
        ]} />
        <PageHeader
          eyebrow={`Finance, ${board.name} (${board.code})`}
          title={report?.headline ?? `No finance return is held for ${board.shortName}`}
          badge={report && <FinanceBadges isIllustrative={report.isIllustrative} basis={report.basis} />}
          facts={report === null ? [] : [`1 April to ${report.periodText}`, "The ICB and the NHS providers of its system together, £ million", <a key="methods" href="/methods/savings">How these figures are worked out</a>]}
          intro={report?.basisSentence ?? undefined}
        />
        {report === null ? (
          <EmptyState title="Not loaded: how to load" level={2} actions={<LinkButton href="/imports/templates" kind="secondary">Get the finance return</LinkButton>}>
            Monthly finance returns of boards are not published. They appear here when the board fills in the finance return, sends it in, and somebody else approves it.
          </EmptyState>
        ) : <Report page={page} report={report} text={text} />}
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were sent in."><AsOfForm asOf={asOf} keep={query} /></Section>
      </main>
    </>
  );
}

function Report({ page, report, text }: { page: FinancePage; report: FinanceReport; text: string }) {
  const { board, asOf, set } = page;
  const { isIllustrative, source, risks, again, yearToDateText: period } = report;
  const badge = <FinanceBadges isIllustrative={isIllustrative} basis={report.basis} />;
  const href = (part: string): string => `/organisations/${board.code}/finance/download${text === "" ? "?" : `${text}&`}part=${part}`;
  const common = { period, source, isIllustrative, pinned: { asOf, set } };
  const drawings = drawBoardFinance(report);
  return (
    <>
      <Section id="position" title={report.position.title} badge={badge} subtitle={`£ million; a surplus is above zero, a deficit below; ${period}`} source={source}>
        <PlainTable spec={report.position.table} />
        <DownloadLinks href={href("position")} subject="the position against plan" />
      </Section>
      <Section id="savings" title={report.savings.title} badge={badge} subtitle={`£ million; ${period}`}>
        <div className="half">
          {drawings.savings !== null && <FinanceFigure id={`${board.code}-savings`} {...drawings.savings} {...common} href={href("savings")} minWidth={30} />}
          {risks.length > 0 && (
            <div>
              <Heading level={3}>{shareText(report.measures.highRiskShare)} of planned savings are rated high risk {isIllustrative && <Badge kind="illustrative" />}</Heading>
              <DefinitionList items={risks.map(({ name, amount, share }) => ({ name, value: `${moneyText(amount)}, ${shareText(share)}` }))} />
            </div>
          )}
        </div>
      </Section>
      <Section id="savings-lines" light level={3} title={report.savings.tableTitle} badge={badge} subtitle={`Savings by kind and by category, £ million; ${period}`} source={source}>
        <PlainTable spec={report.savings.table} />
        <DownloadLinks href={href("savings")} subject="savings against plan" />
      </Section>
      {(drawings.underlying !== null || again !== null) && (
        <Section id="underlying" title={report.underlying?.heading ?? "The underlying position is not reported"} badge={badge} subtitle="The reported position without one-off income, savings that do not recur and deficit support, with the whole year of the savings that do">
          <div className="half">
            {drawings.underlying !== null && <FinanceFigure id={`${board.code}-underlying`} {...drawings.underlying} {...common} period={`forecast for ${report.year}`} href={href("underlying")} minWidth={30} />}
            {again !== null && (
              <div className="prose">
                <Heading level={3} id="again">{again.title} {isIllustrative && <Badge kind="illustrative" />}</Heading>
                {again.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
                <p><a href="/methods/savings">How the re-make ratio and the underlying position are worked out</a></p>
              </div>
            )}
          </div>
        </Section>
      )}
      <Section id="months" title={report.months.title} badge={badge} subtitle="Running totals since 1 April, and what came in each month. April is often not reported by itself. Running totals are not judged by control limits.">
        <div className="half">
          <FinanceFigure id={`${board.code}-months`} {...drawings.position} {...common} href={href("months")} minWidth={30} />
          {drawings.savingsMonths !== null && <FinanceFigure id={`${board.code}-savings-months`} {...drawings.savingsMonths} {...common} href={href("savings-months")} minWidth={30} />}
        </div>
      </Section>
    </>
  );
}
