import { statusIconId } from "@/lib/charts/status-shape";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { Svg } from "@/components/ui/svg";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { longSvg } from "@/lib/charts/short-svg";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import type { ShownMeasure, ShownObjective } from "./compact-scorecard";
import { RevisedMark } from "./revised-mark";

type Row = { objective: ShownObjective; measure: ShownMeasure | null };

type ObjectiveTableProps = { board: { readonly code: string; readonly shortName: string }; objectives: readonly ShownObjective[]; query: Readonly<Record<string, string>> };

/** Objectives and their measures: value, step, small chart, icons, status with its reason. */
export function ObjectiveTable({ board, objectives, query }: ObjectiveTableProps) {
  const rows = objectives.flatMap((objective): Row[] => (objective.measures.length === 0 ? [{ objective, measure: null }] : objective.measures.map((measure) => ({ objective, measure }))));
  const metricHref = (code: string): string => `/metrics/${code}?${new URLSearchParams({ area: board.code, ...query }).toString()}`;
  return (
    <DataTable<Row>
      caption={`Elective objectives of ${board.shortName}`}
      captionHidden
      kind="card-rows"
      minWidth={64}
      rowKey={({ objective, measure }) => `${objective.code}-${measure?.metricCode ?? ""}`}
      rowClass={({ measure }) => (measure !== null && measure.part !== "judged" ? "sub" : undefined)}
      rowGroups={[{ key: "elective", heading: "Elective recovery", area: "elective", rows }]}
      columns={[
        { key: "name", head: "Objective", unit: "measure", rowHeader: true, cell: ({ objective, measure }) => <Name objective={objective} measure={measure} href={measure ? metricHref(measure.metricCode) : null} /> },
        { key: "latest", head: "Latest", align: "right", cell: ({ measure }) => (measure === null ? "–" : <><span className="v">{measure.valueText}</span>{measure.revisionText !== undefined && <RevisedMark text={measure.revisionText} />}<small>{measure.periodText}</small>{measure.partsText !== null && <small>{measure.partsText}</small>}</>) },
        { key: "target", head: "Step", unit: "in force, next", align: "right", cell: ({ objective, measure }) => (measure === null ? <small>{objective.targetText}</small> : <>{measure.stepText}<small>{measure.stepNote}</small></>) },
        { key: "chart", head: "Two years and limits", unit: "band: limits; dashes: step", cell: ({ measure }) => (measure === null ? <span className="mute">No figures held</span> : <Svg markup={longSvg(measure.sparkline)} />) },
        { key: "icons", head: "Variation", unit: "and assurance", cell: ({ measure }) => (measure === null ? "–" : <Icons measure={measure} />) },
        { key: "status", head: "Status", unit: "and why", cell: (row) => <Status {...row} /> },
        { key: "next", head: "Next update", align: "right", fit: true, cell: ({ measure }) => (measure === null ? "Not loaded" : measure.nextUpdateText) },
      ]}
    />
  );
}

function Name({ objective, measure, href }: Row & { href: string | null }) {
  const title = measure === null || measure.part === "judged" ? objective.title : measure.name;
  return (
    <>
      {href === null ? title : <a href={href}>{title}</a>} {objective.ownProposal && <Badge kind="illustrative">own proposal</Badge>}
      {measure !== null && measure.coverageChanged && measure.part === "judged" && <> <Badge kind="coverage-changed" /></>}
      <small>{measure === null ? objective.targetText : measure.part === "judged" ? `${measure.name}, ${measure.unitLabel}` : `${measure.unitLabel}; ${measure.part === "lead" ? "leading measure" : "context"}`}</small>
    </>
  );
}

function Icons({ measure }: { measure: ShownMeasure }) {
  return (
    <span className="icp">
      <Svg markup={iconMarkup(`v-${measure.variation}`, 28)} label={measure.variation === "suppressed" ? `${measure.points} of 13 points` : VARIATION_TEXT[measure.variation]} />
      {measure.assurance !== "none" && <Svg markup={iconMarkup(`a-${measure.assurance}`, 28)} label={ASSURANCE_TEXT[measure.assurance]} />}
    </span>
  );
}

function Status({ objective, measure }: Row) {
  if (measure === null) return <><StatusTag word="Not measured" icon={iconMarkup("s-not_measured", 16)} /><small>{objective.notMeasured}</small></>;
  if (measure.part === "context") return <span className="mute">Context, not judged</span>;
  return (
    <>
      <StatusTag word={measure.stale ? `${measure.statusWord}, stale` : measure.statusWord} icon={iconMarkup(statusIconId(measure.status, measure.stale), 16)} />
      <small>{measure.because}</small>
    </>
  );
}
