import { Fragment } from "react";
import { DownloadLinks } from "@/components/explore/download-links";
import { Answers } from "@/components/layout/answers";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { ScrollRegion, type MinWidth } from "@/components/ui/scroll-region";
import { StatusTag } from "@/components/ui/status-tag";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { statusIconId } from "@/lib/charts/status-shape";
import { MOST_BESIDE, type Cluster, type ClusterCell, type ClusterRow } from "@/lib/scorecards/domain/cluster";
import type { Answer } from "@/lib/scorecards/domain/overview-answers";
import { ACCENT, groupName, ROW_GROUPS } from "@/lib/scorecards/domain/scorecard-rows";
import { formatDate } from "@/lib/shared/format-date";
import { statusText } from "@/lib/shared/objective-status";
import { AsOfForm } from "./as-of-form";
import { ScorecardKey } from "./scorecard-key";

type ClusterViewProps = { cluster: Cluster & { readonly answers: readonly Answer[] }; query: Readonly<Record<string, string>> };

const queryText = (query: Readonly<Record<string, string>>): string => (Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`);
const WIDTHS: readonly MinWidth[] = [30, 40, 52, 64, 76, 76];

/** Boards side by side, an objective a row: each cell is one board's own, and nothing is added up. */
export function ClusterView({ cluster, query }: ClusterViewProps) {
  const { boards, rows, asOf, set, isIllustrative } = cluster;
  const { boards: _boards, ...view } = query;
  const download = `/organisations/cluster/download${queryText({ ...query, boards: boards.map(({ code }) => code).join(",") })}`;
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" bodies={{ text: set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026" }} {...(boards.length > 0 && { csvHref: download, csvLabel: "Download CSV" })} />
      <main id="main" className="wrap">
        <Breadcrumb items={[{ label: "England", href: `/overview${queryText(view)}` }, { label: "Boards", href: "/organisations" }, { label: "Side by side" }]} />
        <PageHeader eyebrow={boards.length === 0 ? "Boards side by side" : boards.map(({ name }) => name).join("; ")} title={cluster.headline} intro={isIllustrative ? <>What is badged <Badge kind="illustrative" /> is invented to show how this works, and not part of the finding.</> : undefined} />
        {boards.length > 0 && (
          <>
            <Answers items={cluster.answers} />
            <div className="beside-note"><Callout title="These are separate legal bodies: nothing is added up" kind="note" level={2}>
              <p>Each board answers for its own money and its own objectives. Every figure below is one board’s own; there is no total.</p>
            </Callout></div>
            <Section id="objectives" title="Objectives, board by board" subtitle="Latest value, target in force, status and realism of the final target" source={<>the publications that each scorecard names: {boards.map(({ code, shortName }, index) => <Fragment key={code}>{index > 0 && ", "}<a href={`/organisations/${code}${queryText(view)}`}>{shortName}</a></Fragment>)}.</>}>
              <Table rows={rows} boards={boards} amp={queryText(view).replace("?", "&")} query={queryText(view)} />
              <ScorecardKey />
              <DownloadLinks href={download} subject="boards side by side" />
            </Section>
          </>
        )}
        <Chooser cluster={cluster} view={view} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published."><AsOfForm asOf={asOf} keep={query} /></Section>
      </main>
    </>
  );
}

function Table({ rows, boards, amp, query }: { rows: readonly ClusterRow[]; boards: Cluster["boards"]; amp: string; query: string }) {
  const caption = `Objectives of ${boards.map(({ shortName }) => shortName).join(", ")}`;
  return (
    <ScrollRegion label={caption} minWidth={WIDTHS[boards.length - 1] ?? 76}>
      <table className="card-rows beside-boards wide">
        <caption className="vh">{caption}</caption>
        <thead><tr><th scope="col">Objective<small>target</small></th>{boards.map(({ code, shortName }) => <th key={code} scope="col"><a href={`/organisations/${code}${query}`}>{shortName}</a></th>)}</tr></thead>
        {ROW_GROUPS.filter((group) => rows.some((row) => row.group === group)).map((group) => (
          <tbody key={group}>
            <tr className="sect" data-area={group === "local" ? undefined : ACCENT[group]}><th colSpan={boards.length + 1} scope="rowgroup">{groupName(group)}</th></tr>
            {rows.filter((row) => row.group === group).map(({ key, title, targetText, ownProposal, cells }) => (
              <tr key={key}>
                <th scope="row">{title}{ownProposal && <> <Badge kind="plain">own proposal</Badge></>}<small>{targetText}</small></th>
                {boards.map((board, place) => <td key={board.code}><Cell cell={cells[place] ?? null} hrefOf={(objective) => `/objectives/${objective}?area=${board.code}${amp}`} about={`${title}, ${board.shortName}`} /></td>)}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function Cell({ cell, hrefOf, about }: { cell: ClusterCell | null; hrefOf: (objective: string) => string; about: string }) {
  if (cell === null) return <span className="mute small">Not one of its objectives</span>;
  const { objective, status, stale, because, valueText, periodText, target, measure, realism, isIllustrative } = cell;
  return (
    <>
      <span className="v">{valueText}</span>{isIllustrative && <> <Badge kind="illustrative" /></>}
      <small>{periodText}{valueText === "–" ? "" : `; ${target}`}</small>
      {measure !== null && <small>{measure}</small>}
      <a className="why plain" href={hrefOf(objective)}><StatusTag word={statusText(status, stale)} icon={iconMarkup(statusIconId(status, stale), 16)} /><span className="vh">: {about}</span><span className="tip">{because}</span></a>
      {realism !== null && <small>Realism: {realism}</small>}
    </>
  );
}

function Chooser({ cluster: { all, boards }, view }: { cluster: Cluster; view: Readonly<Record<string, string>> }) {
  const chosen = boards.map(({ code }) => code);
  return (
    <Section id="choose" title={boards.length === 0 ? "Choose two boards or more" : "Choose other boards"} subtitle={`At most ${MOST_BESIDE}, side by side`}>
      <form action="/organisations/cluster" className="beside-choice" aria-label="Choose boards">
        {Object.entries(view).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <CheckboxesField id="boards" name="boards" label="Boards" options={all.map(({ code, shortName }) => ({ value: code, label: shortName }))} defaultValues={chosen} small />
        <Button>Show side by side</Button>
      </form>
    </Section>
  );
}
