import { Svg } from "@/components/ui/svg";
import { realismLadder } from "@/lib/charts/realism-ladder";
import type { TrajectoryPreview } from "@/lib/objectives/domain/trajectory-form-preview";
import { capitalised } from "@/lib/scorecards/domain/sentences";
import { formatDate } from "@/lib/shared/format-date";

/** Is it realistic: every dated value with its word and share, and what speaks for or against the last one. */
export function TrajectoryRealism({ preview: { realism, evidence, cautions, title } }: { preview: Pick<TrajectoryPreview, "realism" | "evidence" | "cautions" | "title"> }) {
  const last = realism.at(-1);
  return (
    <div className="real" id="realism">
      <h2>Is this realistic?</h2>
      {last === undefined ? <p className="small">{title}.</p> : <p className="band"><Svg markup={realismLadder(last.band, 28)} /> <span>{capitalised(last.word)}{last.share !== null && <span className="mute"> ({last.share})</span>}</span></p>}
      <ul className="stack small">
        {realism.map((line) => <li key={line.dueOn}><b>{line.value} by {formatDate(line.dueOn)}: {line.word}{line.share === null ? "" : `, ${line.share}`}.</b> {line.text}</li>)}
      </ul>
      {evidence.length > 0 && <ul className="plain-list small">{evidence.map((text) => <li key={text}>{text}</li>)}</ul>}
      {cautions.length > 0 && <ul className="plain-list small" aria-label="To know before it is proposed">{cautions.map((text) => <li key={text}><b>Note:</b> {text}</li>)}</ul>}
      <p className="small mute">The words are a convention of this product: <a href="/methods/realism">how realism is judged</a>.</p>
    </div>
  );
}
