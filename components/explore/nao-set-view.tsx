"use client";

import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SelectField } from "@/components/ui/select-field";
import { drawStrip } from "@/lib/charts/draw-strip";
import { areaAddress } from "@/lib/explore/domain/area-address";
import { OUTCOME_TEXT, type NaoAnswer, type NaoFigure, type NaoView, type StripRow } from "@/lib/explore/domain/nao-view";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { formatDate } from "@/lib/shared/format-date";
import { NO_FIGURE } from "@/lib/shared/format-number";
import { SaveView } from "./save-view";

export type NaoSetViewProps = {
  page: NaoView;
  boards: readonly { readonly code: string; readonly name: string }[];
  /** Day whose knowledge is shown; null = today. */
  asOf: string | null;
  save: SaveChoices | null;
};

/** The eight metrics that the National Audit Office named, for one board and England. */
export function NaoSetView({ page, boards, asOf, save }: NaoSetViewProps) {
  const { boardCode, boardName, answers } = page;
  return (
    <main id="main" className="wrap">
      <Breadcrumb items={[{ label: "Views", href: "/views" }, { label: "The NAO’s eight metrics" }]} />
      <PageHeader
        eyebrow={`${boardName}: metrics named in the National Audit Office’s press notice, October 2022`}
        title={titleOf(page)}
        facts={[...(asOf === null ? [] : [`As known on ${formatDate(asOf)}`]), <a key="board" href={`/organisations/${boardCode}`}>Scorecard of {boardName}</a>, <a key="all" href="/metrics">All metrics</a>]}
      />
      <FilterBar label="Choose a board" action="/views/nao" resetHref="/views/nao" apply="Show" keep={asOf === null ? {} : { asOf }}>
        <SelectField id="area" name="area" label="Board" defaultValue={boardCode} options={boards.map(({ code, name }) => ({ value: code, label: name }))} />
      </FilterBar>
      {save !== null && <SaveView choices={save} name={`The NAO’s eight metrics, ${boardName}`} />}
      {answers.map((answer) => <Answer key={answer.key} answer={answer} />)}
    </main>
  );
}

/** How much of the set is answered, by the metrics themselves and by near ones. */
function titleOf({ boardName, answers }: NaoView): string {
  const whole = answers.filter(({ figures, missing }) => figures.length > 0 && missing.length === 0).length;
  const near = answers.filter(({ figures, missing }) => figures.length > 0 && missing.length > 0).length;
  return `${boardName}: ${whole} of the eight metrics have figures${near === 0 ? "" : `, ${near} a related one`}${whole + near === answers.length ? "" : `, ${answers.length - whole - near} wait to be loaded`}`;
}

function Answer({ answer }: { answer: NaoAnswer }) {
  const { key, name, caution, figures, missing } = answer;
  return (
    <Section id={key} title={name} subtitle={caution ?? undefined}>
      {missing.map(({ code, name: metric, how }) => (
        <EmptyState key={code} title={`${metric}: not loaded`} actions={how.href === null ? <a href={`/metrics?q=${code}`}>What it counts</a> : <><a href={how.href}>{how.link}<span className="vh">: {metric}</span></a><a href={`/metrics?q=${code}`}>What it counts<span className="vh">: {metric}</span></a></>}>
          {how.text}
        </EmptyState>
      ))}
      {figures.map((figure) => <Figure key={figure.name} figure={figure} />)}
    </Section>
  );
}

const columnsOf = (kind: NaoFigure["kind"]): readonly Column<StripRow>[] => [
  { key: "name", head: "Body", rowHeader: true, cell: ([name, code, , , , isOwn]) => <a className="plain" href={areaAddress(kind, code) ?? ""}>{isOwn === 1 ? <b>{name}</b> : name}</a> },
  { key: "value", head: "Value", align: "right", cell: ([, , value]) => value },
  { key: "range", head: "95% interval", align: "right", cell: ([, , , range]) => range },
  { key: "outcome", head: "Against England", cell: ([, , , , outcome]) => (outcome === null ? NO_FIGURE : OUTCOME_TEXT[outcome]) },
];

function Figure({ figure }: { figure: NaoFigure }) {
  const { finding, name, kind, unitLabel, period, bodies, ownText, strip, alt, rows, links, source, isIllustrative } = figure;
  const id = `figure-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  return (
    <figure className="chart compact strip" aria-labelledby={id}>
      <figcaption>
        <span className="finding"><span id={id}>{finding}</span>{isIllustrative && <> <Badge kind="illustrative" /></>}</span>
        <span className="what">{name}, {unitLabel}, {period}; one dot for each of the {strip.points.length} {bodies} with a figure, dark: {ownText}</span>
      </figcaption>
      <ScrollRegion label={`Chart: ${name}`} minWidth={30} noun="chart">
        <div className="drawing wide" role="img" aria-label={alt} dangerouslySetInnerHTML={{ __html: drawStrip(strip) }} />
      </ScrollRegion>
      <div className="under">
        {links.map((link) => <a key={link.href} href={link.href}>{link.name}<span className="vh">: {name}</span></a>)}
        <Details summary={<>Figures as a table<span className="vh">: {name}</span></>}>
          <DataTable caption={`${name}, ${unitLabel}, ${period}`} captionHidden columns={columnsOf(kind)} rows={rows} rowKey={([, code]) => code} kind="rank" />
        </Details>
      </div>
      <p className="src">Source: {source}</p>
    </figure>
  );
}
