import type { FormAction } from "@/components/admin/action-form";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { Svg } from "@/components/ui/svg";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { realismLadder } from "@/lib/charts/realism-ladder";
import { statusIconId } from "@/lib/charts/status-shape";
import { howToLoad } from "@/lib/explore/domain/how-to-load";
import { meanwhileText } from "@/lib/objectives/domain/meanwhile-text";
import type { ObjectivePage } from "@/lib/scorecards/domain/objective-page";
import { formatDate } from "@/lib/shared/format-date";
import { withoutStop } from "@/lib/shared/without-stop";
import { drawnChart, drawnLag, drawnWindows, spanOf } from "./objective-drawings";
import { ObjectiveFigure } from "./objective-figure";
import { ObjectiveMeasures } from "./objective-measures";
import { ObjectiveMilestones } from "./objective-milestones";
import { ObjectiveNational } from "./objective-national";
import { ObjectiveParts } from "./objective-parts";
import { ObjectiveRealism } from "./objective-realism";

type ObjectiveViewProps = {
  page: ObjectivePage;
  query: Readonly<Record<string, string>>;
  /** Whether the reader may propose a trajectory for this board. */
  mayPropose: boolean;
  /** What records a milestone, for whoever may. */
  recordMilestone?: FormAction;
  /** A milestone was just recorded. */
  isRecorded?: boolean;
};

const text = (query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
};

/** One objective for one board or England: where it stands, what is asked, whether that is realistic, and when it can be judged. */
export function ObjectiveView(props: ObjectiveViewProps) {
  const { page, query } = props;
  const { objective, area, set, asOf, standing, nextHonest } = page;
  const here = `/objectives/${objective.code}`;
  const state = { set: query["set"], asOf: query["asOf"] };
  const download = (part: string): string => `${here}/download${text({ ...state, area: query["area"], part })}`;
  const metricHref = (code: string): string => `/metrics/${code}${text({ ...state, area: area.code })}`;
  return (
    <>
      <AsOfBar
        asOf={formatDate(asOf)} changeHref="#as-of"
        bodies={{ text: set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", ...(area.otherSet !== null && { href: `${here}${text({ ...state, area: query["area"], set: area.otherSet })}`, link: area.otherSet === "2026" ? "show today’s boundaries" : "show the boundaries to March 2026" }) }}
        latest={page.release === null ? undefined : { label: "Latest", period: page.release.period, published: page.release.published, next: page.release.next }}
        extra={[nextHonest === null ? "Every new figure can be judged" : <span key="honest">Next honest date to judge: <b>{nextHonest}</b></span>]}
        csvHref={page.chart === null ? undefined : download("chart")} csvLabel="Download CSV"
      />
      <main id="main" className="wrap">
        <Breadcrumb items={[
          { label: "Objectives", href: `/objectives${text(state)}` },
          ...(area.isEngland ? [] : [{ label: "England", href: `${here}${text({ ...state, area: "england" })}` }, ...(area.region === null ? [] : [{ label: area.region.name, href: `/regions/${area.region.code}${text(state)}` }]), { label: area.shortName, href: `/organisations/${area.code}${text(state)}` }]),
          { label: page.areaName, href: `/objectives${text({ ...state, oversight: objective.area, area: area.isEngland ? undefined : area.code })}` },
          { label: objective.shortTitle },
        ]} />
        <PageHeader
          eyebrow={`${area.name}${area.isEngland ? "" : ` (${area.code})`}, objective ${objective.code}: ${objective.title}`}
          title={page.headline} badge={<Badges page={page} />} facts={factsOf(page)}
          intro={meanwhileText(standing) ?? undefined}
        />
        {page.choices.length > 1 && (
          <FilterBar label="Show another board" keep={Object.fromEntries(Object.entries(state).filter((entry): entry is [string, string] => typeof entry[1] === "string"))} resetHref={`${here}${text(state)}`} apply="Show">
            <SelectField id="area" name="area" label="Board" defaultValue={area.code} options={[...(objective.boardId === null ? [{ value: "england", label: "England, every board" }] : []), ...page.choices.map(({ code, name }) => ({ value: code, label: name }))]} />
          </FilterBar>
        )}
        <Main page={page} download={download} />
        <ObjectiveNational page={page} query={query} boardHref={(code) => `${here}${text({ ...state, area: code })}`} downloadHref={download("boards")} />
        <Worked page={page} />
        <ObjectiveParts
          parts={page.parts} boardName={area.shortName} downloadHref={download("parts")}
          hrefOf={(kind, code) => `/${kind === "council" ? "councils" : "trusts"}/${code}${text({ asOf: state.asOf })}`} metricHref={(code, kind) => `/metrics/${code}/compare${text({ asOf: state.asOf, kind })}`}
        />
        <Lag page={page} download={download} />
        <ObjectiveMeasures page={page} metricHref={metricHref} downloadHref={download("measures")} />
        <ObjectiveMilestones {...props} />
        <History {...props} />
        <Related page={page} metricHref={metricHref} state={state} />
        <Section id="as-of" title="As known on another day" subtitle="Figures and trajectories are kept as they were published and agreed.">
          <AsOfForm asOf={asOf} keep={Object.fromEntries(Object.entries({ ...state, area: query["area"] }).filter((entry): entry is [string, string] => typeof entry[1] === "string"))} />
        </Section>
      </main>
    </>
  );
}

type PageProps = { page: ObjectivePage; download: (part: string) => string };

function Badges({ page: { isIllustrative, basisBadge, coverageChanged, objective } }: { page: ObjectivePage }) {
  return (
    <>
      {isIllustrative && <Badge kind="illustrative" />}
      {objective.ownProposal && <> <Badge kind="plain">own proposal</Badge></>}
      {basisBadge !== null && <> <Badge kind="plain">{basisBadge.word}</Badge></>}
      {coverageChanged && <> <Badge kind="coverage-changed" /></>}
    </>
  );
}

function factsOf({ standing, statusText, realism, chart }: ObjectivePage) {
  const report = standing.position?.report ?? null;
  const { status, stale } = standing;
  return [
    <StatusTag key="status" word={statusText} icon={iconMarkup(statusIconId(status, stale), 18)} />,
    ...(report === null || chart === null || !chart.hasSpc ? [] : [<span key="v" className="st"><Svg markup={iconMarkup(`v-${report.spc.variationIcon}`, 24)} /> {VARIATION_TEXT[report.spc.variationIcon]}</span>]),
    ...(report === null || !chart?.hasSpc || report.spc.assuranceIcon === "none" || report.spc.assuranceIcon === "suppressed" ? [] : [<span key="a" className="st"><Svg markup={iconMarkup(`a-${report.spc.assuranceIcon}`, 24)} /> {ASSURANCE_TEXT[report.spc.assuranceIcon]}</span>]),
    ...(realism === null ? [] : [<span key="r" className="st"><Svg markup={realismLadder(realism.band, 18)} /> {realism.word} at {realism.targetText}</span>]),
    ...(realism?.next == null ? [] : [<span key="n" className="st"><Svg markup={realismLadder(realism.next.band, 18)} /> {realism.next.word} at {realism.next.targetText}</span>]),
  ];
}

/** Chart and realism side by side; what to load where nothing is held. */
function Main({ page, download }: PageProps) {
  const { area, objective, asOf, set, cautions } = page;
  const chart = drawnChart(page);
  const windows = drawnWindows(page);
  return (
    <section className="blk" aria-label="Figures and realism">
      <div className={page.realism === null ? undefined : "obj"}>
        <div>
          {chart === null ? <NothingHeld page={page} /> : (
            <ObjectiveFigure
              id="objective-chart" part={chart} period={spanOf(page)} source={page.source} isIllustrative={page.isIllustrative} minWidth={52}
              href={download("chart")} fileName={`${objective.code}-${area.code}-${asOf}`} pinned={{ asOf, set }}
            />
          )}
          {cautions.length > 0 && <Callout title="Before you use this chart" level={2}>{cautions.map((caution) => <p key={caution}>{caution}</p>)}</Callout>}
          {page.realism === null && !area.isEngland && <Callout title="Is this realistic?" kind="quiet" level={2}><p>{page.noRealism}</p></Callout>}
          <ProjectionSection page={page} />
          <Ladder page={page} />
          <Asked page={page} />
        </div>
        {page.realism !== null && <ObjectiveRealism realism={page.realism} windows={windows} windowsHref={download("windows")} />}
      </div>
    </section>
  );
}

/** Says what is missing, why, and where it would come from; or that councils or trusts stand for the board. */
function NothingHeld({ page: { objective, area, standing, measures, parts } }: { page: ObjectivePage }) {
  const judged = objective.measures.find(({ part }) => part === "judged");
  const kinds = measures.find(({ code }) => code === judged?.metricCode)?.elsewhere ?? [];
  if (parts.length > 0 || kinds.length > 0) {
    const words = parts[0]?.kind ?? kinds[0] ?? "council";
    return (
      <EmptyState title={`No figure of ${area.isEngland ? "England" : "the board"} is held`} level={2} actions={parts.length > 0 ? <LinkButton href="#parts" kind="secondary">{words === "trust" ? "Trusts of the board" : "Councils of the board"}</LinkButton> : undefined}>
        {objective.notMeasured ?? "Figures are held of other bodies."} {standing.rung === "no_figure" ? "" : standing.because}
      </EmptyState>
    );
  }
  const how = judged ? howToLoad(judged.metricCode) : null;
  return (
    <EmptyState title="Not loaded: how to load" level={2} actions={how?.href ? <LinkButton href={how.href} kind="secondary">{how.link}</LinkButton> : undefined}>
      No figure of what is judged is held for {area.shortName}. {standing.because} {how?.text}
    </EmptyState>
  );
}

function ProjectionSection({ page: { projectionText } }: { page: ObjectivePage }) {
  if (projectionText === null) return null;
  const { title, sentences, evidence } = projectionText;
  return (
    <div className="spaced" id="projection">
      <h2>{title}</h2>
      {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {evidence.length > 0 && <Details summary="How the projection did in the past"><SummaryList rows={[...evidence]} /><p className="small"><a href="/methods/forecast">How the projection is made</a>, <a href="/methods/forecast-calibration">and how it is checked</a></p></Details>}
    </div>
  );
}

/** The status with its reason, and the whole ladder behind a click. */
function Ladder({ page: { ladder, standing, statusText } }: { page: ObjectivePage }) {
  return (
    <Section id="status" title={withoutStop(`${statusText}: ${standing.because}`)} light>
      <Details summary="The ladder of statuses: the first rule that fits wins">
        <DataTable
          caption="Rules of the status, in the order they are asked" captionHidden rows={ladder} rowKey={({ key }) => key} minWidth={40}
          columns={[
            { key: "status", head: "Status", rowHeader: true, cell: ({ status, statusWord }) => <StatusTag word={statusWord} icon={iconMarkup(statusIconId(status, false), 16)} /> },
            { key: "rule", head: "Where", cell: ({ rule, isThis }) => (isThis ? <b>{rule}</b> : rule) },
            { key: "fits", head: "Here", fit: true, cell: ({ isThis }) => (isThis ? <b>Fits first</b> : "") },
          ]}
        />
        <p className="small"><a href="/methods/objective-status">How a status is found</a></p>
      </Details>
    </Section>
  );
}

function Worked({ page: { worked, area } }: { page: ObjectivePage }) {
  if (worked === null) return null;
  return (
    <Section id="worked" title={withoutStop(worked.sentence)} subtitle={`England’s figures as loaded here${area.isEngland ? "" : ", whatever the board"}: a pace of the past year is no forecast.`}>
      <div className="narrow"><DefinitionList items={[...worked.facts]} /></div>
      <p className="small">{worked.beside}</p>
    </Section>
  );
}

function Lag({ page, download }: PageProps) {
  const part = drawnLag(page);
  if (part === null || page.lag === null) return null;
  const { objective, area, asOf, set } = page;
  return (
    <Section id="lag" title={part.title} subtitle={page.standing.lag?.source}>
      <ObjectiveFigure
        id="lag-chart" part={{ ...part, title: page.standing.lag === null ? "What each new figure is held against" : "From the start of the work to the day its outcome should show" }} period={`today is ${formatDate(asOf)}`} source="This product’s rules of gestation, averaging and publication; see the method note on lag." isIllustrative={page.isIllustrative}
        minWidth={64} href={download("lag")} fileName={`${objective.code}-${area.code}-lag-${asOf}`} pinned={{ asOf, set }}
      />
    </Section>
  );
}

function History({ page, mayPropose, query }: ObjectiveViewProps) {
  const { objective, area, history } = page;
  const editor = `/objectives/${objective.code}/trajectory${text({ area: area.code, set: query["set"] })}`;
  return (
    <Section id="history" title="What was asked, and when it changed" subtitle={area.isEngland ? "National lines, from the documents that state them" : "Agreed versions of the board’s own trajectory, newest first; then the national lines, from the documents that state them"} tools={area.isEngland ? [] : [{ href: `/objectives/${objective.code}/trajectory/history${text({ area: area.code, set: query["set"] })}`, label: "Every version" }, ...(mayPropose ? [{ href: editor, label: "Propose a change" }] : [])]}>
      {history.length === 0 ? <p>No dated value is asked.</p> : (
        <DataTable
          caption="What was asked, and when it changed" captionHidden rows={history} rowKey={({ when, change }) => `${when}${change}`} minWidth={52}
          columns={[
            { key: "when", head: "Date", rowHeader: true, fit: true, cell: ({ when }) => when },
            { key: "change", head: "Change", cell: ({ change, isIllustrative }) => <>{change}{isIllustrative && <> <Badge kind="illustrative" /></>}</> },
            { key: "by", head: "By", cell: ({ by }) => by },
            { key: "why", head: "Why, or source", cell: ({ why }) => why },
          ]}
        />
      )}
    </Section>
  );
}

function Asked({ page: { asked } }: { page: ObjectivePage }) {
  return <Section id="asked" title="What is asked" light><SummaryList rows={[...asked]} /></Section>;
}

function Related({ page: { metric, area, objective }, metricHref, state }: { page: ObjectivePage; metricHref: (code: string) => string; state: Readonly<Record<string, string | undefined>> }) {
  const board = area.isEngland ? undefined : area.code;
  return (
    <Section id="related" title="From here">
      <ul className="plain-list">
        {metric !== null && <li><a href={metricHref(metric.code)}>{metric.name} over time</a></li>}
        {metric !== null && <li><a href={`/metrics/${metric.code}/compare${text({ ...state, area: board })}`}>{metric.name}, boards compared</a></li>}
        {metric !== null && <li><a href={`/metrics/${metric.code}/map${text({ ...state, area: board })}`}>{metric.name} on the map</a></li>}
        {!area.isEngland && <li><a href={`/organisations/${area.code}${text(state)}`}>Scorecard of {area.shortName}</a></li>}
        {!area.isEngland && objective.boardId === null && <li><a href={`/objectives/${objective.code}${text({ ...state, area: "england" })}`}>Every board against this objective</a></li>}
      </ul>
    </Section>
  );
}
