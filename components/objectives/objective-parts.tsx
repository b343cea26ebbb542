import { DownloadLinks } from "@/components/explore/download-links";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { markWords } from "@/lib/explore/domain/mark-words";
import { OUTCOME_WORD } from "@/lib/explore/domain/outcome-word";
import type { AreaPart, AreaParts } from "@/lib/objectives/domain/area-parts";
import { showValue } from "@/lib/objectives/domain/show-value";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { formatNumber } from "@/lib/shared/format-number";
import { periodKindOf } from "@/lib/shared/period";
import { drawnStrip } from "./objective-drawings";

type ObjectivePartsProps = { parts: readonly AreaParts[]; boardName: string; downloadHref: string; hrefOf: (kind: "council" | "trust", code: string) => string; metricHref: (code: string, kind: "council" | "trust") => string };

/** Councils or trusts of a board beside England, measure by measure, where the outcome is not published by board. */
export function ObjectiveParts({ parts, boardName, downloadHref, hrefOf, metricHref }: ObjectivePartsProps) {
  const kind = parts[0]?.kind;
  if (kind === undefined) return null;
  return (
    <Section id="parts" title={`What ${kind === "council" ? "councils" : "trusts"} of ${boardName} show`} subtitle={kind === "council" ? "These outcomes are published by council. Councils of the board, whole and in part, beside England." : "This measure is held by trust. Figures of a trust are of all its patients, not of the board’s."}>
      {parts.map((part) => <Strip key={part.key} part={part} hrefOf={hrefOf} metricHref={metricHref} />)}
      <DownloadLinks href={downloadHref} subject={`figures by ${kind}`} />
    </Section>
  );
}

function Strip({ part, hrefOf, metricHref }: { part: AreaParts } & Pick<ObjectivePartsProps, "hrefOf" | "metricHref">) {
  const { key, metric, group, kind, periodText, england, parts, leftOut, sum, noSum, finding, isIllustrative, releases, period } = part;
  const name = `${metric.name}${group === null ? "" : `, ${group}`}`;
  const svg = drawnStrip(part);
  return (
    <div className="strip-part" id={`part-${key}`}>
      <h3>{finding}{isIllustrative && <> <Badge kind="illustrative" /></>}</h3>
      <p className="small mute">{name}, {metric.unitLabel}, {periodText}. <a href={metricHref(metric.code, kind)}>Every {kind}<span className="vh">: {name}</span></a></p>
      {svg !== "" && <ScrollRegion label={`${name} by ${kind}`} minWidth={40} noun="chart"><div className="drawing wide" role="img" aria-label={`${finding}.`} dangerouslySetInnerHTML={{ __html: svg }} /></ScrollRegion>}
      <p>{sum === null
        ? noSum
        : <>All councils of the board together: <b>{showValue(metric, sum.value)}</b> ({formatNumber(sum.numerator)} of {formatNumber(sum.denominator)}) <Badge kind="plain">built from councils</Badge></>}</p>
      {leftOut.length > 0 && sum === null && !(noSum ?? "").includes(leftOut[0] ?? "") && <p className="small">Without a figure: {leftOut.join(", ")}.</p>}
      <Details summary="Figures as a table">
        <DataTable<AreaPart>
          caption={`${name}, ${metric.unitLabel}, ${periodText}`} captionHidden rows={parts} rowKey={({ code }) => code} minWidth={52}
          columns={[
            { key: "name", head: kind === "council" ? "Council" : "Trust", rowHeader: true, cell: ({ code, name: body, isWhole, shareOfCouncil }) => <><a href={hrefOf(kind, code)}>{body}</a>{!isWhole && <small>{shareOfCouncil === null ? "of a board that was split: it may belong to another part" : `in part: ${formatNumber(shareOfCouncil, { decimals: 1, unit: "%" })} of its residents live in the board`}</small>}</> },
            { key: "value", head: "Value", unit: metric.unitLabel, align: "right", cell: ({ value, mark }) => (value === null ? markWords(mark) : formatNumber(value, { decimals: metric.decimals })) },
            { key: "interval", head: "95% interval", align: "right", cell: ({ interval }) => (interval === null ? "not worked out" : `${formatNumber(interval.lower, { decimals: metric.decimals })} to ${formatNumber(interval.upper, { decimals: metric.decimals })}`) },
            { key: "england", head: "Beside England", unit: england === null ? "no figure" : formatNumber(england, { decimals: metric.decimals }), cell: ({ outcome }) => (england === null ? "not compared" : OUTCOME_WORD[outcome]) },
          ]}
        />
      </Details>
      <p className="src">Source: {sourceText(releases, metric.source.name, periodKindOf([period]))}</p>
    </div>
  );
}
