import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { Details } from "@/components/ui/details";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { StatusTag } from "@/components/ui/status-tag";
import { Svg } from "@/components/ui/svg";
import { TextField } from "@/components/ui/text-field";
import { drawStatusBar } from "@/lib/charts/draw-status-bar";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { statusIconId } from "@/lib/charts/status-shape";
import { AREA_NAME, OBJECTIVE_AREAS } from "@/lib/objectives/domain/objective";
import { FEW } from "@/lib/scorecards/domain/few-guard";
import type { ObjectivesPage, RegisterLine } from "@/lib/scorecards/domain/objectives-page";
import { formatDate } from "@/lib/shared/format-date";
import { STATUS_ORDER, STATUS_WORD } from "@/lib/shared/objective-status";

type ObjectiveRegisterProps = {
  page: ObjectivesPage;
  query: Readonly<Record<string, string>>;
  /** Whether the reader may propose objectives of a board; false leaves the link out. */
  mayPropose: boolean;
  /** Whether proposals within reach are theirs to see. */
  seesProposals: boolean;
};

const text = (query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
};

/** Every objective: national ones by area of oversight, with their boards counted by status, and boards' own. */
export function ObjectiveRegister({ page, query, mayPropose, seesProposals }: ObjectiveRegisterProps) {
  const { set, asOf, headline, national, local, boards, board, fewWarnings, total } = page;
  const state = { set: query["set"], asOf: query["asOf"] };
  const kept = Object.fromEntries(Object.entries(state).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const columns = columnsOf(page, (line) => `/objectives/${line.code}${text({ ...state, area: line.board?.code ?? board?.code })}`);
  return (
    <>
      <AsOfBar
        asOf={formatDate(asOf)} changeHref="#as-of"
        bodies={{ text: set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", href: `/objectives${text({ asOf: state.asOf, oversight: query["oversight"], set: set === "2026" ? "2023" : "2026" })}`, link: set === "2026" ? "show the boundaries to March 2026" : "show today’s boundaries" }}
      />
      <main id="main" className="wrap">
        <PageHeader
          alone eyebrow={board === null ? "Objectives, England" : `Objectives, ${board.name} (${board.code})`} title={headline}
          facts={[`${total} shown`, `${page.nationalCount} national objectives are in force; few means at most ${FEW.national}, and ${FEW.inArea} in an area`, <a key="status" href="/methods/objective-status">How a status is found</a>, <a key="realism" href="/methods/realism">How realism is judged</a>, ...(seesProposals ? [<a key="proposals" href="/objectives/proposals">Proposals that wait</a>] : []), ...(mayPropose ? [<a key="new" href="/objectives/new">Propose a local objective</a>] : [])]}
        />
        <FilterBar label="Filter objectives" keep={kept} resetHref={`/objectives${text(state)}`} apply="Show">
          <TextField id="q" name="q" label="Words" defaultValue={query["q"] ?? ""} />
          <SelectField id="oversight" name="oversight" label="Area of oversight" defaultValue={query["oversight"] ?? ""} options={[{ value: "", label: "All four" }, ...OBJECTIVE_AREAS.map((area) => ({ value: area, label: AREA_NAME[area] }))]} />
          <SelectField id="area" name="area" label="Board" defaultValue={query["area"] ?? ""} options={[{ value: "", label: "All boards" }, ...boards.map(({ code, name }) => ({ value: code, label: name }))]} />
          <SelectField id="status" name="status" label="Status" defaultValue={query["status"] ?? ""} options={[{ value: "", label: "Any" }, ...STATUS_ORDER.map((status) => ({ value: status, label: STATUS_WORD[status] }))]} />
        </FilterBar>
        {fewWarnings.length > 0 && <Callout title="No longer few" level={2}>{fewWarnings.map(({ words }) => <p key={words}>{words}</p>)}</Callout>}
        {national.length > 0 && (
          <Section id="national" title="National objectives" subtitle={board === null ? "Boards counted by status, most worrying first; each name leads to every board." : `Where ${board.name} stands on each.`}>
            <DataTable<RegisterLine> caption="National objectives" captionHidden kind="card-rows" minWidth={64} rowKey={({ code }) => code} columns={columns} rowGroups={national.map(({ area, name, lines }) => ({ key: area, heading: name, area: area === "joint_working" ? "joint" : area, rows: lines }))} />
          </Section>
        )}
        <Section id="local" title="Boards’ own objectives" subtitle={page.localText}>
          {local.length === 0 && <p>No board’s own objective fits what is asked for.</p>}
          {local.length > 0 && <Details summary={`${local.length} own objectives`} open={board !== null || local.length <= FEW.national}><DataTable<RegisterLine> caption="Boards’ own objectives" captionHidden kind="card-rows" minWidth={64} rows={local} rowKey={({ code }) => code} columns={columns} /></Details>}
        </Section>
        <Section id="as-of" title="As known on another day" subtitle="Figures and trajectories are kept as they were published and agreed."><AsOfForm asOf={asOf} keep={query} /></Section>
      </main>
    </>
  );
}

function columnsOf({ board }: ObjectivesPage, hrefOf: (line: RegisterLine) => string): readonly Column<RegisterLine>[] {
  return [
    {
      key: "name", head: "Objective", unit: "code, source", rowHeader: true,
      cell: (line) => (
        <>
          <a href={hrefOf(line)}>{line.title}</a>{line.isIllustrative && <> <Badge kind="illustrative" /></>}{line.ownProposal && <> <Badge kind="plain">own proposal</Badge></>}
          <small>{line.code}{line.board !== null && `, ${line.board.name}`}; {line.sourceText}</small>
        </>
      ),
    },
    { key: "target", head: "Target", unit: "and by when", cell: (line) => <>{line.targetText}<small>{line.horizonText}</small></> },
    { key: "judged", head: "Judged on", cell: (line) => <small>{line.judgedText}</small> },
    {
      key: "status", head: board === null ? "Boards by status" : "Status", unit: board === null ? "or where its board stands" : "and why",
      cell: ({ standing, counts, countsText }) => (standing === null
        ? counts !== null && <><Svg markup={drawStatusBar(counts, 240)} label={countsText} /><small>{countsText}</small></>
        : <><StatusTag word={standing.text} icon={iconMarkup(statusIconId(standing.status, standing.stale), 16)} /><small>{standing.valueText === null ? standing.because : `${standing.valueText}. ${standing.because}`}</small></>),
    },
  ];
}
