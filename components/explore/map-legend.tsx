import { patternDefs, fillValue } from "@/lib/explore/domain/map-patterns";
import type { MapClass } from "@/lib/explore/domain/map-classes";

type MapLegendProps = {
  caption: string;
  classes: readonly MapClass[];
  chosen: string | null;
  /** "boards" */
  noun: string;
  href: (key: string | null) => string;
  onChoose: (key: string | null) => void;
};

/** The key of a map; each class is a link that shows it alone. */
export function MapLegend({ caption, classes, chosen, noun, href, onChoose }: MapLegendProps) {
  const choose = (key: string | null) => (event: React.MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(key);
  };
  return (
    <div className="map-legend">
      <p id="map-legend">{caption}</p>
      <ul aria-labelledby="map-legend">
        {classes.map(({ key, label, count, fill }) => (
          <li key={key}>
            <a href={href(chosen === key ? null : key)} aria-current={chosen === key ? "true" : undefined} onClick={choose(chosen === key ? null : key)}>
              <svg className="sw" width="24" height="14" aria-hidden="true">
                <defs dangerouslySetInnerHTML={{ __html: patternDefs("k-", [{ key, fill }], 1) }} />
                <rect x="0.5" y="0.5" width="23" height="13" fill={fillValue("k-", key, fill)} stroke="#33424c" />
              </svg>
              <span>{label}</span> <span className="n">{count}<span className="vh"> {noun}</span></span>
            </a>
          </li>
        ))}
      </ul>
      {chosen !== null && <p><a href={href(null)} onClick={choose(null)}>Show all {noun}</a></p>}
    </div>
  );
}
