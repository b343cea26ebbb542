import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { queryString } from "@/components/ui/query-string";
import { areaAddress } from "@/lib/explore/domain/area-address";
import { colouringOf, mapClasses } from "@/lib/explore/domain/map-classes";
import { mapHeadline } from "@/lib/explore/domain/map-headline";
import type { MetricMapPage } from "@/lib/explore/domain/metric-map-page";
import { mapTable } from "@/lib/explore/domain/map-table";
import { mapFacts } from "@/lib/explore/domain/map-texts";
import { KIND_WORDS } from "@/lib/explore/domain/kind-words";
import type { MapColouring, MapFrame, MetricMap } from "@/lib/explore/domain/metric-map";
import { periodText } from "@/lib/shared/period";
import { FigureTable } from "./figure-table";
import { ChartTools } from "./chart-tools";
import { DownloadLinks } from "./download-links";
import { MapDrawing } from "./map-drawing";
import { MapFactsPanel } from "./map-facts-panel";
import { MapLegend } from "./map-legend";
import { MapTime } from "./map-time";
import type { MapState } from "./use-map-state";

type MapPanelProps = { page: MetricMapPage; map: MetricMap; frame: MapFrame; state: MapState; here: string };

const ARROWS: Readonly<Record<string, 0 | 1 | 2 | 3>> = { ArrowUp: 0, ArrowRight: 1, ArrowDown: 2, ArrowLeft: 3 };

/** The place of the area that an event comes from, -1 for none. */
function placeOf(target: EventTarget): number {
  const place = target instanceof Element ? target.closest("[data-place]")?.getAttribute("data-place") : null;
  return place === null || place === undefined ? -1 : Number(place);
}

/** The map, its key, the facts of one area, the periods and the table, which answer to one another. */
export function MapPanel({ page, map, frame, state, here }: MapPanelProps) {
  const { query, chosen: asked } = state;
  const own = map.areas.findIndex(([code]) => code === page.own);
  const [active, setActive] = useState(-1);
  const [stop, setStop] = useState(Math.max(0, own));
  const touched = useRef(-1);
  const rows = useRef<HTMLDivElement>(null);
  const by = colouringOf(query.by, map.metric, frame);
  const steps = query.steps === "equal" ? "equal" : "quantile";
  const classes = useMemo(() => mapClasses(map, frame, by, steps), [map, frame, by, steps]);
  const chosen = classes.classes.some(({ key }) => key === asked) ? asked : null;
  const { one, many } = KIND_WORDS[map.kind];
  const carried = useMemo(() => queryString({ ...(map.kind === "icb" && { set: map.set }), asOf: query.asOf }, {}), [map, query.asOf]);
  const href = useCallback((code: string): string => `${areaAddress(map.kind, code) ?? ""}${carried === "?" ? "" : carried}`, [map.kind, carried]);
  const spec = useMemo(() => {
    const shown = chosen === null ? null : map.areas.flatMap((_, place) => (classes.keys[place] === chosen ? [place] : []));
    return mapTable(map, frame, shown, own, href);
  }, [map, frame, chosen, classes, own, href]);

  const activeCode = map.areas[active]?.[0];
  useEffect(() => {
    for (const row of rows.current?.querySelectorAll("tbody tr") ?? []) row.toggleAttribute("data-marked", activeCode !== undefined && codeOf(row) === activeCode);
  });

  const point = (event: PointerEvent | FocusEvent): void => {
    const place = placeOf(event.target);
    if (place < 0) return;
    setActive(place);
    if (event.type === "focus" || event.type === "focusin") setStop(place);
  };
  const pointRow = (event: PointerEvent | FocusEvent): void => {
    const code = event.target instanceof Element ? codeOf(event.target.closest("tr")) : undefined;
    const place = map.areas.findIndex(([other]) => other === code);
    if (place >= 0) setActive(place);
  };
  const tap = (event: MouseEvent): void => {
    // The first tap of a finger shows the facts, the second opens the area.
    const place = placeOf(event.target);
    if (place < 0 || (event.nativeEvent as globalThis.PointerEvent).pointerType !== "touch" || touched.current === place) return;
    event.preventDefault();
    touched.current = place;
    setActive(place);
  };
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const from = placeOf(event.target);
    const arrow = ARROWS[event.key];
    const to = from < 0 ? -1 : event.key === "Home" ? own : arrow === undefined ? -1 : (map.areas[from]?.[6][arrow] ?? -1);
    if (to >= 0) event.currentTarget.querySelector<SVGAElement>(`.map-drawing [data-place="${to}"]`)?.focus();
    if (from >= 0 && (arrow !== undefined || event.key === "Home")) event.preventDefault();
  };

  const period = map.periods[frame.at];
  const finding = mapHeadline(map, frame);
  const file = (more: Record<string, string>): string => `${here}/download${queryString(query, { ...(own >= 0 && { area: page.own ?? "" }), kind: map.kind, set: map.set, asOf: page.asOf, category: page.category ?? undefined, period: period?.end, dense: undefined, heat: undefined, ...more })}`;
  const svgHref = file({ format: "svg", sort: "", q: "", cols: "" });
  const drawing = { map, frame, classes, chosen, active, own, stop, href, label: `Map. ${finding}. The table holds the same figures.` };
  const facts = active < 0 ? own : active;
  const missing = map.areas.filter(([, , draw]) => draw === "").map(([, name]) => name);
  const keep = Object.fromEntries(Object.entries(query).filter(([name]) => name !== "period"));
  return (
    <section className="metric-map" id="map" aria-label="Map and table">
      <MapTime periods={map.periods.map((one) => [one.end, periodText(one)] as const)} at={frame.at} keep={keep} href={(end) => queryString(query, { period: end, set: map.set })} onShow={state.show} />
      <div className="map-and-table">
        <figure className={`drawing map-box ${map.view}`}>
          <figcaption className="vh">{finding}. The table holds the same figures.</figcaption>
          <MapLegend caption={legendCaption(map, by)} classes={classes.classes} chosen={chosen} noun={many} href={(key) => queryString(query, { class: key ?? undefined })} onChoose={state.choose} />
          <div className="map-parts" onPointerOver={point} onFocus={point} onKeyDown={move} onClick={tap}>
            <MapDrawing {...drawing} part="england" />
            {map.london !== null && map.kind !== "region" && <div className="map-inset"><p aria-hidden="true">London, enlarged</p><MapDrawing {...drawing} part="london" /></div>}
          </div>
        </figure>
        <div className="map-side">
          <MapFactsPanel facts={facts < 0 ? null : mapFacts(map, frame, facts)} href={href(map.areas[facts]?.[0] ?? "")} isOwn={facts >= 0 && facts === own} unit={map.metric.unitLabel} />
          <div ref={rows} className="map-rows" onPointerOver={pointRow} onFocus={pointRow}>
            <FigureTable spec={spec} query={query} downloadHref={file({})} />
          </div>
        </div>
      </div>
      <p className="src">
        {methodText(by, steps === "equal")} Arrow keys move between neighbours, Enter opens the page of the {one}{own >= 0 ? `, Home leads to ${map.areas[own]?.[1] ?? ""}` : ""}.
        {missing.length > 0 && ` No outline: ${missing.join(", ")}.`} Source: {frame.source ?? page.source} {attribution(map)}
      </p>
      <div className="map-files">
        <a href={svgHref}>Download SVG</a>
        <ChartTools id="map" svgHref={svgHref} name={`${map.metric.code}-map-${period?.end ?? ""}`} pinned={{ asOf: page.asOf, set: map.set, ...(period !== undefined && { period: period.end }) }} />
        <DownloadLinks href={file({})} subject="the figures of the map" withoutCsv />
      </div>
    </section>
  );
}

const codeOf = (row: Element | null): string | undefined => row?.querySelector("th a")?.getAttribute("href")?.match(/^\/[a-z]+\/([^?]+)/)?.[1];

function legendCaption({ metric, status }: MetricMap, by: MapColouring): string {
  if (by === "england") return "Beside England";
  return by === "status" && "step" in status ? `Status: ${status.step}` : metric.unitLabel.charAt(0).toUpperCase() + metric.unitLabel.slice(1);
}

function methodText(by: MapColouring, isEqual: boolean): string {
  if (by === "england") return "Better, worse, higher or lower: the 95% interval of the area leaves England's figure out.";
  if (by === "status") return "Status as on the scorecards.";
  return `Classes are ${isEqual ? "of one width over every period held" : "cut to hold as many areas each at the latest period"} and stay as they are, so that a colour means the same at all times.`;
}

const attribution = ({ view }: MetricMap): string => (view === "hexagons"
  ? "Hexagon layout: not to scale; each integrated care board has the same area."
  : "Boundaries: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2026.");
