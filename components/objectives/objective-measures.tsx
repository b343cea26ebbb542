import { Section } from "@/components/layout/section";
import { Details } from "@/components/ui/details";
import { DownloadLinks } from "@/components/explore/download-links";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { StatusTag } from "@/components/ui/status-tag";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { statusIconId } from "@/lib/charts/status-shape";
import { KIND_WORDS } from "@/lib/explore/domain/kind-words";
import { howToLoad } from "@/lib/explore/domain/how-to-load";
import type { ObjectivePage } from "@/lib/scorecards/domain/objective-page";
import { DrawnTableView } from "./drawn-table-view";
import { drawnLine, NARROW } from "./objective-drawings";
import { measuresTable } from "./objective-tables";

type ObjectiveMeasuresProps = { page: ObjectivePage; metricHref: (code: string) => string; downloadHref: string };

/** Measures that lead to the objective, what is judged and what it is for, on one time line. */
export function ObjectiveMeasures({ page, metricHref, downloadHref }: ObjectiveMeasuresProps) {
  const { measures, area } = page;
  const held = measures.filter(({ chart }) => chart !== null);
  const missing = measures.filter(({ chart }) => chart === null);
  return (
    <Section
      id="measures" title={held.length === 0 ? "None of its measures has a figure here" : `${held.length} of ${measures.length} measures are held for ${area.shortName}`}
      subtitle="Measures that lead to it, the measure that is judged and the outcome it is for, on one time line; each on a scale of its own."
    >
      {held.map(({ code, name, unitLabel, role, latestText, status, statusText, because, chart }) => (
        <div key={code} className="measure-line">
          <div>
            <h3><a href={metricHref(code)}>{name}</a></h3>
            <p className="small mute">{unitLabel}. {role}</p>
            <p className="small">{latestText}</p>
            <p className="small">{status === null ? statusText : <StatusTag word={statusText} icon={iconMarkup(statusIconId(status, statusText.endsWith("stale")), 16)} />}</p>
            {because !== "" && <p className="small mute">{because}</p>}
          </div>
          {chart !== null && (
            <div><ScrollRegion label={`${name} over time, ${area.shortName}`} minWidth={40} noun="chart">
              <div className="drawing wide" role="img" aria-label={lineAlt(name, chart, latestText)} dangerouslySetInnerHTML={{ __html: drawnLine(chart) }} />
            </ScrollRegion><div className="narrow-drawing" role="img" aria-label={lineAlt(name, chart, latestText)} dangerouslySetInnerHTML={{ __html: drawnLine(chart, NARROW.width) }} /></div>
          )}
        </div>
      ))}
      {held.length > 0 && <Details summary="Figures as a table"><DrawnTableView spec={measuresTable(page)} /></Details>}
      {missing.length > 0 && (
        <>
          <h3 className="spaced">Not held for {area.shortName}: how to load</h3>
          <ul className="plain-list">
            {missing.map(({ code, name, role, elsewhere }) => {
              const part = page.parts.find(({ metricCode }) => metricCode === code);
              const what = <><a href={metricHref(code)}>{name}</a> ({role.charAt(0).toLowerCase() + role.slice(1)}):</>;
              if (part !== undefined) return <li key={code}>{what} held by {part.kind}, <a href={`#part-${part.key}`}>shown above<span className="vh">: {name}</span></a></li>;
              const kind = elsewhere[0];
              if (kind !== undefined) return <li key={code}>{what} held by {elsewhere.map((one) => KIND_WORDS[one].one).join(", ")}, not for {area.shortName}; <a href={`/metrics/${code}/compare?kind=${kind}`}>every {KIND_WORDS[kind].one}<span className="vh">: {name}</span></a></li>;
              const { text, href, link } = howToLoad(code);
              return <li key={code}>{what} {text} {href !== null && <a href={href}>{link}<span className="vh">: {name}</span></a>}</li>;
            })}
          </ul>
        </>
      )}
      {held.length > 0 && <DownloadLinks href={downloadHref} subject="the measures of this objective" />}
    </Section>
  );
}

/** What a small chart of a measure says. */
const lineAlt = (name: string, chart: Parameters<typeof drawnLine>[0], latestText: string): string =>
  `${name}, ${chart.periods[0]?.text ?? ""} to ${chart.periods.at(-1)?.text ?? ""}; latest ${latestText}`;
