import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Scope } from "@/lib/access/scope";
import { frameSvg } from "@/lib/charts/frame-svg";
import { OUTLINE_ATTRIBUTION } from "@/lib/organisations/domain/outlines.generated";
import { remember } from "@/lib/platform/cache";
import { formatDate } from "@/lib/shared/format-date";
import { periodText } from "@/lib/shared/period";
import { areaAddress } from "./domain/area-address";
import { drawMap, mapKey } from "./domain/draw-map";
import { tableFile, type FigureFile } from "./domain/figure-file";
import { cellText, shownTable, type FigureTableSpec, type TableQuery } from "./domain/figure-table";
import { KIND_WORDS } from "./domain/kind-words";
import { colouringOf, mapClasses, OUTCOME_LABEL } from "./domain/map-classes";
import { mapHeadline } from "./domain/map-headline";
import { mapTable } from "./domain/map-table";
import type { MapArea, MapSteps } from "./domain/metric-map";
import { loadMetricMap, type MetricMapRequest } from "./load-metric-map";

export interface MapDownload {
  /** Without its ending. */
  readonly name: string;
  readonly isIllustrative: boolean;
  readonly file: FigureFile;
  /** Draws the map as a file that stands alone. */
  readonly svg: () => Promise<string>;
}

export interface MapLooks {
  readonly by: string | undefined;
  readonly steps: MapSteps;
  /** Class of the legend that is shown alone. */
  readonly class: string | null;
  /** The address, for the rows and columns of the table. */
  readonly query: TableQuery;
}

const HEXAGONS = "Hexagon layout: not to scale; each integrated care board has the same area.";

/** A map as it is shown, for files; null where the page has no map. */
export async function loadMapDownload(scope: Scope<"figures:read">, request: MetricMapRequest, looks: MapLooks): Promise<MapDownload | null> {
  const page = await loadMetricMap(scope, request);
  if (page === null || page.map === null) return null;
  const { map, asOf, source, licence } = page;
  const { metric, frame, areas, kind } = map;
  const classes = mapClasses(map, frame, colouringOf(looks.by, metric, frame), looks.steps);
  const chosen = classes.classes.find(({ key }) => key === looks.class) ?? null;
  const own = areas.findIndex(([code]) => code === page.own);
  const period = map.periods[frame.at];
  const when = period === undefined ? "" : periodText(period);
  const places = chosen === null ? null : areas.flatMap((_, place) => (classes.keys[place] === chosen.key ? [place] : []));
  const table = mapTable(map, frame, places, own, (code) => areaAddress(kind, code) ?? "");
  const title = mapHeadline(map, frame);
  const name = `${metric.code}-map-${kind}-${period?.end ?? asOf}`;
  const by = colouringOf(looks.by, metric, frame);
  const colours = by === "value" ? metric.unitLabel : by === "england" ? `beside England by 95% interval` : "status";
  return {
    name, isIllustrative: frame.isIllustrative,
    file: tableFile(withCodes(shownTable(table, looks.query), areas), {
      same: [
        { name: "metric", title: "Metric", datatype: "string", description: `Code of the metric: ${metric.name}.`, value: metric.code },
        { name: "period_start", title: "First day of the period", datatype: "date", description: "First day of the period.", value: period?.start ?? null },
        { name: "period_end", title: "Last day of the period", datatype: "date", description: "Last day of the period.", value: period?.end ?? null },
        { name: "as_of", title: "As known on", datatype: "date", description: "Day whose knowledge is shown.", value: asOf },
      ],

      name, title: table.caption, isIllustrative: frame.isIllustrative, source, ...(licence !== null && { licence }),
      notes: [
        `Unit: ${metric.unitLabel}. Figures as known on ${asOf}.`,
        ...(page.category === null ? [] : [`Part of the figures: ${page.category.replace(":", ", ")}.`]),
        ...(kind === "council" ? [] : [`Boundaries of ${map.set === "2026" ? "1 April 2026" : "31 March 2026"}.`]),
        ...(table.columns.some(({ key }) => key === "outcome") ? [`${OUTCOME_LABEL.better}, ${OUTCOME_LABEL.worse.toLowerCase()}: the 95% interval leaves England's figure out.`] : []),
      ],
    }),
    svg: async () => {
      const shapes = map.view === "hexagons" ? new Map<string, string>() : await outlineShapes([map.outlines.href, ...(map.outlines.boards === null ? [] : [map.outlines.boards])]);
      return frameSvg({
        width: 640,
        drawings: [drawMap({ map, frame, classes, chosen: chosen?.key ?? null, own })],
        title, alt: `Map by ${KIND_WORDS[kind].one}. ${title}.`, key: mapKey(classes), isIllustrative: frame.isIllustrative, licence,
        subtitle: `${metric.name}, ${metric.unitLabel}, by ${KIND_WORDS[kind].one}, ${when}. Colours: ${colours}. As known on ${formatDate(asOf)}.`,
        source: `${source} ${map.view === "hexagons" ? HEXAGONS : OUTLINE_ATTRIBUTION.replace(/^Source: /, "Boundaries: ")}`,
        resolve: (href) => shapes.get(href) ?? null,
      });
    },
  };
}

/** A table with the code of each area before its name, which stands in the first column. */
function withCodes(table: FigureTableSpec, areas: readonly MapArea[]): FigureTableSpec {
  const codes = new Map(areas.map(([code, name]) => [name, code]));
  return {
    ...table,
    columns: [{ key: "code", head: "Code", kind: "text" }, ...table.columns],
    rows: table.rows.map((row) => [codes.get(cellText(row[0])) ?? null, ...row]),
  };
}

/** Every path of outline files by its address, `/outlines-2026-<hash>.svg#QF7`. The files never change, so they are kept. */
async function outlineShapes(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(files.map(async (href) => ({ href, text: await remember(`outlines|${href}`, () => readFile(path.join(process.cwd(), "public", path.basename(href)), "utf8")) })));
  return new Map(texts.flatMap(({ href, text }) => [...text.matchAll(/<path id="([^"]+)"[^>]*\/>/g)].map(([element, id]) => [`${href}#${id}`, element] as const)));
}
