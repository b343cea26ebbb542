"use client";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { RegionPage } from "@/lib/explore/domain/region-page";
import { regionTable } from "@/lib/explore/domain/region-table";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { formatDate } from "@/lib/shared/format-date";
import { BodyMeasures } from "./body-measures";
import { bodyTrail } from "./body-trail";
import { FigureTable } from "./figure-table";
import { DownloadLinks } from "./download-links";
import { KeepPage } from "./keep-page";

export type RegionViewProps = { page: RegionPage; query: Readonly<Record<string, string>>; keep: SaveChoices | null };

/** A region's boards side by side, with their sum and England. */
export function RegionView({ page, query, keep }: RegionViewProps) {
  const { region, boards, measures, published, set, asOf } = page;
  const kept = new URLSearchParams(Object.entries(query).filter(([name]) => name === "set" || name === "asOf")).toString();
  const text = kept === "" ? "" : `?${kept}`;
  const otherSet = set === "2026" ? "2023" : "2026";
  const estimated = measures.some(({ cells }) => cells.some(({ basis }) => basis === "estimated"));
  const map = measures[0]?.metric.code;
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" bodies={boards.length === 0 ? undefined : { text: set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", href: `/regions/${region.code}?${new URLSearchParams({ ...(query["asOf"] === undefined ? {} : { asOf: query["asOf"] }), set: otherSet }).toString()}`, link: set === "2026" ? "show the boundaries to March 2026" : "show today’s boundaries" }} />
      <main id="main" className="wrap">
        <Breadcrumb items={[...bodyTrail({ region: null, boards: [], query: text }), { label: region.shortName }]} />
        <PageHeader eyebrow={`${region.name} (${region.code})`} title={page.finding} badge={measures.length > 0 && <Badge kind="plain">sum of boards</Badge>}
          facts={measures.length === 0 ? [] : ["The region’s row adds up its boards: numerators over denominators, never an average.", ...(estimated ? ["Some months are estimated: boards that were split are shared by the people moved."] : [])]} />
        {measures.length > 0 && (
          <Section id="boards" title={`${boards.length} boards of ${region.shortName}`} subtitle="Each metric in the latest period that most boards have; a name leads to the board’s scorecard" source={page.source}
            badge={measures.some(({ isIllustrative }) => isIllustrative) ? <Badge kind="illustrative" /> : undefined}
            tools={[...(map === undefined ? [] : [{ href: `/metrics/${map}/map${text}`, label: "On a map" }]), ...measures.slice(0, 3).map(({ metric }) => ({ href: `/metrics/${metric.code}/compare${text}${text === "" ? "?" : "&"}kind=region`, label: `Regions by ${metric.shortName}` }))]}>
            <FigureTable spec={regionTable(page)} query={query} downloadHref={`/regions/${region.code}/download${text}`} />
          </Section>
        )}
        {published.length > 0 && (
          <Section id="published" title={`${published.length} ${published.length === 1 ? "measure is" : "measures are"} published of the region itself`} source={page.source}>
            <BodyMeasures name={region.shortName} kind="regions" code={region.code} measures={published} query={text} />
            {measures.length === 0 && <DownloadLinks href={`/regions/${region.code}/download${text}`} subject={region.shortName} />}
          </Section>
        )}
        {measures.length === 0 && published.length === 0 && <EmptyState title="No figures of this region or its boards are held" level={2}>They appear when a publication is brought in.</EmptyState>}
        <KeepPage keep={keep} subject={region.shortName} name={region.shortName} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published."><AsOfForm asOf={asOf} keep={query} /></Section>
      </main>
    </>
  );
}
