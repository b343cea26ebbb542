"use client";

import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { broughtText, releasedText, type NewsRelease, type WhatsNew } from "@/lib/explore/domain/whats-new";
import { PRODUCT_CHANGES } from "@/lib/explore/domain/product-changes";
import { formatDate } from "@/lib/shared/format-date";

/** The newest figures, revisions and withdrawals, and what changed in the product. */
export function WhatsNewView({ news: { releases, metricNames } }: { news: WhatsNew }) {
  const [newest] = releases;
  return (
    <main id="main" className="wrap stack">
      <PageHeader
        eyebrow="What’s new"
        title={newest === undefined ? "No figures have been published here yet" : `Newest figures: ${newest.title}`}
        intro={newest === undefined ? undefined : `Published ${releasedText(newest)}. Figures under embargo are not listed before they are out.`}
        facts={[<a key="data" href="#data">Data</a>, <a key="product" href="#product">Product</a>]}
        alone
      />
      <Section id="data" title={`The last ${releases.length} releases`} subtitle="Newest first, by the day they were published; a day after “about” is by the publication’s rule.">
        {releases.length === 0
          ? <EmptyState title="Nothing to show">Bring in a file of figures to begin.</EmptyState>
          : <DataTable caption="Releases, newest first" captionHidden columns={columnsOf(metricNames)} rows={releases} rowKey={({ id }) => String(id)} kind="stacked" />}
      </Section>
      <Section id="product" title="What changed in the product">
        <ul className="found">
          {PRODUCT_CHANGES.map(({ on, title, text, href }) => <li key={title}>{href === null ? <b>{title}</b> : <a href={href}>{title}</a>}<p><Time value={on}>{formatDate(on)}</Time>. {text}</p></li>)}
        </ul>
      </Section>
    </main>
  );
}

const columnsOf = (names: WhatsNew["metricNames"]): readonly Column<NewsRelease>[] => [
  {
    key: "title", head: "Release", rowHeader: true,
    cell: (row) => (
      <>
        {row.title}
        {row.provenance === "illustrative" && <> <Badge kind="illustrative" /></>}
        {row.provenance === "return" && <> <Badge kind="plain">return of a board</Badge></>}
        {row.withdrawnOn !== null && <small><b>Withdrawn on {formatDate(row.withdrawnOn)}.</b> {row.withdrawalReason}</small>}
      </>
    ),
  },
  { key: "published", head: "Published", cell: (row) => releasedText(row) },
  { key: "brought", head: "What it brought", cell: (row) => broughtText(row) },
  { key: "metrics", head: "Metrics", cell: (row) => row.metricCodes.map((code, index) => <span key={code}>{index > 0 && ", "}<a href={`/metrics/${code}`}>{names[code] ?? code}</a></span>) },
];
