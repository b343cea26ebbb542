"use client";
import { Badge } from "@/components/ui/badge";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Svg } from "@/components/ui/svg";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { ladderRungs } from "@/lib/charts/realism-ladder";
import { longSvg } from "@/lib/charts/short-svg";
import { statusIconId } from "@/lib/charts/status-shape";
import type { RowGroup, ShownRow } from "@/lib/scorecards/domain/scorecard-rows";
import { statusText } from "@/lib/shared/objective-status";
import { openGroups, type CompactGroups } from "./compact-scorecard";
import { RevisedMark } from "./revised-mark";

type ObjectiveTableProps = {
  groups: CompactGroups;
  caption: string;
  /** Code of the board, and the rest of the address that every link keeps: `&asOf=2026-01-20`. */
  code: string;
  keep: string;
};

const COLUMNS: readonly (readonly [head: string, unit: string, className: string])[] = [
  ["Objective", "measure", "c-name"], ["Latest", "", "num c-value"], ["Target", "in force, next", "num c-target"], ["Two years and limits", "band: limits; dashes: target", "c-chart"], ["Variation", "and assurance", "c-icons"],
  ["Status", "", "c-status"], ["Realism", "of the final target", "c-real"], ["When to judge", "dates proposed", "c-lag"], ["Next update", "", "num c-next"],
];

const ACCENT: Readonly<Record<RowGroup["key"], string | undefined>> = { finance: "finance", elective: "elective", prevention: "prevention", joint_working: "joint", local: undefined };

/** Objectives by area and their measures: value, target, small chart, icons, status with its reason, realism and when to judge. */
export function ObjectiveTable({ groups, caption, code, keep }: ObjectiveTableProps) {
  const hrefs = { objective: (of: string) => `/objectives/${of}?area=${code}${keep}`, metric: (of: string) => `/metrics/${of}?area=${code}${keep}` };
  return (
    <ScrollRegion label={caption} minWidth={76}>
      <table className="card-rows score wide">
        <caption className="vh">{caption}</caption>
        <thead><tr>{COLUMNS.map(([head, unit, name]) => <th key={head} scope="col" className={name}>{head}{unit !== "" && <small>{unit}</small>}</th>)}</tr></thead>
        {openGroups(groups).map(({ key, heading, note, rows }) => (
          <tbody key={key}>
            <tr className="sect" data-area={ACCENT[key]}><th colSpan={9} scope="rowgroup">{heading} <small>{note}</small></th></tr>
            {rows.map((row) => <Lines key={`${row.objective}-${row.metric ?? ""}`} row={row} {...hrefs} />)}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

type LineProps = { row: ShownRow; objective: (code: string) => string; metric: (code: string) => string };

function Lines({ row, objective, metric }: LineProps) {
  const { isMain, notes } = row;
  return (
    <>
      <tr className={isMain ? undefined : "sub"}>
        <th scope="row"><Name row={row} objective={objective} metric={metric} /></th>
        <td className="num"><span className={row.metric === null ? undefined : "v"}>{row.value}</span>{row.revision !== null && <RevisedMark text={row.revision} />}{row.period !== "" && <small>{row.period}</small>}{row.parts !== null && <small>{row.parts}</small>}</td>
        <td className="num">{row.target}{row.targetNote !== "" && <small>{row.targetNote}</small>}</td>
        <td>{row.sparkline === null ? <span className="mute">No figures held</span> : <Svg markup={longSvg(row.sparkline)} />}</td>
        <td><Icons row={row} /></td>
        <td><Status row={row} href={objective(row.objective)} /></td>
        <td><Realism row={row} /></td>
        <td className="small">{row.lag ?? ""}</td>
        <td className="num small">{row.next}</td>
      </tr>
      {notes.length > 0 && (
        <tr className="nt"><td colSpan={9}>{notes.map(({ text, href, link }) => <p key={text}>{text}{href !== undefined && <> <a href={href}>{link}</a></>}</p>)}</td></tr>
      )}
    </>
  );
}

function Name({ row, objective, metric }: LineProps) {
  if (!row.isMain) return <>{row.metric === null ? row.name : <a href={metric(row.metric)}>{row.name}</a>} {row.isIllustrative && <Badge kind="illustrative" />}<small>{row.note}</small></>;
  return (
    <>
      <a href={objective(row.objective)}>{row.name}</a> {row.isIllustrative ? <Badge kind="illustrative" /> : row.coverageChanged && <Badge kind="coverage-changed" />}
      {row.isProposal && <> <Badge kind="plain">own proposal</Badge></>}
      <small>{row.metric === null ? row.note : <a className="plain" href={metric(row.metric)}>{row.note}</a>}</small>
    </>
  );
}

function Icons({ row: { variation, assurance, points } }: { row: ShownRow }) {
  if (variation === null) return <>–</>;
  if (variation === "suppressed") return <span className="st"><Svg markup={iconMarkup("v-suppressed", 26)} /><small>{points < 13 ? `${points} of 13 points` : "not for limits"}</small></span>;
  return (
    <span className="icp">
      <Svg markup={iconMarkup(`v-${variation}`, 26)} label={VARIATION_TEXT[variation]} />
      {assurance !== null && assurance !== "none" && <Svg markup={iconMarkup(`a-${assurance}`, 26)} label={ASSURANCE_TEXT[assurance]} />}
    </span>
  );
}

/** The word is always there; the reason comes on pointing and on focus, and is part of the link's name. */
function Status({ row: { status, stale, because, isMain }, href }: { row: ShownRow; href: string }) {
  if (status === null) return <span className="mute small">No target, not judged</span>;
  const word = <span className="st"><Svg markup={iconMarkup(statusIconId(status, stale), 16)} /><span>{statusText(status, stale)}</span></span>;
  return isMain ? <a className="why plain" href={href}>{word}<span className="tip">{because}</span></a> : <>{word}<span className="vh">{because}</span></>;
}

function Realism({ row: { realism, isMain } }: { row: ShownRow }) {
  if (realism === null) return isMain ? <span className="mute">–</span> : null;
  const rungs = ladderRungs(realism.band);
  return (
    <>
      <span className="st">{rungs !== null && <Svg markup={iconMarkup(`r-${rungs as 1 | 2 | 3 | 4}`, 20)} />}<span className={rungs === null ? "mute" : undefined}>{realism.word}</span></span>
      {realism.countText !== "" && <small>{realism.countText}</small>}
    </>
  );
}
