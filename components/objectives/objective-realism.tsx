import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { StatusTag } from "@/components/ui/status-tag";
import { StepList } from "@/components/ui/step-list";
import { Svg } from "@/components/ui/svg";
import { realismLadder } from "@/lib/charts/realism-ladder";
import type { RealismPanel } from "@/lib/scorecards/domain/objective-page";
import { DrawnTableView } from "./drawn-table-view";
import type { DrawnPart } from "./objective-drawings";

type ObjectiveRealismProps = { realism: RealismPanel; windows: DrawnPart | null; windowsHref: string };

/** Whether a target has ever been reached by anybody from a level like today's: word, figure and what they rest on. */
export function ObjectiveRealism({ realism, windows, windowsHref }: ObjectiveRealismProps) {
  return (
    <aside className="real" aria-labelledby="realism">
      <h2 id="realism">Is this realistic?</h2>
      <p className="band"><Svg markup={realismLadder(realism.band, 28)} /> {realism.word}</p>
      <p>{realism.sentence}</p>
      {realism.bands.length > 0 && <StepList label="Bands of realism: share of past windows from a similar start that gained as much" steps={realism.bands.map(({ label, note, isThis }) => ({ label, note, state: isThis ? "current" as const : "later" as const }))} />}
      <DefinitionList items={[...(realism.lenses[0]?.facts ?? [])]} />
      {windows !== null && (
        <figure className="chart compact" aria-labelledby="windows-title">
          <figcaption><span className="finding" id="windows-title">{windows.title}</span><span className="what">{windows.subtitle}</span></figcaption>
          <div className="drawing" role="img" aria-label={windows.alt} dangerouslySetInnerHTML={{ __html: windows.drawings.join("") }} />
          <Details summary="Figures as a table"><DrawnTableView spec={windows.table} /></Details>
          <ul className="downloads">
            <li><a href={windowsHref}>Every window as CSV</a></li>
            <li><a href={`${windowsHref}&format=svg`}>Download SVG<span className="vh">: past windows</span></a></li>
          </ul>
        </figure>
      )}
      {realism.noFan !== null && <p className="small">{realism.noFan}</p>}
      {realism.lenses.slice(1).map(({ title, facts }, at) => (
        <Details key={title} summary={title} open={at === 1}><DefinitionList items={[...facts]} /></Details>
      ))}
      {realism.next !== null && (
        <>
          <h3 className="spaced">The next step is another matter</h3>
          <p className="small">{realism.next.sentence} <StatusTag word={realism.next.word} icon={realismLadder(realism.next.band, 16)} /></p>
        </>
      )}
      <p className="small spaced">
        <b>Why keep it?</b> {realism.justification === null ? "No justification is recorded." : <>{realism.justification.isIllustrative && <Badge kind="illustrative" />} “{realism.justification.text}” {realism.justification.by}.</>}
      </p>
      <p className="src">{realism.caution} <a href="/methods/realism">How realism is judged</a></p>
    </aside>
  );
}

