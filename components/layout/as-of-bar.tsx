import type { ReactNode } from "react";

type AsOfBarProps = {
  /** The day whose knowledge is shown, in words: "20 May 2026". */
  asOf: ReactNode;
  changeHref: string;
  /** Which bodies are counted, and the link to the other set. */
  bodies?: { text: ReactNode; href?: string; link?: string };
  /** The newest figures: "Latest waits: March 2026". */
  latest?: { label: string; period: ReactNode; published?: ReactNode; next?: ReactNode };
  /** More links or facts, each an entry of its own. */
  extra?: readonly ReactNode[];
  csvHref?: string;
  csvLabel?: string;
};

/** What was known when, for which bodies, how fresh it is, and the file of exactly what is on the page. */
export function AsOfBar({ asOf, changeHref, bodies, latest, extra = [], csvHref, csvLabel = "Download this page as CSV" }: AsOfBarProps) {
  return (
    <section className="asof" aria-label="Date and coverage">
      <div className="wrap">
        <ul>
          <li><b>As known on {asOf}</b> <a href={changeHref}>change date</a></li>
          {bodies !== undefined && <li>{bodies.text}{bodies.href !== undefined && <> <a href={bodies.href}>{bodies.link ?? "change"}</a></>}</li>}
          {latest !== undefined && (
            <li>
              {latest.label}: <b>{latest.period}</b>
              {latest.published !== undefined && <>, published {latest.published}</>}
              {latest.next !== undefined && <>; next {latest.next}</>}
            </li>
          )}
          {extra.map((entry, index) => <li key={index}>{entry}</li>)}
          {csvHref !== undefined && <li><a href={csvHref}>{csvLabel}</a></li>}
        </ul>
      </div>
    </section>
  );
}
