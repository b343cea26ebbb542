import { classNames } from "@/components/ui/class-names";
import { drawHexagonMap, drawOutlineMap, NO_FIGURE_FILL, SHADES, type MapBoard } from "@/lib/scorecards/domain/draw-board-map";
import type { ShownClass } from "@/lib/scorecards/domain/objective-map";
import type { Overview } from "@/lib/scorecards/domain/overview";
import { inSentence } from "@/lib/shared/in-sentence";

interface MapOverview extends Pick<Overview, "set" | "measureName"> {
  /** What the classes are of. */
  readonly keyTitle: string;
  readonly classes: readonly ShownClass[];
}

type BoardMapProps = { overview: MapOverview; boards: readonly MapBoard[]; view: "outlines" | "hexagons" };

/** Letters of a label that stands beside the map on one line. */
const LONGEST = 16;

/** The map of the boards by class, with its key and its source. The table beside it holds the same in words. */
export function BoardMap({ overview, boards, view }: BoardMapProps) {
  const outlines = view === "outlines" ? drawOutlineMap(overview.set, boards, { height: 548 }) : null;
  return (
    <figure className="map-figure">
      <figcaption className="vh">Map of {inSentence(overview.measureName)}; the table holds the same figures.</figcaption>
      <div className={classNames("map", view, overview.classes.some(({ label }) => label.length > LONGEST) && "long-key")}>
        <div className="legend"><Legend overview={overview} /></div>
        {outlines === null ? <div dangerouslySetInnerHTML={{ __html: drawHexagonMap(overview.set, boards) }} /> : (
          <>
            <div dangerouslySetInnerHTML={{ __html: outlines.england }} />
            {outlines.london !== "" && <div className="london"><p aria-hidden="true">London, enlarged</p><div dangerouslySetInnerHTML={{ __html: outlines.london }} /></div>}
          </>
        )}
      </div>
      <p className="src">{view === "outlines"
        ? "Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2026."
        : "Hexagon layout: not to scale; each integrated care board has the same area."}</p>
    </figure>
  );
}

function Legend({ overview }: { overview: MapOverview }) {
  return (
    <table className="leg">
      <caption>{overview.keyTitle}</caption>
      <thead className="vh"><tr><th scope="col">Range</th><th scope="col">Boards</th></tr></thead>
      <tbody>
        {overview.classes.map((entry) => (
          <tr key={entry.label} className={entry.atStep ? "step" : undefined}>
            <td><svg className="sw" width="24" height="14" aria-hidden="true"><rect width="24" height="14" fill={entry.shade === null ? NO_FIGURE_FILL : SHADES[entry.shade]?.fill} stroke="#33424c" /></svg> {entry.label}</td>
            <td className="num">{entry.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
